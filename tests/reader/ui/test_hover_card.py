"""When and where a card appears, stays and goes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton

from reader.annotation.card import Card, CardPart, CardSense, card_as_markdown, card_as_text
from reader.ui.card_html import card_html
from reader.ui.hover_card import HoverCard, card_position, room_beside
from reader.ui.theme import DARK, LIGHT

CARD = Card(
    headword="降准",
    reading="jiàngzhǔn",
    kind="term",
    equivalents=("RRR cut", "reserve requirement cut"),
    definition_en="A cut of the share of deposits <banks> must hold.",
    parts=(CardPart("准", "zhǔn", "reserve"),),
)
OTHER = Card(headword="降息", equivalents=("rate cut",))
DOMAINS = {"banking": "银行"}
AREA = QRect(0, 0, 800, 600)


@pytest.fixture
def window(qtbot):
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    made.resize(800, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def hover(window):
    made = HoverCard(window, window, DOMAINS)
    made.set_delay(10)
    return made


@pytest.fixture
def box(window):
    return QRect(window.mapToGlobal(QPoint(100, 200)), QSize(60, 30))


@given(
    st.integers(0, 740),
    st.integers(0, 560),
    st.integers(50, 500),
    st.integers(20, 900),
)
def test_a_card_never_covers_its_line_and_stays_in_the_window(x, y, width, height):
    line = QRect(x, y, 60, 40)
    size = QSize(width, min(height, room_beside(line, AREA).height()))
    card = QRect(card_position(line, size, AREA), size)
    assert not card.intersects(line)
    assert AREA.contains(card)


def test_a_card_stands_below_its_line_if_it_fits_there():
    assert card_position(QRect(100, 200, 60, 30), QSize(200, 100), AREA).y() > 229


def test_a_card_stands_above_its_line_at_the_lower_edge():
    assert card_position(QRect(100, 550, 60, 30), QSize(200, 100), AREA).y() + 100 <= 550


def test_a_card_appears_after_its_delay(hover, box, qtbot):
    with qtbot.waitSignal(hover.card_shown) as blocker:
        hover.offer(CARD, box)
        assert not hover.face.isVisible()
    assert blocker.args == [CARD]
    assert hover.face.isVisible()


def test_a_card_that_is_not_wanted_any_more_never_appears(hover, box, qtbot):
    hover.offer(CARD, box)
    hover.release()
    qtbot.wait(50)
    assert not hover.face.isVisible()


def test_a_card_waits_for_the_pointer_before_it_goes(hover, box, qtbot):
    hover.show_now(CARD, box)
    with qtbot.waitSignal(hover.card_hidden, timeout=1000):
        hover.release()
        assert hover.face.isVisible()


def test_a_card_the_pointer_has_entered_stays(hover, box, qtbot):
    hover.show_now(CARD, box)
    hover.release()
    hover.face.entered.emit()
    qtbot.wait(300)
    assert hover.face.isVisible()


def test_escape_on_the_page_hides_the_card(hover, window, box, qtbot):
    hover.show_now(CARD, box)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not hover.face.isVisible()


def test_a_pinned_card_stays_while_others_come_and_go(hover, window, box, qtbot):
    hover.show_now(CARD, box)
    qtbot.keyClick(window, Qt.Key.Key_P)
    hover.show_now(OTHER, box)
    hover.dismiss()
    (pinned,) = hover.pinned
    assert pinned.isVisible()
    assert pinned.card == CARD
    qtbot.keyClick(pinned, Qt.Key.Key_Escape)
    assert hover.pinned == ()


def test_a_pinned_card_can_be_dragged_inside_the_window(hover, box, qtbot):
    hover.show_now(CARD, box)
    hover.pin()
    (pinned,) = hover.pinned
    before = pinned.pos()
    qtbot.mousePress(pinned, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    qtbot.mouseMove(pinned, QPoint(44, 24))
    assert pinned.pos() == before + QPoint(40, 20)


def test_the_card_is_copied_as_text_and_as_markdown(hover, window, box, qtbot):
    hover.show_now(CARD, box)
    qtbot.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == card_as_text(CARD)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_C, both)
    assert QApplication.clipboard().text() == card_as_markdown(CARD)


def test_copying_a_selection_of_the_page_is_left_to_the_page(hover, window, box, qtbot):
    window.setPlainText("央行全面降准")
    window.selectAll()
    hover.show_now(CARD, box)
    qtbot.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "央行全面降准"


def test_with_a_modifier_no_card_appears_unless_it_is_held(hover, window, box, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Home)  # no modifier is held from now on
    hover.set_modifier(Qt.KeyboardModifier.ControlModifier)
    hover.offer(CARD, box)
    qtbot.wait(50)
    assert not hover.face.isVisible()


def test_a_card_tells_assistive_technology_what_it_says(hover, box):
    hover.show_now(CARD, box)
    assert hover.face.accessibleName() == "降准, RRR cut"
    assert hover.face.accessibleDescription() == card_as_text(CARD)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_english_comes_first_and_what_looks_like_markup_is_shown_as_text(theme):
    html = card_html(CARD, theme, 11, DOMAINS)
    assert html.index("RRR cut") < html.index("降准")
    assert "&lt;banks&gt;" in html


def test_a_pinned_card_stays_in_a_window_that_shrinks(hover, window, box, qtbot):
    hover.show_now(CARD, box)
    hover.pin()
    (pinned,) = hover.pinned
    pinned.move_inside(QPoint(700, 500))
    window.resize(500, 400)
    qtbot.waitUntil(lambda: window.rect().contains(pinned.geometry()))


def test_a_card_longer_than_the_window_can_be_scrolled(hover, window, box):
    card = Card(headword="长", definition_en="A very long definition. " * 300)
    hover.show_now(card, box)
    assert window.rect().contains(hover.face.geometry())


def test_a_new_delay_and_theme_hold_for_the_next_card(hover, box, qtbot):
    hover.set_theme(DARK)
    hover.offer(CARD, box)
    qtbot.waitUntil(hover.face.isVisible)
    assert hover.face.grab().toImage().pixelColor(8, 8).name() == DARK.card


def test_closing_all_leaves_no_card(hover, box):
    hover.show_now(CARD, box)
    hover.pin()
    hover.show_now(OTHER, box)
    hover.close_all()
    assert hover.pinned == ()
    assert not hover.face.isVisible()


def test_the_pin_and_the_close_button_say_what_they_do(hover, box, qtbot):
    hover.show_now(CARD, box)
    button = hover.face.findChild(QToolButton)
    assert button.accessibleName() == "Pin (P)"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(hover.pinned) == 1
    assert button.accessibleName() == "Close (Esc)"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert hover.pinned == ()


def test_a_deprecated_term_says_what_to_write():
    card = Card(headword="存准率", status="deprecated", instead="存款准备金率")
    assert "deprecated: write 存款准备金率" in card_html(card, LIGHT, 11, DOMAINS)


def test_the_foot_does_not_say_the_kind_twice():
    company = Card(headword="英伟达", kind="company", domain="companies")
    assert "companies" not in card_html(company, LIGHT, 11, DOMAINS)
    term = Card(headword="净息差", kind="term", domain="banking")
    assert "term · 银行" in card_html(term, LIGHT, 11, DOMAINS)
    assert "term · my-own" in card_html(replace(term, domain="my-own"), LIGHT, 11, DOMAINS)


def test_other_meanings_name_their_domain():
    senses = (CardSense("Supermicro", "banking", "the maker"), CardSense("AMD"))
    html = card_html(Card(headword="超微", other_senses=senses), LIGHT, 11, DOMAINS)
    assert "Supermicro (银行 · the maker); AMD" in html


def test_what_a_card_is_about_can_be_edited_by_key_and_by_button(hover, window, box, qtbot):
    hover.show_now(CARD, box, "about")
    with qtbot.waitSignal(hover.edit_requested) as heard:
        qtbot.keyClick(window, Qt.Key.Key_E)
    assert heard.args == ["about"]
    button = next(
        each for each in hover.face.findChildren(QToolButton) if "E" in each.accessibleName()
    )
    with qtbot.waitSignal(hover.edit_requested) as heard:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert heard.args == ["about"]


def test_a_card_about_nothing_of_a_glossary_cannot_be_edited(hover, window, box, qtbot):
    hover.show_now(CARD, box)
    with qtbot.assertNotEmitted(hover.edit_requested):
        qtbot.keyClick(window, Qt.Key.Key_E)
    shown = [each for each in hover.face.findChildren(QToolButton) if each.isVisible()]
    assert [each.accessibleName() for each in shown] == ["Pin (P)"]


def test_a_pinned_card_can_still_be_edited(hover, window, box, qtbot):
    hover.show_now(CARD, box, "about")
    hover.pin()
    (pinned,) = hover.pinned
    with qtbot.waitSignal(hover.edit_requested) as heard:
        qtbot.keyClick(pinned, Qt.Key.Key_E)
    assert heard.args == ["about"]
