"""What the commands of the glossary's window do: editing, deleting, merging, copying, undoing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLineEdit, QMessageBox

from glossary.facets import CORRECTION, Facet
from glossary.model import Kind, Review, TermStatus
from reader.ui.workshop.columns import Column
from tests.builders import concept
from tests.reader.ui.workshop.glossary_windows import (
    BANK,
    CUT,
    IN_ORDER,
    TRADE,
    opened,
)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shop(qtbot, tmp_path):
    with opened(qtbot, tmp_path) as made:
        yield made


def edit(shop, text, column):
    """Open the editor of a cell, as F2 does."""
    window = shop.window
    shop.choose(text)
    row = shop.shown().index(text)
    window.table.setCurrentIndex(window.model.index(row, column))
    QTest.keyClick(window.table, Qt.Key.Key_F2)
    return window.table.findChild(QComboBox) or window.table.findChild(QLineEdit)


def test_english_is_edited_in_its_cell_and_a_correction_of_ones_own(shop):
    field = edit(shop, "降准", Column.ENGLISH)
    field.selectAll()
    QTest.keyClicks(field, "reserve cut")
    QTest.keyClick(field, Qt.Key.Key_Return)
    shop.qtbot.waitUntil(lambda: CUT.id in shop.keeper.layers.user)
    mine = shop.keeper.layers.user[CUT.id]
    assert mine.equivalents() == ("reserve cut",)
    assert shop.keeper.layers.is_correction(CUT.id)
    assert shop.window.listing.counts[Facet.LAYER, CORRECTION] == 1


def test_a_wrong_reading_is_refused_with_a_reason(shop):
    field = edit(shop, "降准", Column.READING)
    field.selectAll()
    field.insert("jiàng")
    QTest.keyClick(field, Qt.Key.Key_Return)
    shop.qtbot.waitUntil(lambda: "1 syllables for 2 characters" in shop.window.line.words)
    assert shop.keeper.layers.user == {}


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)  # of lists over all
def test_the_kind_is_chosen_in_its_cell(shop):
    box = edit(shop, "降准", Column.KIND)
    box.setCurrentIndex(box.findData(Kind.INSTRUMENT))
    box.activated.emit(box.currentIndex())
    assert shop.keeper.layers.concept(CUT.id).kind is Kind.INSTRUMENT


def test_deleting_asks_nothing_and_offers_to_undo(shop):
    shop.choose("银行", "银行业")
    QTest.keyClick(shop.window.table, Qt.Key.Key_Delete)
    assert shop.shown() == ["降准", "英伟达"]
    assert shop.window.line.offers_undo
    shop.window.line.undo_wanted.emit()
    assert shop.shown() == IN_ORDER
    assert shop.keeper.undo_word is None


def test_the_bin_shows_what_was_deleted_and_gives_it_back(shop):
    shop.choose("银行")
    QTest.keyClick(shop.window.table, Qt.Key.Key_Delete)
    shop.window.commands["bin"].trigger()
    assert shop.shown() == ["银行"]
    shop.choose("银行")
    shop.window.commands["restore"].trigger()
    assert shop.shown() == []
    assert "bin is empty" in shop.window.pane.hint
    shop.window.pane.show_all.click()
    assert shop.shown() == IN_ORDER


def test_many_terms_are_changed_as_one_group(shop):
    shop.choose("银行", "银行业", "降准")
    shop.window.commands.change_wanted.emit(Column.REVIEW, Review.APPROVED)
    approved = [each for each in shop.keeper.layers.user.values() if each.review is Review.APPROVED]
    assert len(approved) == 3
    assert shop.keeper.undo_word == "bulk edit"
    QTest.keyClick(shop.window.table, Qt.Key.Key_Z, CTRL)
    assert shop.keeper.layers.user == {}
    QTest.keyClick(shop.window.table, Qt.Key.Key_Y, CTRL)
    assert len(shop.keeper.layers.user) == 3


def test_undo_is_called_by_what_it_takes_back(shop):
    assert not shop.window.commands["undo"].isEnabled()
    shop.keeper.save(replace(BANK, note="x"), action="bulk edit")
    assert shop.window.commands["undo"].toolTip() == "Undo: bulk edit (Ctrl+Z)"


def test_merging_keeps_one_term_with_what_both_say(shop):
    shop.choose("银行", "银行业")
    shop.window.commands["merge"].trigger()
    kept = shop.keeper.layers.concept(BANK.id)
    assert {term.text for term in kept.chinese()} == {"银行", "银行业"}
    assert shop.keeper.layers.concept(TRADE.id).replaced_by == BANK.id
    assert shop.shown() == ["降准", "英伟达", "银行"]
    assert shop.window.listing.counts[Facet.BIN, Facet.BIN] == 0


def test_back_to_built_in_drops_the_correction(shop):
    shop.keeper.save(replace(BANK, note="mine"))
    shop.choose("银行")
    shop.window.commands["below"].trigger()
    assert shop.keeper.layers.concept(BANK.id) == BANK


def test_copied_rows_are_what_a_spreadsheet_takes(shop):
    shop.choose("降准", "英伟达")
    QTest.keyClick(shop.window.table, Qt.Key.Key_C, CTRL)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == [
        "降准",
        "jiàng zhǔn",
        "RRR cut",
        "Policy",
        "term",
        "preferred",
        "built-in",
    ]
    assert lines[1].startswith("英伟达\t")


def test_pasted_rows_go_to_the_import_and_a_single_text_to_the_form(shop):
    QGuiApplication.clipboard().setText("液冷板\tcold plate\n浸没\timmersion\n")
    QTest.keyClick(shop.window.table, Qt.Key.Key_V, CTRL)
    dialogs = shop.window.findChildren(QDialog)
    assert [type(dialog).__name__ for dialog in dialogs] == ["ImportDialog"]
    dialogs[0].done(0)
    QGuiApplication.clipboard().setText("液冷板")
    QTest.keyClick(shop.window.table, Qt.Key.Key_V, CTRL)
    assert shop.window.form.concept().terms[0].text == "液冷板"


def test_many_changes_are_written_by_a_task_and_undone_as_one(qtbot, tmp_path):
    many = tuple(
        concept(f"词{number}", f"word {number}", id=f"b.{number}") for number in range(400)
    )
    with opened(qtbot, tmp_path, many) as shop:
        shop.window.table.selectAll()
        with qtbot.waitSignal(shop.window.bulk.done, timeout=10_000) as done:
            shop.window.commands.change_wanted.emit(Column.STATUS, TermStatus.ADMITTED)
            assert not shop.window.commands["delete"].isEnabled()
        assert done.args == ["bulk edit", 400]
        assert len(shop.keeper.layers.user) == 400
        qtbot.waitUntil(shop.ready)
        assert shop.window.listing.counts[Facet.STATUS, TermStatus.ADMITTED] == 400
        shop.window.deeds.undo()
        qtbot.waitUntil(lambda: shop.keeper.layers.user == {})


def test_a_glossary_that_cannot_be_written_is_only_shown(qtbot, tmp_path, monkeypatch):
    with opened(qtbot, tmp_path) as shop:
        store, shop.keeper._store = shop.keeper._store, None
        try:
            shop.choose("银行")
            assert not shop.window.commands["delete"].isEnabled()
            assert not shop.window.commands.change.isEnabled()
            QTest.keyClick(shop.window.table, Qt.Key.Key_F2)
            assert shop.window.table.findChild(QLineEdit) is None
        finally:
            shop.keeper._store = store
        QApplication.processEvents()


def test_what_stands_unsaved_in_the_form_is_saved_before_its_term_is_changed(shop, monkeypatch):
    shop.choose("银行")
    shop.qtbot.waitUntil(lambda: shop.window.form.concept() == BANK)
    note = shop.window.form.fields.note
    note.setPlainText("a note")
    assert shop.window.form.dirty
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Save)
    shop.window.commands.change_wanted.emit(Column.REVIEW, Review.APPROVED)
    saved = shop.keeper.layers.concept(BANK.id)
    assert (saved.note, saved.review) == ("a note", Review.APPROVED)


def chosen(shop):
    return [each.terms[0].text for each in shop.window.table.chosen()]


def test_a_row_takes_the_place_of_the_deleted_one_so_that_the_next_can_follow(shop):
    shop.choose("英伟达")
    QTest.keyClick(shop.window.table, Qt.Key.Key_Delete)
    assert chosen(shop) == ["银行"]
    QTest.keyClick(shop.window.table, Qt.Key.Key_Delete)
    assert shop.shown() == ["降准", "银行业"]
    assert chosen(shop) == ["银行业"]


def test_the_merged_term_is_chosen_though_ctrl_is_held(shop):
    shop.choose("银行", "银行业")
    QTest.keyPress(shop.window.windowHandle(), Qt.Key.Key_M, CTRL)
    shop.qtbot.waitUntil(lambda: shop.keeper.undo_word == "merge")
    assert chosen(shop) == ["银行"]
    QTest.keyRelease(shop.window.windowHandle(), Qt.Key.Key_M, CTRL)


def test_what_is_not_edited_in_its_cell_is_edited_in_the_form(shop):
    edit(shop, "降准", Column.CHINESE)
    form = shop.window.form
    shop.qtbot.waitUntil(lambda: form.isAncestorOf(QApplication.focusWidget()))
    assert form.concept() == CUT


def test_the_form_shows_a_deleted_term_and_gives_it_back_but_lets_nobody_edit_it(shop):
    shop.choose("降准")
    QTest.keyClick(shop.window.table, Qt.Key.Key_Delete)
    shop.window.commands["bin"].trigger()
    shop.choose("降准")
    form = shop.window.form
    shop.qtbot.waitUntil(lambda: form.concept() is not None and form.concept().retired)
    assert "in the bin" in form.binned.words
    assert not form.fields.note.isEnabled()
    form.binned.restore.click()
    assert shop.keeper.layers.concept(CUT.id) == CUT
    assert form.concept() == CUT
    assert form.binned.words == ""
    assert form.fields.note.isEnabled()
    assert shop.shown() == []
