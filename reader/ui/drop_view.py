"""DropView: a page on which files and text from elsewhere can be dropped."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from reader.ui.framed_view import FramedView
from reader.ui.pasted import pasted_of


class DropView(FramedView):
    """It only tells what was dropped; the article's own text is none of it."""

    files_dropped = Signal(list)
    text_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._weigh_drop(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._weigh_drop(event)

    def dropEvent(self, event: QDropEvent) -> None:
        mime = event.mimeData()
        paths = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.files_dropped.emit(paths)
        elif mime.hasText():
            self.text_dropped.emit(pasted_of(mime))
        event.acceptProposedAction()

    def _weigh_drop(self, event: QDragEnterEvent | QDragMoveEvent) -> None:
        mime = event.mimeData()
        own = event.source() in (self, self.viewport())
        if not own and (mime.hasText() or any(url.isLocalFile() for url in mime.urls())):
            event.acceptProposedAction()
        else:
            event.ignore()
