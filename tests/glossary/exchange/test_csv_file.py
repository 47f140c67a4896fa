"""Tables as spreadsheets and people write them, and ours, which come back as they were."""

import codecs
import csv
import os
import resource
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange import formats
from glossary.exchange.csv_file import LARGEST, read, write
from glossary.exchange.incoming import Fault
from glossary.model import Concept
from tests.builders import concept
from tests.strategies import carried_concepts

PLAIN = "zh,en\n降准,RRR cut\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "terms.csv"


def terms(path: Path) -> list[tuple[str, ...]]:
    return [tuple(term.text for term in made.terms) for made in read(path).concepts]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_table_is_read_in_every_encoding_spreadsheets_save(path: Path, encoding: str):
    path.write_bytes(PLAIN.encode(encoding))
    assert terms(path) == [("降准", "RRR cut")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_table_is_read_with_every_separator_and_line_end(path: Path, separator: str, end: str):
    path.write_text(PLAIN.replace(",", separator).replace("\n", end), encoding="utf-8", newline="")
    assert terms(path) == [("降准", "RRR cut")]


@pytest.mark.parametrize(
    "heading",
    ["Term,English", "术语,英文", "中文,Translation", "source,target", " chinese , EN ", "zh,en"],
)
def test_people_s_own_headings_are_understood(path: Path, heading: str):
    path.write_text(f"{heading}\n降准,RRR cut\n", encoding="utf-8")
    assert terms(path) == [("降准", "RRR cut")]


def test_the_other_columns_people_have_are_understood(path: Path):
    path.write_text(
        "term,english,reading,definition,domain,note,colour\n"
        "降准,RRR cut,jiàng zhǔn,Banks hold less.,policy,seen,red\n",
        encoding="utf-8",
    )
    (made,) = read(path).concepts
    assert made.terms[0].reading == "jiàng zhǔn"
    assert (made.definition_en, made.domain, made.note) == ("Banks hold less.", "policy", "seen")


@pytest.mark.parametrize("heading", ["zh,source", "source,zh"])
def test_a_heading_of_ours_outranks_one_we_would_take_for_it(path: Path, heading: str):
    cells = {"zh": "降准", "source": "a newspaper"}
    row = ",".join(cells[name] for name in heading.split(","))
    path.write_text(f"{heading}\n{row}\n", encoding="utf-8")
    assert terms(path) == [("降准",)]


def test_bad_lines_are_told_with_their_numbers_and_the_rest_is_read(path: Path):
    path.write_text(
        'zh,en,kind,note\n降准,RRR cut,,"two\nlines"\n降息,rate cut,planet,\n,,,none\n'
        "加息,rate hike,,,surplus\n缩表,balance-sheet reduction\n扩表,expansion,,,,\n",
        encoding="utf-8",
    )
    table = read(path)
    assert [made.terms[0].text for made in table.concepts] == ["降准", "缩表", "扩表"]
    assert [(fault.line, fault.reason[:20]) for fault in table.faults] == [
        (4, "kind: “planet” is no"),
        (5, "the row has no term"),
        (6, "the line has more ce"),
    ]


def test_a_table_without_terms_is_told_with_the_headings_we_know(path: Path):
    path.write_text("name,price\n1,2\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match=r"no column of terms.*zh_short"):
        read(path)


def test_an_empty_file_holds_nothing(path: Path):
    path.touch()
    assert read(path).concepts == read(path).faults == ()


def test_a_file_in_another_encoding_is_told(path: Path):
    path.write_bytes(b"zh,en\n\xff\xff,\x80\n")
    with pytest.raises(ExchangeError, match="neither UTF-8 nor GB18030 nor Big5"):
        read(path)


def test_a_file_that_is_not_there_is_told(path: Path):
    with pytest.raises(ExchangeError, match="can't be read"):
        read(path)


def test_a_cell_without_end_is_told_with_its_line(path: Path):
    path.write_text('zh\n降准\n"' + "长" * csv.field_size_limit() + "长\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match="line 3"):
        read(path)


@pytest.mark.parametrize("start", ["", "降息,rate cut\n"])
def test_a_quotation_mark_without_end_is_told_where_it_begins(path: Path, start: str):
    path.write_text(f'zh,en\n{start}"降准,RRR cut\n加息,rate hike\n', encoding="utf-8")
    with pytest.raises(ExchangeError, match=f"line {3 if start else 2}: a quotation mark is never"):
        read(path)


def test_a_cell_of_several_lines_at_the_end_is_no_fault(path: Path):
    path.write_text('zh,note\n降准,"two\nlines"', encoding="utf-8")
    assert read(path).concepts[0].note == "two\nlines"


def test_a_million_empty_rows_are_passed_over(path: Path):
    path.write_text("zh,en\n降准,RRR cut\n" + ",\n" * 1_000_000, encoding="utf-8")
    assert (len(read(path).incoming), read(path).faults) == (1, ())


def test_a_file_that_is_too_large_is_refused_unread(path: Path):
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(ExchangeError, match="has 100 MB"):
        read(path)


def test_it_is_asked_every_thousand_rows_whether_to_stop(path: Path):
    path.write_text("zh\n" + "降准\n" * 3_000, encoding="utf-8")
    asked: list[bool] = []
    with pytest.raises(StoppedError):
        read(path, stopped=lambda: asked.append(len(asked) == 2) or asked[-1])
    with pytest.raises(StoppedError):
        write(path, read(path).concepts, stopped=lambda: True)
    assert len(read(path).incoming) == 3_000


def test_each_concept_has_the_line_it_begins_on(path: Path):
    path.write_text('zh,note\n\n降准,"two\nlines"\n降息,\n', encoding="utf-8")
    assert [each.line for each in read(path).incoming] == [3, 5]


def test_what_is_written_has_a_byte_order_mark_and_our_headings(path: Path):
    write(path, [concept("降准", "RRR cut", id="a")])
    content = path.read_bytes()
    assert content.startswith(codecs.BOM_UTF8 + b"concept,kind,domain,pos,zh,")
    assert content.endswith(b"\r\n")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "'=", "''+", "＝"])
def test_a_formula_is_written_as_text_and_comes_back_as_it_was(path: Path, start: str):
    made = concept(f"{start}降准", f"{start}8%", id="a", definition_en=f"{start}cmd|'/c calc'!A1")
    write(path, [made])
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert all(row[name].startswith(f"'{start}") for name in ("zh", "en", "definition_en"))
    (back,) = read(path).concepts
    assert [term.text for term in back.terms] == [f"{start}降准", f"{start}8%"]
    assert back.definition_en == made.definition_en


@pytest.mark.parametrize("text", ["'quoted'", "'", "''", "'Tis"])
def test_an_apostrophe_that_guards_no_formula_is_left_alone(path: Path, text: str):
    write(path, [concept("降准", text, id="a")])
    assert f",{text},".encode() in path.read_bytes()
    assert terms(path) == [("降准", text)]


@given(st.lists(carried_concepts(), max_size=4))
def test_what_is_written_comes_back(tmp_path_factory, written: list[Concept]):
    path = tmp_path_factory.mktemp("exchange") / "terms.csv"
    write(path, written)
    table = read(path)
    assert table.faults == ()
    assert table.concepts == tuple(written)


def test_writing_what_was_read_changes_no_byte(path: Path):
    write(path, [concept("降准", "RRR cut", "=1", id="a"), concept("降息", id="b")])
    before = path.read_bytes()
    write(path, read(path).concepts)
    assert path.read_bytes() == before


@pytest.mark.parametrize("broken", ["a full disk", "half a character"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(path: Path, broken: str):
    write(path, [concept("降准", id="old")])
    before = path.read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    if broken == "a full disk":
        resource.setrlimit(resource.RLIMIT_FSIZE, (10, limits[1]))
    try:
        with pytest.raises(ExchangeError, match="can't be written"):
            write(path, [concept("\ud842" if broken == "half a character" else "降息", id="new")])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_row_without_chinese_is_a_fault_unless_its_id_is_ours(path: Path):
    ours = "banking.net-interest-margin"
    path.write_text(
        f"id,term,english\n{ours},,NIM\n,,only English\n17,,theirs\n,降准,RRR cut\n", "utf-8"
    )
    delivery = read(path)
    assert [each.concept.id for each in delivery.incoming] == [ours, ""]
    reason = "it has no Chinese term"
    assert delivery.faults == (Fault(3, reason), Fault(4, reason))


def test_rows_of_blanks_are_empty(path: Path):
    path.write_text("zh,en\n , \n\u3000,\n降准,RRR cut\n", "utf-8")
    delivery = read(path)
    assert ([each.line for each in delivery.incoming], delivery.faults) == ([4], ())


def test_of_thousands_of_columns_not_read_a_few_are_named(path: Path):
    unknown = ",".join(f"c{number}" for number in range(5_000))
    path.write_text(f"zh,{'x' * 1_000},{unknown}\n降准\n", "utf-8")
    (note,) = read(path).notes
    assert note.startswith("columns not read: x")
    assert note.endswith("c8 and 4,991 more")
    assert len(note) < 200


@pytest.mark.timeout(10)
def test_what_has_no_end_is_refused(tmp_path: Path):
    pipe = tmp_path / "terms.csv"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(ExchangeError, match="pipe or a device"):
            formats.read(path)


@pytest.mark.parametrize("marks", [1, 2, 3])
def test_a_byte_order_mark_more_does_no_harm(path: Path, marks: int):
    path.write_bytes(codecs.BOM_UTF8 * marks + PLAIN.encode())
    assert terms(path) == [("降准", "RRR cut")]


def test_a_cell_that_is_too_long_is_told_with_its_line(path: Path):
    path.write_text(f"{PLAIN}降息,{'x' * 200_000}\n", "utf-8")
    with pytest.raises(ExchangeError, match="line 3: a cell has more than 131,072 characters"):
        read(path)


def test_writing_into_a_folder_that_is_not_there_is_told(path: Path):
    with pytest.raises(ExchangeError, match="can't be written"):
        write(path.parent / "none" / "terms.csv", [])
