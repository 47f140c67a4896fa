"""Where files lie: the user's own, and what can be made anew."""

from pathlib import Path

import platformdirs

from reader.resources import cache_folder, data_folder


def test_the_users_data_lies_where_chosen_else_where_the_environment_says(tmp_path, monkeypatch):
    monkeypatch.setenv("CAIDU_DATA", str(tmp_path / "named"))
    assert data_folder() == tmp_path / "named"
    assert data_folder(tmp_path / "chosen") == tmp_path / "chosen"


def test_the_cache_moves_with_the_data(tmp_path, monkeypatch):
    monkeypatch.delenv("CAIDU_DATA", raising=False)
    assert cache_folder(tmp_path) == tmp_path / "cache"
    assert cache_folder(data_folder()) == Path(platformdirs.user_cache_dir("caidu", False))
    assert data_folder() not in cache_folder(data_folder()).parents
