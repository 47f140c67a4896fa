"""Draft: what a file with structure holds, piece by piece, before it becomes an Article."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from reader.article import NOTHING_KNOWN, Article, Block, BlockKind, Metadata
from reader.errors import LoadError
from reader.intake.blocks import with_headings
from reader.intake.byline import merge
from reader.intake.clean import clean
from reader.intake.mend import mend

LONGEST_TEXT = 5_000_000  # code points
_SPACES = re.compile(r"[^\S\t\u3000\xa0]+|[ \xa0]*\n\s*")
_CELL_END = re.compile(r" *\t *")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, heading, item, caption or row (cells parted by tabs) as its format gives it.

    `set_aside` names the rule by which the format itself tells that it is furniture.
    """

    kind: BlockKind
    text: str
    level: int = 0
    set_aside: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Pieces in the order of reading, and what the format says of the article.

    `perhaps` is what it says that the text knows better, as the properties of office files.
    """

    pieces: tuple[Piece, ...]
    metadata: Metadata = NOTHING_KNOWN
    perhaps: Metadata = NOTHING_KNOWN


def written(draft: Draft, rules_off: Collection[str] = ()) -> Article:
    """The draft as an Article, a line each piece, mended and cleaned; blank pieces are left out.

    What the format calls a heading is one; only if it names none are they guessed. Rules named in
    `rules_off` set nothing aside. Raises LoadError if there is no text, or too much.
    """
    pieces = [replace(piece, text=_line(piece)) for piece in draft.pieces]
    pieces = [piece for piece in pieces if piece.text]
    if not pieces:
        raise LoadError("There is no text in it.")
    length = sum(len(piece.text) + 1 for piece in pieces)
    if length > LONGEST_TEXT:
        raise LoadError(
            f"The text is too long: {length:,} characters; {LONGEST_TEXT:,} at most. "
            "Split it into parts."
        )
    article = Article(
        text="\n".join(piece.text for piece in pieces) + "\n",
        blocks=tuple(_blocks(pieces)),
        metadata=_mended(draft.metadata),
    )
    article = clean(article, rules_off, counts_marked=True)
    named = (BlockKind.TITLE, BlockKind.HEADING)
    if not any(piece.kind in named for piece in pieces):
        article = replace(article, blocks=with_headings(article.text, article.blocks))
    found = merge(article.metadata, Metadata(title=_title_of(article)))
    return replace(article, metadata=merge(found, _mended(draft.perhaps)))


def _line(piece: Piece) -> str:
    """The piece in one line: only rows keep their tabs."""
    text = mend(piece.text)
    if piece.kind is not BlockKind.ROW:
        text = text.replace("\t", " ")
    text = _CELL_END.sub("\t", _SPACES.sub(" ", text)).strip("\n ")
    return text if text.strip() else ""


def _blocks(pieces: Iterable[Piece]) -> Iterable[Block]:
    start = 0
    for piece in pieces:
        end = start + len(piece.text) + 1
        yield Block(
            kind=piece.kind, start=start, end=end, level=piece.level, set_aside=piece.set_aside
        )
        start = end


def _mended(metadata: Metadata) -> Metadata:
    def line(text: str) -> str:
        return " ".join(mend(text).split())

    return replace(
        metadata,
        title=line(metadata.title),
        source=line(metadata.source),
        author=line(metadata.author),
        publisher=line(metadata.publisher),
        address=line(metadata.address),
    )


def _title_of(article: Article) -> str:
    titles = (block for block in article.shown() if block.kind is BlockKind.TITLE)
    first = next(titles, None)
    return article.text[slice(*article.content(first))].strip() if first else ""
