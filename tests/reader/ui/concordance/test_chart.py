"""The chart of mentions a month: drawn, pointed at, clicked, saved; and never in the way."""

import csv
import io
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from reader.ui.concordance.chart_pane import SCALE
from reader.ui.concordance.subject import Subject
from tests.reader.ui.concordance.conftest import EMPTY_MONTH, cooled, lines, look_for, settle

NO_KEY = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def pane(window, qtbot):
    """The pane once its chart is there."""
    qtbot.waitUntil(lambda: window.chart.chart is not None, timeout=20_000)
    assert window.chart.words == ""
    return window.chart


def point_at(widget, place):
    kind, none = QMouseEvent.Type.MouseMove, Qt.MouseButton.NoButton
    there = QPointF(widget.mapToGlobal(place))
    QApplication.sendEvent(widget, QMouseEvent(kind, QPointF(place), there, none, none, NO_KEY))


def press(widget, key):
    QTest.keyClick(widget, key, NO_KEY)


def test_starting_the_program_does_not_read_pyqtgraph():
    code = "import sys, reader.app, reader.ui.main_window; print('pyqtgraph' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_every_month_has_its_bar_and_they_stand_on_one_another(pane):
    months = pane.months
    assert (months.months[0], months.months[-1]) == ("2025-01", "2025-10")
    assert sum(months.total(at) for at in range(len(months.months))) == 2 * cooled()
    assert len(pane.chart._bars) == len(months.parts)
    tops = [0.0] * len(months.months)
    for part, bar in zip(months.parts, pane.chart._bars, strict=True):
        assert list(bar.opts["y0"]) == tops
        tops = [low + each for low, each in zip(tops, part.mentions, strict=True)]
    assert pane.chart.getPlotItem().viewRange()[1][1] >= max(tops)


def test_months_without_mentions_are_zero(pane):
    at = pane.months.months.index(f"2025-{EMPTY_MONTH:02}")
    assert pane.months.total(at) == 0
    assert pane.months.kept[at] == 20
    assert "0 mentions" in pane.tip(at)


def test_for_so_many_articles_the_bars_are_of_another_height(pane):
    high = pane.chart._bars[0].opts["height"][0]
    pane.relative.click()
    kept = pane.months.kept[0]
    assert pane.chart._bars[0].opts["height"][0] == pytest.approx(1000 * high / kept)


def test_pointing_at_a_month_says_its_numbers_and_a_click_narrows_to_it(window, pane, qtbot):
    chart = pane.chart
    chart.grab()
    place = chart.x_of(0) - QPoint(0, 4)
    point_at(chart.viewport(), place)
    assert chart.current == 0
    assert pane.floating.isVisible()
    assert "<b>2025-01</b>" in pane.floating.text()
    QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, NO_KEY, place)
    settle(qtbot, window)
    assert {line.date.month for line in lines(window)} == {1}
    assert pane.months.months == ("2025-01",)


def test_keys_walk_over_the_months(window, pane, qtbot):
    window.activateWindow()
    pane.chart.setFocus()
    press(pane.chart, Qt.Key.Key_Left)
    assert pane.chart.current == len(pane.months.months) - 1
    press(pane.chart, Qt.Key.Key_Home)
    press(pane.chart, Qt.Key.Key_Right)
    assert pane.chart.current == 1
    assert pane.months.months[1] in pane.floating.text()
    month = int(pane.months.months[1][-2:])
    press(pane.chart, Qt.Key.Key_Left)
    press(pane.chart, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert {line.date.month for line in lines(window)} != {month}


def test_the_picture_is_twice_as_sharp_and_coloured(pane, window, tmp_path):
    said = []
    window.saving.saved.connect(said.append)
    window.saving.save_picture(tmp_path / "chart.png")
    image = QImage(str(tmp_path / "chart.png"))
    assert said == [str(tmp_path / "chart.png")]
    assert image.size() == pane._picture.size() * SCALE
    step = range(0, image.width(), 7)
    colours = {image.pixelColor(x, y).name() for x in step for y in range(0, image.height(), 7)}
    assert "#1d5fa8" in colours


def test_the_numbers_are_saved_as_a_table(window, pane, tmp_path):
    window.saving.save_counts(tmp_path / "counts.csv")
    raw = (tmp_path / "counts.csv").read_bytes()
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["Month", "Source", "Mentions", "Articles"]
    assert sum(int(row[2]) for row in rows[1:]) == 2 * cooled()


def test_a_file_that_cannot_be_written_is_told(window, pane, tmp_path):
    window.saving.save_counts(tmp_path / "nowhere" / "counts.csv")
    assert "can't be written" in window.statusBar().currentMessage()


def test_saving_asks_for_a_file_named_after_the_term(window, pane, qtbot):
    pane.counts_wanted.emit()
    qtbot.waitUntil(lambda: bool(window.findChildren(QFileDialog)))
    (dialog,) = window.findChildren(QFileDialog)
    assert "液冷" in dialog.selectedFiles()[0]
    dialog.reject()


def test_other_subjects_are_drawn_and_nothing_is_drawn_of_nothing(window, opened, pane, qtbot):
    look_for(qtbot, opened, Subject("净息差"))
    assert len(pane.months.months) == 12
    assert pane.save.isEnabled()
    look_for(qtbot, opened, Subject("猪周期"))
    assert not pane.save.isEnabled()
    assert pane._place.currentWidget() is not pane.chart
