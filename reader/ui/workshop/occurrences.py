"""Where a concept stands in articles, as lines in context; usable on any thread."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from glossary.matcher import Match, Matcher
from glossary.model import Concept, ConceptId
from reader.annotation.annotate import Annotator
from reader.annotation.model import Annotation
from reader.article import Article, Block
from reader.errors import Cancelled, LoadError
from reader.intake.decode import decode
from reader.library.library import ArticleRecord, Library
from reader.ui.opening import read_kept

CONTEXT = 28
"""So many code points are shown on either side of a term."""
MOST_LINES = 500
"""So many lines are shown at most."""
EVERY = 1_000_000_000


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
) -> int:
    """Tell of the concept's occurrences in the kept articles, the one opened last first.

    `without` is the hash of an article to leave out. Returns how many lines were told of, at most
    MOST_LINES and those of one article more. Raises LibraryError, Cancelled.
    """
    matcher, lines = Matcher((concept,)), 0
    with Library(library) as shelf:
        records = [each for each in shelf.recent(EVERY) if each.sha256 != without]
        for number, record in enumerate(records, start=1):
            if stopped():
                raise Cancelled("The search was stopped.")
            found = _in_kept(concept, matcher, record, shelf.original(record.sha256), annotator)
            lines += len(found.occurrences) if found else 0
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


def _in_kept(
    concept: Concept, matcher: Matcher, record: ArticleRecord, raw: bytes, annotator: Annotator
) -> Found | None:
    """What an article of the library holds; parsing is spared where the strings don't occur."""
    try:
        if not matcher.find(decode(raw)):
            return None
        article = read_kept(record, raw).article
    except LoadError:
        return None  # an earlier version could read it; opening it says why this one can't
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
