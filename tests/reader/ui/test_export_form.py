from dataclasses import fields, replace

import pytest
from PySide6.QtWidgets import QComboBox

from reader.annotation.annotate import Annotator
from reader.annotation.highlight import Highlight
from reader.export.edition import edition_of
from reader.export.highlights import with_highlights
from reader.export.html.document import html_of
from reader.export.options import (
    CLIENT,
    PRESETS,
    PRINT,
    READING,
    SUFFIXES,
    English,
    Explained,
    ExportOptions,
    Layout,
    Paper,
    Pinyin,
)
from reader.library.familiarity import Status
from reader.library.statuses import Statuses
from reader.ui.export_form import ExportForm, preset_of
from reader.ui.export_target import LONGEST_BYTES, file_name
from reader.ui.export_words import CUSTOM, HEEDED
from tests.builders import article, concept

KNOWN = Statuses({"test.降准": Status.KNOWN})
GLOSSARY = (concept("降准", "RRR cut"), concept("消息", "news", domain="general"))
MARKED = Annotator(GLOSSARY).annotate(article("降准的消息：降准0.5个百分点，又一次降准。"))
OTHER = ExportOptions(
    pinyin=Pinyin.FIRST,
    english=English.INLINE,
    explained=Explained.NEW,
    quantities=True,
    quantities_table=True,
    ordinary=True,
    highlights=False,
    popups=False,
    marks=False,
    paper=Paper.LETTER,
    layout=Layout.WIDE,
    margin_mm=31.0,
    size_pt=9.5,
    font="A Family That Nobody Has",
    grey=True,
    made_with=True,
    replace_missing=True,
)


@pytest.fixture
def form(qtbot):
    made = ExportForm(READING, ".pdf")
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("options", [READING, CLIENT, PRINT, OTHER])
@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_form_gives_back_what_it_was_given(qtbot, options, suffix):
    form = ExportForm(options, suffix)
    qtbot.addWidget(form)
    assert (form.options(), form.suffix) == (options, suffix)


def test_every_option_is_asked_for(form):
    asked = {*form._choices, *form._numbers, *form._ticks}
    assert asked == {field.name for field in fields(ExportOptions)}


@pytest.mark.parametrize("name", PRESETS)
def test_a_preset_sets_the_options_but_for_what_is_the_users_own(form, qtbot, name):
    form.set_options(OTHER)
    assert form._preset.currentData() == CUSTOM
    with qtbot.waitSignal(form.changed):
        form._preset.setCurrentIndex(form._preset.findData(name))
        form._preset.activated.emit(form._preset.currentIndex())
    own = replace(
        PRESETS[name], paper=OTHER.paper, font=OTHER.font, made_with=True, replace_missing=True
    )
    assert form.options() == own
    assert preset_of(own) == name


@pytest.mark.parametrize("change", [{"grey": True}, {"size_pt": 12.0}, {"pinyin": Pinyin.ALL}])
def test_a_changed_option_makes_it_custom_and_back_again(form, change):
    assert preset_of(READING) == "reading"
    changed = replace(READING, **change)
    form.set_options(changed)
    assert form._preset.currentData() == CUSTOM
    form.set_options(READING)
    assert form._preset.currentData() == "reading"


def test_custom_itself_changes_nothing(form):
    form.set_options(OTHER)
    form._preset.activated.emit(form._preset.findData(CUSTOM))
    assert form.options() == OTHER


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_a_format_does_not_heed_cannot_be_changed_and_keeps_its_value(form, suffix):
    form.set_options(OTHER)
    form._format.setCurrentIndex(form._format.findData(suffix))
    parts = {**form._choices, **form._numbers, **form._ticks}
    assert {name for name, part in parts.items() if part.isEnabled()} == HEEDED[suffix]
    assert form.options() == OTHER


@pytest.mark.parametrize("name", [field.name for field in fields(ExportOptions)])
def test_a_web_page_changes_with_what_it_heeds_and_with_nothing_else(name):
    changed = replace(READING, **{name: getattr(OTHER, name)})
    own = [Highlight(0, 3, "pink", "note")]
    pages = [
        html_of(
            with_highlights(edition_of(MARKED, each, lambda _: (), statuses=KNOWN), own, each),
            each,
        )
        for each in (READING, changed)
    ]
    assert (pages[0] != pages[1]) == (name in HEEDED[".html"])


def test_the_bundled_font_is_the_first_choice(form):
    box = form._choices["font"]
    assert isinstance(box, QComboBox)
    assert box.itemData(0) == ""


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("净息差承压", "净息差承压"),
        ("降准：a/b\\c: “d”?", "降准：a b c “d”"),
        ("  many\n\tlines  ", "many lines"),
        ("ends in dots...", "ends in dots"),
        ("../../etc", "etc"),
        ("CON", "_CON"),
        ("con.sole", "_con.sole"),
        ("console", "console"),
        ("???", "article"),
        ("", "article"),
    ],
)
def test_titles_make_safe_file_names(title, name):
    assert file_name(title, "article") == name


def test_a_long_title_is_cut_between_characters():
    name = file_name("液" * 500, "article")
    assert name == "液" * (LONGEST_BYTES // 3)
