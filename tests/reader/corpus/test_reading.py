"""What becomes of files and of lines of JSON."""

import datetime
import hashlib
import json
import zipfile

import pytest

from reader.corpus.batching import pieces_of
from reader.corpus.listing import found, inputs_of
from reader.corpus.reading import Failed, articles_of

TEXT = "央行宣布降准0.5个百分点。\n"


@pytest.fixture
def read(tmp_path):
    def read(content, name="l.jsonl"):
        place = tmp_path / name
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
        (whole,) = inputs_of(found([place]))
        return [each for piece in pieces_of(whole) for each in articles_of(piece)]

    return read


def line(**row):
    return json.dumps(row, ensure_ascii=False) + "\n"


def test_a_file_is_an_article(read, tmp_path):
    (only,) = read(TEXT, "a.txt")
    assert (only.id, only.path, only.part) == ("a.txt", str(tmp_path / "a.txt"), "")
    assert only.article.text == TEXT
    assert only.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_line_is_an_article_with_what_it_says_of_it(read):
    known = {"title": "降\n准", "source": "甲报", "author": "乙", "date": "2025-03-27T08:00"}
    (only,) = read(line(id=7, text=TEXT, **known))
    metadata = only.article.metadata
    assert (only.id, only.part, only.article.text) == ("7", "1", TEXT)
    assert (metadata.title, metadata.source, metadata.author) == ("降 准", "甲报", "乙")
    assert metadata.date == datetime.date(2025, 3, 27)
    assert only.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_line_without_an_id_is_called_by_its_number_and_blank_lines_count(read):
    found_ = read("\ufeff" + line(text=TEXT) + "\r\n" + line(text=TEXT, id=None))
    assert [each.id for each in found_] == ["l.jsonl:1", "l.jsonl:3"]


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (b"{", "not an object"),
        (b"[1]", "not an object"),
        (b'{"id": 1}', "not an object"),
        (b'{"text": 5}', "not a string"),
        (b'{"text": " "}', "no text"),
        (b'{"text": "a", "date": "last week"}', "not a date"),
        (b"\xff\xfe", "not an object"),
        (b"[" * 100_000, "not an object"),
        (b"\x00", "not an object"),
    ],
)
def test_a_bad_line_is_told_and_the_others_are_read(read, bad, why):
    first, failed, last = read(line(text=TEXT).encode() + bad + b"\n" + line(text=TEXT).encode())
    assert isinstance(failed, Failed)
    assert failed.path.endswith("l.jsonl:2")
    assert why in failed.reason
    assert first.article == last.article


def test_lone_surrogates_are_mended(read):
    (only,) = read(b'{"text": "\\ud800\xe5\xa4\xae", "id": "\\udfff", "title": "\\ud812"}')
    assert (only.id, only.article.text) == ("?", "\ufffd央")
    only.article.metadata.title.encode()


def test_an_empty_file_is_told_by_its_path(read, tmp_path):
    (failed,) = read(b"", "empty.txt")
    assert failed == Failed(str(tmp_path / "empty.txt"), failed.reason)
    assert "empty.txt" not in failed.reason


def test_an_archive_gives_its_articles_and_says_what_it_could_not(read, tmp_path):
    pytest.importorskip("reader.intake.archive")
    with zipfile.ZipFile(tmp_path / "made.zip", "w") as archive:
        archive.writestr("一.txt", TEXT)
        archive.writestr("empty.txt", "")
    found_ = read((tmp_path / "made.zip").read_bytes(), "z.zip")
    (article,) = [each for each in found_ if not isinstance(each, Failed)]
    (failed,) = [each for each in found_ if isinstance(each, Failed)]
    assert (article.id, article.part) == ("z.zip/一.txt", "一.txt")
    assert failed.path.endswith("z.zip/empty.txt")
