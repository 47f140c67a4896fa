"""The one door of intake: a file or pasted text becomes a cleaned Article."""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from reader.article import NOTHING_KNOWN, Article, BlockKind, Metadata
from reader.errors import LoadError
from reader.intake.blocks import split, with_headings
from reader.intake.byline import merge
from reader.intake.clean import clean
from reader.intake.decode import decode
from reader.intake.draft import LONGEST_TEXT, Draft, written
from reader.intake.formats import Format, format_of
from reader.intake.holding import Holding
from reader.intake.member import Member
from reader.intake.mend import mend
from reader.intake.stopped import Stopped, never
from reader.intake.taken import Refused, Taken

_FLASH = re.compile(r"【([^【】\n]{4,60})】")
LARGEST_FILE = 50_000_000  # bytes
_MOST_REASONS = 3


def read_file(path: Path, rules_off: Collection[str] = ()) -> Article:
    """The article in a file, or the first of several; without a title it gets the file's name.

    Raises LoadError if the file can't be read, holds no article, is empty or too large.
    """
    return read_first(path, rules_off).article


def read_first(path: Path, rules_off: Collection[str] = ()) -> Taken:
    """The same as it came in: the first that can be read, whatever lies before it."""
    refused: list[Refused] = []
    for taken in read_all(path, rules_off):
        if isinstance(taken, Taken):
            return taken
        refused.append(taken)
    reasons = "; ".join(f"{each.name}: {each.reason}" for each in refused[:_MOST_REASONS])
    raise LoadError(f"{path.name}: There is no article in it that can be read. {reasons}".strip())


def read_all(
    path: Path, rules_off: Collection[str] = (), stopped: Stopped = never
) -> Iterator[Taken | Refused]:
    """The articles of a file one after the other: one, or those of a book, an archive, a message.

    What inside of it can't be read is Refused, and the rest goes on. Raises LoadError if the file
    itself can't be read, Cancelled.
    """
    yield from taken_from(read_bytes(path), path.name, rules_off, stopped)


def taken_from(
    raw: bytes, name: str, rules_off: Collection[str] = (), stopped: Stopped = never
) -> Iterator[Taken | Refused]:
    """The same of the bytes of a file called `name`."""

    def article_of(member: Member) -> Article:
        return read_as(member.original, member.format, member.name, rules_off, member.metadata)

    try:
        file = Member(name=name, original=raw, format=format_of(raw, name))
        yield from Holding(article_of, stopped).taken(file)
    except LoadError as error:
        raise LoadError(f"{name}: {error}") from error


def read_as(
    raw: bytes,
    form: Format,
    name: str,
    rules_off: Collection[str] = (),
    metadata: Metadata = NOTHING_KNOWN,
) -> Article:
    """The article that bytes of a format hold; `name` is its title if it has none.

    What `metadata` says goes before what is found; an article that names no source has its
    publisher's. Raises LoadError.
    """
    if form is Format.TEXT:
        article = read_text(decode(raw), rules_off=rules_off)
    else:
        article = written(_draft(raw, form, metadata.address), rules_off)
    known = merge(metadata, article.metadata)
    unsaid = Metadata(title=mend(Path(name).stem), source=known.publisher)
    return replace(article, metadata=merge(known, unsaid))


def read_bytes(path: Path) -> bytes:
    """What lies in a file. Raises LoadError if it can't be read or is too large."""
    try:
        if path.is_dir():
            raise LoadError(f"{path} is a folder, not a file.")
        with path.open("rb") as file:
            return read_stream(file, path.name)
    except FileNotFoundError as error:
        raise LoadError(f"{path} does not exist.") from error
    except PermissionError as error:
        raise LoadError(f"{path} can't be read: permission denied.") from error
    except OSError as error:
        raise LoadError(f"{path} can't be read: {error.strerror}.") from error
    except ValueError as error:
        raise LoadError(f"{path} can't be read: {error}.") from error


def read_stream(stream: BinaryIO, name: str) -> bytes:
    """What a stream holds, which may be endless. Raises LoadError, with the name, beyond the limit.

    No more than the limit is read.
    """
    raw = stream.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE:
        raise LoadError(f"{name} is too large: {LARGEST_FILE // 1_000_000} MB at most.")
    return raw


def read_text(text: str, *, title: str = "", rules_off: Collection[str] = ()) -> Article:
    """The article in a text from the clipboard or standard input.

    A title that is given wins over the one found. Raises LoadError if the text is blank or too
    long.
    """
    if len(text) > LONGEST_TEXT:
        raise LoadError(
            f"The text is too long: {len(text):,} characters; {LONGEST_TEXT:,} at most. "
            "Split it into parts."
        )
    text = mend(text)
    if not text.strip():
        raise LoadError("There is no text in it.")
    article = clean(Article(text=text, blocks=split(text)), rules_off)
    article = replace(article, blocks=with_headings(text, article.blocks))
    return _titled(article, title)


def _draft(raw: bytes, form: Format, address: str) -> Draft:
    """The draft of a file with structure; its format's reader is loaded only now."""
    if form is Format.MARKDOWN:
        from reader.intake import markdown

        return markdown.draft_of(decode(raw))
    if form is Format.HTML:
        from reader.intake.html import page

        return page.draft_of(raw, address)
    if form is Format.DOCX:
        from reader.intake import docx

        return docx.draft_of(raw)
    if form is Format.PDF:
        from reader.intake.pdf import document

        return document.draft_of(raw)
    if form is Format.EMAIL:
        from reader.intake import message

        return message.draft_of(raw)
    raise LoadError("It holds several articles.")


def _titled(article: Article, title: str) -> Article:
    found = title or _title_line(article) or article.metadata.title
    return replace(article, metadata=replace(article.metadata, title=found))


def _title_line(article: Article) -> str:
    """The line that is the title, or what a news flash puts into brackets before its text."""
    first = next(article.shown(), None)
    if first is None:
        return ""
    line = article.text[slice(*article.content(first))].strip()
    if first.kind is BlockKind.TITLE:
        return line
    bracketed = _FLASH.match(line)
    return bracketed[1] if bracketed else ""
