"""The one door to the network, against a server on this machine."""

import gzip
import socket
import threading
import time
import zlib

import pytest

from reader.errors import Cancelled, LoadError
from reader.intake.address import Limits, fetch
from tests.web import certified, serving

PAGE = "<html><body><p>央行宣布降准。</p></body></html>".encode()
QUICK = Limits(seconds=1.0, connect_seconds=0.5)


@pytest.fixture
def web():
    with serving() as made:
        yield made


def test_a_page_comes_with_its_address_type_and_charset(web):
    web.gives("/news/a.html", PAGE, "Text/HTML; charset=GBK")
    fetched = fetch(web.url("/news/a.html?x=1"))
    assert fetched.raw == PAGE
    assert fetched.address == web.url("/news/a.html?x=1")
    assert (fetched.type, fetched.charset, fetched.name) == ("text/html", "gbk", "a.html")


def test_who_asks_says_so_and_keeps_no_cookies(web):
    web.gives("/a", PAGE, Set_Cookie="id=1")
    fetch(web.url("/a"))
    fetch(web.url("/a"))
    for _, headers in web.asked:
        assert "Caidu" in headers["User-Agent"]
        assert headers["Host"] == f"127.0.0.1:{web.port}"
        assert not {"Cookie", "Referer", "Authorization"} & headers.keys()


def test_proxies_of_the_environment_are_not_asked(web, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    web.gives("/a", PAGE)
    assert fetch(web.url("/a")).raw == PAGE


def test_what_has_come_is_told(web):
    web.gives("/a", b"a" * 100_000, "text/plain")
    told = []
    fetch(web.url("/a"), tell=lambda done, total: told.append((done, total)))
    assert told[-1] == (100_000, 100_000)
    assert len(told) > 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_page_may_lead_on_at_the_same_server(web, status):
    web.leads("/a", "/b", status)
    web.gives("/b", PAGE)
    assert fetch(web.url("/a")).address == web.url("/b")


def test_one_is_led_on_five_times_and_no_more(web):
    for number in range(9):
        web.leads(f"/{number}", f"/{number + 1}")
    web.gives("/5", PAGE)
    assert fetch(web.url("/0")).raw == PAGE
    web.leads("/5", "/6")
    with pytest.raises(LoadError, match="without end"):
        fetch(web.url("/0"))


def test_a_circle_ends(web):
    web.leads("/a", "/a")
    with pytest.raises(LoadError, match="without end"):
        fetch(web.url("/a"))


def test_what_is_too_long_is_not_even_begun(web):
    web.gives("/a", b"a" * 2_000, "text/plain")
    with pytest.raises(LoadError, match="too much"):
        fetch(web.url("/a"), limits=Limits(size=1_000))


def test_a_body_without_end_ends_at_the_limit(web):
    sent = []

    def answer(asked):
        asked.send_response(200)
        asked.send_header("Content-Type", "text/plain")
        asked.end_headers()
        while not web.over.is_set():
            asked.wfile.write(b"a" * 100_000)
            sent.append(1)

    web.answers["/a"] = answer
    with pytest.raises(LoadError, match="too much"):
        fetch(web.url("/a"), limits=Limits(size=1_000_000))
    assert len(sent) < 200


@pytest.mark.parametrize("coding", ["gzip", "deflate", "gzip, gzip"])
def test_a_bomb_is_not_unpacked(web, coding):
    bomb = (
        zlib.compress(b"a" * 60_000_000)
        if coding == "deflate"
        else gzip.compress(b"a" * 60_000_000)
    )
    bomb = gzip.compress(bomb) if "," in coding else bomb
    web.gives("/a", bomb, "text/plain", Content_Encoding=coding)
    with pytest.raises(LoadError, match="too much"):
        fetch(web.url("/a"), limits=Limits(size=1_000_000))


@pytest.mark.parametrize("coding", ["gzip", "deflate"])
def test_what_is_packed_is_unpacked(web, coding):
    packed = gzip.compress(PAGE) if coding == "gzip" else zlib.compress(PAGE)
    web.gives("/a", packed, Content_Encoding=coding)
    assert fetch(web.url("/a")).raw == PAGE


def test_what_is_packed_in_a_strange_way_or_badly_is_refused(web):
    web.gives("/a", PAGE, Content_Encoding="compress")
    with pytest.raises(LoadError, match="unpack"):
        fetch(web.url("/a"))
    web.gives("/b", b"\x1f\x8b" + b"rubbish" * 9, Content_Encoding="gzip")
    with pytest.raises(LoadError, match="unpacked"):
        fetch(web.url("/b"))


def dripping(web, before_headers):
    def answer(asked):
        if not before_headers:
            asked.send_response(200)
            asked.send_header("Content-Type", "text/plain")
            asked.end_headers()
        while not web.over.wait(0.05):
            asked.wfile.write(b"X")
            asked.wfile.flush()

    return answer


@pytest.mark.parametrize("before_headers", [True, False])
def test_who_drips_is_left_when_the_time_is_over(web, before_headers):
    web.answers["/a"] = dripping(web, before_headers)
    began = time.monotonic()
    with pytest.raises(LoadError, match="too long"):
        fetch(web.url("/a"), limits=QUICK)
    assert time.monotonic() - began < 4


def test_who_says_nothing_is_left_when_the_time_is_over(web):
    web.answers["/a"] = lambda asked: web.over.wait(20)
    with pytest.raises(LoadError, match="long"):
        fetch(web.url("/a"), limits=QUICK)


@pytest.mark.parametrize("before_headers", [True, False])
def test_the_user_can_stop_it_at_any_time(web, before_headers):
    web.answers["/a"] = dripping(web, before_headers)
    stopped = threading.Event()
    threading.Timer(0.3, stopped.set).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        fetch(web.url("/a"), stopped.is_set)
    assert time.monotonic() - began < 4


def test_looking_up_a_name_can_be_stopped(monkeypatch):
    over, stopped = threading.Event(), threading.Event()

    def look_up(*arguments, **options):
        over.wait(20)
        raise socket.gaierror

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    threading.Timer(0.2, stopped.set).start()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        fetch("http://slow.example/", stopped.is_set)
    assert time.monotonic() - began < 4
    over.set()


def test_a_body_shorter_than_it_was_called_is_refused(web):
    def answer(asked):
        asked.send_response(200)
        asked.send_header("Content-Type", "text/plain")
        asked.send_header("Content-Length", "1000")
        asked.end_headers()
        asked.wfile.write(b"short")

    web.answers["/a"] = answer
    with pytest.raises(LoadError, match="broken off"):
        fetch(web.url("/a"))


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        (b"SSH-2.0-OpenSSH_9.9\r\n", "HTTP"),
        (b"", "HTTP"),
        (b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n", "HTTP"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n", "HTTP"),
    ],
)
def test_who_does_not_speak_as_one_should_is_refused_in_words(web, sent, says):
    def answer(asked):
        asked.wfile.write(sent)

    web.answers["/a"] = answer
    with pytest.raises(LoadError, match=says):
        fetch(web.url("/a"))


