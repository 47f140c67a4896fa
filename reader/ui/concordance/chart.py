"""MonthsChart: mentions a month as bars stacked by source; the only file that knows pyqtgraph."""

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from reader.ui.concordance.months import Months, colours, labelled
from reader.ui.theme import LIGHT, Theme

_BAR = 0.74
_LABEL_EM = 5.2
_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Home: -(10**6),
    Qt.Key.Key_End: 10**6,
}


class MonthsAxis(pg.AxisItem):  # type: ignore[misc]  # it has no types
    """Months at their numbers, as many as there is room for."""

    def __init__(self) -> None:
        super().__init__("bottom")
        self.months: tuple[str, ...] = ()

    def tickValues(  # noqa: N802
        self, least: float, most: float, size: float
    ) -> list[tuple[float, list[int]]]:
        """Where names of months stand, on an axis so many pixels long."""
        width = _LABEL_EM * self.fontMetrics.height() if hasattr(self, "fontMetrics") else 72
        shown = labelled(self.months, max(1, int(size // width)))
        return [(1.0, [at for at in shown if least <= at <= most])]

    def tickStrings(  # noqa: N802
        self, values: list[float], scale: float, spacing: float
    ) -> list[str]:
        """The names of months."""
        return [self.months[round(value)] for value in values]


class MonthsChart(pg.PlotWidget):  # type: ignore[misc]
    """Left and right choose a month, Enter or a click wants only its lines."""

    month_wanted = Signal(int)
    """The number of a month that was chosen."""
    pointed = Signal(object, object)
    """The number of the month pointed at and where on the screen, or None and None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._axis = MonthsAxis()
        super().__init__(parent, axisItems={"bottom": self._axis}, enableMenu=False)
        self._drawn, self._relative, self._theme = Months(), False, LIGHT
        self._bars: list[pg.BarGraphItem] = []
        self._current: int | None = None
        self._mark = pg.LinearRegionItem(movable=False)
        self._mark.setZValue(-10)
        self._mark.hide()
        plot = self.getPlotItem()
        plot.addItem(self._mark, ignoreBounds=True)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        plot.showGrid(y=True, alpha=0.18)
        plot.getAxis("left").setWidth(46)
        plot.getAxis("left").setZValue(-1)  # its lines run behind the bars
        plot.getAxis("left").setStyle(tickLength=0)
        self._axis.setStyle(tickLength=4)
        plot.setContentsMargins(0, 6, 8, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Mentions by month"))

    @property
    def current(self) -> int | None:
        """The number of the month that is marked."""
        return self._current

    def show_months(self, months: Months, *, relative: bool) -> None:
        """Draw counts, or what they are for so many articles."""
        self._drawn, self._relative = months, relative
        self._axis.months = months.months
        self._point(None)
        self._draw()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.setBackground(theme.paper)
        for side in ("left", "bottom"):
            axis = self.getPlotItem().getAxis(side)
            axis.setPen(pg.mkPen(theme.border))
            axis.setTextPen(pg.mkPen(theme.muted))
            axis.setStyle(tickFont=self.font())
        colour = QColor(theme.hover)
        self._mark.setBrush(colour)
        for line in self._mark.lines:
            line.setPen(pg.mkPen(None))
        self._draw()

    def x_of(self, month: int) -> QPoint:
        """Where a month stands, in the widget's pixels."""
        view = self.getPlotItem().getViewBox()
        return QPoint(self.mapFromScene(view.mapViewToScene(QPointF(month, 0))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        month = self._month_at(event.position())
        self._point(month)
        self.pointed.emit(month, None if month is None else event.globalPosition().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        month = self._month_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and month is not None:
            self.month_wanted.emit(month)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point(None)
        self.pointed.emit(None, None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)
        self.pointed.emit(None, None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._drawn.months) - 1
        if event.key() in _KEYS and last >= 0:
            start = last + 1 if self._current is None else self._current
            month = min(max(start + _KEYS[Qt.Key(event.key())], 0), last)
            self._point(month)
            self.pointed.emit(month, self.mapToGlobal(self.x_of(month)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.month_wanted.emit(self._current)
        else:
            event.ignore()

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._axis.picture = None

    def _point(self, month: int | None) -> None:
        if month != self._current:
            self._current = month
            self._mark.setVisible(month is not None)
            if month is not None:
                self._mark.setRegion((month - 0.5, month + 0.5))

    def _month_at(self, place: QPointF) -> int | None:
        view = self.getPlotItem().getViewBox()
        at = view.mapSceneToView(self.mapToScene(place.toPoint()))
        month = round(at.x())
        low, high = view.viewRange()[1]
        inside = low <= at.y() <= high and 0 <= month < len(self._drawn.months)
        return month if inside else None

    def _draw(self) -> None:
        plot, drawn = self.getPlotItem(), self._drawn
        for bar in self._bars:
            plot.removeItem(bar)
        self._bars = []
        below = [0.0] * len(drawn.months)
        for part, colour in zip(drawn.parts, colours(self._theme.name, drawn.parts), strict=True):
            heights = [
                drawn.height(mentions, month, relative=self._relative)
                for month, mentions in enumerate(part.mentions)
            ]
            bar = pg.BarGraphItem(
                x=list(range(len(heights))),
                y0=list(below),
                height=heights,
                width=_BAR,
                brush=QColor(colour),
                pen=pg.mkPen(None),
            )
            plot.addItem(bar, ignoreBounds=True)
            self._bars.append(bar)
            below = [low + height for low, height in zip(below, heights, strict=True)]
        highest = max(below, default=0.0)
        last = max(len(drawn.months) - 1, 0)
        plot.setRange(xRange=(-0.6, last + 0.6), yRange=(0, max(highest * 1.06, 1.0)), padding=0)
