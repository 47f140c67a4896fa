"""ReadingThrough: notices that an article has been read to its end."""

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import Article
from reader.ui.article_view import ArticleView
from reader.ui.desk import Desk

SHORTEST_MS, LONGEST_MS = 3_000, 30_000
MS_A_CHARACTER = 40
"""Nobody reads what is in sight faster than that."""


class ReadingThrough(QObject):
    """The end counts as seen once it was in sight as long as what stands there takes to read."""

    finished = Signal(str)
    """The hash of an article whose end has been seen; once each time it is opened."""

    def __init__(self, desk: Desk, view: ArticleView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, view
        self._told = ""
        self._end: int | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._finish)
        desk.opened.connect(self._on_opened)
        desk.reshown.connect(self._on_shown)
        view.visible_range_changed.connect(self._look)

    def close(self) -> None:
        """Notice nothing more."""
        self._timer.stop()
        self._end = None

    def _on_opened(self, article: Article) -> None:
        self._told = ""
        self._on_shown(article)

    def _on_shown(self, article: Article) -> None:
        self._timer.stop()
        blocks = [article.content(block) for block in article.shown()]
        self._end = max((end for start, end in blocks if end > start), default=None)

    def _look(self, first: int, last: int) -> None:
        if self._end is None or last < self._end or not self._view.isVisible():
            self._timer.stop()
        elif not self._timer.isActive() and self._sha() not in ("", self._told):
            wait = MS_A_CHARACTER * (last - first)
            self._timer.start(min(max(wait, SHORTEST_MS), LONGEST_MS))

    def _finish(self) -> None:
        self._told = self._sha()
        if self._told:
            self.finished.emit(self._told)

    def _sha(self) -> str:
        record = self._desk.opened_article.record
        return record.sha256 if record is not None else ""
