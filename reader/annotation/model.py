"""AnnotatedArticle, Annotation, Quantity, Reading and Token: what recognition makes of a text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from glossary.model import Concept
from glossary.model import Sense as Sense
from reader.annotation.quantity import Quantity as Quantity
from reader.article import Article

GENERAL = "general"
"""The domain of words of everyday news."""


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


class Finding:
    """What there is to say of a recognised string, wherever it stands; never changed once made.

    `kind` is the concept's kind, or word, quantity, date. `senses` stand best first and are empty
    outside the glossary. `parts` are the annotations inside a long term, counted from its start.
    Reading, equivalents and parts may be given as functions, which are called when first asked for.
    """

    __slots__ = (
        "_equivalents",
        "_parts",
        "_reading",
        "definition",
        "kind",
        "quantity",
        "senses",
        "source",
    )

    def __init__(
        self,
        source: Source,
        kind: str,
        reading: Reading | Callable[[], Reading],
        equivalents: tuple[str, ...] | Callable[[], tuple[str, ...]] = (),
        definition: str = "",
        senses: tuple[Sense, ...] = (),
        quantity: Quantity | None = None,
        parts: tuple["Annotation", ...] | Callable[[], tuple["Annotation", ...]] = (),
    ) -> None:
        self.source, self.kind, self.definition = source, kind, definition
        self.senses, self.quantity = senses, quantity
        self._reading, self._equivalents, self._parts = reading, equivalents, parts

    @property
    def reading(self) -> Reading:
        made = self._reading  # read once: another thread may be putting in what it has made
        if not isinstance(made, Reading):
            made = self._reading = made()
        return made

    @property
    def equivalents(self) -> tuple[str, ...]:
        made = self._equivalents
        if not isinstance(made, tuple):
            made = self._equivalents = made()
        return made

    @property
    def parts(self) -> tuple["Annotation", ...]:
        made = self._parts
        if not isinstance(made, tuple):
            made = self._parts = made()
        return made

    def with_senses(self, senses: tuple[Sense, ...]) -> "Finding":
        """The same string with its senses in another order."""
        best = senses[0].concept
        told = (best.equivalents(), best.definition_en, senses)
        return Finding(self.source, best.kind, self._reading, *told, parts=self._parts)

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Finding) and self._told() == other._told())

    def __hash__(self) -> int:
        return hash((self.source, self.kind, self.definition))

    def __repr__(self) -> str:
        return f"Finding{self._told()}"

    def _told(self) -> tuple[object, ...]:
        quantity = self.quantity and self.quantity.moved(-self.quantity.start)
        told = (self.source, self.kind, self.equivalents, self.definition, self.senses)
        return (*told, quantity, self.reading, self.parts)


class Annotation(NamedTuple):
    """A finding kept on the text, start to end in code points."""

    start: int
    end: int
    finding: Finding

    @property
    def source(self) -> Source:
        """Where it comes from."""
        return self.finding.source

    @property
    def kind(self) -> str:
        """The concept's kind, or word, quantity, date."""
        return self.finding.kind

    @property
    def reading(self) -> Reading:
        """The pinyin, one syllable a code point."""
        return self.finding.reading

    @property
    def equivalents(self) -> tuple[str, ...]:
        """The English, best first."""
        return self.finding.equivalents

    @property
    def definition(self) -> str:
        """The definition in English, or ""."""
        return self.finding.definition

    @property
    def senses(self) -> tuple[Sense, ...]:
        """The glossary's senses, best first."""
        return self.finding.senses

    @property
    def quantity(self) -> Quantity | None:
        """The number or date, at its place in the text."""
        quantity = self.finding.quantity
        return quantity and quantity.moved(self.start - quantity.start)

    @property
    def parts(self) -> tuple["Annotation", ...]:
        """The annotations inside a long term, at their places in the text."""
        return tuple([part.moved(self.start) for part in self.finding.parts])

    def moved(self, by: int) -> "Annotation":
        """The same so many code points further on."""
        return Annotation(self.start + by, self.end + by, self.finding)

    @property
    def concept(self) -> Concept | None:
        """The concept of the best sense."""
        return self.senses[0].concept if self.senses else None

    @property
    def domain(self) -> str:
        """The domain of the best sense, or ""; `general` marks ordinary words of the news."""
        return self.senses[0].concept.domain if self.senses else ""

    @property
    def ordinary(self) -> bool:
        """Whether it is a word of the dictionary or of everyday news, and no term of the trade."""
        return self.source is Source.DICTIONARY or self.domain == GENERAL


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
