"""OpenedArticle: an article and its original, from a file, the clipboard or the library."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.annotation.model import Annotation
from reader.annotation.quotation import Quotation, located
from reader.annotation.rulings import NOTHING_RULED, Rulings
from reader.article import Article
from reader.errors import LibraryError
from reader.intake.clean import clean
from reader.intake.formats import Format
from reader.intake.load import read_as, read_first, read_text
from reader.intake.taken import Taken
from reader.library.library import Library
from reader.library.marks import GlossaryMark
from reader.library.passages import Passage
from reader.library.record import ArticleRecord
from reader.library.sketch import sketch_of

PASTED = "clipboard"
PATIENCE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedArticle:
    """An article as it was opened: its original's bytes, and where they came from.

    `path` is the file, if it was one. `record` is what the library says of it; `unkept` says why
    the library doesn't hold it. `rulings` are what was ruled in it, or in another copy of it, known
    by its `sketch`; `places` says where their quotations begin, in code points. `passages` are what
    the reader has marked in it, or in another copy; their quotations are in `places`, too.
    """

    article: Article
    original: bytes = b""
    format: Format = Format.TEXT
    belongs: str = ""
    origin: str = ""
    path: Path | None = None
    record: ArticleRecord | None = None
    unkept: LibraryError | None = None
    sketch: tuple[int, ...] = ()
    rulings: Rulings = NOTHING_RULED
    passages: tuple[Passage, ...] = ()
    places: Mapping[Quotation, int] = field(default_factory=dict)


BLANK = OpenedArticle(article=Article(text="", blocks=()))


def read_article(path: Path, rules_off: Collection[str] = ()) -> OpenedArticle:
    """The article in a file, or the first of several. Raises LoadError."""
    path = path.absolute()
    return opened_of(read_first(path, rules_off), str(path), path)


def opened_of(taken: Taken, origin: str, path: Path | None = None) -> OpenedArticle:
    """What came in, as an opened article."""
    return OpenedArticle(
        article=taken.article,
        original=taken.original,
        format=taken.format,
        belongs=taken.belongs,
        origin=origin,
        path=path,
    )


def read_pasted(text: str, rules_off: Collection[str] = ()) -> OpenedArticle:
    """The article in a text from the clipboard. Raises LoadError."""
    raw = text.encode(errors="replace")
    article = read_text(text, rules_off=rules_off)
    return OpenedArticle(article=article, original=raw, origin=PASTED)


def read_pasted_page(html: str, rules_off: Collection[str] = ()) -> OpenedArticle:
    """The article in rich text from the clipboard. Raises LoadError."""
    raw = html.encode(errors="replace")
    article = read_as(raw, Format.HTML, "", rules_off)
    return OpenedArticle(article=article, original=raw, format=Format.HTML, origin=PASTED)


def read_again(
    opened: OpenedArticle, library: Path | None, rules_off: Collection[str] = ()
) -> OpenedArticle:
    """The same article from its original, cleaned by other rules. Raises LoadError, LibraryError.

    The original of one that was opened from the library in the file is read there.
    """
    raw, name = opened.original, Path(opened.origin).name if opened.path is not None else ""
    if not raw and opened.record is not None and library is not None:
        with Library(library, patience=PATIENCE) as shelf:
            raw = shelf.original(opened.record.sha256)
    article = read_as(raw, opened.format, name, rules_off, opened.article.metadata)
    return replace(opened, article=article, original=raw)


def read_kept(sha: str, library: Path, rules_off: Collection[str] = ()) -> OpenedArticle:
    """An article that the library in the file holds, as it was read; it counts as opened now.

    Opens the library for itself, so it may be called on any thread. The original is left alone;
    what was read from it is cleaned once more. Raises LibraryError, LoadError.
    """
    with Library(library, patience=PATIENCE) as shelf:
        article = clean(shelf.article(sha), rules_off)
        opened = OpenedArticle(article=article)
        try:
            record = shelf.visit(sha)
        except LibraryError as error:
            record, opened = shelf.record(sha), replace(opened, unkept=error)
        path = Path(record.origin)
        opened = replace(
            opened,
            format=record.format,
            belongs=record.belongs,
            origin=record.origin,
            path=path if path.is_absolute() and not record.belongs else None,
        )
        return _as_kept(opened, record, shelf)


def remember_met(
    record: ArticleRecord,
    annotations: Iterable[Annotation],
    mark: GlossaryMark | None,
    library: Path,
) -> None:
    """Let the library in the file remember which concepts are met in an article.

    Opens it for itself, so it may be called on any thread. Raises LibraryError.
    """
    with Library(library, patience=PATIENCE) as shelf:
        shelf.occurrences.remember(record.sha256, annotations, mark)


def keep(opened: OpenedArticle, library: Path) -> OpenedArticle:
    """The article as the library in the file keeps it: what was restored in it earlier is shown.

    Opens the library for itself, so it may be called on any thread. A library that can't be used
    takes nothing away from the article.
    """
    try:
        with Library(library, patience=PATIENCE) as shelf:
            record = shelf.keep(
                opened.article,
                opened.original,
                opened.origin,
                form=opened.format,
                belongs=opened.belongs,
            )
            return _as_kept(opened, record, shelf)
    except LibraryError as error:
        return replace(opened, unkept=error)


def _as_kept(opened: OpenedArticle, record: ArticleRecord, shelf: Library) -> OpenedArticle:
    """The article with all that the library knows of it."""
    restored = shelf.restored(record.sha256, opened.article)
    opened = _with_rulings(opened, shelf, shelf.passages.of(record.sha256))
    article = opened.article.with_set_aside(restored, None) if restored else opened.article
    article = replace(article, metadata=record.metadata)
    return replace(opened, article=article, record=record)


def _with_rulings(
    opened: OpenedArticle, shelf: Library, passages: tuple[Passage, ...]
) -> OpenedArticle:
    """The article with what was ruled and marked in it, as cleaning left it.

    What is restored may change.
    """
    sketch = sketch_of(opened.article)
    rulings = shelf.rulings(sketch)
    quotations = [ruling.quotation for step in rulings.steps for ruling in step.rulings]
    quotations += [each.quotation for each in passages]
    places = located(opened.article.text, quotations)
    return replace(opened, sketch=sketch, rulings=rulings, passages=passages, places=places)
