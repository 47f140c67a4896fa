"""Bytes of a table to text: UTF-8, UTF-16, GB18030 or Big5, never a mixture of them."""

import codecs
import functools
import io
import re
from collections.abc import Iterator

from glossary.errors import ExchangeError

ENCODINGS = ("utf-8", "utf-16", "gb18030", "big5")
"""What a user may choose from."""
_CODECS = {"utf-8": ("utf-8-sig",), "big5": ("cp950", "big5hkscs")}
_SAMPLE = 20_000
_MIXED = 0.01
"""The share of lines in UTF-8 from which on a file that is not UTF-8 is a mixture."""
_SURE = 4
"""Chinese characters in a line of UTF-8 that no other encoding gives by chance; half may be one."""
_CHINESE = re.compile("[\u4e00-\u9fff]")
_NOT_USUAL = re.compile("[^\x00-\x7f\u2010-\u203b\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子"
    "说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机"
    "股市场价值资金券债基银指期货涨跌投融率财务收入亿元万报季增长降预美联储经济企集团公司交易利润"
    "這個國為來們時說產種後學經著進電裡實現體機當點從業應開還關與數氣題價資銀漲債報長預聯儲濟團場財務億萬險證"
)


def decoded(content: bytes, name: str, encoding: str = "") -> tuple[str, str]:
    """The text and its encoding, one of ENCODINGS: the one given, or the likeliest.

    Raises ExchangeError with the line for what is not text in it; `name` is the file's, to be told.
    """
    if not encoding:
        encoding = _likeliest(content, name)
    for codec in _CODECS.get(encoding, (encoding,)):
        text = _strict(content, codec)
        if text is not None:
            break
    else:
        line = _first_broken_line(content, encoding)
        raise ExchangeError(
            f"{name}, line {line}, is not {_told(encoding)}; choose another encoding"
        )
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ExchangeError(
            f"{name}, line {line}, holds a NUL byte, so it is no table; save it as “CSV UTF-8”"
        )
    return text.lstrip("\ufeff"), encoding


def lines_of(text: str) -> Iterator[str]:
    """The lines with their ends, whichever system's they are: LF, CR LF or CR alone."""
    return iter(io.StringIO(text, newline=None))


def note_of(encoding: str) -> tuple[str, ...]:
    """What to tell the user of an encoding that was guessed, not told by the file itself."""
    return (f"read as {_told(encoding)}, a guess",) if encoding in ("gb18030", "big5") else ()


def _likeliest(content: bytes, name: str) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"  # or broken, as `decoded` will tell
    if _strict(content, "utf-8-sig") is not None:
        return "utf-8"
    if content.startswith(codecs.BOM_UTF8):
        return "utf-8"  # broken, as `decoded` will tell
    _refuse_mixed(content, name)
    likely = {
        encoding: _commonness(text)
        for encoding in ("gb18030", "big5")
        for codec in _CODECS.get(encoding, (encoding,))
        if (text := _strict(content, codec)) is not None
    }
    if not likely:
        raise ExchangeError(
            f"{name} is neither UTF-8 nor GB18030 nor Big5; save it as “CSV UTF-8” and try again"
        )
    return max(likely, key=lambda encoding: likely[encoding])


def _refuse_mixed(content: bytes, name: str) -> None:
    """Raise ExchangeError for a file of which only some lines are UTF-8, naming the first other."""
    lines = [(n, line) for n, line in enumerate(content.split(b"\n"), 1) if not line.isascii()]
    found = [(number, _strict(line, "utf-8")) for number, line in lines]
    chinese = [
        len(_CHINESE.findall(text))
        for _, text in found
        if text is not None and not _NOT_USUAL.search(text)
    ]
    likely = sum(count * 2 >= _SURE for count in chinese)
    if likely > len(found) * _MIXED or any(count >= _SURE for count in chinese):
        other = next(number for number, text in found if text is None)
        raise ExchangeError(
            f"{name} mixes encodings: line {other} is not UTF-8, others are; mend that line"
        )


def _strict(content: bytes, codec: str) -> str | None:
    try:
        return content.decode(codec)
    except UnicodeDecodeError:
        return None


def _first_broken_line(content: bytes, encoding: str) -> int:
    try:
        content.decode(encoding)
    except UnicodeDecodeError as error:
        return content.count(b"\n", 0, error.start) + 1
    return 1


def _told(encoding: str) -> str:
    return "Big5" if encoding == "big5" else encoding.upper()


def _commonness(text: str) -> float:
    """From 0 to 1: how usual the characters are, ASCII apart."""
    weights = [_weight(character) for character in text[:_SAMPLE] if character > "\x7f"]
    return sum(weights) / len(weights) if weights else 0.0


@functools.lru_cache(maxsize=30_000)
def _weight(character: str) -> float:
    """Frequent ones, then the first planes of GB2312 and of Big5, each half of Chinese in use."""
    if character in _FREQUENT:
        return 1.0
    common = _lead(character, "gb2312") in range(0xB0, 0xD8)
    common = common or _lead(character, "big5") in range(0xA4, 0xC7)
    return 0.5 if common or "\u3000" <= character <= "\u303f" or character >= "\uff00" else 0.0


def _lead(character: str, codec: str) -> int:
    encoded = character.encode(codec, "ignore")
    return encoded[0] if encoded else 0