@pytest.mark.parametrize(
    ("status", "says"),
    [(401, "password"), (403, "does not allow"), (404, "404"), (429, "later"), (500, "status 500")],
)
def test_a_server_that_refuses_is_quoted_in_plain_words(web, status, says):
    web.answers["/a"] = lambda asked: asked.send_error(status)
    with pytest.raises(LoadError, match=says):
        fetch(web.url("/a"))


@pytest.mark.parametrize(
    ("type_", "says"), [("image/png", "picture"), ("application/json", "JSON"), ("x/y", "x/y")]
)
def test_what_is_no_article_is_refused_before_it_is_read(web, type_, says):
    web.gives("/a", b"x", type_)
    with pytest.raises(LoadError, match=says):
        fetch(web.url("/a"))


def test_a_machine_that_does_not_answer_or_is_not_there_is_told():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(LoadError, match="can't be reached"):
        fetch(f"http://127.0.0.1:{port}/")
    with pytest.raises(LoadError, match="can't be found"):
        fetch("http://nobody.invalid/")


def test_a_secure_page_is_read_from_who_is_trusted_by_the_name_asked_for(tmp_path):
    shown, trust = certified(tmp_path, "127.0.0.1", "localhost")
    with serving(shown) as web:
        web.gives("/a", PAGE)
        assert fetch(web.url("/a"), trust=trust).raw == PAGE
        assert fetch(web.url("/a", "localhost"), trust=trust).raw == PAGE


def test_nothing_is_read_from_who_is_not_trusted(tmp_path):
    shown, trust = certified(tmp_path, "bank.example")
    with serving(shown) as web:
        web.gives("/a", PAGE)
        with pytest.raises(LoadError, match="who it says"):
            fetch(web.url("/a"))
        with pytest.raises(LoadError, match="who it says"):
            fetch(web.url("/a", "localhost"), trust=trust)
        assert web.asked == []


def test_who_is_not_secure_at_all_is_told(web):
    with pytest.raises(LoadError, match="no secure connection"):
        fetch(web.url("/a").replace("http:", "https:"))
