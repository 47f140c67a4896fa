"""Answering: on a worker, what the library says to a question: its lines, and what is beside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.library.concordance import Companion, Count, Found, Line
from reader.library.library import Library
from reader.library.lines import Spot
from reader.ui.concordance.subject import Question
from reader.ui.jobs import Work

PAGE = 200
PATIENCE = 1.0


@dataclass(frozen=True, slots=True)
class Seen:
    """The answer: where the subject stands, in order, and the lines from the row `first` on.

    `earliest` and `latest` are the lines of the first and the last article by date. `pending`
    articles are not indexed yet; None where that isn't known.
    """

    question: Question
    found: Found
    spots: Sequence[Spot]
    first: int
    lines: tuple[Line, ...]
    earliest: Line | None
    latest: Line | None
    pending: int | None
    articles: int
    anew: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the lines: counts, articles by month, companions, what can be chosen."""

    question: Question
    counts: tuple[Count, ...]
    months: Mapping[str, int]
    companions: tuple[Companion, ...]
    sources: tuple[tuple[str, int], ...]
    tags: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """Lines of the rows from `first` on, of the latest answer."""

    first: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Answering:
    """What a worker needs; `known` answers the same question but for the order.

    `rows` are looked at; `base` is the mark of the glossary articles are indexed with, None if
    that isn't known; `beside` wants what stands beside the lines, too.
    """

    library: Path
    question: Question
    known: Seen | None
    rows: range
    base: str | None
    anew: bool
    beside: bool

    def all(self, work: Work) -> Beside | None:
        """Say a Seen, then give what stands beside it, if wanted. Raises LibraryError."""
        with Library(self.library, patience=PATIENCE) as shelf:
            seen = self._seen(shelf)
            work.progress(seen)
            if work.cancelled() or not self.beside:
                return None
            return self._beside(shelf, seen.found)

    def _seen(self, shelf: Library) -> Seen:
        concordance, asked = shelf.concordance, self.question
        found = self.known.found if self.known else self._found(shelf)
        spots = concordance.spots(found, asked.sort)
        first = self.rows.start if self.rows.start < len(spots) else 0
        rows = spots[first : first + max(PAGE, len(self.rows))]
        ends = [min, max] if found.articles else []
        days = [end(found.articles, key=lambda each: (each.day, each.number)) for end in ends]
        shown = concordance.lines_at([(each, 0) for each in days])
        return Seen(
            question=asked,
            found=found,
            spots=spots,
            first=first,
            lines=concordance.lines_at(rows),
            earliest=shown[0] if shown else None,
            latest=shown[-1] if shown else None,
            pending=None if self.base is None else len(shelf.occurrences.pending(self.base)),
            articles=shelf.news.count(),
            anew=self.anew,
        )

    def _found(self, shelf: Library) -> Found:
        asked = self.question
        if asked.subject.concept:
            return shelf.concordance.find_concept(
                asked.subject.concept, asked.within, inside=asked.inside
            )
        if not asked.subject:
            return Found(())
        return shelf.concordance.find_text(asked.subject.text.strip(), asked.within)

    def _beside(self, shelf: Library, found: Found) -> Beside:
        concordance = shelf.concordance
        return Beside(
            self.question,
            concordance.counts_in(found),
            concordance.articles_by_month(self.question.within),
            concordance.companions_in(found),
            shelf.catalogue.sources(),
            shelf.catalogue.tags(),
        )
