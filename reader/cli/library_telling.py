"""Articles of the library as lines of a terminal and as JSON."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from reader.article import Article
from reader.library.gather import Gathered
from reader.library.listing import Listed
from reader.library.record import ArticleRecord

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f]")
DIGITS = 10
"""So much of a hash is shown."""


def as_json(record: object) -> str:
    """Any record, indented."""
    return json.dumps(record, ensure_ascii=False, indent=1)


def in_a_line(text: str) -> str:
    """The text without the control signs that a file's name may hold, which steer a terminal."""
    return _UNSEEN.sub("\ufffd", text)


def brief(record: ArticleRecord) -> str:
    """An article in one line: hash, date, marks, title, source."""
    marks = ("*" if record.starred else " ") + (" " if record.read else "·")
    day = record.date.isoformat() if record.date else "          "
    source = f"  ({record.source})" if record.source else ""
    return in_a_line(f"{record.sha256[:DIGITS]}  {day} {marks} {record.title}{source}")


def listed_lines(listed: Listed) -> Iterator[str]:
    """An article of a list, with the line it was found by, its tags and its copies."""
    yield brief(listed.record)
    tags = "".join(f" #{tag}" for tag in listed.tags)
    if listed.line or tags:
        yield f"    {listed.line}{tags}"
    for copy in listed.copies:
        yield f"    = {brief(copy)}"


def listed_record(listed: Listed) -> dict[str, Any]:
    """The same for programs; `hits` are ranges of code points in `line`."""
    return {
        **_record(listed.record),
        "line": listed.line,
        "hits": [list(hit) for hit in listed.hits],
        "tags": list(listed.tags),
        "copies": [_record(copy) for copy in listed.copies],
    }


def article_lines(record: ArticleRecord, article: Article, tags: Sequence[str]) -> Iterator[str]:
    """What is known of an article, and what is shown of its text."""
    known = {
        "title": record.title,
        "source": record.source,
        "author": record.author,
        "date": record.date.isoformat() if record.date else "",
        "publisher": record.publisher,
        "address": record.address,
        "from": f"{record.origin} › {record.belongs}" if record.belongs else record.origin,
        "kept": record.kept.astimezone().isoformat(" ", "minutes"),
        "tags": ", ".join(tags),
        "hash": record.sha256,
    }
    yield from (f"{name}: {in_a_line(value)}" for name, value in known.items() if value)
    for block in article.shown():
        yield ""
        yield article.text[slice(*article.content(block))]


def article_record(record: ArticleRecord, article: Article, tags: Sequence[str]) -> dict[str, Any]:
    """The same for programs, with the whole text and its blocks."""
    blocks = [
        {
            "start": block.start,
            "end": block.end,
            "kind": block.kind,
            "level": block.level,
            "set_aside": block.set_aside,
        }
        for block in article.blocks
    ]
    return {**_record(record), "tags": list(tags), "text": article.text, "blocks": blocks}


def gathered_lines(gathered: Gathered) -> Iterator[str]:
    """What came of taking articles in."""
    parts = [f"{_counted(len(gathered.added))} added"]
    if gathered.known:
        parts.append(f"{len(gathered.known)} known already")
    if gathered.refused:
        parts.append(f"{len(gathered.refused)} could not be read")
    yield ", ".join(parts)


def gathered_record(gathered: Gathered) -> dict[str, Any]:
    """The same for programs."""
    refused = [{"name": each.name, "reason": each.reason} for each in gathered.refused]
    return {"added": list(gathered.added), "known": list(gathered.known), "refused": refused}


def _counted(number: int) -> str:
    return f"{number} article{'' if number == 1 else 's'}"


def _record(record: ArticleRecord) -> dict[str, Any]:
    return {
        "sha256": record.sha256,
        "title": record.title,
        "source": record.source,
        "author": record.author,
        "date": record.date.isoformat() if record.date else None,
        "publisher": record.publisher,
        "address": record.address,
        "origin": record.origin,
        "belongs": record.belongs,
        "format": record.format,
        "length": record.length,
        "kept": record.kept.isoformat(),
        "opened": record.opened.isoformat(),
        "read": record.read.isoformat() if record.read else None,
        "starred": record.starred,
        "story": record.work,
    }
