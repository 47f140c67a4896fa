"""Searching the glossary by what a user types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import StoppedError
from glossary.model import Concept, ConceptId, ExternalId, Language, Term
from glossary.search import Index
from tests.builders import concept
from tests.strategies import concepts, texts

CONCEPTS = (
    concept("降准", "cut in the reserve ratio", "RRR cut", reading="jiàngzhǔn"),
    concept("存款准备金率", "reserve requirement ratio", reading="cúnkuǎn zhǔnbèijīn lǜ"),
    concept("银行", "bank", reading="yínháng"),
    concept("银行业", "banking", reading="yínhángyè"),
    concept("投资银行", "investment bank", reading="tóuzī yínháng"),
    concept("英伟达", "Nvidia", reading="Yīngwěidá", tickers=("NVDA.US",)),
    concept("绿色贷款", "green loan", reading="lǜsè dàikuǎn"),
)


@pytest.fixture(scope="module")
def index() -> Index:
    return Index.of(CONCEPTS)


def found(index: Index, typed: str) -> list[str]:
    return [index.concepts[row].terms[0].text for row in index.find(typed)]


def test_what_is_typed_comes_before_what_begins_with_it_and_what_holds_it(index):
    assert found(index, "银行") == ["银行", "银行业", "投资银行"]
    assert found(index, "bank") == ["银行", "银行业", "投资银行"]


@pytest.mark.parametrize(
    "typed", ["jiangzhun", "jiang zhun", "jiàngzhǔn", "Jiàng zhǔn", "JIANGZHUN"]
)
def test_pinyin_is_found_with_tones_or_without_in_one_word_or_several(index, typed):
    assert found(index, typed) == ["降准"]


@pytest.mark.parametrize("typed", ["lüse", "lvse", "lǜsè"])
def test_u_with_two_dots_may_be_typed_as_v(index, typed):
    assert found(index, typed) == ["绿色贷款"]


def test_traditional_characters_and_full_width_letters_find_simplified_and_plain_ones(index):
    assert found(index, "英偉達") == ["英伟达"]
    assert found(index, "ｎｖｉｄｉａ") == ["英伟达"]


def test_a_ticker_is_found_in_small_letters(index):
    assert found(index, "nvda") == ["英伟达"]


def test_words_are_found_in_any_order_and_language(index):
    assert found(index, "ratio reserve") == ["降准", "存款准备金率"]
    assert found(index, "英伟达 nvda") == ["英伟达"]


def test_a_letter_finds_what_begins_with_it_and_two_what_has_a_word_that_does(index):
    assert found(index, "g") == ["绿色贷款"]
    assert found(index, "re") == ["存款准备金率", "降准"]
    assert found(index, "rr") == ["降准"]
    assert found(index, "di") == []


def test_one_character_is_found_anywhere(index):
    assert found(index, "行") == ["银行", "银行业", "投资银行"]


def test_nothing_typed_finds_all_and_what_is_not_there_nothing(index):
    assert len(index.find("  ")) == len(CONCEPTS)
    assert index.find("沧海一粟") == []


def test_a_term_without_a_reading_is_found_by_the_one_it_is_given():
    unread = concept("净息差", "net interest margin")
    index = Index.of([unread], {"净息差": "jìngxīchā"}.__getitem__)
    assert index.find("jingxicha") == [0]
    assert Index.of([unread]).find("jingxicha") == []


def test_rows_are_sorted_by_sound_and_those_without_english_stand_last():
    index = Index.of(
        (
            concept("指数", "index", reading="zhǐshù"),
            concept("宝钢", reading="Bǎogāng"),
            concept("A股", "A shares", reading="gǔ"),
        )
    )
    assert sorted(range(3), key=index.spoken.__getitem__) == [2, 1, 0]
    assert sorted(range(3), key=index.english.__getitem__) == [2, 0, 1]


def test_a_changed_row_is_found_by_what_it_is_now(index):
    changed = index.with_changes({0: concept("降息", "rate cut", reading="jiàngxī")})
    assert (found(changed, "降准"), found(changed, "jiangxi")) == ([], ["降息"])
    assert found(index, "降准") == ["降准"]


def test_making_an_index_stops_when_asked():
    with pytest.raises(StoppedError):
        Index.of(CONCEPTS, stopped=lambda: True)


@given(st.lists(concepts, max_size=6), st.dictionaries(st.integers(0, 5), concepts), texts)
def test_a_changed_index_answers_like_one_made_anew(before, changes, typed):
    after = list(before)
    for row in sorted(changes):
        after[row : row + 1] = [changes[row]]
    changes = {row: concept for row, concept in changes.items() if row < len(before)}
    rest = dict(enumerate(after[len(before) :], len(before)))
    changed = Index.of(before).with_changes({**changes, **rest})
    anew = Index.of(after)
    assert changed == anew
    assert changed.find(typed) == anew.find(typed)


@given(st.lists(concepts, min_size=1, max_size=4), st.data())
def test_every_concept_is_found_by_each_of_its_terms(several, data):
    row = data.draw(st.integers(0, len(several) - 1))
    for term in several[row].terms:
        if term.text.strip() and "\n" not in term.text:
            assert row in Index.of(several).find(term.text)


@given(st.lists(concepts, max_size=5), texts)
def test_no_row_is_found_twice(several, typed):
    rows = Index.of(several).find(typed)
    assert len(rows) == len(set(rows))


def test_every_id_elsewhere_is_searched():
    term = Term(language=Language.ZH_HANS, text="辉达")
    known = ExternalId("wikidata", "Q182477"), ExternalId("source", "術語表:７")
    made = Concept(id=ConceptId("x"), terms=(term,), external_ids=known)
    for typed in ("q182477", "術語表:７", "术语表:7"):
        assert Index.of([made]).find(typed) == [0]


def test_an_index_made_anew_reads_only_what_it_does_not_know():
    concepts = (concept("银行", "bank"), concept("利率", "rate"))
    read: list[str] = []

    def reading_of(text: str) -> str:
        read.append(text)
        return ""

    known = Index.of(concepts, reading_of)
    read.clear()
    changed = (concepts[0], concept("汇率", "exchange rate"), concept("降准", "RRR cut"))
    assert Index.of(changed, reading_of, known=known) == Index.of(changed)
    assert read == ["汇率", "降准"]
