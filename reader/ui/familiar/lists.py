"""KnownLists: lists of known words: taken in after a look at what they name, and given out."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from reader.errors import LoadError, ReaderError
from reader.library.known_words import (
    Imported,
    Matches,
    export_known,
    import_matches,
    matches_of,
    words_in,
)
from reader.library.library import Library
from reader.ui.jobs import Jobs, Lane
from reader.ui.workshop.keeper import Keeper

PATIENCE = 3.0
_LARGEST = 32 * 1024 * 1024
_EXAMPLES = 8
Result = TypeVar("Result")


class KnownLists(QObject):
    """Files are read and written, and words looked up, on a worker."""

    done = Signal(object, str)
    """The standings before (by key), and what was done."""
    said = Signal(str)
    failed = Signal(object)
    """An expected failure (ReaderError, OSError)."""

    def __init__(self, shelf: Path | None, keeper: Keeper, jobs: Jobs, window: QWidget) -> None:
        super().__init__(window)
        self._shelf, self._keeper, self._jobs, self._window = shelf, keeper, jobs, window

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {"import_known": self.ask_and_import, "export_known": self.ask_and_export}

    def ask_and_import(self) -> None:
        """Ask for a list, and say what of it is known before anything is changed."""
        if not self._has_library():
            return
        asking = QFileDialog(self._window, self.tr("Import Known Words"))
        asking.setNameFilters(
            [self.tr("Lists of words (*.txt *.csv *.tsv)"), self.tr("All files (*)")]
        )
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.fileSelected.connect(lambda name: self.look_into(Path(name)))
        asking.open()

    def ask_and_export(self) -> None:
        """Ask where the known words are to be written, a line each."""
        if not self._has_library():
            return
        asking = QFileDialog(self._window, self.tr("Export Known Words"))
        asking.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asking.setNameFilters([self.tr("Text (*.txt)")])
        asking.setDefaultSuffix("txt")
        asking.selectFile(self.tr("known words.txt"))
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.fileSelected.connect(lambda name: self.write(Path(name)))
        asking.open()

    def look_into(self, file: Path) -> None:
        """Read a list, and ask whether what it names is known."""
        layers = self._keeper.layers

        def match() -> Matches:
            return matches_of(words_in(_bytes_of(file)), layers.concepts())

        self._run(match, lambda matches: self._ask(file.name, matches))

    def take_in(self, matches: Matches) -> None:
        """Let what a list names be known."""

        def work(library: Library) -> Imported:
            return import_matches(library.familiarity, matches)

        def end(imported: Imported) -> None:
            says = self.tr("%n terms are known from a list", "", len(imported.keys))
            self.done.emit(imported.before, says)

        self._in_library(work, end)

    def write(self, file: Path) -> None:
        """Write the known words into a file, a line each."""
        layers = self._keeper.layers

        def work(library: Library) -> int:
            words = export_known(library.familiarity, layers.concepts())
            file.write_text("".join(f"{word}\n" for word in words), encoding="utf-8")
            return len(words)

        def end(count: int) -> None:
            self.said.emit(self.tr("%n known words were written.", "", count))

        self._in_library(work, end)

    def _ask(self, name: str, matches: Matches) -> None:
        if not matches.keys:
            self.said.emit(self.tr("{0} holds no words.").format(name))
            return
        box = QMessageBox(self._window)
        box.setObjectName("importKnown")
        box.setWindowTitle(self.tr("Import Known Words"))
        box.setIcon(QMessageBox.Icon.Question)
        words = len(matches.matched) + len(matches.unmatched)
        box.setText(self.tr("Take the %n words of {0} as known?", "", words).format(name))
        box.setInformativeText("\n".join(self._tell(matches)))
        taking = box.addButton(self.tr("&Import"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(taking)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        taking.clicked.connect(lambda: self.take_in(matches))
        box.open()

    def _tell(self, matches: Matches) -> list[str]:
        lines = [self.tr("%n of them are terms of the glossary.", "", len(matches.matched))]
        if matches.unmatched:
            says = self.tr(
                "%n are not; they count as words of their own: {0}", "", len(matches.unmatched)
            )
            examples = "、".join(matches.unmatched[:_EXAMPLES])
            lines.append(says.format(examples + "…" * (len(matches.unmatched) > _EXAMPLES)))
        lines.append(self.tr("What is never to be shown stays so. Undo takes all of it back."))
        return lines

    def _has_library(self) -> bool:
        if self._shelf is None:
            self.said.emit(self.tr("Nothing can be kept here: there is no library."))
        return self._shelf is not None

    def _in_library(self, work: Callable[[Library], Result], end: Callable[[Result], None]) -> None:
        shelf = self._shelf
        if shelf is None:
            return

        def function() -> Result:
            with Library(shelf, patience=PATIENCE) as library:
                return work(library)

        self._run(function, end)

    def _run(self, function: Callable[[], Result], end: Callable[[Result], None]) -> None:
        self._jobs.run(Lane.LIBRARY, lambda _: function(), end, self._fail)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ReaderError | OSError):
            raise error
        self.failed.emit(error)


def _bytes_of(file: Path) -> bytes:
    """The bytes of a list. Raises LoadError, OSError."""
    if file.stat().st_size > _LARGEST:
        raise LoadError(f"{file.name} is too large for a list of words.")
    return file.read_bytes()
