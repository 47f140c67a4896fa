"""Taken: an article as it came in, with the bytes to keep; Refused: what could not be read."""

from dataclasses import dataclass

from reader.article import Article
from reader.intake.formats import Format


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """One article of a file, and what it can be read from again: its bytes and their format.

    A file holds one, or, as a book or an archive, many; the original is then the chapter's or the
    member's. `name` is the file's, or the path inside of it; `belongs` is the work or the archive
    that holds it, empty for a file of its own.
    """

    article: Article
    original: bytes
    format: Format
    name: str
    belongs: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A part of a file that can't be read, and why, in words for the user."""

    name: str
    reason: str
