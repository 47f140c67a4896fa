"""HoverCard: when and where the card of what is pointed at appears, stays, is pinned and goes."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader.annotation.card import Card
from reader.library.familiarity import Status
from reader.ui.card_face import CardFace
from reader.ui.theme import LIGHT, Theme

SHOW_DELAY_MS = 250
HIDE_DELAY_MS = 200
_MODIFIER_POLL_MS = 60
_GAP = 6


def card_position(box: QRect, size: QSize, area: QRect) -> QPoint:
    """Where a card of a size goes: below the box, else above, in the area, never over the box.

    If it fits on neither side, the larger one is taken; `room_beside` says how high it may be.
    """
    below, above = area.bottom() - box.bottom(), box.top() - area.top()
    x = max(area.left(), min(box.left(), area.right() + 1 - size.width()))
    if size.height() + _GAP <= below or (size.height() + _GAP > above and below >= above):
        return QPoint(x, box.bottom() + 1 + _GAP)
    return QPoint(x, box.top() - _GAP - size.height())


def room_beside(box: QRect, area: QRect) -> QSize:
    """How large a card may be that is to stand below or above the box, in the area."""
    higher = max(area.bottom() - box.bottom(), box.top() - area.top())
    return QSize(area.width(), max(0, higher - _GAP))


class HoverCard(QObject):
    """Owns the card that follows the pointer and the cards pinned from it, inside one window.

    `keys_from` is the widget whose Esc, P and copy keys concern the card while it shows;
    `domains` are the names of domains by code.
    """

    card_shown = Signal(object)
    card_hidden = Signal()
    card_pinned = Signal(object)
    edit_requested = Signal(object)
    """What a card is about is to be edited."""
    verdict_requested = Signal(object)
    """A VerdictWanted."""
    lines_requested = Signal(object)
    """All lines of what a card is about are wanted."""
    status_requested = Signal(object, object)
    """What a card is about, and the Status it is to have."""

    def __init__(self, window: QWidget, keys_from: QWidget, domains: Mapping[str, str]) -> None:
        super().__init__(window)
        self._window, self._theme, self._keys_from = window, LIGHT, keys_from
        self._domains = domains
        self._modifier: Qt.KeyboardModifier | None = None
        self._offer: tuple[Card, QRect, object, object] | None = None
        self._pinned: list[CardFace] = []
        self._held = self._left = False
        self._status_of: Callable[[object], Status | None] = lambda _: None
        self._face = self._new_face()
        self._show_timer = self._timer(SHOW_DELAY_MS, self._on_show_due)
        self._hide_timer = self._timer(HIDE_DELAY_MS, self.dismiss)
        window.installEventFilter(self)
        keys_from.installEventFilter(self)

    @property
    def face(self) -> CardFace:
        """The card that follows the pointer; it may be hidden."""
        return self._face

    @property
    def pinned(self) -> tuple[CardFace, ...]:
        """The cards that stay."""
        return tuple(self._pinned)

    def set_delay(self, milliseconds: int) -> None:
        """How long the pointer must rest before the card shows."""
        self._show_timer.setInterval(milliseconds)

    def set_modifier(self, modifier: Qt.KeyboardModifier | None) -> None:
        """Show cards only while this key is held; None shows them always."""
        self._modifier = modifier

    def set_theme(self, theme: Theme) -> None:
        """The colours of all cards."""
        self._theme = theme
        for face in (self._face, *self._pinned):
            face.set_theme(theme)

    def set_status_source(self, status_of: Callable[[object], Status | None]) -> None:
        """Who says how the reader stands to what a card is about; None hides the buttons."""
        self._status_of = status_of
        self.show_statuses()

    def show_statuses(self) -> None:
        """Show on all cards how the reader stands to what they are about."""
        for face in (self._face, *self._pinned):
            face.show_status(self._status_of(face.judged))

    def offer(self, card: Card, box: QRect, about: object = None, judged: object = None) -> None:
        """The pointer rests on something: show its card soon; `box` is its line on the screen.

        `about` comes back with `edit_requested`, `judged` with `verdict_requested`; without them
        the card can't be edited, or judged.
        """
        self._offer = (card, box, about, judged)
        self._hide_timer.stop()
        if self._face.isVisible() and self._modifier is None:
            self._show(card, box, about, judged)
            return
        self._show_timer.start()

    def show_now(self, card: Card, box: QRect, about: object = None, judged: object = None) -> None:
        """Show a card at once, for the keyboard."""
        self._hide_timer.stop()
        self._show(card, box, about, judged)

    def judged(self) -> object:
        """What a verdict would be about: the card with the keyboard's focus, or the one shown."""
        focus = QApplication.focusWidget()
        for face in (*self._pinned, self._face):
            if focus is not None and (face is focus or face.isAncestorOf(focus)):
                return face.judged
        return self._face.judged if self._face.isVisible() else None

    def release(self) -> None:
        """The pointer has left: hide the card soon, unless the pointer enters it."""
        self._offer = None
        self._show_timer.stop()
        self._leave()

    def hold(self, held: bool) -> None:
        """While a menu of the card is open, the card stays though the pointer has left it."""
        left, self._held, self._left = self._left, held, False
        self._hide_timer.stop()
        if left and not held:
            self._leave()

    def dismiss(self) -> None:
        """Hide the card that follows the pointer; pinned ones stay."""
        self._offer = None
        self._show_timer.stop()
        self._hide_timer.stop()
        if self._face.isVisible():
            self._face.hide()
            self.card_hidden.emit()

    def pin(self) -> None:
        """Let the card that shows stay; the pointer gets a new one."""
        if not self._face.isVisible() or self._face.card is None:
            return
        face, self._face = self._face, self._new_face()
        self._hide_timer.stop()
        face.set_pinned()
        self._pinned.append(face)
        self.card_pinned.emit(face.card)

    def close_all(self) -> None:
        """Hide the card and close the pinned ones."""
        self.dismiss()
        while self._pinned:
            self._pinned.pop().deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._keep_inside()
        concerned = watched is self._keys_from
        if not concerned or not isinstance(event, QKeyEvent) or not self._face.isVisible():
            return False
        if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return event.type() == QEvent.Type.KeyPress and self._key_is_ours(watched, event)

    def _keep_inside(self) -> None:
        self.dismiss()
        for face in self._pinned:
            face.move_inside(face.pos())

    def _key_is_ours(self, watched: QObject, event: QKeyEvent) -> bool:
        copies = event.key() == Qt.Key.Key_C
        cursor = getattr(watched, "textCursor", None)
        if copies and cursor is not None and cursor().hasSelection():
            return False
        return self._face.handle_key(event)

    def _show(self, card: Card, box: QRect, about: object, judged: object) -> None:
        local = QRect(self._window.mapFromGlobal(box.topLeft()), box.size())
        area = self._area()
        self._face.show_status(self._status_of(judged))
        self._face.set_card(card, room_beside(local, area), about, judged)
        self._face.move(card_position(local, self._face.size(), area))
        self._face.show()
        self._face.raise_()
        self.card_shown.emit(card)

    def _area(self) -> QRect:
        """The part of the window that lies on a screen, in the window's pixels."""
        area = self._window.rect()
        screen = self._window.screen().availableGeometry()
        seen = area.intersected(QRect(self._window.mapFromGlobal(screen.topLeft()), screen.size()))
        return seen if seen.isValid() else area

    def _on_show_due(self) -> None:
        if self._offer is None:
            return
        held = QGuiApplication.queryKeyboardModifiers()
        if self._modifier is not None and not held & self._modifier:
            QTimer.singleShot(_MODIFIER_POLL_MS, self, self._on_show_due)
            return
        self._show(*self._offer)

    def _new_face(self) -> CardFace:
        size_pt = self._window.font().pointSizeF()
        face = CardFace(self._window, self._theme, size_pt, self._domains)
        face.entered.connect(self._on_entered)
        face.left.connect(self._on_face_left)
        face.pin_requested.connect(self.pin)
        face.close_requested.connect(self._on_close_requested)
        face.edit_requested.connect(self.edit_requested)
        face.verdict_requested.connect(self.verdict_requested)
        face.lines_requested.connect(self.lines_requested)
        face.status_requested.connect(self.status_requested)
        return face

    def _on_entered(self) -> None:
        self._hide_timer.stop()

    def _on_face_left(self) -> None:
        if self.sender() is self._face and self._offer is None:
            self._leave()

    def _leave(self) -> None:
        """The pointer is neither on what the card is about nor on the card."""
        self._left = self._held
        if self._face.isVisible() and not self._face.underMouse() and not self._held:
            self._hide_timer.start()

    def _on_close_requested(self) -> None:
        face = self.sender()
        if isinstance(face, CardFace) and face.pinned:
            self._pinned.remove(face)
            face.deleteLater()
        else:
            self.dismiss()

    def _timer(self, milliseconds: int, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(slot)
        return timer
