import re

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QDoubleSpinBox, QLabel

from reader.annotation.manner import Amounts, Manner
from reader.app import open_first
from reader.settings import Settings, settings_file
from reader.ui.page_style import Characters, English, PageStyle, Pinyin
from reader.ui.preferences import MOST_RECENT, Preferences, with_recent
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.theme import DARK, LIGHT

CHOSEN = Preferences(
    language="zh_CN",
    theme="dark",
    page=PageStyle(
        family="Noto Sans CJK SC",
        size_pt=17.5,
        line_height=2.05,
        pinyin=Pinyin.ALL,
        english=English.FIRST,
        highlights=False,
        characters=Characters.TAIWAN,
    ),
    hover_delay=400,
    hover_with_key=True,
    ordinary_words=True,
    manner=Manner(amounts=Amounts.LONG, sandhi=True),
    terms_shown=False,
    geometry=b"\x01\x00\xff",
    panes=b"\x00\x01",
    recent=("一, 二.txt", "b.txt"),
)


def test_what_is_saved_is_loaded(tmp_path):
    path = tmp_path / "settings.ini"
    Settings(path).save(CHOSEN)
    assert Settings(path).load() == CHOSEN


@pytest.mark.parametrize("recent", [(), ("/only.txt",)])
def test_short_lists_of_recent_files_are_kept(tmp_path, recent):
    path = tmp_path / "settings.ini"
    Settings(path).save(Preferences(recent=recent))
    assert Settings(path).load() == Preferences(recent=recent)


def test_a_missing_file_gives_the_defaults(tmp_path):
    assert Settings(tmp_path / "none.ini").load() == Preferences()


def test_nonsense_in_the_file_gives_the_defaults(tmp_path):
    path = tmp_path / "settings.ini"
    path.write_text(
        "[window]\ntheme=pink\nlanguage=xx\ngeometry=7\nrecent=@Invalid()\n"
        "[page]\nsize=huge\nline_height=nan\npinyin=some\nenglish=7\n[card]\ndelay=1e99\n",
        encoding="utf-8",
    )
    assert Settings(path).load() == Preferences(hover_delay=2000)


def test_a_chosen_data_folder_holds_the_settings(tmp_path):
    assert settings_file(tmp_path) == tmp_path / "settings.ini"


def test_recent_files_stand_once_and_are_not_many():
    recent = ()
    for number in range(30):
        recent = with_recent(recent, f"{number % 20}.txt")
    assert recent[0] == "9.txt"
    assert len(recent) == len(set(recent)) == MOST_RECENT


def test_a_window_comes_back_as_it_was_left(start, qtbot):
    first = start().window
    first.resize(700, 500)
    first.commands["pinyin.all"].trigger()
    first.commands["english.first"].trigger()
    first.commands["theme.dark"].trigger()
    first.commands["zoom_in"].trigger()
    first._panes.setSizes([400, 299])
    sizes = first._panes.sizes()
    first.close()
    again = start().window
    assert again.size() == first.size()
    assert again._panes.sizes() == sizes
    assert again.view.page_style == first.view.page_style
    assert again.commands["theme.dark"].isChecked()
    assert again.view.theme == DARK


def test_the_last_article_comes_back_where_it_was_left(start, qtbot):
    text = "\n".join(f"第{number}段，净息差下降。" for number in range(400))
    first = start()
    with qtbot.waitSignal(first.desk.annotated, timeout=20_000):
        first.desk.open_text(text)
    first.window.view.scroll_to_offset(text.index("第300段"))
    first.window.close()
    again = start()
    with qtbot.waitSignal(again.desk.annotated, timeout=20_000):
        open_first(again, [])
    start_seen, _ = again.window.view.visible_range()
    assert again.desk.article.text == text
    assert abs(start_seen - text.index("第300段")) < 40


