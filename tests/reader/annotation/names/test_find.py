"""Names found by rule: a table of texts with their names, and one of texts without any."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.normalize import fold
from reader.annotation.names.find import find_names
from reader.annotation.segment import Segmenter
from reader.annotation.teaching import weights

TABLES = Path(__file__).parents[3] / "data"
MARKED = re.compile(r"\{([^|}]+)\|([^|}]+)\|([^|}]+)\}")
SECONDS_FOR_A_MILLION = 40  # what grew with the square would take hours
PIECES = [
    "有限公司",
    "股份",
    "集团",
    "科技",
    "投资",
    "（",
    "）",
    "北京",
    "烟台市",
    "市政府",
    "大学",
    "记者",
    "董事长",
    "表示",
    "·",
    "阿里",
    "王",
    "欧阳",
    "雨桐",
    "简称",
    "“",
    "”",
    "、",
    "。",
    "的",
    "和",
    "易方达",
    "混合",
    "\ud800",
    "\u202e",
    "😀",
    "a",
    "1",
    "(",
    ")",
    "\n",
]


def lines(name):
    text = (TABLES / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@pytest.fixture(scope="module")
def taught(concepts):
    """A segmenter that knows the glossary's words, as the annotator's does."""
    segmenter = Segmenter()
    segmenter.learn(weights(concepts))
    return segmenter


def outermost(text, segmenter):
    folded = fold(text)
    found = set(find_names(text, folded, {end for _, end in segmenter.cut(folded, hmm=False)}))
    places = {(name.start, name.end) for name in found}
    return sorted(
        name
        for name in found
        if not any(
            start <= name.start and name.end <= end and (start, end) != (name.start, name.end)
            for start, end in places
        )
    )


@pytest.mark.parametrize("line", lines("names.txt"))
def test_a_name_is_found_with_its_borders_kind_and_english(line, taught):
    text = MARKED.sub(r"\1", line)
    found = [
        (text[name.start : name.end], name.kind.value, (*name.english, "-")[0])
        for name in outermost(text, taught)
    ]
    assert found == MARKED.findall(line)


@pytest.mark.parametrize("line", lines("no_names.txt"))
def test_what_only_looks_like_a_name_is_none(line, taught):
    assert [line[name.start : name.end] for name in outermost(line, taught)] == []


def test_the_tables_are_large():
    names = [name for line in lines("names.txt") for name in MARKED.findall(line)]
    assert len(names) >= 100
    assert len(lines("no_names.txt")) >= 80


def test_the_reading_of_a_name_is_apart_by_words(taught):
    text = "记者 单雨桐 采访了北京瑞禾云帆科技有限公司。"
    assert [name.reading for name in outermost(text, taught)] == [
        "shàn yǔtóng",
        "běijīng ruìhé yúnfān kējì yǒuxiàn gōngsī",
    ]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=60))
def test_any_text_gives_names_inside_it(text):
    folded = fold(text)
    for ends in (set(range(len(text) + 1)), set(range(0, len(text) + 1, 2)), {len(text)}):
        for name in find_names(text, folded, ends):
            assert 0 <= name.start < name.end <= len(text)
            assert text[name.start : name.end].strip()


ALIKE = "公司 有限公司 集团 北京 科技 记者王 ·阿 总经理王 ( 易方达精选 大学 a".split()  # noqa: SIM905


def seconds(length, unit):
    text = unit * (length // len(unit))
    folded, ends = fold(text), set(range(len(text) + 1))
    begun = time.perf_counter()
    find_names(text, folded, ends)
    return time.perf_counter() - begun


@pytest.mark.parametrize("unit", ALIKE)
def test_characters_alike_take_their_time_and_no_more(unit):
    assert seconds(50_000, unit) < SECONDS_FOR_A_MILLION / 20


@pytest.mark.long
@pytest.mark.parametrize("unit", ALIKE)
def test_a_million_characters_alike_take_twenty_times_as_long(unit):
    assert seconds(1_000_000, unit) < SECONDS_FOR_A_MILLION
