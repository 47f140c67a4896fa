import re
from collections import Counter
from itertools import chain

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolBar, QToolButton

from reader import resources
from reader.ui.actions import COMMANDS
from reader.ui.menus import APART, MENUS, RECENT
from reader.ui.translation import read_messages

_OTHERS = {"caidu", "check-light", "check-dark", "chevron-light", "chevron-dark"}


def test_no_two_commands_have_the_same_id_or_key():
    assert max(Counter(command.id for command in COMMANDS).values()) == 1
    keys = chain.from_iterable(command.keys for command in COMMANDS)
    assert max(Counter(QKeySequence(key).toString() for key in keys).values()) == 1


def test_every_command_stands_in_a_menu_once():
    shown = [each for _, ids in MENUS for each in ids if each not in (APART, RECENT)]
    assert sorted(shown) == sorted(command.id for command in COMMANDS)


def test_every_icon_belongs_to_a_command_or_the_program():
    ids = {command.id for command in COMMANDS} | _OTHERS
    assert {path.stem for path in resources.path("icons").glob("*.svg")} <= ids


def test_steps_name_what_they_would_do_and_are_off_where_there_is_nothing(program):
    commands = program.window.commands
    bare = commands["undo"].text()
    commands.show_steps("import R&D: terms.csv", "")
    assert commands["undo"].text() == f"{bare}: import R&&D: terms.csv"
    assert (commands["undo"].isEnabled(), commands["redo"].isEnabled()) == (True, False)
    commands.show_steps("", "edit")
    assert (commands["undo"].text(), commands["redo"].isEnabled()) == (bare, True)


def test_icons_follow_the_theme(program):
    def ink():
        picture = program.window.commands["find"].icon().pixmap(40, 40).toImage()
        points = [(x, y) for x in range(40) for y in range(40)]
        return {
            picture.pixelColor(x, y).name()
            for x, y in points
            if picture.pixelColor(x, y).alpha() == 255
        }

    program.window.commands["theme.light"].trigger()
    light = ink()
    program.window.commands["theme.dark"].trigger()
    assert light.isdisjoint(ink())


def test_words_leave_a_narrow_toolbar_and_come_back(program, qtbot):
    window = program.window
    bar = window.findChild(QToolBar)
    button, zoom = (bar.widgetForAction(window.commands[each]) for each in ("open", "zoom_in"))
    style = Qt.ToolButtonStyle
    for width, wanted in ((600, style.ToolButtonIconOnly), (1000, style.ToolButtonTextBesideIcon)):
        window.resize(width, 600)
        qtbot.waitUntil(lambda wanted=wanted: button.toolButtonStyle() == wanted)
        assert zoom.toolButtonStyle() == style.ToolButtonIconOnly
    choices = [each for each in bar.findChildren(QToolButton) if each.menu()]
    assert [each.text() for each in choices] == ["Pinyin: terms", "English: none"]


def test_find_glossary_and_export_stand_together_on_the_toolbar(program):
    bar = program.window.findChild(QToolBar)
    shown = [action.objectName() for action in bar.actions()]
    place = shown.index("find")
    assert shown[place : place + 3] == ["find", "glossary", "export"]
    assert not program.window.commands["export"].icon().isNull()


def test_every_button_of_the_toolbar_is_there_at_700_pixels(program, qtbot):
    window = program.window
    bar = window.findChild(QToolBar)
    for width in (700, 900, 760, 700):
        window.resize(width, 600)
        terms = bar.widgetForAction(window.commands["terms_shown"])
        qtbot.waitUntil(lambda width=width: bar.width() == width)
        qtbot.waitUntil(terms.isVisible)
        assert terms.geometry().right() < width


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_no_menu_has_a_key_twice(language):
    texts = {command.id: command.text for command in COMMANDS}
    said = read_messages(resources.path("i18n", f"caidu_{language}.ts"))
    for title, names in MENUS:
        shown = [texts.get(name, "") for name in names]
        shown = [said.get(("Commands", text), [text])[0] for text in shown]
        keys = [key.upper() for text in shown for key in re.findall("&(.)", text)]
        assert [key for key in keys if keys.count(key) > 1] == [], title
