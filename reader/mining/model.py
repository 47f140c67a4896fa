"""Candidate: a string that may be a term, why it may be, and where it stands."""

from dataclasses import dataclass
from enum import StrEnum

from reader.article import Article

MOST_MENTIONS = 50


class Evidence(StrEnum):
    """Why a string may be a term."""

    INLINE = "inline"
    """The article itself gives the English in brackets."""
    FREQUENT = "frequent"
    """It stands again and again, in changing company."""
    NAME = "name"
    """A foreign name, in Latin letters or with a middle dot."""


@dataclass(frozen=True, slots=True)
class Mined:
    """An article to look through; `key` is the caller's name for it, such as the library's hash."""

    key: str
    article: Article


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a candidate stands: the article's key, and half-open code points of its text."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Something no glossary knows. `english` are suggestions, best first; there may be none.

    `count` counts all places, `mentions` holds the first of them, and `articles` says in how many
    articles they are. `score` only orders candidates.
    """

    text: str
    english: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...]
    count: int
    articles: int
    score: float
    mentions: tuple[Mention, ...]
