"""Describer: what there is to say of a recognised string, worked out once and kept."""

from collections.abc import Callable
from typing import NamedTuple

from glossary.matcher import Match, Strings
from glossary.model import Concept, Sense
from glossary.normalize import fold
from reader.annotation.dictionary import Dictionary
from reader.annotation.model import Annotation, Quantity, Source
from reader.annotation.names.model import Name
from reader.annotation.pinyin import Readings
from reader.annotation.recognise import Candidate

WITH_PARTS = 4
"""Terms of so many code points and more have parts."""


class Word(NamedTuple):
    """A dictionary word found in a text."""

    text: str


Found = Match | Quantity | Name | Word


class Describer:
    """Makes annotations of candidates. Safe to share between threads.

    `inner` gives the best candidates inside a term of a concept, the term standing alone.
    """

    def __init__(
        self,
        dictionary: Dictionary,
        readings: Readings,
        inner: Callable[[str, Concept], list[Candidate[Found]]],
    ) -> None:
        self._dictionary = dictionary
        self._readings = readings
        self._inner = inner
        # What is known of terms and words, as annotations of a text that they are the whole of.
        self._terms: dict[tuple[str, tuple[int, ...]], Annotation] = {}
        self._words: dict[str, Annotation] = {}

    def without(
        self, strings: Strings, inner: Callable[[str, Concept], list[Candidate[Found]]]
    ) -> "Describer":
        """A describer that knows the same, but for terms that hold one of the folded strings."""
        other = Describer(self._dictionary, self._readings, inner)
        other._words = self._words
        terms = self._terms.copy()  # at one go: another thread may be adding to them
        other._terms = {
            key: known for key, known in terms.items() if not strings.within(fold(key[0]))
        }
        return other

    def annotation(self, candidate: Candidate[Found], text: str, base: int = 0) -> Annotation:
        """The annotation of a candidate of `text`, which begins at `base` of the whole."""
        start, end, _, value = candidate
        surface = text[start:end]
        if isinstance(value, Quantity):
            return self._quantity(value, surface, base)
        if isinstance(value, Name):
            return self._name(value, surface, base)
        if isinstance(value, Word):
            known = self._words.get(surface) or self._word(surface)
        else:
            key = (surface, tuple(map(id, value.senses)))
            known = self._terms.get(key) or self._term(key, value.senses)
        return _moved(known, start + base)

    def _quantity(self, quantity: Quantity, surface: str, base: int) -> Annotation:
        if base:
            quantity = _further(quantity, base)
        return Annotation(
            start=quantity.start,
            end=quantity.end,
            source=Source.QUANTITY,
            kind=quantity.kind,
            reading=self._readings.of(surface),
            equivalents=quantity.english,
            quantity=quantity,
        )

    def _name(self, name: Name, surface: str, base: int) -> Annotation:
        return Annotation(
            start=name.start + base,
            end=name.end + base,
            source=Source.NAME,
            kind=name.kind,
            reading=self._readings.of(surface, name.reading),
            equivalents=name.english,
        )

    def _word(self, surface: str) -> Annotation:
        headwords = self._dictionary.look_up(surface)
        glosses = dict.fromkeys(gloss for h in headwords for gloss in h.glosses)
        known = Annotation(
            start=0,
            end=len(surface),
            source=Source.DICTIONARY,
            kind="word",
            reading=self._readings.of(surface),
            equivalents=tuple(glosses),
        )
        self._words[surface] = known
        return known

    def _term(self, key: tuple[str, tuple[int, ...]], senses: tuple[Sense, ...]) -> Annotation:
        surface, best = key[0], senses[0]
        known = Annotation(
            start=0,
            end=len(surface),
            source=Source.GLOSSARY,
            kind=best.concept.kind,
            reading=self._readings.of(surface, best.term.reading),
            equivalents=best.concept.equivalents(),
            definition=best.concept.definition_en,
            senses=senses,
            parts=self._parts(surface, best.concept),
        )
        self._terms[key] = known
        return known

    def _parts(self, surface: str, concept: Concept) -> tuple[Annotation, ...]:
        if len(surface) < WITH_PARTS:
            return ()
        parts = tuple(self.annotation(inner, surface) for inner in self._inner(surface, concept))
        return parts if len(parts) > 1 else ()


# Both spell the fields out: dataclasses.replace takes twice the time, and nothing runs more often.
def _further(quantity: Quantity, by: int) -> Quantity:
    return Quantity(
        start=quantity.start + by,
        end=quantity.end + by,
        kind=quantity.kind,
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        iso=quantity.iso,
        english=quantity.english,
    )


def _moved(annotation: Annotation, by: int) -> Annotation:
    parts = annotation.parts
    return Annotation(
        start=annotation.start + by,
        end=annotation.end + by,
        source=annotation.source,
        kind=annotation.kind,
        reading=annotation.reading,
        equivalents=annotation.equivalents,
        definition=annotation.definition,
        senses=annotation.senses,
        parts=tuple([_moved(part, by) for part in parts]) if parts else (),
    )
