"""An export that is stopped, or shared between threads: at once, the old file as it was."""

import threading
import time

import pytest

from reader.errors import Cancelled
from reader.export.export import export
from reader.export.progress import Stage
from tests.pdf.failing import AT_ONCE, LONG, OPTIONS, edition, is_pdf, names, waited


def stopping(old, setter, told, when):
    """Export a long article, stopped when something is told; the seconds that took."""
    since = []

    def stopped():
        if when(told) and not since:
            since.append(time.monotonic())
        return bool(since)

    with pytest.raises(Cancelled, match="stopped"):
        export(edition(LONG), OPTIONS, old, setter, tell=told.append, stopped=stopped)
    return time.monotonic() - since[0]


@pytest.mark.parametrize("warm", [False, pytest.param(True, marks=pytest.mark.long)])
@pytest.mark.parametrize("stage", [Stage.PREPARING, Stage.SETTING, Stage.FINISHING])
def test_an_export_is_stopped_at_once_at_every_stage(typesetter, old, stage, warm):
    if warm:
        typesetter.start()
        typesetter.set_article(edition(), OPTIONS, old.with_name("first.pdf"))
        old.with_name("first.pdf").unlink()
    took = stopping(old, typesetter, [], lambda told: stage in {each.stage for each in told})
    assert took < AT_ONCE
    assert old.read_text() == "old"
    assert names(old.parent) == [old.name]


@pytest.mark.long
def test_after_a_stop_the_next_export_is_whole(typesetter, old):
    stopping(old, typesetter, [], lambda told: Stage.SETTING in {each.stage for each in told})
    export(edition(), OPTIONS, old, typesetter)
    assert is_pdf(old)


def test_one_that_waits_for_its_turn_is_stopped_at_once(typesetter, old, tmp_path):
    told, ended = [], threading.Event()
    other = tmp_path / "other.pdf"

    def busy():
        with pytest.raises(Cancelled):
            typesetter.set_article(edition(LONG), OPTIONS, other, told.append, ended.is_set)

    thread = threading.Thread(target=busy)
    thread.start()
    assert waited(lambda: any(each.stage is Stage.SETTING for each in told))
    began = time.monotonic()
    with pytest.raises(Cancelled):
        export(edition(), OPTIONS, old, typesetter, stopped=lambda: True)
    assert time.monotonic() - began < AT_ONCE
    assert thread.is_alive()
    ended.set()
    thread.join()
    assert old.read_text() == "old"


@pytest.mark.long
def test_two_threads_share_a_typesetter(typesetter, old, tmp_path):
    def many(name):
        for number in range(3):
            typesetter.set_article(edition(), OPTIONS, tmp_path / f"{name}{number}.pdf")

    threads = [threading.Thread(target=many, args=name) for name in ("a", "b")]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert [is_pdf(tmp_path / f"{name}{number}.pdf") for name in "ab" for number in range(3)]


def test_closing_stops_what_runs_and_all_that_is_asked_for_later(typesetter, old):
    told, failures = [], []

    def busy():
        try:
            export(edition(LONG), OPTIONS, old, typesetter, tell=told.append)
        except Cancelled as error:
            failures.append(error)

    thread = threading.Thread(target=busy)
    thread.start()
    assert waited(lambda: any(each.stage is Stage.SETTING for each in told))
    began = time.monotonic()
    typesetter.close()
    assert time.monotonic() - began < AT_ONCE
    thread.join()
    assert len(failures) == 1
    typesetter.start()
    with pytest.raises(Cancelled):
        export(edition(), OPTIONS, old, typesetter)
    assert old.read_text() == "old"
