"""What else the view does: words, wheel, drops, caret, colours and sections."""

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton

from reader.annotation.model import Token
from reader.ui.page_style import English, PageStyle, Pinyin
from reader.ui.pasted import Pasted
from tests.builders import annotated, article, reading_of
from tests.reader.ui.pages import centre_of, long_view, offset_of, point_at


def test_pinyin_over_all_words_asks_for_tokens(view):
    made = article("放量上行。\n")
    view.set_style(PageStyle(pinyin=Pinyin.ALL))
    asked = []

    def tokens(start, end):
        asked.append((start, end))
        return [Token(0, 2, reading_of("放量", "fàng liàng"))]

    view.set_token_source(tokens)
    view.show_article(made)
    view.grab()
    assert asked == [(0, 5)]


def test_control_and_wheel_change_the_size(annotated_view, qtbot):
    size = annotated_view.page_style.size_pt
    wheel = QWheelEvent(
        QPointF(9, 9),
        QPointF(9, 9),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    with qtbot.waitSignal(annotated_view.zoom_changed) as blocker:
        QApplication.sendEvent(annotated_view.viewport(), wheel)
    assert blocker.args == [size + 1]


def drop(view, mime):
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(event)


def test_dropped_files_and_text_are_passed_on(view, qtbot, tmp_path):
    files, text = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt"))])
    text.setText("央行降准")
    with qtbot.waitSignal(view.files_dropped) as dropped:
        drop(view, files)
    assert dropped.args == [[str(tmp_path / "a.txt")]]
    with qtbot.waitSignal(view.text_dropped) as dropped:
        drop(view, text)
    assert dropped.args == [Pasted("央行降准")]


def test_an_empty_article_can_be_shown_and_pointed_at(view, qtbot):
    view.show_article(article(""))
    view.grab()
    assert view.offset_at(QPoint(50, 50)) is None
    assert view.next_annotation() is None
    assert view.selected_text() == ""


def test_the_caret_shows_once_the_keyboard_is_used(annotated_view, qtbot):
    assert annotated_view.cursorWidth() == 0
    qtbot.keyClick(annotated_view, Qt.Key.Key_Right)
    assert annotated_view.cursorWidth() > 0


def test_space_turns_the_page_in_both_directions(view, qtbot):
    long_view(view)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    below = view.top_offset()
    assert below > 0
    qtbot.keyClick(view, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.top_offset() < below


def test_an_annotation_taken_back_leaves_no_letter_spacing(view):
    read = annotated("[双创|innovation|shuāng chuàng][装机|installation|zhuāng jī]")
    view.show_article(read.article)
    bare = view.box_of(0, 4)
    view.set_annotations(read.annotations)
    assert view.box_of(0, 4) != bare
    view.set_annotations((), (0, 4))
    assert view.box_of(0, 4) == bare


def colours_of(view):
    image = view.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def test_english_is_painted_under_terms_and_in_the_side_column(annotated_view):
    annotated_view.resize(900, 480)
    annotated_view.set_style(PageStyle(pinyin=Pinyin.NONE, highlights=False))
    bare = annotated_view.grab().toImage()
    annotated_view.set_style(
        PageStyle(pinyin=Pinyin.NONE, highlights=False, english=English.ALL, line_height=1.85)
    )
    assert annotated_view.grab().toImage() != bare


def test_hits_and_the_current_hit_have_their_own_colours(annotated_view):
    theme = annotated_view.theme
    assert not {theme.hit, theme.current_hit} & colours_of(annotated_view)
    annotated_view.find("净息差")
    annotated_view.go_to(0, 0)
    assert {theme.hit, theme.current_hit} <= colours_of(annotated_view)
    annotated_view.clear_find()
    assert not {theme.hit, theme.current_hit} & colours_of(annotated_view)


def test_the_term_under_the_pointer_stands_on_its_own_colour(annotated_view, qtbot):
    assert annotated_view.theme.hover not in colours_of(annotated_view)
    point_at(annotated_view, qtbot, "净息差")
    assert annotated_view.theme.hover in colours_of(annotated_view)


def test_the_sections_are_reached_from_their_bar(view, qtbot):
    view.show_article(article("中文字句测试样本\n" * 20_000))
    buttons = {each.accessibleName(): each for each in view.findChildren(QToolButton)}
    first = view.visible_range()
    qtbot.mouseClick(buttons["Next section"], Qt.MouseButton.LeftButton)
    assert view.visible_range()[0] > first[1]
    qtbot.mouseClick(buttons["Previous section"], Qt.MouseButton.LeftButton)
    assert view.visible_range() == first


def test_a_drag_without_text_or_files_is_refused(view):
    empty, text = QMimeData(), QMimeData()
    text.setText("央行降准")
    for mime, accepted in ((text, True), (empty, False)):
        event = QDragEnterEvent(
            QPoint(9, 9),
            Qt.DropAction.CopyAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        view.dragEnterEvent(event)
        assert event.isAccepted() is accepted


def test_dragging_over_the_page_points_at_nothing(annotated_view, qtbot):
    viewport = annotated_view.viewport()
    point_at(annotated_view, qtbot, "降准")
    pressed = centre_of(annotated_view, 0, 2)
    with qtbot.waitSignal(annotated_view.annotation_hovered) as blocker:
        qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=pressed)
        start = offset_of(annotated_view, "净息差")
        there = QPointF(centre_of(annotated_view, start, start + 3))
        held = Qt.MouseButton.LeftButton
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            there,
            viewport.mapToGlobal(there),
            held,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, moved)
    assert blocker.args[0] is None
    assert annotated_view.selected_text()
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=there.toPoint())


def test_a_double_click_selects_the_term_or_the_word(annotated_view, qtbot):
    viewport = annotated_view.viewport()
    start = offset_of(annotated_view, "净息差")
    point = centre_of(annotated_view, start, start + 3)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert annotated_view.selected_text() == "净息差"
    price = offset_of(annotated_view, "价格")
    word = Token(price, price + 2, reading_of("价格", "jià gé"))
    annotated_view.set_token_source(lambda start, end: [word])
    point = centre_of(annotated_view, price, price + 1)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=point)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point)
    assert annotated_view.selected_text() == "价格"
