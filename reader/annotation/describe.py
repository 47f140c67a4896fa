"""Describer: what there is to say of a recognised string, worked out once and kept."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from glossary.matcher import Match
from glossary.model import Sense
from reader.annotation.dictionary import Dictionary
from reader.annotation.model import Annotation, Quantity, Reading, Source
from reader.annotation.pinyin import Readings
from reader.annotation.recognise import Candidate

WITH_PARTS = 4
"""Terms of so many code points and more have parts."""


@dataclass(frozen=True, slots=True)
class Word:
    """A dictionary word found in a text."""

    text: str


Found = Match | Quantity | Word


@dataclass(frozen=True, slots=True)
class _Description:
    """An annotation without its place; `parts` count from its start."""

    source: Source
    kind: str
    reading: Reading
    equivalents: tuple[str, ...]
    definition: str = ""
    senses: tuple[Sense, ...] = ()
    parts: tuple[Annotation, ...] = ()


class Describer:
    """Makes annotations of candidates. Safe to share between threads.

    `inner` gives the best candidates inside a term standing alone.
    """

    def __init__(
        self,
        dictionary: Dictionary,
        readings: Readings,
        inner: Callable[[str], list[Candidate[Found]]],
    ) -> None:
        self._dictionary = dictionary
        self._readings = readings
        self._inner = inner
        self._terms: dict[tuple[str, tuple[int, ...]], _Description] = {}
        self._words: dict[str, _Description] = {}

    def annotation(self, candidate: Candidate[Found], text: str, base: int = 0) -> Annotation:
        """The annotation of a candidate of `text`, which begins at `base` of the whole."""
        start, end, value = candidate.start, candidate.end, candidate.value
        surface = text[start:end]
        if isinstance(value, Quantity):
            return self._quantity(value, surface, base)
        if isinstance(value, Word):
            known = self._words.get(surface) or self._word(surface)
        else:
            key = (surface, tuple(map(id, value.senses)))
            known = self._terms.get(key) or self._term(key, value.senses)
        start, end = start + base, end + base
        return Annotation(
            start=start,
            end=end,
            source=known.source,
            kind=known.kind,
            reading=known.reading,
            equivalents=known.equivalents,
            definition=known.definition,
            senses=known.senses,
            parts=tuple(moved(part, start) for part in known.parts) if known.parts else (),
        )

    def _quantity(self, quantity: Quantity, surface: str, base: int) -> Annotation:
        if base:
            quantity = replace(quantity, start=quantity.start + base, end=quantity.end + base)
        return Annotation(
            start=quantity.start,
            end=quantity.end,
            source=Source.QUANTITY,
            kind=quantity.kind,
            reading=self._readings.of(surface),
            equivalents=quantity.english,
            quantity=quantity,
        )

    def _word(self, surface: str) -> _Description:
        headwords = self._dictionary.look_up(surface)
        glosses = dict.fromkeys(gloss for h in headwords for gloss in h.glosses)
        reading = self._readings.of(surface)
        known = _Description(Source.DICTIONARY, "word", reading, tuple(glosses))
        self._words[surface] = known
        return known

    def _term(self, key: tuple[str, tuple[int, ...]], senses: tuple[Sense, ...]) -> _Description:
        surface, best = key[0], senses[0]
        known = _Description(
            Source.GLOSSARY,
            best.concept.kind,
            self._readings.of(surface, best.term.reading),
            best.concept.equivalents(),
            best.concept.definition_en,
            senses,
            self._parts(surface),
        )
        self._terms[key] = known
        return known

    def _parts(self, surface: str) -> tuple[Annotation, ...]:
        if len(surface) < WITH_PARTS:
            return ()
        parts = tuple(self.annotation(inner, surface) for inner in self._inner(surface))
        return parts if len(parts) > 1 else ()


def moved(annotation: Annotation, by: int) -> Annotation:
    """The same annotation, parts and all, `by` code points further on."""
    return replace(
        annotation,
        start=annotation.start + by,
        end=annotation.end + by,
        parts=tuple(moved(part, by) for part in annotation.parts),
    )
