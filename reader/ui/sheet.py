"""Sheet: a page of paper as a picture, drawn as large as there is room."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.export.options import Paper

_SHAPES = {Paper.A4: QSizeF(210, 297), Paper.LETTER: QSizeF(215.9, 279.4)}
_STALE = 0.45
_SHADOW = 3


class Sheet(QWidget):
    """A page on a desk, as large as there is room; words where there is no page."""

    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._words, self._stale = "", False
        self._shape = _SHAPES[Paper.A4]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 320)
        self.setAccessibleName(self.tr("Preview of the first page"))

    @property
    def words(self) -> str:
        """What is said instead of a page."""
        return self._words

    @property
    def image(self) -> QImage | None:
        """The page shown."""
        return self._image

    def sizeHint(self) -> QSize:
        return QSize(460, 650)

    def page_width(self) -> int:
        """How many pixels of the screen a page is wide here."""
        return max(1, round(self._place().width() * self.devicePixelRatioF()))

    def set_paper(self, paper: Paper) -> None:
        """The paper of the page that is shown next."""
        self._shape = _SHAPES[paper]
        self.update()

    def show_page(self, image: QImage | None, words: str = "") -> None:
        """Show a page, or words instead."""
        self._image, self._words, self._stale = image, words, False
        self.setAccessibleDescription(words)
        self.update()

    def set_stale(self, stale: bool) -> None:
        """Whether another page is on its way; until then this one is shown faintly."""
        self._stale = stale
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self.palette()
        if self._words:
            painter.setPen(palette.color(QPalette.ColorRole.PlaceholderText))
            area = self.rect().adjusted(28, 28, -28, -28)
            painter.drawText(
                area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words
            )
            return
        place = self._place()
        painter.fillRect(place.translated(0, _SHADOW), QColor(0, 0, 0, 28))
        painter.fillRect(place, QColor("white"))
        if self._image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setOpacity(_STALE if self._stale else 1.0)
            painter.drawImage(place, self._image)
            painter.setOpacity(1.0)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
        painter.drawRect(place)

    def _place(self) -> QRectF:
        """Where the page lies, in the middle."""
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1 - _SHADOW)
        fitting = self._shape.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio).toSize()
        left = room.left() + (room.width() - fitting.width()) // 2
        return QRectF(round(left), room.top(), fitting.width(), fitting.height())
