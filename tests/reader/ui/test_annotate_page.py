import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind
from reader.errors import Cancelled
from reader.intake.load import read_text
from reader.ui.annotate_page import EVERYTHING, TERMS_ONLY, annotate_page, chunks_of

LONG = read_text("\n".join(f"第{number}段，净息差下降{number}个基点。" for number in range(500)))


def article_of(lengths, hidden):
    blocks, start = [], 0
    for index, length in enumerate(lengths):
        rule = "advert" if index in hidden else None
        end = start + length
        blocks.append(Block(kind=BlockKind.PARAGRAPH, start=start, end=end, set_aside=rule))
        start = end
    return Article(text="文" * start, blocks=tuple(blocks))


@given(
    st.lists(st.integers(1, 5000), max_size=40),
    st.sets(st.integers(0, 39)),
    st.integers(0, 100_000),
)
def test_chunks_hold_every_shown_block_once(lengths, hidden, first):
    article = article_of(lengths, hidden)
    chunks = list(chunks_of(article, first))
    assert all(chunks)
    blocks = [block for chunk in chunks for block in chunk]
    assert sorted(blocks, key=lambda block: block.start) == list(article.shown())


def test_what_is_seen_comes_first():
    offset = LONG.text.index("第300段")
    first = next(iter(chunks_of(LONG, offset)))
    assert first[0].start <= offset < first[0].end


def run(annotator, article, first=0, wanted=TERMS_ONLY, cancelled=lambda: False):
    chunks = []
    annotate_page(annotator, article, first, wanted, cancelled, chunks.append)
    return chunks


def test_the_chunks_together_are_the_whole_annotation(annotator):
    chunks = run(annotator, LONG, LONG.text.index("第300段"))
    found = sorted((each for c in chunks for each in c.annotations), key=lambda each: each.start)
    assert tuple(found) == annotator.annotate(LONG, wanted=TERMS_ONLY).annotations


def test_shares_grow_to_one_and_terms_to_all(annotator):
    chunks = run(annotator, LONG, LONG.text.index("第300段"))
    shares = [chunk.share for chunk in chunks]
    assert len(shares) > 1
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1)
    margin = next(term for term in chunks[-1].terms if term.surface == "净息差")
    assert len(margin.mentions) == 500


def test_dictionary_words_come_when_wanted(annotator):
    article = read_text("窗户朝南。")
    assert run(annotator, article)[0].annotations == ()
    assert run(annotator, article, wanted=EVERYTHING)[0].annotations


def test_a_cancelled_annotation_ends(annotator):
    with pytest.raises(Cancelled):
        run(annotator, LONG, cancelled=lambda: True)
