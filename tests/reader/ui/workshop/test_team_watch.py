"""TeamWatch: the team's glossary is read again when it changes, and counts on when it can't be."""

import shutil

import pytest

from glossary import team
from reader.ui.jobs import Jobs
from reader.ui.workshop.team_watch import TeamWatch
from tests.reader.ui.workshop.forms import CUT, keeper_over

HEAD = "concept,zh,en,domain\n"
COLD = HEAD + "team.cold,冰链,ice chain,policy\n"


class Watched:
    """A keeper, the team's folder, and who watches it."""

    def __init__(self, folder):
        self.data, self.place = folder / "data", folder / "team"
        self.data.mkdir()
        self.place.mkdir()
        self.jobs, self.keeper = Jobs(), keeper_over(self.data / "glossary.db")
        self.troubles, self.reads = [], []
        self.watch = TeamWatch(self.keeper, self.jobs, self.data, self.keeper)
        self.watch.failed.connect(lambda error: self.troubles.append(str(error)))
        self.keeper.changed.connect(self.reads.append)

    def write(self, text, name="terms.csv"):
        (self.place / name).write_text(text, encoding="utf-8")

    def begin(self, place=None):
        team.set_place(self.data, place or self.place)
        self.watch.begin_anew()

    def look(self, qtbot):
        """Look, and wait until that has ended."""
        self.watch.look()
        qtbot.waitUntil(lambda: not self.watch._looking, timeout=10_000)

    def english(self):
        return {each.id: each.equivalents() for each in self.keeper.layers.team.values()}


@pytest.fixture
def watched(tmp_path):
    made = Watched(tmp_path)
    yield made
    made.jobs.close()
    made.keeper.close()
    made.keeper.deleteLater()


def test_without_a_place_nothing_is_looked_at(watched):
    watched.watch.look()
    assert not watched.watch._looking
    assert not watched.watch._timer.isActive()


def test_a_place_that_cannot_be_read_is_none(watched):
    (watched.data / team.PLACE).write_bytes(b"\xff\xfe\xff")
    watched.watch.begin_anew()
    assert team.PLACE in watched.troubles[0]
    assert not watched.watch._timer.isActive()
    TeamWatch(watched.keeper, watched.jobs, watched.data, watched.keeper)


def test_what_is_written_to_the_folder_counts(watched, qtbot):
    watched.write(COLD)
    watched.begin()
    watched.look(qtbot)
    assert watched.english() == {"team.cold": ("ice chain",)}
    watched.write(COLD.replace("ice chain", "cold chain") + f"{CUT.id},降准,reserve cut,policy\n")
    watched.look(qtbot)
    assert watched.english() == {"team.cold": ("cold chain",), CUT.id: ("reserve cut",)}
    assert watched.keeper.layers.concept(CUT.id).equivalents() == ("reserve cut",)
    (watched.place / "terms.csv").unlink()
    watched.write(COLD, "others.csv")
    watched.look(qtbot)
    assert watched.keeper.layers.concept(CUT.id) == CUT
    assert watched.troubles == []


def test_a_folder_that_has_not_changed_is_not_read_again(watched, qtbot):
    watched.write(COLD)
    watched.begin()
    for _ in range(3):
        watched.look(qtbot)
    assert len(watched.reads) == 1


def test_a_folder_that_cannot_be_read_is_told_of_once_and_counts_on(watched, qtbot):
    watched.write(COLD)
    watched.begin()
    watched.look(qtbot)
    watched.write(HEAD + "team.cold,冰链,ice chain,policy,too,many,cells\n")
    for _ in range(3):
        watched.look(qtbot)
    (trouble,) = watched.troubles
    assert "terms.csv" in trouble
    shutil.rmtree(watched.place)
    watched.look(qtbot)
    assert len(watched.troubles) == 1
    assert watched.english() == {"team.cold": ("ice chain",)}
    watched.place.mkdir()
    watched.write(COLD.replace("ice chain", "cold chain"))
    watched.look(qtbot)
    assert watched.english() == {"team.cold": ("cold chain",)}
    watched.write("no table at all")
    watched.look(qtbot)
    assert len(watched.troubles) == 2


def test_a_place_that_is_left_while_it_is_read_counts_for_nothing(watched, qtbot, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "terms.csv").write_text(COLD.replace("ice chain", "cold chain"), encoding="utf-8")
    watched.write(COLD)
    watched.begin()
    watched.watch.look()
    watched.begin(other)
    qtbot.waitUntil(lambda: not watched.watch._looking, timeout=10_000)
    assert watched.english() == {}
    watched.look(qtbot)
    assert watched.english() == {"team.cold": ("cold chain",)}


def test_the_clock_looks_by_itself(watched, qtbot):
    watched.write(COLD)
    watched.begin()
    watched.watch._timer.setInterval(20)
    qtbot.waitUntil(lambda: bool(watched.english()), timeout=10_000)
