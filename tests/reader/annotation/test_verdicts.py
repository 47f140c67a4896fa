"""The user's word on a place: what was rejected goes, what was chosen comes, the rest stays."""

import pytest

from glossary.model import MatchRule
from reader.annotation.annotate import Annotator
from reader.annotation.verdicts import NO_VERDICTS, Verdicts, meaning_of
from tests.builders import article, concept

TEXT = "首段。\n费城半导体指数上涨，超微的理想是投资800亿美元。\n费城半导体指数收涨。"
START = TEXT.index("\n") + 1
INDEX, CHIPS, CITY, FIRM, MAKER, CAR = (
    concept("费城半导体指数", "PHLX Semiconductor Index", id="index", kind="index"),
    concept("半导体", "semiconductor", id="chips"),
    concept("费城", "Philadelphia", id="city", kind="place"),
    concept("超微", "AMD", id="amd", kind="company"),
    concept("超微", "Supermicro", id="supermicro", kind="company"),
    concept("理想", "Li Auto", id="car", kind="company"),
)
ARTICLE = article(TEXT)


@pytest.fixture(scope="module")
def annotator():
    return Annotator([INDEX, CHIPS, CITY, FIRM, MAKER, CAR])


def place(surface, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(surface, start + 1)
    return start, start + len(surface)


def found(annotator, verdicts=NO_VERDICTS):
    annotations = annotator.annotate(ARTICLE, verdicts=verdicts).annotations
    return {(each.start, each.end): meaning_of(each) for each in annotations}


def rejecting(*rejected):
    places = {}
    for surface, meaning in rejected:
        places.setdefault(place(surface), set()).add(meaning)
    return Verdicts({at: frozenset(meanings) for at, meanings in places.items()})


def test_without_verdicts_everything_is_as_ever(annotator):
    assert found(annotator)[place("超微")] == "amd"
    assert found(annotator) == found(annotator, Verdicts())


def test_a_rejected_sense_gives_way_to_the_next_one_and_then_to_nothing(annotator):
    assert found(annotator, rejecting(("超微", "amd")))[place("超微")] == "supermicro"
    both = rejecting(("超微", "amd"), ("超微", "supermicro"))
    assert place("超微") not in found(annotator, both)


def test_a_rejected_term_gives_way_to_the_shorter_ones_inside_and_only_there(annotator):
    after = found(annotator, rejecting(("费城半导体指数", "index")))
    assert (after[place("费城")], after[place("半导体")]) == ("city", "chips")
    assert after[place("费城半导体指数", 1)] == "index"


def test_a_rejected_name_gives_way_to_the_dictionary_and_that_to_nothing(annotator):
    after = found(annotator, rejecting(("理想", "car")))
    assert after[place("理想")] == "=dictionary"
    neither = rejecting(("理想", "car"), ("理想", "=dictionary"))
    assert place("理想") not in found(annotator, neither)


def test_a_number_can_be_rejected(annotator):
    known = found(annotator)
    (at,) = (each for each, meaning in known.items() if meaning == "=quantity")
    after = found(annotator, Verdicts({at: frozenset({"=quantity"})}))
    assert after.get(at) != "=quantity"


def test_a_rejected_concept_is_not_meant_by_a_shorter_term_inside():
    both = concept("费城半导体指数", "PHLX", id="index")
    short = both.terms[0].__class__(language=both.terms[0].language, text="费城半导体")
    same = both.__class__(id=both.id, terms=(*both.terms, short))
    annotator = Annotator([same])
    start, end = place("费城半导体指数")
    after = found(annotator, Verdicts({(start, end): frozenset({"index"})}))
    assert "index" not in [meaning for at, meaning in after.items() if at < (end, 0)]


def test_what_is_chosen_comes_first_and_the_other_senses_stay(annotator):
    verdicts = Verdicts(chosen={place("超微"): "supermicro"})
    made = annotator.annotate(ARTICLE, verdicts=verdicts)
    (each,) = made.between(*place("超微"))
    assert [sense.concept.id for sense in each.senses] == ["supermicro", "amd"]


def test_what_is_chosen_wins_its_place_from_a_longer_term(annotator):
    after = found(annotator, Verdicts(chosen={place("半导体"): "chips"}))
    assert (after[place("半导体")], after[place("费城")]) == ("chips", "city")
    assert place("费城半导体指数") not in after


def test_a_word_of_the_dictionary_can_be_chosen(annotator):
    verdicts = Verdicts(chosen={place("理想"): "=dictionary"})
    assert found(annotator, verdicts)[place("理想")] == "=dictionary"


def test_what_the_glossary_does_not_know_any_more_changes_nothing(annotator):
    gone = Verdicts({place("超微"): frozenset({"gone"})}, {place("理想"): "gone"})
    assert found(annotator, gone) == found(annotator)


def test_a_concept_that_a_rule_kept_from_the_contest_can_be_chosen():
    term = concept("理想", "Li Auto", id="car")
    whole = term.terms[0].__class__(
        language=term.terms[0].language, text="的理", match=MatchRule.WHOLE_TOKEN
    )
    annotator = Annotator([term.__class__(id=term.id, terms=(whole, *term.terms[1:]))])
    assert place("的理") not in found(annotator)
    assert found(annotator, Verdicts(chosen={place("的理"): "car"}))[place("的理")] == "car"


def test_readings_are_those_of_the_place_first_and_then_of_what_overlaps_it(annotator):
    readings = annotator.readings_at(TEXT, *place("超微"))
    assert [meaning_of(each) for each in readings] == ["amd", "supermicro"]
    readings = annotator.readings_at(TEXT, *place("费城半导体指数"))
    said = [meaning_of(each) for each in readings]
    assert said[0] == "index"
    assert {"chips", "city"} <= set(said[1:])
    assert "=dictionary" in [
        meaning_of(each) for each in annotator.readings_at(TEXT, *place("理想"))
    ]


def test_words_that_are_not_meant_are_passed_over(annotator):
    start, end = place("理想")
    word = annotator.word_at(TEXT, start)
    assert (word.start, word.end) == (start, end)
    shorter = annotator.word_at(TEXT, start, {(start, end)})
    assert (shorter.start, shorter.end) == (start, start + 1)
    assert annotator.word_at(TEXT, start, {(start, end), (start, start + 1)}) is None
