"""Matcher: every place where a term stands, and none where it doesn't."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.context import NEAR
from glossary.matcher import Match, Matcher
from glossary.model import Concept, ContextRule, Effect, Language, MatchRule, Side, Term
from glossary.normalize import fold
from tests.builders import concept
from tests.strategies import article_texts


def found(text: str, *concepts: Concept) -> list[str]:
    """What is matched, in order."""
    return [text[match.start : match.end] for match in Matcher(concepts).find(text)]


def ruled(text: str, *rules: ContextRule, id: str = "") -> Concept:  # noqa: A002
    made = concept(text, id=id)
    return replace(made, terms=(replace(made.terms[0], rules=rules),))


def rule(effect: str, side: str, *alternatives: str) -> ContextRule:
    return ContextRule(effect=Effect(effect), side=Side(side), alternatives=alternatives)


def english(text: str, match: str = "normal") -> Concept:
    term = Term(language=Language.EN, text=text, match=MatchRule(match))
    return replace(concept("某词", id=text), terms=(term,))


def test_terms_that_overlap_are_all_found_longest_first():
    concepts = [concept("央行"), concept("行长"), concept("央行行长"), concept("长")]
    assert found("央行行长称", *concepts) == ["央行行长", "央行", "行长", "长"]


def test_a_match_says_where_it_stands_in_code_points():
    (match,) = Matcher([concept("降准")]).find("𠮷野家：降准")
    assert (match.start, match.end) == (4, 6)


@pytest.mark.parametrize("text", ["英伟达涨", "英偉達涨", "英偉达涨"])
def test_script_does_not_matter(text: str):
    assert found(text, concept("英伟达")) == [text[:3]]


@pytest.mark.parametrize("text", ["NVIDIA", "Nvidia", "ｎｖｉｄｉａ"])
def test_case_and_width_do_not_matter(text: str):
    assert found(f"买入{text}股票", english("Nvidia")) == [text]


def test_exact_case_wants_the_very_text():
    assert found("Meta与META和meta", english("Meta", "exact_case")) == ["Meta"]


@pytest.mark.parametrize(
    ("term", "text"), [("ETF", "ＥＴＦ"), ("S&P 500", "Ｓ＆Ｐ　５００"), ("Moody's", "Moody’s")]
)
def test_exact_case_is_about_capitals_not_about_width_and_signs(term, text):
    concept = english(term, "exact_case")
    assert found(text, concept) == [text]
    matches = Matcher([concept, english(term.lower(), "exact_case")]).find(text)
    assert [[sense.concept.id for sense in match.senses] for match in matches] == [[term]]
    assert found(text.lower(), concept) == []


def test_exact_case_leaves_the_other_senses_of_the_text():
    matches = Matcher([english("AI", "exact_case"), english("ai")]).find("ai与AI")
    assert [[sense.concept.id for sense in match.senses] for match in matches] == [
        ["ai"],
        ["AI", "ai"],
    ]


def test_a_term_never_to_be_matched_is_not():
    matcher = Matcher([english("stock", "never")])
    assert matcher.find("stock") == []
    assert matcher.senses("stock") == ()


@pytest.mark.parametrize(
    "text", ["NVIDIAs", "xNVIDIA", "NVIDIA2", "éNVIDIA", "NVIDIAé", "ＸNVIDIA"]
)
def test_a_latin_term_inside_a_longer_word_is_not_found(text: str):
    assert found(text, english("NVIDIA")) == []


@pytest.mark.parametrize("text", ["买NVIDIA吧", "(NVIDIA)", "NVIDIA's", "NVIDIA-AMD", "NVIDIA"])
def test_a_latin_term_beside_anything_but_latin_is_found(text: str):
    assert found(text, english("NVIDIA")) == ["NVIDIA"]


def test_only_the_latin_border_of_a_mixed_term_counts():
    assert found("两A股市场", concept("A股")) == ["A股"]
    assert found("AA股市场", concept("A股")) == []
    assert found("A股B", concept("A股")) == ["A股"]


def test_a_number_inside_a_longer_number_is_not_found():
    assert found("15G网络和5G网络", concept("5G网络")) == ["5G网络"]


@pytest.mark.parametrize(
    ("side", "rejected", "kept"),
    [
        ("before", "增长和记", "与长和记"),
        ("after", "长和的", "长和是"),
        ("near", "长和一二三，谐音", f"长和{'一' * NEAR}谐音"),
        ("near", "谐音一二三长和", f"谐音{'一' * NEAR}长和"),
    ],
)
def test_a_rejecting_rule_looks_on_its_side(side: str, rejected: str, kept: str):
    alternatives = {"before": ("减", "增"), "after": ("的",), "near": ("谐音",)}[side]
    made = ruled("长和", rule("reject", side, *alternatives))
    assert found(rejected, made) == []
    assert found(kept, made) == ["长和"]


def test_rules_are_folded_like_the_text():
    assert found("增長和", ruled("长和", rule("reject", "before", "增"))) == []
    assert found("長和ＡＢ", ruled("长和", rule("reject", "after", "ab"))) == []


def test_a_near_rule_does_not_look_beyond_the_line():
    made = ruled("长和", rule("reject", "near", "谐音"))
    assert found("谐音\n长和\n谐音", made) == ["长和"]
    assert found("一\n长和，谐音\n一", made) == []


def test_an_alternative_longer_than_near_applies_directly_before_and_after():
    long = "一" * (NEAR + 3)
    assert found(f"{long}长和", ruled("长和", rule("reject", "before", long))) == []
    assert found(f"长和{long}", ruled("长和", rule("reject", "after", long))) == []


@pytest.mark.parametrize("side", list(Side))
def test_an_empty_alternative_applies_nowhere(side: Side):
    assert found("与长和是", ruled("长和", rule("reject", side, "")), concept("与")) == [
        "与",
        "长和",
    ]


def test_a_rejected_sense_leaves_the_others():
    matches = Matcher(
        [ruled("长和", rule("reject", "after", "的"), id="a"), concept("长和", id="b")]
    ).find("长和的")
    assert [[sense.concept.id for sense in match.senses] for match in matches] == [["b"]]


@pytest.mark.parametrize(
    ("text", "order"),
    [("超微发布显卡", ["amd", "supermicro"]), ("超微服务器", ["supermicro", "amd"])],
)
def test_a_preferring_rule_puts_its_sense_first_where_it_applies(text: str, order: list[str]):
    supermicro = ruled("超微", rule("prefer", "near", "服务器"), id="supermicro")
    matches = Matcher([supermicro, concept("超微", id="amd")]).find(text)
    assert [sense.concept.id for sense in matches[0].senses] == order


@pytest.mark.parametrize("text", ["", " ", "\n", "　", "\ud842", "降\udfff"])
def test_blank_and_broken_terms_are_left_out(text: str):
    matcher = Matcher([concept(text), concept("降准")])
    assert matcher.texts == ("降准",)
    assert [match.senses[0].term.text for match in matcher.find(f"{text}降准 　")] == ["降准"]


def test_lone_surrogates_in_a_text_move_nothing():
    (match,) = Matcher([concept("降准")]).find("\ud842𠮷\udfff降准\ud842")
    assert (match.start, match.end) == (3, 5)


def test_without_terms_or_text_nothing_is_found():
    assert Matcher([]).find("降准") == []
    assert Matcher([concept("降准")]).find("") == []


def test_senses_answers_for_the_whole_string_only():
    matcher = Matcher([concept("英伟达", "Nvidia", id="a"), concept("英偉達", id="b")])
    assert [sense.concept.id for sense in matcher.senses("英伟达")] == ["a", "b"]
    assert matcher.senses("英伟") == ()


def test_a_text_already_folded_is_not_folded_again():
    matcher = Matcher([concept("英伟达")])
    assert matcher.find("英偉達", fold("英偉達")) == matcher.find("英偉達")


terms = st.lists(article_texts.map(lambda text: text[:4]), max_size=8)


def stands(folded: str, key: str) -> list[tuple[int, int]]:
    """Every place of the key, by str.find alone, that does not cut a Latin word or number."""
    places, start = [], folded.find(key)
    while start >= 0:
        end = start + len(key)
        cuts = [folded[border - 1 : border + 1] for border in (start, end) if border > 0]
        if not any(len(pair) == 2 and all(c.isalnum() and c < "ɐ" for c in pair) for pair in cuts):
            places.append((start, end))
        start = folded.find(key, start + 1)
    return places


@given(article_texts, terms)
def test_what_is_found_is_what_a_plain_search_finds(text: str, named: list[str]):
    keys = {fold(name) for name in named if name.strip() and "\ud800" not in name}
    wanted = {place for key in keys for place in stands(fold(text), key)}
    matches = Matcher([concept(name, id=str(number)) for number, name in enumerate(named)]).find(
        text
    )
    assert [(match.start, match.end) for match in matches] == sorted(
        wanted, key=lambda place: (place[0], -place[1])
    )


@given(article_texts, terms)
def test_every_sense_of_a_match_is_what_stands_there_folded(text: str, named: list[str]):
    matches: list[Match] = Matcher([concept(name) for name in named]).find(text)
    for match in matches:
        assert match.senses
        for sense in match.senses:
            assert fold(sense.term.text) == fold(text)[match.start : match.end]
