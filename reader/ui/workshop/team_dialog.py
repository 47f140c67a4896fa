"""TeamDialog: where the team's glossary lies, how it is, and what one proposes to it."""

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from glossary import team
from glossary.errors import GlossaryError
from glossary.exchange.formats import SUFFIXES, Form
from glossary.layers import Layers
from glossary.model import Concept
from reader.errors import plain
from reader.ui.export_target import ask_target
from reader.ui.jobs import Jobs
from reader.ui.run import Run
from reader.ui.run_dialog import RunLine
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.parts import close_button, dialog_column, heading_label, note_label
from reader.ui.workshop.words import listed

WIDTH = 620


class TeamDialog(QDialog):
    """What is chosen counts at once; the team's own files are never written."""

    place_changed = Signal()
    """The team's glossary lies elsewhere now: whoever watches it begins anew."""

    def __init__(
        self, keeper: Keeper, jobs: Jobs, data: Path, parent: QWidget | None = None
    ) -> None:
        """`data` is the folder in which the place is noted."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("The Team's Glossary"))
        self._keeper, self._data, self._read = keeper, data, 0
        self._reading, self.run = Run(jobs, self), Run(jobs, self)
        self.line = RunLine()
        self._place = QLineEdit()
        self._place.setReadOnly(True)
        self._place.setPlaceholderText(self.tr("None"))
        self._place.setAccessibleName(self.tr("Where the team's glossary lies"))
        self.state = note_label()
        self._folder = QPushButton(self.tr("&Folder…"))
        self._file = QPushButton(self.tr("Fi&le…"))
        self._none = QPushButton(self.tr("&None"))
        self._again = QPushButton(self.tr("&Read Again"))
        self._propose = QPushButton(self.tr("&Propose My Changes…"))
        self._buttons = QDialogButtonBox()
        close_button(self._buttons, self.tr("Close"))
        self._lay_out()
        self._connect()
        self._show_changes()
        self.read()

    def set_place(self, place: Path | None) -> None:
        """Take the team's glossary from there from now on."""
        try:
            team.set_place(self._data, place)
        except (GlossaryError, OSError) as error:
            self.state.setText(plain(error))
            return
        if place is None:
            self._keeper.set_team(())
        self.read()
        self.place_changed.emit()

    def read(self) -> None:
        """Read the team's glossary, if there is one, and say how it is."""
        self._reading.cancel()
        try:
            place = team.place(self._data)
        except (GlossaryError, OSError) as error:
            self.state.setText(plain(error))
            return
        self._place.setText("" if place is None else str(place))
        for button in (self._none, self._again):
            button.setEnabled(place is not None)
        if place is None:
            self.state.setText(
                self.tr("Choose a folder or a file that the team shares. It is only ever read.")
            )
            return
        self.state.setText(self.tr("Reading …"))
        self._reading.start(lambda tell, stopped: team.read(place, stopped=stopped))

    def propose(self, target: Path) -> None:
        """Write the user's changes as a file for the keeper of the team's glossary."""
        layers, self._target = self._keeper.layers, target
        self.run.start(lambda tell, stopped: team.write_proposal(target, layers, None))

    def done(self, result: int) -> None:
        """Close, whatever runs."""
        self._reading.cancel()
        self.run.cancel()
        super().done(result)

    def _lay_out(self) -> None:
        places = QHBoxLayout()
        for button in (self._folder, self._file, self._none):
            places.addWidget(button)
        places.addStretch(1)
        places.addWidget(self._again)
        self._changes = note_label()
        changes = QHBoxLayout()
        changes.addWidget(self._changes, 1)
        changes.addWidget(self._propose, 0, Qt.AlignmentFlag.AlignTop)
        column = dialog_column(self)
        column.addWidget(heading_label(self.tr("Where it lies")))
        column.addWidget(self._place)
        column.addLayout(places)
        column.addWidget(self.state)
        column.addSpacing(10)
        column.addWidget(heading_label(self.tr("Your changes")))
        column.addLayout(changes)
        column.addWidget(self.line)
        column.addStretch(1)
        column.addWidget(self._buttons)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.setMinimumWidth(WIDTH)

    def _connect(self) -> None:
        self._buttons.rejected.connect(self.reject)
        self._folder.clicked.connect(lambda: self._ask(QFileDialog.FileMode.Directory))
        self._file.clicked.connect(lambda: self._ask(QFileDialog.FileMode.ExistingFile))
        self._none.clicked.connect(lambda: self.set_place(None))
        self._again.clicked.connect(self.read)
        self._propose.clicked.connect(self._ask_and_propose)
        self._reading.done.connect(self._take_team)
        self._reading.failed.connect(self.state.setText)
        self.run.done.connect(self._on_proposed)
        self.run.failed.connect(self.line.show_failure)
        self._keeper.acted.connect(self._show_changes)
        self._keeper.acted.connect(self._on_acted)

    def _ask(self, mode: QFileDialog.FileMode) -> None:
        asking = QFileDialog(self, self.tr("The Team's Glossary"), self._place.text())
        asking.setFileMode(mode)
        asking.setOption(QFileDialog.Option.ShowDirsOnly, mode is QFileDialog.FileMode.Directory)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.fileSelected.connect(lambda name: self.set_place(Path(name)))
        asking.open()

    def _take_team(self, concepts: tuple[Concept, ...]) -> None:
        self._keeper.set_team(concepts)
        self._say_read(len(concepts))

    def _on_acted(self) -> None:
        """Say so if the team's glossary was read again meanwhile."""
        count = len(self._keeper.layers.team)
        if count and count != self._read:
            self._say_read(count)

    def _say_read(self, count: int) -> None:
        self._read = count
        now = QLocale().toString(QTime.currentTime(), QLocale.FormatType.ShortFormat)
        self.state.setText(
            self.tr("{0}, read at {1}.").format(self.tr("%Ln concepts", "", count), now)
        )

    def _show_changes(self) -> None:
        new, corrected, deleted = change_counts(self._keeper.layers)
        self._propose.setEnabled(new + corrected + deleted > 0)
        if not self._propose.isEnabled():
            self._changes.setText(self.tr("You have changed nothing yet."))
            return
        told = (
            (new, self.tr("%Ln new", "", new)),
            (corrected, self.tr("%Ln corrected", "", corrected)),
            (deleted, self.tr("%Ln deleted", "", deleted)),
        )
        counts = [says for count, says in told if count]
        self._changes.setText(
            self.tr(
                "{0}. A proposal is a file that whoever keeps the team's glossary imports, seeing"
                " each change first."
            ).format(listed(counts))
        )

    def _ask_and_propose(self) -> None:
        suggested = Path.home() / (self.tr("Proposal") + SUFFIXES[Form.JSON])
        kind = self.tr("Proposals")
        ask_target(self, self.tr("Write the proposal as"), suggested, kind, self.propose)

    def _on_proposed(self, _: object) -> None:
        self.line.show_written(self.tr("Written: {0}.").format(self._target.name), self._target)


def change_counts(layers: Layers) -> tuple[int, int, int]:
    """How many concepts the user would propose: made, corrected, and deleted ones."""
    proposed = team.proposal(layers)
    deleted = sum(concept.retired for concept in proposed)
    corrected = sum(layers.is_correction(each.id) and not each.retired for each in proposed)
    return len(proposed) - corrected - deleted, corrected, deleted
