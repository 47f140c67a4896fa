"""Bytes to text: which of UTF-8, UTF-16, GB18030, Big5 and others a file is written in."""

import codecs
import functools
import re

import charset_normalizer

from reader.errors import LoadError
from reader.intake import foreign

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHINESE = ("gb18030", "big5hkscs", "cp950")
_WIDE = ("utf-16-le", "utf-16-be")
_NO_TEXT = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, Excel or zip file"),
)
"""What is read as a file, but is not the text that is asked for here."""
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_MOST_NOT_TEXT = 0.001
_SAMPLE = 20_000
_ENOUGH = 0.3
_WESTERN = 0.8  # the share of ASCII in a Western text with its accents and curly quotes
_FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子"
    "说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机"
    "当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正"
    "心反明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党"
    "股市场价值资金券债基银指期货涨跌投融率财务收入亿元万报季增长降预美联储经济企集团"
    "這個國為來們時說產種後學經著進電裡實現體機當點從業應開還關與數氣題價資銀漲債報長預聯儲濟團場財務億萬"
)


def decode(raw: bytes) -> str:
    """The text the bytes stand for, without its mark of byte order.

    Raises LoadError if they are not text, or in no encoding that can be told.
    """
    for sign, name in _NO_TEXT:
        if raw.startswith(sign):
            raise LoadError(f"This is {name}, not plain text: open it as a file.")
    foreign.refuse(raw)
    text = _decoded(raw)
    if text is None:
        raise LoadError("This is not text, or its encoding can't be told: save it as UTF-8.")
    return text


def _decoded(raw: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _strict(raw, encoding)
    text = _strict(raw, "utf-8")
    if text is not None and _is_text(text):
        return text
    if b"\0" in raw:
        return _best(raw, _WIDE)
    return _best(raw, (*_CHINESE, *_WIDE)) or _damaged(raw) or _foreign(raw)


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _best(raw: bytes, encodings: tuple[str, ...]) -> str | None:
    """The decoding whose characters are the most common ones, if they are common enough."""
    texts = (_strict(raw, name) for name in encodings)
    return _most_common([text for text in texts if text and _is_text(text)])


def _most_common(texts: list[str]) -> str | None:
    text = max(texts, key=_commonness, default=None)
    return text if text is not None and _commonness(text) >= _ENOUGH else None


def _damaged(raw: bytes) -> str | None:
    """A text in which a few bytes are wrong, as in a file cut off or from a failing disk."""
    text = _forgiving(raw, "utf-8")
    if text is not None:
        return text
    texts = (_forgiving(raw, name) for name in _CHINESE)
    return _most_common([text for text in texts if text is not None])


def _forgiving(raw: bytes, encoding: str) -> str | None:
    """The text if but a few bytes are not of this encoding; a character cut off at the end goes."""
    text = raw.decode(encoding, "replace").rstrip("\ufffd")
    is_sound = text.count("\ufffd") * 200 <= len(text) and _is_text(text)
    return text if is_sound and not text.isascii() else None


def _foreign(raw: bytes) -> str | None:
    if sum(byte < 0x80 for byte in raw[:_SAMPLE]) > len(raw[:_SAMPLE]) * _WESTERN:
        text = _strict(raw, "cp1252")
        if text is not None and _is_text(text):
            return text
    guess = charset_normalizer.from_bytes(raw).best()
    text = str(guess) if guess is not None else ""
    return text if text and _is_text(text) else None


def _is_text(text: str) -> bool:
    sample = text[:_SAMPLE]
    return "\0" not in text and len(_NOT_TEXT.findall(sample)) <= len(sample) * _MOST_NOT_TEXT


def _commonness(text: str) -> float:
    """From 0 to 1: how usual the characters are, not counting ASCII."""
    weights = [_weight(character) for character in text[:_SAMPLE] if character > "\x7f"]
    return max(0.0, sum(weights) / len(weights)) if weights else 1.0


@functools.lru_cache(maxsize=30_000)
def _weight(character: str) -> float:
    if character in _FREQUENT:
        return 1.0
    if character in "，。、；：？！“”‘’（）《》「」％—…·　":
        return 0.6
    if _lead(character, "gb2312") in range(0xB0, 0xD8):
        return 0.5
    if _lead(character, "big5") in range(0xA4, 0xC7):
        return 0.4
    return -0.2 if character < "\u2e80" or character > "\uffef" else 0.0


def _lead(character: str, encoding: str) -> int:
    try:
        return character.encode(encoding)[0]
    except UnicodeEncodeError:
        return 0
