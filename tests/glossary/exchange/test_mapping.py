"""Columns understood by their headings or by what stands in them, and as the user says."""

from pathlib import Path

import pytest

from glossary.errors import ExchangeError
from glossary.exchange.csv_file import read
from glossary.exchange.mapping import ColumnMapping, guess, sheet_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "terms.csv"


def guessed(path: Path, text: str) -> tuple[str, ...]:
    path.write_text(text, encoding="utf-8")
    return guess(sheet_of(path)).columns


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("term,english,reading,domain\n降准,RRR cut,jiàng zhǔn,policy\n", "zh en reading domain"),
        ("Source Term,Target Term,Comment\nRRR cut,降准,seen\n", "en zh note"),
        ("english,term\nRRR cut,降准\n", "en zh"),
        ("术语,译文,定义\n降准,RRR cut,银行少存。\n", "zh en definition_zh"),
        ("中文,English,Definition\n降准,RRR cut,Banks hold less.\n", "zh en definition_en"),
        ("中文,英文\n殖利率,yield\n債券,bond\n", "zh_hant en"),
        ("Term ID,Chinese,English 1,English\nT-1,降准,x,RRR cut\n", "id zh - en"),
        ("股票代码,中文简称,英文名称\n600000.SH,浦发,SPDB\n", "ticker zh_short en"),
        ("category,term,english\nmacro,降准,RRR cut\n", "domain zh en"),
        ("kind,term,english\ncompany,浦发,SPDB\n", "kind zh en"),
        ("zh,en,status\n降准,RRR cut,brand new\n", "zh en status"),
        ("Chinese,en,status\n降准,RRR cut,brand new\n", "zh en -"),
        ("降准\tRRR cut\n降息\trate cut\n", "zh en"),
        ("RRR cut,降准\nrate cut,降息\n", "en zh"),
        ("降准,jiàng zhǔn,RRR cut,seen in May\n", "zh reading en note"),
        ("降准,jiang4 zhun3,RRR cut\n", "zh reading en"),
        ("甲,乙\nRRR cut,降准\nrate cut,降息\n", "en zh"),
        ("what,which\n降准,RRR cut\n", "zh en"),
    ],
)
def test_columns_are_guessed(path: Path, table: str, columns: str):
    assert guessed(path, table) == tuple(columns.replace("-", "").split(" "))


def test_a_sheet_shows_the_beginning_of_a_table_and_how_it_is_read(path: Path):
    rows = "".join(f"降准{n};RRR cut\n" for n in range(80))
    path.write_bytes(f"中文;英文\n{rows}".encode("gb18030"))
    sheet = sheet_of(path)
    assert (sheet.headings, sheet.has_heading) == (("中文", "英文"), True)
    assert (len(sheet.rows), sheet.rows[0]) == (50, ("降准0", "RRR cut"))
    assert (sheet.encoding, sheet.separator, sheet.sheets) == ("gb18030", ";", ())


def test_a_table_without_headings_has_letters_instead(path: Path):
    path.write_text("降准,RRR cut\n", encoding="utf-8")
    sheet = sheet_of(path)
    assert (sheet.headings, sheet.has_heading) == (("A", "B"), False)


def test_an_empty_file_has_no_columns(path: Path):
    assert guessed(path, "") == ()


def test_the_user_s_mapping_is_followed(path: Path):
    path.write_bytes(b"x|y\n" + "yield|殖利率\n".encode("cp950"))
    mapping = ColumnMapping(("en", "zh_tw"), encoding="big5", separator="|")
    (made,) = read(path, mapping).concepts
    assert [(term.language, term.text) for term in made.terms] == [
        ("zh-Hant-TW", "殖利率"),
        ("en", "yield"),
    ]


def test_columns_of_one_list_are_read_together(path: Path):
    path.write_text("降准,RRR cut,reserve cut\n降息,rate cut,\n", encoding="utf-8")
    first, second = read(path, ColumnMapping(("zh", "en", "en"), has_heading=False)).concepts
    assert first.equivalents() == ("RRR cut", "reserve cut")
    assert second.equivalents() == ("rate cut",)


@pytest.mark.parametrize(
    ("columns", "reason"),
    [
        (("note", "domain"), "no column of terms"),
        (("zh", "colour"), "can't be read as colour"),
        (("zh", "note", "note"), "only one column can hold note"),
    ],
)
def test_a_mapping_that_makes_no_sense_is_told(path: Path, columns: tuple[str, ...], reason: str):
    path.write_text("a,b,c\n1,2,3\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match=reason):
        read(path, ColumnMapping(columns))


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("0193e0c7-7d3a-7c3e-9a54-0242ac120002", True),
        ("semis.liquid-cooling", True),
        ("T-17", False),
        ("17", False),
        ("0193e0c7-7d3a-4c3e-9a54-0242ac120002", False),
    ],
)
def test_an_id_is_ours_only_if_it_looks_like_ours(path: Path, theirs: str, ours: bool):
    path.write_text(f"id,term\n{theirs},降准\n", encoding="utf-8")
    (each,) = read(path).incoming
    assert (each.concept.id, each.source_id) == ((theirs, "") if ours else ("", theirs))


def test_a_delivery_says_what_its_file_has_room_for(path: Path):
    path.write_text("term,english,reading,colour\n降准,RRR cut,,red\n", encoding="utf-8")
    delivery = read(path)
    assert delivery.carries == {"terms", "terms.zh-Hans", "terms.en", "terms.reading"}
    assert delivery.notes == ("columns not read: colour",)
