"""OccurrencesTab: lines in context from the open article and from the library's."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from reader.errors import Cancelled
from reader.library.indexing import index, pending
from reader.library.library import Library
from reader.library.marks import GlossaryMark
from reader.ui.jobs import Jobs
from reader.ui.opening import keep, read_pasted
from reader.ui.workshop.occurrences import occurrences, search_library
from reader.ui.workshop.occurrences_model import ROW_ROLE
from reader.ui.workshop.occurrences_tab import OccurrencesTab
from tests.reader.ui.workshop.forms import CUT, FIRM, LOW, annotator

OPEN = "央行宣布降准\n\n市场预计降准25个基点，随后再次降准。\n"
KEPT = (
    "央行去年降準\n\n市場預計降準。\n",
    "股市收跌\n\n成交清淡。\n",
    "又一次降准\n\n降准落地。\n",
)


@pytest.fixture
def library(tmp_path):
    path = tmp_path / "library.db"
    for text in KEPT:
        keep(read_pasted(text), path)
    return path


@pytest.fixture
def jobs():
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def tab(qtbot, jobs, library):
    opened = keep(read_pasted(OPEN), library)
    made = OccurrencesTab(jobs, annotator, lambda: opened, library)
    made.tester = QAbstractItemModelTester(
        made.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    return made


def found_rows(tab):
    rows = [tab.model.index(row).data(ROW_ROLE) for row in range(tab.model.rowCount())]
    return [(found, each) for found, each in rows if each is not None]


def look_for(tab, qtbot, concept):
    tab.show_concept(concept)
    qtbot.waitUntil(lambda: not tab.working, timeout=10_000)


def test_the_open_article_comes_first_then_the_librarys_newest_first(tab, qtbot, library):
    look_for(tab, qtbot, CUT)
    rows = found_rows(tab)
    with Library(library) as shelf:
        newest_first = [record.sha256 for record in shelf.recent(9)]
    assert [found.sha for found, _ in rows[:3]] == [None] * 3
    shas = list(dict.fromkeys(found.sha for found, _ in rows[3:]))
    assert shas == [newest_first[1], newest_first[3]]
    assert {each.term for _, each in rows} == {"降准", "降準"}
    assert "7" in tab.words


def test_a_line_shows_what_stands_around_the_term(tab, qtbot):
    look_for(tab, qtbot, CUT)
    _, each = found_rows(tab)[1]
    assert (each.before, each.after) == ("市场预计", "25个基点，随后再次降准。")
    assert OPEN[each.offset :].startswith("降准25")


def test_a_click_or_enter_wants_the_place(tab, qtbot):
    look_for(tab, qtbot, CUT)
    index = tab.model.index(tab.model.rowCount() - 1)
    found, each = index.data(ROW_ROLE)
    with qtbot.waitSignal(tab.place_wanted) as heard:
        tab.list.clicked.emit(index)
    assert heard.args == [found.sha, each.offset]
    tab.list.setCurrentIndex(tab.model.index(1))
    with qtbot.waitSignal(tab.place_wanted) as heard:
        QTest.keyClick(tab.list, Qt.Key.Key_Return)
    assert heard.args == [None, OPEN.index("降准")]


def test_headings_cannot_be_chosen(tab, qtbot):
    look_for(tab, qtbot, CUT)
    assert not tab.model.flags(tab.model.index(0)) & Qt.ItemFlag.ItemIsSelectable
    with qtbot.assertNotEmitted(tab.place_wanted):
        tab.list.clicked.emit(tab.model.index(0))


def test_a_term_that_stands_nowhere_says_so(tab, qtbot):
    look_for(tab, qtbot, LOW)
    assert tab.model.rowCount() == 0
    assert tab.words


def test_nothing_is_looked_for_while_the_tab_is_hidden(tab, qtbot):
    tab.hide()
    tab.show_concept(CUT)
    assert (tab.model.rowCount(), tab.working) == (0, False)
    tab.show()
    qtbot.waitUntil(lambda: tab.model.lines == 7, timeout=10_000)


def test_another_concept_takes_the_place_of_the_one_before(tab, qtbot):
    tab.show_concept(CUT)
    look_for(tab, qtbot, FIRM)
    assert tab.model.lines == 0


def test_stopping_keeps_what_was_found(tab):
    tab.show_concept(CUT)
    tab.stop()
    assert not tab.working
    assert tab.model.lines == 3
    assert "3" in tab.words


def test_a_library_that_cannot_be_read_is_told(qtbot, jobs, tmp_path):
    broken = tmp_path / "library.db"
    broken.write_bytes(b"no library" * 500)
    tab = OccurrencesTab(jobs, annotator, lambda: read_pasted(OPEN), broken)
    qtbot.addWidget(tab)
    tab.show()
    look_for(tab, qtbot, CUT)
    assert str(broken) in tab.words
    assert tab.model.lines == 3


def test_a_place_where_another_word_is_meant_is_left_out():
    article = read_pasted("这是一个降准\n\n他下降准备不足。\n").article
    assert [each.offset for each in occurrences(CUT, article, annotator())] == [4]


def test_a_stopped_search_ends_at_the_next_article(library):
    steps, stop = [], threading.Event()

    def tell(step):
        steps.append(step)
        stop.set()

    with pytest.raises(Cancelled):
        search_library(CUT, library, annotator(), without=None, tell=tell, stopped=stop.is_set)
    assert [(step.done, step.total) for step in steps] == [(1, 3)]


def test_the_index_gives_the_same_lines_without_reading_the_articles(library):
    def told(mark):
        steps = []
        search_library(
            CUT,
            library,
            annotator(),
            without=None,
            tell=steps.append,
            stopped=lambda: False,
            mark=mark,
        )
        return [step.found for step in steps if step.found]

    read = told(None)
    mark = GlossaryMark("base")
    with Library(library) as shelf:
        shelf.occurrences.outdate((), None, "")
        for sha in pending(shelf, "base")[:2]:
            index(shelf, sha, annotator(), mark)
        assert len(shelf.occurrences.indexed(mark)) == 2
    assert told(mark) == read
    with Library(library) as shelf:
        for sha in pending(shelf, "base"):
            index(shelf, sha, annotator(), mark)
        shelf._connection.write(
            "update met set places = x'' where concept = (select number from concept where id = ?)",
            [CUT.id],
        )
    assert told(mark) == []
    assert told(GlossaryMark("other")) == read
