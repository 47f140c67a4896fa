"""When two strings are the same: folding of width, case and script; radicals mended."""

import functools
import re
import unicodedata

import opencc

# Unicode's EquivalentUnifiedIdeograph for the radicals without a compatibility decomposition.
_RADICALS = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾"
    "⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲"
)
_IDEOGRAPHS = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小尐兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺民氵氺灬爫爬丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹"
    "艺艻虎衤覀西见角𧢲讠贝𧾷车辶辷辸邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀"
)
HAN = "〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""The Chinese characters, to stand between the brackets of a regular expression."""

FOLDING = str(opencc.__version__)
"""What `fold` makes of a text may change with this, for those who keep what they folded."""

STRETCH = 65_536
"""Code points that are folded at one go, so that other threads have their turn."""
_RADICAL = re.compile("[\u2e80-\u2fd5]")
_HAN = re.compile(f"[{HAN}]")
_UNUSABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_TONES = dict.fromkeys((0x300, 0x301, 0x304, 0x30C))
_APART = str.maketrans("", "", " '’-")
# Traditional forms of Hong Kong and Taiwan that OpenCC leaves as they are.
_REGIONAL = (
    *(("卫", "衞"), ("妆", "粧"), ("粽", "糭"), ("台", "枱"), ("叙", "敍"), ("只", "衹")),
    *(("效", "効"), ("背", "揹"), ("你", "妳"), ("它", "牠"), ("痹", "痺")),
)
_LIKE = (("·", "・‧•∙⋅"), ("-", "‐‑‒–—−"), ("~", "～〜"), ('"', "“”„‟″"), ("'", "‘’‚′"))


class Folding(dict[int, int]):
    """The folding of every code point met so far: one code point in, one code point out."""

    def __init__(self) -> None:
        super().__init__({ord(c): ord(to) for to, alike in (*_LIKE, *_REGIONAL) for c in alike})
        self._simplify = opencc.OpenCC("t2s").convert

    def __missing__(self, code: int) -> int:
        character = chr(code)
        steps = (
            () if "\ud800" <= character <= "\udfff" else (_compatible, str.lower, self._simplify)
        )
        for step in steps:
            stepped = step(character)
            if len(stepped) == 1:
                character = stepped
        # What the steps lead to is folded in turn (﹘ to —, that to -): folding twice is once.
        self[code] = code if ord(character) == code else self[ord(character)]
        return self[code]


def _compatible(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


@functools.cache
def _folding() -> Folding:
    return Folding()


@functools.cache
def _to_simplified() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@functools.cache
def _unified() -> dict[int, str]:
    table = dict(zip(map(ord, _RADICALS), _IDEOGRAPHS, strict=True))
    kangxi = range(0x2F00, 0x2FD6)
    strays = (0x2E9F, 0x2EF3)
    return table | {code: _compatible(chr(code)) for code in (*kangxi, *strays)}


def fold(text: str) -> str:
    """The text without differences of width, case, script and look-alike signs.

    As long as the text, code point for code point, so that offsets hold. Lone surrogates stay.
    """
    if text.isascii():
        return text.lower()
    table = _folding()
    if len(text) <= STRETCH:
        return text.translate(table)
    stretches = (text[at : at + STRETCH] for at in range(0, len(text), STRETCH))
    return "".join([stretch.translate(table) for stretch in stretches])


def simplified(text: str) -> str:
    """The text in simplified characters, chosen word by word; all else stays as it is written."""
    return str(_to_simplified().convert(text))


def fold_radicals(text: str) -> str:
    """The text with radicals (as in text copied from a PDF) made the ideographs they stand for."""
    return text.translate(_unified()) if _RADICAL.search(text) else text


def toneless(reading: str) -> str:
    """A reading without tone marks, spaces, apostrophes and capitals; ü is v, as it is typed."""
    return plainly_typed(unicodedata.normalize("NFD", reading).translate(_TONES))


def plainly_typed(reading: str) -> str:
    """A reading without spaces, apostrophes and capitals; ü without a tone is v, as it is typed."""
    return unicodedata.normalize("NFC", reading).casefold().translate(_APART).replace("ü", "v")


def same_but_for_script(one: str, other: str) -> bool:
    """Whether two texts are one when folded, and written in different characters (降准, 降準)."""
    return (
        one != other
        and fold(one) == fold(other)
        and any(here != there and _HAN.match(here) for here, there in zip(one, other, strict=True))
    )


def same_reading(one: str, other: str) -> bool:
    """Whether two readings may be one: spaces and capitals aside, nor tones if one has none."""
    if not one or not other or one == other:
        return True
    bare = toneless(one)
    if bare != toneless(other):
        return False
    toned = plainly_typed(one), plainly_typed(other)
    return toned[0] == toned[1] or bare in toned


def has_han(text: str) -> bool:
    """Whether a text holds a Chinese character."""
    return _HAN.search(text) is not None


def is_broken(text: str) -> bool:
    """Whether a line of text holds what no term can: control characters, line breaks, halves."""
    return _UNUSABLE.search(text) is not None
