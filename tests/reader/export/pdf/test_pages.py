"""What setting hands on to finishing comes back from JSON as it was; rectangles of mentions."""

import json

from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.model import Reading
from reader.export.pdf.marks import Quad
from reader.export.pdf.pages import Chunk, ChunkPlace, Pages
from reader.export.pdf.quads import exact

numbers = st.floats(0, 1000)
readings = st.lists(st.text(max_size=6), min_size=1, max_size=4).map(lambda e: Reading(tuple(e)))
chunks = st.builds(Chunk, st.integers(0), readings, numbers, numbers, numbers, st.booleans())
places = st.builds(ChunkPlace, chunks, st.integers(1), numbers, numbers)
pages = st.builds(
    Pages,
    st.lists(places, max_size=4).map(tuple),
    st.dictionaries(st.integers(0), st.lists(chunks, max_size=3), max_size=3),
    st.lists(st.text(), max_size=2).map(tuple),
)


@given(pages)
def test_pages_come_back_from_json_as_they_were(made):
    assert Pages.from_record(json.loads(json.dumps(made.as_record()))) == made


UNIT, EDGE = 10.0, 500.0


def quad(left, right, bottom=100.0, high=14.0):
    return Quad(left, bottom, right, bottom + high)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=6), st.booleans())
def test_rectangles_side_by_side_are_one(counts, wide):
    quads, at = [], 50.0
    for count in counts:
        quads.append(quad(at, at + count * UNIT))
        at += count * UNIT
    (whole,) = exact(quads, UNIT, EDGE, wide=wide)
    assert (whole.left, whole.right) == (50.0, at)
    assert (whole.bottom, whole.top) == (102.0, 112.0)


def test_each_line_has_a_rectangle():
    first, second = exact([quad(480, 500), quad(50, 70, 70)], UNIT, EDGE, wide=True)
    assert (first.left, first.right, first.bottom) == (480, 500, 102)
    assert (second.left, second.right, second.bottom) == (50, 70, 72)


def test_the_white_after_the_last_character_of_a_stretched_line_is_left_out():
    (cut,) = exact([quad(50, 72)], UNIT, EDGE, wide=True)
    assert cut.right == 71.0


def test_at_the_edge_and_after_latin_nothing_is_left_out():
    (at_edge,) = exact([quad(478, 500)], UNIT, EDGE, wide=True)
    (latin,) = exact([quad(50, 72)], UNIT, EDGE, wide=False)
    assert (at_edge.right, latin.right) == (500, 72)


def test_rectangles_apart_on_a_line_stay_apart():
    assert len(exact([quad(50, 70), quad(90, 110)], UNIT, EDGE, wide=True)) == 2
