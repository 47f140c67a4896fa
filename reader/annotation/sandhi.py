"""Tone sandhi of 一 and 不: the tones they are spoken with before other tones."""

import re
import unicodedata
from collections.abc import Sequence

_TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}
_NUMERALS = "零〇一二两三四五六七八九十百千万亿点0-9０-９"
# 一 that counts or orders, or that ends a word of which it is part: 第一, 二十一, 一月, 统一.
_PLAIN_ONE = re.compile(
    f"(?<=[第初{_NUMERALS}周期拜统唯惟单专逐划如其之零])一|一(?=[{_NUMERALS}月号季级线类流楼层等期审])"
    "|(?<=[^一-鿿])一(?=日)"
)
_COUNTED = re.compile("一(?=[百千万亿]|一[对带路视])")


def with_sandhi(text: str, syllables: Sequence[str]) -> list[str]:
    """The syllables, one a code point of the text, with 一 and 不 as they are spoken."""
    spoken = list(syllables)
    if "一" not in text and "不" not in text:
        return spoken
    plain = {match.start() for match in _PLAIN_ONE.finditer(text)}
    plain -= {match.start() for match in _COUNTED.finditer(text) if not _counting(text, match)}
    for place, character in enumerate(text[:-1]):
        if character not in "一不":
            continue
        falling = (tone := _tone(syllables[place + 1])) == 4 or text[place + 1] == "个"
        said = syllables[place].lower()
        if character == "不" and said == "bù" and falling:
            spoken[place] = syllables[place].replace("ù", "ú")
        elif character == "一" and said == "yī" and place not in plain and tone:
            spoken[place] = syllables[place].replace("ī", "í" if falling else "ì")
    return spoken


def _counting(text: str, match: re.Match[str]) -> bool:
    """Whether a number or an ordinal goes on with this 一: 二十一百, 第一百."""
    return text[: match.start()].endswith(("第", *"零〇二两三四五六七八九十百千万亿"))


def _tone(syllable: str) -> int:
    """1 to 4, or 0 for the neutral tone and for what is no syllable."""
    marks = (_TONES.get(sign, 0) for sign in unicodedata.normalize("NFD", syllable))
    return next(filter(None, marks), 0)
