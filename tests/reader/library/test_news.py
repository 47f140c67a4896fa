"""News: what others write to the library is noticed."""

from reader.intake.load import read_text
from reader.library.library import Library


def test_the_version_is_another_once_somebody_else_has_written(tmp_path):
    path = tmp_path / "library.db"
    with Library(path) as mine, Library(path) as other:
        before = mine.news.version()
        assert mine.news.version() == before
        sha = other.keep(read_text("净息差。"), b"x", "").sha256
        after = mine.news.version()
        assert after != before
        mine.remember_position(sha, 2)
        assert mine.news.version() == after
        assert mine.news.count() == 1
