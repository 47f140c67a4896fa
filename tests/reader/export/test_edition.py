"""Edition: what of an annotated article goes out, and what is known of each of its terms."""

import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.annotate import Annotator
from reader.annotation.model import (
    AnnotatedArticle,
    Annotation,
    Finding,
    Reading,
    Sense,
    Source,
    Token,
)
from reader.article import Metadata
from reader.errors import Cancelled
from reader.export.edition import LONGEST_SENTENCE, edition_of, needed
from reader.export.options import ExportOptions, Pinyin
from tests.builders import annotated, article, concept

CHARACTERS = "降准央行𠮷输钱。！；”』a1?"


def characters(text):
    """Every character as a word of its own."""
    return [Token(at, at + 1, Reading(("a",) if sign >= "⺀" else ("",)))
            for at, sign in enumerate(text)]  # fmt: skip


def annotation(text, start, end, source, domain):
    surface = text[start:end]
    reading = Reading(tuple("a" if sign >= "⺀" else "" for sign in surface))
    made = concept(surface, surface.upper(), domain=domain)
    senses = (Sense(made, made.terms[0]),) if source is Source.GLOSSARY else ()
    return Annotation(start, end, Finding(source, "term", reading, senses=senses))


@st.composite
def annotated_articles(draw):
    """Articles with some blocks set aside, and annotations in all of them."""
    lines = draw(st.lists(st.text(CHARACTERS, min_size=1, max_size=14), min_size=1, max_size=5))
    ends = draw(st.lists(st.sampled_from(["\n", "\n\n\n"]), min_size=len(lines)))
    text = "".join(line + end for line, end in zip(lines, ends, strict=False))
    set_aside = draw(st.sets(st.integers(0, len(lines) - 1)))
    made = article(text, set_aside=tuple(set_aside))
    found = []
    for block in made.blocks:
        at, end = made.content(block)
        while at < end:
            last = draw(st.integers(at + 1, min(end, at + 4)))
            if draw(st.booleans()):
                source, domain = draw(st.sampled_from(Source)), draw(st.sampled_from("ab"))
                found.append(annotation(text, at, last, source, domain.replace("b", "general")))
            at = last
    return AnnotatedArticle(made, tuple(found))


options = st.builds(
    ExportOptions,
    pinyin=st.sampled_from(Pinyin),
    quantities=st.booleans(),
    quantities_table=st.booleans(),
    ordinary=st.booleans(),
)


def shown(made):
    return [made.content(block) for block in made.shown()]


def stands(made, start, end):
    return any(first <= start < end <= last for first, last in shown(made))


@given(annotated_articles(), options)
def test_mentions_are_sorted_and_disjoint_and_stand_in_what_is_shown(read, chosen):
    edition = edition_of(read, chosen, characters)
    assert all(a.end <= b.start for a, b in pairwise(edition.mentions))
    assert all(stands(read.article, each.start, each.end) for each in edition.mentions)


@given(annotated_articles(), options)
def test_rows_stand_in_the_order_of_their_first_mentions_which_are_marked_so(read, chosen):
    edition = edition_of(read, chosen, characters)
    firsts = [each for each in edition.mentions if each.first]
    assert [each.row for each in firsts] == list(range(len(edition.rows)))
    for number, row in enumerate(edition.rows):
        places = [(each.start, each.end) for each in edition.mentions if each.row == number]
        assert tuple(places) == row.met.mentions
        assert (firsts[number].start, firsts[number].end) == places[0]


@given(annotated_articles(), options)
def test_everything_asked_for_and_shown_is_marked(read, chosen):
    edition = edition_of(read, chosen, characters)
    quantities = chosen.quantities or chosen.quantities_table
    wanted = [
        (each.start, each.end)
        for each in read.annotations
        if each.source is not Source.DICTIONARY
        and (quantities or each.source is not Source.QUANTITY)
        and (chosen.ordinary or each.domain != "general")
        and stands(read.article, each.start, each.end)
    ]
    assert [(each.start, each.end) for each in edition.mentions] == wanted


@given(annotated_articles(), options)
def test_ruby_is_sorted_and_disjoint_and_stands_in_what_is_shown(read, chosen):
    edition = edition_of(read, chosen, characters)
    assert all(a.end <= b.start for a, b in pairwise(edition.ruby))
    for word in edition.ruby:
        assert stands(read.article, word.start, word.end)
        assert len(word.reading.syllables) == word.end - word.start


@given(annotated_articles(), options)
def test_pinyin_goes_from_nothing_over_first_mentions_and_terms_to_everything(read, chosen):
    covered = []
    for pinyin in (Pinyin.NONE, Pinyin.FIRST, Pinyin.TERMS, Pinyin.ALL):
        ruby = edition_of(read, replace(chosen, pinyin=pinyin), characters).ruby
        covered.append({at for word in ruby for at in range(word.start, word.end)})
    text = read.article.text
    assert covered[0] == set()
    assert covered[1] <= covered[2] <= covered[3]
    numbers = [each for each in read.annotations if each.source is Source.QUANTITY]
    left_out = {at for each in numbers for at in range(each.start, each.end)}
    places = {at for first, last in shown(read.article) for at in range(first, last)}
    chinese = {at for at in places - left_out if text[at] >= "⺀"}
    assert chinese <= covered[3]


