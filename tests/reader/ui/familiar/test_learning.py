"""Terms become known by being read past; what is explained is remembered in batches."""

import datetime

import pytest

from reader.library.familiarity import Status
from reader.library.library import Library
from reader.library.marks import GlossaryMark
from reader.ui.familiar import explaining
from reader.ui.known.threshold_box import ThresholdBox
from reader.ui.preferences import Preferences
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.shelf.model import NEW_ROLE
from tests.reader.ui.conftest import leave
from tests.reader.ui.familiar.cases import key_of, statuses, walk_to
from tests.reader.ui.windows import hover


@pytest.fixture
def opened(program, open_text):
    open_text()
    return program


def finish(program, qtbot):
    """The article has been read to its end, and its terms are in the index."""
    sha = program.desk.opened_article.record.sha256
    annotations = program.desk.found().annotations
    program.library.occurrences.remember(sha, annotations, GlossaryMark("base"))
    with qtbot.waitSignal(program.window.shelf.learnt, timeout=10_000):
        program.window.shelf.reading.finished.emit(sha)


def test_terms_read_past_often_enough_are_known_which_can_be_undone(opened, qtbot):
    wishes = opened.window.choices.now.shelf
    opened.window.choices.change(shelf=type(wishes)(threshold=1))
    opened.window.known.knowing.set([key_of(opened, "液冷")], Status.LEARNING, "")
    finish(opened, qtbot)
    now = statuses(opened)
    assert now[key_of(opened, "净息差")] is Status.KNOWN
    assert now[key_of(opened, "液冷")] is Status.LEARNING
    learnt = sum(status is Status.KNOWN for status in now.values())
    assert opened.window.status.currentMessage() == f"{learnt} terms are now known."
    assert opened.window.known.knowing.statuses.known == now
    opened.window.commands["undo"].trigger()
    assert statuses(opened) == {key_of(opened, "液冷"): Status.LEARNING}


def test_nothing_is_said_where_nothing_was_learnt(opened, qtbot):
    finish(opened, qtbot)
    assert statuses(opened) == {}
    assert "known" not in opened.window.status.currentMessage()


def explained(program):
    return {key for key, each in program.library.familiarity.all().items() if each.explained}


def written(program, qtbot):
    program.window.known.explaining.write()
    qtbot.waitUntil(lambda: bool(explained(program)), timeout=5_000)
    return explained(program)


def test_a_card_opened_by_key_explains_its_term_and_not_before_the_batch_is_written(opened, qtbot):
    walk_to(opened, "液冷")
    key = key_of(opened, "液冷")
    assert key in opened.window.known.explaining.waiting
    assert explained(opened) == set()
    assert key in written(opened, qtbot)


def test_a_card_that_is_looked_at_explains_and_one_that_flashes_up_does_not(
    opened, qtbot, monkeypatch
):
    waiting = opened.window.known.explaining
    hover(opened, "英伟达")
    qtbot.waitUntil(lambda: opened.window.pointing.hover.face.isVisible(), timeout=3_000)
    assert key_of(opened, "英伟达") not in waiting.waiting
    qtbot.waitUntil(lambda: key_of(opened, "英伟达") in waiting.waiting, timeout=4_000)
    hover(opened, "液冷")
    opened.window.pointing.hover.dismiss()
    qtbot.wait(explaining.LOOKED_AT_MS + 200)
    assert key_of(opened, "液冷") not in waiting.waiting


def test_a_pinned_card_explains(opened, qtbot):
    hover(opened, "英伟达")
    qtbot.waitUntil(lambda: opened.window.pointing.hover.face.isVisible(), timeout=3_000)
    opened.window.pointing.pin()
    assert key_of(opened, "英伟达") in opened.window.known.explaining.waiting


def test_closing_writes_what_waits(start, open_text, program, qtbot):
    open_text()
    walk_to(program, "液冷")
    key, path = key_of(program, "液冷"), program.library.path
    leave(program)
    with Library(path) as library:
        assert isinstance(library.familiarity.all()[key].explained, datetime.datetime)


def test_an_export_explains_what_stands_in_its_glossary(show_export, program, qtbot, tmp_path):
    dialog = show_export()
    dialog.form._format.setCurrentIndex(dialog.form._format.findData(".html"))
    with qtbot.waitSignal(dialog.run.done, timeout=20_000):
        dialog.export(tmp_path / "out.html")
    keys = written(program, qtbot)
    assert {key_of(program, "液冷"), key_of(program, "净息差")} <= keys
    dialog.close()


def test_the_count_of_new_terms_in_the_list_follows_what_is_said(opened, qtbot):
    sha = opened.desk.opened_article.record.sha256
    annotations = opened.desk.found().annotations
    opened.library.occurrences.remember(sha, annotations, GlossaryMark("base"))
    opened.window.commands["shelf_shown"].trigger()
    model = opened.window.shelf.librarian.panel.model

    def new_terms() -> int:
        return model.index(0).data(NEW_ROLE) if model.rowCount() else -1

    qtbot.waitUntil(lambda: new_terms() > 3, timeout=10_000)
    before = new_terms()
    opened.window.known.knowing.set([key_of(opened, "净息差")], Status.KNOWN, "known")
    qtbot.waitUntil(lambda: new_terms() == before - 1, timeout=10_000)
    opened.window.commands["undo"].trigger()
    qtbot.waitUntil(lambda: new_terms() == before, timeout=10_000)


@pytest.mark.parametrize(
    ("number", "says"), [(0, "never"), (1, "1 article read"), (7, "7 articles read")]
)
def test_how_often_a_term_is_read_past_is_a_setting(qtbot, number, says):
    dialog = SettingsDialog(Preferences())
    qtbot.addWidget(dialog)
    (box,) = dialog.findChildren(ThresholdBox)
    assert box.value() == 5
    box.setValue(number)
    assert box.text() == says
    assert dialog.preferences().shelf.threshold == number
