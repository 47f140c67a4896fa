"""The QTextDocument of a section."""

import pytest
from PySide6.QtCore import QObject

from reader.ui.document import build_document, set_block_formats
from reader.ui.page_style import English, PageStyle
from reader.ui.page_text import PageText, pieces_of
from tests.builders import article

TEXT = "标题\n\n　　𠮷野家\u00a0说\n名称\t价格\n牛肉饭\t25\n尾\u2029声\n"
KINDS = ("title", "paragraph", "row", "row", "paragraph")


@pytest.fixture
def parent(qapp):
    return QObject()


def build(made, parent, style=PageStyle()):  # noqa: B008  (a frozen value)
    page = PageText(made, tuple(pieces_of(made)))
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


def test_the_columns_of_rows_stand_under_each_other(parent):
    _, document = build(article(TEXT, *KINDS), parent)
    rows = [document.findBlockByNumber(number).blockFormat().tabPositions() for number in (2, 3)]
    assert [tab.position for tab in rows[0]] == [tab.position for tab in rows[1]]
    assert len(rows[0]) == 1


def test_another_style_changes_line_heights_and_no_text(parent):
    page, document = build(article(TEXT, *KINDS), parent)
    before, height = document.toPlainText(), document.lastBlock().blockFormat().lineHeight()
    set_block_formats(document, page, PageStyle(english=English.ALL))
    assert document.toPlainText() == before
    assert document.lastBlock().blockFormat().lineHeight() > height


def test_an_article_without_text_makes_an_empty_document(parent):
    _, document = build(article(""), parent)
    assert document.isEmpty()
