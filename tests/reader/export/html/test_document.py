"""The HTML export as a file: what it says, what links to what, what can't break out of it."""

import base64
import datetime
import hashlib
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader import resources
from reader.annotation.model import AnnotatedArticle
from reader.article import Metadata
from reader.export.edition import edition_of
from reader.export.html.document import html_of
from reader.export.html.plan import MOST_LINKS
from reader.export.options import English, ExportOptions, Pinyin
from reader.ui.theme import DARK, LIGHT
from tests.builders import annotated
from tests.html_tree import Node, tree

HOSTILE = "</script></title><img src=x onerror=alert(1)>&amp;\"'"
TWO = (
    "[央行|central bank|yāng háng|institution]宣布[降准|RRR cut|jiàng zhǔn]。\n"
    "[降准|RRR cut|jiàng zhǔn]幅度为[50个基点|50 bp||quantity]。"
)
BRACKETS = "[]|"
characters = st.characters(exclude_characters=f"{BRACKETS}\n")
fragments = st.lists(
    st.one_of(
        st.text(characters, min_size=1, max_size=8),
        st.sampled_from(["[降准|RRR cut|jiàng zhǔn]", "[央行|<b>|yāng háng]", "[8%|8%||quantity]"]),
    ),
    max_size=6,
)
options_ = st.builds(
    ExportOptions,
    pinyin=st.sampled_from(Pinyin),
    english=st.sampled_from(English),
    quantities=st.booleans(),
    quantities_table=st.booleans(),
    highlights=st.booleans(),
    popups=st.booleans(),
    grey=st.booleans(),
    made_with=st.booleans(),
)


def page(marked: str | AnnotatedArticle, *kinds: str, set_aside=(), name="", **options) -> Node:
    article = annotated(marked, *kinds, set_aside=set_aside) if isinstance(marked, str) else marked
    chosen = ExportOptions(**options)
    return tree(html_of(edition_of(article, chosen, lambda _: (), name), chosen))


def added(node: Node) -> bool:
    return node.name in ("rt", "rp") or bool({"mark", "gloss", "side", "sides"} & {*node.classes})


def known(marked: str, **metadata) -> AnnotatedArticle:
    article = annotated(marked, "title")
    return replace(article, article=replace(article.article, metadata=Metadata(**metadata)))


@given(fragments.map("".join), options_)
def test_the_text_reads_back_exactly_but_for_pinyin_and_notes(marked, options):
    article = annotated(f"起{marked}止")
    html = html_of(edition_of(article, options, lambda _: ()), options)
    read = tree(html.encode("utf-8").decode("utf-8")).one("article").one("p").text(added)
    text = re.sub("[\0\ud800-\udfff]", "\ufffd", article.article.text)
    assert read == text


@given(options_)
def test_every_link_leads_somewhere_and_no_id_stands_twice(options):
    marked = TWO + "\n\n" + TWO.replace("\n", "")
    read = tree(html_of(edition_of(annotated(marked), options, lambda _: ()), options))
    ids = [node["id"] for node in read.all() if node["id"]]
    assert len(ids) == len(set(ids))
    targets = {node["href"].removeprefix("#") for node in read.all("a")}
    targets |= {name for node in read.all() for name in node["aria-describedby"].split()}
    targets |= {node["aria-labelledby"] for node in read.all() if node["aria-labelledby"]}
    assert targets <= set(ids)


@pytest.mark.parametrize("english", English)
def test_hostile_words_stay_words(english):
    words = HOSTILE.replace("|", "")
    article = known(f"{words}\n[{words}|{words}|]", title=words, source=words, author=words)
    read = page(article, english=english)
    assert read.one("title").text() == words
    assert read.one("h1").text(added) == words
    assert read.one("p", "byline").text() == f"{words} {words}"
    assert not read.all("img")
    assert len(read.all("script")) == 1


