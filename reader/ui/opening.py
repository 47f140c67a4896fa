"""OpenedArticle: an article and its original, from a file, the clipboard or the library."""

from dataclasses import dataclass
from pathlib import Path

from reader.article import Article
from reader.intake.decode import decode
from reader.intake.load import article_of, read_bytes, read_text
from reader.library.library import ArticleRecord

PASTED = "clipboard"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedArticle:
    """An article as it was opened: its original's bytes, and where they came from.

    `path` is the file, if it was one.
    """

    article: Article
    original: bytes = b""
    origin: str = ""
    path: Path | None = None


BLANK = OpenedArticle(article=Article(text="", blocks=()))


def read_article(path: Path) -> OpenedArticle:
    """The article in a file. Raises LoadError."""
    path = path.absolute()
    raw = read_bytes(path)
    return OpenedArticle(article=article_of(raw, path), original=raw, origin=str(path), path=path)


def read_pasted(text: str) -> OpenedArticle:
    """The article in a text from the clipboard. Raises LoadError."""
    raw = text.encode(errors="replace")
    return OpenedArticle(article=read_text(text), original=raw, origin=PASTED)


def read_kept(record: ArticleRecord, raw: bytes) -> OpenedArticle:
    """An article the library holds. Raises LoadError."""
    path = None if record.origin == PASTED else Path(record.origin)
    article = read_text(decode(raw), title=record.title)
    return OpenedArticle(article=article, original=raw, origin=record.origin, path=path)
