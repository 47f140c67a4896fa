"""Format: what kind of file holds an article, told by its first bytes and its name."""

import re
from enum import StrEnum
from pathlib import PurePath

from reader.intake import foreign
from reader.intake.zipped import Zipped

PDF_SIGN = b"%PDF-"
ZIP_SIGNS = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_PDF_WITHIN = 1024  # bytes, before which a PDF's sign may stand
_HTML = re.compile(
    rb"(?:<\?xml[^<>]*>|<!--(?:(?!-->).)*-->|\s)*<(?:!DOCTYPE\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_MIME = re.compile(rb"MIME-Version\s*:|From:\s*<?Saved by ", re.IGNORECASE)


class Format(StrEnum):
    """How an original is read. The values are kept in libraries: never change one."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"
    EMAIL = "email"
    EPUB = "epub"
    ARCHIVE = "archive"


HOLDING_OTHERS = frozenset({Format.EPUB, Format.ARCHIVE})
"""Files that are no article themselves but hold some."""

SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".docx": Format.DOCX,
    ".docm": Format.DOCX,
    ".dotx": Format.DOCX,
    ".pdf": Format.PDF,
    ".eml": Format.EMAIL,
    ".mht": Format.EMAIL,
    ".mhtml": Format.EMAIL,
    ".epub": Format.EPUB,
    ".zip": Format.ARCHIVE,
}
"""What is taken for an article in a folder or an archive, by the end of its name."""
_SHOWN_BY_BYTES = frozenset({Format.PDF, Format.DOCX, Format.EPUB, Format.ARCHIVE})


def format_of(raw: bytes, name: str) -> Format:
    """The format of a file. What its bytes show goes before what its name says.

    Raises LoadError if it is a kind of file that can't be read, with what it is and what to do.
    """
    by_name = SUFFIXES.get(PurePath(name).suffix.lower(), Format.TEXT)
    if PDF_SIGN in raw[:_PDF_WITHIN] and (by_name is Format.PDF or raw.startswith(PDF_SIGN)):
        return Format.PDF
    if raw.startswith(ZIP_SIGNS):
        return _zipped(raw)
    foreign.refuse(raw)
    if by_name not in _SHOWN_BY_BYTES and by_name is not Format.TEXT:
        return by_name
    return _written(raw)


def _written(raw: bytes) -> Format:
    """Of a file whose name says nothing, or the wrong thing: as of what is saved as .doc."""
    beginning = raw[:_PDF_WITHIN].removeprefix(b"\xef\xbb\xbf")
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        beginning = beginning.decode("utf-16", "ignore").encode()
    if _HTML.match(beginning):
        return Format.HTML
    return Format.EMAIL if _MIME.match(beginning) else Format.TEXT


def _zipped(raw: bytes) -> Format:
    names = {member.filename for member in Zipped(raw).members}
    if "META-INF/container.xml" in names:
        return Format.EPUB
    if "word/document.xml" in names:
        return Format.DOCX
    foreign.refuse_zip(raw, names)
    if "[Content_Types].xml" in names and any(name.startswith("word/") for name in names):
        return Format.DOCX
    return Format.ARCHIVE
