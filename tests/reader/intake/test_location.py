"""Addresses taken apart, and the machines they may lead to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LoadError
from reader.intake.location import address_in, is_public, led_on, located

PUBLIC = [
    "8.8.8.8",
    "2001:4860:4860::8888",
    "::ffff:8.8.8.8",
    "2002:808:808::1",
    "64:ff9b::808:808",
]
NOT_PUBLIC = [
    "127.0.0.1",
    "127.255.255.254",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "0.0.0.0",
    "0.1.2.3",
    "224.0.0.251",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "192.0.2.1",
    "198.18.0.1",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:0.0.0.0",
    "::ffff:192.168.0.1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd12:3456::1",
    "fec0::1",
    "ff02::1",
    "2002:7f00:1::",
    "2002:c0a8:101::1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "2001:db8::1",
    "2130706433",
    "0x7f000001",
    "127.1",
    "localhost",
    "",
]


@pytest.mark.parametrize("number", PUBLIC)
def test_a_number_of_the_open_net_is_public(number):
    assert is_public(number)


@pytest.mark.parametrize("number", NOT_PUBLIC)
def test_what_leads_into_a_machine_or_a_private_network_is_not_public(number):
    assert not is_public(number)


@given(st.ip_addresses(v=4, network="127.0.0.0/8"))
def test_no_way_of_writing_an_inner_number_makes_it_public(number):
    hidden = int(number)
    forms = (
        str(number),
        f"::ffff:{number}",
        f"::{number}",
        f"64:ff9b::{number}",
        f"2002:{hidden >> 16:x}:{hidden & 0xFFFF:x}::1",
    )
    assert not any(map(is_public, forms))


def test_an_address_is_taken_apart():
    location = located(" https://Example.com:8443/a/b?x=1#part ")
    assert (location.scheme, location.host, location.port) == ("https", "example.com", 8443)
    assert location.target == "/a/b?x=1"
    assert location.authority == "example.com:8443"
    assert location.written == "https://example.com:8443/a/b?x=1"
    assert location.name == "b"


def test_chinese_in_an_address_is_written_as_the_web_wants_it():
    location = located("http://例子.com/财经/一.html?q=液冷")
    assert location.host == "xn--fsqu00a.com"
    assert location.written.isascii()
    assert location.name == "一.html"


def test_what_is_already_quoted_is_not_quoted_twice():
    assert located("http://h/%E8%B4%A2?q=%26").target == "/%E8%B4%A2?q=%26"


def test_without_a_scheme_the_secure_one_is_meant():
    assert located("example.com/x").written == "https://example.com/x"
    assert located("example.com:8000").port == 8000


def test_a_bare_number_of_the_new_kind_is_a_host():
    location = located("http://[::1]:8000/")
    assert (location.host, location.authority) == ("::1", "[::1]:8000")


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("ftp://example.com/x", "http://"),
        ("file:///etc/passwd", "http://"),
        ("javascript:alert(1)", "http://"),
        ("data:text/html,x", "http://"),
        ("http://user:secret@example.com/", "password"),
        ("http://user@example.com/", "password"),
        ("http://example.com\\@evil.example/", "backslashes"),
        ("http://example.com/a b", "spaces"),
        ("http://example.com/\r\nHost: evil", "spaces"),
        ("http://example.com:99999/", "not an address"),
        ("http://[::1", "not an address"),
        ("http://[fe80::zz]/", "not an address"),
        ("http:///x", "name of a server"),
        ("http://" + "a" * 70 + ".com/", "name of a server"),
        ("http://exa_mple!.com/", "name of a server"),
        ("http://h/" + "a" * 5000, "too long"),
        ("", "name of a server"),
    ],
)
def test_what_is_not_opened_is_refused_in_words(address, says):
    with pytest.raises(LoadError, match=says):
        located(address)


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_of_addresses(text):
    for address in (text, f"http://{text}", f"http://h/{text}", f"http://h?{text}"):
        try:
            location = located(address)
        except LoadError:
            continue
        assert location.written.isascii()
        assert located(location.written) == location


def test_where_one_is_sent_on_to_may_be_said_in_short():
    here = located("https://example.com/a/b")
    assert led_on(here, "../c").written == "https://example.com/c"
    assert led_on(here, "//other.example/x").written == "https://other.example/x"
    assert led_on(here, "/财").target == "/%E8%B4%A2"


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://u:p@h/", "ftp://h/", "http://[x"])
def test_one_is_not_sent_on_to_what_would_not_be_opened(target):
    with pytest.raises(LoadError, match="leads to"):
        led_on(located("https://example.com/"), target)


def test_a_text_that_is_only_an_address_is_known():
    assert address_in(" https://example.com/x?y=1 \n") == "https://example.com/x?y=1"
    assert address_in("http://例子.com/财经") == "http://例子.com/财经"
    for text in ("see https://example.com", "https://a.com https://b.com", "example.com", ""):
        assert address_in(text) == ""
