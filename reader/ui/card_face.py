"""CardFace: one card on the screen; it can be read, copied, pinned, dragged and closed."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QGuiApplication,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QPixmap,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QToolButton, QWidget

from reader.annotation.card import Card, card_as_markdown, card_as_text
from reader.ui.card_html import card_html
from reader.ui.page_style import em, interface_font
from reader.ui.theme import Theme

_WIDEST_EM, _NARROWEST_EM = 27, 12
_PADDING = 12


class CardFace(QFrame):
    """A child of the window, so that it needs no place on the screen of its own."""

    entered = Signal()
    left = Signal()
    pin_requested = Signal()
    close_requested = Signal()

    def __init__(
        self, parent: QWidget, theme: Theme, size_pt: float, domains: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        self.pinned = False
        self._window = parent
        self.card: Card | None = None
        self._dragged_from: QPoint | None = None
        self._theme, self._size_pt, self._domains = theme, size_pt, domains
        self.setFont(interface_font(size_pt))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._label.setFont(self.font())
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._label)
        self._button = QToolButton()
        self._button.setAutoRaise(True)
        self._button.clicked.connect(self._on_button)
        grid = QGridLayout(self)
        grid.setContentsMargins(_PADDING, _PADDING - 2, _PADDING - 4, _PADDING)
        grid.setSpacing(2)
        grid.addWidget(self._scroll, 0, 0, 2, 1)
        grid.addWidget(self._button, 0, 1)
        grid.setRowStretch(1, 1)
        self.set_theme(theme)
        self.hide()

    def set_card(self, card: Card, area: QSize) -> None:
        """Show a card, no larger than `area`; what is longer can be scrolled."""
        self.card = card
        self._show_text(card)
        self.setAccessibleName(", ".join(filter(None, (card.headword, *card.equivalents[:1]))))
        self.setAccessibleDescription(card_as_text(card))
        self._fit(area)

    def set_theme(self, theme: Theme) -> None:
        """The colours of the card from now on."""
        self._theme = theme
        self.setStyleSheet(
            f"CardFace {{ background: {theme.card}; border: 1px solid {theme.border};"
            " border-radius: 8px; }"
            f"QScrollArea, QLabel {{ background: {theme.card}; color: {theme.ink}; border: none; }}"
        )
        self._show_button()
        if self.card is not None:
            self._show_text(self.card)

    def set_pinned(self) -> None:
        """From now on the card stays until it is closed, and can be dragged."""
        self.pinned = True
        self._show_button()

    def copy(self, markdown: bool = False) -> None:
        """Put the card on the clipboard as plain text or Markdown."""
        if self.card is not None:
            text = card_as_markdown(self.card) if markdown else card_as_text(self.card)
            QGuiApplication.clipboard().setText(text)

    def move_inside(self, place: QPoint) -> None:
        """Move to a place, or as near to it as the window allows."""
        room = self._window.rect().adjusted(0, 0, -self.width(), -self.height())
        x = min(max(place.x(), room.left()), max(room.left(), room.right()))
        y = min(max(place.y(), room.top()), max(room.top(), room.bottom()))
        self.move(x, y)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.handle_key(event):
            super().keyPressEvent(event)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Do what Esc, P, Ctrl+C or Ctrl+Shift+C mean for a card; whether it was one of them."""
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_C and event.modifiers() == control | shift:
            self.copy(markdown=True)
        elif event.key() == Qt.Key.Key_P and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.pin_requested.emit()
        else:
            return False
        return True

    def enterEvent(self, event: QEnterEvent) -> None:
        self.entered.emit()

    def leaveEvent(self, event: QEvent) -> None:
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.raise_()
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._dragged_from is None or not self.pinned:
            return
        self.move_inside(self.pos() + event.position().toPoint() - self._dragged_from)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragged_from = None

    def _show_text(self, card: Card) -> None:
        self._label.setText(card_html(card, self._theme, self._size_pt, self._domains))

    def _on_button(self) -> None:
        (self.close_requested if self.pinned else self.pin_requested).emit()

    def _show_button(self) -> None:
        name = self.tr("Close (Esc)") if self.pinned else self.tr("Pin (P)")
        self._button.setAccessibleName(name)
        self._button.setToolTip(name)
        draw = _close_icon if self.pinned else _pin_icon
        side = round(em(self.font()))
        self._button.setIconSize(QSize(side, side))
        self._button.setIcon(draw(side, self.devicePixelRatioF(), self._theme.muted))

    def _fit(self, area: QSize) -> None:
        unit = em(self.font())
        around = self._button.sizeHint().width() + 2 * _PADDING + 4
        document = QTextDocument()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setHtml(self._label.text())
        widest = max(1.0, min(_WIDEST_EM * unit, area.width() - around))
        document.setTextWidth(widest)
        width = min(widest, max(document.idealWidth() + 4, _NARROWEST_EM * unit))
        document.setTextWidth(width)
        height = document.size().height() + 2 * _PADDING
        self.resize(round(width + around), min(round(height), area.height()))


def _pin_icon(side: int, ratio: float, colour: str) -> QIcon:
    def draw(painter: QPainter) -> None:
        painter.drawEllipse(QRectF(0.3 * side, 0.14 * side, 0.4 * side, 0.4 * side))
        painter.drawLine(QPointF(0.5 * side, 0.54 * side), QPointF(0.5 * side, 0.9 * side))

    return _icon(side, ratio, colour, draw)


def _close_icon(side: int, ratio: float, colour: str) -> QIcon:
    def draw(painter: QPainter) -> None:
        low, high = 0.25 * side, 0.75 * side
        painter.drawLine(QPointF(low, low), QPointF(high, high))
        painter.drawLine(QPointF(low, high), QPointF(high, low))

    return _icon(side, ratio, colour, draw)


def _icon(side: int, ratio: float, colour: str, draw: Callable[[QPainter], None]) -> QIcon:
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), max(1.2, side / 11)))
    draw(painter)
    painter.end()
    return QIcon(pixmap)
