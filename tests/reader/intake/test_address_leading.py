"""Where an address may lead on to, and where not."""

import socket

import pytest

from reader.errors import LoadError
from reader.intake.address import fetch
from tests.web import serving

PAGE = "<html><body><p>央行宣布降准。</p></body></html>".encode()


@pytest.fixture
def web():
    with serving() as made:
        yield made


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.2", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433", "127.1"]
)
def test_one_is_not_led_into_this_computer(web, host):
    with serving() as other:
        other.gives("/secret", PAGE)
        web.leads("/a", other.url("/secret", host))
        with pytest.raises(LoadError, match="own network"):
            fetch(web.url("/a"))
        assert other.asked == []


def test_another_port_is_another_server(web):
    with serving() as other:
        web.leads("/a", other.url("/secret"))
        with pytest.raises(LoadError, match="own network"):
            fetch(web.url("/a"))
        assert other.asked == []


def test_the_name_typed_is_looked_up_once(web, monkeypatch):
    looked_up = []
    really = socket.getaddrinfo

    def look_up(host, *arguments, **options):
        looked_up.append(host)
        return really("127.0.0.1" if len(looked_up) == 1 else "127.0.0.3", *arguments, **options)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    web.leads("/a", "/b")
    web.gives("/b", PAGE)
    assert fetch(f"http://news.example:{web.port}/a").raw == PAGE
    assert looked_up == ["news.example"]
    assert web.asked[0][1]["Host"] == f"news.example:{web.port}"


def test_one_inner_number_among_open_ones_is_enough_to_refuse(web, monkeypatch):
    def look_up(host, port, **options):
        numbers = ["127.0.0.1"] if host == "127.0.0.1" else ["8.8.8.8", "127.0.0.1"]
        return [(socket.AF_INET, 1, 6, "", (number, port)) for number in numbers]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    web.leads("/a", "http://mixed.example/")
    with pytest.raises(LoadError, match="own network"):
        fetch(web.url("/a"))


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://h/x", "http://u:p@127.0.0.1/"])
def test_one_is_not_led_to_other_schemes_or_passwords(web, target):
    web.leads("/a", target)
    with pytest.raises(LoadError, match="leads to"):
        fetch(web.url("/a"))
