"""Rows of an article as tables of the page: nothing is added, nothing moves, all of it fits."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from reader.ui.cells import ROWS_TOGETHER
from reader.ui.document import build_document
from reader.ui.page_style import PageStyle
from reader.ui.page_text import PageText, sections_of
from reader.ui.tables import tables_of
from tests.builders import annotated, article

LONG = "储能系统集成、液冷机组的研发与制造，兼营工商业储能电站的投资和运营"
TABLE = (
    f"公司\t主营业务\t收入\t同比\t毛利率\t点评\n"
    f"示例能源科技股份有限公司\t{LONG}\t312.5\t+18.6%\t21.4%\t{LONG}{LONG}\n"
    f"样本电气\tPCS与变流器\t1,204.8\t-4.1%\t27.9%\t价格竞争激烈\n"
)
KINDS = ("title", "row", "row", "row", "paragraph")
TEXT = f"标题\n{TABLE}后文在这里。\n"

CELLS = st.text(st.sampled_from("甲乙丙𠮷12.%"), max_size=6)
ROWS = st.lists(CELLS, min_size=2, max_size=5).map("\t".join).filter(str.strip)
LINES = st.one_of(
    st.tuples(st.just("row"), ROWS),
    st.tuples(st.just("paragraph"), st.sampled_from(["一段正文。", "另一段𠮷正文"])),
)


def page_of(made):
    (pieces,) = sections_of(made)
    return PageText(made, pieces)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(LINES, min_size=1, max_size=8))
def test_every_character_stands_where_the_page_says(qapp, lines):
    kinds, texts = zip(*lines, strict=True)
    made = article("\n".join(texts) + "\n", *kinds)
    page = page_of(made)
    document = build_document(page, PageStyle(), qapp)
    assert document.blockCount() == len(page.pieces)
    assert document.characterCount() - 1 == len(page.shown.encode("utf-16-le")) // 2
    for offset, character in enumerate(made.text):
        if character not in "\t\n":
            position = page.to_position(offset)
            assert page.shows(offset)
            assert page.to_offset(position) == offset
            if character != "𠮷":
                assert document.characterAt(position) == character
    document.deleteLater()


@pytest.fixture
def table_view(view):
    view.show_article(article(TEXT, *KINDS))
    return view


def test_cells_wrap_within_their_columns_and_the_table_within_the_page(table_view):
    view = table_view
    for width in (640, 420, 1000):
        view.resize(width, 480)
        for piece in view._page.text.pieces:
            if piece.cell and piece.end > piece.start:
                boxes = list(view._page.layout.rects(piece.start, piece.end))
                assert boxes[-1].right() <= width - view._page.width.right + 2
    words = view.article.text.index(LONG)
    view.resize(640, 480)
    assert len(list(view._page.layout.rects(words, words + len(LONG)))) > 1


@pytest.mark.parametrize("size", [9, 10, 14, 15, 16, 21, 22, 28])
def test_numbers_are_never_broken_where_there_is_room(view, size):
    made = article("指标\t2024\t2025\n毛利率\t29.1%\t1,204.8\n", "row", "row")
    view.set_style(PageStyle(size_pt=size))
    view.resize(900, 480)
    view.show_article(made)
    for number in ("2024", "29.1%", "1,204.8"):
        at = made.text.index(number)
        assert len(list(view._page.layout.rects(at, at + len(number)))) == 1


def test_cells_of_a_column_begin_at_the_same_place_and_numbers_end_there(table_view):
    view, text = table_view, table_view.article.text

    def box(string):
        at = text.index(string)
        return view.box_of(at, at + len(string))

    assert box("主营业务").left() == box("PCS").left() == box(LONG[:2]).left()
    assert abs(box("312.5").right() - box("1,204.8").right()) <= 2
    assert box("公司").top() == box("点评").top()


def test_what_lies_under_the_pointer_is_found_in_every_column(table_view):
    view, text = table_view, table_view.article.text
    for string in ("样本", "PCS", "1,204.8", "27.9%", "价格"):
        at = text.index(string)
        view.go_to(at, at + len(string))
        point = view.viewport().mapFromGlobal(view.box_of(at, at + 1).center())
        assert view.offset_at(point + QPoint(0, 4)) == at
        assert view.selected_text() == string


def test_all_of_it_is_copied_as_it_stands_in_the_text(table_view):
    table_view.selectAll()
    assert table_view.selected_text() == TEXT.rstrip("\n")


def test_a_rectangle_of_cells_is_copied_as_rows_and_tabs(table_view):
    view, text = table_view, table_view.article.text
    cursor = view.textCursor()
    cursor.setPosition(view._page.text.to_position(text.index("PCS")))
    end = view._page.text.to_position(text.index("1,204.8") + 3)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    assert view.selected_text() == "PCS与变流器\t1,204.8"


def test_short_rows_and_empty_cells_are_read_as_they_stand(view):
    text = "甲\t乙\t丙\n一\t二\n\t\t三\n"
    view.show_article(article(text, "row", "row", "row"))
    view.selectAll()
    assert view.selected_text() == text
    assert view.toPlainText().split() == ["甲", "乙", "丙", "一", "二", "三"]


def test_terms_in_cells_carry_their_marks_and_are_walked_through(view):
    made = annotated(
        "[净息差|net interest margin|jìng xī chā]\t[降准|RRR cut|jiàng zhǔn]\n1.4%\t25\n",
        "row",
        "row",
    )
    view.show_article(made.article)
    view.set_annotations(made.annotations)
    QTest.qWait(30)
    lines = [
        line
        for index in range(len(view._page.text.pieces))
        for line in view._page.layout.lines(index)
    ]
    assert [text for line in lines for text, _ in line.rubies] == ["jìngxīchā", "jiàngzhǔn"]
    assert view.next_annotation() == made.annotations[0]
    assert view.next_annotation() == made.annotations[1]


def test_long_tables_are_laid_out_in_parts_with_the_same_columns(view):
    rows = 2 * ROWS_TOGETHER + 5
    text = "\n".join(f"第{n}行\t{n * 37 % 1000}\t说明" for n in range(rows)) + "\n"
    view.show_article(article(text, *["row"] * rows))
    tables = list(tables_of(view.document()))
    assert [table.rows() for table in tables] == [ROWS_TOGETHER, ROWS_TOGETHER, 5]
    widths = [
        [each.rawValue() for each in table.format().columnWidthConstraints()] for table in tables
    ]
    assert widths[0] == widths[1] == widths[2]
    view.selectAll()
    assert view.selected_text() == text


def test_rows_without_cells_and_enormous_ones_stay_lines(view):
    text = f"只有一格\n{'长' * 5000}\t短\n"
    view.show_article(article(text, "row", "row"))
    assert list(tables_of(view.document())) == []
    assert "\t" in view.toPlainText()


def test_a_larger_type_gives_other_widths(table_view):
    def widths():
        (table,) = tables_of(table_view.document())
        return [each.rawValue() for each in table.format().columnWidthConstraints()]

    before = widths()
    table_view.zoom(4)
    assert widths() != before


def test_the_mouse_selects_in_a_cell(table_view):
    view, text = table_view, table_view.article.text
    at = text.index("变流器")
    boxes = [
        view.viewport().mapFromGlobal(view.box_of(at + n, at + n + 1).center()) for n in (0, 2)
    ]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=boxes[0] - QPoint(6, 0))
    QTest.mouseMove(view.viewport(), boxes[1] + QPoint(6, 0))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=boxes[1] + QPoint(6, 0))
    assert view.selected_text() in ("变流器", "流器", "变流")
