"""Notes on the rows of an import: said by the window as the plan says them, in any language."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication

from glossary import plan as planning
from glossary.exchange.incoming import Delivery, Fault, Incoming
from glossary.layers import Layers
from glossary.model import Concept, ConceptId, Language, Term
from glossary.plan import Note, PlanRow, Why
from reader import resources
from reader.ui.translation import TsTranslator, read_messages
from reader.ui.workshop.note_words import remarks_line, remarks_on
from tests.builders import concept

CUT = concept("降准", "RRR cut", id="policy.rrr-cut", domain="policy")
RATE = concept("降息", "rate cut", id="policy.rate-cut", domain="policy")
GONE = replace(concept("旧词", "old word", id="own.old", domain="policy"), retired=True)
ONWARD = replace(
    concept("降准率", "RRR", id="own.merged"), retired=True, replaced_by=ConceptId("policy.rrr-cut")
)
LAYERS = Layers.of([CUT, RATE]).with_user({each.id: each for each in (GONE, ONWARD)})
NAMED = frozenset({Why.BLANK, Why.OTHER_KEPT})
"""What these hold is named in the user's words, so that they differ from the plan's."""


def nameless(made: Concept, **changes) -> Concept:
    return replace(made, id=ConceptId(""), **changes)


OFFERED = (
    nameless(concept("降准", "reserve policy", domain="banking")),
    nameless(concept("降准", "rate cut", domain="policy")),
    nameless(concept("減息", "rate cut", domain="energy")),
    nameless(concept("旧词", "old word", domain="policy")),
    replace(concept("存准", "RRR", domain="policy"), id=ConceptId("own.merged")),
    replace(concept("降息", "rate cut", domain="policy"), id=ConceptId("policy.rrr-cut")),
    replace(RATE, retired=True),
    replace(concept("没有", id="own.none"), retired=True),
    nameless(concept("碳汇", "carbon sink", domain="energy", definition_en="One.")),
    nameless(concept("碳汇", "carbon sink", domain="energy", definition_en="Two.")),
    nameless(concept("只有", domain="energy")),
    nameless(concept(" ", "blank")),
    nameless(concept("坏\x01字", "broken")),
    nameless(concept("注", "remark"), note="\x02"),
    replace(concept("号", "number"), id=ConceptId("a\x03")),
    nameless(CUT, terms=()),
    nameless(CUT, terms=(Term(language=Language.EN, text="alone"),)),
)


@pytest.fixture(scope="module")
def rows() -> list[PlanRow]:
    incoming = tuple(Incoming(line, each) for line, each in enumerate(OFFERED, 2))
    fields = ("terms", "terms.zh-Hans", "terms.en", "domain", "definition_en", "note", "retired")
    carries = frozenset(fields)
    joined = tuple(
        Incoming(line, each)
        for line, each in (
            (40, replace(concept("双行", "two rows", id="f.two"), definition_en="a")),
            (41, replace(concept("雙行", "two rows", id="f.two"), definition_en="b")),
            (42, nameless(concept("降準", "RRR cut", domain="policy"))),
        )
    )
    faults = (Fault(90, "five cells in a table of four"),)
    apart = Layers.of([replace(each, id=ConceptId(f"x{n}")) for n, each in enumerate([CUT] * 5)])
    several = (Incoming(2, nameless(CUT, terms=CUT.terms[:1], definition_en="new")),)
    made = planning.plan(Delivery("x.csv", incoming, faults, carries), LAYERS).rows
    made += planning.plan(Delivery("y.csv", joined, (), carries), LAYERS).rows
    return [*made, *planning.plan(Delivery("z.csv", several, (), carries), apart).rows]


@pytest.fixture
def chinese(qapp):
    translator = TsTranslator(read_messages(resources.path("i18n", "caidu_zh_CN.ts")))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def pairs(rows) -> list[tuple[Note, str]]:
    return [pair for row in rows for pair in zip(row.notes, remarks_on(row), strict=True)]


def test_the_window_says_in_english_what_the_plan_says(rows):
    for note, says in pairs(rows):
        assert says == note.text or note.why in NAMED, note.why


def test_values_that_have_names_are_called_by_them(rows):
    said = {note.why: says for note, says in pairs(rows)}
    assert "40, 41 differ in Definition (English): the first" in said[Why.OTHER_KEPT]
    assert said[Why.BLANK] == "the row has a blank term (Chinese, simplified)"


def test_every_note_is_said_in_chinese(rows, chinese):
    for note, says in pairs(rows):
        assert (says == note.text) == (note.why is Why.FAULT), note.why
        assert "{" not in says


def test_several_concepts_are_named_and_the_rest_counted(rows, chinese):
    (row,) = [each for each in rows if len(each.candidates) == 5]
    assert remarks_line(row).endswith("或“降准, RRR cut” (x2) 等（另有 2 个）")
    assert remarks_line(row).count("或") == 2


def test_the_rows_of_these_tests_have_all_there_is_to_say(rows):
    told = {note.why for note, _ in pairs(rows)}
    assert told == set(Why) - {Why.RETIRED}
