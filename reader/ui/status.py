"""StatusLine: what the article holds, what was set aside, and how far the work is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from reader.article import Article
from reader.ui.set_aside import hidden_lines
from reader.ui.terms import MetTerm

_SHARES = 1000


class StatusLine(QStatusBar):
    """Numbers on the left, progress on the right; messages take the place of the numbers."""

    set_aside_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._characters = 0
        self._numbers = QLabel()
        self._set_aside = QLabel()
        self._set_aside.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._set_aside.linkActivated.connect(self.set_aside_wanted)
        self._doing = QLabel()
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setRange(0, _SHARES)
        self._progress.setFixedSize(120, 6)
        self.addWidget(self._numbers)
        self.addWidget(self._set_aside)
        self.addPermanentWidget(self._doing)
        self.addPermanentWidget(self._progress)
        self.end_progress()

    def show_article(self, article: Article) -> None:
        """Say how long the article is, and how many of its lines are hidden."""
        contents = (article.content(block) for block in article.shown())
        self._characters = sum(end - start for start, end in contents)
        hidden = hidden_lines(article)
        says, show = self.tr("Set aside: %n lines", "", hidden), self.tr("show")
        self._set_aside.setText(f"·  {says} (<a href='#'>{show}</a>)")
        self._set_aside.setVisible(hidden > 0)
        self.show_found(())

    def show_found(self, terms: tuple[MetTerm, ...]) -> None:
        """Say how many different terms, and how many quantities, the article holds."""
        if not self._characters:
            self._numbers.clear()
            return
        quantities = sum(len(term.mentions) for term in terms if term.quantity)
        named = sum(not term.quantity and not term.ordinary for term in terms)
        parts = (
            self.tr("%n characters", "", self._characters),
            self.tr("%n terms", "", named),
            self.tr("%n quantities", "", quantities),
        )
        self._numbers.setText("  ·  ".join(parts))

    def show_progress(self, doing: str, share: float | None = None) -> None:
        """Say what is being done and how much of it is, 0 to 1; None where that isn't known."""
        self._doing.setText(doing)
        self._doing.show()
        self._progress.setRange(0, 0 if share is None else _SHARES)
        self._progress.setValue(round((share or 0) * _SHARES))
        self._progress.show()

    def end_progress(self) -> None:
        """Nothing is being done any more."""
        self._doing.hide()
        self._progress.hide()