@given(annotated_articles(), options)
def test_a_sentence_holds_its_mention_and_stays_in_its_block(read, chosen):
    for row in edition_of(read, chosen, characters).rows:
        assert row.met.surface in row.sentence
        assert any(
            row.sentence in read.article.text[slice(*place)] for place in shown(read.article)
        )


@pytest.mark.parametrize(
    ("marked", "sentence"),
    [
        ("前面。央行[降准|RRR cut]了。后面。", "央行降准了。"),
        ("“前面！”央行[降准|RRR cut]了？”后面", "央行降准了？”"),
        ("标题\n央行[降准|RRR cut]\n后面。", "央行降准"),
        ("前面。 𠮷𠮷[降准|RRR cut]； 后面", "𠮷𠮷降准；"),
        ("前面。[看！涨|bullish]了。后面", "看！涨了。"),
    ],
)
def test_the_sentence_is_the_one_around_the_first_mention(marked, sentence):
    (row,) = edition_of(annotated(marked), ExportOptions(), characters).rows
    assert row.sentence == sentence


@pytest.mark.parametrize(
    ("before", "after", "cuts"),
    [
        (400, 400, (1, 1)),
        (0, 400, (0, 1)),
        (400, 0, (1, 0)),
        (140, 140, (0, 0)),
        (100, 400, (0, 1)),
    ],
)
def test_a_long_sentence_is_cut_around_the_mention_and_shows_where(before, after, cuts):
    marked = f"头。{'长' * before}[降准|RRR cut]{'尾' * after}。完。"
    (row,) = edition_of(annotated(marked), ExportOptions(), characters).rows
    assert (row.sentence.startswith("…"), row.sentence.endswith("…")) == cuts
    kept = row.sentence.strip("…")
    assert "降准" in kept
    assert len(kept) <= LONGEST_SENTENCE
    assert not {"头", "完"} & set(kept)


def test_many_terms_in_one_long_line_take_no_long_time():
    words = [f"{chr(0x4E00 + n // 99)}{n % 99}" for n in range(5000)]
    marked = "".join(f"[{word}|term]{'的' * 200}" for word in words)
    read = annotated(marked)
    began = time.perf_counter()
    edition = edition_of(read, ExportOptions(), characters)
    assert len(edition.rows) == 5000
    assert time.perf_counter() - began < 5


def test_offsets_are_code_points_beyond_the_first_plane():
    read = annotated("𠮷𠮷[降准|RRR cut|jiàng zhǔn]𠮷[降准|RRR cut|jiàng zhǔn]")
    edition = edition_of(read, ExportOptions(), characters)
    assert [(each.start, each.end, each.first) for each in edition.mentions] == [
        (2, 4, True),
        (5, 7, False),
    ]
    assert [(word.start, word.end) for word in edition.ruby][:1] == [(2, 4)]


def test_quantities_are_marked_when_asked_for_and_carry_no_ruby_as_terms_do():
    read = annotated("央行[降准|RRR cut|jiàng zhǔn][五成|50%|wǔ chéng|quantity]")
    assert len(edition_of(read, ExportOptions(), characters).rows) == 1
    edition = edition_of(read, ExportOptions(quantities=True), characters)
    assert [row.met.quantity for row in edition.rows] == [False, True]
    assert all(word.end <= 4 for word in edition.ruby)


def test_blocks_are_those_shown_that_are_not_blank():
    made = article("一\n \n三\n四\n", set_aside=(2,))
    edition = edition_of(AnnotatedArticle(made, ()), ExportOptions(), characters)
    assert edition.blocks() == (made.blocks[0], made.blocks[3])


def test_the_title_is_the_one_known_or_written_or_given():
    written = annotated(" 写的题 \n文。\n", "title")
    known = replace(written.article, metadata=Metadata(title="知道的题"))
    plain = annotated("文。\n")
    for read, title in (
        (AnnotatedArticle(known, ()), "知道的题"),
        (written, "写的题"),
        (plain, "名字"),
    ):
        assert edition_of(read, ExportOptions(), characters, "名字").title == title
    assert edition_of(plain, ExportOptions(), characters).title == ""


def test_readings_of_all_words_can_be_stopped_and_come_from_the_annotator():
    annotator = Annotator((concept("降准", "RRR cut"),))
    read = annotator.annotate(article("央行宣布降准，\n市场反应平淡。\n"))
    everything = ExportOptions(pinyin=Pinyin.ALL)
    edition = edition_of(read, everything, annotator.tokens)
    text = read.article.text
    words = {text[word.start : word.end]: str(word.reading) for word in edition.ruby}
    assert (words["降准"], words["市场"]) == ("jiàngzhǔn", "shìchǎng")
    assert "".join(words) == text.translate(str.maketrans("", "", "，。\n"))
    with pytest.raises(Cancelled):
        edition_of(read, everything, annotator.tokens, stopped=lambda: True)


@given(annotated_articles(), st.sampled_from(Pinyin))
def test_annotations_of_sources_that_are_not_needed_change_nothing(whole, pinyin):
    options = ExportOptions(pinyin=pinyin, quantities=True, ordinary=True)
    kept = [each for each in whole.annotations if each.source in needed(options)]
    less = AnnotatedArticle(whole.article, tuple(kept))
    assert edition_of(less, options, characters) == edition_of(whole, options, characters)
