"""ArticleMenu: what can be done with the place of the article that was clicked."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.annotation.model import Annotation, Source
from reader.ui.actions import Actions
from reader.ui.article_view import ArticleView
from reader.ui.judging import Judging
from reader.ui.known.words import STATUS_COMMANDS
from reader.ui.passages.marking import Marking
from reader.ui.pointing import Pointing

_ON_TEXT = ("copy", "copy_card", "copy_card_markdown", "select_all")
_ON_VERDICTS = ("not_here", "another_sense", "always")


class ArticleMenu(QObject):
    """Opens with the other mouse button, or the menu key for the term walked to."""

    lines_wanted = Signal(object)
    """An Annotation, or a string, all lines of which in the library are wanted."""
    articles_wanted = Signal(object)
    """An Annotation whose concept is to be looked for in the library."""

    def __init__(
        self,
        view: ArticleView,
        pointing: Pointing,
        judging: Judging,
        marking: Marking,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._view, self._pointing, self._judging = view, pointing, judging
        self._marking, self._actions, self._window = marking, actions, window
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open)

    def _open(self, point: QPoint) -> None:
        annotation = self._view.focused_annotation or self._pointed(point)
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions[each] for each in _ON_TEXT])
        menu.addSeparator()
        self._marking.fill(menu, self._view.offset_at(point))
        menu.addSeparator()
        number = annotation is not None and annotation.source is Source.QUANTITY
        if annotation is None or number or self._selected_beyond(annotation, point):
            menu.addAction(self._actions["add_term"])
        else:
            edit = menu.addAction(self.tr("&Add or Edit Term…"))
            edit.triggered.connect(lambda: self._pointing.edit_wanted.emit(annotation))
        if annotation is not None:
            menu.addSeparator()
            menu.addActions([self._actions[each] for each in _ON_VERDICTS])
        if annotation is not None and not number:
            menu.addSeparator()
            menu.addActions([self._actions[each] for each in STATUS_COMMANDS])
        if annotation is not None and annotation.concept is not None:
            menu.addSeparator()
            articles = menu.addAction(self.tr("A&rticles with This Term"))
            articles.triggered.connect(lambda: self.articles_wanted.emit(annotation))
        menu.addSeparator()
        self._add_lines(menu, annotation, point)
        menu.addAction(self._actions["verdicts"])
        self._judging.aim(annotation, menu)
        self._pointing.hover.dismiss()
        menu.popup(self._view.viewport().mapToGlobal(point))

    def _add_lines(self, menu: QMenu, annotation: Annotation | None, point: QPoint) -> None:
        """Offer to look in the library for what is selected here, else for the annotation."""
        selected = self._view.selected_text().strip()
        beyond = annotation is None or self._selected_beyond(annotation, point)
        subject = selected if beyond and selected else annotation
        if subject:
            lines = menu.addAction(self.tr("All Li&nes in the Library") + "\tC")
            lines.triggered.connect(lambda: self.lines_wanted.emit(subject))

    def _selected_beyond(self, annotation: Annotation, point: QPoint) -> bool:
        """Whether something else than the annotation is selected where the menu opens."""
        (start, end), offset = self._view.selection(), self._view.offset_at(point)
        inside = offset is not None and start <= offset < end
        return inside and (start, end) != (annotation.start, annotation.end)

    def _pointed(self, point: QPoint) -> Annotation | None:
        offset = self._view.offset_at(point)
        return None if offset is None else self._pointing.word_at(offset)
