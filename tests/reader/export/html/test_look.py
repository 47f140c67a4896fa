"""The HTML export in Chromium: copying, narrow windows, dark mode, paper, roles and names."""

import re

import pytest
from playwright.sync_api import expect

from reader.export.options import English, Pinyin
from tests.builders import annotated

pytestmark = pytest.mark.long

MANY = 5000
PLAIN = """() => {
  const article = document.querySelector("article").cloneNode(true);
  article.querySelectorAll("rt, rp, .mark, .gloss, .side, .sides").forEach((each) => each.remove());
  return article.querySelector("p:not(.byline)").textContent;
}"""
SELECT = """() => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector("article > p"));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


@pytest.mark.parametrize("english", English)
def test_copied_text_is_the_chinese_alone(shown, english):
    page = shown(english=english, pinyin=Pinyin.ALL)
    page.evaluate(SELECT)
    page.keyboard.press("Control+c")
    plain = page.evaluate(PLAIN)
    page.evaluate(
        """() => {
          const field = document.createElement("textarea");
          document.body.append(field);
          field.focus();
        }"""
    )
    page.keyboard.press("Control+v")
    pasted = page.locator("textarea").input_value()
    assert pasted.strip("\n") == plain
    assert "财读" in plain


@pytest.mark.parametrize("english", English)
def test_a_narrow_window_never_scrolls_sideways(shown, english):
    table = "[营业收入|operating revenue|yíng yè shōu rù]\t" * 6 + "末"
    long_words = "[降准|a" + "b" * 80 + "|jiàng zhǔn]"
    page = shown(annotated(f"{table}\n{long_words}", "row"), window=(320, 600), english=english)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    sample = shown(window=(320, 600), english=english, quantities=True, quantities_table=True)
    assert sample.evaluate("document.documentElement.scrollWidth") <= 320


def test_dark_mode_follows_the_system_but_grey_pages_stay_white(shown):
    colour = "getComputedStyle(document.documentElement).backgroundColor"
    dark = {"color_scheme": "dark"}
    assert shown().evaluate(colour) == "rgb(255, 253, 248)"
    assert shown(media=dark).evaluate(colour) == "rgb(31, 33, 36)"
    assert shown(media=dark, grey=True).evaluate(colour) == "rgb(255, 255, 255)"


def test_paper_has_no_cards_and_whole_rows_under_repeated_heads(shown):
    page = shown()
    page.locator("article a.t").nth(5).hover()
    expect(page.locator(".card.shown")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".card.shown")).to_be_hidden()
    style = "(node) => getComputedStyle(node)"
    assert page.locator(".back thead").evaluate(f"{style}.display") == "table-header-group"
    assert page.locator(".back tbody tr").first.evaluate(f"{style}.breakInside") == "avoid"
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF-")


def test_margin_notes_stand_beside_the_text_or_in_it(shown):
    note, article = "article p .side", "article > p"
    wide = shown(english=English.MARGIN, window=(1300, 900))
    right = wide.locator(article).first.bounding_box()
    assert wide.locator(note).first.bounding_box()["x"] >= right["x"] + right["width"]
    narrow = shown(english=English.MARGIN, window=(600, 900))
    right = narrow.locator(article).first.bounding_box()
    assert narrow.locator(note).first.bounding_box()["x"] < right["x"] + right["width"]


def test_roles_and_names_tell_what_things_are(shown):
    page = shown(quantities=True, quantities_table=True, english=English.FOOTNOTES)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    expect(page.get_by_role("article")).to_have_count(1)
    expect(page.get_by_role("table", name="Glossary 词汇表")).to_be_visible()
    expect(page.get_by_role("table", name="Quantities and dates 数量与日期")).to_be_visible()
    expect(page.get_by_role("columnheader", name="Pinyin 拼音")).to_be_visible()
    expect(page.get_by_role("link", name="Note 1", exact=True)).to_be_visible()
    term = page.locator("article a.t").nth(1)
    english = page.locator(f"#{term.get_attribute('aria-describedby')} .english").text_content()
    expect(term).to_have_accessible_description(re.compile(f"^{re.escape(english)} "))


def test_thousands_of_mentions_stay_light(shown):
    sentence = "[央行|central bank|yāng háng|institution]宣布[降准|RRR cut|jiàng zhǔn]。"
    page = shown(annotated("\n".join([sentence * 5] * (MANY // 10))))
    assert page.locator("article a.t").count() == MANY
    assert page.locator(".card").count() == 2
    ready = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    assert ready < 3000
