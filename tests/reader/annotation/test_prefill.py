"""What a new term begins with: reading, script, English, kind and domain."""

from dataclasses import replace

import pytest

from glossary.model import ConceptId, Kind, Language, MatchRule, TermStatus, TermType
from reader.annotation.annotate import Annotator
from reader.annotation.prefill import (
    Draft,
    Offer,
    Origin,
    draft_for,
    english_terms,
    glosses_of,
    guess_kind,
    main_domain,
)
from tests.builders import annotated, concept

ARTICLE = "某特殊目的收购公司（Special Purpose Acquisition Company, SPAC）上市。市場流動性改善。"
ID = ConceptId("new")


@pytest.fixture(scope="module")
def annotator():
    return Annotator([concept("降准", "RRR cut")])


def draft(annotator, text, article=ARTICLE, named=lambda text: (), domain=""):
    end = article.index(text) + len(text)
    return draft_for(
        text,
        article,
        end,
        annotator=annotator,
        named=named,
        domain=domain,
        concept_id=ID,
    )


def test_the_reading_the_kind_and_the_domain_are_filled_in(annotator):
    made = draft(annotator, "特殊目的收购公司", domain="deals").concept
    (term,) = made.terms
    assert (made.id, made.domain, made.kind) == (ID, "deals", Kind.TERM)
    assert (term.language, term.text) == (Language.ZH_HANS, "特殊目的收购公司")
    assert term.reading.replace(" ", "") == "tèshūmùdìshōugòugōngsī"


def test_the_english_of_the_article_comes_before_the_dictionarys(annotator):
    article = "流动性（market liquidity）改善"
    made = draft(annotator, "流动性", article)
    assert made.offers[0] == Offer("market liquidity", Origin.ARTICLE)
    assert made.suggested == ("market liquidity",)
    assert Offer("liquidity", Origin.DICTIONARY) in made.offers


def test_without_brackets_the_dictionarys_best_is_suggested(annotator):
    made = draft(annotator, "股票", "股票下跌")
    assert made.suggested == (glosses_of("股票", annotator)[0],)


def test_what_the_article_says_is_not_offered_twice(annotator):
    made = draft(annotator, "流动性", "流动性（Liquidity）")
    texts = [offer.text.casefold() for offer in made.offers]
    assert texts.count("liquidity") == 1


def test_a_traditional_text_stands_beside_its_simplified_form(annotator):
    simplified, traditional = draft(annotator, "流動性").concept.terms
    assert (simplified.language, simplified.text) == (Language.ZH_HANS, "流动性")
    assert (traditional.language, traditional.text) == (Language.ZH_HANT, "流動性")
    assert traditional.type is TermType.VARIANT
    assert traditional.reading == simplified.reading == "liúdòngxìng"


def test_a_text_without_chinese_is_an_english_term(annotator):
    (term,) = draft(annotator, "SPAC").concept.terms
    assert (term.language, term.text, term.reading) == (Language.EN, "SPAC", "")


def test_concepts_that_have_the_text_are_named(annotator):
    known = concept("流动性", "liquidity")
    made = draft(annotator, "流動性", named=lambda text: (known,) if text == "流動性" else ())
    assert made.existing == (known,)


def test_a_text_over_a_line_end_is_put_together(annotator):
    made = draft(annotator, "GPU \n 集群", "GPU \n 集群")
    assert made.concept.terms[0].text == "GPU 集群"


def test_nothing_known_means_no_offer(annotator):
    made = draft(annotator, "某特殊", ARTICLE)
    assert (made.offers, made.suggested) == ((), ())
    assert Draft(made.concept).suggested == ()


@pytest.mark.parametrize(
    ("text", "english", "kind"),
    [
        ("星河建设银行", (), Kind.COMPANY),
        ("星河科技股份有限公司", (), Kind.COMPANY),
        ("星河集團", (), Kind.COMPANY),
        ("商业银行", (), Kind.TERM),
        ("上市公司", (), Kind.TERM),
        ("星河保险公司", (), Kind.COMPANY),
        ("保险公司", (), Kind.TERM),
        ("特殊目的收购公司", (), Kind.TERM),
        ("星河公司", ("holding company",), Kind.TERM),
        ("星河公司", ("SPAC", "Xinghe Company"), Kind.COMPANY),
        ("星河半导体指数", (), Kind.INDEX),
        ("国家能源管理局", (), Kind.INSTITUTION),
        ("流动性", (), Kind.TERM),
        ("公司", (), Kind.TERM),
    ],
)
def test_the_kind_is_guessed_by_the_ending(text, english, kind):
    assert guess_kind(text, english) is kind


def test_the_domain_of_most_annotations_counts_but_not_everyday_words():
    made = annotated("[甲|a]和[乙|b]与[丙|c]")
    domains = ("general", "macro", "macro")
    found = [
        annotation_in(annotation, domain)
        for annotation, domain in zip(made.annotations, domains, strict=True)
    ]
    assert main_domain(found) == "macro"
    assert main_domain(found[:1]) == ""


def annotation_in(annotation, domain):
    sense = annotation.senses[0]
    other = replace(sense.concept, domain=domain)
    finding = annotation.finding.with_senses((replace(sense, concept=other),))
    return annotation._replace(finding=finding)


def test_english_terms_are_best_first_and_known_ones_stay():
    (known,) = english_terms(["liquid cooling"], Kind.TERM)
    made = english_terms(["Liquid Cooling System", "LCS", "liquid cooling"], Kind.TERM, [known])
    assert [term.text for term in made] == ["Liquid Cooling System", "LCS", "liquid cooling"]
    assert [term.status for term in made] == [
        TermStatus.PREFERRED,
        TermStatus.ADMITTED,
        TermStatus.PREFERRED,
    ]
    assert made[1].type is TermType.ABBREVIATION
    assert made[2] is known


@pytest.mark.parametrize(
    ("kind", "match"), [(Kind.TERM, MatchRule.NEVER), (Kind.COMPANY, MatchRule.EXACT_CASE)]
)
def test_an_english_name_is_looked_for_and_an_english_word_is_not(kind, match):
    (term,) = english_terms([" Nvidia ", ""], kind)
    assert (term.text, term.match) == ("Nvidia", match)
