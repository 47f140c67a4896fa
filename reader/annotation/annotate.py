"""Annotator: an article's terms, quantities and dictionary words, paragraph by paragraph."""

import copy
import datetime
from collections.abc import Callable, Container, Iterable, Iterator
from collections.abc import Set as AbstractSet

from glossary.matcher import Match, Matcher, Strings, matched_strings
from glossary.model import Concept
from glossary.normalize import fold
from reader.annotation.background import Background
from reader.annotation.contest import Contest
from reader.annotation.describe import Describer, one_by_one
from reader.annotation.dictionary import Dictionary
from reader.annotation.discourse import Discourse
from reader.annotation.manner import USUAL, Manner
from reader.annotation.model import AnnotatedArticle, Annotation, Reading, Source, Token
from reader.annotation.pieces import joined, pieces
from reader.annotation.pinyin import Readings
from reader.annotation.quiet import QUIET
from reader.annotation.reading_check import ReadingFault, reading_fault
from reader.annotation.recognise import Candidate, cuts_word
from reader.annotation.script import script_of
from reader.annotation.segment import Segmenter
from reader.annotation.short_forms import short_forms
from reader.annotation.syllables import HAN
from reader.annotation.teaching import weights
from reader.annotation.verdicts import NO_VERDICTS, Verdicts, meaning_of
from reader.annotation.words import LONGEST_WORD, Headwords
from reader.article import Article, Block
from reader.errors import Cancelled

ALL = frozenset(Source)


def _never() -> bool:
    return False


