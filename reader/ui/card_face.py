"""CardFace: one card on the screen; it can be read, copied, pinned, dragged and closed."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QEnterEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)

from reader.annotation.card import Card, card_as_markdown, card_as_text
from reader.library.familiarity import Status
from reader.ui.card_html import card_html
from reader.ui.card_icons import close_icon, edit_icon, lines_icon, pin_icon
from reader.ui.known.status_row import StatusRow
from reader.ui.page_style import em, interface_font
from reader.ui.theme import Theme
from reader.ui.verdict_row import VerdictDeed, VerdictRow, VerdictWanted

_WIDEST_EM, _NARROWEST_EM = 27, 12
_PADDING = 12
_VERDICT_EM = 1.15


class CardFace(QFrame):
    """A child of the window, so that it needs no place on the screen of its own."""

    entered = Signal()
    left = Signal()
    pin_requested = Signal()
    close_requested = Signal()
    edit_requested = Signal(object)
    """What the card is about, as whoever showed it says, is to be edited."""
    verdict_requested = Signal(object)
    """A VerdictWanted."""
    lines_requested = Signal(object)
    """What is judged, all lines of which in the library are wanted."""
    status_requested = Signal(object, object)
    """What is judged, and the Status it is to have."""

    def __init__(
        self, parent: QWidget, theme: Theme, size_pt: float, domains: Mapping[str, str]
    ) -> None:
        super().__init__(parent)
        self.pinned = False
        self._window = parent
        self.card: Card | None = None
        self.judged: object = None
        self._about: object = None
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
        self._button, self._edit, self._lines = QToolButton(), QToolButton(), QToolButton()
        self._verdicts, self._statuses = VerdictRow(self), StatusRow(self)
        for button in (self._button, self._edit, self._lines):
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._verdicts.wanted.connect(self._on_verdict)
        self._statuses.wanted.connect(self._on_status)
        self._statuses.hide()
        self._label.linkActivated.connect(self._on_sense)
        self._button.clicked.connect(self._on_button)
        self._edit.clicked.connect(self._on_edit)
        self._lines.clicked.connect(lambda: self.lines_requested.emit(self.judged))
        grid = QGridLayout(self)
        grid.setContentsMargins(_PADDING, _PADDING - 2, _PADDING - 4, _PADDING)
        grid.setSpacing(2)
        grid.addWidget(self._scroll, 0, 0, 3, 1)
        grid.addWidget(self._button, 0, 1)
        grid.addWidget(self._edit, 1, 1)
        grid.addWidget(self._lines, 2, 1, Qt.AlignmentFlag.AlignTop)
        rows = QHBoxLayout()
        rows.addWidget(self._verdicts, 1)
        rows.addWidget(self._statuses)
        grid.addLayout(rows, 3, 0, 1, 2)
        grid.setRowStretch(2, 1)
        self.set_theme(theme)
        self.hide()

    def set_card(
        self, card: Card, area: QSize, about: object = None, judged: object = None
    ) -> None:
        """Show a card, no larger than `area`; what is longer can be scrolled.

        With `about` the card has a button that asks to edit it, with `judged` some that ask for a
        verdict on it.
        """
        self.card, self.judged, self._about = card, judged, about
        self._verdicts.setVisible(judged is not None)
        self._lines.setVisible(judged is not None)
        self._edit.setVisible(about is not None)
        self._show_edit()
        self._show_text(card)
        self.setAccessibleName(", ".join(filter(None, (card.headword, *card.equivalents[:1]))))
        self.setAccessibleDescription(card_as_text(card))
        self._fit(area)

    def show_status(self, status: Status | None) -> None:
        """Show how the reader stands to what is judged; None where that can't be said."""
        self._statuses.setVisible(status is not None)
        if status is not None:
            self._statuses.show_status(status)

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
        """Do what Esc, E, P, Ctrl+C or Ctrl+Shift+C mean for a card; whether it was one of them."""
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_C and event.modifiers() == control | shift:
            self.copy(markdown=True)
        elif event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._on_edit()
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
        linked = self.judged is not None
        flags = Qt.TextInteractionFlag
        reachable = flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard
        senses = linked and bool(card.other_senses)
        self._label.setTextInteractionFlags(reachable if senses else flags.NoTextInteraction)
        html = card_html(card, self._theme, self._size_pt, self._domains, linked=linked)
        self._label.setText(html)

    def _on_button(self) -> None:
        (self.close_requested if self.pinned else self.pin_requested).emit()

    def _show_button(self) -> None:
        name = self.tr("Close (Esc)") if self.pinned else self.tr("Pin (P)")
        self._button.setAccessibleName(name)
        self._button.setToolTip(name)
        draw = close_icon if self.pinned else pin_icon
        side = round(em(self.font()))
        self._button.setIconSize(QSize(side, side))
        self._button.setIcon(draw(side, self.devicePixelRatioF(), self._theme.muted))
        for button, icon in ((self._edit, edit_icon), (self._lines, lines_icon)):
            button.setIconSize(QSize(side, side))
            button.setIcon(icon(side, self.devicePixelRatioF(), self._theme.muted))
        for row in (self._verdicts, self._statuses):
            row.draw(round(_VERDICT_EM * side), self._theme)

    def _show_edit(self) -> None:
        known = self.card is not None and self.card.kind not in ("word", "")
        name = self.tr("Edit (E)") if known else self.tr("Add to the Glossary (E)")
        self._edit.setAccessibleName(name)
        self._edit.setToolTip(name)

        lines = self.tr("All lines with this term (C)")
        self._lines.setAccessibleName(lines)
        self._lines.setToolTip(lines)

    def _on_edit(self) -> None:
        if self._about is not None:
            self.edit_requested.emit(self._about)

    def _on_verdict(self, deed: VerdictDeed) -> None:
        self._want(deed, self._verdicts.mapToGlobal(self._verdicts.rect().bottomLeft()))

    def _on_status(self, status: Status) -> None:
        self.status_requested.emit(self.judged, status)

    def _on_sense(self, number: str) -> None:
        self._want(VerdictDeed.SENSE, QCursor.pos(), int(number))

    def _want(self, deed: VerdictDeed, at: QPoint, sense: int = 0) -> None:
        if self.judged is not None:
            self.verdict_requested.emit(VerdictWanted(deed, self.judged, at, sense))

    def _width_of_rows(self) -> int:
        rows = [row for row in (self._verdicts, self._statuses) if not row.isHidden()]
        return sum(row.sizeHint().width() + _PADDING for row in rows)

    def _fit(self, area: QSize) -> None:
        unit = em(self.font())
        around = self._button.sizeHint().width() + 2 * _PADDING + 4
        document = QTextDocument()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        document.setHtml(self._label.text())
        widest = max(1.0, min(_WIDEST_EM * unit, area.width() - around))
        document.setTextWidth(widest)
        narrowest = max(_NARROWEST_EM * unit, self._width_of_rows() - around + 2 * _PADDING)
        width = min(widest, max(document.idealWidth() + 4, narrowest))
        document.setTextWidth(width)
        row = self._verdicts.sizeHint().height() + 2 if self.judged is not None else 0
        height = document.size().height() + 2 * _PADDING + row
        self.resize(round(width + around), min(round(height), area.height()))
