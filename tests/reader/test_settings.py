"""Settings that make no sense, and a file that can't be written."""

import logging
from dataclasses import replace

import pytest

from reader.settings import Settings
from reader.ui.preferences import Preferences


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("[page]\nhighlights=maybe", lambda preferences: preferences.page.highlights),
        ("[page]\nhighlights=", lambda preferences: preferences.page.highlights),
        ("[terms]\nshown=2", lambda preferences: preferences.terms_shown),
        ("[card]\nwith_key=oui", lambda preferences: preferences.hover_with_key),
    ],
)
def test_a_yes_or_no_that_is_neither_gives_the_default(tmp_path, line, read):
    path = tmp_path / "settings.ini"
    path.write_text(line, encoding="utf-8")
    assert read(Settings(path).load()) == read(Preferences())


def test_settings_that_cannot_be_kept_are_logged(tmp_path, caplog):
    (tmp_path / "file").write_text("no folder")
    with caplog.at_level(logging.WARNING):
        Settings(tmp_path / "file" / "settings.ini").save(Preferences())
    assert "settings.ini" in caplog.text


def test_recent_files_of_two_windows_are_joined_and_what_one_forgets_stays_forgotten(tmp_path):
    first, second = (Settings(tmp_path / "settings.ini") for _ in range(2))
    first.save(Preferences(recent=("a", "b", "c")))
    mine, theirs = first.load(), second.load()
    first.save(replace(mine, recent=("b",)))
    second.save(replace(theirs, theme="dark"))
    assert second.load().recent == ("b",)
    second.save(replace(theirs, recent=("d", "b")))
    first.save(replace(mine, recent=("e", "b")))
    assert first.load().recent == ("e", "d", "b")
    first.save(replace(mine, recent=("b", "e", "d")))
    assert second.load().recent == ("b", "e", "d")
