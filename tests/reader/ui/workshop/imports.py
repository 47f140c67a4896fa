"""What the tests of the import share: a file, the way through the dialog, and what is seen."""

from reader.ui.workshop.plan_model import Column

TABLE = """term,english,reading,domain,comment
降准,reserve cut,,policy,from the desk
碳足迹,carbon footprint,tàn zú jì,energy,
,,,,no term at all
降息,rate cut,,policy,
"""


def reach(qtbot, dialog, page):
    """Wait until the dialog shows a page and nothing runs."""
    qtbot.waitUntil(
        lambda: dialog._pages.currentWidget() is page and not dialog.flow.busy, timeout=20_000
    )


def to_plan(qtbot, dialog, path):
    """Open a file and go on to its plan."""
    dialog.open_file(path)
    reach(qtbot, dialog, dialog.mapping)
    dialog.go_on()
    reach(qtbot, dialog, dialog.plan_page)


def idle(qtbot, dialog):
    """Wait until nothing runs."""
    qtbot.waitUntil(lambda: not dialog.flow.busy, timeout=20_000)


def verdicts(dialog):
    """The verdicts of the plan, row by row."""
    return [row.verdict for row in dialog.flow.plan.rows]


def cell(dialog, row, column: Column):
    """What a cell of the plan's table says."""
    return dialog.plan_page.model.index(row, column).data()


def concept_named(keeper, text):
    """The concept that counts with this term."""
    found = [c for c in keeper.layers.concepts() if text in [term.text for term in c.terms]]
    return found[0] if found else None


def long_table(tmp_path, rows):
    """A file of so many new terms."""
    path = tmp_path / "long.csv"
    lines = (f"试验{number}号,trial {number}" for number in range(rows))
    path.write_text("\n".join(("term,english", *lines)), encoding="utf-8")
    return path
