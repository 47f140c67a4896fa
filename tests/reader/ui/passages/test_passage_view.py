"""Passages on the page: in every section, script and width, and where the note's signs stand."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor

from reader.annotation.quotation import quote
from reader.library.passages import Colour, marked
from reader.ui.page_style import Characters, PageStyle
from reader.ui.page_text import SECTION_LENGTH, SECTIONS_ABOVE
from reader.ui.placed_passages import PlacedPassage, innermost, trimmed
from reader.ui.theme import LIGHT
from tests.builders import article

LINE = "分析师说，液冷服务器出货量达到三万台，净息差收窄，市场走低。\n\n"
LONG = article(LINE * (SECTIONS_ABOVE // 25))
SHORT = article(LINE * 12)


def passage(text, start, end, colour=Colour.YELLOW, note=""):
    return PlacedPassage(marked(quote(text, start, end), colour, note), start, end)


def painted(view, colour):
    """Whether a colour can be seen on the page."""
    image = view.viewport().grab().toImage()
    wanted = QColor(LIGHT.marks[colour][0]).rgb()
    return any(
        image.pixel(x, y) == wanted
        for y in range(0, image.height(), 3)
        for x in range(image.width())
    )


def signs(view):
    return view._signs(*view._visible_heights())


def test_a_passage_of_a_later_section_is_shown_there(view):
    view.show_article(LONG)
    start = LONG.text.index("净息差", 2 * SECTION_LENGTH)
    here, there = passage(LONG.text, 2, 9), passage(LONG.text, start, start + 5, Colour.PINK, "n")
    view.set_passages([here, there])
    assert painted(view, Colour.YELLOW)
    assert not painted(view, Colour.PINK)
    view.go_to(start, start)
    assert painted(view, Colour.PINK)
    assert not painted(view, Colour.YELLOW)
    assert [each for _, each in signs(view)] == [there]


def test_a_passage_over_the_border_of_sections_has_its_sign_in_both(view):
    view.show_article(LONG)
    border = view._sections[0][-1].end
    over = passage(LONG.text, border - 6, border + 20, Colour.GREEN, "n")
    view.set_passages([over])
    view.go_to(border - 6, border - 6)
    assert len(signs(view)) == 1
    view.show_section(1)
    assert painted(view, Colour.GREEN)
    assert len(signs(view)) == 1


@pytest.mark.parametrize("characters", list(Characters))
def test_it_stands_under_the_same_words_in_every_script(view, characters):
    view.show_article(SHORT)
    view.set_passages([passage(SHORT.text, 5, 12, Colour.BLUE)])
    view.set_style(PageStyle(characters=characters))
    assert painted(view, Colour.BLUE)
    assert view.passage_at(5) == view.passage_at(11)
    assert view.passage_at(12) == []


@pytest.mark.parametrize("width", [300, 640, 1500])
def test_signs_stand_in_the_margin_side_by_side(view, width):
    view.resize(width, 500)
    view.show_article(SHORT)
    text = SHORT.text
    view.set_passages([passage(text, n, n + 4, note="n") for n in (0, 2)])
    boxes = [box for box, _ in signs(view)]
    assert len(boxes) == 2
    assert all(box.left() > 0 and box.right() < view._page.width.left for box in boxes)
    at = boxes[0].center().toPoint() - QPoint(0, view.verticalScrollBar().value())
    assert view.sign_at(at) is not None


def test_another_article_shows_none_of_the_passages_before(view):
    view.show_article(SHORT)
    view.set_passages([passage(SHORT.text, 0, 5, note="n")])
    view.show_article(article("另一篇。"))
    assert list(view.passages) == []
    assert signs(view) == []


def test_the_innermost_passage_over_a_place_is_meant_and_of_two_alike_the_latest():
    text = SHORT.text
    outer, inner = passage(text, 0, 20), passage(text, 5, 9)
    later = passage(text, 5, 9)
    assert innermost([outer, inner], 6) is inner
    assert innermost([outer, inner, later], 6) is later
    assert innermost([outer, inner], 9) is outer
    assert innermost([outer], 20) is outer
    assert innermost([outer], 21) is None


def test_white_around_a_selection_does_not_belong_to_it():
    assert trimmed("a \n央行\u3000\n", 1, 7) == (3, 5)
    assert trimmed(" \n ", 0, 3) == (0, 0)
