"""The facts under the title, and the outline to jump by."""

import datetime
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest

from reader.article import BlockKind, Metadata
from reader.facts import facts_of, site_of
from reader.ui.page_style import English, PageStyle
from reader.ui.theme import DARK
from tests.builders import article
from tests.reader.ui.windows import press

KNOWN = Metadata(
    title="净息差承压",
    source="示例报",
    author="林一",
    date=datetime.date(2025, 5, 6),
    publisher="示例报",
    address="https://www.example.com/a/1.html",
)
TEXT = "净息差承压\n多家银行的净息差降至1.4%。\n"


@pytest.fixture
def known(view):
    made = article(TEXT, "title", "paragraph")
    view.show_article(replace(made, metadata=KNOWN))
    return view


def below(view, string):
    at = view.article.text.index(string)
    return view.viewport().mapFromGlobal(view.box_of(at, at + len(string)).bottomLeft()).y()


def test_the_facts_stand_between_title_and_text(known):
    assert known.facts.isVisible()
    assert known.facts.accessibleName() == "示例报  ·  林一  ·  2025-05-06"
    box = known.facts.geometry()
    assert below(known, "净息差承压") <= box.top() + 4
    text = known.viewport().mapFromGlobal(known.box_of(6, 8).topLeft()).y()
    assert box.bottom() <= text


@pytest.mark.parametrize("style", [PageStyle(english=English.ALL), PageStyle(size_pt=22)])
def test_they_stay_there_in_another_style(known, style):
    known.set_style(style)
    text = known.viewport().mapFromGlobal(known.box_of(6, 8).topLeft()).y()
    assert below(known, "净息差承压") - 12 <= known.facts.geometry().top()
    assert known.facts.geometry().bottom() <= text


def test_they_are_no_text_of_the_article(known):
    known.selectAll()
    assert known.selected_text() == TEXT.rstrip("\n")
    assert known.find("示例报").count == 0


def test_an_article_without_a_title_line_has_them_above_its_text(view):
    view.show_article(replace(article("正文。\n"), metadata=KNOWN))
    text = view.viewport().mapFromGlobal(view.box_of(0, 1).topLeft()).y()
    assert 0 <= view.facts.geometry().top() < view.facts.geometry().bottom() <= text


def test_of_which_nothing_is_known_nothing_is_shown(view):
    view.show_article(article(TEXT, "title", "paragraph"))
    assert not view.facts.isVisible()


def test_they_scroll_with_the_page_and_take_another_theme(known):
    made = article("题\n" + "正文。\n" * 200, "title")
    known.show_article(replace(made, metadata=KNOWN))
    before = known.facts.geometry().top()
    known.verticalScrollBar().setValue(30)
    assert known.facts.geometry().top() == before - 30
    known.set_theme(DARK)
    assert DARK.accent in known.facts.text()


def test_the_link_opens_the_address_in_the_browser(known, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    known.facts.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(known.facts, Qt.Key.Key_Tab)
    QTest.keyClick(known.facts, Qt.Key.Key_Return)
    assert opened == [KNOWN.address]
    assert KNOWN.address in known.facts.toolTip()


def test_what_is_said_of_it_later_is_shown_and_moves_nothing_away(known):
    known.describe(replace(known.article, metadata=replace(KNOWN, source="另一报")))
    assert known.facts.accessibleName().startswith("另一报")
    known.describe(replace(known.article, metadata=Metadata()))
    assert not known.facts.isVisible()


def test_only_addresses_of_the_web_become_links():
    assert site_of("https://www.example.com/a") == "example.com"
    for address in ("", "file:///etc/passwd", "javascript:alert(1)", "https://[broken"):
        assert site_of(address) == ""
    assert facts_of(Metadata(source=" 甲 ", author="甲")) == ("甲",)


HEADED = "题目\n一、上半年\n净息差。\n（一）银行\n" + "降准。\n" * 80 + "二、下半年\n降准了。\n"


def headed():
    kinds = ["title", "heading", "paragraph", "heading", *["paragraph"] * 80, "heading"]
    made = article(HEADED, *kinds)
    blocks = [
        replace(b, level=3 if made.text.startswith("（一", b.start) else 1)
        if b.kind is BlockKind.HEADING
        else b
        for b in made.blocks
    ]
    return replace(made, blocks=tuple(blocks))


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_outline_lists_the_headings_and_goes_there(program, open_text):
    open_text("净息差。\n")
    window, menu = program.window, program.window.court.outline
    assert not window.commands["outline"].isEnabled()
    program.desk.opened.emit(headed(), 0)
    press(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert menu.isVisible()
    words = [action.text() for action in menu.actions()]
    assert words == ["一、上半年", "\u2003（一）银行", "二、下半年"]
    menu.setActiveAction(menu.actions()[-1])
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert not menu.isVisible()
    first, last = window.view.visible_range()
    assert first <= HEADED.index("二、下半年") < last
