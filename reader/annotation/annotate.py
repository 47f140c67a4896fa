"""Annotator: an article's terms, quantities and dictionary words, paragraph by paragraph."""

import datetime
from collections.abc import Callable, Container, Iterable

from glossary.matcher import Match, Matcher
from glossary.model import Concept, MatchRule
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
from reader.annotation.names import name_endings
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
_SOURCES = {Match: Source.GLOSSARY, Quantity: Source.QUANTITY, Word: Source.DICTIONARY}


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
        self._whole = self._matcher.whole_tokens
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
        found: list[Annotation] = []
        for block in article.shown():
            found += self.annotate_block(article, block, wanted, cancelled)
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
        kinds = {kind for kind, source in _SOURCES.items() if source in wanted}
        describe = self._describer.annotation
        return tuple(
            [
                describe(candidate, text, base)
                for candidate in self._recognised(text, date)
                if type(candidate.value) in kinds
            ]
        )

    def _recognised(self, text: str, date: datetime.date | None) -> list[Candidate[Found]]:
        folded = fold(text)
        words = self._segmenter.cut(folded, hmm=False)
        word_of = owners(words)
        candidates = self._terms(text, folded, word_of)
        termed = {(term.start, term.end) for term in candidates}
        candidates += _numbers(with_currency(text, find_quantities(text, date)))
        candidates += self._words(folded, words, termed)
        endings = name_endings(folded, word_of)
        if endings:
            candidates = [c for c in candidates if (c.start, c.end) not in endings]
        return best(candidates)

    def _terms(
        self, text: str, folded: str, word_of: list[tuple[int, int]]
    ) -> list[Candidate[Found]]:
        traditional = written_traditionally(text, folded)
        found = self._matcher.find(text, folded)
        cutting = {
            (start, end)
            for start, end, _ in found
            if end - start <= SHORT
            and word_of[start] is not word_of[end - 1]
            and cuts_word(start, end, word_of)
        }
        if cutting:
            cutting -= rejoined(cutting, word_of)
        terms: list[Candidate[Found]] = []
        for match in found:
            start, end, senses = match
            if (start, end) in cutting:
                continue
            if self._whole and not _fills_words(start, end, word_of):
                senses = tuple(s for s in senses if s.term.match is not MatchRule.WHOLE_TOKEN)
            allowed = ranked(senses, traditional=traditional)
            if allowed:
                kept = match if allowed is senses else Match(start, end, allowed)
                terms.append(Candidate(start, end, worth(start, end, GLOSSARY_LEAD), kept))
        return terms

    def _words(
        self, folded: str, words: list[tuple[int, int]], termed: Container[tuple[int, int]] = ()
    ) -> list[Candidate[Found]]:
        """The dictionary's words that are one or several whole words of the text.

        What stands on the borders of a term (`termed`) would lose to it and is left out.
        """
        known, openings = self._dictionary.headwords, self._dictionary.openings
        found: list[Candidate[Found]] = []
        ends = [end for _, end in words]
        for index, (start, _) in enumerate(words):
            if folded[start : start + 2] not in openings:
                continue
            for end in ends[index : index + MOST_WORDS]:
                if end - start > LONGEST_WORD:
                    break
                text = folded[start:end]
                if text in known and end - start > 1 and (start, end) not in termed:
                    found.append(Candidate(start, end, worth(start, end), Word(text)))
        return found

    def _inside(self, surface: str, concept: Concept) -> list[Candidate[Found]]:
        """The best candidates strictly inside a term standing alone, no short form of its own."""
        folded = fold(surface)
        words = self._segmenter.cut_plainly(folded)
        inner = [*self._terms(surface, folded, owners(words)), *self._words(folded, words)]
        return best(
            [
                each
                for each in inner
                if each.end - each.start < len(surface)
                and not (isinstance(each.value, Match) and each.value.names(concept))
            ]
        )


def _numbers(quantities: Iterable[Quantity]) -> list[Candidate[Found]]:
    return [
        Candidate(each.start, each.end, worth(each.start, each.end, QUANTITY_LEAD), each)
        for each in quantities
    ]


def _fills_words(start: int, end: int, word_of: list[tuple[int, int]]) -> bool:
    return word_of[start][0] == start and word_of[end - 1][1] == end
