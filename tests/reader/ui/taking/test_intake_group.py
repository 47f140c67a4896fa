"""The settings of taking articles in, and how they are kept."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog

from reader.settings import Settings
from reader.ui.intake_wishes import IntakeWishes
from reader.ui.preferences import Preferences
from reader.ui.set_aside import RULES
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.taking.intake_group import IntakeGroup

WISHES = IntakeWishes(
    rules_off=frozenset({"related", "advert"}),
    rich_text=False,
    clipboard=True,
    watches=True,
    folder="/somewhere/else",
    offline=True,
)


def test_everything_that_watches_or_reaches_out_is_off_at_first():
    wishes = IntakeWishes()
    assert not any((wishes.clipboard, wishes.watches, wishes.watched, wishes.rules_off))


@pytest.mark.parametrize("wishes", [IntakeWishes(), WISHES])
def test_the_group_says_what_it_was_given(qtbot, wishes):
    group = IntakeGroup(wishes)
    qtbot.addWidget(group)
    assert group.wishes() == wishes


def test_every_rule_can_be_switched_off(qtbot):
    dialog = SettingsDialog(Preferences())
    qtbot.addWidget(dialog)
    rules = dialog._intake._rules
    assert rules.count() == len(RULES)
    with qtbot.waitSignal(dialog.changed) as changed:
        rules.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert len(changed.args[0].intake.rules_off) == 1
    for row in range(rules.count()):
        rules.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.preferences().intake.rules_off == RULES.keys()


def test_a_rule_this_version_does_not_know_stays_off(qtbot):
    group = IntakeGroup(IntakeWishes(rules_off=frozenset({"of-the-future"})))
    qtbot.addWidget(group)
    assert group.wishes().rules_off == {"of-the-future"}


def test_watching_asks_for_a_folder_once(qtbot, monkeypatch, tmp_path):
    group = IntakeGroup(IntakeWishes())
    qtbot.addWidget(group)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    group._watches.click()
    assert not group.wishes().watches
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    group._watches.click()
    assert (group.wishes().watched, group.wishes().watches) == (str(tmp_path), True)
    group._watches.click()
    assert (group.wishes().watched, group.wishes().folder) == ("", str(tmp_path))


def test_the_wishes_are_kept(tmp_path):
    Settings(tmp_path / "settings.ini").save(Preferences(intake=WISHES))
    assert Settings(tmp_path / "settings.ini").load().intake == WISHES
    Settings(tmp_path / "settings.ini").save(Preferences())
    assert Settings(tmp_path / "settings.ini").load().intake == IntakeWishes()


def test_values_that_make_no_sense_give_the_usual_ones(tmp_path):
    store = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    store.setValue("intake/rules_off", ["../x", "", "UPPER", "related", "a" * 99])
    for name in ("rich_text", "clipboard", "watches", "offline"):
        store.setValue(f"intake/{name}", "perhaps")
    store.sync()
    wishes = Settings(tmp_path / "settings.ini").load().intake
    assert wishes == IntakeWishes(rules_off=frozenset({"related"}))
