"""Archiving: library and glossary written to one archive, and both put back from one."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget
from shiboken6 import isValid

from glossary.errors import GlossaryError
from reader.errors import LibraryError
from reader.library.archive import Contents, look, pack, restore
from reader.ui.export_target import ask_target
from reader.ui.jobs import Jobs
from reader.ui.run import Run
from reader.ui.safekeeping.replacing import Replacing
from reader.ui.safekeeping.waiting_dialog import WaitingDialog

SUFFIX = ".zip"


class Archiving(QObject):
    """Asks, then works on a worker beside a dialog that says how far it is."""

    said = Signal(str)
    """Something to tell the user in passing."""
    failed = Signal(object)
    """An expected failure the user must know of."""

    def __init__(
        self, library: Path, glossary: Path, replacing: Replacing, jobs: Jobs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._library, self._glossary = library, glossary
        self._replacing, self._jobs, self._window = replacing, jobs, window

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {"export_all": self.ask_and_export, "restore_all": self.ask_and_restore}

    def ask_and_export(self) -> None:
        """Ask where the archive goes, and write it."""
        today = date.today()  # noqa: DTZ011  (the user's day)
        ask_target(
            self._window,
            self.tr("Export Library and Glossary"),
            Path.home() / f"Caidu {today.isoformat()}{SUFFIX}",
            self.tr("Archives of Caidu"),
            self.export,
        )

    def ask_and_restore(self) -> None:
        """Ask for an archive, and look what is in it."""
        kinds = self.tr("Archives of Caidu (*.zip)")
        asking = QFileDialog(
            self._window, self.tr("Restore Library and Glossary"), str(Path.home()), kinds
        )
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.fileSelected.connect(lambda name: self.look_into(Path(name)))
        asking.open()

    def export(self, target: Path) -> None:
        """Write the archive; what is there already gives way at the end."""
        title = self.tr("Export Library and Glossary")
        waiting = WaitingDialog(title, self.tr("Writing {0}…").format(target.name), self._window)
        run, library, glossary = Run(self._jobs, waiting), self._library, self._glossary

        def end(contents: Contents) -> None:
            says = self.tr("Written: {0}, with {1}.").format(target.name, self._holds(contents))
            waiting.show_end(says, target)

        run.progressed.connect(waiting.show_part)
        run.done.connect(end)
        run.failed.connect(waiting.show_end)
        waiting.stop_wanted.connect(run.cancel)
        waiting.open()
        run.start(lambda tell, stopped: pack(target, library, glossary, tell, stopped))

    def look_into(self, source: Path) -> None:
        """Ask whether what the archive holds is to be put in the place of what there is."""
        run = Run(self._jobs, self)

        def fail(says: str) -> None:
            if says:
                self.failed.emit(LibraryError(says))

        run.done.connect(lambda contents: self._ask(source, contents))
        run.failed.connect(fail)
        run.changed.connect(lambda on: None if on else run.deleteLater())
        run.start(lambda tell, stopped: look(source))

    def restore(self, source: Path, contents: Contents) -> None:
        """Put what the archive holds in the place of what there is."""
        library, glossary = self._library, self._glossary
        try:
            attempt = self._replacing.start(
                lambda tell, stopped: restore(source, library, glossary, tell, stopped),
                library=library if contents.articles is not None else None,
                glossary=contents.concepts is not None,
            )
        except (GlossaryError, LibraryError) as error:
            self.failed.emit(error)
            return
        title = self.tr("Restore Library and Glossary")
        waiting = WaitingDialog(title, self.tr("Restoring {0}…").format(source.name), self._window)

        def end(kept: Sequence[Path]) -> None:
            says = [self.tr("Restored: {0}.").format(self._holds(contents))]
            says += [self.tr("What was there is kept as {0}.").format(copy.name) for copy in kept]
            if isValid(waiting):  # it may have been closed too late to stop anything
                waiting.show_end("\n".join(says))
            self.said.emit(says[0])

        attempt.progressed.connect(waiting.show_part)
        attempt.done.connect(end)
        attempt.failed.connect(waiting.show_end)
        attempt.failed.connect(self.said)
        waiting.stop_wanted.connect(attempt.stop)
        waiting.open()

    def _ask(self, source: Path, contents: Contents) -> None:
        box = QMessageBox(self._window)
        box.setObjectName("restoreAll")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Restore Library and Glossary"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(self.tr("Put what {0} holds in the place of yours?").format(source.name))
        made = QDateTime.fromSecsSinceEpoch(int(contents.made.timestamp()))
        when = QLocale().toString(made, QLocale.FormatType.ShortFormat)
        box.setInformativeText(
            "\n\n".join(
                (
                    self.tr("It was made on {0} and holds {1}.").format(
                        when, self._holds(contents)
                    ),
                    self.tr("What is there now is kept among the backups."),
                )
            )
        )
        restore = box.addButton(self.tr("&Restore"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        restore.clicked.connect(lambda: self.restore(source, contents))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def _holds(self, contents: Contents) -> str:
        held = []
        if contents.articles is not None:
            held.append(self.tr("%n articles", "", contents.articles))
        if contents.concepts is not None:
            held.append(self.tr("%n concepts", "", contents.concepts))
        return self.tr("{0} and {1}").format(*held) if len(held) > 1 else "".join(held)
