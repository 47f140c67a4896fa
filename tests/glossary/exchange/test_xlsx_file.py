"""Workbooks: texts that stay texts, what comes back, and what is refused and why."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange.incoming import Fault
from glossary.exchange.mapping import ColumnMapping, guess, sheet_of
from glossary.exchange.sheet_xml import LONGEST_CELL
from glossary.exchange.workbook import LARGEST_UNPACKED
from glossary.exchange.xlsx_file import read, write
from glossary.model import Concept
from tests.builders import concept
from tests.strategies import carried_concepts

SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "terms.xlsx"


def save(path: Path, *rows: list[object], title: str = "Sheet") -> None:
    workbook = Workbook()
    workbook.active.title = title
    for row in rows:
        workbook.active.append(row)
    workbook.save(path)


def with_part(path: Path, name: str, content: bytes) -> None:
    """The workbook anew with another content of one part."""
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, old in parts.items():
            archive.writestr(part, content if part == name else old)


@settings(max_examples=40)
@given(st.lists(carried_concepts(), max_size=3))
def test_what_is_written_comes_back(tmp_path_factory, written: list[Concept]):
    path = tmp_path_factory.mktemp("exchange") / "terms.xlsx"
    write(path, written)
    back = read(path)
    assert back.faults == ()
    assert back.concepts == tuple(written)


def test_a_workbook_has_a_bold_heading_that_stays_and_filters(path: Path):
    write(path, [concept("降准", "RRR cut", id="a"), concept("降息", "rate cut", id="b")])
    sheet = load_workbook(path)["Terms"]
    assert sheet["A1"].font.bold
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:S3")
    assert sheet.column_dimensions["E"].width > 15


@pytest.mark.parametrize("text", ["=1+1", "+8%", "-5", "@here", "#N/A", "300", "TRUE"])
def test_every_cell_is_a_text_even_if_it_looks_like_something_else(path: Path, text: str):
    write(path, [concept("降准", text, id="a")])
    cell = load_workbook(path)["Terms"]["I2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_numbers_dates_and_truths_are_read_as_they_are_seen(path: Path):
    save(path, ["zh", "en", "note"], ["三百", 300, 2.5], ["真", True, None])
    first, second = read(path).concepts
    assert (first.equivalents(), first.note, second.equivalents()) == (("300",), "2.5", ("TRUE",))


def test_a_formula_is_a_fault_that_names_its_cell_and_the_other_rows_are_read(path: Path):
    save(path, ["zh", "en"], ["降准", "=A1"], ["降息", "rate cut"])
    delivery = read(path)
    assert [(fault.line, fault.reason) for fault in delivery.faults] == [
        (2, "cell B2 holds a formula: paste its value")
    ]
    assert [each.line for each in delivery.incoming] == [3]


def test_a_cell_longer_than_excel_s_is_a_fault(path: Path):
    save(path, ["zh", "en"], ["降准", "x"], ["降息", "y"])
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read(SHEET)
    with_part(path, SHEET, sheet.replace(b">x<", b">" + b"x" * 10_000_000 + b"<"))
    delivery = read(path)
    assert len(delivery.incoming) == 1
    assert f"B2 holds more than {LONGEST_CELL:,}" in delivery.faults[0].reason


def test_the_first_filled_sheet_is_read_and_another_on_request(path: Path):
    workbook = Workbook()
    workbook.create_sheet("Mine").append(["降准", "RRR cut"])
    workbook.create_sheet("Theirs").append(["降息", "rate cut"])
    workbook.save(path)
    delivery = read(path)
    assert delivery.concepts[0].terms[0].text == "降准"
    assert delivery.notes == ("sheet “Mine” is read, not Sheet, Theirs",)
    theirs = sheet_of(path, "Theirs")
    assert theirs.sheets == ("Sheet", "Mine", "Theirs")
    assert guess(theirs) == ColumnMapping(("zh", "en"), has_heading=False, sheet="Theirs")
    assert read(path, guess(theirs)).concepts[0].terms[0].text == "降息"


def test_a_sheet_that_is_not_there_is_told(path: Path):
    save(path, ["zh"], ["降准"])
    with pytest.raises(ExchangeError, match="no sheet “Other”"):
        read(path, ColumnMapping(("zh",), sheet="Other"))


@pytest.mark.long
def test_a_million_empty_rows_are_passed_over(path: Path):
    save(path, ["zh", "en"], ["降准", "RRR cut"])
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read(SHEET)
    with_part(path, SHEET, sheet.replace(b"</sheetData>", b"<row/>" * 1_000_000 + b"</sheetData>"))
    delivery = read(path)
    assert (len(delivery.incoming), delivery.faults) == (1, ())


def test_a_row_far_below_and_a_cell_far_right_do_no_harm(path: Path):
    save(path, ["zh", "en"], ["降准", "RRR cut"])
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read(SHEET)
    far = b'<row r="999999999999"><c r="A9" t="inlineStr"><is><t>x</t></is></c></row>'
    right = b'<row r="5"><c r="XFD5" t="inlineStr"><is><t>x</t></is></c></row>'
    with_part(path, SHEET, sheet.replace(b"</sheetData>", right + far + b"</sheetData>"))
    assert len(read(path).incoming) == 1


def test_a_workbook_that_unpacks_to_too_much_is_refused_at_once(path: Path):
    save(path, ["zh"], ["降准"])
    with_part(path, SHEET, b" " * (LARGEST_UNPACKED + 1))
    assert path.stat().st_size < 1_000_000
    with pytest.raises(ExchangeError, match="too large"):
        read(path)


BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'


@pytest.mark.parametrize(
    "content",
    [BOMB, b"<worksheet><sheetData><row>", b"", b"<c"],
    ids=["entities", "cut off", "empty", "no XML"],
)
def test_a_sheet_that_is_broken_or_unsafe_is_told(path: Path, content: bytes):
    save(path, ["zh"], ["降准"])
    with_part(path, SHEET, content)
    with pytest.raises(ExchangeError, match="no whole and safe XLSX workbook"):
        read(path)


HEADING = '<row><c t="str"><v>zh</v></c></row>'


@pytest.mark.parametrize(
    "cell",
    [
        '<c t="s"><v>7</v></c>',
        '<c t="s"><v>-1</v></c>',
        '<c t="s"><v>x</v></c>',
        "<c><v>0x10</v></c>",
        "<c><v>1e400</v></c>",
        "<c><v>nan</v></c>",
        '<c s="1"><v>nan</v></c>',
        '<c s="1"><v>1e10</v></c>',
    ],
)
def test_a_broken_cell_is_a_fault_of_its_row_alone(path: Path, cell: str):
    good = '<row r="3"><c t="str"><v>降准</v></c></row>'
    with_shared(path, "<t>zh</t>", cells=f'{HEADING}<row r="2">{cell}</row>{good}')
    delivery = read(path)
    assert delivery.faults == (Fault(2, "cell A2 is broken"),)
    assert [each.line for each in delivery.incoming] == [3]


def test_cells_out_of_order_and_rows_without_a_number_are_read(path: Path):
    cells = '<c r="B2" t="str"><v>RRR cut</v></c><c r="A2" t="str"><v>降准</v></c>'
    heading = '<row r="1"><c t="str"><v>zh</v></c><c t="str"><v>en</v></c></row>'
    with_shared(path, cells=f'{heading}<row r="x">{cells}</row>')
    (made,) = read(path).incoming
    assert (made.line, [term.text for term in made.concept.terms]) == (2, ["降准", "RRR cut"])


@pytest.mark.timeout(20)
def test_one_long_string_shared_by_thousands_of_cells_is_refused(path: Path):
    rows = '<row><c t="s"><v>0</v></c></row>' * 50_000
    with_shared(path, f"<t>{'降_x0041_' * 400_000}</t>", cells=HEADING + rows)
    with pytest.raises(ExchangeError, match="too large: the cells of “Sheet”"):
        read(path)


def test_a_hidden_sheet_is_read_only_if_no_other_is_filled(path: Path):
    workbook = Workbook()
    workbook.active.append(["降准"])
    workbook.active.sheet_state = "hidden"
    shown = workbook.create_sheet("Shown")
    workbook.active = 1
    workbook.save(path)
    assert read(path).concepts[0].terms[0].text == "降准"
    shown.append(["降息"])
    workbook.save(path)
    assert read(path).concepts[0].terms[0].text == "降息"


def test_another_kind_of_document_is_told(path: Path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("content.xml", "<office/>")
    with pytest.raises(ExchangeError, match="no XLSX workbook, though packed like one"):
        read(path)


def with_shared(path: Path, *strings: str, cells: str) -> None:
    """A workbook as Excel makes them: strings are shared, style 1 is a date."""
    save(path, ["zh"])
    items = "".join(f"<si>{each}</si>" for each in strings)
    with zipfile.ZipFile(path) as archive:
        relations = archive.read("xl/_rels/workbook.xml.rels")
        styles = archive.read("xl/styles.xml")
    more = (
        b'<Relationship Id="s" Type="http://x/sharedStrings" Target="/xl/s.xml"/></Relationships>'
    )
    relations = relations.replace(b"</Relationships>", more)
    with_part(path, "xl/_rels/workbook.xml.rels", relations)
    dated = styles.replace(b"</cellXfs>", b'<xf numFmtId="14"/></cellXfs>')
    with_part(path, "xl/styles.xml", dated)
    with_part(path, SHEET, f"<worksheet><sheetData>{cells}</sheetData></worksheet>".encode())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/s.xml", f"<sst>{items}</sst>")


def test_strings_that_excel_shares_are_read_with_their_runs_and_without_phonetic_guides(path: Path):
    with_shared(
        path,
        "<t>zh</t>",
        "<t>note</t>",
        "<r><t>降</t></r><r><t>准</t></r><rPh><t>jiang</t></rPh>",
        cells='<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
        '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>46112</v></c></row>',
    )
    (made,) = read(path).incoming
    assert (made.line, made.concept.terms[0].text, made.concept.note) == (3, "降准", "2026-03-31")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, r"password or an old \.xls"),
        (b"PK\x03\x04 cut off", "no whole and safe"),
        (b"zh,en", "no whole and safe"),
        (b"", "no whole and safe"),
    ],
)
def test_what_is_no_workbook_is_told(path: Path, content: bytes, reason: str):
    path.write_bytes(content)
    with pytest.raises(ExchangeError, match=reason):
        read(path)


def test_a_workbook_cut_off_anywhere_is_told(path: Path):
    write(path, [concept("降准", "RRR cut", id="a")])
    whole = path.read_bytes()
    for length in range(1, len(whole) - 30, 97):
        path.write_bytes(whole[:length])
        with pytest.raises(ExchangeError):
            read(path)


def test_a_file_that_is_not_there_is_told(path: Path):
    with pytest.raises(ExchangeError, match="can't be read"):
        read(path)


@pytest.mark.parametrize("text", ["x" * (LONGEST_CELL + 1), "\ud842"])
def test_a_text_that_no_cell_holds_leaves_the_old_file(path: Path, text: str):
    write(path, [concept("降准", id="a")])
    before = path.read_bytes()
    with pytest.raises(ExchangeError):
        write(path, [concept("降准", text, id="a")])
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_reading_and_writing_stop_when_asked(path: Path):
    write(path, [concept("降准", id="a")])
    before = path.read_bytes()
    with pytest.raises(StoppedError):
        read(path, stopped=lambda: True)
    with pytest.raises(StoppedError):
        write(path, [concept("降息", id="a")], stopped=lambda: True)
    assert path.read_bytes() == before
