"""OpenedArticle: an article and its original, from a file, the clipboard or the library."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.annotation.model import Annotation
from reader.annotation.quotation import Quotation, located
from reader.annotation.rulings import NOTHING_RULED, Rulings
from reader.article import Article
from reader.errors import LibraryError
from reader.intake.decode import decode
from reader.intake.load import article_of, read_bytes, read_text
from reader.library.library import ArticleRecord, Library
from reader.library.sketch import sketch_of

PASTED = "clipboard"
PATIENCE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedArticle:
    """An article as it was opened: its original's bytes, and where they came from.

    `path` is the file, if it was one. `record` is what the library says of it; `unkept` says why
    the library doesn't hold it. `rulings` are what was ruled in it, or in another copy of it, known
    by its `sketch`; `places` says where their quotations begin, in code points.
    """

    article: Article
    original: bytes = b""
    origin: str = ""
    path: Path | None = None
    record: ArticleRecord | None = None
    unkept: LibraryError | None = None
    sketch: tuple[int, ...] = ()
    rulings: Rulings = NOTHING_RULED
    places: Mapping[Quotation, int] = field(default_factory=dict)


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


def remember_met(record: ArticleRecord, annotations: Iterable[Annotation], library: Path) -> None:
    """Let the library in the file remember which concepts are met in an article.

    Opens it for itself, so it may be called on any thread. Raises LibraryError.
    """
    counts: Counter[str] = Counter(
        each.concept.id for each in annotations if each.concept is not None
    )
    with Library(library, patience=PATIENCE) as shelf:
        shelf.remember_met(record.sha256, counts)


def keep(opened: OpenedArticle, library: Path) -> OpenedArticle:
    """The article as the library in the file keeps it: what was restored in it earlier is shown.

    Opens the library for itself, so it may be called on any thread. A library that can't be used
    takes nothing away from the article.
    """
    try:
        with Library(library, patience=PATIENCE) as shelf:
            record = shelf.keep(opened.article, opened.original, opened.origin)
            restored = shelf.restored(record.sha256, opened.article)
            opened = _with_rulings(opened, shelf)
    except LibraryError as error:
        return replace(opened, unkept=error)
    article = opened.article.with_set_aside(restored, None) if restored else opened.article
    return replace(opened, article=article, record=record)


def _with_rulings(opened: OpenedArticle, shelf: Library) -> OpenedArticle:
    """The article with what was ruled in it, as cleaning left it: what is restored may change."""
    sketch = sketch_of(opened.article)
    rulings = shelf.rulings(sketch)
    quotations = (ruling.quotation for step in rulings.steps for ruling in step.rulings)
    places = located(opened.article.text, quotations)
    return replace(opened, sketch=sketch, rulings=rulings, places=places)
