"""A draft written as simple HTML and read again gives the same lines and kinds."""

import html

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import BlockKind
from reader.intake.draft import Draft, Piece
from reader.intake.html.page import draft_of

WORDS = st.text(
    st.sampled_from("央行下调利率市场资金债券收益 <&>\"'AB12%，"), min_size=4, max_size=30
)
SENTENCES = WORDS.map(lambda text: f"据{text}，分析人士认为市场风格可能再度切换，仓位管理更重要。")
LINES = WORDS.map(lambda text: "本" + " ".join(text.split()) + "本")
CELLS = st.lists(st.text("甲乙丙12.%", min_size=1, max_size=6), min_size=2, max_size=4)
PARAGRAPHS = st.builds(
    Piece, st.just(BlockKind.PARAGRAPH), SENTENCES.map(lambda t: " ".join(t.split()))
)
HEADINGS = st.builds(Piece, st.just(BlockKind.HEADING), LINES, st.integers(1, 4))
ITEMS = st.builds(Piece, st.just(BlockKind.ITEM), LINES, st.integers(1, 3))
ROWS = st.builds(Piece, st.just(BlockKind.ROW), CELLS.map("\t".join))
BODIES = st.lists(st.one_of(PARAGRAPHS, HEADINGS, ITEMS, ROWS), min_size=1, max_size=12)
TITLE = Piece(BlockKind.TITLE, "五月的债券市场怎么看")


def as_html(draft):
    """A page as a person would write it."""
    return f"<html><body>{''.join(map(_element, draft.pieces))}</body></html>"


def _element(piece):
    text = html.escape(piece.text)
    match piece.kind:
        case BlockKind.TITLE:
            return f"<h1>{text}</h1>"
        case BlockKind.HEADING:
            return f"<h{piece.level + 1}>{text}</h{piece.level + 1}>"
        case BlockKind.ITEM:
            return f"{'<ul>' * piece.level}<li>{text}</li>{'</ul>' * piece.level}"
        case BlockKind.ROW:
            cells = "".join(f"<td>{cell}</td>" for cell in text.split("\t"))
            return f"<table><tr>{cells}</tr></table>"
    return f"<p>{text}</p>\n"


@settings(max_examples=150, deadline=None)
@given(BODIES, st.booleans())
def test_reading_what_was_written_gives_the_same_pieces(pieces, has_title):
    draft = Draft(pieces=(TITLE, *pieces) if has_title else tuple(pieces))
    assert draft_of(as_html(draft).encode()).pieces == draft.pieces