def test_only_the_style_and_the_script_of_the_page_itself_may_run():
    read = page(TWO, english=English.FOOTNOTES)
    policy = read.all("meta")[1]["content"]
    for name, directive in (("style", "style-src"), ("script", "script-src")):
        digest = hashlib.sha256(read.one(name).text().encode()).digest()
        assert f"{directive} 'sha256-{base64.b64encode(digest).decode()}';" in policy
    assert policy.startswith("default-src 'none';")
    attributes = {name for node in read.all() for name in node.attributes}
    assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_nothing_in_the_page_is_fetched():
    read = page(known(TWO, title="标题", address="https://example.com/a"), quantities=True)
    assert not [node for node in read.all() if "src" in node.attributes or node.name == "link"]
    outside = [node for node in read.all("a") if not node["href"].startswith("#")]
    assert [node["href"] for node in outside] == ["https://example.com/a"]  # for who clicks it
    assert all("noreferrer" in node["rel"] for node in outside)
    assert "url(" not in read.one("style").text()
    assert "@import" not in read.one("style").text()


def test_words_carry_real_ruby_in_the_language_of_pinyin():
    ruby = page("全面[降准|RRR cut|jiàng zhǔn]。").one("article").one("ruby")
    assert ruby.text(lambda node: node.name in ("rt", "rp")) == "降准"
    assert ruby.one("rt").text() == "jiàngzhǔn"
    assert ruby.one("rt")["lang"] == "zh-Latn-pinyin"
    assert [node.text() for node in ruby.all("rp")] == ["(", ")"]


def test_the_title_block_says_what_is_known():
    read = page(known("降准\n正文。", title="降准", source="报", date=datetime.date(2026, 3, 2)))
    header = read.one("header")
    assert header.one("h1").text() == "降准"
    assert header.one("p", "byline").all("span")[0].text() == "报"
    assert header.one("time")["datetime"] == "2026-03-02"


def test_an_article_without_a_title_line_is_headed_by_its_name():
    assert page("正文。", name="report").one("h1").text() == "report"


def test_an_article_without_any_title_still_names_its_document():
    read = page("正文。")
    assert read.one("title").text() == "文章 Article"
    assert not read.all("h1")


def test_blocks_become_headings_lists_and_captions():
    read = page(
        "标题\n一、股市\n正文。\n1. 甲\n2. 乙\n来源：示例",
        "title",
        "heading",
        "paragraph",
        "item",
        "item",
        "caption",
    ).one("article")
    assert read.one("h2").text() == "一、股市"
    assert [item.text() for item in read.one("ul").all("li")] == ["1. 甲", "2. 乙"]
    assert read.one("p", "caption").text() == "来源：示例"


def test_neighbouring_rows_become_one_table_under_its_caption():
    read = page(
        "表1 业绩\n公司\t营收\n[英伟达|Nvidia|yīng wěi dá|company]\t432.6\n台积电",
        "caption",
        "row",
        "row",
        "row",
    )
    table = read.one("article").one("table")
    assert table.one("caption").text() == "表1 业绩"
    assert [cell.text() for cell in table.one("thead").all("th")] == ["公司", "营收"]
    rows = [[cell.text(added) for cell in row.all("td")] for row in table.one("tbody").all("tr")]
    assert rows == [["英伟达", "432.6"], ["台积电", ""]]
    assert table.all("td")[1].classes == ["number"]


def test_what_is_set_aside_is_neither_shown_nor_linked():
    read = page("[降准|RRR cut|jiàng zhǔn]。\n[降准|RRR cut|jiàng zhǔn]了。", set_aside=(0,))
    assert read.one("article").text(added) == "降准了。"
    (link,) = read.one("td", "places").all("a")
    assert link["aria-label"] == "降准: mention 1 of 1"


def test_a_term_and_its_line_of_the_glossary_link_to_each_other():
    read = page(TWO)
    by_id = {node["id"]: node for node in read.all() if node["id"]}
    for term in read.one("article").all("a", "t"):
        line = by_id[term["href"][1:]]
        links = {link["href"][1:] for link in line.one("td", "places").all("a")}
        assert term["id"] in links
        assert line.one("span", "headword").text() == term.text(added)


def test_a_term_met_often_has_links_to_its_first_mentions_and_their_number():
    places = page("[降准|RRR cut|jiàng zhǔn]，" * 40).one("td", "places")
    assert len(places.all("a")) == MOST_LINKS
    assert places.one("span").text() == "… 40"


def test_all_mentions_of_a_row_share_one_card():
    read = page("[降准|RRR cut|jiàng zhǔn]，" * 40)
    card = read.one("div", "card")
    assert card["role"] == "tooltip"
    assert {term["aria-describedby"] for term in read.all("a", "t")} == {card["id"]}
    assert card.one("p", "english").text() == "RRR cut"
    assert card.one("span", "pinyin").text() == "jiàngzhǔn"


