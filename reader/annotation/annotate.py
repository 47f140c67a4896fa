"""Annotator: an article's terms, quantities and dictionary words, paragraph by paragraph."""

import copy
import datetime
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet

from glossary.matcher import Match, Matcher, Strings, matched_strings
from glossary.model import Concept
from glossary.normalize import fold
from reader.annotation.background import Background
from reader.annotation.contest import LONGEST_WORD, Contest
from reader.annotation.describe import Describer, Word
from reader.annotation.dictionary import Dictionary
from reader.annotation.manner import USUAL, Manner
from reader.annotation.model import (
    AnnotatedArticle,
    Annotation,
    Quantity,
    Reading,
    Source,
    Token,
)
from reader.annotation.names.model import Name
from reader.annotation.pinyin import HAN, Readings
from reader.annotation.reading_check import ReadingFault, reading_fault
from reader.annotation.recognise import Candidate, cuts_word, owners
from reader.annotation.segment import Segmenter
from reader.annotation.senses import written_traditionally
from reader.annotation.short_forms import short_forms
from reader.annotation.verdicts import NO_VERDICTS, Verdicts
from reader.article import Article, Block
from reader.errors import Cancelled

ALL = frozenset(Source)
_SOURCES = {
    Match: Source.GLOSSARY,
    Quantity: Source.QUANTITY,
    Name: Source.NAME,
    Word: Source.DICTIONARY,
}


def _never() -> bool:
    return False


class Annotator:
    """Recognises a fixed set of concepts. Safe to share between threads.

    Building one for 60,000 terms takes about 0.5 s. `segmenter` is taught their words.
    """

    def __init__(
        self,
        concepts: Iterable[Concept],
        *,
        dictionary: Dictionary | None = None,
        segmenter: Segmenter | None = None,
        manner: Manner = USUAL,
    ) -> None:
        matcher = Matcher(concepts)
        self._manner = manner
        self._segmenter = segmenter or Segmenter()
        self._segmenter.learn(matcher.texts)
        self._dictionary = dictionary or Dictionary()
        self._readings = Readings(self._dictionary, self._segmenter.cut_plainly)
        self._contest = Contest(matcher, self._segmenter, self._dictionary)
        self._describer = Describer(self._dictionary, self._readings, self._contest.inside)

    def with_changes(self, before: Iterable[Concept], after: Iterable[Concept]) -> "Annotator":
        """An annotator of other concepts: `before` went and `after` came.

        It shares all that stays and answers as one built anew, but for the words the common
        segmenter has learnt, which it never forgets: a new term's are also known to this one.
        """
        before, after = tuple(before), tuple(after)
        other: Annotator = copy.copy(self)
        self._segmenter.learn(matched_strings(after))
        matcher = self._contest.matcher.with_changes(before, after)
        other._contest = Contest(matcher, self._segmenter, self._dictionary)
        touched = Strings(matched_strings((*before, *after)))
        other._describer = self._describer.without(touched, other._contest.inside)
        return other

    def with_manner(self, manner: Manner) -> "Annotator":
        """The same annotator, which writes amounts and readings otherwise."""
        other: Annotator = copy.copy(self)
        other._manner = manner
        return other

    def background(self, article: Article, verdicts: Verdicts = NO_VERDICTS) -> Background:
        """What `annotate_block` must know of the whole article; made once an article."""
        return self._background(article.text, article.metadata.date, verdicts)

    def annotate(
        self,
        article: Article,
        *,
        wanted: frozenset[Source] = ALL,
        verdicts: Verdicts = NO_VERDICTS,
        cancelled: Callable[[], bool] = _never,
    ) -> AnnotatedArticle:
        """The article with its annotations; what is set aside has none.

        `cancelled` is asked between paragraphs; raises Cancelled once it says so.
        """
        found: list[Annotation] = []
        background = self.background(article, verdicts)
        for block in article.shown():
            found += self.annotate_block(article, block, background, wanted, cancelled)
        return AnnotatedArticle(article, tuple(found))

    def annotate_block(
        self,
        article: Article,
        block: Block,
        background: Background,
        wanted: frozenset[Source] = ALL,
        cancelled: Callable[[], bool] = _never,
    ) -> tuple[Annotation, ...]:
        """The annotations of one block, in code points of the article's text. Raises Cancelled."""
        if cancelled():
            raise Cancelled("The annotation was stopped.")
        start, end = article.content(block)
        return self._annotated(article.text[start:end], background, wanted, start)

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
        return self._annotated(text, self._background(text, date, NO_VERDICTS), wanted, 0)

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

    @property
    def ordinary(self) -> AbstractSet[str]:
        """The dictionary's words, folded."""
        return self._dictionary.headwords

    def words(self, text: str) -> list[tuple[int, int]]:
        """The words of a text alone, in its code points, guessed ones too; they tile it."""
        return self._segmenter.cut(fold(text), hmm=True)

    def tokens(self, text: str) -> tuple[Token, ...]:
        """The words of a text with their readings; they tile it."""
        words = self._segmenter.cut(fold(text), hmm=True)
        readings = self._readings.running(text, words)
        return tuple(
            Token(start, end, reading)
            for (start, end), reading in zip(words, readings, strict=True)
        )

    def suggest_reading(self, text: str) -> str:
        """The pinyin of a term as a glossary writes it: words apart by spaces, syllables joined.

        Empty if a character's syllable is not known: a reading without it would be a wrong one.
        Each character has a syllable, also 儿 where it only colours the one before (nǎ'ér).
        """
        reading = self._readings.of(text)
        syllables = tuple("ér" if each == "r" else each for each in reading.syllables)
        reading = Reading(syllables, reading.words)
        pairs = zip(text, reading.syllables, strict=True)
        return str(reading) if all(said or not HAN.match(each) for each, said in pairs) else ""

    def reading_fault(self, text: str, reading: str) -> ReadingFault | None:
        """What is wrong with a reading that was typed for a term, if anything."""
        return reading_fault(text, reading, self._readings.of(text).syllables)

    def _background(self, text: str, date: datetime.date | None, verdicts: Verdicts) -> Background:
        return Background(
            date=date,
            traditional=written_traditionally(text, fold(text)),
            short_forms=short_forms(text, self._contest.matcher.senses),
            verdicts=verdicts,
        )

    def _annotated(
        self, text: str, background: Background, wanted: frozenset[Source], base: int
    ) -> tuple[Annotation, ...]:
        kinds = {kind for kind, source in _SOURCES.items() if source in wanted}
        describe = self._describer.annotation
        return tuple(
            [
                describe(candidate, text, base)
                for candidate in self._contest.winners(text, background, base)
                if type(candidate.value) in kinds
            ]
        )
