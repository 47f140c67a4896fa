"""ImportDialog: what is chosen for the rows is written as one group, or nothing is."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from glossary.layers import Layers
from glossary.plan import Policy, RowVerdict
from glossary.store import GlossaryStore
from reader.ui.jobs import Lane
from reader.ui.workshop.import_dialog import ImportDialog
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.plan_model import Column
from tests.builders import concept
from tests.reader.ui.exports import choose
from tests.reader.ui.workshop.forms import BUILT_IN, CUT, keeper_over
from tests.reader.ui.workshop.imports import (
    cell,
    concept_named,
    idle,
    long_table,
    reach,
    to_plan,
    verdicts,
)


@pytest.fixture
def dialog(keeper, jobs, qtbot):
    made = ImportDialog(None, keeper, jobs)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.done(0)


def test_the_same_file_twice_has_nothing_to_import(dialog, qtbot, table):
    to_plan(qtbot, dialog, table)
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    to_plan(qtbot, dialog, table)
    assert {RowVerdict.NEW, RowVerdict.CONFLICT}.isdisjoint(verdicts(dialog))
    assert not dialog._on.isEnabled()


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
        other.save(replace(CUT, note="theirs"))
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


def test_a_glossary_in_memory_is_imported_into_as_well(qtbot, jobs, table):
    keeper = keeper_over(None)
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
    assert "could not be opened" in dialog.line.words
    dialog.done(0)


def test_closing_stops_all_work(dialog, qtbot, jobs, keeper, tmp_path):
    to_plan(qtbot, dialog, long_table(tmp_path, 8_000))
    dialog.go_on()
    dialog.done(0)
    qtbot.waitUntil(lambda: not jobs._open[Lane.TASKS], timeout=20_000)
    keeper.refresh()
    assert keeper.layers.user == {}


def test_domains_may_be_called_by_name(dialog, qtbot, keeper, tmp_path):
    file = tmp_path / "names.csv"
    file.write_text("term,english,domain\n碳足迹,carbon footprint,Fixed income\n", "utf-8")
    to_plan(qtbot, dialog, file)
    assert dialog.flow.plan.rows[0].after.domain == "fixed-income"


def test_enter_closes_what_has_come_to_its_end(dialog, qtbot, table):
    to_plan(qtbot, dialog, table)
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    QTest.keyClick(dialog._close, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_all_that_the_first_page_says_can_be_read(dialog):
    label = dialog.start.findChildren(QLabel)[1]
    assert label.height() >= label.heightForWidth(label.width())
