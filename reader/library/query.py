"""Query: what is asked of the catalogue, and the words in what the user typed."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What the list is sorted by."""

    RELEVANCE = "relevance"
    OPENED = "opened"
    KEPT = "kept"
    DATE = "date"
    TITLE = "title"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Meant:
    """Words that were typed, in English or pinyin, and the Chinese terms they may stand for."""

    words: str
    chinese: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What is looked for; what is left out does not narrow the list.

    `text` is as typed: several words are all to be found, "these as they stand", -not this.
    `meant` is what `Wording.chinese_for` makes of it. `sources` and `tags` name any of which one
    is enough; `since` and `until` are the first and the last day of the article's own date;
    `concept` is a concept's id. Sorted by relevance, a query without words has what was opened
    last first, as has every other sort among equals.
    """

    text: str = ""
    meant: tuple[Meant, ...] = ()
    sources: frozenset[str] = frozenset()
    since: datetime.date | None = None
    until: datetime.date | None = None
    tags: frozenset[str] = frozenset()
    concept: str | None = None
    unread: bool = False
    starred: bool = False
    sort: Sort = Sort.RELEVANCE


EVERYTHING = Query()
