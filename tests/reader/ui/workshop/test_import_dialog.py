"""ImportDialog: a file is looked at, planned, chosen from, written as one group, taken back."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from glossary.exchange import formats
from glossary.exchange.formats import Form
from glossary.layers import Layers
from glossary.plan import Policy, RowVerdict
from glossary.store import GlossaryStore
from reader.ui.jobs import Jobs, Lane
from reader.ui.workshop.import_dialog import ImportDialog
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.plan_model import Column
from tests.builders import concept
from tests.reader.ui.exports import choose

BUILT_IN = (
    concept("降准", "RRR cut", id="policy.rrr", domain="policy"),
    concept("降息", "rate cut", id="policy.cut", domain="policy"),
)
TABLE = """term,english,reading,domain,comment
降准,reserve cut,,policy,from the desk
碳足迹,carbon footprint,tàn zú jì,energy,
,,,,no term at all
降息,rate cut,,policy,
"""


def keeper_of(path):
    store = GlossaryStore(path)
    return Keeper(store, Layers.of(BUILT_IN, user=store.concepts()))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "glossary.db"


@pytest.fixture
def keeper(path):
    kept = keeper_of(path)
    yield kept
    kept.close()


@pytest.fixture
def jobs():
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def dialog(keeper, jobs, qtbot):
    made = ImportDialog(None, keeper, jobs)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.done(0)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "desk.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def reach(qtbot, dialog, page):
    qtbot.waitUntil(
        lambda: dialog._pages.currentWidget() is page and not dialog.flow.busy, timeout=20_000
    )


def to_plan(qtbot, dialog, path):
    dialog.open_file(path)
    reach(qtbot, dialog, dialog.mapping)
    dialog.go_on()
    reach(qtbot, dialog, dialog.plan_page)


def idle(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog.flow.busy, timeout=20_000)


def verdicts(dialog):
    return [row.verdict for row in dialog.flow.plan.rows]


def cell(dialog, row, column):
    return dialog.plan_page.model.index(row, column).data()


def concept_named(keeper, text):
    found = [c for c in keeper.layers.concepts() if text in [term.text for term in c.terms]]
    return found[0] if found else None


def test_enter_leads_from_the_file_to_the_import_and_undo_takes_it_back(
    dialog, qtbot, keeper, table
):
    dialog.open_file(table)
    reach(qtbot, dialog, dialog.mapping)
    assert dialog.mapping.header.fields() == ("zh", "en", "reading", "domain", "note")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    reach(qtbot, dialog, dialog.plan_page)
    changed, new, invalid, same = RowVerdict.CHANGED, RowVerdict.NEW, RowVerdict.INVALID, "same"
    assert verdicts(dialog) == [changed, new, invalid, same]
    assert concept_named(keeper, "碳足迹") is None
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    reach(qtbot, dialog, dialog.finish)
    assert concept_named(keeper, "碳足迹").domain == "energy"
    assert keeper.layers.concept("policy.rrr").note == "from the desk"
    assert keeper.undo_word == "import desk.csv"
    assert "1" in dialog.finish.words
    dialog.finish.undo.click()
    idle(qtbot, dialog)
    assert concept_named(keeper, "碳足迹") is None
    assert keeper.layers.user == {}
    assert dialog.finish.undo.isHidden()


def test_the_same_file_twice_has_nothing_to_import(dialog, qtbot, table):
    to_plan(qtbot, dialog, table)
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    to_plan(qtbot, dialog, table)
    assert {RowVerdict.NEW, RowVerdict.CONFLICT}.isdisjoint(verdicts(dialog))
    assert not dialog._on.isEnabled()


def test_another_encoding_or_separator_reads_the_file_anew(dialog, qtbot, tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes("中文;英文\n碳足迹;carbon, footprint\n".encode("gb18030"))
    dialog.open_file(path)
    reach(qtbot, dialog, dialog.mapping)
    page = dialog.mapping
    assert page.encoding.currentData() == "gb18030"
    assert page._model.item(0, 1).text() == "carbon, footprint"
    choose(page.separator, ",")
    qtbot.waitUntil(
        lambda: page._model.columnCount() == 2 and page._model.item(0, 0).text() != "碳足迹"
    )
    choose(page.encoding, "utf-8")
    qtbot.waitUntil(lambda: "UTF-8" in dialog.line.words)


def test_a_heading_can_be_read_as_a_row_and_back(dialog, qtbot, table):
    dialog.open_file(table)
    reach(qtbot, dialog, dialog.mapping)
    page = dialog.mapping
    page.has_heading.click()
    qtbot.waitUntil(lambda: page._model.item(0, 0).text() == "term")
    assert not page.columns().has_heading
    page.has_heading.click()
    qtbot.waitUntil(lambda: page._model.item(0, 0).text() == "降准")
    assert page.header.fields()[:2] == ("zh", "en")


def test_a_column_that_is_ignored_is_not_imported(dialog, qtbot, keeper, table):
    dialog.open_file(table)
    reach(qtbot, dialog, dialog.mapping)
    choose(dialog.mapping.header._boxes[3], "")
    dialog.go_on()
    reach(qtbot, dialog, dialog.plan_page)
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    assert concept_named(keeper, "碳足迹").domain == ""


def test_without_a_column_of_terms_there_is_no_going_on(dialog, qtbot, table):
    dialog.open_file(table)
    reach(qtbot, dialog, dialog.mapping)
    for box in dialog.mapping.header._boxes[:2]:
        choose(box, "")
    assert not dialog._on.isEnabled()
    assert dialog.mapping.fault() == dialog.mapping._says.text()
    choose(dialog.mapping.header._boxes[1], "en")
    assert dialog._on.isEnabled()
    choose(dialog.mapping.header._boxes[3], "note")
    assert "Note" in dialog.mapping.fault()


def test_invalid_rows_say_line_and_reason_and_can_be_copied(dialog, qtbot, table):
    to_plan(qtbot, dialog, table)
    page = dialog.plan_page
    page._verdicts[RowVerdict.INVALID].click()
    assert page.model.rowCount() == 1
    assert cell(dialog, 0, Column.LINE) == "4"
    page.table.setFocus()
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    heading, line = QGuiApplication.clipboard().text().splitlines()
    assert line.split("\t")[1] == "4"
    assert "no term" in line
    assert len(heading.split("\t")) == len(Column)


def test_the_policy_says_what_becomes_of_what_is_there(dialog, qtbot, table):
    to_plan(qtbot, dialog, table)
    said = set()
    for policy, english in (
        (Policy.OVERWRITE, ["reserve cut", "RRR cut"]),
        (Policy.FILL, ["RRR cut"]),
        (Policy.SKIP, None),
    ):
        choose(dialog.plan_page.policy, policy)
        idle(qtbot, dialog)
        after = dialog.flow.plan.rows[0].after
        assert (after and [term.text for term in after.english()]) == english
        said.add(dialog.plan_page._policy_says.text())
    assert len(said) == 3


def test_keys_choose_for_the_selected_rows(dialog, qtbot, keeper, table):
    to_plan(qtbot, dialog, table)
    table_view = dialog.plan_page.table
    table_view.selectAll()
    QTest.keyClick(table_view, Qt.Key.Key_S)
    assert [row.after for row in dialog.flow.plan.rows] == [None] * 4
    assert table_view.chosen() == [0, 1, 2, 3]
    assert not dialog._on.isEnabled()
    table_view.selectRow(0)
    QTest.keyClick(table_view, Qt.Key.Key_O)
    assert cell(dialog, 0, Column.CHANGES)
    assert cell(dialog, 0, Column.CHOICE) == "Overwrite"
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    assert keeper.layers.concept("policy.rrr").equivalents()[0] == "reserve cut"
    assert concept_named(keeper, "碳足迹") is None


@pytest.mark.qt_log_ignore("plugin does not support", extend=True)  # a popup's wishes
def test_a_conflict_waits_until_one_of_the_concepts_is_chosen(qtbot, jobs, tmp_path, path):
    twins = [concept("利差", "spread", id="a.one"), concept("利差", "margin", id="a.two")]
    keeper = Keeper(GlossaryStore(path), Layers.of(twins))
    dialog = ImportDialog(None, keeper, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    file = tmp_path / "x.csv"
    file.write_text("term,comment\n利差,ours\n", encoding="utf-8")
    to_plan(qtbot, dialog, file)
    (row,) = dialog.flow.plan.rows
    assert row.verdict is RowVerdict.CONFLICT
    assert not dialog._on.isEnabled()
    view = dialog.plan_page.table
    index = dialog.plan_page.model.index(0, Column.CHOICE)
    view.edit(index)
    box = view.indexWidget(index)
    names = [box.itemText(number) for number in range(box.count())]
    box.hidePopup()
    box.setCurrentIndex(next(n for n, name in enumerate(names) if "margin" in name))
    box.activated.emit(box.currentIndex())
    assert dialog.flow.plan.rows[0].after.id == "a.two"
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    assert keeper.layers.concept("a.two").note == "ours"
    dialog.done(0)
    keeper.close()


def test_when_another_window_was_faster_the_plan_is_made_anew(dialog, qtbot, keeper, table, path):
    to_plan(qtbot, dialog, table)
    with GlossaryStore(path) as other:
        other.save(replace(BUILT_IN[0], note="theirs"))
    dialog.go_on()
    qtbot.waitUntil(lambda: "nother window" in dialog.line.words, timeout=10_000)
    assert dialog._pages.currentWidget() is dialog.plan_page
    assert keeper.layers.concept("policy.rrr").note == "theirs"
    assert concept_named(keeper, "碳足迹") is None
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    assert keeper.layers.concept("policy.rrr").note == "theirs"
    assert concept_named(keeper, "碳足迹") is not None


def test_undo_leaves_alone_what_was_done_since(dialog, qtbot, keeper, table, path):
    to_plan(qtbot, dialog, table)
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    with GlossaryStore(path) as other:
        other.save(concept("脱钩", "decoupling", id="mine.b"), action="add")
    dialog.finish.undo.click()
    qtbot.waitUntil(lambda: "add" in dialog.line.words, timeout=10_000)
    keeper.refresh()
    assert keeper.undo_word == "add"
    assert concept_named(keeper, "碳足迹") is not None


def long_table(tmp_path, rows):
    path = tmp_path / "long.csv"
    lines = (f"试验{number}号,trial {number}" for number in range(rows))
    path.write_text("\n".join(("term,english", *lines)), encoding="utf-8")
    return path


def test_cancel_while_importing_keeps_nothing(dialog, qtbot, keeper, tmp_path):
    to_plan(qtbot, dialog, long_table(tmp_path, 8_000))
    dialog.flow._run.progressed.connect(
        lambda share: dialog.reject() if share.done >= 1000 else None
    )
    dialog.go_on()
    qtbot.waitUntil(lambda: "Nothing was imported" in dialog.line.words, timeout=20_000)
    assert dialog.isVisible()
    assert dialog._pages.currentWidget() is dialog.plan_page
    keeper.refresh()
    assert keeper.layers.user == {}
    assert keeper.undo_word is None
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_cancel_while_planning_stays_on_the_page(dialog, qtbot, jobs, tmp_path):
    dialog.open_file(long_table(tmp_path, 8_000))
    reach(qtbot, dialog, dialog.mapping)
    dialog.go_on()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.flow.busy
    assert dialog._pages.currentWidget() is dialog.mapping
    assert dialog._on.isEnabled()
    qtbot.waitUntil(lambda: not jobs._open[Lane.TASKS], timeout=10_000)


def test_many_rows_are_chosen_for_beside_the_window(dialog, qtbot, tmp_path):
    to_plan(qtbot, dialog, long_table(tmp_path, 2_000))
    dialog.plan_page.table.selectAll()
    QTest.keyClick(dialog.plan_page.table, Qt.Key.Key_S)
    assert dialog.flow.busy
    idle(qtbot, dialog)
    assert not any(dialog.flow.plan.written())
    assert len(dialog.plan_page.table.chosen()) == 2_000


@pytest.mark.parametrize(
    ("content", "says"), [(None, "gone.csv"), (b"term\0,english\n", "NUL"), (b"", "gone.csv")]
)
def test_what_is_wrong_with_a_file_is_told_in_the_dialog(dialog, qtbot, tmp_path, content, says):
    path = tmp_path / "gone.csv"
    if content is not None:
        path.write_bytes(content)
    dialog.open_file(path)
    idle(qtbot, dialog)
    if content == b"":
        assert not dialog._on.isEnabled()
    else:
        assert says in dialog.line.words
        assert dialog._pages.currentWidget() is dialog.start


def test_pasted_rows_are_a_table_with_tabs(qtbot, keeper, jobs):
    rows = "碳足迹\tcarbon footprint\n脱钩\tdecoupling\n"
    dialog = ImportDialog.from_text(rows, keeper, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    reach(qtbot, dialog, dialog.mapping)
    assert dialog.mapping.header.fields() == ("zh", "en")
    assert not dialog.mapping.has_heading.isChecked()
    dialog.go_on()
    reach(qtbot, dialog, dialog.plan_page)
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    assert keeper.undo_word == "paste"
    assert concept_named(keeper, "脱钩").equivalents() == ("decoupling",)
    dialog.done(0)


@pytest.mark.parametrize("form", [Form.TBX, Form.OMEGAT, Form.JSON])
def test_a_format_that_explains_itself_goes_to_the_plan_at_once(dialog, qtbot, tmp_path, form):
    path = tmp_path / f"x{formats.SUFFIXES[form]}"
    formats.write(path, [concept("碳足迹", "carbon footprint", id="energy.footprint")], form)
    dialog.open_file(path)
    reach(qtbot, dialog, dialog.plan_page)
    assert verdicts(dialog) == [RowVerdict.NEW]
    dialog.go_back()
    assert dialog.mapping.form.currentData() == form
    assert dialog.mapping.columns() is None


def test_a_sheet_is_chosen_among_those_of_a_workbook(dialog, qtbot, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Cover"
    book.active.append(["Glossary of the desk"])
    terms = book.create_sheet("Terms")
    terms.append(["中文", "英文"])
    terms.append(["碳足迹", "carbon footprint"])
    path = tmp_path / "x.xlsx"
    book.save(path)
    dialog.open_file(path)
    reach(qtbot, dialog, dialog.mapping)
    assert dialog.mapping.sheet.isVisible()
    choose(dialog.mapping.sheet, "Terms")
    qtbot.waitUntil(lambda: dialog.mapping.header.fields() == ("zh", "en"), timeout=10_000)


def test_a_file_dropped_is_opened(dialog, qtbot, table):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(table))])
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.dropEvent(event)
    reach(qtbot, dialog, dialog.mapping)
    assert dialog._title.text() == "desk.csv"


def test_browse_asks_for_a_file(dialog, qtbot, table):
    dialog.start.browse.click()
    (asking,) = dialog.findChildren(QFileDialog)
    asking.fileSelected.emit(str(table))
    asking.reject()
    reach(qtbot, dialog, dialog.mapping)


def test_a_glossary_in_memory_is_imported_into_as_well(qtbot, jobs, table):
    keeper = keeper_of(None)
    dialog = ImportDialog(table, keeper, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    reach(qtbot, dialog, dialog.mapping)
    dialog.go_on()
    reach(qtbot, dialog, dialog.plan_page)
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    assert concept_named(keeper, "碳足迹") is not None
    dialog.finish.undo.click()
    assert keeper.layers.user == {}
    dialog.done(0)
    keeper.close()


def test_where_nothing_can_be_kept_a_plan_is_all_there_is(qtbot, jobs, table):
    keeper = Keeper(None, Layers.of(BUILT_IN))
    dialog = ImportDialog(None, keeper, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    to_plan(qtbot, dialog, table)
    assert any(dialog.flow.plan.written())
    assert not dialog._on.isEnabled()
    dialog.done(0)


def test_closing_stops_all_work(dialog, qtbot, jobs, keeper, tmp_path):
    to_plan(qtbot, dialog, long_table(tmp_path, 8_000))
    dialog.go_on()
    dialog.done(0)
    qtbot.waitUntil(lambda: not jobs._open[Lane.TASKS], timeout=20_000)
    keeper.refresh()
    assert keeper.layers.user == {}
