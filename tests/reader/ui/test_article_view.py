"""The view of an article, on a real offscreen window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.ui.page_style import English, PageStyle, Pinyin
from reader.ui.theme import DARK
from tests.builders import annotated, article
from tests.reader.ui.pages import centre_of, long_view, offset_of, point_at

STYLES = [PageStyle(pinyin=pinyin, english=english) for pinyin in Pinyin for english in English]


def test_a_selection_over_blocks_set_aside_copies_only_what_is_shown(annotated_view):
    annotated_view.selectAll()
    text = annotated_view.article.text
    hidden = annotated_view.article.blocks[1]
    expected = text[: hidden.start] + text[hidden.end :].rstrip("\n")
    assert annotated_view.selected_text() == expected


def test_a_selection_is_copied_with_its_own_spaces(annotated_view):
    start = offset_of(annotated_view, "为\u00a01")
    annotated_view.go_to(start, start + 3)
    assert annotated_view.createMimeDataFromSelection().text() == "为\u00a01"
    annotated_view.copy()
    assert QApplication.clipboard().text() == "为\u00a01"


@pytest.mark.parametrize("word", ["𠮷野家", "净息差", "GPU"])
def test_what_is_gone_to_is_what_is_selected(annotated_view, word):
    start = offset_of(annotated_view, word)
    annotated_view.go_to(start, start + len(word))
    assert annotated_view.selected_text() == word
    assert annotated_view.selection() == (start, start + len(word))


@pytest.mark.parametrize("style", STYLES, ids=lambda style: f"{style.pinyin}-{style.english}")
def test_every_shown_character_is_found_at_the_place_where_it_is_drawn(annotated_view, style):
    annotated_view.set_style(style)
    text = annotated_view.article.text
    for block in annotated_view.article.shown():
        for offset in range(*annotated_view.article.content(block)):
            if not text[offset].isspace():
                found = annotated_view.offset_at(centre_of(annotated_view, offset, offset + 1))
                assert found == offset


def test_pointing_at_a_term_says_which_and_where(annotated_view, qtbot):
    with qtbot.waitSignal(annotated_view.annotation_hovered) as blocker:
        point_at(annotated_view, qtbot, "净息差")
    annotation, box = blocker.args
    assert annotation.equivalents == ("net interest margin",)
    assert box.isValid()


def test_pointing_at_other_text_says_which_character(annotated_view, qtbot):
    with qtbot.waitSignal(annotated_view.offset_hovered) as blocker:
        point_at(annotated_view, qtbot, "宣")
    assert blocker.args[0] == offset_of(annotated_view, "宣")


def test_leaving_a_term_for_the_margin_says_so(annotated_view, qtbot):
    point_at(annotated_view, qtbot, "净息差")
    with qtbot.waitSignal(annotated_view.annotation_hovered) as blocker:
        qtbot.mouseMove(annotated_view.viewport(), QPoint(2, 2))
    assert blocker.args[0] is None


def test_a_click_activates_the_term_under_it(annotated_view, qtbot):
    start = offset_of(annotated_view, "降准")
    with qtbot.waitSignal(annotated_view.annotation_activated) as blocker:
        point = centre_of(annotated_view, start, start + 2)
        qtbot.mouseClick(annotated_view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert blocker.args[0].start == start


def test_the_keyboard_walks_over_marked_terms_that_are_shown(annotated_view):
    walked = [annotated_view.next_annotation() for _ in range(5)]
    text = annotated_view.article.text
    assert [text[each.start : each.end] for each in walked if each] == [
        "央行",
        "降准",
        "净息差",
        "净息差",
    ]
    assert annotated_view.previous_annotation() == walked[2]


def test_enter_activates_the_term_walked_to(annotated_view, qtbot):
    walked = annotated_view.next_annotation()
    with qtbot.waitSignal(annotated_view.annotation_activated) as blocker:
        qtbot.keyClick(annotated_view, Qt.Key.Key_Return)
    assert blocker.args == [walked]


def test_the_search_counts_the_hits_and_goes_from_one_to_the_next(annotated_view):
    hits = annotated_view.find("净息差")
    assert (hits.count, hits.current) == (2, 0)
    assert annotated_view.find("净息差").current == 1
    assert annotated_view.selected_text() == "净息差"
    assert annotated_view.find("净息差").current == 0
    assert annotated_view.find("净息差", backwards=True).current == 1
    assert annotated_view.find("没有").count == 0


def test_a_style_keeps_the_text_and_the_line_at_the_top(view):
    made = long_view(view)
    view.scroll_to_offset(made.article.blocks[200].start)
    for style in STYLES:
        view.set_style(style)
        assert view.top_offset() == made.article.blocks[200].start
    view.selectAll()
    assert view.selected_text() == made.article.text.rstrip("\n")


def test_annotations_that_arrive_later_do_not_move_the_line_at_the_top(view, qtbot):
    made = annotated("[装机|installation|zhuāng jī][双创|innovation|shuāng chuàng]了。\n" * 300)
    view.show_article(made.article)
    view.scroll_to_offset(made.article.blocks[150].start)
    view.set_annotations(made.annotations)
    qtbot.wait(100)
    assert view.top_offset() == made.article.blocks[150].start


def test_a_theme_moves_nothing(annotated_view):
    before = annotated_view.box_of(0, 2)
    annotated_view.set_theme(DARK)
    assert annotated_view.box_of(0, 2) == before


def test_the_view_says_what_can_be_seen(view, qtbot):
    made = long_view(view)
    with qtbot.waitSignal(view.visible_range_changed) as blocker:
        view.scroll_to_offset(made.article.blocks[100].start)
    start, end = blocker.args
    assert start <= made.article.blocks[100].start < end < len(made.article.text)


def test_a_long_article_is_shown_in_sections_and_every_place_is_reached(view):
    view.show_article(article("中文字句测试样本\n" * 20_000))
    start = len(view.article.text) - 5
    view.go_to(start, start + 2)
    assert view.selected_text() == "测试样本"[start - len(view.article.text) + 5 :][:2]
    view.scroll_to_offset(90)
    assert view.top_offset() == 90


def test_wide_readings_push_their_terms_apart_only_as_far_as_needed(view):
    plain = annotated("[双创|innovation][装机|installation]")
    view.show_article(plain.article)
    bare = view.box_of(0, 4).width()
    read = annotated("[双创|innovation|shuāng chuàng][装机|installation|zhuāng jī]")
    view.set_annotations(read.annotations)
    assert bare < view.box_of(0, 4).width() < 1.6 * bare


def test_the_walk_goes_on_from_a_place_gone_to(annotated_view):
    first = annotated_view.next_annotation()
    start = offset_of(annotated_view, "净息差")
    annotated_view.go_to(start, start + 3)
    following = annotated_view.next_annotation()
    assert following.start == annotated_view.article.text.rindex("净息差")
    annotated_view.go_to(start, start + 3)
    assert annotated_view.previous_annotation().start > first.start


def test_a_click_ends_the_walk(annotated_view, qtbot):
    annotated_view.next_annotation()
    point = centre_of(
        annotated_view, offset_of(annotated_view, "野家"), offset_of(annotated_view, "的")
    )
    qtbot.mouseClick(annotated_view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert annotated_view.focused_annotation is None
