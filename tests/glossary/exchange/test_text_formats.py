"""OmegaT's glossaries and the format of CC-CEDICT: what becomes what, and what is refused."""

from pathlib import Path

import pytest

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange import cedict, omegat
from glossary.model import Concept, ConceptId, Language, Term, TermStatus
from tests.builders import concept


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "glossary.txt"


def pairs(made: Concept) -> tuple[list[str], tuple[str, ...]]:
    return [term.text for term in made.chinese()], made.equivalents()


@pytest.mark.parametrize(
    ("numbered", "reading"),
    [
        ("nu:3 er2", "nǚ ér"),
        ("lu:e4", "lüè"),
        ("wan2 r5", "wánr"),
        ("gui1 liu2 shui3 jiu3", "guī liú shuǐ jiǔ"),
        ("xiong2 shi4", "xióng shì"),
        ("Ao4 yun4 hui4", "Ào yùn huì"),
        ("A A zhi4", "A A zhì"),
        ("Yue1 han4 · Mi4 er3", "Yuē hàn Mì ěr"),
        ("de5", "de"),
        ("m2", "ḿ"),
    ],
)
def test_numbered_pinyin_becomes_marked(numbered: str, reading: str):
    assert cedict.marked(numbered) == reading


def test_a_dictionary_is_read_and_asked_to_stop(path: Path):
    path.write_text("女兒 女儿 [[nu:3er2]] /daughter/\n" * 2_000, encoding="utf-8")
    assert len(cedict.read(path).incoming) == 2_000
    with pytest.raises(StoppedError):
        cedict.read(path, stopped=lambda: True)


@pytest.mark.timeout(10)
def test_a_line_of_brackets_is_a_fault_and_soon(path: Path):
    path.write_text(f"甲 甲 {'[' * 200_000}\n女兒 女儿 [nu:3 er2] /daughter/\n", encoding="utf-8")
    delivery = cedict.read(path)
    assert [each.line for each in delivery.faults] == [1]
    assert len(delivery.incoming) == 1


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(path: Path, end: str):
    path.write_bytes(f"降准\tRRR cut{end}降息\trate cut{end}".encode())
    assert [each.line for each in omegat.read(path).incoming] == [1, 2]
    path.write_bytes(f"女兒 女儿 [nu:3 er2] /daughter/{end}貓 猫 [mao1] /cat/{end}".encode())
    assert [each.line for each in cedict.read(path).incoming] == [1, 2]


def test_the_chinese_may_be_the_target(path: Path):
    path.write_text("RRR cut\t降准\n", encoding="utf-8")
    assert [pairs(made) for made in omegat.read(path).concepts] == [(["降准"], ("RRR cut",))]


def test_a_term_with_two_comments_is_two_concepts(path: Path):
    path.write_text("超微\tAMD\tin Taiwan\n超微\tSupermicro\tservers\n", encoding="utf-8")
    assert [pairs(made)[1] for made in omegat.read(path).concepts] == [("AMD",), ("Supermicro",)]


def test_what_a_glossary_holds_comes_back(path: Path):
    written = [
        concept("降准", "RRR cut", "reserve cut", definition_en="Banks hold less."),
        concept("降息", "rate cut", definition_zh="利率下调。"),
        concept("加息", "rate\thike"),
    ]
    omegat.write(path, written)
    back = omegat.read(path)
    assert [pairs(made) for made in back.concepts] == [
        (["降准"], ("RRR cut", "reserve cut")),
        (["降息"], ("rate cut",)),
        (["加息"], ("rate hike",)),
    ]
    assert [(made.definition_en, made.definition_zh) for made in back.concepts] == [
        ("Banks hold less.", ""),
        ("", "利率下调。"),
        ("", ""),
    ]
    before = path.read_bytes()
    omegat.write(path, back.concepts)
    assert path.read_bytes() == before


def test_forbidden_english_and_deleted_concepts_are_not_written(path: Path):
    terms = (
        Term(language=Language.ZH_HANS, text="降准"),
        Term(language=Language.EN, text="bad", status=TermStatus.FORBIDDEN),
        Term(language=Language.EN, text="RRR cut"),
    )
    gone = Concept(id=ConceptId("b"), terms=terms, retired=True)
    omegat.write(path, [Concept(id=ConceptId("a"), terms=terms), gone])
    assert path.read_text("utf-8").splitlines()[1:] == ["降准\tRRR cut"]


def test_a_file_without_tabs_is_told(path: Path):
    path.write_text("降准 RRR cut\n", encoding="utf-8")
    with pytest.raises(ExchangeError, match="no line with a source and a target"):
        omegat.read(path)


def test_writing_that_stops_or_fails_leaves_the_old_file(path: Path):
    omegat.write(path, [concept("降准", "RRR cut")])
    before = path.read_bytes()
    with pytest.raises(StoppedError):
        omegat.write(path, [concept("降息", "cut")], stopped=lambda: True)
    with pytest.raises(ExchangeError, match="half a character"):
        omegat.write(path, [concept("降息", "\ud842")])
    assert path.read_bytes() == before
