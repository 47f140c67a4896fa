"""No page, however broken or built to harm, does more than fail with words for the user."""

import resource
import socket
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import LoadError
from reader.intake.formats import Format
from reader.intake.html.page import draft_of
from reader.intake.load import read_as

pytestmark = pytest.mark.long

TEXT = "<p>央行下调存款准备金率零点五个百分点，释放长期资金约一万亿元。</p>"
XHTML = "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body>"
LONGEST_WAIT = 5.0  # seconds
MOST_MEMORY = 700  # MB more than before

REFUSED = {
    "fifty megabytes of open elements": lambda: b"<div>" * 10_000_000,
    "deep nesting": lambda: "<div>" * 10_000 + TEXT,
    "a huge attribute": lambda: f"<p title='{'a' * 20_000_000}'>{TEXT}",
    "countless attributes": lambda: (
        f"<p {' '.join(f'a{number}=1' for number in range(200_000))}>{TEXT}"
    ),
    "countless quoted attributes": lambda: (
        "<p " + "".join(f"a{number}='>'" for number in range(200_000)) + ">" + TEXT
    ),
    "a huge text": lambda: "<p>" + "长" * 6_000_000,
    "only signs": lambda: "<" * 120_000,
    "zeros": lambda: b"<p>\0\0\0\0\0" * 1000,
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 100,
    "no encoding": lambda: bytes(range(128, 256)) * 40,
    "nothing": lambda: b"",
}
READ = {
    "depth just allowed": lambda: "<div>" * 240 + TEXT,
    "unclosed inline elements": lambda: "<p><font>" * 400 + TEXT,
    "many names of furniture": lambda: (
        ("<div class='share ad related'>" * 200 + TEXT) + "</div>" * 200
    ),
    "wide spans": lambda: TEXT + "<table><tr>" + "<td colspan=999999 rowspan=99999>甲" * 5_000,
    "deep spans": lambda: TEXT + "<table>" + "<tr><td colspan=60 rowspan=9999>甲<td>乙" * 10_000,
    "nested tables": lambda: "<table><tr><td>" * 60 + TEXT,
    "nested lists": lambda: "<ul><li>甲" * 100 + TEXT,
    "a long list": lambda: TEXT + "<ol>" + "<li>甲" * 30_000,
    "many paragraphs": lambda: TEXT * 20_000,
    "a book in one page": lambda: (
        TEXT
        + "".join(
            f"<p>{chr(0x4E00 + number % 20_000)}{number}{'章' * 200}" for number in range(14_000)
        )
    ),
    "many links": lambda: TEXT + "<a href=x>另一篇新闻的标题</a><br>" * 20_000,
    "deep linked data": lambda: (
        f"<script type='application/ld+json'>{'[' * 100_000}</script>{TEXT}"
    ),
    "a title of separators": lambda: f"<title>{'a_b网' * 50_000}</title><body>{TEXT}",
    "self-closing elements": lambda: XHTML + "<a " * 90_000 + TEXT,
    "an embedded picture": lambda: f"<img src='data:image/png;base64,{'A' * 8_000_000}'>{TEXT}",
    "an unclosed comment": lambda: f"<body>{TEXT}<!-- {TEXT * 100}",
    "an unclosed script": lambda: f"<body>{TEXT}<script> {TEXT * 100}",
    "a lone surrogate": lambda: f"<p>\ud800</p>{TEXT}",
    "a cut-off character": lambda: TEXT.encode() * 100 + b"\xe4\xb8",
    "a cut-off tag": lambda: TEXT + "<div class='",
    "an unknown charset": lambda: f"<meta charset=klingon>{TEXT}".encode("gb18030"),
    "a false charset": lambda: f"<meta charset=utf-7>{TEXT * 3}".encode("gb18030"),
    "signs of greater": lambda: TEXT + "a>b " * 50_000,
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_can_not_be_read_is_refused_in_time_with_words(name):
    source = REFUSED[name]()
    began = time.process_time()
    with pytest.raises(LoadError, match=r"[A-Z].*\."):
        _read(source)
    assert time.process_time() - began < LONGEST_WAIT


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_in_time_and_its_text_kept(name):
    source = READ[name]()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.process_time()
    assert "释放长期资金约一万亿元。" in _read(source).text
    assert time.process_time() - began < LONGEST_WAIT
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown / 1000 < MOST_MEMORY


def test_entities_are_not_expanded_and_no_file_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("TOPSECRET")
    source = f"""<!DOCTYPE html [<!ENTITY a "bomb"><!ENTITY b "&a;&a;&a;">
    <!ENTITY x SYSTEM "{secret.as_uri()}">]><html><body>{TEXT}<p>&b;&x;&nbsp;&amp;完</p></body>"""
    text = _read(source).text
    assert "TOPSECRET" not in text
    assert "bombbomb" not in text
    assert "&完" in text


def test_nothing_is_fetched(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    source = f"""<!DOCTYPE html PUBLIC "x" "http://127.0.0.1:9/x.dtd"><html><head><base href="http://127.0.0.1:9/">
    <link rel=stylesheet href=a.css><meta http-equiv=refresh content="0;url=http://127.0.0.1:9/"></head>
    <body><img src=a.png><iframe src=b></iframe><object data=c></object>{TEXT}</body></html>"""
    assert "准备金率" in _read(source).text


SOUP = (
    *("<p>", "</p>", "<table>", "<tr>", "<td rowspan=3>", "</table>", "<ul><li>", "</ul>", "<h1>"),
    *("<br>", "<!--", "-->", "<![CDATA[", "]]>", "<script>", "</script>", "&#x0;", "&#55296;"),
    *("甲乙丙", "。", "\0", "<a href=x>", "</a>", "<form>", "<svg>", "<math>", "<o:p>", "<body>"),
    *("</body>", "<html>", "\ud800", "<title>", "<ol><li>", "<nav>", "<pre>\n", "<td>", "=", "'>"),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(SOUP), max_size=40))
def test_any_soup_of_tags_is_read_or_refused(parts):
    with suppress(LoadError):
        assert draft_of("".join(parts)).pieces


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(raw):
    with suppress(LoadError):
        assert draft_of(b"<html><body>" + raw).pieces


def _read(source):
    raw = source if isinstance(source, bytes) else source.encode("utf-8", "replace")
    return read_as(raw, Format.HTML, "page.html")
