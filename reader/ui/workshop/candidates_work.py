"""Looks for new terms in the open article or the library; usable on any thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from glossary.layers import Layers
from reader.annotation.annotate import Annotator
from reader.article import Article
from reader.errors import Cancelled, LoadError
from reader.library.library import Library
from reader.mining.known import known_texts
from reader.mining.miner import mine
from reader.mining.model import Candidate, Mined
from reader.mining.suggest import composed_english
from reader.ui.workshop.occurrences import CONTEXT, EVERY, Found, Occurrence

OPEN = ""
"""The key of the open article."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What was found, and in what: articles and their titles by key."""

    candidates: tuple[Candidate, ...]
    articles: Mapping[str, Article]
    titles: Mapping[str, str]

    def lines(self, candidate: Candidate) -> tuple[Found, ...]:
        """The candidate's places as lines in context, by article."""
        keys = dict.fromkeys(mention.key for mention in candidate.mentions)
        return tuple(self._found(candidate, key) for key in keys)

    def _found(self, candidate: Candidate, key: str) -> Found:
        article = self.articles[key]
        date = article.metadata.date
        places = tuple(
            _line(article.text, mention.start, mention.end)
            for mention in candidate.mentions
            if mention.key == key
        )
        return Found(self.titles[key], date.isoformat() if date else "", key or None, places)


def search_article(
    article: Article, title: str, annotator: Annotator, layers: Layers, stopped: Callable[[], bool]
) -> Searched:
    """The candidates of the open article. Raises Cancelled."""
    return _searched([Mined(OPEN, article)], {OPEN: title}, annotator, layers, stopped)


def search_library(
    library: Path,
    annotator: Annotator,
    layers: Layers,
    stopped: Callable[[], bool],
    tell: Callable[[int, int], None],
) -> Searched:
    """The candidates of all kept articles; `tell` hears how many of how many are read.

    An article that can't be read any more is passed over. Raises LibraryError, Cancelled.
    """
    mined: list[Mined] = []
    titles: dict[str, str] = {}
    with Library(library) as shelf:
        records = shelf.recent(EVERY)
        for number, record in enumerate(records, start=1):
            if stopped():
                raise Cancelled("The search for new terms was stopped.")
            try:
                article = shelf.article(record.sha256)
            except LoadError:
                continue
            mined.append(Mined(record.sha256, article))
            titles[record.sha256] = record.title
            tell(number, len(records))
    return _searched(mined, titles, annotator, layers, stopped)


def _searched(
    mined: list[Mined],
    titles: Mapping[str, str],
    annotator: Annotator,
    layers: Layers,
    stopped: Callable[[], bool],
) -> Searched:
    found = mine(
        mined,
        annotator.words,
        known_texts(layers.concepts()),
        ordinary=annotator.ordinary,
        suggest=lambda text: composed_english(annotator, text),
        stopped=stopped,
    )
    return Searched(found, {each.key: each.article for each in mined}, titles)


def _line(text: str, start: int, end: int) -> Occurrence:
    left = text.rfind("\n", 0, start) + 1
    right = text.find("\n", end)
    right = len(text) if right < 0 else right
    before = text[max(left, start - CONTEXT) : start]
    return Occurrence(before, text[start:end], text[end : min(right, end + CONTEXT)], start)
