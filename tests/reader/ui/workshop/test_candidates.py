"""New terms: found, decided about by single keys, remembered, taken back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from glossary.layers import Layers
from glossary.model import Kind, Language, MatchRule, Review, Verdict
from reader.library.library import Library
from reader.ui.opening import BLANK
from reader.ui.workshop.candidates_search import Scope
from reader.ui.workshop.candidates_table import Decision
from reader.ui.workshop.keeper import Keeper
from tests.builders import concept
from tests.reader.ui.workshop.candidates import (
    BUILT_IN,
    FREQUENT,
    INLINE,
    NAME,
    OTHER,
    Bench,
    cells,
    choose,
    mine,
    press,
    shown,
    tabs,
)


@pytest.fixture
def bench(tmp_path, qtbot):
    made = Bench(tmp_path, qtbot)
    yield made
    made.close()


def test_the_candidates_of_the_article_come_with_reading_english_and_reason(bench):
    dialog = bench.show()
    assert cells(dialog, INLINE) == [
        INLINE,
        "gàitàikuàng diécéng diànchí",
        "perovskite tandem cell; PTC",
        "given in the text",
        "1",
        "1",
    ]
    assert cells(dialog, FREQUENT)[3:] == ["frequent", "4", "1"]
    assert cells(dialog, NAME)[:4] == [NAME, "", NAME, "foreign name"]
    assert shown(dialog)[0] == INLINE
    assert dialog.domain.value == "technology"


def test_accepted_ones_become_drafts_in_one_group_and_leave_the_list(bench):
    dialog = bench.show()
    choose(dialog, INLINE, NAME)
    press(dialog, Qt.Key.Key_Return)
    assert shown(dialog) == [FREQUENT]
    added = mine(bench)
    assert set(added) == {INLINE, NAME}
    assert {each.review for each in added.values()} == {Review.DRAFT}
    assert {each.domain for each in added.values()} == {"technology"}
    assert [t.text for t in added[INLINE].english()] == ["perovskite tandem cell", "PTC"]
    (latin,) = added[NAME].terms
    assert (latin.language, latin.match) == (Language.EN, MatchRule.EXACT_CASE)
    assert bench.keeper.undo_word == "accept candidates"
    assert len(bench.keeper.history()) == 1
    assert bench.keeper.judged()[INLINE] == (INLINE, Verdict.ACCEPTED)
    assert dialog.line.offers_undo


def test_undone_ones_are_to_be_decided_again(bench):
    dialog = bench.show()
    before = shown(dialog)
    dialog.view.table.selectAll()
    press(dialog, Qt.Key.Key_A)
    assert shown(dialog) == []
    assert "Nothing new" in dialog.view.words
    dialog.line.undo_wanted.emit()
    assert shown(dialog) == before
    assert mine(bench) == {}
    assert bench.show().model.rowCount() == len(before)


def test_undo_is_offered_only_as_long_as_it_undoes_this(bench):
    dialog = bench.show()
    choose(dialog, NAME)
    press(dialog, Qt.Key.Key_A)
    bench.keeper.save(concept("另一个", "another", id="mine.b"), action="add")
    assert not dialog.line.offers_undo


def test_rejected_ones_never_come_back_in_no_article(bench):
    dialog = bench.show()
    choose(dialog, FREQUENT)
    press(dialog, Qt.Key.Key_Delete)
    assert FREQUENT not in shown(dialog)
    bench.opened = bench.kept(OTHER)
    again = bench.show()
    assert FREQUENT not in shown(again)
    again.view.tabs.setCurrentIndex(2)
    assert shown(again) == [FREQUENT]
    press(again, Qt.Key.Key_T)
    assert shown(again) == []
    again.view.tabs.setCurrentIndex(0)
    assert FREQUENT in shown(again)


def test_put_off_ones_wait_under_their_tab_and_a_rejection_can_be_undone(bench):
    dialog = bench.show()
    all_in_all = dialog.model.rowCount()
    choose(dialog, FREQUENT)
    press(dialog, Qt.Key.Key_L)
    assert tabs(dialog) == [
        f"To decide  {all_in_all - 1}",
        "Put off  1",
        "Rejected  0",
        f"All  {all_in_all}",
    ]
    dialog.view.tabs.setCurrentIndex(1)
    choose(dialog, FREQUENT)
    press(dialog, Qt.Key.Key_R)
    assert dialog.view.words == "Nothing was put off."
    dialog.line.undo_wanted.emit()
    assert shown(dialog) == [FREQUENT]


def test_english_is_typed_in_its_place_and_accepted_as_it_is_typed(bench):
    dialog = bench.show()
    choose(dialog, FREQUENT)
    dialog.domain.set_value("finance")
    press(dialog, Qt.Key.Key_E)
    (box,) = [each for each in dialog.view.table.findChildren(QComboBox) if each.isVisible()]
    QTest.keyClicks(box, "coolant pump station; CPS")
    QTest.keyClick(box, Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: cells(dialog, FREQUENT)[2] == "coolant pump station; CPS")
    press(dialog, Qt.Key.Key_A)
    added = mine(bench)[FREQUENT]
    assert [term.text for term in added.english()] == ["coolant pump station", "CPS"]
    assert (added.kind, added.domain) == (Kind.TERM, "finance")
    assert added.terms[0].reading


def test_what_is_suggested_can_be_chosen(bench):
    dialog = bench.show()
    choose(dialog, INLINE)
    dialog.view.table.edit_english()
    (box,) = [each for each in dialog.view.table.findChildren(QComboBox) if each.isVisible()]
    offers = [box.itemText(row) for row in range(box.count())]
    assert offers[:3] == ["perovskite tandem cell; PTC", "perovskite tandem cell", "PTC"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert cells(dialog, INLINE)[2] == "perovskite tandem cell"


def test_a_term_without_english_is_told_before_it_is_accepted(bench):
    dialog = bench.show()
    choose(dialog, FREQUENT)
    assert cells(dialog, FREQUENT)[2] == "no English yet"
    assert "no English" in dialog._note.text()
    press(dialog, Qt.Key.Key_A)
    assert mine(bench)[FREQUENT].english() == ()
    choose(dialog, INLINE)
    assert dialog._note.text() == ""


def test_a_line_in_context_leads_to_its_place(bench):
    dialog = bench.show()
    choose(dialog, NAME)
    lines = dialog.view.lines
    assert lines.occurrences.lines == 1
    lines.setCurrentIndex(lines.model().index(1, 0))
    with bench.qtbot.waitSignal(dialog.place_wanted) as heard:
        QTest.keyClick(lines, Qt.Key.Key_Return)
    assert heard.args == [None, bench.opened.article.text.index(NAME)]


def test_all_articles_of_the_library_are_looked_through(bench):
    other = bench.kept(OTHER)
    dialog = bench.show()
    bench.look_in(dialog, Scope.LIBRARY)
    assert cells(dialog, FREQUENT)[4:] == ["8", "2"]
    assert dialog.domain.value == ""
    choose(dialog, FREQUENT)
    lines = dialog.view.lines
    assert lines.occurrences.lines == 8
    with bench.qtbot.waitSignal(dialog.place_wanted) as heard:
        lines.clicked.emit(lines.model().index(1, 0))
    assert heard.args[0] == other.record.sha256


def test_a_term_saved_elsewhere_leaves_the_list_at_once(bench):
    dialog = bench.show()
    bench.keeper.save(concept(FREQUENT, "coolant station", id="mine.c"), action="add")
    assert FREQUENT not in shown(dialog)
    bench.keeper.undo()
    assert FREQUENT in shown(dialog)


def test_without_an_article_the_library_is_looked_through_and_an_empty_one_says_so(bench):
    bench.opened = BLANK
    dialog = bench.show()
    assert dialog.search.scope is Scope.LIBRARY
    assert NAME in shown(dialog)
    bench.look_in(dialog, Scope.ARTICLE)
    assert dialog.view.words == "No article is open."
    bench.library = bench.library.with_name("empty.db")
    Library(bench.library).close()
    assert bench.show().view.words == "There are no articles in the library yet."
    alone = bench.show(library=False)
    assert alone.view.words == "No article is open."


def test_an_article_without_new_terms_says_so(bench):
    bench.opened = bench.kept("央行宣布降准\n\n央行宣布降准。\n")
    assert "Nothing new was found" in bench.show().view.words


def test_a_search_that_is_stopped_says_so_and_can_be_begun_again(bench):
    dialog = bench.show()
    dialog.start()
    dialog.search.button.click()
    assert dialog.view.words == "Stopped."
    assert not dialog.buttons[Decision.ACCEPT].isEnabled()
    dialog.search.button.click()
    bench.wait(dialog)
    assert NAME in shown(dialog)


def test_a_library_that_cannot_be_read_says_why(bench):
    dialog = bench.show()
    bench.library.write_bytes(b"no library " * 200)
    bench.look_in(dialog, Scope.LIBRARY)
    assert "not a library" in dialog.view.words


def test_a_glossary_that_cannot_be_opened_can_be_looked_for_but_not_added_to(bench, qtbot):
    bench.keeper.close()
    bench.keeper = Keeper(None, Layers.of(BUILT_IN))
    bench.keeper.close()
    dialog = bench.show()
    choose(dialog, NAME)
    assert not any(button.isEnabled() for button in dialog.buttons.values())
    press(dialog, Qt.Key.Key_A)
    assert NAME in shown(dialog)
