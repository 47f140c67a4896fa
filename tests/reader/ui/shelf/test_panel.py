"""The library's panel: found, opened and marked by pointer and keyboard."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QToolButton

from reader.library.library import LIBRARY_FILE, Library
from reader.library.query import Sort
from reader.ui.shelf.details_dialog import DetailsDialog
from reader.ui.shelf.tags_dialog import TagsDialog
from tests.reader.ui.shelf.conftest import (
    ARTICLES,
    panel_of,
    record_of,
    titles,
    type_in,
    wait_for_titles,
)

NO_KEY = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def press(widget, key, modifiers=NO_KEY):
    QTest.keyClick(widget, key, modifiers)


def choose(program, row):
    panel_of(program).list.setFocus()
    panel_of(program).list.choose(row)


def test_the_list_holds_what_was_kept_the_latest_first(window):
    assert titles(window) == [title for title, *_ in ARTICLES]
    assert panel_of(window).words == ""


def test_typing_finds_and_marks_the_hit(window, qtbot):
    type_in(qtbot, window, "液冷", 1)
    listed = panel_of(window).model.listed(0)
    assert listed.record.title == "云桥科技扩产液冷服务器"
    assert {listed.line[a:b] for a, b in listed.hits} == {"液冷"}
    panel_of(window).grab()


def test_typing_english_or_pinyin_finds_by_the_glossary_and_says_so(window, qtbot):
    field = panel_of(window).field
    QTest.keyClicks(field, "liquid cooling")
    wait_for_titles_by_glossary(qtbot, window, ["云桥科技扩产液冷服务器"])
    assert "液冷" in panel_of(window).meant
    field.clear()
    QTest.keyClicks(field, "jingxicha")
    wait_for_titles_by_glossary(qtbot, window, ["海川银行净息差收窄"])


def wait_for_titles_by_glossary(qtbot, program, wanted):
    qtbot.waitUntil(lambda: titles(program) == wanted, timeout=30_000)


def test_what_is_not_there_is_said_in_words(window, qtbot):
    type_in(qtbot, window, "猪周期", 0)
    assert "猪周期" in panel_of(window).words
    type_in(qtbot, window, "", 3)
    panel_of(window).narrow(replace(panel_of(window).query, starred=True))
    qtbot.waitUntil(lambda: "filters" in panel_of(window).words)


def test_stale_answers_are_never_shown(window, qtbot):
    shown = []
    window.window.shelf.librarian.searching.found.connect(lambda found: shown.append(found))
    for text in ("液", "液冷", "净", "净息差"):
        panel_of(window).field.setText(text)
        qtbot.wait(30)
    wait_for_titles(qtbot, window, 1)
    assert titles(window) == ["海川银行净息差收窄"]
    assert shown[-1].query.text == "净息差"
    typed = [found.query.text for found in shown]
    assert typed == sorted(typed, key=("液", "液冷", "净", "净息差").index)


def test_the_keyboard_goes_from_the_field_through_the_list_to_the_article(window, qtbot):
    panel = panel_of(window)
    window.window.commands["search_shelf"].trigger()
    assert panel.field.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        press(panel.field, key)
    assert panel.list.currentIndex().row() == 1
    press(panel.field, Qt.Key.Key_Tab)
    assert panel.list.hasFocus()
    with qtbot.waitSignal(window.desk.opened):
        press(panel.list, Qt.Key.Key_Return)
    assert "云桥科技" in window.desk.article.text
    assert window.window.view.hasFocus()


def test_the_only_hit_is_chosen_when_the_keyboard_comes_to_the_list(window, qtbot, shas):
    window.window.commands["search_shelf"].trigger()
    type_in(qtbot, window, "铝价", 1)
    press(panel_of(window).field, Qt.Key.Key_Tab)
    assert [each.record.sha256 for each in panel_of(window).list.chosen()] == [shas[2]]


def test_a_hit_is_opened_where_it_stands(window, qtbot):
    type_in(qtbot, window, "铝价", 1)
    with qtbot.waitSignal(window.desk.opened):
        press(panel_of(window).field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.window.view.selected_text() == "铝价")


def test_a_click_opens_and_space_looks_without_leaving_the_list(window, qtbot):
    listing = panel_of(window).list
    choose(window, 1)
    with qtbot.waitSignal(window.desk.opened):
        press(listing, Qt.Key.Key_Space)
    assert "云桥科技" in window.desk.article.text
    assert listing.hasFocus()
    point = listing.visualRect(listing.model().index(2)).center()
    with qtbot.waitSignal(window.desk.opened):
        QTest.mouseClick(listing.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert "长淮铝业" in window.desk.article.text


def test_an_article_opens_where_reading_stopped_without_its_original(window, qtbot, shas, data):
    with Library(data / LIBRARY_FILE) as library:
        library.remember_position(shas[2], 9)
        library._connection.write("update original set bytes = x''")
    with qtbot.waitSignal(window.desk.opened) as opened:
        choose(window, 2)
        press(panel_of(window).list, Qt.Key.Key_Return)
    assert opened.args[1] == 9
    assert window.desk.article.metadata.title == "长淮铝业减产"


def test_letters_mark_the_chosen_articles(window, qtbot, shas):
    listing = panel_of(window).list
    listing.setFocus()
    listing.selectAll()
    press(listing, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: all(record_of(window, sha).starred for sha in shas))
    press(listing, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: all(record_of(window, sha).read for sha in shas))
    qtbot.waitUntil(lambda: panel_of(window).model.listed(1).record.read is not None)
    assert len(listing.selectedIndexes()) == 3
    press(listing, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: not any(record_of(window, sha).read for sha in shas))


def test_tags_are_ticked_and_written(window, qtbot, shas):
    choose(window, 0)
    press(panel_of(window).list, Qt.Key.Key_T)
    dialog = window.window.findChild(TagsDialog)
    dialog.new.setText("银行")
    dialog.accept()
    tags = window.library.catalogue.tags_of
    qtbot.waitUntil(lambda: tags(shas[0]) == ("银行",))
    qtbot.waitUntil(lambda: panel_of(window).model.listed(0).tags == ("银行",))
    panel_of(window).list.selectAll()
    window.window.shelf.handling.do("tags", panel_of(window).list.chosen())
    dialog = window.window.findChildren(TagsDialog)[-1]
    assert dialog.list.item(0).checkState() is Qt.CheckState.PartiallyChecked
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    dialog.accept()
    qtbot.waitUntil(lambda: tags(shas[0]) == ())


def test_forgetting_asks_says_what_goes_and_closes_the_article(window, qtbot, shas):
    choose(window, 0)
    press(panel_of(window).list, Qt.Key.Key_Delete)
    box = window.window.findChild(QMessageBox)
    assert "海川银行净息差收窄" in box.text()
    assert "verdicts" in box.informativeText()
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert record_of(window, shas[0])
    window.window.shelf.handling.do_with_opened("forget")
    box = window.window.findChildren(QMessageBox)[-1]
    next(each for each in box.buttons() if "orget" in each.text()).click()
    wait_for_titles(qtbot, window, 2)
    assert window.desk.article.text == ""
    assert "海川银行净息差收窄" not in titles(window)


def test_details_are_corrected_and_title_and_export_follow(window, qtbot, shas):
    window.window.commands["details"].trigger()
    dialog = window.window.findChild(DetailsDialog)
    dialog.title.setText("海川银行：息差 再降")
    dialog.date.setText("2026年5月2日")
    dialog.tags.setText("银行，季报")
    dialog.save_button().click()
    qtbot.waitUntil(lambda: "息差 再降" in window.window.windowTitle())
    record = record_of(window, shas[0])
    assert record.date == datetime.date(2026, 5, 2)
    assert set(window.library.catalogue.tags_of(shas[0])) == {"银行", "季报"}
    assert window.desk.article.metadata.title == "海川银行：息差 再降"
    assert window.desk.found().article.metadata.date == datetime.date(2026, 5, 2)
    qtbot.waitUntil(lambda: "海川银行：息差 再降" in titles(window))


def test_a_date_that_is_none_can_not_be_saved(window):
    window.window.commands["details"].trigger()
    dialog = window.window.findChild(DetailsDialog)
    dialog.date.setText("gestern")
    assert not dialog.save_button().isEnabled()
    dialog.date.setText("")
    assert dialog.save_button().isEnabled()
    assert dialog.metadata().date is None
    dialog.reject()


def test_filters_stand_as_chips_that_can_be_removed(window, qtbot):
    panel = panel_of(window)
    panel.bar.menu.fill()
    source = next(each for each in panel.bar.menu.actions() if each.text() == "S&ource")
    first = source.menu().actions()[0]
    assert first.text().split("\t") == ["第一财经", "2"]
    first.trigger()
    wait_for_titles(qtbot, window, 2)
    panel.narrow(replace(panel.query, since=datetime.date(2026, 1, 1)))
    wait_for_titles(qtbot, window, 1)
    chips = [chip.text() for chip in panel.bar.chips()]
    assert len(chips) == 3
    assert chips[0].startswith("第一财经")
    panel.bar.findChild(QToolButton, "clear").click()
    wait_for_titles(qtbot, window, 3)
    assert panel.bar.chips() == ()


def test_the_articles_with_a_term_are_listed(window, qtbot):
    view, text = window.window.view, window.desk.article.text
    at = text.index("净息差", text.index("该行"))
    view.go_to(at, at + 3)
    qtbot.waitUntil(lambda: record_of(window, window.desk.opened_article.record.sha256).terms > 0)
    window.window.commands["articles_with_term"].trigger()
    wait_for_titles(qtbot, window, 1)
    assert panel_of(window).bar.chips()[0].text().startswith("净息差")


def test_the_sort_is_remembered_and_searching_puts_the_best_match_first(window, qtbot):
    panel = panel_of(window)
    panel.narrow(replace(panel.query, sort=Sort.DATE))
    assert window.window.choices.now.shelf.sort is Sort.DATE
    type_in(qtbot, window, "液冷", 1)
    assert panel.query.sort is Sort.RELEVANCE
    type_in(qtbot, window, "", 3)
    assert panel.query.sort is Sort.DATE
    assert window.settings.load().shelf.sort is Sort.DATE


def test_a_citation_is_copied(window):
    choose(window, 0)
    press(panel_of(window).list, Qt.Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == (
        "林晓, “海川银行净息差收窄”, 第一财经, 2026-05-01"
    )


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_rows_are_painted_in_both_themes(window, theme):
    window.window.commands[f"theme.{theme}"].trigger()
    choose(window, 1)
    picture = panel_of(window).list.grab().toImage()
    assert picture.width() > 200


def test_the_menu_offers_what_can_be_done(window):
    librarian = window.window.shelf.librarian
    choose(window, 0)
    menu = librarian.menu.menu_for(panel_of(window).list.chosen(), lambda record: None)
    assert {"open", "star", "read", "tags", "details", "cite", "forget"} <= {
        action.objectName() for action in menu.actions()
    }
    menu.close()
    menu.deleteLater()
