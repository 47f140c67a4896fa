"""TeamDialog: where the team's glossary lies counts at once; changes become a proposal."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QFileDialog

from glossary import team
from glossary.exchange import formats
from glossary.exchange.formats import Form
from glossary.layers import Layers
from glossary.store import GlossaryStore
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.team_dialog import TeamDialog
from tests.builders import concept

BUILT_IN = concept("降准", "RRR cut", id="policy.rrr")
TEAMS = concept("碳足迹", "carbon footprint", id="team.footprint")


@pytest.fixture
def keeper(tmp_path):
    store = GlossaryStore(tmp_path / "glossary.db")
    kept = Keeper(store, Layers.of([BUILT_IN]))
    yield kept
    kept.close()


@pytest.fixture
def shared(tmp_path):
    path = tmp_path / "shared" / "team.csv"
    path.parent.mkdir()
    formats.write(path, [TEAMS], Form.CSV)
    return path


@pytest.fixture
def dialog(keeper, jobs, qtbot, tmp_path):
    made = TeamDialog(keeper, jobs, tmp_path)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.done(0)


def read(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog._reading.running)


@pytest.mark.parametrize("whole_folder", [True, False])
def test_a_folder_or_a_file_counts_at_once(dialog, qtbot, keeper, shared, tmp_path, whole_folder):
    place = shared.parent if whole_folder else shared
    with qtbot.waitSignal(dialog.place_changed):
        dialog.set_place(place)
    read(qtbot, dialog)
    assert keeper.layers.concept(TEAMS.id) is not None
    assert team.place(tmp_path) == place
    assert dialog._place.text() == str(place)
    assert "1" in dialog.state.text()
    dialog._none.click()
    assert keeper.layers.team == {}
    assert team.place(tmp_path) is None


def test_the_button_asks_for_a_folder(dialog, qtbot, keeper, shared):
    dialog._folder.click()
    (asking,) = dialog.findChildren(QFileDialog)
    asking.fileSelected.emit(str(shared.parent))
    asking.reject()
    read(qtbot, dialog)
    assert TEAMS.id in keeper.layers.team


def test_what_is_wrong_with_it_is_told_and_what_was_read_before_stays(
    dialog, qtbot, keeper, shared
):
    dialog.set_place(shared)
    read(qtbot, dialog)
    shared.unlink()
    dialog._again.click()
    read(qtbot, dialog)
    assert "team.csv" in dialog.state.text()
    assert TEAMS.id in keeper.layers.team


def test_changes_are_counted_and_proposed(dialog, qtbot, keeper, tmp_path):
    assert not dialog._propose.isEnabled()
    keeper.save(replace(BUILT_IN, note="mine"))
    keeper.save(concept("脱钩", "decoupling", id="mine.b"), action="add")
    assert dialog._propose.isEnabled()
    assert [part in dialog._changes.text() for part in ("1 new", "1 corrected", "deleted")] == [
        True,
        True,
        False,
    ]
    target = tmp_path / "x.jsonl"
    with qtbot.waitSignal(dialog.run.done):
        dialog.propose(target)
    assert len(formats.read(target).concepts) == 2
    assert "x.jsonl" in dialog.line.words


def test_what_is_read_again_meanwhile_is_counted(dialog, qtbot, keeper, shared):
    dialog.set_place(shared)
    read(qtbot, dialog)
    keeper.set_team([TEAMS, concept("碳汇", "carbon sink", id="team.sink")])
    assert "2" in dialog.state.text().split(",")[0]
