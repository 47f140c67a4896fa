"""Odd and damaged files: what can be read is read, nothing is fetched, nothing else is raised."""

import base64
import contextlib
import random
import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import LoadError
from reader.intake.load import taken_from
from tests.containers import (
    book_around,
    docx_around,
    docx_of,
    docx_parts,
    epub_of,
    message_of,
    zip_of,
)
from tests.hostile import ENTITIES, P, document, tried, word

pytestmark = pytest.mark.long

TEXT = "央行下调存款准备金率0.5个百分点，释放长期资金约1万亿元。"
READ = {
    "docx_huge_attribute": (
        word(f'<w:p w:rsid="{random.Random(1).randbytes(2_000_000).hex()}">' + P.format(TEXT)[5:]),
        "a.docx",
    ),
    "docx_wide_table": (
        word(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999999"/></w:tcPr>'
            f"{P.format(TEXT)}</w:tc><w:tc>{P.format('x')}</w:tc></w:tr></w:tbl>"
        ),
        "a.docx",
    ),
    "docx_bad_numbers": (
        word(
            '<w:p><w:pPr><w:outlineLvl w:val="-x"/><w:numPr><w:ilvl w:val="99999"/>'
            f'<w:numId w:val="²"/></w:numPr></w:pPr><w:r><w:t>{TEXT}</w:t></w:r></w:p>'
        ),
        "a.docx",
    ),
    "docx_broken_styles_and_core": (
        docx_parts(
            {
                "word/document.xml": document(P.format(TEXT)),
                "word/styles.xml": ENTITIES + "<w:styles>",
                "word/_rels/document.xml.rels": "<no",
            }
        ),
        "a.docx",
    ),
    "docx_many_empty_paragraphs": (word("<w:p/>" * 20_000 + P.format(TEXT)), "a.docx"),
    "docx_comments_between": (word(f"<!--x--><?y z?>{P.format(TEXT)}"), "a.docx"),
    "eml_no_end": (
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + TEXT.encode(),
        "a.eml",
    ),
    "eml_no_boundary": (b"Content-Type: multipart/mixed\r\n\r\n" + TEXT.encode(), "a.eml"),
    "eml_bad_base64": (
        b"Content-Transfer-Encoding: base64\r\n\r\n"
        + base64.b64encode(TEXT.encode() * 3)[:-7]
        + b"!",
        "a.eml",
    ),
    "eml_huge_head": (b"Subject: " + b"x" * 5_000_000 + b"\r\n\r\n" + TEXT.encode(), "a.eml"),
    "eml_brackets": (b"From: " + b"(" * 200_000 + b"\r\n\r\n" + TEXT.encode(), "a.eml"),
    "eml_quotes": (
        b'Content-Type: text/plain; x="' + b'";x="' * 100_000 + b"\r\n\r\n" + TEXT.encode(),
        "a.eml",
    ),
    "eml_words": (b"Subject: " + b"=?utf-8?q?" * 50_000 + b"\r\n\r\n" + TEXT.encode(), "a.eml"),
    "eml_bad_word": (b"Subject: =?utf-8?b?a?= =?x?z?y?=\r\n\r\n" + TEXT.encode(), "a.eml"),
    "eml_bad_date": (b"Date: Thu, 99 Foo 99999999 99:99\r\n\r\n" + TEXT.encode(), "a.eml"),
    "eml_bad_charset": (
        b"Content-Type: text/plain; charset*=x'y'%FF\r\n\r\n" + TEXT.encode(),
        "a.eml",
    ),
    "eml_rot13": (b"Content-Type: text/plain; charset=rot13\r\n\r\n" + TEXT.encode(), "a.eml"),
    "eml_many_heads": (b"X: y\r\n" * 20_000 + b"\r\n" + TEXT.encode(), "a.eml"),
    "eml_bad_head_line": (b"no head at all\r\n" + TEXT.encode(), "a.eml"),
    "eml_surrogate": (b"Subject: \xed\xa0\x80\r\n\r\n" + TEXT.encode(), "a.eml"),
}


@pytest.mark.parametrize("case", READ)
def test_odd_files_are_read_all_the_same(case):
    taken = tried(*READ[case])
    assert not isinstance(taken, LoadError), taken
    assert TEXT in taken[0].article.text


NAMES = (
    "p r t tbl tr tc ins del ruby rubyBase txbxContent drawing fldChar hyperlink sdt sdtContent "
    "pPr numPr br tab"
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(NAMES.split()), max_size=40), st.text(st.sampled_from("涨 \nA")))
def test_elements_in_any_order_are_read_or_refused(names, text):
    body = "".join(f"<w:{name}>" for name in names) + text
    body += "".join(f"</w:{name}>" for name in reversed(names))
    with contextlib.suppress(LoadError):
        list(taken_from(docx_around(body), "a.docx"))


WHOLE = {
    "a.docx": docx_of(TEXT, "降准落地"),
    "a.epub": epub_of([("第1章", f"<p>{TEXT}</p>"), ("第2章", f"<p>{TEXT}</p>")]),
    "a.eml": message_of(TEXT, files=[("b.docx", docx_of(TEXT))], page=f"<p>{TEXT}</p>"),
    "a.zip": zip_of({"a.txt": TEXT, "b.docx": docx_of(TEXT), "c.eml": message_of()}),
}


@pytest.mark.parametrize("name", WHOLE)
def test_nothing_is_fetched_while_reading(name, monkeypatch):
    page = (
        '<html><head><link rel="stylesheet" href="http://127.0.0.1:9/x.css"/></head><body>'
        f'<p>{TEXT}</p><img src="http://127.0.0.1:9/x.png"/><script src="http://127.0.0.1:9/x">'
        "</script></body></html>"
    )
    linked = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" TargetMode="External" Target="http://127.0.0.1:9/t.dotx" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"'
        "/></Relationships>"
    )
    plan = {"a.xhtml": page}
    parts = {"word/document.xml": document(P.format(TEXT)), "word/_rels/document.xml.rels": linked}
    files = {
        "a.docx": docx_parts(parts),
        "a.epub": book_around('<itemref idref="a.xhtml"/>', pages=plan),
        "a.eml": message_of("", page=page),
        "a.zip": zip_of({"a.html": page, "b.docx": docx_parts(parts)}),
    }

    def refused(*_, **__):
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "__init__", refused)
    taken = list(taken_from(files[name], name))
    assert all(TEXT in each.article.text for each in taken)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_files_cut_off_or_with_wrong_bytes_never_do_worse(name, draw):
    raw = bytearray(WHOLE[name])
    for _ in range(draw.draw(st.integers(0, 4))):
        at = draw.draw(st.integers(0, len(raw) - 1))
        raw[at : at + draw.draw(st.integers(0, 8))] = draw.draw(st.binary(max_size=8))
        raw = raw or bytearray(b"x")
    end = draw.draw(st.one_of(st.just(len(raw)), st.integers(0, len(raw))))
    with contextlib.suppress(LoadError):  # nothing else may be raised
        list(taken_from(bytes(raw[:end]), name))
