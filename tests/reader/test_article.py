"""An article's blocks tile its text, and hiding one changes nothing else."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind
from tests.builders import article


def blocks(*borders):
    return tuple(Block(kind=BlockKind.PARAGRAPH, start=a, end=b) for a, b in borders)


@pytest.mark.parametrize(
    "borders",
    [
        [],
        [(0, 2)],
        [(1, 4)],
        [(0, 1), (2, 4)],
        [(0, 3), (2, 4)],
        [(0, 5)],
        [(0, 2), (2, 2), (2, 4)],
        [(0, 4), (4, 4)],
        [(2, 4), (0, 2)],
    ],
)
def test_blocks_that_do_not_tile_the_text_are_a_fault(borders):
    with pytest.raises(ValueError, match="tile"):
        Article(text="降准降准", blocks=blocks(*borders))


def test_an_empty_text_has_no_blocks():
    assert Article(text="", blocks=()).blocks == ()


@given(st.lists(st.integers(1, 6), max_size=6))
def test_blocks_that_tile_the_text_are_taken(lengths):
    ends = [sum(lengths[: count + 1]) for count in range(len(lengths))]
    tiles = blocks(*zip([0, *ends], ends, strict=False))
    assert Article(text="x" * sum(lengths), blocks=tiles).blocks == tiles


def test_the_content_of_a_block_is_without_its_line_ends():
    read = article("\n\n标题\n\n正文 \n")
    contents = [read.content(block) for block in read.blocks]
    assert [read.text[start:end] for start, end in contents] == ["标题", "正文 "]


def test_a_block_of_line_ends_has_no_content():
    start, end = Article(text="\n\n", blocks=blocks((0, 2))).content(blocks((0, 2))[0])
    assert start == end


def test_what_is_set_aside_is_not_shown():
    read = article("标题\n正文\n责任编辑", set_aside=(2,))
    assert list(read.shown()) == list(read.blocks[:2])


def test_setting_aside_moves_no_offset_and_can_be_taken_back():
    read = article("标题\n正文")
    hidden = read.with_set_aside({1}, "tail")
    assert hidden.blocks[1].set_aside == "tail"
    assert [(b.start, b.end) for b in hidden.blocks] == [(b.start, b.end) for b in read.blocks]
    assert hidden.with_set_aside({1}, None) == read


def test_an_article_never_changes():
    read = article("标题")
    with pytest.raises(dataclasses.FrozenInstanceError):
        read.text = "其他"
