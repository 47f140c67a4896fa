"""Bad Word files, e-books, messages and archives: a message for the user, at once, every time."""

import random
import struct
import zipfile
import zlib

import pytest

from reader.errors import LoadError
from reader.intake import zipped
from reader.intake.taken import Taken
from tests.containers import (
    CONTAINER,
    WORD,
    book_around,
    docx_of,
    docx_parts,
    epub_of,
    message_of,
    zip_of,
)
from tests.hostile import ENTITIES, P, deep, document, tried, word

pytestmark = pytest.mark.long

TEXT = "央行下调存款准备金率0.5个百分点，释放长期资金约1万亿元。"
OUTSIDE = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>'


def boundless(depth):
    """Parts within parts."""
    heads = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
        for n in range(depth)
    )
    return heads + b"\r\nx"


def messages(depth):
    return b"Content-Type: message/rfc822\r\n\r\n" * depth + b"Subject: x\r\n\r\nx"


def bomb(name):
    """An archive whose members share the same bytes, as the famous one's do."""
    packed = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = packed.compress(bytes(30_000_000)) + packed.flush()
    crc = zlib.crc32(bytes(30_000_000))
    local = struct.pack("<4s5H3L2H", b"PK\3\4", 20, 0, 8, 0, 0, crc, len(data), 30_000_000, 5, 0)
    body = local + name + data
    entries = b"".join(
        struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 0, crc, len(data), 30_000_000, 5, 0, 0, 0,
            0, 0, 0,
        )
        + name
        for _ in range(200)
    )  # fmt: skip
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 200, 200, len(entries), len(body), 0)
    return body + entries + end


def crowded(members):
    """An archive that lists very many members of nothing, and tells a lie about their number."""
    entry = struct.pack("<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0)
    entries = (entry + b"a.txt") * members
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(entries), 0, 0)
    return b"PK\3\4" + bytes(26) + entries + end


def own_member():
    """An archive that holds its own beginning, and so on."""
    raw = zip_of({"a.txt": TEXT})
    for _ in range(30):
        raw = zip_of({"in.zip": raw}, zipfile.ZIP_STORED)
    return raw


