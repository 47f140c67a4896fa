"""Coverage: how much of articles the glossary knows, and which frequent strings it lacks."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from glossary.normalize import HAN, fold
from reader.annotation.model import AnnotatedArticle, Source
from reader.article import Article
from reader.mining.model import Candidate, Evidence, Mention
from reader.mining.runs import Cut

_CHINESE = re.compile(f"[{HAN}]")
_WORD = re.compile(f"[{HAN}]{{2,}}")


class Lack(StrEnum):
    """What is known of a string that the glossary lacks."""

    DICTIONARY = "dictionary"
    """Only the dictionary has it."""
    WORD = "word"
    """A word, it seems, that nobody has."""
    PHRASE = "phrase"
    """Words that stand together again and again."""
    NAME = "name"
    """A foreign name."""
    INLINE = "inline"
    """An article gives its English in brackets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lacking:
    """A string the glossary lacks: how often it stands in how many articles, and first where."""

    text: str
    lack: Lack
    times: int
    articles: int
    english: str
    first: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What of the articles is recognised.

    `characters` counts their Chinese characters, `recognised` those in annotations, by source;
    `terms` counts the glossary's concepts that were met, `words` all other words.
    """

    articles: int
    characters: int
    recognised: Counter[Source]
    terms: int
    words: int
    lacking: tuple[Lacking, ...]

    @property
    def share(self) -> float:
        """Of the Chinese characters, those in terms of the glossary: 0 to 1."""
        return self.recognised[Source.GLOSSARY] / self.characters if self.characters else 0.0


@dataclass(slots=True)
class _Seen:
    text: str
    lack: Lack
    english: str
    first: Mention
    latest: str | None = None
    times: int = 0
    articles: int = 0


class Survey:
    """Adds up what is recognised in articles, one after the other; for one thread."""

    def __init__(self, cut: Cut) -> None:
        self._cut = cut
        self._articles = 0
        self._characters = 0
        self._recognised: Counter[Source] = Counter()
        self._concepts: set[str] = set()
        self._seen: dict[str, _Seen] = {}

    def add(self, key: str, annotated: AnnotatedArticle) -> None:
        """Count an article that was annotated from every source; `key` is its name."""
        self._articles += 1
        text = annotated.article.text
        taken: list[tuple[int, int]] = []
        for each in annotated.annotations:
            self._recognised[each.source] += len(_CHINESE.findall(text, each.start, each.end))
            taken.append((each.start, each.end))
            if each.concept is not None:
                self._concepts.add(each.concept.id)
            elif each.source is Source.DICTIONARY:
                english = each.equivalents[0] if each.equivalents else ""
                self._note(key, text, (each.start, each.end), Lack.DICTIONARY, english)
        for block in annotated.article.shown():
            self._characters += len(_CHINESE.findall(text, *annotated.article.content(block)))
        for place in _outside(self._words(annotated.article), taken):
            self._note(key, text, place, Lack.WORD, "")

    def coverage(self, candidates: Iterable[Candidate], least: int) -> Coverage:
        """What was counted, with the candidates that mining found in the same articles.

        What the glossary lacks is listed if it stands `least` times, in the most articles first.
        """
        lacking = {
            key: Lacking(
                text=seen.text,
                lack=seen.lack,
                times=seen.times,
                articles=seen.articles,
                english=seen.english,
                first=seen.first,
            )
            for key, seen in self._seen.items()
        }
        for candidate in candidates:
            lacking[fold(candidate.text)] = _of(candidate)
        frequent = [each for each in lacking.values() if each.times >= least]
        frequent.sort(key=lambda each: (-each.articles, -each.times, each.text))
        return Coverage(
            articles=self._articles,
            characters=self._characters,
            recognised=self._recognised.copy(),
            terms=len(self._concepts),
            words=len(self._seen),
            lacking=tuple(frequent),
        )

    def _words(self, article: Article) -> Iterator[tuple[int, int]]:
        for block in article.shown():
            start, end = article.content(block)
            for first, last in self._cut(fold(article.text[start:end])):
                yield start + first, start + last

    def _note(self, key: str, text: str, place: tuple[int, int], lack: Lack, english: str) -> None:
        surface = text[slice(*place)]
        if not _WORD.fullmatch(surface):
            return
        folded = fold(surface)
        seen = self._seen.get(folded)
        if seen is None:
            seen = self._seen[folded] = _Seen(surface, lack, english, Mention(key, *place))
        seen.times += 1
        if seen.latest != key:
            seen.latest = key
            seen.articles += 1


def _outside(
    places: Iterable[tuple[int, int]], taken: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The places, in order, that overlap nothing taken, which is disjoint and in order."""
    number = 0
    for start, end in places:
        while number < len(taken) and taken[number][1] <= start:
            number += 1
        if number == len(taken) or taken[number][0] >= end:
            yield start, end


def _of(candidate: Candidate) -> Lacking:
    lack = Lack.PHRASE
    if Evidence.INLINE in candidate.evidence:
        lack = Lack.INLINE
    elif Evidence.NAME in candidate.evidence:
        lack = Lack.NAME
    return Lacking(
        text=candidate.text,
        lack=lack,
        times=candidate.count,
        articles=candidate.articles,
        english=candidate.english[0] if candidate.english else "",
        first=candidate.mentions[0],
    )
