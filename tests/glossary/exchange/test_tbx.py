"""TBX: what we write comes back and keeps TBX-Basic's rules; what others write is understood."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange import tbx
from glossary.exchange.tbx.ids import id_of, xml_id
from glossary.exchange.tbx.rules import faults
from glossary.model import (
    Concept,
    ConceptId,
    ContextRule,
    Effect,
    ExternalId,
    Kind,
    Language,
    MatchRule,
    Review,
    Side,
    Term,
    TermStatus,
    TermType,
)
from tests import strategies
from tests.builders import concept

FILES = Path(__file__).parents[2] / "data" / "tbx"
_CONTROLS = [chr(code) for code in (*range(32), 0xFFFE, 0xFFFF) if chr(code) not in "\t\n\r"]
xml_texts = strategies.texts.map(lambda text: "".join(c for c in text if c not in _CONTROLS))
texts = xml_texts | st.sampled_from(
    ["reading: x", "note: y", "kind: company", "a\r\n b ", "]]>", "<&\"'", " ", "status: odd"]
)
rules = st.builds(
    ContextRule,
    effect=st.sampled_from(Effect),
    side=st.sampled_from(Side),
    alternatives=st.lists(texts, max_size=3).map(tuple),
    example_yes=texts,
    example_no=texts,
)
terms = st.builds(
    Term,
    language=st.sampled_from(Language),
    text=texts.filter(str.strip),
    type=st.sampled_from(TermType),
    status=st.sampled_from(TermStatus),
    reading=texts,
    part_of_speech=texts | st.sampled_from(["noun", "name", "other", "phrase"]),
    sense_note=texts,
    match=st.sampled_from(MatchRule),
    rules=st.lists(rules, max_size=2).map(tuple),
    region=texts,
)
concepts = st.builds(
    Concept,
    id=strategies.ids | st.sampled_from(list(map(ConceptId, ["_x", "_xa", "a_b", "0198-7"]))),
    kind=st.sampled_from(Kind),
    domain=texts,
    terms=st.lists(terms, min_size=1, max_size=4).map(tuple),
    definition_en=texts,
    definition_zh=texts,
    source=texts,
    note=texts,
    review=st.sampled_from(Review),
    external_ids=st.lists(
        st.builds(ExternalId, texts | st.sampled_from(["ticker", "wikidata", "url"]), texts)
    ).map(tuple),
    distinct_from=st.lists(strategies.ids, max_size=2).map(tuple),
)


def by_language(made: Concept) -> Concept:
    """The concept with the terms of a language together, as TBX keeps them."""
    languages = list(dict.fromkeys(term.language for term in made.terms))
    together = sorted(made.terms, key=lambda term: languages.index(term.language))
    return replace(made, terms=tuple(together))


def read(path):
    return tbx.read(FILES / path)


def only(path):
    delivery = read(path)
    assert delivery.faults == ()
    (found,) = delivery.concepts
    return found


def written(tmp_path, content, name="given.tbx"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def in_body(entries):
    return f'<tbx type="TBX-Basic" style="dca"><text><body>{entries}</body></text></tbx>'


ENTRY = (
    '<conceptEntry id="c1"><langSec xml:lang="zh"><termSec><term>降准</term></termSec>'
    "</langSec></conceptEntry>"
)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return tmp_path_factory.mktemp("tbx") / "written.tbx"


@given(st.lists(concepts, max_size=2, unique_by=lambda made: made.id), st.sampled_from([2, 3]))
def test_what_is_written_comes_back_and_keeps_the_rules(place, made, version):
    made = list(map(by_language, made))
    tbx.write(place, made, version=version)
    delivery = tbx.read(place)
    assert list(delivery.concepts) == made
    assert (delivery.faults, delivery.notes, delivery.carries) == ((), (), tbx.CARRIES)
    assert faults(place) == []


@given(st.text("aZ09._-x 降𠮷", max_size=6))
def test_ids_become_xml_ids_and_back(name):
    assert id_of(xml_id(name)) == name


@given(st.lists(st.text("a0._-x ", max_size=4), unique=True))
def test_no_two_ids_become_one(names):
    assert len(set(map(xml_id, names))) == len(names)


def test_tombstones_are_left_out(tmp_path):
    kept, gone = concept("降准"), replace(concept("降息"), retired=True)
    tbx.write(tmp_path / "a.tbx", [kept, gone])
    assert tbx.read(tmp_path / "a.tbx").concepts == (kept,)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (Concept(id=ConceptId("a"), terms=()), "has no term"),
        (concept(""), "an empty one"),
        (concept("降\x00准"), "U+0000"),
        (concept("降\ud800"), "U+D800"),
    ],
)
def test_what_tbx_cannot_hold_is_refused_and_the_file_left_alone(tmp_path, broken, said):
    path = written(tmp_path, "as it was")
    with pytest.raises(ExchangeError, match=said.replace("+", r"\+")):
        tbx.write(path, [concept("降息"), broken])
    assert path.read_text() == "as it was"
    assert list(tmp_path.iterdir()) == [path]


def test_stopping_leaves_no_file(tmp_path):
    with pytest.raises(StoppedError):
        tbx.write(tmp_path / "a.tbx", [concept("降准")], stopped=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_reading_can_be_stopped(tmp_path):
    path = written(tmp_path, in_body(ENTRY))
    with pytest.raises(StoppedError):
        tbx.read(path, lambda: True)


def test_a_file_of_version_2_with_its_document_type_is_understood():
    delivery = read("v2_dca.tbx")
    assert delivery.faults == ()
    cut, shares = delivery.concepts
    assert (cut.id, cut.domain, cut.source) == ("", "banking", "Example Bank 2024")
    assert [each.source_id for each in delivery.incoming] == ["eid-1", "eid-2"]
    assert cut.definition_en == "A cut in the share of deposits that banks must hold."
    assert cut.definition_zh == "央行下调存款准备金率。"
    assert [(term.language, term.text, term.type, term.status) for term in cut.terms] == [
        (Language.ZH_HANS, "降准", TermType.ABBREVIATION, TermStatus.PREFERRED),
        (Language.ZH_HANS, "下调存款准备金率", TermType.FULL, TermStatus.ADMITTED),
        (Language.ZH_HANT_TW, "調降存款準備率", TermType.FULL, TermStatus.PREFERRED),
        (Language.EN, "RRR cut", TermType.ABBREVIATION, TermStatus.DEPRECATED),
    ]
    assert cut.terms[-1].region == "US"
    assert cut.terms[-1].match is MatchRule.NEVER
    assert shares.terms[0].part_of_speech == "name"
    assert "terms.reading" not in delivery.carries
    assert {"definition_en", "terms.status", "terms.region"} <= delivery.carries


def test_what_is_not_kept_is_noted_and_no_error():
    notes = "\n".join(read("v2_dca.tbx").notes)
    assert "Not kept: " in notes
    for passed_over in ("context (1)", "transactionType (1)", "de (1)"):
        assert passed_over in notes


def test_style_dct_means_the_same():
    found = only("v3_dct.tbx")
    assert (found.domain, found.definition_en) == ("deals", "A shell that raises money first.")
    assert [term.text for term in found.terms] == ["特殊目的收购公司", "SPAC"]
    assert found.terms[0].part_of_speech == "noun"
    assert found.terms[1].type is TermType.ABBREVIATION
    assert found.external_ids == (ExternalId("wikidata", "Q2165239"),)
    assert found.source == "Example Glossary"


def test_old_tbx_min_is_understood():
    found = only("min.tbx")
    assert [term.text for term in found.terms] == ["做空", "short selling"]
    assert found.terms[0].status is TermStatus.PREFERRED
    assert found.domain == "equities"


@pytest.mark.parametrize(
    ("tag", "language", "region"),
    [
        ("zh", Language.ZH_HANS, ""),
        ("zh-CN", Language.ZH_HANS, ""),
        ("zh_Hans_CN", Language.ZH_HANS, ""),
        ("zh-SG", Language.ZH_HANS, "SG"),
        ("zh-Hans-HK", Language.ZH_HANS, "HK"),
        ("zh-Hant", Language.ZH_HANT, ""),
        ("zh-TW", Language.ZH_HANT_TW, ""),
        ("ZH-HK", Language.ZH_HANT_HK, ""),
        ("zh-Hant-MO", Language.ZH_HANT_HK, "MO"),
        ("en-GB", Language.EN, "GB"),
        ("eng", Language.EN, ""),
    ],
)
def test_language_tags_of_others_are_understood(tmp_path, tag, language, region):
    path = written(tmp_path, in_body(ENTRY.replace('"zh"', f'"{tag}"')))
    (term,) = tbx.read(path).concepts[0].terms
    assert (term.language, term.region) == (language, region)


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("<conceptEntry/>", "no Chinese or English term"),
        (ENTRY.replace('"zh"', '"fr"'), "only in fr"),
        (ENTRY.replace("降准", " "), "line 4: a term section has no term"),
        (ENTRY.replace(' xml:lang="zh"', ""), "line 4: a language section says no xml:lang"),
        (ENTRY + ENTRY, "“c1” stands on an earlier concept"),
    ],
)
def test_a_bad_entry_is_a_fault_with_its_line(tmp_path, entry, reason):
    good = ENTRY.replace("c1", "c0")
    delivery = tbx.read(written(tmp_path, in_body(f"\n{good}\n\n{entry}\n")))
    (fault,) = delivery.faults
    assert fault.line == 4
    assert reason in fault.reason
    assert delivery.concepts[0].terms[0].text == "降准"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030", "big5"])
def test_a_file_may_be_in_any_encoding_it_names(tmp_path, encoding):
    named = encoding.removesuffix("-sig")
    content = f'<?xml version="1.0" encoding="{named}"?>' + in_body(ENTRY.replace("准", "息"))
    path = written(tmp_path, content.encode(encoding))
    assert tbx.read(path).concepts[0].terms[0].text == "降息"


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ExchangeError, match="can't be read"):
        tbx.read(tmp_path / "none.tbx")


def test_another_file_s_id_is_a_note_and_no_link(tmp_path: Path):
    path = tmp_path / "terms.tbx"
    made = replace(concept("降准", id="a.b"), external_ids=(ExternalId("source", "small:c1"),))
    tbx.write(path, [made], version=3)
    assert "xref" not in path.read_text("utf-8")
    assert tbx.read(path).concepts[0].external_ids == made.external_ids
