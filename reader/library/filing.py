"""Filing: articles put into the full-text index and taken out of it, by their numbers."""

import json
from collections.abc import Collection

from glossary.normalize import FOLDING
from reader.errors import LibraryError
from reader.library.connection import Connection
from reader.library.tokens import FILING, filed

AT_ONCE = 20_000
"""Texts up to so many code points are filed when they are kept; it takes some milliseconds."""

_MARK = f"{FILING} {FOLDING}"


def put_in(connection: Connection, number: int) -> None:
    """File an article whose content is kept, if it isn't filed. Raises LibraryError."""
    _change(
        connection,
        number,
        "insert into found (rowid, title, body) values (?, ?, ?)",
        filed_now=True,
    )


def take_out(connection: Connection, number: int) -> None:
    """Take an article out of the index, before anything of what is filed changes.

    The index holds no texts: it has to be told again what was filed. Raises LibraryError.
    """
    _change(
        connection,
        number,
        "insert into found (found, rowid, title, body) values ('delete', ?, ?, ?)",
        filed_now=False,
    )


def begin_anew_if_stale(connection: Connection) -> None:
    """Empty the index if it was made with another folding. Raises LibraryError."""
    if connection.first("select mark from filing") == (_MARK,):
        return
    with connection.transaction():
        if connection.first("select 1 from article where filed limit 1"):
            empty(connection)
        connection.write("delete from filing")
        connection.write("insert into filing values (?)", [_MARK])


def empty(connection: Connection) -> None:
    """Empty the index; all is filed again in the background. Raises LibraryError."""
    with connection.transaction():
        connection.write("insert into found (found) values ('delete-all')")
        connection.write("update article set filed = 0")


def body_of(
    text: str, blocks: str, restored: Collection[int] = (), without: Collection[str] = ()
) -> str:
    """What is filed of a content: lines that are shown, or begin where one was restored.

    Without the kinds of blocks that are named. Raises LibraryError if the blocks are damaged.
    """
    try:
        start, lines = 0, list[str]()
        for kind, _level, end, set_aside in json.loads(blocks):
            if (set_aside is None or start in restored) and kind not in without:
                lines.append(text[start:end].strip("\n"))
            start = end
    except (ValueError, TypeError) as error:
        raise LibraryError(
            "What the library keeps of this article is damaged; open its file again."
        ) from error
    return "\n".join(lines)


def restored_starts(connection: Connection, number: int) -> frozenset[int]:
    """Where the lines begin that the user has restored in an article."""
    rows = connection.rows("select start from restored where article = ?", [number])
    return frozenset(start for (start,) in rows)


def _change(connection: Connection, number: int, sql: str, *, filed_now: bool) -> None:
    """File an article or take it out, unless that is done; others write while it is made ready."""
    kept = _kept(connection, number, filed=not filed_now)
    if kept is None:
        return
    ready = _tokens_of(kept)
    with connection.transaction():
        still = _kept(connection, number, filed=not filed_now)
        if still is None:
            return
        if still != kept:
            ready = _tokens_of(still)
        connection.write(sql, [number, *ready])
        connection.write("update article set filed = ? where id = ?", [filed_now, number])


_Kept = tuple[str, str, str, frozenset[int]]


def _kept(connection: Connection, number: int, *, filed: bool) -> _Kept | None:
    """What an article's tokens are made of, if it is filed or isn't, as asked."""
    row = connection.first(
        "select title, text, blocks from article join content on id = article"
        " where id = ? and filed = ?",
        [number, filed],
    )
    return None if row is None else (*row, restored_starts(connection, number))


def _tokens_of(kept: _Kept) -> tuple[str, str]:
    title, text, blocks, restored = kept
    return filed(title), filed(body_of(text, blocks, restored))
