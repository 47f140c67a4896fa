"""What the annotator promises of any text: order, offsets, blocks, sources, cancelling."""

import datetime
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.model import Concept, ConceptId, Language, MatchRule, Term
from reader.annotation.annotate import ALL, Annotator
from reader.annotation.background import Background
from reader.annotation.model import Source
from reader.annotation.pieces import PIECE
from reader.annotation.segment import Segmenter
from reader.article import Metadata
from reader.errors import Cancelled
from tests.builders import article, concept
from tests.golden import sentences

PIECES = st.sampled_from(
    [
        *(
            "央行",
            "全面",
            "降准",
            "数据中心",
            "的",
            "液冷",
            "股份",
            "创新",
            "新股",
            "A股",
            "３.1万台",
        ),
        *(
            "800亿美元",
            "去年10月",
            "標準",
            "輝達",
            "𠮷",
            "\ud800",
            "\n",
            " ",
            "\t",
            "，",
            "。",
            "GB200",
        ),
        *("特殊目的收购公司", "25个基点", "和", "通胀", "增长", "步森", "%", "[", "|", "\u00a0"),
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=15).map("".join)
DATE = datetime.date(2025, 3, 27)
TEXT = "央行降准0.5个百分点，数据中心的出货量还在增加。"


def place(annotation):
    return annotation.start, annotation.end


@given(text=TEXTS)
def test_annotations_are_sorted_disjoint_and_inside_the_text(annotator, text):
    found = annotator.annotate_text(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(left.end <= right.start for left, right in pairwise(found))


@given(text=TEXTS)
def test_readings_and_parts_fit_their_annotations(annotator, text):
    for each in annotator.annotate_text(text):
        assert len(each.reading.syllables) == each.end - each.start
        assert all(each.start <= part.start < part.end <= each.end for part in each.parts)
        assert all(left.end <= right.start for left, right in pairwise(each.parts))
        assert each.equivalents, text[each.start : each.end]


@given(text=TEXTS)
def test_tokens_tile_the_text(annotator, text):
    tokens = annotator.tokens(text)
    assert [0, *(token.end for token in tokens)] == [*(token.start for token in tokens), len(text)]
    assert all(len(token.reading.syllables) == token.end - token.start for token in tokens)


@given(text=TEXTS, wanted=st.frozensets(st.sampled_from(Source)))
def test_wanted_only_filters(annotator, text, wanted):
    every = annotator.annotate_text(text)
    assert annotator.annotate_text(text, wanted=wanted) == tuple(
        each for each in every if each.source in wanted
    )


@given(lines=st.lists(TEXTS.map(lambda text: text.replace("\n", "")).filter(bool), max_size=4))
def test_an_article_is_annotated_as_its_blocks_are(annotator, lines):
    read = replace(article("\n\n".join(lines)), metadata=Metadata(date=DATE))
    expected = []
    for block in read.blocks:
        start, end = read.content(block)
        expected += [
            (each.start + start, each.end + start, each.equivalents)
            for each in annotator.annotate_text(read.text[start:end], DATE)
        ]
    found = annotator.annotate(read).annotations
    assert [(*place(each), each.equivalents) for each in found] == expected


@given(lines=st.lists(TEXTS.map(lambda text: text.replace("\n", "")).filter(bool), max_size=6))
def test_blocks_together_are_annotated_as_one_by_one(annotator, lines):
    read = article("\n".join(lines))
    background = annotator.background(read)
    for wanted in (ALL, ALL - {Source.DICTIONARY}):
        alone = [annotator.annotate_block(read, b, background, wanted) for b in read.blocks]
        assert annotator.annotate(read, wanted=wanted).annotations == sum(alone, ())


def test_parts_and_quantities_move_with_their_block(annotator):
    read = article("标题\n特殊目的收购公司募资800亿美元")
    for each in annotator.annotate(read).annotations:
        assert all(each.start <= part.start < part.end <= each.end for part in each.parts)
        if each.quantity:
            assert place(each.quantity) == place(each)
    named = {
        read.text[each.start : each.end]: each for each in annotator.annotate(read).annotations
    }
    assert named["特殊目的收购公司"].parts
    assert named["800亿美元"].quantity.value == 8e10


def test_offsets_hold_behind_an_astral_character(annotator):
    text = "𠮷𠮷" + TEXT
    moved = [(each.start - 2, each.end - 2) for each in annotator.annotate_text(text)]
    assert moved == [place(each) for each in annotator.annotate_text(TEXT)]


def test_what_is_set_aside_has_no_annotations(annotator):
    read = article(f"{TEXT}\n{TEXT}\n{TEXT}", set_aside=(1,))
    hidden = read.blocks[1]
    found = annotator.annotate(read).annotations
    assert len(found) == 2 * len(annotator.annotate_text(TEXT))
    assert not any(hidden.start <= each.start < hidden.end for each in found)


def test_a_term_does_not_stand_across_two_blocks(annotator):
    read = article("他们说要降\n准备工作")
    assert all(
        read.text[each.start : each.end] != "降\n准"
        for each in annotator.annotate(read).annotations
    )


def test_the_day_of_publication_resolves_dates(annotator):
    read = replace(article("去年10月回落"), metadata=Metadata(date=DATE))
    assert annotator.annotate(read).annotations[0].quantity.iso == "2024-10"


def test_cancelling_raises(annotator):
    with pytest.raises(Cancelled):
        annotator.annotate(article(TEXT), cancelled=lambda: True)


def test_cancelling_is_asked_again_for_every_piece(annotator):
    asked = iter([False, False, True, False])
    with pytest.raises(Cancelled):
        annotator.annotate(article(f"{'。' * PIECE}\n" * 4), cancelled=lambda: next(asked))
    assert next(asked) is False


def test_both_engines_give_the_same_annotations(concepts, dictionary):
    rust, python = (
        Annotator(concepts, dictionary=dictionary, segmenter=Segmenter(engine=engine))
        for engine in ("rjieba", "jieba")
    )
    for text in sentences():
        assert summary(rust, text) == summary(python, text)


def summary(annotator, text):
    return [
        (text[each.start : each.end], each.source, each.equivalents, str(each.reading))
        for each in annotator.annotate_text(text)
    ]


def test_the_longest_term_wins_and_its_parts_stay_reachable(dictionary):
    terms = [concept(text, text) for text in ("费城半导体指数", "半导体", "指数")]
    text = "费城半导体指数收跌"
    first, *_ = Annotator(terms, dictionary=dictionary).annotate_text(text)
    assert text[first.start : first.end] == "费城半导体指数"
    parts = [text[part.start : part.end] for part in first.parts]
    assert parts == ["费城", "半导体", "指数"]


def test_a_name_in_the_glossary_keeps_its_neighbours_whole(dictionary):
    text = "高盛大涨，英伟达走低"
    terms = [
        concept("高盛", "Goldman Sachs"),
        concept("英伟达", "NVIDIA"),
        concept("大涨", "to surge"),
    ]
    found = Annotator(terms, dictionary=dictionary).annotate_text(text)
    assert [text[each.start : each.end] for each in found][:3] == ["高盛", "大涨", "英伟达"]


def test_the_reading_a_term_carries_is_used(dictionary):
    terms = [concept("朝阳", "Chaoyang", reading="Cháoyáng")]
    (found,) = Annotator(terms, dictionary=dictionary).annotate_text("朝阳")
    assert str(found.reading) == "Cháoyáng"


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("标普500", "标普５００收高"),
        ("S&P 500", "Ｓ＆Ｐ ５００收高"),
        ("GB200 NVL72", "GB200 NVL72出货"),
        ("市盈率(TTM)", "市盈率（ttm）偏低"),
        ("数据中心", "數據中心擴建"),
    ],
)
def test_width_case_and_script_make_no_difference(dictionary, term, text):
    annotator = Annotator([concept(term, "found")], dictionary=dictionary)
    first = annotator.annotate_text(text)[0]
    assert (place(first), first.equivalents) == ((0, len(term)), ("found",))