def test_without_popups_there_is_no_card():
    read = page(TWO, popups=False)
    assert not read.all("div", "card")
    assert not [node for node in read.all() if node["aria-describedby"]]


def test_footnotes_are_numbered_and_link_back():
    read = page(TWO, english=English.FOOTNOTES)
    marks = [mark.one("a") for mark in read.all("sup", "mark")]
    assert [mark.text() for mark in marks] == ["1", "2"]
    notes = read.one("ol").all("li")
    assert [mark["href"][1:] for mark in marks] == [note["id"] for note in notes]
    assert [note.one("a", "return")["href"][1:] for note in notes] == [m["id"] for m in marks]
    assert "RRR cut" in notes[1].text()


def test_no_note_repeats_what_the_text_says():
    read = page("[OPEC+|OPEC+|]与[降准|RRR cut|jiàng zhǔn]", english=English.FOOTNOTES)
    assert len(read.all("sup", "mark")) == 1


@pytest.mark.parametrize(
    ("english", "shown"), [(English.INLINE, "(RRR cut)"), (English.MARGIN, "RRR cut")]
)
def test_english_stands_beside_the_first_mention_only(english, shown):
    read = page("[降准|RRR cut|jiàng zhǔn]，[降准|RRR cut|jiàng zhǔn]", english=english)
    assert read.one("article").one("span", "gloss").text() == shown


def test_margin_notes_of_a_table_stand_before_it():
    article = page("[营收|revenue|yíng shōu]\t甲\n乙\t1", "row", "row", english=English.MARGIN).one(
        "article"
    )
    assert [child.name for child in article.children] == ["p", "div"]
    assert article.one("p", "sides").one("span", "gloss").text() == "revenue"
    assert not article.one("table").all("span", "gloss")


def test_without_english_there_is_no_glossary():
    read = page(TWO, english=English.NONE)
    assert not read.all("section")
    assert {term["href"] for term in read.all("a", "t")} == {"#c0", "#c1"}


def test_quantities_are_terms_only_if_wanted():
    assert not page(TWO).one("article").all("", "k-quantity")
    assert page(TWO, quantities=True).one("article").one("a", "k-quantity").text() == "50个基点"


def test_quantities_that_english_writes_alike_are_neither_marked_nor_listed():
    alike = "[8%|8%||quantity]，[五成|50%||quantity]。"
    read = page(alike, quantities=True, quantities_table=True)
    assert [term.text() for term in read.one("article").all("a", "t")] == ["五成"]
    assert [word.text() for word in read.all("span", "headword")] == ["五成"]


def test_the_quantities_table_alone_marks_nothing_in_the_text():
    read = page(TWO, quantities_table=True, english=English.NONE)
    section = read.one("section")
    assert section["id"] == "quantities"
    (link,) = section.one("td", "places").all("a")
    (place,) = (node for node in read.all() if node["id"] == link["href"][1:])
    assert (place.name, place.text(), place.classes) == ("span", "50个基点", [])


def test_traditional_text_says_so():
    assert page("聯準會宣布縮減購債規模。").one("html")["lang"] == "zh-Hant"
    assert page("美联储宣布缩减购债规模。").one("html")["lang"] == "zh-Hans"


def test_caidu_is_named_only_if_wanted():
    assert not page(TWO).all("footer")
    assert "Caidu" in page(TWO, made_with=True).one("footer").text()


def test_size_paper_margin_and_font_reach_the_style_sheet():
    style = page(TWO, size_pt=14.0, margin_mm=20.0, font='A"</style>宋').one("style").text()
    assert "--scale:1.273" in style
    assert "margin:20mm" in style
    assert r'--chosen:"A\22 \3c \2f style\3e \5b8b ";' in style


def test_the_colours_are_those_of_the_window():
    sheet = resources.path("html", "page.css").read_text("utf-8")
    light, dark = sheet.split("prefers-color-scheme: dark", 1)
    for theme, part in ((LIGHT, light), (DARK, dark)):
        for name in ("paper", "ink", "muted", "accent", "border", "card", "hover"):
            assert f"--{name}: {getattr(theme, name)};" in part
        for kind in ("company", "person", "index", "quantity"):
            assert f"--{kind}: {theme.kinds[kind]};" in part
