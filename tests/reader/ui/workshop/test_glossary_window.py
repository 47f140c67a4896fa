"""The glossary's window: searching, choosing, sorting, and finding it again as it was left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from glossary.facets import Facet
from glossary.model import Kind
from glossary.store import GlossaryStore
from reader.ui.workshop.columns import Column
from reader.ui.workshop.listing import Sort
from tests.builders import concept
from tests.reader.ui.workshop.glossary_windows import (
    BANK,
    CUT,
    FIRM,
    IN_ORDER,
    TRADE,
    opened,
)

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def shop(qtbot, tmp_path):
    with opened(qtbot, tmp_path) as made:
        yield made


def test_all_terms_are_shown_in_the_order_of_their_pinyin(shop):
    assert shop.shown() == IN_ORDER
    assert shop.window.pane._count.text() == "4 terms"


def test_search_finds_by_pinyin_english_and_ticker_the_best_first(shop):
    shop.search("yinhang")
    assert shop.shown() == ["银行", "银行业"]
    shop.search("nvda")
    assert shop.shown() == ["英伟达"]
    shop.search("銀行")
    assert shop.shown() == ["银行", "银行业"]


def test_counts_follow_the_search_and_the_choice(shop):
    shop.search("yinhang")
    counts = shop.window.listing.counts
    assert counts[Facet.DOMAIN, "banking"] == 2
    assert counts[Facet.DOMAIN, "policy"] == 0
    shop.window.facets.choose({Facet.UNDEFINED: frozenset((str(Facet.UNDEFINED),))})
    assert shop.shown() == ["银行业"]
    assert shop.window.listing.counts[Facet.DOMAIN, "banking"] == 1


def test_ticking_a_facet_by_keyboard_shows_only_its_terms(shop):
    panel = shop.window.facets
    item = panel._items[Facet.KIND, Kind.COMPANY]
    panel.tree.setFocus()
    panel.tree.setCurrentItem(item)
    QTest.keyClick(panel.tree, Qt.Key.Key_Return)
    assert shop.shown() == ["英伟达"]
    QTest.keyClick(panel.tree, Qt.Key.Key_Space)
    assert shop.shown() == IN_ORDER


def test_what_is_not_found_is_offered_as_a_new_term(shop):
    shop.search("液冷板")
    assert shop.window.pane.hint == "No term fits “液冷板”."
    assert "液冷板" in shop.window.pane.add.text()
    shop.window.pane.add.click()
    new = shop.window.form.concept()
    assert [term.text for term in new.terms] == ["液冷板"]
    assert new.terms[0].reading == "yèlěngbǎn"


def test_down_goes_from_the_search_to_the_rows_and_the_form_follows(shop):
    shop.search("yinhang")
    QTest.keyClick(shop.window.pane.box, Qt.Key.Key_Down)
    assert shop.window.table.current() == BANK
    shop.qtbot.waitUntil(lambda: shop.window.form.concept() == BANK)


def test_a_letter_typed_over_the_rows_goes_to_the_search(shop):
    shop.choose("银行")
    QTest.keyClicks(shop.window.table, "n")
    assert shop.window.pane.box.text() == "n"
    assert shop.window.pane.box.hasFocus()


def test_escape_clears_the_search(shop):
    shop.search("nvda")
    QTest.keyClick(shop.window.pane.box, Qt.Key.Key_Escape)
    assert shop.shown() == IN_ORDER


def test_a_change_made_elsewhere_shows_and_the_current_row_stays(shop, tmp_path):
    shop.choose("银行业")
    with GlossaryStore(tmp_path / "glossary.db") as other:
        other.save(concept("并购", "mergers", id="u1"), replace(FIRM, kind=Kind.TERM))
    shop.keeper.refresh()
    assert shop.shown() == ["并购", *IN_ORDER]
    assert shop.window.table.current() == TRADE
    assert shop.window.table.chosen() == (TRADE,)


def test_sorting_goes_by_the_heading_and_a_new_search_by_what_fits(shop):
    header = shop.window.table.horizontalHeader()
    header.setSortIndicator(Column.ENGLISH, Qt.SortOrder.DescendingOrder)
    assert shop.shown() == ["降准", "英伟达", "银行业", "银行"]
    shop.search("bank")
    assert shop.shown() == ["银行", "银行业"]
    assert header.sortIndicatorSection() == -1


@pytest.mark.parametrize("column", list(Column))
def test_every_column_sorts_both_ways(shop, column):
    shop.window.listing.sort(Sort(column))
    rising = shop.shown()
    shop.window.listing.sort(Sort(column, descending=True))
    assert shop.shown() == rising[::-1]
    assert sorted(rising) == sorted(IN_ORDER)


def test_terms_met_in_the_article_and_never_met_are_facets(qtbot, tmp_path):
    known = {"met": lambda: [BANK.id], "ever_met": lambda: [BANK.id, CUT.id]}
    with opened(qtbot, tmp_path, **known) as shop:
        shop.window.facets.choose({Facet.MET: frozenset((str(Facet.MET),))})
        assert shop.shown() == ["银行"]
        shop.window.facets.choose({Facet.NEVER_MET: frozenset((str(Facet.NEVER_MET),))})
        assert shop.shown() == ["英伟达", "银行业"]


def test_terms_in_conflict_are_a_facet_that_follows_changes(shop):
    conflict = {Facet.CONFLICT: frozenset((str(Facet.CONFLICT),))}
    shop.window.facets.choose(conflict)
    assert shop.shown() == []
    shop.keeper.save(concept("银行", "lender", id="u1", domain="banking"), action="add")
    shop.qtbot.waitUntil(lambda: shop.shown() == ["银行", "银行"])


def test_a_concept_is_shown_whatever_hides_it(shop):
    shop.search("nvda")
    shop.window.show_concept(CUT.id)
    assert shop.window.table.current() == CUT
    assert shop.window.form.concept() == CUT


def test_the_window_looks_as_it_was_left(qtbot, tmp_path, shop):
    shop.window.table.setColumnWidth(Column.ENGLISH, 333)
    shop.window.listing.sort(Sort(Column.KIND, descending=True))
    states = []
    shop.window.left.connect(states.append)
    shop.window.close()
    (tmp_path / "other").mkdir()
    with opened(qtbot, tmp_path / "other") as again:
        again.window.restore_state(bytes(states[0]))
        assert again.window.table.columnWidth(Column.ENGLISH) == 333
        assert again.window.listing.question.sort == Sort(Column.KIND, descending=True)
        again.window.restore_state(b"no state")
        assert again.window.listing.question.sort is None


def test_a_closed_window_opens_again_as_it_was(shop):
    shop.window.close()
    shop.keeper.save(concept("并购", "mergers", id="u1"), action="add")
    shop.window.show()
    shop.qtbot.waitUntil(shop.ready)
    assert shop.shown() == ["并购", *IN_ORDER]


def test_everything_has_a_name_for_those_who_do_not_see_it(shop):
    window = shop.window
    for widget in (window.pane.box, window.table, window.facets.tree):
        assert widget.accessibleName()
    item = window.facets._items[Facet.KIND, Kind.COMPANY]
    assert item.data(0, Qt.ItemDataRole.AccessibleTextRole) == "company, 1"


def test_f6_goes_round_the_parts_of_the_window(shop):
    window = shop.window
    window.pane.box.setFocus()
    shop.choose("银行")
    shop.qtbot.waitUntil(lambda: window.form.concept() == BANK)
    QTest.keyClick(window.pane.box, Qt.Key.Key_F6)
    assert window.table.hasFocus()
    QTest.keyClick(window.table, Qt.Key.Key_F6)
    assert window.form.isAncestorOf(QApplication.focusWidget())
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert window.facets.tree.hasFocus()
    QTest.keyClick(window.facets.tree, Qt.Key.Key_F6)
    assert window.pane.box.hasFocus()


def test_columns_are_shown_and_hidden_from_a_menu(shop):
    table = shop.window.table
    menu = table.columns_menu(table)
    review = next(each for each in menu.actions() if each.data() == Column.REVIEW)
    assert table.isColumnHidden(Column.REVIEW)
    assert not review.isChecked()
    review.trigger()
    assert not table.isColumnHidden(Column.REVIEW)


def test_changes_the_user_stays_with_keep_the_window_open(shop, monkeypatch):
    shop.choose("银行")
    shop.qtbot.waitUntil(lambda: shop.window.form.concept() == BANK)
    shop.window.form.fields.note.setPlainText("a note")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Cancel)
    assert not shop.window.close()
    shop.choose("降准")
    shop.qtbot.waitUntil(lambda: shop.window.table.current() == BANK)


def test_walking_over_the_rows_opens_no_window_for_a_moment(shop):
    for text in ("银行", "降准", "英伟达"):
        shop.choose(text)
        shop.qtbot.waitUntil(lambda: shop.window.form.concept() == shop.window.table.current())
        assert shop.window.isActiveWindow()
