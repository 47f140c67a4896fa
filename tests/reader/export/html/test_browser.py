"""The HTML export in Chromium: cards under pointer, finger and keyboard; links."""

import pytest
from playwright.sync_api import expect

from reader.export.options import English, Pinyin

pytestmark = pytest.mark.long

SETTLED_MS = 500
COVERS = """([card, term]) => {
  const boxes = [...term.getClientRects()];
  term.querySelectorAll("rt").forEach((rt) => boxes.push(rt.getBoundingClientRect()));
  const over = card.getBoundingClientRect();
  return boxes.some((box) => over.left < box.right && box.left < over.right
    && over.top < box.bottom && box.top < over.bottom);
}"""


def middle(term, offset=0):
    """The middle of the term's first line, and so much beside it."""
    x, y, width, height = term.evaluate(
        "(term) => (({ x, y, width, height }) => [x, y, width, height])(term.getClientRects()[0])"
    )
    return x + width / 2 + offset, y + height / 2


def card_of(page, term):
    return page.locator(f"#{term.get_attribute('aria-describedby')}")


@pytest.mark.parametrize("english", English)
def test_every_way_of_english_loads_without_a_word_from_the_browser(shown, english):
    page = shown(english=english, pinyin=Pinyin.ALL, quantities=True, quantities_table=True)
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("document.fonts.status") == "loaded"


def test_the_pointer_shows_a_card_that_can_be_entered_and_left(shown):
    page = shown()
    term = page.locator("article a.t").nth(5)
    card = card_of(page, term)
    expect(card).to_be_hidden()
    term.hover()
    expect(card).to_be_visible()
    box = card.bounding_box()
    page.mouse.move(box["x"] + 20, box["y"] + 20, steps=8)
    page.wait_for_timeout(SETTLED_MS)
    expect(card).to_be_visible()
    page.mouse.move(5, 5)
    expect(card).to_be_hidden()


def test_escape_hides_the_card_under_a_resting_pointer(shown):
    page = shown()
    term = page.locator("article a.t").nth(5)
    term.hover()
    expect(card_of(page, term)).to_be_visible()
    page.keyboard.press("Escape")
    expect(card_of(page, term)).to_be_hidden()
    page.mouse.move(*middle(term, 3))
    page.wait_for_timeout(SETTLED_MS)
    expect(card_of(page, term)).to_be_hidden()
    page.mouse.move(5, 5)
    term.hover()
    expect(card_of(page, term)).to_be_visible()


def test_only_one_card_is_shown_at_a_time(shown):
    page = shown()
    page.locator("article a.t").nth(2).focus()
    page.locator("article a.t").nth(5).hover()
    expect(card_of(page, page.locator("article a.t").nth(5))).to_be_visible()
    assert page.locator(".card:visible").count() == 1


def test_tab_goes_by_paragraphs_and_arrows_by_terms(shown):
    page = shown()
    terms = page.locator("article a.t")
    for _ in range(2):
        page.keyboard.press("Tab")
    expect(terms.nth(0)).to_be_focused()
    expect(card_of(page, terms.nth(0))).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(terms.nth(1)).to_be_focused()
    expect(card_of(page, terms.nth(1))).to_be_visible()
    expect(card_of(page, terms.nth(0))).to_be_hidden()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('article p a.t')")
    page.keyboard.press("Shift+Tab")
    expect(terms.nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(card_of(page, terms.nth(1))).to_be_hidden()
    expect(terms.nth(1)).to_be_focused()


def test_a_paragraph_is_one_stop_of_the_tab_key(shown):
    page = shown()
    groups = page.evaluate(
        """() => [...document.querySelectorAll("article a.t")].filter((a) => a.tabIndex === 0)
             .map((a) => a.closest("p, li, tr, h1, h2"))
             .filter((group, index, all) => all.indexOf(group) !== index).length"""
    )
    assert groups == 0


def test_without_scripts_every_term_is_a_link_that_the_keyboard_reaches(shown):
    page = shown(media={"java_script_enabled": False})
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(page.locator("article a.t").nth(0)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("article a.t").nth(1)).to_be_focused()


def test_links_lead_to_the_glossary_and_back(shown):
    page = shown()
    term = page.locator("article a.t").nth(3)
    target = term.get_attribute("href")
    term.focus()
    page.keyboard.press("Enter")
    line = page.locator(target)
    expect(line).to_be_in_viewport()
    line.locator(".places a").first.click()
    back = page.evaluate("document.querySelector(':target').getAttribute('href')")
    assert back == target
    expect(page.locator("article a.t:target")).to_be_in_viewport()


def test_links_lead_to_the_notes_and_back(shown):
    page = shown(english=English.FOOTNOTES)
    page.locator(".mark a").nth(4).click()
    note = page.locator("ol > li").nth(4)
    expect(note).to_be_in_viewport()
    note.locator("a.return").click()
    expect(page.locator(".mark a").nth(4)).to_be_in_viewport()


def test_a_tap_shows_the_card_and_a_second_one_follows_the_link(shown):
    page = shown(media={"has_touch": True})
    term = page.locator("article a.t").nth(5)
    page.touchscreen.tap(*middle(term))
    expect(card_of(page, term)).to_be_visible()
    assert "#" not in page.url
    page.touchscreen.tap(*middle(term))
    expect(page.locator("tr:target")).to_be_in_viewport()


@pytest.mark.parametrize("window", [(1100, 900), (700, 420), (320, 560)])
def test_cards_stay_in_the_window_and_off_their_terms(shown, window):
    page = shown(window=window, quantities=True)
    terms = page.locator("article a.t")
    for index in range(0, terms.count(), 3):
        term = terms.nth(index)
        term.scroll_into_view_if_needed()
        page.evaluate("(term) => term.focus({ focusVisible: true })", term.element_handle())
        card = card_of(page, term)
        expect(card).to_be_visible()
        box = card.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= window[0]
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= window[1]
        assert not page.evaluate(COVERS, [card.element_handle(), term.element_handle()])
