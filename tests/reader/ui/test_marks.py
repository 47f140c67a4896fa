"""Merging of annotations, and which mentions are labelled."""

from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.model import Annotation, Finding, Reading, Source
from reader.ui.marks import Marks
from reader.ui.page_style import English, PageStyle
from tests.builders import annotated


def mark(start: int, end: int) -> Annotation:
    reading = Reading(("",) * (end - start))
    return Annotation(start, end, Finding(Source.NAME, "term", reading))


@st.composite
def chunks(draw):
    """Sorted, disjoint annotations."""
    borders = sorted(draw(st.sets(st.integers(0, 60), max_size=12)))
    return [mark(a, b) for a, b in zip(borders[::2], borders[1::2], strict=False)]


@given(st.lists(chunks(), max_size=4))
def test_merged_chunks_stay_sorted_and_disjoint_and_the_latest_wins(merged):
    marks = Marks("x" * 60, PageStyle())
    for chunk in merged:
        marks.merge(chunk, None)
        assert set(chunk) <= set(marks.annotations)
    ends = [0, *(each.end for each in marks.annotations)]
    assert all(end <= each.start for end, each in zip(ends, marks.annotations, strict=False))


def test_a_chunk_replaces_all_that_lies_in_the_part_it_covers():
    marks = Marks("x" * 60, PageStyle())
    marks.merge([mark(0, 2), mark(10, 12), mark(20, 22)], None)
    marks.merge([], (5, 15))
    assert [each.start for each in marks.annotations] == [0, 20]


def test_an_annotation_is_found_on_each_of_its_characters():
    marks = Marks("x" * 60, PageStyle())
    marks.merge([mark(3, 5)], None)
    assert [marks.at(offset) is not None for offset in range(2, 6)] == [False, True, True, False]


def test_only_the_first_mention_of_a_concept_is_labelled():
    made = annotated("[降准|RRR cut]后[降准|RRR cut],[降息|rate cut]")
    marks = Marks(made.article.text, PageStyle(english=English.FIRST))
    marks.merge(made.annotations, None)
    assert [marks.labelled(each) for each in made.annotations] == [True, False, True]
    marks.set_style(PageStyle(english=English.ALL))
    assert all(marks.labelled(each) for each in made.annotations)


def test_the_walk_passes_over_ordinary_words():
    made = annotated("[公司|company||word]的[降准|RRR cut]与[市场|market||word]")
    marks = Marks(made.article.text, PageStyle())
    marks.merge(made.annotations, None)
    assert marks.beside(-1, backwards=False) == made.annotations[1]
    assert marks.beside(100, backwards=True) == made.annotations[1]
    assert marks.beside(made.annotations[1].start, backwards=False) is None


def test_what_is_written_as_in_english_carries_no_label():
    (percentage,) = annotated("[2.3%|2.3%||quantity]").annotations
    marks = Marks("2.3%", PageStyle(english=English.ALL))
    assert not marks.labelled(percentage)
