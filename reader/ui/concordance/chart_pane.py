"""ChartPane: mentions by month in a picture, what its colours mean, and ways to save it."""

import html
import importlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.library.concordance import Count
from reader.ui.concordance.months import PER, Months, Part, colours, months_of
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.theme import LIGHT, Theme

if TYPE_CHECKING:  # pyqtgraph takes 0.5 s to read
    from reader.ui.concordance.chart import MonthsChart

CHART = "reader.ui.concordance.chart"
SCALE = 2
"""So many pixels of a saved picture stand for one of the screen."""
_BESIDE = QPoint(16, 14)


class ChartPane(QWidget):
    """The chart is read on a worker when counts come first; the pane says so until it is there."""

    month_wanted = Signal(str)
    """The month ("2025-03") whose lines are wanted only."""
    picture_wanted = Signal()
    counts_wanted = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("chartPane")
        self._jobs, self._theme = jobs, LIGHT
        self._loading = False
        self.chart: MonthsChart | None = None
        self.months = Months()
        self.title = ""
        self.counts: tuple[Count, ...] = ()
        self._title = QLabel()
        self._title.setObjectName("heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.relative = QCheckBox(self.tr("per {0} articles").format(f"{PER:,}"))
        self.relative.setToolTip(
            self.tr("How often it is mentioned for so many articles of the month in the library")
        )
        self.save = QToolButton()
        self.save.setText(self.tr("Save"))
        self.save.setToolTip(self.tr("Save the chart or its numbers"))
        self.save.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.save.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.save.setObjectName("barButton")
        menu = QMenu(self.save)
        menu.addAction(self.tr("&Picture (PNG)…")).triggered.connect(self.picture_wanted)
        menu.addAction(self.tr("&Numbers (CSV)…")).triggered.connect(self.counts_wanted)
        self.save.setMenu(menu)
        self._legend = QLabel()
        self._legend.setWordWrap(True)
        self._legend.setTextFormat(Qt.TextFormat.RichText)
        self._words = QLabel()
        self._words.setObjectName("muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._place = QStackedWidget()
        self._place.addWidget(self._words)
        self.floating = QLabel(self)
        self.floating.setObjectName("chartTip")
        self.floating.setTextFormat(Qt.TextFormat.RichText)
        self.floating.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.floating.hide()
        self._lay_out()
        self.relative.toggled.connect(self._draw)
        self._draw()

    @property
    def words(self) -> str:
        """What is said instead of a chart; "" if there is one."""
        return self._words.text() if self._place.currentWidget() is self._words else ""

    def show_counts(self, subject: str, counts: tuple[Count, ...], kept: dict[str, int]) -> None:
        """Draw the counts of a subject; `kept` is how many articles there are of each month."""
        self.counts, self.months = counts, months_of(counts, kept)
        self.title = subject
        if self.months.months and self.chart is None:
            self._load()
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.floating.setParent(self.window())  # it may hang over the pane's edge

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        if self.chart is not None:
            self.chart.set_theme(theme)
        self._draw()

    def picture(self) -> QImage:
        """The chart with its heading and what its colours mean, SCALE times as sharp as here."""
        image = QImage(self._picture.size() * SCALE, QImage.Format.Format_ARGB32)
        image.setDevicePixelRatio(SCALE)
        image.fill(self._theme.paper)
        self._picture.render(image, renderFlags=QWidget.RenderFlag.DrawChildren)
        return image

    def tip(self, month: int) -> str:
        """The numbers of a month, as HTML."""
        shown, theme = self.months, self._theme
        total = self.tr("%n mentions", "", shown.total(month))
        number = self.tr("{0} of {1} articles").format(
            f"{shown.articles[month]:,}", f"{shown.kept[month]:,}"
        )
        rows = [
            f"<tr><td style='color:{colour}'>■</td><td>{html.escape(self._name(part))}&nbsp;</td>"
            f"<td align='right'>{part.mentions[month]:,}</td></tr>"
            for part, colour in zip(shown.parts, colours(theme.name, shown.parts), strict=True)
            if part.mentions[month]
        ]
        table = f"<table cellspacing='2'>{''.join(rows)}</table>" if rows else ""
        per = shown.height(shown.total(month), month, relative=True)
        share = self.tr("{0} per {1} articles").format(f"{per:,.0f}", f"{PER:,}")
        return f"<b>{shown.months[month]}</b>: {total}<br/>{number}, {share}{table}"

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addStretch(1)
        top.addWidget(self.relative)
        top.addWidget(self.save)
        self._picture = QWidget()
        self._picture.setObjectName("chartPicture")
        inside = QVBoxLayout(self._picture)
        inside.setContentsMargins(10, 2, 4, 2)
        inside.setSpacing(2)
        inside.addWidget(self._title)
        inside.addWidget(self._legend)
        inside.addWidget(self._place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 6, 4)
        column.setSpacing(0)
        column.addWidget(self._picture, 1)
        column.addLayout(top)

    def _load(self) -> None:
        if self._loading:
            return
        self._loading = True

        def read(_: Work) -> type["MonthsChart"]:
            made: type[MonthsChart] = importlib.import_module(CHART).MonthsChart
            return made

        self._jobs.run(Lane.CHART, read, self._make, self._fail)

    def _make(self, chart: type["MonthsChart"]) -> None:
        self._loading = False
        self.chart = chart()
        self.chart.set_theme(self._theme)
        self.chart.month_wanted.connect(lambda at: self.month_wanted.emit(self.months.months[at]))
        self.chart.pointed.connect(self._on_pointed)
        self._place.addWidget(self.chart)
        self._draw()

    def _fail(self, error: Exception) -> None:
        self._loading = False
        self._words.setText(self.tr("The chart can't be drawn here."))
        raise error

    def _draw(self) -> None:
        shown = bool(self.months.months)
        said = (
            self.tr("{0}: mentions a month per {1} articles")
            if self.relative.isChecked()
            else self.tr("{0}: mentions a month")
        )
        self._title.setText(said.format(self.title, f"{PER:,}") if shown else "")
        self.save.setEnabled(shown and self.chart is not None)
        self.relative.setEnabled(shown)
        self._legend.setText(self._legend_words())
        self._legend.setVisible(shown)
        if self.chart is not None and shown:
            self.chart.show_months(self.months, relative=self.relative.isChecked())
            self._place.setCurrentWidget(self.chart)
        else:
            self._words.setText("" if not shown else self.tr("The chart is coming…"))
            self._place.setCurrentWidget(self._words)

    def _legend_words(self) -> str:
        parts = self.months.parts
        return "&nbsp;&nbsp; ".join(
            f"<span style='white-space:nowrap'><span style='color:{colour}'>■</span>"
            f"&nbsp;{html.escape(self._name(part))}</span>"
            for part, colour in zip(parts, colours(self._theme.name, parts), strict=True)
        )

    def _name(self, part: Part) -> str:
        if part.source is None:
            return self.tr("others")
        return part.source or self.tr("no source")

    def _on_pointed(self, month: int | None, place: QPoint | None) -> None:
        if month is None or place is None:
            self.floating.hide()
            return
        self.floating.setText(self.tip(month))
        self.floating.adjustSize()
        room = self.window().rect().adjusted(0, 0, -self.floating.width(), -self.floating.height())
        at = self.window().mapFromGlobal(place) + _BESIDE
        left = (
            at.x() if at.x() <= room.right() else at.x() - self.floating.width() - 2 * _BESIDE.x()
        )
        self.floating.move(max(0, left), min(at.y(), room.bottom()))
        self.floating.show()
        self.floating.raise_()
