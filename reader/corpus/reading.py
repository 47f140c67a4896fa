"""The articles of a piece: of a file in any form that intake reads, or of lines of JSON."""

import datetime
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from reader.article import Article, Metadata
from reader.corpus.piece import Piece, content
from reader.errors import LoadError
from reader.intake.byline import merge
from reader.intake.load import read_text, taken_from
from reader.intake.mend import mend, storable
from reader.intake.taken import Refused

_TEXTS = ("title", "source", "author", "publisher", "address")


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """An article as a corpus knows it: `part` is the place inside of its file, or empty.

    `sha256` is that of the bytes it was read from.
    """

    id: str
    path: str
    part: str
    article: Article
    sha256: str


@dataclass(frozen=True, slots=True)
class Failed:
    """What could not be read or annotated, and why, in words for the user."""

    path: str
    reason: str


def articles_of(piece: Piece) -> Iterator[Read | Failed]:
    """The articles of a piece, one after the other, and what can't be read."""
    try:
        raw = content(piece)
        yield from _of_lines(piece, raw) if piece.line else _of_file(piece, raw)
    except LoadError as error:
        yield Failed(storable(piece.where), _reason(str(error), piece.name))


def _of_file(piece: Piece, raw: bytes) -> Iterator[Read | Failed]:
    for taken in taken_from(raw, piece.name):
        if isinstance(taken, Refused):
            yield Failed(storable(f"{piece.path}/{taken.name}"), _reason(taken.reason, taken.name))
            continue
        part = storable(taken.name) if taken.belongs else ""
        yield Read(
            id=storable(piece.name) + (f"/{part}" if part else ""),
            path=storable(piece.path),
            part=part,
            article=taken.article,
            sha256=hashlib.sha256(taken.original).hexdigest(),
        )


def _reason(said: str, name: str) -> str:
    return storable(said.removeprefix(f"{name}: "))


def _of_lines(piece: Piece, raw: bytes) -> Iterator[Read | Failed]:
    for number, line in enumerate(raw.split(b"\n"), piece.line):
        if not line.strip():
            continue
        try:
            yield _of_line(replace(piece, line=number), line)
        except LoadError as error:
            yield Failed(storable(f"{piece.path}:{number}"), str(error))


def _of_line(piece: Piece, line: bytes) -> Read:
    """The article of a line {"text", "id", "title", "source", "date" …}. Raises LoadError."""
    row = _row(line)
    text, name = row["text"], row.get("id")
    if not isinstance(text, str):
        raise LoadError("“text” is not a string.")
    article = read_text(text)
    known = Metadata(
        **{key: _line(row[key]) for key in _TEXTS if isinstance(row.get(key), str)},
        date=_date(row.get("date")),
    )
    return Read(
        id=storable(str(name))
        if name not in (None, "")
        else storable(f"{piece.name}:{piece.line}"),
        path=storable(piece.path),
        part=str(piece.line),
        article=replace(article, metadata=merge(known, article.metadata)),
        sha256=hashlib.sha256(text.encode(errors="replace")).hexdigest(),
    )


def _line(text: str) -> str:
    return " ".join(mend(text).split())


def _row(line: bytes) -> dict[str, Any]:
    wanted = 'The line is not an object with "text", as {"id": "1", "text": "…"}'
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise LoadError(f"{wanted}: {error}.") from error
    if not isinstance(row, dict) or "text" not in row:
        raise LoadError(f"{wanted}.")
    return row


def _date(said: object) -> datetime.date | None:
    """The day that an ISO date or time begins with. Raises LoadError for anything else."""
    if said is None or said == "":
        return None
    try:
        return datetime.date.fromisoformat(str(said)[:10])
    except ValueError as error:
        raise LoadError(f"“date” is not a date like 2025-03-27: {error}.") from error
