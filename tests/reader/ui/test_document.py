"""The QTextDocument of a section."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from reader.ui.document import build_document, set_block_formats
from reader.ui.page_style import English, PageStyle
from reader.ui.page_text import PageText, sections_of
from reader.ui.tables import tables_of
from tests.builders import article

TEXT = "标题\n\n　　𠮷野家\u00a0说\n名称\t价格\n牛肉饭\t25\n尾\u2029声\n"
KINDS = ("title", "paragraph", "row", "row", "paragraph")


@pytest.fixture
def parent(qapp):
    return QObject()


def build(made, parent, style=PageStyle()):  # noqa: B008  (a frozen value)
    (pieces,) = sections_of(made)
    page = PageText(made, pieces)
    return page, build_document(page, style, parent)


def test_the_document_has_a_block_a_piece_and_not_a_character_more(parent):
    page, document = build(article(TEXT, *KINDS), parent)
    assert document.blockCount() == len(page.pieces)
    assert document.characterCount() - 1 == len(page.shown.encode("utf-16-le")) // 2


def test_each_character_of_the_document_stands_where_the_page_says(parent):
    made = article(TEXT, *KINDS)
    page, document = build(made, parent)
    for offset in range(len(made.text)):
        if page.shows(offset) and made.text[offset] not in "𠮷\u00a0\u2029":
            assert document.characterAt(page.to_position(offset)) == made.text[offset]


def test_a_title_is_larger_and_bolder_than_the_text(parent):
    _, document = build(article(TEXT, *KINDS), parent)
    title, text = document.firstBlock(), document.firstBlock().next()
    title_font = title.layout().formats() or title.begin().fragment().charFormat().font()
    assert title_font.bold()
    assert title.blockFormat().lineHeight() > text.blockFormat().lineHeight()


def test_rows_become_one_table_whose_columns_stand_under_each_other(parent):
    _, document = build(article(TEXT, *KINDS), parent)
    (table,) = tables_of(document)
    assert (table.rows(), table.columns()) == (2, 2)
    texts = [table.cellAt(1, column).firstCursorPosition().block().text() for column in (0, 1)]
    assert texts == ["牛肉饭", "25"]


def test_rows_too_long_for_cells_stand_under_each_other_by_tabs(parent):
    made = article(f"名称\t价格\n{'牛' * 5000}\t25\n", "row", "row")
    _, document = build(made, parent)
    rows = [document.findBlockByNumber(number).blockFormat().tabPositions() for number in (0, 1)]
    assert [tab.position for tab in rows[0]] == [tab.position for tab in rows[1]]
    assert len(rows[0]) == 1


def test_headings_are_the_smaller_the_deeper_whatever_their_levels_are_called(parent):
    made = article("题\n深\n浅\n最深\n文\n", "title", "heading", "heading", "heading", "paragraph")
    levels = (0, 4, 2, 6, 0)
    blocks = [replace(block, level=n) for block, n in zip(made.blocks, levels, strict=True)]
    _, document = build(replace(made, blocks=tuple(blocks)), parent)
    lines = [document.findBlockByNumber(number).blockFormat().lineHeight() for number in range(5)]
    title, deep, flat, deepest, text = lines
    assert title > flat > deep > deepest == text


def test_another_style_changes_line_heights_and_no_text(parent):
    page, document = build(article(TEXT, *KINDS), parent)
    before, height = document.toPlainText(), document.lastBlock().blockFormat().lineHeight()
    set_block_formats(document, page, PageStyle(english=English.ALL))
    assert document.toPlainText() == before
    assert document.lastBlock().blockFormat().lineHeight() > height


def test_an_article_without_text_makes_an_empty_document(parent):
    _, document = build(article(""), parent)
    assert document.isEmpty()