@pytest.mark.parametrize("text", ["GB2000出货", "XGB200出货"])
def test_latin_is_not_found_inside_latin(dictionary, text):
    annotator = Annotator([concept("GB200", "found")], dictionary=dictionary)
    assert all(each.source is not Source.GLOSSARY for each in annotator.annotate_text(text))


def test_without_any_concepts_the_dictionary_speaks(dictionary):
    found = Annotator([], dictionary=dictionary).annotate_text("市场")
    assert [each.source for each in found] == [Source.DICTIONARY]


@pytest.mark.parametrize(("offset", "word"), [(0, "市场"), (1, "市场"), (2, "平淡"), (3, "平淡")])
def test_a_dictionary_word_is_found_under_any_of_its_characters(annotator, offset, word):
    text = "市场平淡"
    found = annotator.word_at(text, offset)
    assert text[found.start : found.end] == word


def test_there_is_no_word_under_a_sign(annotator):
    assert annotator.word_at("市场，A3", 2) is None
    assert annotator.word_at("市场，A3", 4) is None
    assert annotator.word_at("", 0) is None


def test_a_part_is_no_short_form_of_the_whole(annotator):
    (index,) = annotator.annotate_text("费城半导体指数")
    assert [part.equivalents[0] for part in index.parts][-1] == "semiconductor index"
    assert all(part.concept is not index.concept for part in index.parts)


@pytest.mark.parametrize(
    ("match", "found"), [(MatchRule.WHOLE_TOKEN, [2]), (MatchRule.NORMAL, [2, 9])]
)
def test_a_whole_token_is_found_only_where_the_segmenter_sees_it(match, found, dictionary):
    term = Term(language=Language.ZH_HANS, text="期货", match=match)
    futures = Concept(id=ConceptId("x.futures"), terms=(term,))
    alone = Annotator([futures], dictionary=dictionary)
    # The segmenter's words are 国债, 期货 and 商品, 期货市场.
    text = "国债期货上涨，商品期货市场"
    terms = alone._contest._terms(alone._contest._opened(text), Background())
    assert [start for start, _, _ in terms] == found
