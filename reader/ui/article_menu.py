"""ArticleMenu: what can be done with the place of the article that was clicked."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from reader.annotation.model import Annotation, Source
from reader.ui.actions import Actions
from reader.ui.article_view import ArticleView
from reader.ui.judging import Judging
from reader.ui.pointing import Pointing

_ON_TEXT = ("copy", "copy_card", "copy_card_markdown", "select_all")
_ON_VERDICTS = ("not_here", "another_sense", "always")


class ArticleMenu(QObject):
    """Opens with the other mouse button, or the menu key for the term walked to."""

    def __init__(
        self,
        view: ArticleView,
        pointing: Pointing,
        judging: Judging,
        actions: Actions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._view, self._pointing, self._judging = view, pointing, judging
        self._actions, self._window = actions, window
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._open)

    def _open(self, point: QPoint) -> None:
        annotation = self._view.focused_annotation or self._pointed(point)
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions[each] for each in _ON_TEXT])
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
        menu.addSeparator()
        menu.addAction(self._actions["verdicts"])
        self._judging.aim(annotation, menu)
        self._pointing.hover.dismiss()
        menu.popup(self._view.viewport().mapToGlobal(point))

    def _selected_beyond(self, annotation: Annotation, point: QPoint) -> bool:
        """Whether something else than the annotation is selected where the menu opens."""
        (start, end), offset = self._view.selection(), self._view.offset_at(point)
        inside = offset is not None and start <= offset < end
        return inside and (start, end) != (annotation.start, annotation.end)

    def _pointed(self, point: QPoint) -> Annotation | None:
        offset = self._view.offset_at(point)
        return None if offset is None else self._pointing.word_at(offset)
