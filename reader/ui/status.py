"""StatusLine: what the article holds, what was set aside, and how far the work is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from reader.annotation.met import MetTerm
from reader.article import Article
from reader.ui.set_aside import hidden_lines

_SHARES = 1000


class StatusLine(QStatusBar):
    """Numbers on the left, progress on the right; messages take the place of the numbers."""

    set_aside_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._characters, self._hidden, self._passages = 0, 0, 0
        self._terms: tuple[MetTerm, ...] = ()
        self._numbers = QLabel()
        self._show = QToolButton()
        self._show.setText(self.tr("show"))
        self._show.setAccessibleName(self.tr("Show what was set aside"))
        self._show.setCursor(Qt.CursorShape.PointingHandCursor)
        self._show.clicked.connect(self.set_aside_wanted)
        self._undo = QToolButton()
        self._undo.setText(self.tr("Undo"))
        self._undo.setCursor(Qt.CursorShape.PointingHandCursor)
        self._undo.clicked.connect(self.undo_wanted)
        self._undo.hide()
        self.messageChanged.connect(self._on_message)
        self._doing = QLabel()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, _SHARES)
        self._progress.setFixedSize(120, 6)
        self.addWidget(self._numbers)
        self.addWidget(self._show)
        self.addPermanentWidget(self._undo)
        self.addPermanentWidget(self._doing)
        self.addPermanentWidget(self._progress)
        self.end_progress()

    def say(self, message: str, milliseconds: int, *, undo: bool = False) -> None:
        """Say something for some time; with `undo`, offer to take back what was done."""
        self.showMessage(message, milliseconds)
        self._undo.setVisible(undo)

    def show_article(self, article: Article) -> None:
        """Say how long the article is, and how many of its lines are hidden."""
        contents = (article.content(block) for block in article.shown())
        self._characters = sum(end - start for start, end in contents)
        self._hidden = hidden_lines(article)
        self._show.setVisible(self._hidden > 0)
        self.show_found(())

    def show_found(self, terms: tuple[MetTerm, ...]) -> None:
        """Say how many different terms and quantities the article holds, as the panel does."""
        if not self._characters:
            self._numbers.clear()
            return
        self._terms = terms
        quantities = sum(term.quantity for term in terms)
        named = sum(not term.quantity and not term.ordinary for term in terms)
        parts = [
            self.tr("%n characters", "", self._characters),
            self.tr("%n terms", "", named),
            self.tr("%n quantities", "", quantities),
        ]
        if self._passages:
            parts.append(self.tr("%n highlights", "", self._passages))
        if self._hidden:
            parts.append(self.tr("Set aside: %n lines", "", self._hidden))
        self._numbers.setText("  ·  ".join(parts))

    def show_passages(self, count: int) -> None:
        """Say how many passages the reader has marked in the article."""
        self._passages = count
        self.show_found(self._terms)

    def show_progress(self, doing: str, share: float | None = None) -> None:
        """Say what is being done and how much of it is, 0 to 1; None where that isn't known."""
        self._doing.setText(doing)
        self._doing.show()
        self._progress.setRange(0, 0 if share is None else _SHARES)
        self._progress.setValue(round((share or 0) * _SHARES))
        self._progress.show()

    def show_doing(self, doing: str) -> None:
        """Say what is being done, nobody knows for how long; "" once it is over."""
        if doing:
            self.show_progress(doing)
        else:
            self.end_progress()

    def end_progress(self) -> None:
        """Nothing is being done any more."""
        self._doing.hide()
        self._progress.hide()

    def _on_message(self, message: str) -> None:
        if not message:
            self._undo.hide()
