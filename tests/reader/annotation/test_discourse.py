"""One sense of a string in one article, where rules speak for it somewhere."""

from dataclasses import replace

import pytest

from glossary.model import Concept, ConceptId, ContextRule, Effect, Language, Side, Term
from glossary.normalize import fold
from reader.annotation.annotate import Annotator
from reader.annotation.discourse import Discourse


def concept(name: str, *near: str, domain: str = "policy") -> Concept:
    """A concept named 财政部, preferred near these strings."""
    rules = (ContextRule(effect=Effect.PREFER, side=Side.NEAR, alternatives=near),) if near else ()
    return Concept(
        id=ConceptId(name),
        domain=domain,
        terms=(
            Term(language=Language.ZH_HANS, text="财政部", rules=rules),
            Term(language=Language.EN, text=name),
        ),
    )


MINISTRY, TREASURY = concept("Ministry of Finance", "北京"), concept("US Treasury", "纽约")
FAR = "，其间隔着许多与此无关的话，足有好几行那么长，"


def meant(text: str, *concepts: Concept) -> list[str]:
    found = Annotator(concepts or (MINISTRY, TREASURY)).annotate_text(text)
    return [each.equivalents[0] for each in found if each.senses]


def test_without_any_rule_that_applies_the_first_sense_comes_first():
    assert meant("财政部发债。") == ["Ministry of Finance"]


def test_what_a_rule_decides_at_one_place_counts_for_the_whole_article():
    assert meant(f"纽约客说财政部发债{FAR}财政部称将再发。") == ["US Treasury"] * 2


def test_it_counts_for_what_stands_before_too():
    assert meant(f"财政部称将再发{FAR}纽约客说财政部发债。") == ["US Treasury"] * 2


def test_a_rule_that_applies_at_the_place_itself_goes_first():
    text = (
        f"纽约客说财政部发债，纽约客说财政部又发债，纽约客说财政部再发债{FAR}北京客说财政部表态。"
    )
    assert meant(text) == ["US Treasury"] * 3 + ["Ministry of Finance"]


def test_an_article_of_both_has_no_leaning():
    text = f"纽约客说财政部发债{FAR}北京客说财政部表态{FAR}财政部开会。"
    assert meant(text)[-1] == "Ministry of Finance"


def test_ordinary_words_change_their_sense_from_line_to_line():
    ordinary = replace(TREASURY, domain="general")
    assert (
        meant(f"纽约客说财政部发债{FAR}财政部称。", MINISTRY, ordinary)[-1] == "Ministry of Finance"
    )


def test_a_place_where_a_rule_rejects_a_sense_does_not_speak_for_the_others():
    rejecting = ContextRule(effect=Effect.REJECT, side=Side.NEAR, alternatives=("上海",))
    term = TREASURY.terms[0]
    treasury = replace(
        TREASURY, terms=(replace(term, rules=(*term.rules, rejecting)), TREASURY.terms[1])
    )
    text = f"上海客说财政部表态{FAR}纽约客说财政部发债{FAR}财政部开会。"
    concepts = (MINISTRY, concept("Department of Finance", "伦敦"), treasury)
    assert meant(text, *concepts) == ["Ministry of Finance", "US Treasury", "US Treasury"]


@pytest.mark.parametrize("text", ["", "财政部" * 5_000])
def test_any_article_has_an_answer(text):
    senses = Annotator((MINISTRY, TREASURY)).annotate_text("财政部")[0].senses
    assert Discourse(text).ordered(senses, fold("财政部"), 0, 3) == senses
