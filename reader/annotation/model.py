"""AnnotatedArticle, Annotation, Quantity, Reading and Token: what recognition makes of a text."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from glossary.model import Concept
from glossary.model import Sense as Sense
from reader.article import Article


class Source(StrEnum):
    """Where an annotation comes from."""

    GLOSSARY = "glossary"
    QUANTITY = "quantity"
    NAME = "name"
    DICTIONARY = "dictionary"


@dataclass(frozen=True, slots=True)
class Reading:
    """Pinyin with tone marks: one syllable a code point ("" where there is none), words apart.

    `words` holds the code-point offsets, from the reading's start, at which a new word begins.
    """

    syllables: tuple[str, ...]
    words: tuple[int, ...] = ()

    def part(self, start: int, end: int) -> "Reading":
        """The reading of the code points start to end, counted from the reading's start."""
        words = tuple(offset - start for offset in self.words if start < offset < end)
        return Reading(self.syllables[start:end], words)

    def __str__(self) -> str:
        """Words apart by spaces, a word's syllables joined, with an apostrophe where needed."""
        words: list[str] = [""]
        for offset, syllable in enumerate(self.syllables):
            if offset in self.words and words[-1]:
                words.append("")
            apart = "'" if words[-1] and syllable[:1] in "aāáǎàoōóǒòeēéěè" and syllable else ""
            words[-1] += apart + syllable
        return " ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text, start to end in code points; tokens tile the text they were made from."""

    start: int
    end: int
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit, or a date or period, start to end in code points.

    `value` counts in `unit` ("USD", "%", "bp", "GW", "units" …); a range has `low` and `high`.
    `qualifier` is about, over, under, several or ""; `iso` is a date or period (2024-10, 2025-Q3).
    `english` holds the renderings, best first.
    """

    start: int
    end: int
    kind: str = "quantity"
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    qualifier: str = ""
    iso: str = ""
    english: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A match, quantity or dictionary word kept on the text, start to end in code points.

    `kind` is the concept's kind, or word, quantity, date. `senses` stand best first and are empty
    outside the glossary. `parts` are the annotations inside a long term.
    """

    start: int
    end: int
    source: Source
    kind: str
    reading: Reading
    equivalents: tuple[str, ...] = ()
    definition: str = ""
    senses: tuple[Sense, ...] = ()
    quantity: Quantity | None = None
    parts: tuple["Annotation", ...] = ()

    @property
    def concept(self) -> Concept | None:
        """The concept of the best sense."""
        return self.senses[0].concept if self.senses else None

    @property
    def domain(self) -> str:
        """The domain of the best sense, or ""; `general` marks ordinary words of the news."""
        return self.senses[0].concept.domain if self.senses else ""


@dataclass(frozen=True)
class AnnotatedArticle:
    """An article with its annotations, sorted and disjoint, in code points of `Article.text`."""

    article: Article
    annotations: tuple[Annotation, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [annotation.start for annotation in self.annotations]

    def between(self, start: int, end: int) -> tuple[Annotation, ...]:
        """The annotations that begin from the code point `start` up to `end`."""
        return self.annotations[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def annotation_at(self, offset: int) -> Annotation | None:
        """The annotation on the code point at `offset`."""
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset < self.annotations[index].end:
            return self.annotations[index]
        return None
