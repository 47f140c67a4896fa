"""Archives: their articles in order, with names from any system, and nothing else."""

import io
import struct
import zipfile
import zlib

import pytest

from reader.errors import Cancelled, LoadError
from reader.intake import zipped
from reader.intake.archive import members
from reader.intake.formats import Format
from reader.intake.load import read_as, read_file, taken_from
from reader.intake.taken import Refused
from tests.containers import docx_of, epub_of, message_of, zip_of

TEXT = "央行下调存款准备金率0.5个百分点，释放长期资金约1万亿元。"


def names(raw):
    return [member.name for member in members(raw)]


def test_articles_are_taken_in_the_order_of_their_names():
    raw = zip_of(
        {
            "b/2.md": TEXT,
            "a.docx": docx_of(TEXT),
            "b/1.TXT": TEXT,
            "c.jpg": b"x",
            "__MACOSX/a.txt": TEXT,
            "b/.hidden.txt": TEXT,
            ".git/x.txt": TEXT,
            "~$a.docx": b"x",
            "d/": b"",
        }
    )
    found = list(members(raw))
    assert [(member.name, member.format) for member in found] == [
        ("a.docx", Format.DOCX),
        ("b/1.TXT", Format.TEXT),
        ("b/2.md", Format.MARKDOWN),
    ]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8", "big5"])
def test_names_without_a_word_on_their_encoding_are_read(encoding):
    name = "市場分析報告.txt" if encoding == "big5" else "三月策略报告.txt"
    raw = name.encode(encoding)
    placeholder = "x" * (len(raw) - 4) + ".txt"
    packed = zip_of({placeholder: TEXT}).replace(placeholder.encode(), raw)
    assert names(packed) == [name]


def test_a_name_added_in_unicode_goes_before_the_other():
    added = "三月策略报告.txt".encode()
    info = zipfile.ZipInfo("____.txt")
    info.extra = struct.pack("<HHBL", 0x7075, 5 + len(added), 1, zlib.crc32(b"____.txt")) + added
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(info, TEXT)
    assert names(buffer.getvalue()) == ["三月策略报告.txt"]


@pytest.mark.parametrize("name", ["../../x.txt", "/etc/x.txt", "C:\\x\\y.txt", "a/../../x.txt"])
def test_names_that_lead_out_of_the_archive_are_only_names(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "in" / "slip.zip"
    path.parent.mkdir()
    path.write_bytes(zip_of({name: TEXT}))
    assert TEXT in read_file(path).text
    assert [each.name for each in tmp_path.rglob("*")] == ["in", "slip.zip"]


def test_a_locked_member_is_refused_and_the_rest_goes_on():
    raw = bytearray(zip_of({"a.txt": TEXT, "b.txt": TEXT}))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(sign) + at] |= 1
    locked, taken = taken_from(bytes(raw), "x.zip")
    assert (locked.name, "password" in locked.reason) == ("a.txt", True)
    assert TEXT in taken.article.text


@pytest.mark.parametrize("raw", [zip_of({}), zip_of({"a.jpg": b"x"}), zip_of({"d/": b""})])
def test_an_archive_without_an_article_says_what_is_looked_for(raw):
    with pytest.raises(LoadError, match=r"x\.zip: There is no article.*DOCX"):
        list(taken_from(raw, "x.zip"))


def test_an_archive_within_is_opened_and_one_deeper_is_not():
    inner = zip_of({"a.txt": TEXT})
    taken = list(taken_from(zip_of({"in.zip": inner}), "x.zip"))
    assert [(each.name, each.belongs) for each in taken] == [("a.txt", "x.zip/in.zip")]
    (refused,) = taken_from(zip_of({"out.zip": zip_of({"in.zip": inner})}), "x.zip")
    assert isinstance(refused, Refused)
    assert "too deep" in refused.reason


def test_what_holds_others_gives_all_of_them():
    book = epub_of([("第1章", f"<p>{TEXT}</p>"), ("第2章", f"<p>{TEXT}</p>")])
    mail = message_of(TEXT, files=[("附.docx", docx_of(TEXT))])
    taken = list(taken_from(zip_of({"1.epub": book, "2.eml": mail}), "x.zip"))
    assert [each.belongs for each in taken] == [
        "x.zip/1.epub",
        "x.zip/1.epub",
        "x.zip",
        "x.zip/2.eml",
    ]


def test_each_article_can_be_read_again_from_its_own_original():
    book = epub_of([("第1章", f"<p>{TEXT}</p>"), ("第2章", f"<p>{TEXT * 2}</p>")])
    mail = message_of(TEXT, files=[("附.docx", docx_of(TEXT, "完"))])
    for taken in taken_from(zip_of({"1.epub": book, "2.eml": mail, "3.txt": TEXT}), "x.zip"):
        again = read_as(taken.original, taken.format, taken.name)
        assert (again.text, again.blocks) == (taken.article.text, taken.article.blocks)


def test_a_member_that_cannot_be_read_is_refused_and_the_rest_goes_on():
    raw = zip_of({"1.txt": bytes(range(256)) * 4, "2.txt": "", "3.txt": TEXT, "4.pdf": b"\x89PNG"})
    first, second, third, fourth = taken_from(raw, "x.zip")
    assert "not text" in first.reason
    assert "no text" in second.reason
    assert TEXT in third.article.text
    assert "picture" in fourth.reason


def test_the_first_article_that_can_be_read_is_the_file_s(tmp_path):
    path = tmp_path / "x.zip"
    path.write_bytes(zip_of({"1.txt": "", "2.txt": TEXT}))
    assert TEXT in read_file(path).text
    path.write_bytes(zip_of({"1.txt": ""}))
    with pytest.raises(LoadError, match=r"x\.zip: There is no article.*1\.txt: There is no text"):
        read_file(path)


def test_reading_stops_when_it_is_told_to():
    asked = []

    def stopped():
        asked.append(1)
        return len(asked) > 1

    taken = taken_from(zip_of({"1.txt": TEXT, "2.txt": TEXT}), "x.zip", stopped=stopped)
    assert TEXT in next(taken).article.text
    with pytest.raises(Cancelled):
        next(taken)


def test_a_damaged_member_is_refused():
    raw = bytearray(zip_of({"1.txt": TEXT, "2.txt": TEXT}, zipfile.ZIP_STORED))
    raw[raw.index(TEXT.encode()) + 3] ^= 0xFF
    damaged, taken = taken_from(bytes(raw), "x.zip")
    assert "damaged" in damaged.reason
    assert TEXT in taken.article.text


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unusual_ways_of_packing_are_refused(method):
    (refused,) = members(zip_of({"a.txt": TEXT}, method))
    assert "unusual" in refused.reason


def test_no_more_than_the_limits_is_unpacked(monkeypatch):
    raw = zip_of({"a.txt": TEXT * 100, "b.txt": "短", "c.txt": TEXT * 100})
    monkeypatch.setattr(zipped, "LARGEST_TOTAL", len((TEXT * 100).encode()) + 10)
    first, second, third = members(raw)
    assert first.name == "a.txt"
    assert second.name == "b.txt"
    assert "too large" in third.reason
