"""Bar: how far a command is, in one line of the terminal; silent where there is none."""

import sys
from types import TracebackType
from typing import Self

import click

from reader.export.progress import Progress

WIDTH = 24  # signs of the bar
LONGEST_NAME = 30
_ERASE = "\r\033[K"


class Bar:
    """Shows on standard error how many of so many jobs are done, and how far the running one is."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        self._done = 0
        self._name = ""
        self._shown = ""
        self._on_terminal = sys.stderr is not None and sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.clear()

    def begin(self, name: str) -> None:
        """A job begins."""
        self._name = name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"
        self._show(0.0, "")

    def tell(self, progress: Progress) -> None:
        """The running job has come so far."""
        if progress.total:
            share = min(1.0, progress.done / progress.total)
            self._show(share, f", {progress.done} of {progress.total}")
        else:
            self._show(0.0, f", {progress.stage}")

    def reach(self, share: float, what: str) -> None:
        """The running job has come to this share of it, told with `what`."""
        self._show(share, what)

    def end(self) -> None:
        """The running job is over."""
        self._done += 1

    def clear(self) -> None:
        """Take the line away, so that another can be printed."""
        if self._shown:
            click.echo(_ERASE, err=True, nl=False)
            self._shown = ""

    def _show(self, share: float, what: str) -> None:
        if not self._on_terminal:
            return
        filled = round(WIDTH * (self._done + share) / self._jobs)
        bar = "#" * filled + "-" * (WIDTH - filled)
        count = f" {self._done + 1}/{self._jobs}" if self._jobs > 1 else ""
        line = f"[{bar}]{count} {self._name}{what}"
        if line != self._shown:
            click.echo(f"{_ERASE}{line}", err=True, nl=False)
            self._shown = line
