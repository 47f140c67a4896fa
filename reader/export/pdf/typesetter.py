"""Typesetter: sets editions as PDFs in child processes, which can be stopped at any moment."""

import tempfile
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from reader.article import Article
from reader.export.edition import Edition, Row
from reader.export.options import ExportOptions
from reader.export.pdf.process import Child
from reader.export.pdf.sheet import sheet_of, table_sheet
from reader.export.progress import Progress, Stage, Stopped, Tell, never, quiet

PREVIEWED = 2_500
"""The characters of an article that surely fill a page."""
SET, FINISH = "set", "finish"
MOST_JOBS = 20
LONG = 1_000_000
"""From which size in bytes of its raw pages an article is long."""


@dataclass(frozen=True, slots=True)
class SetPdf:
    """What came of it: the number of pages, for each row the pages its mentions stand on (from 1),
    and what the user should know.
    """

    pages: int
    row_pages: tuple[tuple[int, ...], ...]
    notes: tuple[str, ...]


class Typesetter:
    """Sets one PDF at a time. Safe to share between threads; close it, or use it in a `with`.

    Two children, one to set and one to finish, start with the first job, or with `start`. Since
    what typst has set stays in its memory, they are replaced after a long article and after some
    short ones.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._children: dict[str, Child] = {}
        self._jobs = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the children ahead of the first job, without waiting. Raises ExportError."""
        with self._lock:
            self._running(SET)
            self._running(FINISH)

    def close(self) -> None:
        """End the children."""
        with self._lock:
            self._end()

    def set_article(
        self,
        edition: Edition,
        options: ExportOptions,
        written: Path,
        tell: Tell = quiet,
        stopped: Stopped = never,
    ) -> SetPdf:
        """Write the edition as a PDF. Raises ExportError, or Cancelled once `stopped` says so."""
        tell(Progress(Stage.PREPARING))
        done = self._set(sheet_of(edition, options), written, tell, stopped)
        pages: list[dict[int, None]] = [{} for _ in edition.rows]
        for mention, page in done["mention_pages"]:
            pages[edition.mentions[mention].row][page] = None
        row_pages = tuple(tuple(each) for each in pages)
        return SetPdf(done["pages"], row_pages, tuple(done["notes"]))

    def set_table(
        self,
        rows: Sequence[Row],
        row_pages: Sequence[Sequence[int]],
        title: str,
        options: ExportOptions,
        written: Path,
        tell: Tell = quiet,
        stopped: Stopped = never,
    ) -> SetPdf:
        """Write the glossary of rows alone; its page links are URIs `caidu:page/N:ROW`.

        `row_pages` gives the pages of each row. Raises ExportError, Cancelled.
        """
        sheet = table_sheet(rows, row_pages, title, options)
        done = self._set(sheet, written, tell, stopped)
        return SetPdf(done["pages"], tuple(map(tuple, row_pages)), tuple(done["notes"]))

    def preview(
        self, edition: Edition, options: ExportOptions, written: Path, stopped: Stopped = never
    ) -> SetPdf:
        """Write as much of the edition as fills the first page. Raises ExportError, Cancelled."""
        return self.set_article(_beginning(edition), options, written, quiet, stopped)

    def _set(
        self, sheet: dict[str, Any], written: Path, tell: Tell, stopped: Stopped
    ) -> dict[str, Any]:
        with self._lock, tempfile.TemporaryDirectory(prefix="caidu-") as folder:
            done: dict[str, Any] | None = None
            try:
                done = self._done(sheet, Path(folder, "raw.pdf"), written, tell, stopped)
            finally:
                self._jobs += 1
                if done is None or self._jobs >= MOST_JOBS:
                    self._end()
            return done

    def _done(
        self, sheet: dict[str, Any], raw: Path, written: Path, tell: Tell, stopped: Stopped
    ) -> dict[str, Any]:
        setter, finisher = self._running(SET), self._running(FINISH)
        job = {"sheet": sheet, "raw": str(raw)}
        pages = setter.run(job, tell, stopped)
        long = raw.stat().st_size > LONG
        if long:
            self._end(SET)
        finished = finisher.run({**job, "pages": pages, "written": str(written)}, tell, stopped)
        if long:
            self._end(FINISH)
        return {**finished, "notes": pages["notes"]}

    def _running(self, task: str) -> Child:
        child = self._children.get(task)
        if child is None or not child.alive():
            self._end(task)
            child = self._children[task] = Child(task)
        return child

    def _end(self, *tasks: str) -> None:
        """End the children with these tasks, or all of them."""
        for task in tasks or (SET, FINISH):
            child = self._children.pop(task, None)
            if child is not None:
                child.end()
        if not self._children:
            self._jobs = 0


def _beginning(edition: Edition) -> Edition:
    """The edition cut after the block in which its first page surely ends."""
    article, shown = edition.article, 0
    for index, block in enumerate(article.blocks):
        if block.set_aside is None:
            shown += block.end - block.start
        if shown >= PREVIEWED and block.end < len(article.text):
            cut = article.text[: block.end]
            kept = Article(text=cut, blocks=article.blocks[: index + 1], metadata=article.metadata)
            return replace(
                edition,
                article=kept,
                mentions=tuple(each for each in edition.mentions if each.end <= block.end),
                ruby=tuple(each for each in edition.ruby if each.end <= block.end),
            )
    return edition
