"""Typesetter: sets editions as PDFs in child processes, which can be stopped at any moment."""

import contextlib
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from reader.errors import Cancelled
from reader.export.edition import Edition, Row
from reader.export.options import ExportOptions
from reader.export.pdf.process import PATIENCE, Child
from reader.export.pdf.scratch import scratch, writing
from reader.export.pdf.sheet import sheet_of, table_sheet
from reader.export.progress import Progress, Stage, Stopped, Tell, never, quiet

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

    What runs when it is closed, or is asked for later, is cancelled.

    Two children, one to set and one to finish, start with the first job, or with `start`. Since
    what typst has set stays in its memory, they are replaced after a long article and after some
    short ones.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._children: dict[str, Child] = {}
        self._jobs = 0
        self._closed = threading.Event()

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
            if not self._closed.is_set():
                self._running(SET)
                self._running(FINISH)

    def close(self) -> None:
        """Stop what runs, and end the children."""
        self._closed.set()
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
        numbering: tuple[str, int],
        options: ExportOptions,
        written: Path,
        tell: Tell = quiet,
        stopped: Stopped = never,
    ) -> SetPdf:
        """Write the glossary of rows alone; its page links are URIs `caidu:page/N:ROW`.

        `row_pages` gives the pages of each row, `numbering` what stands before the number of each
        page of the glossary, and the first number. Raises ExportError, Cancelled.
        """
        sheet = table_sheet(rows, row_pages, title, numbering, options)
        done = self._set(sheet, written, tell, stopped)
        return SetPdf(done["pages"], tuple(map(tuple, row_pages)), tuple(done["notes"]))

    def _set(
        self, sheet: dict[str, Any], written: Path, tell: Tell, stopped: Stopped
    ) -> dict[str, Any]:
        def halted() -> bool:
            return stopped() or self._closed.is_set()

        with self._turn(halted), scratch() as folder:
            done: dict[str, Any] | None = None
            try:
                done = self._done(sheet, folder / "raw.pdf", written, tell, halted)
            finally:
                self._jobs += 1
                if done is None or self._jobs >= MOST_JOBS:
                    self._end()
            return done

    @contextlib.contextmanager
    def _turn(self, stopped: Stopped) -> Iterator[None]:
        """Wait until no other thread's job runs. Raises Cancelled."""
        while not self._lock.acquire(timeout=PATIENCE):
            if stopped():
                raise Cancelled("The export was stopped.")
        try:
            if stopped():  # so that no child is started in vain
                raise Cancelled("The export was stopped.")
            yield
        finally:
            self._lock.release()

    def _done(
        self, sheet: dict[str, Any], raw: Path, written: Path, tell: Tell, stopped: Stopped
    ) -> dict[str, Any]:
        setter, finisher = self._running(SET), self._running(FINISH)
        job = {"sheet": sheet, "raw": str(raw)}
        with writing(raw.parent):
            pages = setter.run(job, tell, stopped)
            long = raw.stat().st_size > LONG
        if long:
            self._end(SET)
        with writing(written.parent):
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
