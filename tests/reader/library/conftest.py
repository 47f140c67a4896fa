"""A library in a folder of its own."""

import pytest

from reader.library.library import Library


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "library.db"


@pytest.fixture
def library(path):
    with Library(path) as opened:
        yield opened
