"""Quotations as text, Markdown and files: what was written comes back, and nothing runs."""

import csv
import io

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.annotation.annotate import Annotator
from reader.annotation.highlight import Highlight
from reader.annotation.quotation import quote
from reader.errors import ExportError
from reader.export.edition import edition_of
from reader.export.highlights import with_highlights
from reader.export.mark_table import MARK_COLUMNS, mark_rows
from reader.export.options import ExportOptions
from reader.export.quotations import (
    COLUMNS,
    QuotationRow,
    QuotedTerm,
    as_markdown,
    as_text,
    quoted_terms,
    write_quotations,
)
from reader.export.workbook import write_xlsx
from tests.builders import annotated, concept

ROW = QuotationRow(
    text="央行宣布降准。\n净息差收窄。",
    note="Check *this*",
    colour="green",
    title="降准的消息",
    source="样例财经",
    date="2026-03-02",
    marked="2026-03-03 10:00",
    terms=(QuotedTerm("降准", "jiàng zhǔn", "RRR cut"), QuotedTerm("净息差", "", "NIM")),
)
BARE = QuotationRow(text="走低", note="", colour="yellow", title="", source="", date="", marked="")
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "\t=1", "'=1", '=HYPERLINK("http://x")')


def shown(markdown: str) -> list[str]:
    """The texts of the paragraphs that a reader of Markdown shows."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    return [
        "".join("\n" if child.type in ("softbreak", "hardbreak") else child.content
                for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    ]  # fmt: skip


def test_plain_text_has_the_terms_the_note_and_where_it_comes_from():
    assert as_text([ROW, BARE]) == (
        "“央行宣布降准。\n净息差收窄。”\n"
        "降准 jiàng zhǔn RRR cut; 净息差 NIM\n"
        "Check *this*\n"
        "— 降准的消息, 样例财经, 2026-03-02\n"
        "\n"
        "“走低”\n"
    )


def test_markdown_quotes_every_line_and_shows_signs_as_they_are():
    written = as_markdown([ROW, BARE])
    assert written.startswith(
        "> 央行宣布降准。\n>\n> 净息差收窄。\n\n**降准** *jiàng zhǔn* RRR cut"
    )
    assert shown(written) == [
        "央行宣布降准。",
        "净息差收窄。",
        "降准 jiàng zhǔn RRR cut; 净息差 NIM",
        "Check *this*",
        "— 降准的消息, 样例财经, 2026-03-02",
        "走低",
    ]


signs = st.text(st.sampled_from("央行 -+=#>*_`[]()<&;1.)~|!\\:—x"), min_size=1, max_size=12)


@given(signs, signs)
def test_no_sign_of_markdown_is_more_than_a_sign(text, note):
    row = QuotationRow(text=text, note=note, colour="", title="", source="", date="", marked="")
    expected = [each.strip() for each in (text, note) if each.strip()]
    assert [" ".join(each.split()) for each in shown(as_markdown([row]))] == [
        " ".join(each.split()) for each in expected
    ]


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_is_a_formula_in_csv_or_in_a_workbook(tmp_path, words):
    row = QuotationRow(
        text=words, note=words, colour="pink", title=words, source="", date="", marked=""
    )
    write_quotations([row], tmp_path / "q.csv")
    read = (tmp_path / "q.csv").read_bytes().decode("utf-8-sig")
    head, cells = csv.reader(io.StringIO(read, newline=""))
    assert tuple(head) == COLUMNS
    assert cells[0] == f"'{words}"
    assert cells[3] == f"'{words}"
    write_quotations([row], tmp_path / "q.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "q.xlsx")["Quotations"]
    assert sheet.cell(2, 1).data_type == "s"
    assert sheet.cell(2, 1).value == words


def test_a_file_is_replaced_by_a_whole_one_only(tmp_path):
    target = tmp_path / "q.MD"
    target.write_text("before", "utf-8")
    write_quotations([ROW], target)
    assert target.read_text("utf-8") == as_markdown([ROW])
    with pytest.raises(ExportError):
        write_quotations([ROW], tmp_path / "nowhere" / "q.csv")
    assert [each.name for each in tmp_path.iterdir()] == ["q.MD"]


def test_terms_are_those_inside_the_quotation_as_read_in_their_line():
    annotator = Annotator(
        (concept("降准", "RRR cut", reading="jiàngzhǔn"), concept("央行", "PBOC"))
    )
    text = "央行降准，央行又降准，央行降息，投资3亿元。\n"
    assert [each.surface for each in quoted_terms(annotator, quote(text, 2, 9))] == ["降准", "央行"]
    (term,) = quoted_terms(annotator, quote(text, 2, 4))
    assert (term.surface, term.reading, term.english) == ("降准", "jiàngzhǔn", "RRR cut")
    assert quoted_terms(annotator, quote(text, 3, 4)) == ()


def test_the_workbook_has_a_sheet_of_marks_if_there_are_any(tmp_path):
    article = annotated("央行[降准|RRR cut|jiàng zhǔn|term]，=1。[3亿元|300m||quantity]")
    options = ExportOptions(quantities=True)
    edition = edition_of(article, options, lambda _: ())
    marked = with_highlights(
        edition,
        [Highlight(0, 12, "blue", "=2"), Highlight(2, 3, "pink")],
        options,
    )
    assert mark_rows(marked) == [
        (article.article.text[:12], "=2", "blue", "jiàngzhǔn", "RRR cut"),
        ("降", "", "pink", "", ""),
    ]
    for each, names in (
        (edition, ["Terms", "Quantities"]),
        (marked, ["Terms", "Quantities", "Marks"]),
    ):
        write_xlsx(each, [(1,)] * len(each.rows), tmp_path / "t.xlsx")
        book = openpyxl.load_workbook(tmp_path / "t.xlsx")
        assert book.sheetnames == names
    head, *rows = book["Marks"].iter_rows(values_only=True)
    assert head == MARK_COLUMNS
    assert rows[0][1] == "=2"
    assert book["Marks"].cell(2, 2).data_type == "s"
