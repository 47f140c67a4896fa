"""E-books (EPUB): each chapter as a member, in the order of reading."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace

from reader.errors import LoadError
from reader.intake.book import Book, Page, book_of
from reader.intake.decode import decode
from reader.intake.formats import Format
from reader.intake.member import Member
from reader.intake.taken import Refused
from reader.intake.zipped import Zipped

_TAG = re.compile(r"<[^<>]*>")
_HEADING = re.compile(r"<h([1-6])\b[^<>]*>((?:(?!</h\1)[\s\S]){1,600})</h\1", re.IGNORECASE)
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_LETTER = re.compile(r"\w")
_LONGEST_FRONT = 400  # characters of a cover, a list of contents, an imprint
_LONGEST_TITLE = 80
_LARGEST_CHAPTER = 20_000_000  # bytes


def chapters(raw: bytes) -> Iterator[Member | Refused]:
    """The chapters of a book with their titles; the book's own title is their source.

    Covers, contents and empty pages are passed over. Raises LoadError if it is no book, is locked
    (DRM), or has no chapter with text in it.
    """
    zipped = Zipped(raw)
    book = book_of(zipped)
    found = _chapters(zipped, book)
    first, second = next(found, None), next(found, None)
    if first is None:
        raise LoadError("There is no chapter with text in this book.")
    if second is None:
        yield replace(first, metadata=book.metadata) if isinstance(first, Member) else first
    else:
        yield from (first, second)
        yield from found


def _chapters(zipped: Zipped, book: Book) -> Iterator[Member | Refused]:
    """The chapters titled; a page without a title goes on with the chapter before it."""
    title, part = "", 1
    for page in book.pages:
        member = _member(zipped, page)
        if isinstance(member, Member):
            known = member.metadata.title
            title, part = (known, 1) if known else (title, part + 1)
            called = title if known or not title else f"{title} ({part})"
            yield replace(member, metadata=replace(book.metadata, title=called))
        elif member is not None:
            yield member


def _member(zipped: Zipped, page: Page) -> Member | Refused | None:
    """A page that is a chapter, with the title it is known by; None if it is to be passed over."""
    try:
        original = zipped.read(page.place, _LARGEST_CHAPTER)
        text = decode(original) if original.strip() else ""
    except LoadError as error:
        return Refused(name=page.place, reason=str(error))
    body = _BODY.search(text)
    text = text[body.start() :] if body else text
    said = html.unescape(_TAG.sub("", text)).strip()
    if not _LETTER.search(said) or (page.is_front and len(said) <= _LONGEST_FRONT):
        return None
    member = Member(name=page.place, original=original, format=Format.HTML)
    return replace(member, metadata=replace(member.metadata, title=page.title or _heading(text)))


def _heading(text: str) -> str:
    """What the first heading of a page says."""
    found = _HEADING.search(text)
    said = " ".join(html.unescape(_TAG.sub("", found[2])).split()) if found else ""
    return said if len(said) <= _LONGEST_TITLE else ""
