"""Hypothesis strategies shared by tests: texts, concepts, and those a glossary table carries."""

from hypothesis import strategies as st

from glossary.exchange.rows import CHINESE
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

_cells = (
    texts.map(lambda text: text.replace("\0", "").strip())
    | st.sampled_from(
        ["=1+1", "+8%", "-5", "@here", "'=1+1", "''@", "'quoted'", '"', "a,b;c\r\nd", "＝SUM"]
    )
    | st.sampled_from(["a;b\\", "\\;", ";", "_x0041_", "#N/A", "TRUE", "300"])
)
_named_cells = _cells.filter(bool)
_TABLE_ORDER = (*(language for _, language, _ in CHINESE), Language.EN)


@st.composite
def carried_concepts(draw: st.DrawFn) -> Concept:
    """A concept of which a glossary table carries everything.

    A table holds one without Chinese terms only by its id.
    """
    languages = draw(st.lists(st.sampled_from(Language), min_size=1, max_size=5))
    sense_note = draw(_cells)
    carried = [
        Term(
            language=language,
            text=draw(_named_cells),
            type=draw(st.sampled_from(TermType)),
            status=draw(st.sampled_from(TermStatus)),
            reading=draw(_cells) if language.chinese else "",
            part_of_speech=draw(_cells),
            sense_note=sense_note if language.chinese else "",
            match=draw(st.sampled_from(MatchRule)),
            region=draw(_cells),
        )
        for language in sorted(languages, key=_TABLE_ORDER.index)
    ]
    schemes = st.sampled_from(["ticker", "wikidata", "=isin"])
    externals = st.builds(ExternalId, schemes, _named_cells)
    has_chinese = any(term.language.chinese for term in carried)
    return Concept(
        id=ConceptId(draw(_cells if has_chinese else _named_cells)),
        kind=draw(st.sampled_from(Kind)),
        domain=draw(_cells),
        terms=tuple(carried),
        definition_en=draw(_cells),
        definition_zh=draw(_cells),
        source=draw(_cells),
        note=draw(_cells),
        review=draw(st.sampled_from(Review)),
        external_ids=tuple(draw(st.lists(externals, max_size=2))),
        retired=draw(st.booleans()),
        replaced_by=draw(_cells),
        distinct_from=tuple(draw(st.lists(_named_cells.map(ConceptId), max_size=2))),
    )


crowded_terms = st.builds(
    Term,
    language=st.sampled_from([Language.ZH_HANS, Language.ZH_HANT, Language.EN]),
    text=st.sampled_from(["降准", "降準", "央行", "行", "AI", "ai", "RRR cut"]),
    status=st.sampled_from(TermStatus),
    reading=st.sampled_from(["", "háng", "xíng"]),
    sense_note=st.sampled_from(["", "a", "b"]),
)

crowded_concepts = st.builds(
    Concept,
    id=st.sampled_from(["", "a", "b", "c", "d"]).map(ConceptId),
    kind=st.sampled_from([Kind.TERM, Kind.INDEX]),
    domain=st.sampled_from(["", "x", "y"]),
    terms=st.lists(crowded_terms, min_size=1, max_size=3).map(tuple),
    definition_en=st.sampled_from(["", "one", "two"]),
    note=st.sampled_from(["", "one", "two"]),
    external_ids=st.lists(
        st.builds(ExternalId, st.just("ticker"), st.sampled_from("pq")), max_size=2
    ).map(tuple),
    retired=st.sampled_from([False, False, False, True]),
    replaced_by=st.sampled_from(["", "", "a", "b"]),
    distinct_from=st.lists(st.sampled_from("ab").map(ConceptId), max_size=1).map(tuple),
)
"""Concepts of few texts, domains and ids, so that they meet one another."""
