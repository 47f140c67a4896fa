from threading import Event, get_ident

import pytest

from reader.errors import Cancelled, LoadError
from reader.ui.jobs import Jobs, Lane


@pytest.fixture
def jobs(qtbot):
    made = Jobs()
    yield made
    made.close()


class Ends:
    """Collects what a job delivers, and on which thread."""

    def __init__(self):
        self.done, self.failed, self.said, self.threads = [], [], [], set()

    def on_done(self, value):
        self.threads.add(get_ident())
        self.done.append(value)

    def on_failed(self, error):
        self.threads.add(get_ident())
        self.failed.append(error)

    def on_said(self, value):
        self.threads.add(get_ident())
        self.said.append(value)

    def run(self, jobs, lane, function):
        return jobs.run(lane, function, self.on_done, self.on_failed, self.on_said)


def test_a_result_and_progress_arrive_on_the_gui_thread(jobs, qtbot):
    ends, workers = Ends(), []

    def work(work):
        workers.append(get_ident())
        work.progress("half")
        return "whole"

    ends.run(jobs, Lane.TASKS, work)
    qtbot.waitUntil(lambda: ends.done == ["whole"])
    assert ends.said == ["half"]
    assert ends.threads == {get_ident()}
    assert workers != [get_ident()]


def test_a_failure_arrives_as_the_exception(jobs, qtbot):
    ends = Ends()

    def work(work):
        raise LoadError("broken")

    ends.run(jobs, Lane.OPEN, work)
    qtbot.waitUntil(lambda: bool(ends.failed))
    assert isinstance(ends.failed[0], LoadError)
    assert ends.done == []


def test_work_that_says_it_was_cancelled_is_no_failure(jobs, qtbot):
    ends, after = Ends(), Ends()

    def work(work):
        raise Cancelled("stopped")

    ends.run(jobs, Lane.TASKS, work)
    after.run(jobs, Lane.TASKS, lambda work: 1)
    qtbot.waitUntil(lambda: after.done == [1])
    assert ends.failed == []


@pytest.mark.parametrize("lane", [Lane.PAGE, Lane.OPEN])
def test_the_latest_request_wins(jobs, qtbot, lane):
    started, let_go = Event(), Event()
    first, second, third = Ends(), Ends(), Ends()

    def slow(work):
        started.set()
        let_go.wait(5)
        work.progress("late")
        return "first"

    ends = first.run(jobs, lane, slow)
    assert started.wait(5)
    second.run(jobs, lane, lambda work: "second")
    third.run(jobs, lane, lambda work: "third")
    let_go.set()
    qtbot.waitUntil(lambda: third.done == ["third"])
    assert ends.work.cancelled()
    assert (first.done, first.said, second.done, second.failed) == ([], [], [], [])


def test_tasks_wait_for_each_other(jobs, qtbot):
    ends = Ends()
    for number in range(5):
        ends.run(jobs, Lane.TASKS, lambda work, number=number: number)
    qtbot.waitUntil(lambda: len(ends.done) == 5)
    assert ends.done == [0, 1, 2, 3, 4]


def test_a_cancelled_job_delivers_nothing_even_if_it_had_ended(jobs, qtbot):
    ends, after, ended = Ends(), Ends(), Event()

    def work(work):
        work.progress(1)
        ended.set()
        return 2

    job = ends.run(jobs, Lane.TASKS, work)
    assert ended.wait(5)
    job.cancel()
    after.run(jobs, Lane.TASKS, lambda work: 3)
    qtbot.waitUntil(lambda: after.done == [3])
    assert (ends.done, ends.said, ends.failed) == ([], [], [])


def test_busy_is_told_at_the_first_and_the_last_task(jobs, qtbot):
    told = []
    jobs.busy_changed.connect(told.append)
    ends = Ends()
    ends.run(jobs, Lane.TASKS, lambda work: 1)
    qtbot.waitUntil(lambda: ends.done == [1])
    assert told == [True, False]


def test_close_stops_what_runs_and_what_waits(qtbot):
    jobs, ends, started = Jobs(), Ends(), Event()

    def endless(work):
        started.set()
        while not work.cancelled():
            pass
        raise Cancelled("stopped")

    ends.run(jobs, Lane.PAGE, endless)
    ends.run(jobs, Lane.TASKS, endless)
    ends.run(jobs, Lane.TASKS, lambda work: "never")
    assert started.wait(5)
    jobs.close()
    qtbot.wait(20)
    assert (ends.done, ends.failed) == ([], [])
    with pytest.raises(RuntimeError):
        ends.run(jobs, Lane.TASKS, lambda work: 1)


def test_a_fault_that_is_no_exception_is_not_swallowed(jobs, qtbot):
    ends = Ends()

    def work(work):
        raise KeyboardInterrupt

    with qtbot.captureExceptions() as faults:
        ends.run(jobs, Lane.TASKS, work)
        qtbot.waitUntil(lambda: bool(faults))
    assert faults[0][0] is KeyboardInterrupt
    assert (ends.done, ends.failed) == ([], [])


def test_a_job_is_told_that_a_later_one_took_its_place_but_not_that_it_was_cancelled(jobs, qtbot):
    ends, told, begun = Ends(), [], Event()

    def wait(work):
        begun.set()
        while not work.cancelled():
            pass
        raise Cancelled("stopped")

    def run(name, function):
        return jobs.run(
            Lane.SEARCH, function, ends.on_done, ends.on_failed, None, lambda: told.append(name)
        )

    run("first", wait)
    assert begun.wait(5)
    run("second", wait).cancel()
    assert told == ["first"]
    run("third", lambda work: "found")
    qtbot.waitUntil(lambda: ends.done == ["found"])
    run("fourth", lambda work: "found too")
    qtbot.waitUntil(lambda: len(ends.done) == 2)
    assert (told, ends.failed) == (["first"], [])


def test_a_search_and_a_preview_leave_each_other_alone(jobs, qtbot):
    ends, go = Ends(), Event()
    ends.run(jobs, Lane.SEARCH, lambda work: go.wait(5) and "searched")
    ends.run(jobs, Lane.PREVIEW, lambda work: "shown")
    qtbot.waitUntil(lambda: ends.done == ["shown"])
    go.set()
    qtbot.waitUntil(lambda: ends.done == ["shown", "searched"])
