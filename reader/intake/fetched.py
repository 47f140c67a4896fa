"""Fetched: what an address of the web gave, and the article that is in it."""

import codecs
from dataclasses import dataclass
from pathlib import PurePath

from reader.article import Metadata
from reader.errors import LoadError
from reader.intake.formats import SUFFIXES, Format, format_of
from reader.intake.load import read_as, taken_from
from reader.intake.taken import Refused, Taken

TYPES = {
    "text/html": Format.HTML,
    "application/xhtml+xml": Format.HTML,
    "text/plain": Format.TEXT,
    "text/markdown": Format.MARKDOWN,
    "text/x-markdown": Format.MARKDOWN,
    "application/pdf": Format.PDF,
    "application/x-pdf": Format.PDF,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": Format.DOCX,
    "application/epub+zip": Format.EPUB,
}
"""What a server may call an article."""

UNTOLD = frozenset({"", "application/octet-stream", "binary/octet-stream", "application/download"})
"""What a server says that does not know what it gives."""

WRITTEN = (Format.TEXT, Format.MARKDOWN, Format.HTML)
_KINDS = {
    "image": "a picture",
    "video": "a video",
    "audio": "a sound",
    "font": "a font",
    "application/json": "data for programs (JSON)",
    "application/zip": "an archive: download it, then open the file",
    "application/msword": "an old Word file: save it as DOCX, then open that",
}

_CHARSETS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "gb18030": "gb18030",
    "hz-gb-2312": "hz",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "utf-16": "utf-16",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
}
"""The codecs of what servers name; what is called by the narrower name often holds the wider."""

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """The bytes an address gave at last, and what its server said of them.

    `address` is where they came from in the end; `type` is the media type in lower case without
    its parameters, `charset` the one the server named; both are empty where it said nothing.
    """

    raw: bytes
    address: str
    type: str = ""
    charset: str = ""
    name: str = ""


def refusal(type_: str) -> str:
    """Why what a server calls by this media type is not taken; "" if it may be an article."""
    if type_ in TYPES or type_ in UNTOLD:
        return ""
    kind = _KINDS.get(type_) or _KINDS.get(type_.partition("/")[0])
    return f"There is no article at this address but {kind or f'something else ({type_[:80]})'}."


def read_fetched(fetched: Fetched, rules_off: frozenset[str] = frozenset()) -> Taken:
    """The article, which remembers its address; of a book, its first chapter.

    Raises LoadError.
    """
    form, name = _format(fetched), fetched.name
    if form is Format.EPUB:
        return _first(fetched, rules_off)
    raw = _in_utf_8(fetched) if form in WRITTEN else fetched.raw
    title = name if PurePath(name).suffix.lower() in SUFFIXES and form not in WRITTEN else ""
    article = read_as(raw, form, title, rules_off, Metadata(address=fetched.address))
    return Taken(article=article, original=raw, format=form, name=name or fetched.address)


def _first(fetched: Fetched, rules_off: frozenset[str]) -> Taken:
    for taken in taken_from(fetched.raw, f"{fetched.name or 'book'}.epub", rules_off):
        if isinstance(taken, Refused):
            raise LoadError(f"{taken.name}: {taken.reason}")
        return taken
    raise LoadError("There is no article in it.")


def _format(fetched: Fetched) -> Format:
    """What it is: as the server says, unless the bytes show something else."""
    shown = format_of(fetched.raw, fetched.name)
    if shown in (Format.PDF, Format.DOCX, Format.EPUB):
        return shown
    said = TYPES.get(fetched.type)
    if said in WRITTEN and shown is not Format.ARCHIVE:
        return said
    if said is None and shown in WRITTEN:
        begins = fetched.raw[:1_000].lstrip(codecs.BOM_UTF8 + b" \t\r\n")
        return Format.HTML if begins.startswith(b"<") else shown
    if said is not None and shown is not Format.ARCHIVE:
        raise LoadError(f"The server calls this {fetched.type}, but it is something else.")
    raise LoadError(refusal("application/zip"))


def _in_utf_8(fetched: Fetched) -> bytes:
    """The text in UTF-8 with its mark, if the server names another charset and is right.

    So the bytes that are kept tell their encoding themselves.
    """
    raw, charset = fetched.raw, _CHARSETS.get(fetched.charset)
    if charset is None or raw.startswith(_MARKS) or _is_utf_8(raw):
        return raw
    try:
        return codecs.BOM_UTF8 + raw.decode(charset).encode()
    except ValueError:  # the server is wrong, which happens
        return raw


def _is_utf_8(raw: bytes) -> bool:
    try:
        raw.decode()
    except UnicodeDecodeError:
        return False
    return not raw.isascii()
