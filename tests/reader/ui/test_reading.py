"""Reading in the window: cards, keys, modes, the table of terms."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTabBar

from reader import resources
from reader.app import open_first
from reader.ui.page_style import English, Pinyin
from tests.reader.ui.windows import hover, press, surfaces, wait_for_text

ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def test_pointing_at_a_term_brings_its_card(program, open_text, qtbot):
    open_text()
    face = program.window.pointing.hover.face
    hover(program, "费城半导体指数")
    qtbot.waitUntil(face.isVisible)
    assert face.card.headword == "费城半导体指数"
    assert "Philadelphia Semiconductor Index" in " ".join(face.card.equivalents)


def test_pointing_at_an_ordinary_word_brings_the_dictionary(program, open_text, qtbot):
    open_text("这个窗户很大。\n\n净息差下降。")
    hover(program, "窗户")
    face = program.window.pointing.hover.face
    qtbot.waitUntil(face.isVisible)
    assert face.card.headword == "窗户"
    assert any("window" in gloss for gloss in (*face.card.equivalents, *face.card.dictionary))


def test_the_keyboard_walks_pins_and_copies(program, open_text, qtbot):
    open_text("净息差下降，液冷增长。")
    window, face = program.window, program.window.pointing.hover.face
    press(window, Qt.Key.Key_N)
    assert face.isVisible()
    first = face.card.headword
    press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert face.card.headword != first
    press(window, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    assert face.card.headword == first == "净息差"
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(window, Qt.Key.Key_C, control_shift)
    assert "net interest margin" in QGuiApplication.clipboard().text()
    window.commands["copy_card_markdown"].trigger()
    assert QGuiApplication.clipboard().text().startswith("**净息差**")
    press(window, Qt.Key.Key_P)
    assert [each.card.headword for each in window.pointing.hover.pinned] == ["净息差"]


def test_after_the_last_term_the_status_line_says_so(program, open_text):
    open_text("净息差。")
    for _ in range(2):
        press(program.window, Qt.Key.Key_N)
    assert program.window.status.currentMessage()
    assert not program.window.pointing.hover.face.isVisible()


def test_letters_typed_into_the_filter_are_no_commands(program, open_text):
    open_text()
    program.window.commands["go_terms"].trigger()
    box = program.window.terms.findChild(QLineEdit)
    QTest.keyClicks(box, "np")
    assert box.text() == "np"
    assert program.window.view.focused_annotation is None


@pytest.mark.parametrize("mode", list(Pinyin))
def test_pinyin_modes_are_one_key_away(program, open_text, mode):
    open_text()
    keys = {
        Pinyin.NONE: (Qt.Key.Key_1, ALT),
        Pinyin.NEW: (Qt.Key.Key_2, ALT | SHIFT),
        Pinyin.TERMS: (Qt.Key.Key_2, ALT),
        Pinyin.ALL: (Qt.Key.Key_3, ALT),
    }
    program.window.commands["pinyin.none"].trigger()
    press(program.window, *keys[mode])
    assert program.window.view.page_style.pinyin is mode
    assert program.window.commands[f"pinyin.{mode}"].isChecked()
    program.window.view.grab()


@pytest.mark.parametrize("mode", list(English))
def test_english_modes_are_one_key_away(program, open_text, mode):
    open_text()
    keys = {
        English.NONE: (Qt.Key.Key_4, ALT),
        English.FIRST: (Qt.Key.Key_5, ALT),
        English.NEW: (Qt.Key.Key_5, ALT | SHIFT),
        English.ALL: (Qt.Key.Key_6, ALT),
    }
    program.window.commands["english.all"].trigger()
    press(program.window, *keys[mode])
    assert program.window.view.page_style.english is mode


def test_zooming_is_kept_and_taken_back(program, open_text):
    open_text()
    size = program.window.view.page_style.size_pt
    press(program.window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert program.window.choices.now.page.size_pt == size + 1
    press(program.window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    press(program.window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert program.window.view.page_style.size_pt == size - 1
    press(program.window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert program.window.view.page_style.size_pt == size


def test_a_click_in_the_table_goes_to_the_place(program, open_text):
    open_text("前言。\n" * 200 + "净息差下降。")
    window = program.window
    window.terms.table.clicked.emit(window.terms.table.model().index(0, 0))
    assert window.view.selected_text() == "净息差"
    start, end = window.view.visible_range()
    assert start <= program.desk.article.text.index("净息差") < end


def test_ordinary_words_come_and_go(program, open_text, qtbot):
    open_text("窗户很大，净息差下降。")
    assert "窗户" not in surfaces(program)
    with qtbot.waitSignal(program.desk.annotated):
        program.window.terms.ordinary_words_changed.emit(True)
    assert "窗户" in surfaces(program)
    with qtbot.waitSignal(program.desk.annotated):
        program.window.terms.ordinary_words_changed.emit(False)
    assert "窗户" not in surfaces(program)


def test_reloading_shows_the_file_as_it_is_now(program, article_file, qtbot):
    program.window.open_files([article_file])
    wait_for_text(qtbot, program, "净息差")
    article_file.write_text("新的文章：液冷。", encoding="utf-8")
    program.window.commands["reload"].trigger()
    wait_for_text(qtbot, program, "新的文章")


def test_reloading_stays_where_the_reader_is(program, tmp_path, qtbot):
    path = tmp_path / "long.txt"
    path.write_text("前言很长。\n" * 300 + "净息差下降。", encoding="utf-8")
    program.window.open_files([path])
    wait_for_text(qtbot, program, "净息差")
    program.window.view.scroll_to_offset(900)
    offset = program.window.view.top_offset()
    with qtbot.waitSignal(program.desk.opened) as opened:
        program.window.commands["reload"].trigger()
    assert offset > 800
    assert opened.args[1] == offset


def test_a_pasted_article_cannot_be_reloaded(program, open_text):
    open_text()
    assert not program.window.commands["reload"].isEnabled()


def test_closing_the_article_leaves_an_empty_page(program, open_text):
    open_text()
    program.window.commands["close_article"].trigger()
    assert program.window.view.toPlainText() == ""
    hint = program.window.view.findChild(QLabel, "muted")
    assert hint.isVisible()
    assert program.window.terms.table.model().rowCount() == 0
    assert not program.window.commands["close_article"].isEnabled()


def test_the_first_start_shows_the_sample(program, qtbot):
    open_first(program, [])
    wait_for_text(qtbot, program, "费城半导体指数")
    assert program.desk.path == resources.sample().absolute()
    assert program.window.choices.now.recent == ()


def test_the_status_line_counts(program, open_text):
    open_text("净息差下降25个基点，净息差承压。")
    shown = program.window.status.findChildren(QLabel)[0].text()
    assert [each.split()[0] for each in shown.split("·")][::2] == ["17", "1"]


def test_the_status_line_and_the_panel_count_alike(program, open_text):
    open_text("净息差下降25个基点，再降25个基点，并购交易额为800亿元。")
    shown = program.window.status.findChildren(QLabel)[0].text()
    counts = [each.split()[0] for each in shown.split("·")][1:]
    tabs = program.window.terms.findChild(QTabBar)
    assert [tabs.tabText(each).split()[1] for each in range(2)] == counts
    assert counts[1] == "2"


def test_full_screen_and_back(program):
    program.window.commands["full_screen"].trigger()
    assert program.window.isFullScreen()
    program.window.commands["full_screen"].trigger()
    assert not program.window.isFullScreen()


def test_the_terms_can_be_hidden_and_come_back_with_their_key(program):
    press(program.window, Qt.Key.Key_F9)
    assert not program.window.terms.isVisible()
    program.window.commands["go_terms"].trigger()
    assert program.window.terms.isVisible()
    assert program.window.commands["terms_shown"].isChecked()


def test_the_card_of_a_chosen_term_is_copied_without_being_shown(program, open_text):
    open_text()
    at = program.desk.article.text.index("净息差")
    program.window.view.go_to(at, at + 3)
    program.window.commands["copy_card"].trigger()
    assert QGuiApplication.clipboard().text().startswith("净息差")
    assert program.window.status.currentMessage()


def test_without_a_term_no_card_is_copied(program, open_text):
    QGuiApplication.clipboard().setText("as before")
    open_text("的。")
    program.window.commands["copy_card"].trigger()
    program.window.commands["copy_card_markdown"].trigger()
    program.window.commands["pin_card"].trigger()
    assert QGuiApplication.clipboard().text() == "as before"
    assert program.window.pointing.hover.pinned == ()


def test_turning_the_wheel_puts_the_card_away(program, open_text):
    open_text("净息差下降。\n" * 200)
    face = program.window.pointing.hover.face
    press(program.window, Qt.Key.Key_N)
    assert face.isVisible()
    viewport = program.window.view.viewport()
    wheel = QWheelEvent(
        QPointF(20, 20),
        viewport.mapToGlobal(QPointF(20, 20)),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, wheel)
    assert not face.isVisible()
