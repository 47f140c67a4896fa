"""The door of export: the suffix chooses the kind of file; a failure leaves what stood there."""

import csv
from dataclasses import replace

import openpyxl
import pytest

from reader.errors import Cancelled, ExportError
from reader.export.edition import edition_of
from reader.export.export import export, suited
from reader.export.options import SUFFIXES, ExportOptions
from reader.export.pdf.typesetter import Typesetter
from reader.export.progress import Progress
from tests.builders import annotated

MARKED = "央行宣布[降准|RRR cut|jiàng zhǔn]，又[降准|RRR cut|jiàng zhǔn][五成|50%||quantity]。\n"
OPTIONS = ExportOptions()
BEGINNINGS = {
    ".pdf": b"%PDF-",
    ".html": b"<!DOCTYPE html>",
    ".xlsx": b"PK",
    ".csv": b"\xef\xbb\xbf",
}


@pytest.fixture(scope="module")
def typesetter():
    with Typesetter() as setter:
        yield setter


@pytest.fixture
def edition():
    return edition_of(annotated(MARKED), OPTIONS, lambda _: ())


def names(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".PDF", ".Csv"])
def test_the_suffix_chooses_the_kind(edition, typesetter, tmp_path, suffix):
    target = tmp_path / f"out{suffix}"
    told = []
    outcome = export(edition, OPTIONS, target, typesetter, tell=told.append)
    assert outcome.target == target
    assert (outcome.pages > 0) == (suffix.lower() == ".pdf")
    assert target.read_bytes().startswith(BEGINNINGS[suffix.lower()])
    assert names(tmp_path) == [target.name]
    assert told
    assert {type(each) for each in told} == {Progress}


@pytest.mark.parametrize("name", ["out.docx", "out", ".pdf"])
def test_another_suffix_is_refused(edition, typesetter, tmp_path, name):
    with pytest.raises(ExportError, match=r"an export ends in \.pdf, \.html, \.xlsx, \.csv"):
        export(edition, OPTIONS, tmp_path / name, typesetter)
    assert names(tmp_path) == []


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_export_that_is_stopped_leaves_the_old_file(edition, typesetter, tmp_path, suffix):
    target = tmp_path / f"old{suffix}"
    target.write_text("old")
    with pytest.raises(Cancelled):
        export(edition, OPTIONS, target, typesetter, stopped=lambda: True)
    assert target.read_text() == "old"
    assert names(tmp_path) == [target.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_nowhere_to_write_is_said_in_words(edition, typesetter, tmp_path, suffix):
    with pytest.raises(ExportError, match="the folder does not exist"):
        export(edition, OPTIONS, tmp_path / "none" / f"out{suffix}", typesetter)


def test_tables_know_the_pages(edition, typesetter, tmp_path):
    export(edition, OPTIONS, tmp_path / "out.csv", typesetter)
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        (line,) = csv.DictReader(file)
    assert (line["Term"], line["Count"], line["Pages"]) == ("降准", "2", "1")


def test_a_table_asks_for_no_font(typesetter, tmp_path):
    read = annotated("\U00050000[降准|RRR cut]。")  # a character that no font has
    edition = edition_of(read, OPTIONS, lambda _: ())
    with pytest.raises(ExportError, match="50000"):
        export(edition, OPTIONS, tmp_path / "out.pdf", typesetter)
    export(edition, OPTIONS, tmp_path / "out.csv", typesetter)
    assert "降准" in (tmp_path / "out.csv").read_text("utf-8-sig")


def test_a_workbook_lists_quantities_unasked(typesetter, tmp_path):
    target = tmp_path / "out.xlsx"
    options = suited(OPTIONS, target)
    assert options == replace(OPTIONS, quantities_table=True)
    assert suited(OPTIONS, tmp_path / "out.pdf") == OPTIONS
    export(edition_of(annotated(MARKED), options, lambda _: ()), options, target, typesetter)
    assert openpyxl.load_workbook(target)["Quantities"]["A2"].value == "五成"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_article_without_terms_is_exported_too(typesetter, tmp_path, suffix):
    edition = edition_of(annotated("好。\n"), OPTIONS, lambda _: ())
    target = tmp_path / f"out{suffix}"
    export(edition, OPTIONS, target, typesetter)
    assert target.stat().st_size > 0
