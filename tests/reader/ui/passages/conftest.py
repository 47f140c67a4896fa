"""Fixtures of the tests of passages."""

import pytest

from tests.reader.ui.passages.cases import TEXT


@pytest.fixture
def opened(program, open_text):
    open_text(TEXT)
    return program


@pytest.fixture
def reopen(qtbot):
    """Opens a text in a program and waits until it is annotated."""

    def opener(program, text=TEXT):
        with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
            program.desk.open_text(text)

    return opener
