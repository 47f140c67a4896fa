"""Fixtures of the tests of verdicts."""

import pytest

from tests.reader.ui.verdicts.cases import TEXT, save_both


@pytest.fixture
def steel(program):
    """Two companies of the same name, saved by the user."""
    save_both(program)


@pytest.fixture
def opened(program, steel, open_text):
    open_text(TEXT)
    return program


@pytest.fixture
def wait(program, qtbot):
    """Does something and waits until the page is right again."""

    def waiter(do):
        with qtbot.waitSignal(program.desk.annotated, timeout=10_000):
            do()

    return waiter
