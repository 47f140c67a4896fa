"""Phrases: what stands together again and again, whole, and not what it is a piece of."""

from hypothesis import given
from hypothesis import strategies as st

from reader.mining.model import Mined
from reader.mining.phrases import find_phrases
from reader.mining.runs import Run, runs_of
from tests.builders import article

CLASSES = {"的": "uj", "表示": "v", "公司": "n", "市场": "n", "冷却": "n", "系统": "n", "今年": "t"}


def runs(*lines):
    """Runs of words parted by spaces, one line each."""
    found = []
    for number, line in enumerate(lines):
        words = tuple(line.split())
        starts = [0]
        for word in words:
            starts.append(starts[-1] + len(word))
        found.append(Run(f"a{number % 2}", words, tuple(starts)))
    return found


def texts(lines, least=3, known=()):
    return [each.text for each in find_phrases(runs(*lines), CLASSES, known.__contains__, least)]


def test_words_that_stand_together_often_are_a_phrase():
    assert (
        texts(["液体 冷却 系统 的 市场", "今年 液体 冷却 系统", "公司 的 液体 冷却 系统"])[0]
        == "液体冷却系统"
    )


def test_what_stands_together_too_seldom_is_none():
    assert texts(["液体 冷却", "液体 冷却"]) == []


def test_a_piece_of_a_longer_phrase_is_none():
    lines = ["今年 浸没 冷却 系统", "的 浸没 冷却 系统 的", "公司 表示 浸没 冷却 系统"]
    assert "冷却系统" not in texts(lines)
    assert "浸没冷却" not in texts(lines)


def test_what_everybody_knows_is_none():
    lines = ["液体 冷却 系统"] * 4
    assert texts(lines, known={"液体冷却系统"}) == []


def test_a_phrase_neither_holds_particles_nor_ends_in_a_verb():
    assert texts(["公司 的 系统"] * 5) == []
    assert "公司表示" not in texts(["公司 表示"] * 5)


def test_a_single_word_counts_only_if_the_dictionary_has_it_not():
    found = texts(["液冷 的 市场", "今年 液冷", "公司 表示 液冷 的"])
    assert "液冷" in found
    assert "市场" not in found


def test_places_are_those_of_the_article():
    made = article("液冷的市场。\n今年液冷的市场，液冷。")

    def cut(text):
        borders, at = [], 0
        while at < len(text):
            step = 2 if text[at : at + 2] in ("液冷", "市场", "今年") else 1
            borders.append((at, at + step))
            at += step
        return borders

    (phrase,) = find_phrases(list(runs_of(Mined("a", made), cut)), CLASSES, lambda text: False, 3)
    assert [made.text[each.start : each.end] for each in phrase.mentions] == ["液冷"] * 3


@given(
    st.lists(
        st.lists(st.sampled_from(["液冷", "冷却", "系统", "的", "表示"]), max_size=8), max_size=8
    )
)
def test_a_phrase_stands_as_often_as_it_says(rows):
    lines = [" ".join(row) for row in rows if row]
    for phrase in find_phrases(runs(*lines), CLASSES, lambda text: False, 2):
        length = len(phrase.words)
        counted = sum(
            tuple(row[at : at + length]) == phrase.words
            for row in rows
            for at in range(len(row) - length + 1)
        )
        assert phrase.count == counted >= 2
