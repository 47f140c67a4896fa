"""Stand: how articles are marked and described, in part; read, compared and brought back."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.library.connection import Connection
from reader.library.shelving import FIELDS, write_metadata

DESCRIBED = (*FIELDS, "edited")
"""The columns that correcting an article's details writes."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How an article stands: values by columns of the table, and whether it has these tags."""

    columns: Mapping[str, str | int | None]
    tags: Mapping[str, bool]

    def other_than(self, now: "Stand") -> "Stand":
        """What of this stand is another now; `now` tells of the same columns.

        A tag that either doesn't tell of isn't there.
        """
        before = {name: self.tags.get(name, False) for name in {*self.tags, *now.tags}}
        return Stand(
            {name: value for name, value in self.columns.items() if value != now.columns[name]},
            {name: there for name, there in before.items() if there != now.tags.get(name, False)},
        )

    def __bool__(self) -> bool:
        return bool(self.columns or self.tags)


def stands_of(
    connection: Connection, shas: Iterable[str], columns: Sequence[str]
) -> dict[str, Stand]:
    """How articles stand, with all their tags, by their hashes; nothing of those that are gone.

    Raises LibraryError.
    """
    stands = {}
    for sha in shas:
        if (number := _number(connection, sha)) is not None:
            stands[sha] = _read(connection, number, columns)
    return stands


def bring_back(connection: Connection, stands: Mapping[str, Stand]) -> dict[str, Stand]:
    """Let articles stand so again; how they stood until now. Raises LibraryError.

    Those that are gone are passed over.
    """
    until_now = {}
    with connection.transaction():
        for sha, stand in stands.items():
            if (number := _number(connection, sha)) is not None:
                until_now[sha] = _read(connection, number, stand.columns, stand.tags)
                _write(connection, number, stand)
    return until_now


def _number(connection: Connection, sha: str) -> int | None:
    row = connection.first("select id from article where sha256 = ?", [sha])
    return None if row is None else int(row[0])


def _read(
    connection: Connection,
    number: int,
    columns: Iterable[str],
    tags: Iterable[str] | None = None,
) -> Stand:
    """How an article stands; with these tags, or all that it has."""
    names = ", ".join(("id", *columns))
    row = connection.first(f"select {names} from article where id = ?", [number])
    assert row is not None
    had = {name for (name,) in connection.rows("select name from tag where article = ?", [number])}
    told = had if tags is None else tags
    return Stand(dict(zip(columns, row[1:], strict=True)), {name: name in had for name in told})


def _write(connection: Connection, number: int, stand: Stand) -> None:
    write_metadata(
        connection, number, {name: stand.columns[name] for name in FIELDS if name in stand.columns}
    )
    for name, value in stand.columns.items():
        if name not in FIELDS:
            connection.write(f"update article set {name} = ? where id = ?", [value, number])
    for name, there in stand.tags.items():
        if there:
            put = "insert or ignore into tag (article, name) values (?, ?)"
        else:
            put = "delete from tag where article = ? and name = ?"
        connection.write(put, [number, name])
