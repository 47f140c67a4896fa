"""IndexProgress: how far the indexing of the library is, in the status line; to pause it, too."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from reader.ui.indexer import Indexer


class IndexProgress(QWidget):
    """Shown only while there is much to do, or while it is paused."""

    def __init__(self, indexer: Indexer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._indexer = indexer
        self.says = QLabel()
        self.button = QToolButton()
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.says)
        row.addWidget(self.button)
        indexer.progressed.connect(self._show_progress)
        indexer.paused_changed.connect(self._show_paused)
        indexer.ended.connect(self._on_ended)
        self.hide()

    def _show_progress(self, done: int, total: int) -> None:
        words = self.tr("Indexing the library: {0} of {1}")
        self.says.setText(words.format(f"{done:,}", f"{total:,}"))
        self._show_button(self.tr("Pause"))

    def _show_paused(self, paused: bool) -> None:
        if paused:
            self.says.setText(self.tr("Indexing the library is paused"))
            self._show_button(self.tr("Go on"))
        else:
            self.hide()

    def _show_button(self, word: str) -> None:
        self.button.setText(word)
        self.button.setAccessibleName(f"{word}: {self.says.text()}")
        self.show()

    def _on_ended(self) -> None:
        if not self._indexer.paused:
            self.hide()

    def _on_clicked(self) -> None:
        if self._indexer.paused:
            self._indexer.resume()
        else:
            self._indexer.pause()
