"""Annotator: an article's terms, quantities and dictionary words, paragraph by paragraph."""

import datetime
from collections.abc import Callable, Iterable, Iterator

from glossary.matcher import Matcher
from glossary.model import Concept
from glossary.normalize import fold
from reader.annotation.currency import with_currency
from reader.annotation.describe import Describer, Found, Word
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
from reader.annotation.recognise import (
    SHORT,
    Candidate,
    best,
    cuts_word,
    owners,
    rejoined,
    worth,
)
from reader.annotation.segment import Segmenter
from reader.annotation.senses import ranked, written_traditionally
from reader.article import Article, Block
from reader.errors import Cancelled

ALL = frozenset(Source)
GLOSSARY_LEAD = 0.5
QUANTITY_LEAD = 0.75
LONGEST_WORD = 8
MOST_WORDS = 4


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
        self._describer = Describer(self._dictionary, self._readings, self._inside)

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
        return self._annotated(text, date, wanted, start)

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
        return self._annotated(text, date, wanted, 0)

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
            if folded[first:last] in self._dictionary.headwords and not cuts_word(
                first, last, tokens
            ):
                word = Word(text[start + first : start + last])
                return self._describer.annotation(
                    Candidate(start + first, start + last, 0, word), text
                )
        return None

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The words of a text with their readings; they tile it."""
        words = self._segmenter.cut(fold(text), hmm=True)
        readings = self._readings.running(text, words)
        return tuple(
            Token(start, end, reading)
            for (start, end), reading in zip(words, readings, strict=True)
        )

    def _annotated(
        self, text: str, date: datetime.date | None, wanted: frozenset[Source], base: int
    ) -> tuple[Annotation, ...]:
        return tuple(
            self._describer.annotation(candidate, text, base)
            for candidate in self._recognised(text, date)
            if _source(candidate.value) in wanted
        )

    def _recognised(self, text: str, date: datetime.date | None) -> list[Candidate[Found]]:
        folded = fold(text)
        words = self._segmenter.cut(folded, hmm=False)
        word_of = owners(words)
        candidates: list[Candidate[Found]] = []
        candidates += self._terms(text, folded, word_of)
        termed = {(term.start, term.end) for term in candidates}
        candidates += _numbers(with_currency(text, find_quantities(text, date)))
        candidates += (w for w in self._words(folded, words) if (w.start, w.end) not in termed)
        return best([c for c in candidates if not ends_name(folded, c.start, c.end, word_of)])

    def _terms(
        self, text: str, folded: str, word_of: list[tuple[int, int]]
    ) -> Iterator[Candidate[Found]]:
        traditional = written_traditionally(text, folded)
        found = self._matcher.find(text, folded)
        cutting = {
            (start, end)
            for start, end, _ in found
            if end - start <= SHORT and cuts_word(start, end, word_of)
        }
        cutting -= rejoined(cutting, word_of)
        for match in found:
            start, end = match.start, match.end
            if (start, end) in cutting:
                continue
            senses = ranked(match.senses, traditional=traditional)
            if senses:
                kept = match if senses == match.senses else match._replace(senses=senses)
                yield Candidate(start, end, worth(start, end, GLOSSARY_LEAD), kept)

    def _words(self, folded: str, words: list[tuple[int, int]]) -> Iterator[Candidate[Found]]:
        """The dictionary's words that are one or several whole words of the text."""
        known, openings = self._dictionary.headwords, self._dictionary.openings
        for index, (start, _) in enumerate(words):
            if folded[start : start + 2] not in openings:
                continue
            for _, end in words[index : index + MOST_WORDS]:
                length = end - start
                if length > LONGEST_WORD:
                    break
                if length > 1 and (text := folded[start:end]) in known:
                    yield Candidate(start, end, worth(start, end), Word(text))

    def _inside(self, surface: str) -> list[Candidate[Found]]:
        """The best candidates strictly inside a term standing alone."""
        folded = fold(surface)
        words = self._segmenter.cut_plainly(folded)
        inner = [*self._terms(surface, folded, owners(words)), *self._words(folded, words)]
        return best([each for each in inner if each.end - each.start < len(surface)])


def _numbers(quantities: Iterable[Quantity]) -> Iterator[Candidate[Found]]:
    for quantity in quantities:
        start, end = quantity.start, quantity.end
        yield Candidate(start, end, worth(start, end, QUANTITY_LEAD), quantity)


def _source(value: Found) -> Source:
    if isinstance(value, Quantity):
        return Source.QUANTITY
    return Source.DICTIONARY if isinstance(value, Word) else Source.GLOSSARY
