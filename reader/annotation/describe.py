"""Describer: what there is to say of a recognised string, worked out once and kept."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from glossary.matcher import Match, Strings
from glossary.model import Concept, Sense
from glossary.normalize import fold
from reader.annotation.dictionary import Dictionary
from reader.annotation.model import Annotation, Finding, Quantity, Reading, Source
from reader.annotation.names.model import Name
from reader.annotation.pinyin import Readings
from reader.annotation.recognise import Candidate, Hit
from reader.annotation.words import Word

WITH_PARTS = 4
"""Terms of so many code points and more have parts."""

Found = Match | Quantity | Name | Word
Inner = Callable[[str, Concept], list[Candidate[Found]]]
_Key = str | tuple[str, tuple[int, ...]]


class Describer:
    """Makes annotations of hits. Safe to share between threads.

    `named` gives the senses of a term found by its string alone, `inner` the best candidates
    inside a term of a concept, the term standing alone.
    """

    def __init__(
        self,
        dictionary: Dictionary,
        readings: Readings,
        named: Callable[[str], tuple[Sense, ...]],
        inner: Inner,
    ) -> None:
        self._dictionary = dictionary
        self._reading_of = readings.of
        self._readings = readings
        self._inner = inner
        # Plain terms by their surface alone, others also by their senses.
        self._terms: dict[_Key, Finding] = _Terms(lambda text: self._term(text, named(text)))
        self._words: dict[str, Finding] = {}

    def without(
        self, strings: Strings, named: Callable[[str], tuple[Sense, ...]], inner: Inner
    ) -> "Describer":
        """A describer that knows the same, but for terms that hold one of the folded strings."""
        other = Describer(self._dictionary, self._readings, named, inner)
        other._words = self._words
        terms = self._terms.copy()  # at one go: another thread may be adding to them
        for key, known in terms.items():
            surface = key if isinstance(key, str) else key[0]
            if not strings.within(fold(surface)):
                other._terms[key] = known
        return other

    def annotations(
        self, hits: Iterable[Hit], text: str, base: int, wanted: frozenset[Source]
    ) -> list[Annotation]:
        """The annotations of the hits from wanted sources; the text begins at `base` of a whole."""
        terms, finding, new = self._terms, self._finding, tuple.__new__
        plainly = Source.GLOSSARY in wanted
        found: list[Annotation] = []
        for start, end, value in hits:
            if type(value) is int:
                if plainly:
                    place = (start + base, end + base, terms[text[start:end]])
                    found.append(new(Annotation, place))
            elif _SOURCES[type(value.value)] in wanted:
                known = finding(value.value, text[start:end])
                found.append(new(Annotation, (start + base, end + base, known)))
        return found

    def annotation(self, found: Found, text: str, start: int, end: int) -> Annotation:
        """The annotation of what was found at a place of the text."""
        return Annotation(start, end, self._finding(found, text[start:end]))

    def spoken(self, surface: str, reading: Reading, start: int, end: int) -> Annotation:
        """The annotation of a dictionary word whose reading is told by the words around it."""
        glosses = partial(self._glosses, surface, lambda: reading)
        return Annotation(start, end, Finding(Source.DICTIONARY, "word", reading, glosses))

    def _finding(self, found: Found, surface: str) -> Finding:
        if isinstance(found, Quantity):
            return self._quantity(found, surface)
        if isinstance(found, Name):
            return self._name(found, surface)
        if isinstance(found, Word):
            return self._words.get(surface) or self._word(surface)
        key = (surface, tuple(map(id, found.senses)))
        known = self._terms.get(key)
        if known is None:
            known = self._terms[key] = self._term(surface, found.senses)
        return known

    def _quantity(self, quantity: Quantity, surface: str) -> Finding:
        reading, english = partial(self._reading_of, surface), partial(_english, quantity)
        return Finding(Source.QUANTITY, quantity.kind, reading, english, "", (), quantity)

    def _name(self, name: Name, surface: str) -> Finding:
        reading = partial(self._reading_of, surface, name.reading)
        return Finding(Source.NAME, name.kind, reading, name.english)

    def _word(self, surface: str) -> Finding:
        reading = partial(self._reading_of, surface)
        glosses = partial(self._glosses, surface, reading)
        known = self._words[surface] = Finding(Source.DICTIONARY, "word", reading, glosses)
        return known

    def _glosses(self, surface: str, reading: Callable[[], Reading]) -> tuple[str, ...]:
        """What the dictionary says of a word, of the homograph that is read so first."""
        headwords = self._dictionary.look_up(surface, reading().syllables)
        return tuple(dict.fromkeys(gloss for h in headwords for gloss in h.glosses))

    def _term(self, surface: str, senses: tuple[Sense, ...]) -> Finding:
        best = senses[0]
        return Finding(
            Source.GLOSSARY,
            best.concept.kind,
            partial(self._reading_of, surface, best.term.reading),
            best.concept.equivalents(),
            best.concept.definition_en,
            senses,
            parts=partial(self._parts, surface, best.concept) if len(surface) >= WITH_PARTS else (),
        )

    def _parts(self, surface: str, concept: Concept) -> tuple[Annotation, ...]:
        inner = self._inner(surface, concept)
        return tuple(
            [self.annotation(each.value, surface, each.start, each.end) for each in inner]
            if len(inner) > 1
            else []
        )


def _english(quantity: Quantity) -> tuple[str, ...]:
    return quantity.english


def one_by_one(candidate: Candidate[Found]) -> Iterator[Candidate[Found]]:
    """The candidate with each of its senses first in turn."""
    value = candidate.value
    if not isinstance(value, Match):
        yield candidate
        return
    for sense in value.senses:
        others = (other for other in value.senses if other is not sense)
        yield candidate._replace(value=value._replace(senses=(sense, *others)))


class _Terms(dict[_Key, Finding]):
    """Findings by key; those of plain terms are made when they are first looked up."""

    def __init__(self, make: Callable[[str], Finding]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, surface: _Key) -> Finding:
        if not isinstance(surface, str):
            raise KeyError(surface)
        known = self[surface] = self._make(surface)
        return known


_SOURCES: dict[type, Source] = {
    Match: Source.GLOSSARY,
    Quantity: Source.QUANTITY,
    Name: Source.NAME,
    Word: Source.DICTIONARY,
}
