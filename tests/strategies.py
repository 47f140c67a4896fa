"""Hypothesis strategies shared by tests: texts, concepts, and those a glossary table carries."""

from hypothesis import strategies as st

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

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
"""Any text a file can hold."""

broken_texts = st.text(max_size=30)
"""Any text Python can hold, lone surrogates included."""

article_texts = st.text(
    st.sampled_from("降准央行银行增长和，。 \n　AaＡBｂ15%％é𠮷輝辉達达超微\ud800"), max_size=40
)
"""Texts of few characters, so that terms of the same characters occur in them."""

ids = st.text("abc.-降𠮷 ", min_size=1, max_size=4).map(ConceptId)

context_rules = st.builds(
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
    text=texts,
    type=st.sampled_from(TermType),
    status=st.sampled_from(TermStatus),
    reading=texts,
    part_of_speech=texts,
    sense_note=texts,
    match=st.sampled_from(MatchRule),
    rules=st.lists(context_rules, max_size=2).map(tuple),
    region=texts,
)

concepts = st.builds(
    Concept,
    id=ids,
    kind=st.sampled_from(Kind),
    domain=texts,
    terms=st.lists(terms, max_size=3).map(tuple),
    definition_en=texts,
    definition_zh=texts,
    source=texts,
    note=texts,
    review=st.sampled_from(Review),
    external_ids=st.lists(st.builds(ExternalId, texts, texts), max_size=2).map(tuple),
    based_on=texts,
    retired=st.booleans(),
    replaced_by=texts,
    distinct_from=st.lists(ids, max_size=2).map(tuple),
)

_cells = texts.map(str.strip) | st.sampled_from(
    ["=1+1", "+8%", "-5", "@here", "'=1+1", "''@", "'quoted'", '"', "a,b;c\r\nd", "＝SUM"]
)
_members = _cells.map(lambda text: text.replace(";", "").strip())
_named_members = _members.filter(bool)


@st.composite
def carried_concepts(draw: st.DrawFn) -> Concept:
    """A concept of which a glossary table carries everything."""
    kind = draw(st.sampled_from(Kind))
    part_of_speech = draw(_cells)
    shared = {
        "status": draw(st.sampled_from(TermStatus)),
        "part_of_speech": part_of_speech,
        "sense_note": draw(_cells),
    }
    named = {Kind.COMPANY, Kind.INSTITUTION, Kind.INDEX, Kind.PRODUCT, Kind.PERSON}
    match = MatchRule.EXACT_CASE if kind in named else MatchRule.NEVER
    columns = (
        (Language.ZH_HANS, TermType.FULL),
        (Language.ZH_HANS, TermType.ABBREVIATION),
        (Language.ZH_HANT_HK, TermType.VARIANT),
        (Language.ZH_HANT_TW, TermType.VARIANT),
    )
    chinese = [
        Term(language=language, type=type_, text=text, reading=draw(_members), **shared)
        for least, (language, type_) in zip((1, 0, 0, 0), columns, strict=True)
        for text in draw(st.lists(_named_members, min_size=least, max_size=2))
    ]
    english = [
        Term(language=Language.EN, text=text, part_of_speech=part_of_speech, match=match)
        for text in draw(st.lists(_named_members, max_size=2))
    ]
    schemes = st.sampled_from(["ticker", "wikidata", "=isin"])
    externals = st.builds(ExternalId, schemes, _named_members)
    return Concept(
        id=draw(_cells.map(ConceptId)),
        kind=kind,
        domain=draw(_cells),
        terms=(*chinese, *english),
        definition_en=draw(_cells),
        definition_zh=draw(_cells),
        note=draw(_cells),
        external_ids=tuple(draw(st.lists(externals, max_size=2))),
    )