REFUSED = {
    "docx_cut": (docx_of(TEXT)[:3000], "a.docx", "damaged"),
    "docx_sign_alone": (b"PK\x03\x04", "a.docx", "damaged"),
    "docx_no_text_part": (docx_parts({"word/styles.xml": "<x/>"}), "a.docx", "missing"),
    "docx_empty_part": (docx_parts({"word/document.xml": ""}), "a.docx", "damaged"),
    "docx_broken_xml": (word("<w:p>")[:-1] + b"\0", "a.docx", ""),
    "docx_not_closed": (docx_parts({"word/document.xml": "<w:document"}), "a.docx", "damaged"),
    "docx_other_root": (docx_parts({"word/document.xml": "<html/>"}), "a.docx", "damaged"),
    "docx_nul": (docx_parts({"word/document.xml": b"\0" * 1000}), "a.docx", "damaged"),
    "docx_no_body": (
        docx_parts({"word/document.xml": f'<w:document xmlns:w="{WORD}"/>'}),
        "a.docx",
        "damaged",
    ),
    "docx_entities": (word(P.format("&j;"), ENTITIES), "a.docx", "entities"),
    "docx_utf_16_entities": (
        docx_parts({"word/document.xml": document("", ENTITIES).encode("utf-16")}),
        "a.docx",
        "entities",
    ),
    "docx_outside": (word(P.format("&j;"), OUTSIDE), "a.docx", "entities"),
    "docx_deep": (word(deep(10_000)), "a.docx", "damaged"),
    "docx_deep_tables": (
        word(deep(3_000, "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")),
        "a.docx",
        "damaged",
    ),
    "docx_bomb": (word(f"<!--{'x' * 30_000_000}-->"), "a.docx", "not safe"),
    "docx_surrogate": (word(P.format("&#xD800;")), "a.docx", "damaged"),
    "zip_overlap": (bomb(b"a.txt"), "a.zip", "lie over one another"),
    "zip_crowd": (crowded(300_000), "a.zip", "too many files"),
    "zip_cut": (zip_of({"a.txt": TEXT})[:60], "a.zip", "damaged"),
    "zip_end_alone": (b"PK\x05\x06" + bytes(18), "a.zip", "no article"),
    "epub_no_container": (zip_of({"mimetype": "application/epub+zip"}), "a.epub", "no article"),
    "epub_no_plan": (zip_of({"META-INF/container.xml": CONTAINER}), "a.epub", "no book"),
    "epub_empty_container": (zip_of({"META-INF/container.xml": ""}), "a.epub", "no book"),
    "epub_plan_outside": (
        zip_of({"META-INF/container.xml": CONTAINER.replace("OEBPS", "../..")}),
        "a.epub",
        "no book",
    ),
    "epub_entities": (
        zip_of({"META-INF/container.xml": ENTITIES + CONTAINER}),
        "a.epub",
        "no book",
    ),
    "epub_plan_entities": (
        zip_of({"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": ENTITIES + "<x>&j;</x>"}),
        "a.epub",
        "no book",
    ),
    "epub_deep_plan": (
        zip_of(
            {"META-INF/container.xml": CONTAINER, "OEBPS/book.opf": deep(10_000, "<a>", "</a>")}
        ),
        "a.epub",
        "no chapter",
    ),
    "epub_cut": (epub_of([("a", f"<p>{TEXT}</p>")])[:2000], "a.epub", "damaged"),
    "eml_blank": (b"", "a.eml", "no text"),
    "eml_binary": (bytes(range(256)) * 100, "a.eml", "not text"),
    "eml_deep": (boundless(10_000), "a.eml", "not safe"),
    "eml_messages": (messages(10_000), "a.eml", "not safe"),
    "eml_heads_only": (b"Subject: x\r\nFrom: y\r\n", "a.eml", "no text"),
    "eml_borders": (
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + b"--b\r\n" * 300_000,
        "a.eml",
        "not safe",
    ),
    "eml_lines": (b"X: y\r\n\r\n" + b"\r\n" * 3_000_000, "a.eml", "not safe"),
    "eml_long": (b"X: y\r\n\r\n" + TEXT.encode() * 200_000, "a.eml", "too long"),
    "docx_crowded": (
        docx_parts({"word/document.xml": document("<w:r/>" * 3_000_000)}, zipfile.ZIP_STORED),
        "a.docx",
        "too much",
    ),
    "eml_nul": (b"\0" * 100_000, "a.eml", "not text"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_bad_files_are_refused_in_words(case):
    raw, name, words = REFUSED[case]
    error = tried(raw, name)
    assert isinstance(error, LoadError)
    assert words in str(error)
    assert str(error).startswith(f"{name}: ")
    assert len(str(error)) < 300


def test_a_member_that_unpacks_to_far_more_is_refused():
    raw = zip_of({"a.txt": bytes(40_000_000), "b.txt": TEXT})
    refused, taken = tried(raw, "a.zip")
    assert "not safe" in refused.reason
    assert isinstance(taken, Taken)


def test_a_member_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(zipped, "_HARMLESS", 10**9)
    raw = zip_of({"a.txt": bytes(zipped.LARGEST_MEMBER + 1), "b.txt": TEXT})
    refused, _ = tried(raw, "a.zip")
    assert "50 MB" in refused.reason


def test_a_size_that_lies_deceives_nobody():
    raw = bytearray(zip_of({"a.txt": random.Random(1).randbytes(3_000_000)}))
    for sign, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = raw.rindex(sign) + at
        raw[place : place + 4] = (10).to_bytes(4, "little")
    (refused,) = tried(bytes(raw), "a.zip")
    assert "damaged" in refused.reason or "not text" in refused.reason


def test_an_archive_of_archives_of_archives_ends():
    (refused,) = tried(own_member(), "a.zip")
    assert "too deep" in refused.reason


def test_files_beyond_the_count_are_refused():
    raw = zip_of({f"{n}.txt": "" for n in range(zipped.MOST_MEMBERS + 1)})
    assert "too many files" in str(tried(raw, "a.zip"))


def test_a_chapter_of_brackets_is_passed_over_in_time():
    page = "<html><body>" + "<" * 3_000_000 + "<h1>" * 200_000 + "</body></html>"
    raw = book_around('<itemref idref="a.xhtml"/>', pages={"a.xhtml": page})
    tried(raw, "a.epub")


def test_a_message_with_files_beyond_any_count_is_read_within_the_time():
    files = [(f"{n}.txt", TEXT.encode()) for n in range(300)]
    assert len(tried(message_of(files=files), "a.eml")) == 301


def test_a_word_file_with_locked_parts_is_told():
    raw = bytearray(docx_of(TEXT))
    at = 0
    while (at := raw.find(b"PK\x01\x02", at)) >= 0:
        raw[at + 8] |= 1
        at += 4
    assert "password" in str(tried(bytes(raw), "a.docx"))
