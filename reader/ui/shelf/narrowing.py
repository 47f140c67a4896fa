"""Narrowing: the filters of a query as chips, each with the query that lacks it."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from reader.library.query import Query
from reader.ui.shelf.words import days_words, source_name


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter in words, and what is asked without it."""

    words: str
    without: Query


def chips_of(query: Query, term: str, today: datetime.date) -> tuple[Chip, ...]:
    """The filters of a query; `term` is what its concept is called."""
    return tuple(_chips(query, term, today))


def bare(query: Query) -> Query:
    """The query without filters: what was typed, and how the list is sorted."""
    return Query(text=query.text, meant=query.meant, sort=query.sort)


def narrowed(query: Query) -> bool:
    """Whether the query has filters."""
    return query != bare(query)


def _chips(query: Query, term: str, today: datetime.date) -> Iterator[Chip]:
    for source in sorted(query.sources):
        yield Chip(source_name(source), replace(query, sources=query.sources - {source}))
    if days := days_words(query, today):
        yield Chip(days, replace(query, since=None, until=None))
    for tag in sorted(query.tags):
        yield Chip(f"# {tag}", replace(query, tags=query.tags - {tag}))
    if query.concept is not None:
        yield Chip(term or query.concept, replace(query, concept=None))
    if query.unread:
        yield Chip(QCoreApplication.translate("Shelf", "Unread"), replace(query, unread=False))
    if query.starred:
        yield Chip(QCoreApplication.translate("Shelf", "Starred"), replace(query, starred=False))