class Annotator:
    """Recognises a fixed set of concepts. Safe to share between threads.

    Building one for 60,000 terms takes about 0.5 s. `segmenter` is taught their words; with a
    matcher in place of concepts it must know them.
    """

    def __init__(
        self,
        concepts: Iterable[Concept] | Matcher,
        *,
        dictionary: Dictionary | None = None,
        segmenter: Segmenter | None = None,
        manner: Manner = USUAL,
    ) -> None:
        self._manner = manner
        self._segmenter = segmenter or Segmenter()
        if isinstance(concepts, Matcher):
            matcher = concepts
        else:
            concepts = tuple(concepts)
            matcher = Matcher(concepts)
            self._segmenter.learn(weights(concepts))
        self._dictionary = dictionary or Dictionary()
        self._readings = Readings(
            self._dictionary, self._segmenter.cut_plainly, sandhi=manner.sandhi
        )
        headwords = Headwords(self._dictionary)
        self._contest = Contest(matcher, self._segmenter, headwords, manner.amounts)
        self._describer = Describer(
            self._dictionary, self._readings, matcher.senses, self._contest.inside
        )

    def with_changes(self, before: Iterable[Concept], after: Iterable[Concept]) -> "Annotator":
        """An annotator of other concepts: `before` went and `after` came.

        It shares all that stays and answers as one built anew, but for the words the common
        segmenter has learnt, which it never forgets: a new term's are also known to this one.
        """
        before, after = tuple(before), tuple(after)
        other: Annotator = copy.copy(self)
        self._segmenter.learn(weights(after))
        matcher = self._contest.matcher.with_changes(before, after)
        other._contest = self._contest.with_matcher(matcher)
        touched = Strings(matched_strings((*before, *after)))
        other._describer = self._describer.without(touched, matcher.senses, other._contest.inside)
        return other

    def with_manner(self, manner: Manner) -> "Annotator":
        """The same annotator, which writes amounts and readings otherwise."""
        other: Annotator = copy.copy(self)
        other._manner = manner
        if manner != self._manner:
            other._readings = self._readings.with_sandhi(manner.sandhi)
            other._contest = self._contest.with_amounts(manner.amounts)
            senses, inside = other._contest.matcher.senses, other._contest.inside
            other._describer = Describer(self._dictionary, other._readings, senses, inside)
        return other

    def background(self, article: Article, verdicts: Verdicts = NO_VERDICTS) -> Background:
        """What `annotate_block` must know of the whole article; made once an article."""
        known = article.metadata
        origin = f"{known.publisher} {known.address}"
        return self._background(article.text, known.date, verdicts, origin)

    def annotate(
        self,
        article: Article,
        *,
        wanted: frozenset[Source] = ALL,
        verdicts: Verdicts = NO_VERDICTS,
        cancelled: Callable[[], bool] = _never,
    ) -> AnnotatedArticle:
        """The article with its annotations; what is set aside has none.

        `cancelled` is asked now and then; raises Cancelled once it says so.
        """
        background = self.background(article, verdicts)
        found = self.annotate_blocks(article, article.shown(), background, wanted, cancelled)
        return AnnotatedArticle(article, found)

    def annotate_blocks(
        self,
        article: Article,
        blocks: Iterable[Block],
        background: Background,
        wanted: frozenset[Source] = ALL,
        cancelled: Callable[[], bool] = _never,
    ) -> tuple[Annotation, ...]:
        """The annotations of blocks in order, in code points of the article's text.

        Neighbouring blocks are annotated together, which is quicker and makes no difference:
        nothing is found across a line end. `cancelled` is asked at least every PIECE code points;
        raises Cancelled once it says so.
        """
        found: list[Annotation] = []
        for start, end in joined(blocks):
            text = article.text[start:end]
            found += self._annotated(text, background, wanted, start, cancelled)
        return tuple(found)

    def annotate_block(
        self,
        article: Article,
        block: Block,
        background: Background,
        wanted: frozenset[Source] = ALL,
        cancelled: Callable[[], bool] = _never,
    ) -> tuple[Annotation, ...]:
        """The annotations of one block, in code points of the article's text. Raises Cancelled."""
        return self.annotate_blocks(article, (block,), background, wanted, cancelled)

    def annotate_text(
        self, text: str, date: datetime.date | None = None, wanted: frozenset[Source] = ALL
    ) -> tuple[Annotation, ...]:
        """The annotations of a text, sorted and disjoint, in its code points.

        `date` is the day of publication, from which 周三 and 去年10月 are counted. `wanted`
        chooses what is returned, not what competes: the same text is always read the same way.
        """
        background = self._background(text, date, NO_VERDICTS)
        return tuple(self._annotated(text, background, wanted, 0))

    def in_pieces(
        self, text: str, date: datetime.date | None = None, wanted: frozenset[Source] = ALL
    ) -> Iterator[list[Annotation]]:
        """The same, some at a time: those of a long text need not be held all at once."""
        background = self._background(text, date, NO_VERDICTS)
        base = 0
        for piece in pieces(text):
            yield self._annotated(piece, background, wanted, base)
            base += len(piece)

    def readings_at(self, text: str, start: int, end: int) -> tuple[Annotation, ...]:
        """All that could be meant from start to end of a text, or by what overlaps that.

        Each is an annotation of its own with one sense first: first those of just this place, the
        likeliest first, then longer ones before shorter ones.
        """
        background = self._background(text, None, NO_VERDICTS)
        found = [
            each
            for each in self._contest.candidates(text, background)
            if each.start < end and start < each.end
        ]
        known = self._contest.matcher.senses(text[start:end])
        found += [Candidate(start, end, 0, Match(start, end, known))] if known else []
        found.sort(key=lambda each: (each[:2] != (start, end), each.start - each.end, -each.worth))
        readings = (
            self._describer.annotation(each.value, text, each.start, each.end)
            for candidate in found
            for each in one_by_one(candidate)
        )
        distinct = {
            (each.start, each.end, meaning_of(each)): each for each in reversed([*readings])
        }
        return tuple(reversed(distinct.values()))

    def word_at(
        self, text: str, offset: int, without: Container[tuple[int, int]] = ()
    ) -> Annotation | None:
        """What the dictionary says of the longest word over a code point of the text, or None.

        Words at the places `without` are passed over.
        """
        start = max(0, offset - LONGEST_WORD)
        folded = fold(text[start : offset + LONGEST_WORD])
        at = offset - start
        over = (
            (first, last)
            for length in range(min(LONGEST_WORD, len(folded)), 0, -1)
            for first in range(max(0, at - length + 1), min(at, len(folded) - length) + 1)
            for last in (first + length,)
        )
        borders = {0, *(last for _, last in self._segmenter.cut(folded, hmm=False))}
        for first, last in over:
            if (start + first, start + last) in without:
                continue
            if folded[first:last] in self._dictionary.headwords and not cuts_word(
                first, last, borders
            ):
                begin, end = start + first, start + last
                reading = self._readings.within(text, begin, end, self.words)
                return self._describer.spoken(text[begin:end], reading, begin, end)
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

    def _background(
        self, text: str, date: datetime.date | None, verdicts: Verdicts, origin: str = ""
    ) -> Background:
        script = script_of(text, origin)
        discourse = Discourse(text)
        named = self._contest.matcher.senses
        return Background(
            date=date,
            traditional=script.traditional,
            region=script.region,
            yuan=script.yuan,
            short_forms=short_forms(text, named, self._cut, discourse.folded),
            discourse=discourse,
            verdicts=verdicts,
        )

    def _cut(self, folded: str) -> list[tuple[int, int]]:
        return self._segmenter.cut(folded, hmm=False)

    def _annotated(
        self,
        text: str,
        background: Background,
        wanted: frozenset[Source],
        base: int,
        cancelled: Callable[[], bool] = _never,
    ) -> list[Annotation]:
        """The annotations of a text that begins at `base` of the article. Raises Cancelled."""
        words = Source.DICTIONARY in wanted
        found: list[Annotation] = []
        with QUIET:
            for piece in pieces(text):
                if cancelled():
                    raise Cancelled("The annotation was stopped.")
                hits = self._contest.winners(piece, background, base, words=words)
                found += self._describer.annotations(hits, piece, base, wanted)
                base += len(piece)
        return found
