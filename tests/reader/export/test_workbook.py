"""The XLSX workbook: two sheets of texts and numbers, nothing that runs, whatever they hold."""

import math
import zipfile
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.annotate import Annotator
from reader.annotation.model import Finding, Source
from reader.export.edition import edition_of
from reader.export.options import ExportOptions
from reader.export.table import QUANTITY_COLUMNS, TERM_COLUMNS
from reader.export.workbook import LONGEST_CELL, write_xlsx
from tests.builders import annotated, article, concept
from tests.strategies import broken_texts

BOTH = ExportOptions(quantities_table=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("workbooks")


@pytest.fixture(scope="module")
def edition():
    annotator = Annotator((concept("降准", "RRR cut", definition_en="a cut", tickers=("A.US",)),))
    text = "央行降准0.5个百分点。\n又降准，投资25%至30%，2024年10月约300亿美元。\n"
    return edition_of(annotator.annotate(article(text)), BOTH, annotator.tokens)


def pages_of(edition):
    return [(number, number + 1) for number in range(1, len(edition.rows) + 1)]


def saved(edition, path, row_pages=None):
    write_xlsx(edition, pages_of(edition) if row_pages is None else row_pages, path)
    return openpyxl.load_workbook(path)


def lines(sheet):
    heading, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(heading, row, strict=True)) for row in rows]


def with_definition(text):
    edition = edition_of(annotated("央行[降准|RRR cut]。"), BOTH, lambda _: ())
    (row,) = edition.rows
    return replace(edition, rows=(replace(row, card=replace(row.card, definition_en=text)),))


def definition_cell(book):
    return book["Terms"].cell(2, TERM_COLUMNS.index("Definition") + 1)


def test_terms_and_quantities_have_a_sheet_each(edition, tmp_path):
    book = saved(edition, tmp_path / "t.xlsx")
    assert book.sheetnames == ["Terms", "Quantities"]
    (term,) = lines(book["Terms"])
    assert tuple(term) == TERM_COLUMNS
    assert (term["Term"], term["English"], term["Ticker"]) == ("降准", "RRR cut", "A.US")
    assert (term["Definition"], term["Count"], term["Pages"]) == ("a cut", 2, "1, 2")
    assert term["First sentence"] == "央行降准0.5个百分点。"
    assert tuple(lines(book["Quantities"])[0]) == QUANTITY_COLUMNS


def test_numbers_are_numbers(edition, tmp_path):
    book = saved(edition, tmp_path / "t.xlsx", [(7,)] * len(edition.rows))
    found = {line["Quantity"]: line for line in lines(book["Quantities"])}
    points, span, date, money = found.values()
    assert (points["Value"], points["Unit"]) == (0.5, "pp")
    assert (span["Value"], span["Low"], span["High"], span["Unit"]) == (None, 25, 30, "%")
    assert date["ISO date"] == "2024-10"
    assert (money["Value"], money["Unit"], money["Qualifier"]) == (30_000_000_000, "USD", "about")
    assert {line["Pages"] for line in found.values()} == {7}
    cells = {cell.value: cell for row in book["Quantities"].iter_rows() for cell in row}
    assert (cells[0.5].data_type, cells[30_000_000_000].data_type) == ("n", "n")
    assert cells[30_000_000_000].number_format == "#,##0"


def test_sheets_are_ready_to_be_read(edition, tmp_path):
    for sheet in saved(edition, tmp_path / "t.xlsx"):
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == f"A1:L{sheet.max_row}"
        assert sheet["A1"].font.bold
        assert sheet["A2"].alignment.wrap_text
        assert sheet["A2"].font.charset == 134
        assert all(9 < sheet.column_dimensions[name].width < 60 for name in "ABCDEFGHIJKL")


def test_the_file_names_its_article_and_no_program_as_its_author(edition, tmp_path):
    book = saved(replace(edition, title="题\x01目"), tmp_path / "t.xlsx")
    assert book.properties.title == "题目"
    with zipfile.ZipFile(tmp_path / "t.xlsx") as parts:
        assert b"openpyxl" not in parts.read("docProps/core.xml")


def test_an_article_without_terms_gives_two_empty_tables(tmp_path):
    book = saved(edition_of(annotated("央行。"), BOTH, lambda _: ()), tmp_path / "t.xlsx")
    assert [lines(sheet) for sheet in book] == [[], []]


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("a")', "+8%", "@a", "#N/A", "TRUE", "007"])
def test_texts_stay_texts(folder, text):
    cell = definition_cell(saved(with_definition(text), folder / "t.xlsx"))
    assert (cell.value, cell.data_type) == (text, "s")
    assert cell.quotePrefix


@given(broken_texts | st.sampled_from(["\x00\x0b降\ud800准\ufffe", "a\r\nb\tc", " ", "𠮷"]))
def test_whatever_a_text_holds_the_workbook_can_be_read(folder, text):
    cell = definition_cell(saved(with_definition(f"a{text}z"), folder / "t.xlsx"))
    assert cell.value[0] + cell.value[-1] == "az"
    assert set(cell.value) <= set(text) | set("az\n")


def test_what_looks_like_the_code_of_a_character_is_no_such_code(tmp_path):
    cell = definition_cell(saved(with_definition("_x0041_ a_x0041_b _x"), tmp_path / "t.xlsx"))
    assert cell.value.replace("_x005F_", "_") == "_x0041_ a_x0041_b _x"
    assert cell.value.count("_x005F_") == 2


def test_a_text_too_long_for_a_cell_is_cut(tmp_path):
    cell = definition_cell(saved(with_definition("长" * 40_000), tmp_path / "t.xlsx"))
    assert len(cell.value) == LONGEST_CELL


@pytest.mark.parametrize("number", [math.inf, -math.inf, math.nan])
def test_what_is_no_number_to_a_workbook_is_a_text(edition, tmp_path, number):
    row = next(each for each in edition.rows if each.met.quantity)
    quantity = row.met.annotation.quantity._replace(value=number)
    finding = Finding(Source.QUANTITY, "quantity", row.met.annotation.reading, quantity=quantity)
    met = replace(row.met, annotation=row.met.annotation._replace(finding=finding))
    odd = replace(edition, rows=(replace(row, met=met),))
    (line,) = lines(saved(odd, tmp_path / "t.xlsx")["Quantities"])
    assert line["Value"] == str(number)
