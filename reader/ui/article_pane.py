"""ArticlePane: the page with the find bar and what is offered above it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.ui.article_view import ArticleView
from reader.ui.find_bar import FindBar
from reader.ui.taking.offer_bar import OfferBar

NARROWEST = 380


class ArticlePane(QWidget):
    """The middle of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(NARROWEST)
        self.view = ArticleView()
        self._hint = self._make_hint()
        self.find_bar, self.offers = FindBar(), OfferBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.offers)
        column.addWidget(self.find_bar)
        column.addWidget(self.view)
        self.find_bar.wanted.connect(self._on_wanted)
        self.find_bar.left.connect(self._on_left)

    def open_find_bar(self) -> None:
        """Ask what to find, offering what is selected."""
        self.find_bar.open_with(self.view.selected_text())

    def show_hint(self, shown: bool) -> None:
        """Say on the empty page how an article gets there."""
        self._hint.setVisible(shown)

    def _make_hint(self) -> QLabel:
        hint = QLabel(self.tr("Open a file, paste a text, or drop one here."))
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self.view.viewport())
        column.addWidget(hint)
        return hint

    def _on_wanted(self, text: str, backwards: bool, whole_words: bool) -> None:
        hits = self.view.find(text, backwards=backwards, whole_words=whole_words)
        self.find_bar.show_count(hits.current + 1, hits.count)

    def _on_left(self) -> None:
        self.view.clear_find()
        self.view.setFocus()
