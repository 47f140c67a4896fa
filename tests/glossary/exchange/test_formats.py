"""One door to every form: told apart, read, written, and what each would lose said before."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange import formats
from glossary.exchange.formats import Form, guess_form
from glossary.model import Concept, ContextRule, Effect, ExternalId, Kind, MatchRule, Side
from tests.builders import concept
from tests.strategies import carried_concepts, concepts

RULE = ContextRule(effect=Effect.REJECT, side=Side.AFTER, alternatives=("的",))


def plain() -> Concept:
    """A concept that every form holds as it is, apart from what the cards leave out."""
    made = concept("降准", "RRR cut", domain="")
    english = replace(made.terms[1], match=MatchRule.NEVER)
    return replace(made, terms=(made.terms[0], english))


@pytest.mark.parametrize(
    ("name", "content", "form"),
    [
        ("a.csv", "zh,en\n", Form.CSV),
        ("a.txt", "zh,en\n", Form.CSV),
        ("a.txt", "term\tenglish\n降准\tRRR cut\n", Form.TSV),
        ("a.tsv", "降准\tRRR cut\n", Form.TSV),
        ("a.txt", "# glossary\n降准\tRRR cut\n", Form.OMEGAT),
        ("a.tab", "降准\tRRR cut\tseen\n", Form.OMEGAT),
        ("a.utf8", "降准\tRRR cut\n", Form.OMEGAT),
        ("a.txt", "# CC-CEDICT\n降準 降准 [jiang4 zhun3] /RRR cut/\n", Form.CEDICT),
        ("a.u8", "", Form.CEDICT),
        ("a.xml", "", Form.TBX),
        ("a.csv", '<?xml version="1.0"?><tbx/>', Form.TBX),
        ("a.txt", '<martif type="TBX">', Form.TBX),
        ("a.csv", "PK\x03\x04", Form.XLSX),
        ("a.apkg", "PK\x03\x04", Form.ANKI),
        ("a.txt", "", Form.CSV),
    ],
)
def test_a_form_is_told_by_name_and_content(tmp_path: Path, name: str, content: str, form: Form):
    (tmp_path / name).write_text(content, encoding="utf-8")
    assert guess_form(tmp_path / name) is form


@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".xlsx", ".tbx", ".u8", ".apkg"])
def test_a_file_that_is_not_there_has_the_form_of_its_name(tmp_path: Path, suffix: str):
    form = guess_form(tmp_path / f"a{suffix}")
    assert formats.SUFFIXES[form] == suffix


@pytest.mark.parametrize("form", [Form.CSV, Form.TSV, Form.XLSX, Form.TBX, Form.TBX2, Form.OMEGAT])
def test_every_form_written_is_told_and_read_again(tmp_path: Path, form: Form):
    path = tmp_path / f"terms{formats.SUFFIXES[form]}"
    formats.write(path, [plain()], form)
    (back,) = formats.read(path).concepts
    assert replace(back, id=plain().id) == plain()
    assert formats.losses([plain()], form) == ()


def test_a_package_for_anki_is_written_and_not_read(tmp_path: Path):
    path = tmp_path / "terms.apkg"
    formats.write(path, [plain()], Form.ANKI, contexts={plain().id: "央行宣布降准。"})
    assert "collection.anki2" in zipfile.ZipFile(path).namelist()
    with pytest.raises(ExchangeError, match="written, not read"):
        formats.read(path)


def test_a_dictionary_is_read_and_not_written(tmp_path: Path):
    with pytest.raises(ExchangeError, match="read, not written"):
        formats.write(tmp_path / "a.u8", [plain()], Form.CEDICT)


@pytest.mark.parametrize("form", formats.WRITABLE)
def test_every_form_stops_when_asked_and_leaves_nothing(tmp_path: Path, form: Form):
    with pytest.raises(StoppedError):
        formats.write(tmp_path / "a", [plain()], form, stopped=lambda: True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("form", "lost"),
    [
        (Form.CSV, {"terms.rules"}),
        (Form.XLSX, {"terms.rules"}),
        (Form.TBX, set()),
        (Form.OMEGAT, {"terms.rules", "kind", "external_ids", "note", "terms.reading", "source"}),
        (Form.ANKI, {"terms.rules", "kind", "note", "source"}),
    ],
)
def test_what_a_form_would_lose_is_told_field_by_field(form: Form, lost: set[str]):
    made = plain()
    chinese = replace(made.terms[0], rules=(RULE,), reading="jiàng zhǔn")
    full = replace(
        made,
        terms=(chinese, made.terms[1]),
        kind=Kind.INSTRUMENT,
        definition_en="Banks hold less.",
        note="seen",
        source="a paper",
        external_ids=(ExternalId("ticker", "X"),),
    )
    told = formats.losses([made, full], form)
    assert {loss.field for loss in told} == lost
    assert all((loss.count, loss.example) == (1, "降准") for loss in told)


@given(st.lists(concepts, max_size=3))
def test_no_concept_is_too_odd_to_tell_its_losses(made: list[Concept]):
    for form in Form:
        assert all(0 < loss.count <= len(made) for loss in formats.losses(made, form))


@given(carried_concepts())
def test_a_table_loses_nothing_of_what_it_carries(made: Concept):
    assert formats.losses([made], Form.CSV) == ()
