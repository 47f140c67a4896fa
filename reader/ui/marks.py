"""Marks: the annotations of the page, merged as they arrive, and which of them are labelled."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from reader.annotation.model import Annotation, Source
from reader.library.familiarity import Status, term_key
from reader.library.statuses import ALL_NEW, Statuses
from reader.ui.page_style import English, PageStyle


class Marks:
    """Sorted, disjoint annotations, offsets in code points of `Article.text`."""

    def __init__(self, text: str, style: PageStyle, statuses: Statuses = ALL_NEW) -> None:
        self._text = text
        self._style = style
        self._statuses = statuses
        self._annotations: list[Annotation] = []
        self._starts: list[int] = []
        self._first: frozenset[int] | None = None

    @property
    def annotations(self) -> Sequence[Annotation]:
        """All annotations so far."""
        return self._annotations

    def set_style(self, style: PageStyle) -> None:
        """What is marked and labelled from now on."""
        self._style = style
        self._first = None

    def set_statuses(self, statuses: Statuses) -> Sequence[Annotation]:
        """How the reader stands to terms from now on; the annotations that are of another status.

        What is never to be shown is neither marked nor labelled.
        """
        others, self._statuses = self._statuses.differing(statuses), statuses
        if not others:
            return ()
        text = self._text
        return [
            each
            for each in self._annotations
            if each.source is not Source.QUANTITY and term_key(each, text) in others
        ]

    def status_of(self, annotation: Annotation) -> Status:
        """How the reader stands to what the annotation says."""
        return self._statuses.of(annotation, self._text)

    def merge(self, annotations: Sequence[Annotation], covered: tuple[int, int] | None) -> None:
        """Put a sorted chunk in the place of what lies between the two code points of `covered`.

        Without `covered` the chunk replaces what it overlaps.
        """
        if covered is None and not annotations:
            return
        start, end = covered or (annotations[0].start, annotations[-1].end)
        first, last = self._range(start, end)
        kept = self._annotations[first:last] if covered is None else []
        merged = list(annotations)
        merged += [old for old in kept if not _overlaps(old, annotations)]
        merged.sort(key=lambda annotation: annotation.start)
        self._annotations[first:last] = merged
        self._starts[first:last] = [annotation.start for annotation in merged]
        self._first = None

    def between(self, start: int, end: int) -> Sequence[Annotation]:
        """The annotations that touch the code points from start to end."""
        first, last = self._range(start, end)
        return self._annotations[first:last]

    def at(self, offset: int) -> Annotation | None:
        """The annotation on a code point."""
        found = self.between(offset, offset + 1)
        return found[0] if found else None

    def beside(self, offset: int, backwards: bool) -> Annotation | None:
        """The next marked annotation that begins after the code point, or the last before it."""
        if backwards:
            index = bisect_left(self._starts, offset) - 1
            rest: Sequence[Annotation] = self._annotations[index::-1] if index >= 0 else ()
        else:
            rest = self._annotations[bisect_right(self._starts, offset) :]
        return next((each for each in rest if self._shows(each)), None)

    def marked(self, annotation: Annotation) -> bool:
        """Whether the annotation is underlined."""
        return self._style.highlights and self._shows(annotation)

    def labelled(self, annotation: Annotation) -> bool:
        """Whether this mention carries its English."""
        equivalents = annotation.equivalents
        if self._style.english is English.NONE or not equivalents:
            return False
        if not self._shows(annotation) or self._surface(annotation) == equivalents[0]:
            return False
        if self._style.english is English.NEW:
            return self._statuses.fresh(annotation, self._text)
        if self._style.english is English.ALL:
            return True
        if self._first is None:
            self._first = self._first_mentions()
        return annotation.start in self._first

    def _shows(self, annotation: Annotation) -> bool:
        return self._style.marks(annotation) and self.status_of(annotation) is not Status.NEVER

    def _surface(self, annotation: Annotation) -> str:
        return self._text[annotation.start : annotation.end]

    def _first_mentions(self) -> frozenset[int]:
        met: dict[str, int] = {}
        for annotation in self._annotations:
            concept = annotation.concept
            key = concept.id if concept else self._surface(annotation)
            met.setdefault(key, annotation.start)
        return frozenset(met.values())

    def _range(self, start: int, end: int) -> tuple[int, int]:
        first = bisect_right(self._starts, start)
        if first and self._annotations[first - 1].end > start:
            first -= 1
        return first, max(first, bisect_left(self._starts, end))


def _overlaps(annotation: Annotation, others: Sequence[Annotation]) -> bool:
    index = bisect_right(others, annotation.start, key=lambda other: other.start)
    before = index > 0 and others[index - 1].end > annotation.start
    return before or (index < len(others) and others[index].start < annotation.end)
