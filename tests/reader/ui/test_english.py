"""English under terms and beside the text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader.ui.english import EnglishLabel, place_labels
from tests.builders import annotated

(TERM,) = annotated("[降准|RRR cut]").annotations


@st.composite
def labels(draw):
    x, made = 0.0, []
    for _ in range(draw(st.integers(0, 8))):
        x0 = x + draw(st.floats(0, 80))
        x = x0 + draw(st.floats(20, 120))
        made.append(EnglishLabel(TERM, x0, x, draw(st.floats(5, 300))))
    return made, x + 10


@given(labels(), st.booleans())
def test_labels_of_a_line_never_overlap(line, side_column):
    made, right = line
    placed, _ = place_labels(made, 0, right, 20, side_column)
    assert all(a.x + a.width <= b.x + 1e-6 for a, b in pairwise(placed))


@given(labels())
def test_with_a_side_column_every_label_is_whole_somewhere(line):
    made, right = line
    placed, notes = place_labels(made, 0, right, 20, True)
    assert len(placed) + len(notes) == len(made)
    assert {each.width for each in placed} <= {each.width for each in made}


def test_a_label_that_fits_is_centred_under_its_term():
    (placed,), _ = place_labels([EnglishLabel(TERM, 40, 80, 20)], 0, 200, 20, False)
    assert (placed.x, placed.width) == (50, 20)


def test_a_label_too_long_is_shortened_where_there_is_no_side_column():
    label = EnglishLabel(TERM, 40, 80, 400)
    (placed,), notes = place_labels([label], 0, 200, 20, False)
    assert placed.width < 400
    assert notes == ()
    assert place_labels([label], 0, 200, 20, True) == ((), (label,))
