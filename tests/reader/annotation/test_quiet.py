"""The collector pauses while somebody is inside, and goes on as it was."""

import gc

import pytest

from reader.annotation.quiet import MUCH, Quiet


@pytest.fixture(autouse=True)
def enabled():
    gc.enable()
    yield
    gc.enable()


def test_it_pauses_until_the_last_one_is_out():
    quiet = Quiet()
    with quiet:
        with quiet:
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error():
    with pytest.raises(ValueError, match="broken"), Quiet():
        raise ValueError("broken")
    assert gc.isenabled()


def test_what_was_off_stays_off():
    gc.disable()
    with Quiet():
        pass
    assert not gc.isenabled()


@pytest.mark.parametrize(("made", "spared"), [(100, False), (2 * MUCH, True)])
def test_much_at_once_is_never_looked_through(made: int, spared: bool):
    gc.collect()
    before = gc.get_freeze_count()
    with Quiet():
        kept = [[number] for number in range(made)]
    assert (gc.get_freeze_count() - before >= len(kept)) == spared
    gc.unfreeze()
