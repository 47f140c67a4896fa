"""How the parts of a name are written in English: brands by twos, places without 市, people."""

import functools
import re
import unicodedata

from reader.annotation.names.tables import industries, industries_ending, place_at, places
from reader.annotation.syllables import guessed

_LATIN = re.compile(r"[A-Za-z0-9&.·+-]+")
_IN_NAMES = {"晟": "shèng"}
"""Characters that are read otherwise in names."""

_MARKED = re.compile(r"\*?st(?=[\u4e00-\u9fff])")
"""Before the short name of a share that may be delisted."""

_ENDINGS = {"公司": "gōngsī", "所": "suǒ"}
"""What English leaves out of a short name: 华闽公司, 大华所."""

_COUNTY = re.compile(r"([\u4e00-\u9fff]{2,3}县)([\u4e00-\u9fff]{2,4})")
_LEVELS = frozenset("县镇乡")
"""What a smaller place ends with that no table holds; English leaves it out."""

_OPEN = "aāáǎàoōóǒòeēéěè"
_SURNAMES = {
    "单": "shàn", "解": "xiè", "仇": "qiú", "查": "zhā", "盖": "gě", "任": "rén", "曾": "zēng",
    "华": "huà", "区": "ōu", "朴": "piáo", "翟": "zhái", "尉迟": "yùchí", "万俟": "mòqí",
    "缪": "miào", "燕": "yān", "应": "yīng", "过": "guō", "那": "nā", "员": "yùn", "葛": "gě",
    "纪": "jì", "种": "chóng", "冼": "xiǎn", "令狐": "línghú", "长孙": "zhǎngsūn", "覃": "qín",
    "澹台": "tántái", "乐": "yuè", "宁": "níng", "万": "wàn", "沈": "shěn", "柏": "bǎi",
    "卜": "bǔ", "石": "shí", "车": "chē", "贾": "jiǎ", "黑": "hēi", "祭": "zhài", "牟": "móu",
    "逄": "páng", "佴": "nài", "呙": "guō", "谌": "chén", "晁": "cháo", "郗": "xī", "卡": "qiǎ",
}  # fmt: skip
LONGEST_BRAND = 4
"""Longer ones hold words we don't know, and what they mean in English."""


@functools.lru_cache(maxsize=4096)
def reading(*words: str) -> str:
    """The pinyin of words as a glossary writes it: words apart, syllables joined."""
    return " ".join(filter(None, map(_spoken, words)))


def surname_reading(surname: str) -> str:
    """The pinyin of a surname: 曾 is Zēng, 尉迟 is Yùchí."""
    return _SURNAMES.get(surname) or _spoken(surname)


@functools.lru_cache(maxsize=4096)
def plain(written: str) -> str:
    """A word of pinyin as a name is written: no tones, ü as yu, one capital."""
    toneless = unicodedata.normalize("NFD", written).replace("u\u0308", "yu")
    return "".join(c for c in toneless if not unicodedata.combining(c)).capitalize()


@functools.lru_cache(maxsize=8192)
def _spoken(word: str) -> str:
    """A word's syllables joined, with apostrophes where they would be misread."""
    spoken = (_IN_NAMES.get(c, said) for c, said in zip(word, guessed(word), strict=True))
    return "".join(
        ("'" if number and syllable[:1] in _OPEN else "") + syllable
        for number, syllable in enumerate(spoken)
    )


@functools.lru_cache(maxsize=4096)
def brand(text: str, written: str) -> str:
    """A brand: Dejie Huitong, Zhongkaixin; Latin as it is `written`; "" for one too long."""
    if _LATIN.fullmatch(text):
        return written
    county = _COUNTY.fullmatch(written)
    if county:
        return f"{brand(county[1], county[1])} {brand(county[2], county[2])}"
    pieces = []
    for piece in re.findall(r"[A-Za-z0-9&.+-]+|[^A-Za-z0-9&.+-]+", written):
        if _LATIN.fullmatch(piece):
            pieces.append(piece)
        elif len(piece) > 2 and piece[-1] in _LEVELS:
            pieces.append(plain(_spoken(piece[:-1])))
        elif len(piece) > LONGEST_BRAND:
            return ""
        else:
            pieces += [plain(_spoken(word)) for word in by_twos(piece)]
    return " ".join(pieces)


def by_twos(called: str) -> list[str]:
    """A brand's words as companies write them: four characters are two words."""
    if len(called) != LONGEST_BRAND:
        return [called]
    return [called[:2], called[2:]]


@functools.lru_cache(maxsize=4096)
def place(chain: str) -> str:
    """A chain of places in English, in its Chinese order: Shenzhen Qianhai."""
    known, found, start = places(), [], 0
    while start < len(chain):
        end = next(e for e in range(len(chain), start, -1) if chain[start:e] in known)
        found.append(known[chain[start:end]])
        start = end
    return " ".join(dict.fromkeys(found))


def business(words: list[str]) -> str:
    """Lines of business in English, in their Chinese order: Industrial Investment Management."""
    known = industries()
    return " ".join(known[word] for word in words)


def spelled_short(key: str, written: str) -> tuple[str, str]:
    """A company's short name in English and in pinyin: its place, its brand, what it does.

    稠州银行 is Chouzhou Bank, 华闽公司 Huamin, *ST银河 *ST Yinhe; both are "" where the brand is
    too long to be one.
    """
    marked = _MARKED.match(key)
    if marked:
        english, spoken = spelled_short(key[marked.end() :], written[marked.end() :])
        return f"{marked[0].upper()} {english}" if english else "", spoken
    for ending, said in _ENDINGS.items():
        if key.endswith(ending) and len(key) > len(ending) + 1:
            english, spoken = spelled_short(key[: -len(ending)], written[: -len(ending)])
            return english, f"{spoken} {said}" if spoken else ""
    after = place_at(key, 0, len(key))
    words = industries_ending(key, after, len(key))
    rest = len(key) - sum(map(len, words))
    if rest - after > LONGEST_BRAND:
        return "", ""
    spelt = brand(key[after:rest], written[after:rest]) if after < rest else ""
    english = " ".join(filter(None, (place(key[:after]), spelt, business(words))))
    pieces = (key[:after], *by_twos(key[after:rest]), *words)
    return english, "" if _has_latin(key) else reading(*filter(None, pieces))


def _has_latin(text: str) -> bool:
    """Whether a text holds letters that have no pinyin."""
    return any(character.isascii() for character in text)
