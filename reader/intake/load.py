"""The one door of intake: a file or pasted text becomes a cleaned Article."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from reader.article import Article, BlockKind
from reader.errors import LoadError
from reader.intake.blocks import split, with_headings
from reader.intake.clean import clean
from reader.intake.decode import decode
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
        size = path.stat().st_size
        if size > LARGEST_FILE:
            limit = LARGEST_FILE // 1_000_000
            raise LoadError(f"{path.name} is too large: {size / 1e6:.0f} MB; {limit} MB at most.")
        return path.read_bytes()
    except FileNotFoundError as error:
        raise LoadError(f"{path} does not exist.") from error
    except PermissionError as error:
        raise LoadError(f"{path} can't be read: permission denied.") from error
    except (OSError, ValueError) as error:
        raise LoadError(f"{path} can't be read: {error}.") from error


def article_of(raw: bytes, path: Path) -> Article:
    """The article that the bytes of a file hold; the path only names it.

    Raises LoadError if they are not text, or blank, or too long.
    """
    try:
        article = read_text(decode(raw))
    except LoadError as error:
        raise LoadError(f"{path.name}: {error}") from error
    title = article.metadata.title or path.stem
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
    found = title or next(_titles(article), "") or article.metadata.title
    return replace(article, metadata=replace(article.metadata, title=found))


def _titles(article: Article) -> Iterator[str]:
    """The line that is the title, or what a news flash puts into brackets before its text."""
    for block in article.shown():
        start, end = article.content(block)
        line = article.text[start:end].strip()
        bracketed = _FLASH.match(line)
        if block.kind is BlockKind.TITLE:
            yield line
        elif bracketed:
            yield bracketed[1]
        return
