"""NoteEditor: a small sheet beside a passage, to write a note on."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.hover_card import card_position

SIZE = (340, 170)
_MARGIN = 8


class NoteEditor(QFrame):
    """Stays until it is saved or given up; what is written is never lost by accident."""

    saved = Signal(str)
    """The note as it was written, without white around it."""
    left = Signal()
    """The editor is gone, saved or not."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("noteEditor")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self._before = ""
        self._text = QPlainTextEdit()
        self._text.setAccessibleName(self.tr("Note"))
        self._text.setPlaceholderText(self.tr("Your note on this passage"))
        self._text.setTabChangesFocus(True)
        self._text.installEventFilter(self)
        keys = QLabel(self.tr("Ctrl+Enter saves, Esc cancels"))
        keys.setObjectName("muted")
        self._save = QPushButton(self.tr("Save"))
        self._save.clicked.connect(self.save)
        self._save.installEventFilter(self)
        row = QHBoxLayout()
        row.addWidget(keys, 1)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addLayout(row)
        self.resize(*SIZE)
        self.hide()

    @property
    def text(self) -> QPlainTextEdit:
        """Where the note is written."""
        return self._text

    def edit(self, note: str, box: QRect) -> None:
        """Let the user edit a note on what stands in a box on the screen."""
        self._before = note
        self._text.setPlainText(note)
        self._text.selectAll()
        window = self.parentWidget()
        assert window is not None
        area = window.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        here = QRect(window.mapFromGlobal(box.topLeft()), box.size())
        at = card_position(here, self.size(), area)
        at.setY(max(area.top(), min(at.y(), area.bottom() - self.height())))
        self.move(at)
        self.show()
        self.raise_()
        self._text.setFocus()

    def save(self) -> None:
        """Keep what is written."""
        note = self._text.toPlainText().strip()
        self._leave()
        if note != self._before:
            self.saved.emit(note)

    def finish(self) -> None:
        """Something else takes the place of the article: keep what is written."""
        if self.isVisible():
            self.save()

    def cancel(self) -> None:
        """Forget what is written."""
        self._leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        ):
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control
            if enter or event.key() == Qt.Key.Key_Escape:
                event.accept()
                if event.type() is QEvent.Type.KeyPress:
                    (self.save if enter else self.cancel)()
                return True
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
