"""StartPage and DonePage: where an import begins, and what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from reader.ui.workshop.import_work import Written
from reader.ui.workshop.parts import heading_label, note_label
from reader.ui.workshop.words import listed

_TEXT_WIDTH = 460
_DASHED = "#dropHere { border: 1px dashed palette(dark); border-radius: 10px; }"


class StartPage(QWidget):
    """Asks for a file."""

    browse_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        heading = heading_label(self.tr("Drop a glossary here"))
        kinds = note_label(
            self.tr(
                "CSV, tables with tabs, Excel workbooks, TBX, OmegaT glossaries, CC-CEDICT, and"
                " proposals of colleagues. You see what would change before anything does."
            )
        )
        kinds.setFixedSize(_TEXT_WIDTH, kinds.heightForWidth(_TEXT_WIDTH))
        self.browse = QPushButton(self.tr("&Browse…"))
        self.browse.clicked.connect(self.browse_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        for part in (heading, kinds, self.browse):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        kinds.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setObjectName("dropHere")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(_DASHED)


class DonePage(QWidget):
    """Says what was imported, and takes it back."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = heading_label("")
        self._says.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._more = note_label()
        self.undo = QPushButton(self.tr("&Undo"))
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self.undo_wanted)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addStretch(1)
        line.addWidget(self._says)
        line.addWidget(self.undo)
        line.addStretch(1)
        self._more.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addLayout(line)
        column.addWidget(self._more)
        column.addStretch(3)

    @property
    def words(self) -> str:
        """What is said now."""
        return self._says.text()

    def show_written(self, written: Written) -> None:
        """Say how much an import has changed."""
        new, changed = (
            self.tr("%Ln new", "", written.new),
            self.tr("%Ln changed", "", written.changed),
        )
        parts = [text for text, count in ((new, written.new), (changed, written.changed)) if count]
        says = self.tr("{0}.").format(listed(parts)) if parts else self.tr("Nothing has changed.")
        self._says.setText(says)
        self._more.setText(
            self.tr("The glossary's history keeps the import, so it can be undone later too.")
            if parts
            else ""
        )
        self.undo.setVisible(written.group is not None)

    def show_undone(self) -> None:
        """Say that the import was taken back."""
        self._says.setText(self.tr("Undone: the glossary is as it was before the import."))
        self._more.setText("")
        self.undo.hide()
