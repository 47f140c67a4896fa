"""Files in which thousands of rows share a text: joined in time, and told in few words."""

from dataclasses import replace

import pytest

from glossary import plan as planning
from glossary.exchange.incoming import Delivery
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from glossary.plan import PlanRow, RowVerdict, Why
from tests.builders import concept
from tests.deliveries import delivery, nameless

pytestmark = pytest.mark.long

ROWS = 20_000


def planned(*made: Concept, layers: Layers | None = None, **options) -> tuple[PlanRow, ...]:
    given: Delivery = delivery(*made, **options)
    return planning.plan(given, layers or Layers.of([])).rows


@pytest.mark.timeout(20)
def test_thousands_of_rows_of_one_term_are_joined_and_few_lines_named():
    (row,) = planned(*[nameless(concept("降准", "RRR cut", reading="jiàng zhǔn"))] * ROWS)
    assert (row.verdict, len(row.lines)) == (RowVerdict.NEW, ROWS)
    (joined,) = (note.text for note in row.notes if note.why is Why.JOINED)
    assert joined.startswith("lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and 19,990 more are")


@pytest.mark.timeout(20)
def test_thousands_of_rows_that_share_one_of_two_terms_are_joined():
    rows = [nameless(concept("降准", "RRR cut")) for _ in range(ROWS)]
    other = concept("降准", "RRR cut").terms[0]
    rows = [
        replace(row, terms=(*row.terms, replace(other, text=f"降准{number}")))
        for number, row in enumerate(rows)
    ]
    (row,) = planned(*rows)
    assert len(row.offered.chinese()) == ROWS + 1


@pytest.mark.timeout(20)
def test_thousands_of_meanings_of_one_text_are_planned():
    made = [
        nameless(concept("降准", f"cut {number}", definition_en=f"The sense {number}."))
        for number in range(ROWS)
    ]
    rows = planned(*made)
    assert {row.verdict for row in rows} == {RowVerdict.NEW}
    assert len(rows) == ROWS


@pytest.mark.timeout(20)
def test_thousands_of_concepts_of_a_file_may_be_one_here():
    here = concept("降准", "RRR cut", id="policy.rrr-cut")
    made = [nameless(concept("降准", "RRR cut"))] * ROWS
    (row,) = planned(
        *made, layers=Layers.of([here]), source_ids=tuple(f"c{number}" for number in range(ROWS))
    )
    assert row.current == here
    assert len(row.sources) == ROWS


def test_what_a_row_is_distinct_from_is_not_joined_with_it():
    one = concept("降准", "RRR cut", id="mine.one")
    other = replace(one, id=ConceptId("mine.other"), distinct_from=(one.id,))
    assert len(planned(one, other)) == len(planned(other, one)) == 2