@pytest.mark.parametrize(("name", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_a_theme_colours_every_pane_at_once(program, open_text, qtbot, name, theme):
    open_text()
    window = program.window
    window.commands[f"theme.{name}"].trigger()
    pictures = {
        "page": window.view.viewport().grab().toImage(),
        "terms": window.terms.grab().toImage(),
        "status": window.status.grab().toImage(),
    }
    corners = {
        part: picture.pixelColor(picture.width() - 2, picture.height() - 2).name()
        for part, picture in pictures.items()
    }
    assert corners == {"page": theme.paper, "terms": theme.panel, "status": theme.window}


def test_in_the_dark_nothing_is_white(program, open_text, qtbot):
    open_text()
    window = program.window
    window.commands["theme.dark"].trigger()
    window.find_bar.open_with("")
    picture = (
        window.grab().toImage().scaled(40, 27, mode=Qt.TransformationMode.SmoothTransformation)
    )
    light = [
        QPoint(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).lightness() > 200
    ]
    assert light == []


def test_the_system_theme_is_followed_live(program, monkeypatch):
    program.window.commands["theme.system"].trigger()
    hints = QGuiApplication.styleHints()
    for dark, theme in ((True, DARK), (False, LIGHT)):
        monkeypatch.setattr("reader.ui.appearance.system_is_dark", lambda _, dark=dark: dark)
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Unknown)
        assert program.window.view.theme == theme


def test_a_chosen_theme_does_not_follow_the_system(program, monkeypatch):
    program.window.commands["theme.light"].trigger()
    monkeypatch.setattr("reader.ui.appearance.system_is_dark", lambda _: True)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert program.window.view.theme == LIGHT


@pytest.fixture
def dialog(program):
    program.window.commands["settings"].trigger()
    made = program.window.findChild(SettingsDialog)
    yield made
    program.window.setFocus()


def test_settings_show_at_once_and_stay_with_ok(program, dialog):
    choice = next(
        box for box in dialog.findChildren(QComboBox) if box.findData(str(Pinyin.TERMS)) >= 0
    )
    choice.setCurrentIndex(choice.findData("all"))
    assert program.window.view.page_style.pinyin is Pinyin.ALL
    dialog.findChild(QDialogButtonBox).accepted.emit()
    assert program.window.choices.now.page.pinyin is Pinyin.ALL


def test_cancel_takes_every_change_back(program, dialog):
    before = program.window.choices.now
    for box in dialog.findChildren(QComboBox):
        box.setCurrentIndex(box.count() - 1)
    for box in dialog.findChildren(QDoubleSpinBox):
        box.setValue(box.maximum())
    for box in dialog.findChildren(QCheckBox):
        box.toggle()
    assert program.window.choices.now != before
    dialog.reject()
    assert program.window.choices.now == before


def test_the_dialog_keeps_what_it_does_not_ask_for(qtbot):
    dialog = SettingsDialog(CHOSEN)
    qtbot.addWidget(dialog)
    kept = dialog.preferences()
    assert (kept.recent, kept.geometry, kept.ordinary_words) == (
        CHOSEN.recent,
        CHOSEN.geometry,
        CHOSEN.ordinary_words,
    )
    assert (kept.theme, kept.language, kept.hover_delay) == ("dark", "zh_CN", 400)


def test_how_things_are_written_shows_in_the_open_article_at_once(program, open_text, qtbot):
    open_text("他一个人投资了800亿美元。")
    dialog = SettingsDialog(program.window.choices.now)
    qtbot.addWidget(dialog)
    dialog.changed.connect(program.window.choices.set)
    amounts = next(box for box in dialog.findChildren(QComboBox) if box.findText("US$80bn") >= 0)
    assert first_english(program) == "US$80bn"
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        amounts.setCurrentIndex(amounts.findText("US$80 billion"))
    assert first_english(program) == "US$80 billion"
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        dialog.reject()
    assert first_english(program) == "US$80bn"


def first_english(program):
    found = program.desk.found().annotations
    return next(each for each in found if each.quantity).equivalents[0]


def test_the_settings_fit_a_small_screen_and_no_two_have_the_same_key(qtbot):
    dialog = SettingsDialog(Preferences())
    qtbot.addWidget(dialog)
    assert dialog.sizeHint().height() < 600
    texts = [
        each.text() for each in (*dialog.findChildren(QLabel), *dialog.findChildren(QCheckBox))
    ]
    keys = [key.upper() for text in texts for key in re.findall("&(.)", text)]
    assert len(keys) >= 9
    assert len(keys) == len(set(keys))
