"""Resting: the search for garbage waits for every job, and passes over what they made."""

import gc
from threading import Event

import pytest

from reader.ui.garbage import MUCH, Resting
from reader.ui.jobs import Jobs, Lane


@pytest.fixture(autouse=True)
def thawed():
    yield
    gc.unfreeze()


def test_the_search_goes_on_when_the_last_one_has_left():
    resting = Resting()
    with resting:
        with resting:
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_was_off_stays_off():
    gc.disable()
    try:
        with Resting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_much_that_was_made_is_not_looked_through_again():
    before = gc.get_freeze_count()
    with Resting():
        made = [[number] for number in range(2 * MUCH)]
    assert gc.get_freeze_count() >= before + len(made)


def test_little_that_was_made_is():
    gc.collect()
    before = gc.get_freeze_count()
    with Resting():
        [[number] for number in range(10)]
    assert gc.get_freeze_count() == before


def test_it_rests_while_a_job_runs(qtbot):
    jobs, begun, end = Jobs(), Event(), Event()
    found: list[bool] = []

    def work(_):
        begun.set()
        end.wait()

    jobs.run(Lane.GLOSSARY, work, found.append, found.append)
    begun.wait()
    assert not gc.isenabled()
    end.set()
    qtbot.waitUntil(lambda: bool(found))
    assert gc.isenabled()
    jobs.close()
