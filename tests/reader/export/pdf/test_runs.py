"""Blocks cut into runs: nothing of their text is lost, and no white parts a term."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.export.pdf.outlines import RubyFace
from reader.export.pdf.runs import LONGEST_WHOLE, Runs
from reader.export.pdf.signs import may_be_boxed, mixed, width

FACE = RubyFace()
ROW = {"headword": "降准", "reading": "jiàng zhǔn", "short": "RRR cut", "tickers": ""}
ROWS = [{**ROW, "definition_en": "", "popup": "long"}, {**ROW, "definition_en": "", "short": ""}]
SIGNS = "降准利率市场，。“”（）—AB 12%+$\t"


def runs():
    return Runs(FACE, 11.0, {"row": 0.85, "title": 1.6}, ROWS)


def block(text, mentions=(), ruby=(), kind="paragraph"):
    return {"kind": kind, "text": text, "mentions": list(mentions), "ruby": list(ruby)}


@st.composite
def blocks(draw):
    """Blocks with mentions, words under ruby inside and outside them, none over a tab."""
    text = draw(st.text(SIGNS, max_size=40))
    borders = sorted(draw(st.sets(st.integers(0, len(text)), max_size=14)))
    mentions, ruby = [], []
    for start, end in pairwise(borders):
        if "\t" in text[start:end]:
            continue
        if draw(st.booleans()):
            noted = draw(st.booleans())
            mentions.append((start, end, len(mentions), draw(st.integers(0, 1)), noted))
        inner = sorted({start, end, *draw(st.sets(st.integers(start, end), max_size=2))})
        for first, last in pairwise(inner):
            if draw(st.booleans()):
                ruby.append((first, last, ["zhuāng"] * (last - first)))
    kind = draw(st.sampled_from(["paragraph", "title", "row"]))
    return block(text, mentions, ruby, kind)


def text_of(found):
    """The text of runs; whites have none."""
    return "".join(_text(each) for each in found)


def _text(run):
    if isinstance(run, str):
        return run
    if isinstance(run, float):
        return ""
    return text_of(run["runs"]) if "runs" in run else run.get("whole") or run["loose"]


def mentions_of(found):
    return [each for each in found if isinstance(each, dict) and "runs" in each]


@given(blocks())
def test_runs_put_together_are_the_text_of_their_block(made):
    assert text_of(runs().of(made)) == made["text"]


@given(blocks())
def test_cells_put_together_with_tabs_are_the_text_of_their_row(made):
    assert "\t".join(map(text_of, runs().cells(made))) == made["text"]


@given(blocks())
def test_every_mention_is_one_run_that_holds_its_text_and_no_white(made):
    found = mentions_of(runs().of(made))
    wanted = [(index, made["text"][start:end]) for start, end, index, *_ in made["mentions"]]
    assert [(each["mention"], text_of(each["runs"])) for each in found] == wanted
    assert not [run for each in found for run in each["runs"] if isinstance(run, float)]


@given(blocks())
def test_a_chunk_is_short_enough_for_any_line(made):
    cutter = runs()
    cutter.of(made)
    chunks = [*cutter.chunks, *(each for some in cutter.covering.values() for each in some)]
    for chunk in chunks:
        assert 1 <= len(chunk.reading.syllables) <= (1 if chunk.loose else LONGEST_WHOLE)
    assert sum(len(each.reading.syllables) for each in chunks) == sum(
        end - start for start, end, _ in made["ruby"]
    )


@given(blocks())
def test_every_white_is_positive(made):
    assert all(each > 0 for each in runs().of(made) if isinstance(each, float))


def test_a_mention_all_under_ruby_is_located_by_its_link_alone():
    cutter = runs()
    (mention,) = cutter.of(block("降准", [(0, 2, 7, 0, False)], [(0, 2, ["jiàng", "zhǔn"])]))
    assert mention["runs"] == [{"whole": "降准"}]
    assert cutter.chunks == []
    assert [str(each.reading) for each in cutter.covering[7]] == ["jiàngzhǔn"]


def test_a_word_in_part_of_a_mention_is_located_by_its_number():
    cutter = runs()
    (mention,) = cutter.of(block("降准A", [(0, 3, 7, 0, False)], [(0, 2, ["jiàng", "zhǔn"])]))
    assert mention["runs"] == [{"word": 0, "whole": "降准"}, "A"]
    assert len(cutter.chunks) == 1
    assert cutter.covering == {}


def test_a_long_word_is_cut_into_even_parts():
    cutter = runs()
    found = cutter.of(block("费城半导体指数", ruby=[(0, 7, ["fèi"] * 7)]))
    assert [each["whole"] for each in found if isinstance(each, dict)] == ["费城半", "导体指数"]
    assert {each.word for each in cutter.chunks} == {0}


def test_a_word_where_no_line_may_end_has_no_box():
    found = runs().of(block("+降准", ruby=[(1, 3, ["jiàng", "zhǔn"])]))
    assert [each["loose"] for each in found if isinstance(each, dict)] == ["降", "准"]


def test_a_word_between_words_gets_white_for_its_wide_ruby():
    ruby = [(at, at + 1, ["zhuāng"]) for at in (1, 2, 3)]
    found = runs().of(block("一装双床", ruby=ruby))
    assert [type(each) for each in found] == [str, dict, float, dict, float, dict]


def test_a_note_says_what_its_row_does_and_nothing_without_english():
    text = "降准降准降准"
    mentions = [(0, 2, 0, 0, True), (2, 4, 1, 0, False), (4, 6, 2, 1, True)]
    first, second, third = mentions_of(runs().of(block(text, mentions)))
    assert first["note"] == {**ROW, "definition_en": ""}
    assert (second["note"], third["note"]) == (None, None)


@pytest.mark.parametrize(
    ("before", "word", "after", "boxed"),
    [
        ("在", "降准", "后", True),
        ("“", "降准", "”", True),
        ("，", "降准", "。", True),
        ("$", "降准", "", False),
        ("-", "降准", "", False),
        ("", "降准", "%", False),
        ("", "降准", "+", False),
        ("", "降准", "（", True),
    ],
)
def test_a_box_stands_only_where_a_line_may_end(before, word, after, boxed):
    text = before + word + after
    assert may_be_boxed(text, len(before), len(before + word)) is boxed


def test_only_chinese_beside_latin_is_mixed():
    assert mixed("降A", 1)
    assert mixed("5降", 1)
    assert not any(mixed(text, 1) for text in ("降准", "AB", "降，", "，A", "降"))
    assert not mixed("降A", 0)


def test_chinese_is_as_wide_as_high():
    assert {width(each) for each in "降，（〓𠮷"} == {1.0}
    assert width("A") < 1.0
