"""A long text is annotated in pieces, and nobody can tell."""

from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.pieces import PIECE, joined, pieces
from tests.builders import article


@given(st.lists(st.sampled_from(["央行", "\n", "。", " ", "a" * 40_000]), max_size=12).map("".join))
def test_pieces_make_the_text_and_none_is_too_long(text):
    made = pieces(text)
    assert "".join(made) == text
    assert all(len(piece) <= PIECE for piece in made)


def test_a_piece_ends_at_the_last_line_end():
    text = f"{'a' * 30_000}\n{'b' * 30_000}\n{'c' * 30_000}"
    assert [len(piece) for piece in pieces(text)] == [60_002, 30_000]


def test_a_line_too_long_for_a_piece_is_cut_at_a_full_stop_or_anywhere():
    stopped = f"{'a' * 60_000}。{'b' * 30_000}"
    assert [len(piece) for piece in pieces(stopped)] == [60_001, 30_000]
    assert [len(piece) for piece in pieces("a" * (PIECE + 1))] == [PIECE, 1]


def test_blocks_are_joined_where_none_is_left_out():
    made = article("一\n二\n三\n四\n五", set_aside=(2,))
    assert [made.text[start:end] for start, end in joined(made.shown())] == ["一\n二\n", "四\n五"]
