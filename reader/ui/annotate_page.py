"""Annotates an article for the window, or what changed in it: what is seen first, then the rest."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from glossary.matcher import Strings
from glossary.normalize import fold
from reader.annotation.annotate import Annotator
from reader.annotation.met import MetTerm, Tally
from reader.annotation.model import AnnotatedArticle, Annotation, Source
from reader.annotation.verdicts import NO_VERDICTS, Verdicts
from reader.article import Article, Block

FIRST_CHUNK = 2_000
LARGEST_CHUNK = 60_000
EVERYTHING = frozenset(Source)
TERMS_ONLY = EVERYTHING - {Source.DICTIONARY}


@dataclass(frozen=True, slots=True)
class AnnotatedChunk:
    """The annotations of consecutive blocks, start to end in code points, and what is met so far.

    `share` says how much of the article is done, 0 to 1.
    """

    annotations: tuple[Annotation, ...]
    start: int
    end: int
    terms: tuple[MetTerm, ...]
    share: float


def annotate_page(
    annotator: Annotator,
    article: Article,
    first_offset: int,
    wanted: frozenset[Source],
    cancelled: Callable[[], bool],
    progress: Callable[[AnnotatedChunk], None],
    verdicts: Verdicts = NO_VERDICTS,
) -> None:
    """Give the article's annotations to `progress`, those from the code point on first.

    Raises Cancelled once `cancelled` says so.
    """
    tally = Tally(article.text)
    background = annotator.background(article, verdicts)
    whole = sum(block.end - block.start for block in article.shown())
    done = 0
    for blocks in chunks_of(article, first_offset):
        found = annotator.annotate_blocks(article, blocks, background, wanted, cancelled)
        done += sum(block.end - block.start for block in blocks)
        tally.add(found)
        start, end = blocks[0].start, blocks[-1].end
        progress(AnnotatedChunk(found, start, end, tally.terms(), done / whole))


@dataclass(frozen=True, slots=True)
class Renewed:
    """The annotations that count now from start to end, in code points."""

    annotations: tuple[Annotation, ...]
    start: int
    end: int


def renew_page(
    annotator: Annotator,
    known: AnnotatedArticle,
    strings: Strings,
    first_offset: int,
    wanted: frozenset[Source],
    cancelled: Callable[[], bool],
    progress: Callable[[Renewed], None],
    verdicts: Verdicts = NO_VERDICTS,
    places: Collection[int] = (),
) -> AnnotatedChunk:
    """Annotate again the blocks that hold one of the folded strings, those from a code point first.

    So are the blocks in which one of the `places` (code points) lies, and those with short forms,
    which may stand for something else now. All other annotations stay as they are `known`. Gives
    what is new to `progress`, and returns the whole. Raises Cancelled once `cancelled` says so.
    """
    article, anew = known.article, dict[int, tuple[Annotation, ...]]()
    background = annotator.background(article, verdicts)
    defined = Strings(background.short_forms) if strings.within(fold(article.text)) else None

    def annotations_of(block: Block) -> Sequence[Annotation]:
        found = anew.get(block.start)
        return known.between(block.start, block.end) if found is None else found

    for blocks in chunks_of(article, first_offset):
        touched = [
            block
            for block in blocks
            if any(block.start <= place < block.end for place in places)
            or strings.within(folded := fold(article.text[block.start : block.end]))
            or (defined is not None and (defined.within(folded) or _shortened(known, block)))
        ]
        for block in touched:
            anew[block.start] = annotator.annotate_block(
                article, block, background, wanted, cancelled
            )
        if touched:
            start, end = touched[0].start, touched[-1].end
            between = [block for block in blocks if start <= block.start < end]
            now = chain.from_iterable(map(annotations_of, between))
            progress(Renewed(tuple(now), start, end))
    whole = tuple(chain.from_iterable(map(annotations_of, article.shown())))
    tally = Tally(article.text)
    tally.add(whole)
    return AnnotatedChunk(whole, 0, len(article.text), tally.terms(), 1.0)


def _shortened(known: AnnotatedArticle, block: Block) -> bool:
    """Whether a block has something on it by a string that is none of its concept's terms."""
    text = known.article.text
    return any(
        annotation.concept is not None
        and fold(text[annotation.start : annotation.end])
        not in {fold(term.text) for term in annotation.concept.terms}
        for annotation in known.between(block.start, block.end)
    )


def chunks_of(article: Article, first_offset: int) -> Iterator[Sequence[Block]]:
    """The shown blocks in neighbouring groups, from the code point to the end, then from the start.

    The groups grow, so that the page comes quickly and a long article without many pauses.
    """
    shown = list(article.shown())
    later = [block for block in shown if block.end > first_offset]
    length = FIRST_CHUNK
    for part in (later, shown[: len(shown) - len(later)]):
        group: list[Block] = []
        for block in part:
            group.append(block)
            if block.end - group[0].start >= length:
                yield group
                group, length = [], min(length * 2, LARGEST_CHUNK)
        if group:
            yield group
