"""The CSV of an edition's terms: what spreadsheets read of it, and what they must not run."""

import csv
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.edition import edition_of
from reader.export.options import ExportOptions
from reader.export.table import QUANTITY_COLUMNS, TERM_COLUMNS, quantity_cells, write_csv
from tests.builders import annotated
from tests.strategies import broken_texts

MARKED = (
    "央行[降准|RRR cut; reserve cut|jiàng zhǔn]。\n"
    "[净息差|NIM]；[降准|RRR cut; reserve cut|jiàng zhǔn]了[五成|50%||quantity]。\n"
)
RUNNABLE = ["=1+1", "+8%", "-5", "@here", "\tx", "＝SUM", "＋1", "－1", "＠a"]


def edition_from(marked, **chosen):
    return edition_of(annotated(marked), ExportOptions(**chosen), lambda _: ())


def with_definition(edition, text):
    """The edition with a text in the card of its first row."""
    first, *rest = edition.rows
    return replace(
        edition, rows=(replace(first, card=replace(first.card, definition_en=text)), *rest)
    )


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("tables")


def test_each_row_is_a_line_with_everything_known_of_it(tmp_path):
    write_csv(edition_from(MARKED), [(1, 2, 5), (2,)], tmp_path / "t.csv")
    first, second = read(tmp_path / "t.csv")
    assert tuple(first) == TERM_COLUMNS
    assert first["Term"] == "降准"
    assert first["Pinyin"] == "jiàngzhǔn"
    assert first["English"] == "RRR cut; reserve cut"
    assert (first["Kind"], first["Domain"]) == ("term", "finance")
    assert (first["Count"], first["Pages"]) == ("2", "1, 2, 5")
    assert first["First sentence"] == "央行降准。"
    assert (second["Term"], second["Pages"], second["First sentence"]) == (
        "净息差",
        "2",
        "净息差；",
    )


def test_other_ways_a_term_is_written_are_listed(tmp_path):
    edition = edition_from("[降准|RRR cut][降准|RRR cut]")
    (row,) = edition.rows
    row = replace(row, met=replace(row.met, surfaces=("降准", "降準", "RRR")))
    write_csv(replace(edition, rows=(row,)), [(1,)], tmp_path / "t.csv")
    assert read(tmp_path / "t.csv")[0]["Also written"] == "降準; RRR"


def test_excel_finds_its_mark_and_its_line_ends(tmp_path):
    write_csv(edition_from(MARKED), [(), ()], tmp_path / "t.csv")
    written = (tmp_path / "t.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfTerm,")
    assert written.count(b"\r\n") == written.count(b"\n") == 3


def test_without_terms_there_is_the_heading_alone(tmp_path):
    write_csv(edition_from("央行。"), [], tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_text("utf-8-sig").strip() == ",".join(TERM_COLUMNS)


@pytest.mark.parametrize("text", RUNNABLE)
def test_no_cell_is_run(folder, text):
    write_csv(with_definition(edition_from(MARKED), text), [(), ()], folder / "t.csv")
    assert read(folder / "t.csv")[0]["Definition"] == f"'{text}"


@given(broken_texts | st.sampled_from([*RUNNABLE, "'=1", "''+", "'quoted'", 'a"b,c\r\nd']))
def test_an_apostrophe_less_gives_back_whatever_was_guarded(folder, text):
    write_csv(with_definition(edition_from(MARKED), text), [(), ()], folder / "t.csv")
    cell = read(folder / "t.csv")[0]["Definition"]
    if re.match(r"'+[=+\-@＝＋－＠\t\r\n]", cell):
        cell = cell[1:]
    assert cell == text.encode(errors="replace").decode()


def test_quantities_are_listed_if_the_edition_has_them(tmp_path):
    write_csv(edition_from(MARKED, quantities_table=True), [(), (), ()], tmp_path / "t.csv")
    assert [row["Kind"] for row in read(tmp_path / "t.csv")] == ["term", "term", "quantity"]


def test_a_quantity_that_is_not_understood_has_no_numbers():
    row = edition_from(MARKED, quantities=True).rows[2]
    cells = dict(zip(QUANTITY_COLUMNS, quantity_cells(row, (3,)), strict=True))
    assert (cells["Quantity"], cells["Value"], cells["Unit"], cells["Pages"]) == (
        "五成",
        None,
        None,
        3,
    )


def test_rows_without_pages_are_no_accident():
    with pytest.raises(ValueError, match="shorter"):
        write_csv(edition_from(MARKED), [(1,)], None)
