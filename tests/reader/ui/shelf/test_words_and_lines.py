"""What the panel says and how it fits it into a line; no window."""

import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QLabel, QWidget

from reader.article import Metadata
from reader.intake.load import read_text
from reader.library.library import Library
from reader.library.listing import Listed
from reader.library.query import Query
from reader.ui.shelf.citation import citation
from reader.ui.shelf.days_dialog import DaysDialog
from reader.ui.shelf.details_dialog import date_in
from reader.ui.shelf.elided import elided
from reader.ui.shelf.flow import FlowLayout
from reader.ui.shelf.narrowing import bare, chips_of, narrowed
from reader.ui.shelf.periods import Period, first_day, period_of
from reader.ui.shelf.place_of import place_of
from reader.ui.shelf.star import star
from reader.ui.shelf.words import day_words, days_words, facts_of

TODAY = datetime.date(2026, 5, 4)


def measure(text: str) -> int:
    return 10 * len(text)


@example("aaaaaa", 1, 5, 60)
@given(
    st.text("液冷水 a", max_size=60),
    st.integers(0, 60),
    st.integers(1, 10),
    st.integers(30, 700),
)
def test_a_line_fits_and_its_hits_say_the_same(words, start, length, width):
    end = min(len(words), start + length)
    hits = ((start, end),) if start < end else ()
    shown, marked = elided(words, hits, width, measure)
    assert measure(shown) <= max(width, measure("…"))
    if measure(words) <= width:
        assert (shown, marked) == (words, hits)
    for a, b in marked:
        assert words[start:end].startswith(shown[a:b])


def test_a_hit_far_in_a_line_stays_in_sight():
    words = "前" * 50 + "液冷" + "后" * 50
    shown, hits = elided(words, ((50, 52),), 200, measure)
    ((a, b),) = hits
    assert shown[a:b] == "液冷"
    assert shown.startswith("…前")
    assert shown.endswith("后…")


def test_a_hit_is_found_in_the_article_whatever_its_spaces(tmp_path):
    article = read_text("标题\n\n液冷 订单\n\n今年液冷\u3000订单翻番。\n\n净息差。")
    with Library(tmp_path / "library.db") as library:
        record = library.keep(article, b"x", "")
    line = "今年液冷 订单翻番。"
    assert place_of(article, Listed(record, line, hits=((2, 4),))) is not None
    start, end = place_of(article, Listed(record, "液冷 订单翻番", hits=((0, 2),))) or (0, 0)
    assert article.text[start - 2 : end] == "今年液冷"
    assert place_of(article, Listed(record, line)) is None
    assert place_of(article, Listed(record, "不在文中", hits=((0, 4),))) is None


@pytest.mark.parametrize("period", list(Period))
def test_a_period_is_known_by_its_first_day(period):
    assert period_of(first_day(period, TODAY), None, TODAY) is period
    assert period_of(first_day(period, TODAY), TODAY, TODAY) is None


def test_days_are_said_shortly():
    assert day_words(TODAY, TODAY) == "Today"
    assert day_words(datetime.date(2026, 1, 2), TODAY) == "2 Jan"
    assert day_words(datetime.date(2024, 1, 2), TODAY) == "2 Jan 2024"
    since, until = datetime.date(2026, 1, 2), datetime.date(2026, 2, 3)
    assert days_words(Query(since=since, until=until), TODAY) == "2 Jan – 3 Feb"
    assert days_words(Query(since=since), TODAY) == "Since 2 Jan"
    assert days_words(Query(until=until), TODAY) == "Until 3 Feb"
    assert days_words(Query(), TODAY) == ""


def test_every_filter_has_a_chip_and_each_chip_takes_its_own_away():
    query = Query(
        text="液冷",
        sources=frozenset({"财新网", ""}),
        since=TODAY,
        tags=frozenset({"银行"}),
        concept="some.id",
        unread=True,
        starred=True,
    )
    chips = chips_of(query, "净息差", TODAY)
    assert [chip.words for chip in chips] == [
        "No source", "财新网", "Today", "# 银行", "净息差", "Unread", "Starred"
    ]  # fmt: skip
    assert all(narrowed(chip.without) for chip in chips)
    left = query
    for _ in chips:
        left = chips_of(left, "", TODAY)[0].without
    assert left == bare(query) == Query(text="液冷")
    assert not narrowed(left)


def test_facts_and_citations_leave_out_what_nobody_knows(tmp_path):
    with Library(tmp_path / "library.db") as library:
        record = library.keep(read_text("没有标题的一行。"), b"x", "")
        library.catalogue.correct(
            record.sha256,
            Metadata(title="息差", source="财新网", date=TODAY, address="https://example.org/1"),
        )
        known = library.record(record.sha256)
    assert facts_of(Listed(known, ""), TODAY, 0) == "财新网 · Today"
    assert "3 new" in facts_of(Listed(known, "", copies=(record,)), TODAY, 3)
    assert citation(known) == "“息差”, 财新网, 2026-05-04, https://example.org/1"
    assert citation(record).count("“") <= 1


@pytest.mark.parametrize(
    ("text", "day"),
    [("", None), (" 2024-5-31 ", (2024, 5, 31)), ("2024年5月31日", (2024, 5, 31))],
)
def test_dates_are_read_as_they_are_written(text, day):
    assert date_in(text) == (day and datetime.date(*day))


@pytest.mark.parametrize("text", ["2024", "2024-13-01", "31.05.2024", "2024-02-30"])
def test_other_dates_are_none(text):
    with pytest.raises(ValueError):  # noqa: PT011  (whatever it says is for programmers)
        date_in(text)


def test_of_two_days_the_earlier_is_the_first(qtbot):
    dialog = DaysDialog(TODAY, datetime.date(2026, 1, 2))
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.accept()
    assert chosen.args == [datetime.date(2026, 1, 2), TODAY]


def test_widgets_flow_into_rows(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=4)
    for _ in range(3):
        label = QLabel()
        label.setFixedSize(50, 10)
        flow.addWidget(label)
    assert flow.heightForWidth(200) == 10
    assert flow.heightForWidth(110) == 24
    assert flow.heightForWidth(60) == 38


def test_a_star_has_five_points_around_its_centre():
    points = star(QPointF(5, 5), 4)
    assert points.count() == 10
    assert points.first() == QPointF(5, 1)
