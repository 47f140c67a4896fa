"""The English an article gives in brackets after a term: 特殊目的收购公司（SPAC）."""

import re

from glossary.normalize import has_han

_BRACKETS = re.compile(r"[^\S\n]{0,2}[（(]([^（）()\n]{1,120})[）)]")
_QUOTES = "”’」》\"'"
_BETWEEN = re.compile(r"\s*[,，;；、/|]\s*")
_SAID_BEFORE = re.compile(
    r"^(?:英文(?:名称|名|简称|全称|缩写)?|英语|简称|全称|下称|以下简称|即|又称|缩写为?)[:：为]?\s*|"
    r"^(?:hereinafter|or|i\.e\.)\s+",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[A-Za-zÀ-ɏ]")
_TICKER = re.compile(r"[A-Z0-9]{1,8}[.:](?:US|HK|SH|SZ|SS|TW|N|O|T|L)|\$?[A-Z0-9]{0,6}[:：].*")
_ACRONYM = re.compile(r"(?=.*[A-Z])[A-Z0-9&.+-]{2,8}s?")


def english_beside(article: str, end: int) -> tuple[str, ...]:
    """The English in the brackets after the code point `end`, abbreviations last.

    特殊目的收购公司（Special Purpose Acquisition Company, SPAC） gives both. Tickers don't count.
    """
    while article[end : end + 1] and article[end] in _QUOTES:
        end += 1
    match = _BRACKETS.match(article, end)
    if match is None:
        return ()
    parts = (_SAID_BEFORE.sub("", part.strip()) for part in _BETWEEN.split(match[1]))
    found = [part for part in (part.strip(" “”\"'‘’《》") for part in parts) if _is_english(part)]
    return tuple(sorted(dict.fromkeys(found), key=is_abbreviation))


def is_abbreviation(english: str) -> bool:
    """Whether an English text is an acronym such as SPAC or ETFs."""
    return _ACRONYM.fullmatch(english) is not None


def is_ticker(english: str) -> bool:
    """Whether an English text is a security's code such as NVDA.US or NASDAQ: NVDA."""
    return _TICKER.fullmatch(english) is not None


def _is_english(part: str) -> bool:
    letters = len(_LETTER.findall(part))
    mostly = 2 * letters >= len(part.replace(" ", ""))
    return letters >= 2 and mostly and not has_han(part) and not is_ticker(part)
