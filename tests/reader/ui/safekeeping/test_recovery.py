"""A library that is damaged at the start: the window comes up, and there are ways out."""

from datetime import date

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox

from reader.app import open_first, run
from reader.library import backup
from reader.library.library import Library
from tests.reader.library.articles import kept
from tests.reader.test_app import own_log
from tests.reader.test_app import own_process as own_process
from tests.reader.ui.safekeeping.boxes import (
    accept,
    library_of,
    press_button,
    previews,
    wait_for_box,
)
from tests.reader.ui.windows import wait_for_text

TEXT = "央行降准\n\n市场预计央行降准，净息差承压。\n"
DAMAGED = b"SQLite format 3\0" + b"damaged" * 3000


@pytest.fixture
def damaged(data):
    """The file of a library that was backed up, then damaged."""
    path = library_of(data)
    with Library(path) as library:
        kept(library, TEXT)
    backup.daily(path, date(2026, 3, 4))
    path.write_bytes(DAMAGED)
    return path


@pytest.fixture
def window(start, damaged, article_file):
    """A window over the damaged library."""
    program = start()
    assert program.library is None
    open_first(program, [article_file])
    return program


def kept_damaged(path):
    return [each.path for each in backup.backups(path) if each.path.read_bytes() == DAMAGED]


def test_an_article_can_be_read_all_the_same(window, qtbot):
    wait_for_text(qtbot, window, "净息差")
    box = wait_for_box(qtbot, window.window)
    assert "March" in box.buttons()[0].text() or any("March" in b.text() for b in box.buttons())
    assert "1 article" in box.informativeText()
    box.reject()
    assert window.window.isVisible()


def test_the_newest_backup_takes_its_place_and_the_damaged_file_stays(window, damaged, data, qtbot):
    accept(wait_for_box(qtbot, window.window))
    qtbot.waitUntil(lambda: not window.window.isVisible(), timeout=10_000)
    assert window.window.safekeeping.begins_anew
    assert previews(data) == ["央行降准"]
    assert len(kept_damaged(damaged)) == 1


def test_one_can_begin_anew_and_the_damaged_file_stays(window, damaged, data, qtbot):
    box = wait_for_box(qtbot, window.window)
    press_button(box, QMessageBox.ButtonRole.DestructiveRole)
    qtbot.waitUntil(lambda: not window.window.isVisible(), timeout=10_000)
    assert previews(data) == []
    assert len(kept_damaged(damaged)) == 1


def test_without_a_backup_one_can_only_begin_anew(start, data, qtbot):
    library_of(data).write_bytes(DAMAGED)
    program = start()
    open_first(program, [])
    box = wait_for_box(qtbot, program.window)
    roles = {box.buttonRole(each) for each in box.buttons()}
    assert QMessageBox.ButtonRole.AcceptRole not in roles
    press_button(box, QMessageBox.ButtonRole.DestructiveRole)
    qtbot.waitUntil(lambda: not program.window.isVisible(), timeout=10_000)
    assert len(kept_damaged(library_of(data))) == 1


def test_the_backups_dialog_leads_out_as_well(window, damaged, data, qtbot):
    wait_for_box(qtbot, window.window).reject()
    dialog = window.window.safekeeping.show_backups(window.window)
    dialog.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: dialog.chosen() is not None, timeout=10_000)
    dialog.restore(dialog.chosen())
    qtbot.waitUntil(lambda: not window.window.isVisible(), timeout=10_000)
    assert previews(data) == ["央行降准"]


def test_the_program_goes_on_with_the_library_that_was_restored(qapp, own_process, damaged, data):
    titles, windows = [], set()

    def look():
        for window in qapp.topLevelWidgets():
            if not window.isVisible() or not hasattr(window, "safekeeping"):
                continue
            windows.add(id(window))
            boxes = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
            if boxes:
                accept(boxes[0])
            elif len(windows) == 2 and "央行降准" in window.windowTitle():
                titles.append(window.windowTitle())
                watching.stop()
                window.close()

    watching = QTimer()
    watching.timeout.connect(look)
    watching.start(100)
    with own_log():
        assert run([], data) == 0
    assert titles == ["央行降准 – Caidu 财读"]
    log = (data / "caidu.log").read_text(encoding="utf-8")
    assert "央行降准" not in log
