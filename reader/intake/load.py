"""The one door of intake: a file or pasted text becomes a cleaned Article."""

import re
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from reader.article import Article, BlockKind
from reader.errors import LoadError, PdfError
from reader.intake.blocks import split, with_headings
from reader.intake.clean import clean
from reader.intake.decode import PDF_SIGN, decode
from reader.intake.mend import mend

_FLASH = re.compile(r"【([^【】\n]{4,60})】")
LONGEST_TEXT = 5_000_000  # code points
LARGEST_FILE = 50_000_000  # bytes


def read_file(path: Path) -> Article:
    """The article in a text file; without a title of its own it gets the file's name.

    Raises LoadError if the file can't be read, is not text, is empty or too large.
    """
    return article_of(read_bytes(path), path)


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
    except (OSError, ValueError) as error:
        raise LoadError(f"{path} can't be read: {error}.") from error


def read_stream(stream: BinaryIO, name: str) -> bytes:
    """What a stream holds, which may be endless. Raises LoadError, with the name, beyond the limit.

    No more than the limit is read.
    """
    raw = stream.read(LARGEST_FILE + 1)
    if len(raw) > LARGEST_FILE:
        raise LoadError(f"{name} is too large: {LARGEST_FILE // 1_000_000} MB at most.")
    return raw


def article_of(raw: bytes, path: Path) -> Article:
    """The article that the bytes of a file hold; the path only names it.

    Raises LoadError if they are not text, or blank, or too long; PdfError if they are a PDF.
    """
    if raw.startswith(PDF_SIGN):
        raise PdfError(path)
    try:
        article = read_text(decode(raw))
    except LoadError as error:
        raise LoadError(f"{path.name}: {error}") from error
    title = article.metadata.title or mend(path.stem)
    return replace(article, metadata=replace(article.metadata, title=title))


def read_text(text: str, *, title: str = "") -> Article:
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
    article = clean(Article(text=text, blocks=split(text)))
    article = replace(article, blocks=with_headings(text, article.blocks))
    return _titled(article, title)


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
