import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from reader import resources
from reader.app import open_first
from reader.ui.page_style import English, Pinyin


def press(window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    """A key as the window's shortcuts see it."""
    QTest.keyClick(window, key, modifiers)


def wait_for_text(qtbot, program, piece):
    qtbot.waitUntil(lambda: piece in program.desk.article.text, timeout=10_000)
    qtbot.waitUntil(lambda: bool(program.window.view.annotations), timeout=10_000)


def surfaces(program):
    text = program.desk.article.text
    return [text[each.start : each.end] for each in program.window.view.annotations]


def hover(program, surface):
    view, text = program.window.view, program.desk.article.text
    at = text.index(surface)
    box = view.box_of(at, at + len(surface))
    view.annotation_hovered.emit(None, box)
    point = view.viewport().mapFromGlobal(box.center()) + QPoint(0, box.height() // 8)
    QTest.mouseMove(view.viewport(), QPoint(1, 1))
    QTest.mouseMove(view.viewport(), point)


def test_a_file_named_on_the_command_line_is_shown_with_its_terms(program, article_file, qtbot):
    open_first(program, [article_file])
    wait_for_text(qtbot, program, "净息差")
    assert {"费城半导体指数", "液冷", "净息差", "降准"} <= set(surfaces(program))
    assert "费城半导体指数收跌" in program.window.windowTitle()
    assert not program.window.view.findChild(QLabel, "muted").isVisible()


def test_the_menu_opens_a_file(program, article_file, qtbot, monkeypatch):
    answer = (str(article_file), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: answer)
    program.window.commands["open"].trigger()
    wait_for_text(qtbot, program, "净息差")
    assert program.window.choices.now.recent == (str(article_file),)


def test_leaving_the_file_dialog_changes_nothing(program, open_text, monkeypatch):
    open_text()
    before = program.desk.article
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    program.window.commands["open"].trigger()
    assert program.desk.article is before


def test_several_files_open_the_first_and_keep_the_others_at_hand(program, tmp_path, qtbot):
    paths = [tmp_path / f"{name}.txt" for name in ("一", "二", "三")]
    for path in paths:
        path.write_text(f"{path.stem}：净息差下降。", encoding="utf-8")
    program.window.open_files(paths)
    wait_for_text(qtbot, program, "一：")
    assert program.window.choices.now.recent == tuple(map(str, paths))
    program.window.recent.actions()[2].trigger()
    wait_for_text(qtbot, program, "三：")


def test_the_recent_files_can_be_forgotten(program, article_file, qtbot):
    program.window.open_files([article_file])
    wait_for_text(qtbot, program, "净息差")
    program.window.recent.actions()[-1].trigger()
    assert program.window.choices.now.recent == ()
    assert not program.window.recent.isEnabled()


@pytest.mark.parametrize(
    "modifiers",
    [
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    ],
)
def test_pasting_makes_an_article(program, qtbot, modifiers):
    QGuiApplication.clipboard().setText("央行宣布降准。")
    program.window.view.setFocus()
    QTest.keyClick(program.window.view, Qt.Key.Key_V, modifiers)
    wait_for_text(qtbot, program, "降准")


def test_pasting_into_the_filter_is_no_article(program, open_text):
    open_text()
    program.window.commands["go_terms"].trigger()
    box = program.window.terms.findChild(QLineEdit)
    QGuiApplication.clipboard().setText("净息差")
    QTest.keyClick(box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.text() == "净息差"
    assert program.window.terms.table.model().rowCount() == 1


def test_an_empty_clipboard_is_said_in_the_status_line(program):
    QGuiApplication.clipboard().setText(" \n")
    program.window.commands["paste"].trigger()
    assert "clipboard" in program.window.status.currentMessage()


def drop(widget, mime):
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    widget.dropEvent(event)


@pytest.mark.parametrize("where", ["page", "window"])
def test_a_dropped_file_is_opened(program, article_file, qtbot, where):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(article_file))])
    drop(program.window.view if where == "page" else program.window, mime)
    wait_for_text(qtbot, program, "净息差")


def test_a_dropped_text_is_opened(program, qtbot):
    mime = QMimeData()
    mime.setText("净息差下降。")
    drop(program.window.view, mime)
    wait_for_text(qtbot, program, "净息差")


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
    keys = {Pinyin.NONE: Qt.Key.Key_1, Pinyin.TERMS: Qt.Key.Key_2, Pinyin.ALL: Qt.Key.Key_3}
    program.window.commands["pinyin.none"].trigger()
    press(program.window, keys[mode], Qt.KeyboardModifier.AltModifier)
    assert program.window.view.page_style.pinyin is mode
    assert program.window.commands[f"pinyin.{mode}"].isChecked()
    program.window.view.grab()


@pytest.mark.parametrize("mode", list(English))
def test_english_modes_are_one_key_away(program, open_text, mode):
    open_text()
    keys = {English.NONE: Qt.Key.Key_4, English.FIRST: Qt.Key.Key_5, English.ALL: Qt.Key.Key_6}
    program.window.commands["english.all"].trigger()
    press(program.window, keys[mode], Qt.KeyboardModifier.AltModifier)
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
