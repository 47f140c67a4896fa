"""A folder of tables, and a cache."""

import pytest

from glossary.exchange.compiled import read_compiled
from tests.compiled import lay


@pytest.fixture
def folder(tmp_path):
    """A folder of tables."""
    return lay(tmp_path / "tables")


@pytest.fixture
def cache(tmp_path, folder):
    """A cache in which the folder is kept compiled."""
    read_compiled(folder, tmp_path / "cache")
    return tmp_path / "cache"
