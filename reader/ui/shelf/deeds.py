"""Deeds: what is done to articles of the library, on a worker, many at once."""

import datetime
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.article import Metadata
from reader.errors import ReaderError
from reader.intake.load import read_as
from reader.library.backup import forget_in_copies
from reader.library.library import Library
from reader.library.stand import DESCRIBED
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.shelf.retracing import Retracing, Touched

PATIENCE = 3.0


class Deeds(QObject):
    """Articles are known by their hashes. Without a library nothing is done."""

    done = Signal(object)
    """The hashes of the articles that were touched, as a frozenset."""
    learnt = Signal(object)
    """The keys of the terms that are known by having been read past, as a frozenset."""
    said = Signal(str)
    failed = Signal(object)
    """An expected failure (ReaderError); nothing was changed."""

    def __init__(self, library: Path | None, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._jobs = library, jobs
        self.retracing = Retracing(self._do, self)
        self.retracing.said.connect(self.said)

    def star(self, shas: Collection[str], on: bool) -> None:
        """Star articles, or take their stars away."""
        self._do_undoably(
            Touched(shas, ("starred",)),
            lambda library: library.catalogue.star(shas, on),
            self.tr("star") if on else self.tr("no star"),
        )

    def mark_read(self, shas: Collection[str], on: bool) -> None:
        """Mark articles as read now, or as unread."""
        when = datetime.datetime.now(datetime.UTC) if on else None
        self._do_undoably(
            Touched(shas, ("read",)),
            lambda library: library.catalogue.mark_read(shas, when),
            self.tr("marked as read") if on else self.tr("marked as unread"),
        )

    def finish(self, sha: str, threshold: int) -> None:
        """An article was read to its end: what is met in it was read past once more."""
        when = datetime.datetime.now(datetime.UTC)

        learnt: set[str] = set()

        def write(library: Library) -> None:
            library.catalogue.mark_read([sha], when)
            learnt.update(library.familiarity.read_past(sha, threshold))

        self._do([sha], write, then=lambda: self.learnt.emit(frozenset(learnt)))

    def tag(self, shas: Collection[str], added: Sequence[str], removed: Sequence[str] = ()) -> None:
        """Put tags on articles, and take others from them."""

        def write(library: Library) -> None:
            for name in added:
                library.catalogue.tag(shas, name)
            for name in removed:
                library.catalogue.untag(shas, name)

        match (*added,), (*removed,):
            case (name,), ():
                words = self.tr("tag {0}").format(name)
            case (), (name,):
                words = self.tr("no tag {0}").format(name)
            case _:
                words = self.tr("tags")
        self._do_undoably(Touched(shas), write, words)

    def correct(self, sha: str, metadata: Metadata, tags: Collection[str]) -> None:
        """Keep what the user says of an article, and these tags alone."""

        def write(library: Library) -> None:
            library.catalogue.correct(sha, metadata)
            before = library.catalogue.tags_of(sha)
            for name in set(tags) - set(before):
                library.catalogue.tag([sha], name)
            for name in set(before) - set(tags):
                library.catalogue.untag([sha], name)

        self._do_undoably(Touched([sha], DESCRIBED), write, self.tr("details"))

    def read_again(self, shas: Collection[str], then: Callable[[], object]) -> None:
        """Read articles anew from their originals, as the program reads them today."""

        def write(library: Library) -> None:
            for sha in shas:
                record = library.record(sha)
                original = library.original(sha)
                name = Path(record.origin).name
                library.update(sha, read_as(original, record.format, name, (), record.metadata))

        self._do(shas, write, self.tr("%n articles were read again.", "", len(shas)), then)

    def forget(self, shas: Collection[str]) -> None:
        """Delete articles with all that hangs on them, from the backups, too."""
        said = self.tr("%n articles were forgotten.", "", len(shas))
        forget_steps, end = self.retracing.forget(shas)

        def write(library: Library) -> None:
            library.forgetting.forget(shas)
            forget_steps()
            forget_in_copies(library.path)

        self._do(shas, write, said, end, end)

    def save_original(self, sha: str, target: Path) -> None:
        """Write an article's original into a file."""

        def write(library: Library) -> None:
            target.write_bytes(library.original(sha))

        self._do((), write, self.tr("Saved {0}.").format(target.name))

    def _do_undoably(
        self, touched: Touched, write: Callable[[Library], object], words: str
    ) -> None:
        if self._library is None:
            return
        if (count := len(touched.shas)) > 1:
            words = self.tr("{0} (%n articles)", "", count).format(words)
        self.retracing.do(touched, write, words)

    def _do(
        self,
        shas: Collection[str],
        write: Callable[[Library], object],
        said: str = "",
        then: Callable[[], object] | None = None,
        failed: Callable[[], object] | None = None,
    ) -> None:
        library = self._library
        if library is None:
            return

        def work(_: Work) -> None:
            with Library(library, patience=PATIENCE) as shelf:
                write(shelf)

        def end(_: None) -> None:
            self.done.emit(frozenset(shas))
            if said:
                self.said.emit(said)
            if then is not None:
                then()

        def fail(error: Exception) -> None:
            if failed is not None:
                failed()
            self._fail(error)

        self._jobs.run(Lane.LIBRARY, work, end, fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ReaderError | OSError):
            raise error
        self.failed.emit(error)
