"""Member: a file inside a book, an archive or a message, before it is read."""

from dataclasses import dataclass

from reader.article import NOTHING_KNOWN, Metadata
from reader.intake.formats import Format


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """The bytes of an inner file; `metadata` is what its holder says of it."""

    name: str
    original: bytes
    format: Format
    metadata: Metadata = NOTHING_KNOWN
