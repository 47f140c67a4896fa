"""ShelfDelegate: paints an article in three lines: title, facts with tags, text."""

import datetime
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.library.listing import Listed
from reader.ui.page_style import CHINESE_FAMILIES
from reader.ui.shelf.elided import elided
from reader.ui.shelf.model import LISTED_ROLE, NEW_ROLE, shas_of
from reader.ui.shelf.star import star
from reader.ui.shelf.words import facts_of, title_of
from reader.ui.theme import LIGHT, Theme

Index = QModelIndex | QPersistentModelIndex

_LEFT, _RIGHT, _ABOVE, _BETWEEN = 18, 10, 7, 2
_DOT = 7
_STAR = 13
_SMALLER = 0.88
_LARGER = 1.04
_CHIP = 5
_HEAVIER = 620


class ShelfDelegate(QStyledItemDelegate):
    """Sizes follow the list's font; `current` is the hash of the article that is open."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self.current = ""

    def set_theme(self, theme: Theme) -> None:
        """The colours to paint with."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        title, small = QFontMetrics(_title_font(option.font)), QFontMetrics(_small(option.font))
        return QSize(120, title.height() + 2 * small.height() + 2 * _BETWEEN + 2 * _ABOVE + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        listed = index.data(LISTED_ROLE)
        area: QRect = option.rect
        painter.save()
        painter.setClipRect(area)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, option, listed)
        if isinstance(listed, Listed):
            inside = area.adjusted(_LEFT, _ABOVE, -_RIGHT, -_ABOVE)
            self._paint_title(painter, inside, listed, option.font)
            words = facts_of(listed, _today(), index.data(NEW_ROLE))
            self._paint_facts(painter, inside, listed, words, option.font)
            self._paint_text(painter, inside, listed, option.font)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        listed: Listed | None,
    ) -> None:
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(self._theme.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, QColor(self._theme.hover))
        if isinstance(listed, Listed) and self._is_open(listed):
            if not state & QStyle.StateFlag.State_Selected:
                painter.fillRect(area, QColor(self._theme.hover))
            painter.fillRect(
                QRect(area.left(), area.top(), 3, area.height()), QColor(self._theme.accent)
            )
        painter.fillRect(
            QRect(area.left(), area.bottom(), area.width(), 1), QColor(self._theme.border)
        )
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self._theme.accent))
            painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -1.5))

    def _is_open(self, listed: Listed) -> bool:
        return self.current in shas_of(listed)

    def _paint_title(self, painter: QPainter, area: QRect, listed: Listed, font: QFont) -> None:
        record = listed.record
        font = _title_font(font)
        metrics = QFontMetrics(font)
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        if record.starred:
            line.setRight(line.right() - _STAR - 5)
            centre = QPointF(area.right() - _STAR / 2 + 1, line.center().y() + 0.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.kind("index")))
            painter.drawPolygon(star(centre, _STAR / 2))
        if record.read is None:
            font.setVariableAxis(QFont.Tag("wght"), _HEAVIER)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            middle = QPointF(area.left() - _LEFT / 2 + 1.5, line.center().y() + 1)
            painter.drawEllipse(middle, _DOT / 2, _DOT / 2)
        hits = listed.title_hits if record.title else ()
        ink = self._theme.ink if record.title else self._theme.muted
        self._paint_line(painter, line, title_of(record), hits, font, ink)

    def _paint_facts(
        self, painter: QPainter, area: QRect, listed: Listed, words: str, font: QFont
    ) -> None:
        small = _small(font)
        metrics = QFontMetrics(small)
        top = area.top() + QFontMetrics(_title_font(font)).height() + _BETWEEN
        line = QRect(area.left(), top, area.width(), metrics.height())
        needed = metrics.horizontalAdvance(words)
        left = self._paint_tags(painter, line, listed.tags, small, line.left() + needed + 10)
        line.setRight(left)
        self._paint_line(painter, line, words, (), small, self._theme.muted)

    def _paint_tags(
        self, painter: QPainter, line: QRect, tags: Sequence[str], font: QFont, border: int
    ) -> int:
        """Chips from the right as far as the border; returns where the room for facts ends."""
        metrics = QFontMetrics(font)
        right = line.right()
        border = min(border, line.left() + line.width() * 6 // 10)
        for tag in tags:
            room = right - border - 2 * _CHIP
            words = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(words) + 2 * _CHIP
            if room < metrics.horizontalAdvance("…") * 3:
                break
            chip = QRectF(right - width + 1, line.top() + 0.5, width, line.height() - 1)
            painter.setPen(QColor(self._theme.border))
            painter.setBrush(QColor(self._theme.card))
            painter.drawRoundedRect(chip, 4, 4)
            painter.setPen(QColor(self._theme.muted))
            painter.setFont(font)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words)
            right -= width + 4
        return right - (4 if tags else 0)

    def _paint_text(self, painter: QPainter, area: QRect, listed: Listed, font: QFont) -> None:
        small = _small(font)
        metrics = QFontMetrics(small)
        line = QRect(area.left(), 0, area.width(), metrics.height())
        line.moveBottom(area.bottom())
        words = " ".join(listed.line.split("\n")) if listed.line else listed.record.preview
        hits = listed.hits if listed.line else ()
        ink = self._theme.ink if hits else self._theme.muted
        self._paint_line(painter, line, words, hits, small, ink)

    def _paint_line(
        self,
        painter: QPainter,
        line: QRect,
        words: str,
        hits: Sequence[tuple[int, int]],
        font: QFont,
        ink: str,
    ) -> None:
        """One line, shortened to fit around its first hit, with the hits marked."""
        metrics = QFontMetrics(font)
        words, hits = elided(words, hits, line.width(), metrics.horizontalAdvance)
        painter.setFont(font)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.hit))
        for start, end in hits:
            left = line.left() + metrics.horizontalAdvance(words[:start])
            width = metrics.horizontalAdvance(words[:end]) - metrics.horizontalAdvance(
                words[:start]
            )
            painter.drawRoundedRect(
                QRectF(left - 1, line.top() + 1, width + 2, line.height() - 2), 2, 2
            )
        painter.setPen(QColor(ink))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, int(flags | Qt.TextFlag.TextSingleLine), words)


def _today() -> datetime.date:
    return datetime.date.today()  # noqa: DTZ011  (the user's day)


def _title_font(font: QFont) -> QFont:
    larger = QFont(font)
    larger.setFamilies([*font.families(), *CHINESE_FAMILIES])
    larger.setPointSizeF(font.pointSizeF() * _LARGER)
    return larger


def _small(font: QFont) -> QFont:
    smaller = QFont(font)
    smaller.setPointSizeF(font.pointSizeF() * _SMALLER)
    return smaller
