"""What a Word file says of itself: its title, its author and its date, or a template's."""

import datetime

import pytest
from docx import Document

from reader.article import BlockKind
from reader.intake.docx import draft_of
from reader.intake.formats import Format
from reader.intake.load import read_as
from tests.containers import docx_of, saved

TEXT = "三月以来碳酸锂价格企稳，下游排产环比回升12%。"


def test_properties_name_what_the_text_does_not():
    document = Document()
    document.core_properties.title = "锂电周报"
    document.core_properties.author = "陈思"
    document.core_properties.created = datetime.datetime(2026, 3, 5, 8, tzinfo=datetime.UTC)
    document.add_paragraph(TEXT)
    article = read_as(saved(document), Format.DOCX, "x.docx")
    assert article.metadata.title == "锂电周报"
    assert article.metadata.author == "陈思"
    assert article.metadata.date == datetime.date(2026, 3, 5)


def test_the_text_knows_better_than_the_properties():
    document = Document()
    document.core_properties.title = "关于调整基准利率的通知（旧）"
    document.core_properties.created = datetime.datetime(2019, 1, 1, tzinfo=datetime.UTC)
    document.add_heading("锂价触底", 0)
    document.add_paragraph("来源：示例财经　2026-03-05 08:00")
    document.add_paragraph(TEXT)
    metadata = read_as(saved(document), Format.DOCX, "x.docx").metadata
    assert (metadata.title, metadata.source) == ("锂价触底", "示例财经")
    assert metadata.date == datetime.date(2026, 3, 5)


@pytest.mark.parametrize(
    "name", ["python-docx", "Administrator", "微软用户", "Windows 用户", "Lenovo", "admin", "123"]
)
def test_names_of_machines_are_no_authors(name):
    document = Document()
    document.core_properties.author = name
    document.core_properties.title = "文档1"
    document.add_paragraph(TEXT)
    perhaps = draft_of(saved(document)).perhaps
    assert (perhaps.author, perhaps.title, perhaps.date) == ("", "", None)


def test_the_only_heading_of_the_top_is_the_title():
    document = Document()
    for level, text in ((1, "锂价触底"), (2, "一、供给"), (2, "二、需求")):
        document.add_heading(text, level)
        document.add_paragraph(TEXT)
    kinds = [piece.kind for piece in draft_of(saved(document)).pieces]
    assert kinds[0] is BlockKind.TITLE
    assert kinds.count(BlockKind.HEADING) == 2


def test_a_short_line_above_the_headings_is_the_title_and_a_date_is_none():
    document = Document()
    for text in ("2026年3月5日", "锂价触底", TEXT):
        document.add_paragraph(text)
    for text in ("一、供给", "二、需求"):
        document.add_heading(text, 1)
        document.add_paragraph(TEXT)
    titles = [
        piece.text for piece in draft_of(saved(document)).pieces if piece.kind is BlockKind.TITLE
    ]
    assert titles == ["锂价触底"]


def test_a_file_without_headings_gets_them_guessed():
    raw = docx_of("锂价触底", TEXT, "一、供给端", TEXT)
    kinds = [block.kind for block in read_as(raw, Format.DOCX, "x.docx").blocks]
    assert kinds == [
        BlockKind.TITLE,
        BlockKind.PARAGRAPH,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]
