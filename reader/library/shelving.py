"""Shelving: an article written to the library's tables, filed and put among its copies."""

from collections.abc import Mapping, Sequence

from reader.article import Article, BlockKind, Metadata
from reader.intake.mend import storable
from reader.library.connection import Connection
from reader.library.filing import AT_ONCE, put_in, take_out
from reader.library.stories import place
from reader.library.structure import blocks_json

FIELDS = ("title", "source", "author", "date", "publisher", "address")
"""The metadata as the table `article` has them."""

PREVIEW = 120


def shelve(connection: Connection, article: Article, original: bytes, how: Sequence[str]) -> None:
    """Write an article that isn't there yet; part of a transaction. Raises LibraryError.

    `how` is its hash, format, what it belongs to, where it came from, when kept and when opened.
    """
    row = connection.first(
        """
        insert into article (
            sha256, format, belongs, origin, kept, opened,
            title, source, author, date, publisher, address, preview, length
        ) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
        """,
        [*map(storable, how), *columns_of(article.metadata).values(), preview_of(article), 0],
    )
    assert row is not None
    number = int(row[0])
    connection.write("insert into original values (?, ?)", [number, original])
    _write_content(connection, number, article)
    place(connection, number, article)


def renew(connection: Connection, number: int, article: Article) -> None:
    """Write an article as it is read now; what the user has corrected stays. Raises LibraryError.

    Nothing is written if that is what is known, or if it was forgotten meanwhile.
    """
    with connection.transaction():
        if connection.first("select 1 from article where id = ?", [number]) is None:
            return
        _renew_metadata(connection, number, article.metadata)
        held = connection.first("select text, blocks from content where article = ?", [number])
        if held != (storable(article.text), blocks_json(article)):
            take_out(connection, number)
            _write_content(connection, number, article)
        if connection.first("select 1 from article where id = ? and work is null", [number]):
            place(connection, number, article)


def write_metadata(
    connection: Connection, number: int, columns: Mapping[str, str | int | None]
) -> None:
    """Write some of the metadata, and file the article under its title. Raises LibraryError."""
    if not columns:
        return
    with connection.transaction():
        if "title" in columns:
            take_out(connection, number)
        put = ", ".join(f"{field} = ?" for field in columns)
        connection.write(f"update article set {put} where id = ?", [*columns.values(), number])
        file_soon(connection, number)


def file_soon(connection: Connection, number: int) -> None:
    """File an article now, if that is quick; the indexer will if not. Raises LibraryError."""
    row = connection.first("select length from article where id = ?", [number])
    if row is not None and row[0] <= AT_ONCE:
        put_in(connection, number)


def columns_of(metadata: Metadata) -> dict[str, str | None]:
    """Metadata by FIELDS, as the table has them."""
    date = metadata.date.isoformat() if metadata.date else None
    values = (getattr(metadata, field) for field in FIELDS)
    return {
        field: date if field == "date" else storable(value)
        for field, value in zip(FIELDS, values, strict=True)
    }


def preview_of(article: Article) -> str:
    """How the text begins after its title, in one line of at most PREVIEW code points."""
    parts: list[str] = []
    for block in article.shown():
        if block.kind is BlockKind.TITLE:
            continue
        start, end = article.content(block)
        parts.extend(article.text[start : min(end, start + PREVIEW)].split())
        if sum(map(len, parts)) >= PREVIEW:
            break
    return storable(" ".join(parts)[:PREVIEW])


def _write_content(connection: Connection, number: int, article: Article) -> None:
    connection.write(
        "insert or replace into content values (?, ?, ?)",
        [number, storable(article.text), blocks_json(article)],
    )
    connection.write("delete from met where article = ?", [number])  # of places in another text
    connection.write(
        "update article set length = ?, preview = ?, filed = 0, indexed = null where id = ?",
        [len(article.text), preview_of(article), number],
    )
    file_soon(connection, number)


def _renew_metadata(connection: Connection, number: int, metadata: Metadata) -> None:
    row = connection.first(
        f"select edited, {', '.join(FIELDS)} from article where id = ?", [number]
    )
    assert row is not None
    edited, *held = row
    known = dict(zip(FIELDS, held, strict=True))
    news = {
        field: value
        for field, value in columns_of(metadata).items()
        if value and value != known[field] and field not in edited.split()
    }
    write_metadata(connection, number, news)
