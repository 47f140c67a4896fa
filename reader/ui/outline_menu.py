"""OutlineMenu: the article's headings, to jump to one of them."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from reader.article import Article
from reader.outline import Heading, outline
from reader.ui.article_view import ArticleView

_MOST_SHOWN = 200
_LONGEST = 60
_INDENT = "\u2003"  # an em space


class OutlineMenu(QMenu):
    """Pops up over the page; the heading the reader is under is the one to begin at."""

    def __init__(self, view: ArticleView, command: QAction, parent: QWidget) -> None:
        """`command` opens it, where there is something to offer."""
        super().__init__(parent)
        self._view, self._command = view, command
        self.setAccessibleName(self.tr("Outline"))
        self.setToolTipsVisible(True)
        self._headings: tuple[Heading, ...] = ()
        command.setEnabled(False)
        command.triggered.connect(self.open)

    def show_article(self, article: Article) -> None:
        """Offer the headings of another article."""
        self.clear()
        self._headings = outline(article)[:_MOST_SHOWN]
        for heading in self._headings:
            action = self.addAction(_words(heading))
            action.setToolTip(heading.text)
            action.triggered.connect(lambda _=False, to=heading: self._go(to))
        self._command.setEnabled(bool(self._headings))

    def open(self) -> None:
        """Show the headings, in the upper left corner of the page."""
        above = [
            n for n, each in enumerate(self._headings) if each.start <= self._view.top_offset()
        ]
        if self._headings:
            self.setActiveAction(self.actions()[above[-1] if above else 0])
            self.popup(self._view.mapToGlobal(QPoint(8, 8)))

    def _go(self, heading: Heading) -> None:
        self._view.scroll_to_offset(heading.start)
        self._view.setFocus()


def _words(heading: Heading) -> str:
    text = heading.text if len(heading.text) <= _LONGEST else f"{heading.text[:_LONGEST]}…"
    return _INDENT * (heading.rank - 1) + text.replace("&", "&&")
