"""The terms panel lists new, learning and known terms, and what the library says is new."""

import datetime

import pytest

from reader.library.familiarity import Status
from reader.library.library import Library
from reader.library.marks import GlossaryMark
from reader.ui.familiar.trending import trend_in
from reader.ui.known.shown import Shown
from tests.reader.library.articles import kept
from tests.reader.ui.familiar.cases import key_of, listed

TODAY = datetime.datetime(2025, 4, 1, 12, tzinfo=datetime.UTC)


@pytest.fixture
def opened(program, open_text):
    open_text()
    return program


def choose(program, shown):
    program.window.terms.box.choose(shown)
    return listed(program)


def counts(program):
    box = program.window.terms.box
    return {
        box.itemData(row): box.itemText(row).rpartition("  ")[2]
        for row in range(box.count())
        if box.itemData(row) is not None
    }


def set_status(program, surface, status):
    program.window.known.knowing.set([key_of(program, surface)], status, "")


def test_each_status_lists_its_terms_and_never_shown_ones_only_where_they_are_asked_for(opened):
    every = listed(opened)
    set_status(opened, "净息差", Status.KNOWN)
    set_status(opened, "央行", Status.LEARNING)
    set_status(opened, "降准", Status.NEVER)
    assert choose(opened, Shown.KNOWN) == ["净息差"]
    assert choose(opened, Shown.LEARNING) == ["央行"]
    assert choose(opened, Shown.NEVER) == ["降准"]
    assert set(choose(opened, Shown.NEW)) == set(every) - {"净息差", "央行", "降准"}
    assert set(choose(opened, Shown.ALL)) == set(every) - {"降准"}


def test_the_box_counts_what_it_lists_and_the_tab_and_the_status_line_what_is_shown(opened):
    every = len(listed(opened))
    set_status(opened, "净息差", Status.KNOWN)
    set_status(opened, "降准", Status.NEVER)
    told = counts(opened)
    assert told["all"] == str(every - 1)
    assert told["new"] == str(every - 2)
    assert (told["known"], told["learning"], told["never"]) == ("1", "0", "1")
    assert opened.window.terms._tabs.tabText(0) == f"Terms {every - 1}"
    assert f"{every - 1} terms" in opened.window.status._numbers.text()


def test_quantities_stand_beside_all_choices(opened):
    choose(opened, Shown.KNOWN)
    opened.window.terms._tabs.setCurrentIndex(1)
    assert not opened.window.terms.box.isVisible()
    assert listed(opened)


def test_trends_are_asked_for_once_they_are_chosen_and_renewed_with_the_index(opened, qtbot):
    panel, trending = opened.window.terms, opened.window.known.trending
    trending.close()
    panel.set_trend(None)
    assert counts(opened)["rising"] == "Rising"
    with qtbot.waitSignal(trending.changed, timeout=5_000):
        panel.box.choose(Shown.FIRST_MET)
    assert counts(opened)["rising"] == "0"
    sha = opened.desk.opened_article.record.sha256
    annotations = opened.desk.found().annotations
    opened.library.occurrences.remember(sha, annotations, GlossaryMark("base"))
    with qtbot.waitSignal(trending.changed, timeout=5_000):
        opened.indexer.indexed.emit()
    assert "液冷" in listed(opened)


def test_what_was_explained_before_is_not_listed_as_never_explained(opened, qtbot):
    key = key_of(opened, "净息差")
    opened.library.familiarity.explain([key])
    with qtbot.waitSignal(opened.window.known.trending.changed, timeout=5_000):
        opened.window.known.trending.ask()
    rest = choose(opened, Shown.UNEXPLAINED)
    assert "净息差" not in rest
    assert "央行" in rest


def test_each_choice_says_what_it_means(opened):
    box = opened.window.terms.box
    for shown in Shown:
        box.choose(shown)
        assert len(box.toolTip()) > 20


def test_a_trend_is_of_the_week_before_it_is_asked_for(tmp_path):
    path = tmp_path / "library.db"
    with Library(path) as library:
        kept(library)
        library.familiarity.explain(["met"], TODAY)
    assert trend_in(path, TODAY).explained == {"met"}
    assert trend_in(path, TODAY).first_met == frozenset()
