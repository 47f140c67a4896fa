"""The page can draw the other script, while text, offsets, copying and finding stay as written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from reader.annotation.card import Card
from reader.ui import other_script
from reader.ui.card_html import card_html
from reader.ui.other_script import drawn, other_form
from reader.ui.page_style import Characters, English, PageStyle
from reader.ui.theme import LIGHT
from tests.builders import annotated, article

WRITTEN, SIMPLIFIED = Characters.WRITTEN, Characters.SIMPLIFIED
TAIWAN, HONG_KONG = Characters.TAIWAN, Characters.HONG_KONG
TEXT = (
    "[央行|central bank|yāng háng|institution]将要[降准|RRR cut|jiàng zhǔn]，𠮷野家里发生的变化。\n"
    "广告一则\n"
    "[净息差|net interest margin|jìng xī chā]为1.5%，皇后大道的饼干。\n"
)


@pytest.fixture
def made():
    return annotated(TEXT, set_aside=(1,))


@pytest.mark.parametrize(
    ("text", "characters", "traditional", "shown"),
    [
        ("皇后在这里吃饼干，头发的变化", TAIWAN, False, "皇后在這裡吃餅乾，頭髮的變化"),
        ("皇后在这里吃饼干，随着", HONG_KONG, False, "皇后在這裏吃餅乾，隨着"),
        ("台风中的台湾台股，3万台", TAIWAN, False, "颱風中的台灣台股，3萬台"),
        ("在這裏，隨着衆人", TAIWAN, True, "在這裡，隨著眾人"),
        ("在這裡，后里的皇后", HONG_KONG, True, "在這裏，后里的皇后"),
        ("在這裡的頭髮，英偉達（英伟达）", SIMPLIFIED, True, "在这里的头发，英伟达（英伟达）"),
        ("在這裡的頭髮", WRITTEN, True, "在這裡的頭髮"),
        ("GPU 3.1%", TAIWAN, False, "GPU 3.1%"),
    ],
)
def test_words_decide_on_their_characters(text, characters, traditional, shown):
    assert drawn(text, characters, traditional=traditional) == shown


@given(
    st.text(st.characters(exclude_categories=("Cs",)), max_size=60),
    st.sampled_from(Characters),
    st.booleans(),
)
def test_what_is_drawn_is_as_long_as_what_is_written(text, characters, traditional):
    assert len(drawn(text, characters, traditional=traditional)) == len(text)


@pytest.mark.parametrize(
    ("term", "other"),
    [
        ("降准", "降準"),
        ("降準", "降准"),
        ("公司", ""),
        ("GPU", ""),
        ("里面", "裡面"),
        ("\ud800里", ""),
    ],
)
def test_a_term_has_another_form_only_where_the_scripts_differ(term, other):
    assert other_form(term) == other


@pytest.mark.parametrize(
    ("headword", "kind", "other"),
    [("降准", "term", "降準"), ("降準", "term", "降准"), ("3.1万台", "quantity", "萬")],
)
def test_a_card_gives_both_forms_of_a_term_and_one_of_a_number(headword, kind, other):
    html = card_html(Card(headword=headword, kind=kind), LIGHT, 11, {})
    assert (other in html) is (kind == "term")


def test_the_page_shows_the_other_script_and_copies_the_article(view, made):
    view.show_article(made.article)
    view.set_annotations(made.annotations)
    view.set_style(PageStyle(characters=TAIWAN))
    assert view.toPlainText() == (
        "央行將要降準，𠮷野家裡發生的變化。\n淨息差為1.5%，皇后大道的餅乾。"
    )
    view.selectAll()
    copied = made.article.text.rstrip("\n").replace("广告一则\n", "")
    assert view.createMimeDataFromSelection().text().rstrip("\n") == copied
    assert view.find("餅乾").count == view.find("饼干").count == 1
    assert view.selected_text() == "饼干"


def test_selection_place_and_marks_outlive_a_change_of_script(view, made):
    view.show_article(made.article)
    view.set_annotations(made.annotations)
    start = made.article.text.index("净息差")
    view.go_to(start, start + 3)
    for characters in (HONG_KONG, SIMPLIFIED, WRITTEN):
        view.set_style(PageStyle(characters=characters))
        QApplication.processEvents()
        assert view.selection() == (start, start + 3)
        assert view.selected_text() == "净息差"
        assert list(view.annotations) == list(made.annotations)


def test_a_long_article_stays_at_its_line_in_the_other_script(view):
    long = article("央行宣布降准，国债收益率下行。\n" * 9000)
    view.show_article(long)
    view.scroll_to_offset(70_000)
    before = view.top_offset()
    view.set_style(PageStyle(characters=TAIWAN))
    assert view.top_offset() == before
    assert "國債" in view.toPlainText()


def test_notes_beside_the_text_are_in_the_script_of_the_page(view, made):
    view.set_style(PageStyle(english=English.ALL, characters=TAIWAN))
    view.show_article(made.article)
    view.set_annotations(made.annotations)
    start = made.article.text.index("降准")
    assert view._page.text.drawn(start, start + 2) == "降準"


def test_the_command_is_remembered(program):
    window = program.window
    window.commands["characters.hong_kong"].trigger()
    assert window.view.page_style.characters is HONG_KONG
    assert window.choices.now.page.characters is HONG_KONG
    window.commands["characters.written"].trigger()
    assert window.view.page_style.characters is WRITTEN


def test_what_cards_and_most_pages_need_is_loaded_before():
    other_script.load()
    loaded = other_script._converter.cache_info().misses
    other_form("软件")
    for characters in Characters:
        drawn("软件", characters, traditional=False)
    assert other_script._converter.cache_info().misses == loaded
