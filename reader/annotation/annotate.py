"""Annotator: an article's terms, quantities and dictionary words, paragraph by paragraph."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from glossary.matcher import Match, Matcher
from glossary.model import Concept, Sense
from glossary.normalize import fold
from reader.annotation.dictionary import Dictionary
from reader.annotation.model import (
    AnnotatedArticle,
    Annotation,
    Quantity,
    Source,
    Token,
)
from reader.annotation.names import ends_name
from reader.annotation.pinyin import Readings
from reader.annotation.quantities import find_quantities
from reader.annotation.recognise import SHORT, Candidate, best, cuts_word, owners, worth
from reader.annotation.segment import Segmenter
from reader.annotation.senses import ranked, written_traditionally
from reader.article import Article, Block
from reader.errors import Cancelled

ALL = frozenset(Source)
GLOSSARY_LEAD = 0.5
QUANTITY_LEAD = 0.75
LONGEST_WORD = 8
WITH_PARTS = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A dictionary word as a candidate."""

    text: str


Found = Match | Quantity | Word


def _never() -> bool:
    return False


class Annotator:
    """Recognises a fixed set of concepts. Safe to share between threads.

    Building one for 10,000 terms takes about 0.2 s. `engine` chooses the segmenter's engine.
    """

    def __init__(
        self,
        concepts: Iterable[Concept],
        *,
        dictionary: Dictionary | None = None,
        engine: str | None = None,
    ) -> None:
        self._matcher = Matcher(concepts)
        self._segmenter = Segmenter(self._matcher.texts, engine)
        self._dictionary = dictionary or Dictionary()
        self._readings = Readings(self._dictionary, self._segmenter.cut_plainly)
        self._parts: dict[str, tuple[Annotation, ...]] = {}

    def annotate(
        self,
        article: Article,
        *,
        wanted: frozenset[Source] = ALL,
        cancelled: Callable[[], bool] = _never,
    ) -> AnnotatedArticle:
        """The article with its annotations; what is set aside has none.

        `cancelled` is asked between paragraphs; raises Cancelled once it says so.
        """
        found = (
            annotation
            for block in article.shown()
            for annotation in self.annotate_block(article, block, wanted, cancelled)
        )
        return AnnotatedArticle(article, tuple(found))

    def annotate_block(
        self,
        article: Article,
        block: Block,
        wanted: frozenset[Source] = ALL,
        cancelled: Callable[[], bool] = _never,
    ) -> tuple[Annotation, ...]:
        """The annotations of one block, in code points of the article's text. Raises Cancelled."""
        if cancelled():
            raise Cancelled("The annotation was stopped.")
        start, end = article.content(block)
        text, date = article.text[start:end], article.metadata.date
        return tuple(_moved(each, start) for each in self.annotate_text(text, date, wanted))

    def annotate_text(
        self,
        text: str,
        date: datetime.date | None = None,
        wanted: frozenset[Source] = ALL,
    ) -> tuple[Annotation, ...]:
        """The annotations of a text, sorted and disjoint, in its code points.

        `date` is the day of publication, from which 周三 and 去年10月 are counted. `wanted`
        chooses what is returned, not what competes: the same text is always read the same way.
        """
        return tuple(
            self._annotation(candidate, text)
            for candidate in self._recognised(text, date)
            if _source(candidate.value) in wanted
        )

    def word_at(self, text: str, offset: int) -> Annotation | None:
        """What the dictionary says of the longest word over a code point of the text, or None."""
        start = max(0, offset - LONGEST_WORD)
        folded = fold(text[start : offset + LONGEST_WORD])
        at = offset - start
        over = (
            (first, last)
            for length in range(min(LONGEST_WORD, len(folded)), 0, -1)
            for first in range(max(0, at - length + 1), min(at, len(folded) - length) + 1)
            for last in (first + length,)
        )
        tokens = owners(self._segmenter.cut(folded, hmm=False))
        for first, last in over:
            if folded[first:last] in self._dictionary and not cuts_word(first, last, tokens):
                word = Word(text[start + first : start + last])
                return self._annotation(Candidate(start + first, start + last, 0, word), text)
        return None

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The words of a text with their readings; they tile it."""
        words = self._segmenter.cut(fold(text), hmm=True)
        readings = self._readings.running(text, words)
        return tuple(
            Token(start, end, reading)
            for (start, end), reading in zip(words, readings, strict=True)
        )

    def _recognised(self, text: str, date: datetime.date | None) -> list[Candidate[Found]]:
        folded = fold(text)
        words = self._segmenter.cut(folded, hmm=False)
        word_of = owners(words)
        candidates: list[Candidate[Found]] = []
        candidates += self._terms(text, folded, word_of)
        candidates += _numbers(find_quantities(text, date))
        candidates += self._words(folded, words)
        return best([c for c in candidates if not ends_name(folded, c.start, c.end, word_of)])

    def _terms(
        self, text: str, folded: str, word_of: list[tuple[int, int]]
    ) -> Iterator[Candidate[Found]]:
        traditional = written_traditionally(text)
        for match in self._matcher.find(text, folded):
            start, end = match.start, match.end
            if end - start <= SHORT and cuts_word(start, end, word_of):
                continue
            senses = ranked(match.senses, traditional=traditional)
            if senses:
                kept = match if senses == match.senses else replace(match, senses=senses)
                yield Candidate(start, end, worth(start, end, GLOSSARY_LEAD), kept)

    def _words(self, folded: str, words: list[tuple[int, int]]) -> Iterator[Candidate[Found]]:
        """The dictionary's words that are one or several whole words of the text."""
        known = self._dictionary
        for index, (start, _) in enumerate(words):
            for _, end in words[index : index + 4]:
                if end - start > LONGEST_WORD:
                    break
                if end - start > 1 and folded[start:end] in known:
                    yield Candidate(start, end, worth(start, end), Word(folded[start:end]))

    def _annotation(self, candidate: Candidate[Found], text: str) -> Annotation:
        start, end, value = candidate.start, candidate.end, candidate.value
        surface = text[start:end]
        if isinstance(value, Quantity):
            return Annotation(
                start=start,
                end=end,
                source=Source.QUANTITY,
                kind=value.kind,
                reading=self._readings.of(surface),
                equivalents=value.english,
                quantity=value,
            )
        if isinstance(value, Word):
            return self._dictionary_word(start, end, surface)
        sense = value.senses[0]
        return Annotation(
            start=start,
            end=end,
            source=Source.GLOSSARY,
            kind=sense.concept.kind,
            reading=self._readings.of(surface, _written(sense)),
            equivalents=sense.concept.equivalents(),
            definition=sense.concept.definition_en,
            senses=value.senses,
            parts=tuple(_moved(part, start) for part in self._parts_of(surface)),
        )

    def _dictionary_word(self, start: int, end: int, surface: str) -> Annotation:
        headwords = self._dictionary.look_up(surface)
        glosses = [gloss for headword in headwords for gloss in headword.glosses]
        return Annotation(
            start=start,
            end=end,
            source=Source.DICTIONARY,
            kind="word",
            reading=self._readings.of(surface),
            equivalents=tuple(dict.fromkeys(glosses)),
        )

    def _parts_of(self, surface: str) -> tuple[Annotation, ...]:
        if len(surface) < WITH_PARTS:
            return ()
        if surface not in self._parts:
            inner = [c for c in self._inner(surface) if c.end - c.start < len(surface)]
            parts = tuple(self._annotation(candidate, surface) for candidate in best(inner))
            self._parts[surface] = parts if len(parts) > 1 else ()
        return self._parts[surface]

    def _inner(self, surface: str) -> list[Candidate[Found]]:
        folded = fold(surface)
        words = self._segmenter.cut_plainly(folded)
        return [*self._terms(surface, folded, owners(words)), *self._words(folded, words)]


def _numbers(quantities: Iterable[Quantity]) -> Iterator[Candidate[Found]]:
    for quantity in quantities:
        start, end = quantity.start, quantity.end
        yield Candidate(start, end, worth(start, end, QUANTITY_LEAD), quantity)


def _source(value: Found) -> Source:
    if isinstance(value, Quantity):
        return Source.QUANTITY
    return Source.DICTIONARY if isinstance(value, Word) else Source.GLOSSARY


def _written(sense: Sense) -> str:
    return sense.term.reading


def _moved(annotation: Annotation, by: int) -> Annotation:
    """The same annotation `by` code points further on."""
    if not by:
        return annotation
    quantity = annotation.quantity
    return replace(
        annotation,
        start=annotation.start + by,
        end=annotation.end + by,
        quantity=quantity and replace(quantity, start=quantity.start + by, end=quantity.end + by),
        parts=tuple(_moved(part, by) for part in annotation.parts),
    )
