"""MetTerm: a concept, quantity or word met in an article; the tally; and finding one by typing."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from glossary.normalize import fold, plainly_typed, toneless
from reader.annotation.card import shown_reading
from reader.annotation.model import Annotation, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class MetTerm:
    """Something met in an article; `mentions` are ranges in code points, in the article's order.

    `ordinary` are words of the dictionary and of the domain general. `keys` is what a filter
    looks in. `annotation` is the first mention's, `surfaces` all ways it is written.
    """

    annotation: Annotation
    surfaces: tuple[str, ...]
    surface: str
    reading: str
    english: str
    kind: str
    quantity: bool
    ordinary: bool
    mentions: tuple[tuple[int, int], ...]
    keys: tuple[str, ...]


def needle(wanted: str) -> tuple[str, ...]:
    """What to look for in the keys of a term, for what a user has typed; empty finds everything."""
    if not wanted.strip():
        return ()
    typed = unicodedata.normalize("NFC", wanted).casefold().strip()
    return tuple(dict.fromkeys((fold(typed), typed, plainly_typed(typed))))


def fits(term: MetTerm, needles: tuple[str, ...]) -> bool:
    """Whether a term's Chinese, English or pinyin, with tones or without, holds a needle."""
    return not needles or any(each in key for each in needles for key in term.keys)


@dataclass(slots=True)
class _Tallied:
    annotation: Annotation
    surfaces: dict[str, None] = field(default_factory=dict)
    mentions: list[tuple[int, int]] = field(default_factory=list)


class Tally:
    """Counts the annotations of one text as they are found, in any order; for one thread."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tallied: dict[tuple[str, str], _Tallied] = {}

    def add(self, annotations: Iterable[Annotation]) -> None:
        """Count some more annotations."""
        for annotation in annotations:
            surface = self._text[annotation.start : annotation.end]
            concept = annotation.concept
            key = (annotation.source.value, concept.id if concept else fold(surface))
            tallied = self._tallied.setdefault(key, _Tallied(annotation))
            tallied.surfaces[surface] = None
            tallied.mentions.append((annotation.start, annotation.end))
            if annotation.start < tallied.annotation.start:
                tallied.annotation = annotation

    def terms(self) -> tuple[MetTerm, ...]:
        """Everything met so far, in the order of its first mention."""
        terms = (self._term(tallied) for tallied in self._tallied.values())
        return tuple(sorted(terms, key=lambda term: term.mentions[0]))

    def _term(self, tallied: _Tallied) -> MetTerm:
        annotation = tallied.annotation
        reading = str(shown_reading(annotation))
        english = annotation.equivalents[0] if annotation.equivalents else ""
        keys = (
            *(fold(surface).casefold() for surface in tallied.surfaces),
            *(equivalent.casefold() for equivalent in annotation.equivalents),
            *dict.fromkeys((plainly_typed(reading), reading.casefold(), toneless(reading))),
        )
        return MetTerm(
            annotation=annotation,
            surfaces=tuple(tallied.surfaces),
            surface=self._text[annotation.start : annotation.end],
            reading=reading,
            english=english,
            kind=annotation.kind,
            quantity=annotation.source is Source.QUANTITY,
            ordinary=annotation.ordinary,
            mentions=tuple(sorted(tallied.mentions)),
            keys=keys,
        )
