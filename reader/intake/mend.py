"""Text made clean of what no article means: odd line ends, marks of byte order, control signs."""

import re

from glossary.normalize import fold_radicals

_LINE_END = re.compile("[\r\v\f\x85\u2028\u2029]")
_BLANK_LINE = re.compile(r"^[^\S\n]+$", re.MULTILINE)
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\ufeff]")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_SUSPECT = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U0001fffe-\U0010ffff]")


def mend(text: str) -> str:
    """The text with `\\n` as its only line end and no control signs; radicals are ideographs.

    Marks of byte order, zero-width spaces and control signs are dropped, noncharacters and lone
    surrogates become U+FFFD, and lines of white space only become empty. Nothing else changes.
    Mending twice is mending once.
    """
    text = _PAIR.sub(_whole, text)
    text = _LINE_END.sub("\n", text.replace("\r\n", "\n"))
    text = _DROPPED.sub("", text)
    text = _SUSPECT.sub(_sound, text)
    return fold_radicals(_BLANK_LINE.sub("", text))


def storable(text: str) -> str:
    """The text without lone surrogates, which no database and no table takes."""
    return text.encode(errors="replace").decode()


def _whole(pair: re.Match[str]) -> str:
    return pair[0].encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _sound(suspect: re.Match[str]) -> str:
    """A character beyond the first plane, unless it is one of its noncharacters."""
    character = suspect[0]
    is_sound = character > "\uffff" and ord(character) & 0xFFFE != 0xFFFE
    return character if is_sound else "\ufffd"
