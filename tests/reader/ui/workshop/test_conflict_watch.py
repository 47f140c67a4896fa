"""ConflictWatch: conflicts are looked up in an index that follows the glossary."""

from dataclasses import replace

import pytest

from reader.ui.jobs import Jobs
from reader.ui.workshop.conflict_watch import ConflictWatch
from tests.builders import concept
from tests.reader.ui.workshop.forms import CUT, LOW, keeper_over

NEW = concept("液冷", "liquid cooling", id="mine", domain="semis")
SAME = replace(CUT, id="other", distinct_from=())


@pytest.fixture
def keeper(tmp_path):
    made = keeper_over(tmp_path / "glossary.db")
    yield made
    made.close()


@pytest.fixture
def jobs():
    made = Jobs()
    yield made
    made.close()


def test_there_is_one_for_a_keeper(keeper, jobs):
    watch = ConflictWatch.over(keeper, jobs)
    assert ConflictWatch.over(keeper) is watch


def test_what_is_saved_later_is_found_too(keeper):
    watch = ConflictWatch.over(keeper)
    assert watch.named("液冷") == ()
    keeper.save(NEW, action="add")
    assert watch.named("液冷") == (NEW,)
    keeper.undo()
    assert watch.named("液冷") == ()


def test_terms_are_found_in_both_scripts_and_in_english(keeper):
    watch = ConflictWatch.over(keeper)
    assert watch.named("降準") == (CUT,)
    assert watch.named("Rate Cut") == (LOW,)


def test_before_the_index_is_ready_terms_are_found_all_the_same(keeper, jobs, qtbot):
    watch = ConflictWatch.over(keeper, jobs)
    assert watch.named("降準") == (CUT,)
    with qtbot.waitSignal(watch.ready):
        assert watch.conflicts(SAME) == ()
        keeper.save(NEW, action="add")
    assert [each.other for each in watch.conflicts(SAME) if each.serious] == [CUT]
    assert watch.named("液冷") == (NEW,)
