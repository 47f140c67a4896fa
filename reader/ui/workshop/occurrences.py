"""Where a concept stands in articles, as lines in context; usable on any thread."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from glossary.matcher import Match, Matcher
from glossary.model import Concept, ConceptId
from reader.annotation.annotate import Annotator
from reader.annotation.model import Annotation
from reader.article import Article, Block
from reader.errors import Cancelled, LoadError
from reader.library.library import Library
from reader.library.marks import GlossaryMark
from reader.library.record import ArticleRecord

CONTEXT = 28
"""So many code points are shown on either side of a term."""
MOST_LINES = 500
"""So many lines are shown at most."""
EVERY = 1_000_000_000
TOLD_EACH = 100
"""Of so many articles that are passed over one is told of."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A term in its line: what stands before and after it, and its place in code points."""

    before: str
    term: str
    after: str
    offset: int


@dataclass(frozen=True, slots=True)
class Found:
    """The occurrences in one article; `sha` is None for the open one, which may not be kept."""

    title: str
    date: str
    sha: str | None
    occurrences: tuple[Occurrence, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """How many of the library's articles have been looked through, and what the last one gave."""

    done: int
    total: int
    found: Found | None = None


def occurrences(concept: Concept, article: Article, annotator: Annotator) -> Iterator[Occurrence]:
    """The places of an article where the concept is meant, or may be, in order."""
    matcher = Matcher((concept,))
    background = None
    for block in article.shown():
        start, end = article.content(block)
        matches = matcher.find(article.text[start:end])
        if matches:
            background = background or annotator.background(article)
            found = annotator.annotate_block(article, block, background)
            yield from _in_block(concept.id, article, block, matches, found)


def search_library(
    concept: Concept,
    library: Path,
    annotator: Annotator,
    *,
    without: str | None,
    tell: Callable[[Step], None],
    stopped: Callable[[], bool],
    mark: GlossaryMark | None = None,
) -> int:
    """Tell of the concept's occurrences in the kept articles, the one opened last first.

    `without` is the hash of an article to leave out. Articles that are indexed with the `mark` of
    the annotator's glossaries need not be read. Returns how many lines were told of, at most
    MOST_LINES and those of one article more. Raises LibraryError, Cancelled.
    """
    matcher, lines = Matcher((concept,)), 0
    with Library(library) as shelf:
        indexed = shelf.occurrences.indexed(mark)
        places = shelf.concordance.places(concept.id) if indexed else {}
        records = [each for each in shelf.recent(EVERY) if each.sha256 != without]
        for number, record in enumerate(records, start=1):
            if stopped():
                raise Cancelled("The search was stopped.")
            if record.sha256 in indexed:
                found = _in_index(record, shelf, places.get(record.sha256, ()))
            else:
                found = _in_kept(concept, matcher, record, shelf, annotator)
            lines += len(found.occurrences) if found else 0
            if found or record.sha256 not in indexed or not number % TOLD_EACH:
                tell(Step(number, len(records), found))
            if lines >= MOST_LINES:
                break
    return lines


def found_in(
    concept: Concept, article: Article, annotator: Annotator, title: str, sha: str | None = None
) -> Found:
    """The occurrences in an article under its title."""
    date = article.metadata.date
    places = tuple(occurrences(concept, article, annotator))
    return Found(title, date.isoformat() if date else "", sha, places)


def _in_index(
    record: ArticleRecord, shelf: Library, places: Sequence[tuple[int, int]]
) -> Found | None:
    """What the index says of an article."""
    if not places:
        return None
    text = shelf.article(record.sha256).text
    date = record.date.isoformat() if record.date else ""
    found = tuple(_line(text, start, end) for start, end in places)
    return Found(record.title, date, record.sha256, found)


def _line(text: str, start: int, end: int) -> Occurrence:
    before = text[max(0, start - CONTEXT) : start].rpartition("\n")[2]
    after = text[end : end + CONTEXT].partition("\n")[0]
    return Occurrence(before, text[start:end], after, start)


def _in_kept(
    concept: Concept, matcher: Matcher, record: ArticleRecord, shelf: Library, annotator: Annotator
) -> Found | None:
    """What an article of the library holds; parsing is spared where the strings don't occur."""
    try:
        article = shelf.article(record.sha256)
    except LoadError:
        return None  # an earlier version could read it; opening it says why this one can't
    if not matcher.find(article.text):
        return None
    found = found_in(concept, article, annotator, record.title, record.sha256)
    return found if found.occurrences else None


def _in_block(
    concept_id: ConceptId,
    article: Article,
    block: Block,
    matches: list[Match],
    found: Iterable[Annotation],
) -> Iterator[Occurrence]:
    start, end = article.content(block)
    meant = {
        (each.start - start, each.end - start)
        for annotation in found
        for each in _with_parts(annotation)
        if any(sense.concept.id == concept_id for sense in each.senses)
    }
    text = article.text[start:end]
    for match in matches:
        if (match.start, match.end) in meant:
            yield Occurrence(
                text[max(0, match.start - CONTEXT) : match.start],
                text[match.start : match.end],
                text[match.end : match.end + CONTEXT],
                start + match.start,
            )


def _with_parts(annotation: Annotation) -> Iterator[Annotation]:
    """The annotation and those inside it. The offsets of parts are those of the article too."""
    yield annotation
    for part in annotation.parts:
        yield from _with_parts(part)
