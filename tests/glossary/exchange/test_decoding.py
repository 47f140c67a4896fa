"""Encodings told apart, and what is a mixture of them refused with its line."""

import pytest

from glossary.errors import ExchangeError
from glossary.exchange.decoding import decoded, note_of

SIMPLIFIED = "可转债,convertible bond\n市净率,price-to-book\n做市商,market maker\n"
TRADITIONAL = "殖利率,yield\n本益比,price-earnings ratio\n三大法人,institutional investors\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_simplified_tables_are_told(encoding: str):
    text, told = decoded(SIMPLIFIED.encode(encoding), "a.csv")
    assert (text, told) == (SIMPLIFIED, encoding.removesuffix("-sig"))


@pytest.mark.parametrize("encoding", ["utf-8", "cp950", "big5hkscs"])
def test_traditional_tables_are_told(encoding: str):
    text, told = decoded(TRADITIONAL.encode(encoding), "a.csv")
    assert (text, told) == (TRADITIONAL, "utf-8" if encoding == "utf-8" else "big5")


@pytest.mark.parametrize("line", SIMPLIFIED.splitlines())
def test_one_simplified_line_is_enough(line: str):
    assert decoded(line.encode("gb18030"), "a.csv") == (line, "gb18030")


@pytest.mark.parametrize("line", TRADITIONAL.splitlines())
def test_one_traditional_line_is_enough(line: str):
    assert decoded(line.encode("cp950"), "a.csv") == (line, "big5")


def test_traditional_characters_in_gb18030_are_not_taken_for_big5():
    assert decoded(TRADITIONAL.encode("gb18030"), "a.csv") == (TRADITIONAL, "gb18030")


def test_only_a_guess_is_noted():
    assert note_of("gb18030") == ("read as GB18030, a guess",)
    assert note_of("big5") == ("read as Big5, a guess",)
    assert note_of("utf-8") == note_of("utf-16") == ()


def test_the_encoding_that_was_chosen_is_taken():
    assert decoded(TRADITIONAL.encode("cp950"), "a.csv", "gb18030")[0] != TRADITIONAL


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "big5", "gb18030"])
def test_an_encoding_that_does_not_fit_is_told_with_the_line(encoding: str):
    with pytest.raises(ExchangeError, match=r"a\.csv, line 2, is not .*choose another"):
        decoded(b"zh\n\xff\xff\xff", "a.csv", encoding) if encoding != "utf-16" else decoded(
            b"\xff\xfeA\0\n\0\x00\xd8", "a.csv", encoding
        )


@pytest.mark.parametrize(("first", "second"), [("utf-8", "gb18030"), ("gb18030", "utf-8")])
def test_a_mixture_of_encodings_is_refused_with_the_line_that_is_not_utf_8(first: str, second: str):
    content = "信用利差,a\n".encode(first) + "可转换债券,b\n".encode(second)
    line = 1 if first == "gb18030" else 2
    with pytest.raises(ExchangeError, match=f"mixes encodings: line {line} is not UTF-8"):
        decoded(content, "a.csv")


def test_a_cut_off_utf_16_is_told_as_what_it_says_it_is():
    with pytest.raises(ExchangeError, match="line 2, is not UTF-16"):
        decoded("zh\n降准".encode("utf-16") + b"A", "a.csv")


def test_half_characters_are_refused_with_their_line():
    with pytest.raises(ExchangeError, match="line 2 is not UTF-8"):
        decoded("信用利差,a\n".encode() + b"\xed\xa0\x80,b\n", "a.csv")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_a_nul_is_refused_with_its_line(encoding: str):
    with pytest.raises(ExchangeError, match="line 2, holds a NUL"):
        decoded("信用利差,a\n可转债\0,b\n".encode(encoding), "a.csv")
