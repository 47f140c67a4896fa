"""What the reader has highlighted goes into an edition as far as it is shown, if it is wanted."""

from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.highlight import Highlight
from reader.export.edition import edition_of
from reader.export.highlights import stretches, with_highlights
from reader.export.options import CLIENT, PRINT, READING, ExportOptions
from tests.builders import annotated

ARTICLE = annotated("央行[降准|RRR cut]。\n隐藏的一行\n市场走低。", set_aside=(1,))


def put(highlights, options=READING):
    edition = edition_of(ARTICLE, options, lambda _: ())
    return with_highlights(edition, highlights, options).highlights


def test_they_are_sorted_and_those_in_hidden_blocks_left_out():
    hidden = Highlight(6, 10, "yellow", "hidden")
    over = Highlight(2, 14, "green")
    last = Highlight(12, 14, "pink")
    assert put([last, hidden, over]) == (over, last)


def test_white_alone_is_not_highlighted():
    assert put([Highlight(5, 6, "yellow")]) == ()


def test_a_client_does_not_see_them_unless_that_is_asked_for():
    mark = Highlight(0, 2, "yellow", "secret")
    assert put([mark], CLIENT) == ()
    assert put([mark], PRINT) == (mark,)
    assert put([mark], ExportOptions(marks=False)) == ()


ranges = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(
    lambda pair: Highlight(pair[0], pair[0] + pair[1], "blue")
)


@given(st.lists(ranges, max_size=6), st.integers(0, 30), st.integers(0, 12))
def test_stretches_tile_a_range_and_name_what_covers_them(highlights, start, length):
    end = start + length
    parts = list(stretches(highlights, start, end))
    assert [at for first, last, _ in parts for at in range(first, last)] == list(range(start, end))
    for first, last, over in parts:
        for at in range(first, last):
            assert set(over) == {
                n for n, each in enumerate(highlights) if each.start <= at < each.end
            }
