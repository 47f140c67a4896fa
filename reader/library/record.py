"""ArticleRecord: what the library says of an article, without its text."""

import datetime
from dataclasses import dataclass
from typing import Any

from reader.article import Metadata
from reader.errors import LibraryError
from reader.intake.formats import Format

COLUMNS = """
    article.id, sha256, title, source, author, date, publisher, address, origin, format, belongs,
    preview, length, kept, opened, reached, read, starred, work, terms
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRecord:
    """What the library says of an article; `length` and `reached` count code points.

    `sha256` is the hash of the original's bytes, `origin` says where it came from, such as a path,
    `belongs` names the book or archive that held it, and `reached` is where reading stopped.
    `preview` is how its text begins. `read` is when it was read to its end, None while it is
    unread. Copies of one story have the same `work`. `terms` is how many terms are
    met in it, words of everyday news not counted.
    """

    id: int
    sha256: str
    title: str
    source: str
    author: str
    date: datetime.date | None
    publisher: str = ""
    address: str = ""
    origin: str
    format: Format = Format.TEXT
    belongs: str = ""
    preview: str = ""
    length: int
    kept: datetime.datetime
    opened: datetime.datetime
    reached: int
    read: datetime.datetime | None = None
    starred: bool = False
    work: int | None = None
    terms: int = 0

    @property
    def metadata(self) -> Metadata:
        """What is known of the article, the user's corrections included."""
        return Metadata(
            title=self.title,
            source=self.source,
            author=self.author,
            date=self.date,
            publisher=self.publisher,
            address=self.address,
        )


def record_of(row: dict[str, Any]) -> ArticleRecord:
    """The record in a row of COLUMNS. Raises LibraryError if it is damaged."""
    try:
        date = datetime.date.fromisoformat(row["date"]) if row["date"] else None
        times = {
            name: datetime.datetime.fromisoformat(row[name]) if row[name] else None
            for name in ("kept", "opened", "read")
        }
        form = Format(row["format"])
    except ValueError as error:
        raise LibraryError(f"The library holds a date that can't be read: {error}.") from error
    starred = bool(row["starred"])
    return ArticleRecord(**{**row, **times, "date": date, "format": form, "starred": starred})


def stamp(when: datetime.datetime) -> str:
    """A time as text that sorts as time does."""
    return when.astimezone(datetime.UTC).isoformat(timespec="microseconds")
