"""People: Chinese names where titles, verbs and signs on both sides speak for them."""

import functools
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping

from glossary.matcher import Strings
from glossary.model import Kind
from reader.annotation.names.foreign import EAST
from reader.annotation.names.model import Name
from reader.annotation.names.spelling import plain, reading, surname_reading
from reader.annotation.names.surnames import (
    COMPOUND,
    FOREIGN,
    NO_GIVEN,
    RARE,
    SURNAMES,
    TRANSLITERATION,
)
from reader.annotation.names.words import Role, words

_SIGN = r"[\s,，。、;；:：!！?？()（）\[\]【】《》〈〉\"'“”‘’|｜/⊙○●◎■□▲△—…]"
_CLEAR = re.compile(rf"(?:{_SIGN}|$)")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_AFTER_WRITER = re.compile(r"[\s:/|丨]{1,6}")
_ANYWHERE = frozenset(("记者", "编辑"))
_FAMILIES = SURNAMES | RARE | {called[0] for called in COMPOUND}
# A name alone in brackets at the end of a paragraph: 。（胡心宇）
_CLOSING = re.compile(r"\(([\u4e00-\u9fff]{2,4})(?:[|/ ][^()\n]{1,12})?\)")
_SENTENCE_END = re.compile(r"(?:[。!?]\"?\s*|\d号)$")
_LEADS = frozenset("向对与和由被及是请")
"""What stands before a name of three characters and a title: 向李泽湘教授."""

_OPENING = frozenset("(:")
"""What may stand between a title and the people: 关联董事(…、…), 法定代表人:…."""

_DAY = re.compile(r"\d{1,2}[日月]|[一二三四五六七八九十]{1,3}[日月]")
_LINKS = frozenset("在对向将曾已也则就还因于为和与及或是从被的")
"""Single characters that often follow a name."""

_SURE_GIVEN = str.maketrans("", "", "正刚业有")
"""What given names of two characters hold, but what also begins the words behind one of one."""

_DAYS = frozenset(
    [
        "周一",
        "周二",
        "周三",
        "周四",
        "周五",
        "周六",
        "周日",
        "周末",
        "今日",
        "昨日",
        "近日",
        "明日",
        "当日",
        "日前",
        "今年",
        "去年",
        "明年",
        "上周",
        "本周",
        "下周",
    ]
)
_LIST = re.compile(r"(?:、|和|及|与|以及|,\s?|\s|/|\|)+")


def people(
    folded: str,
    ends: Container[int],
    titles: Iterable[tuple[int, int]],
    writers: Iterable[tuple[int, int]],
    after: Iterable[tuple[int, int]],
) -> Iterator[Name]:
    """The people of a text with Chinese names who are told by what stands beside them.

    `titles`, `writers` and `after` are the places of words that stand beside names.
    """
    for start, end in writers:
        sign = _AFTER_WRITER.match(folded, end)
        lone = start == 0 or folded[start:end] in _ANYWHERE or not _HAN.match(folded[start - 1])
        if sign and lone:
            yield from _listed(folded, sign.end(), ends, signed=True)
    for _, end in titles:
        opened = folded[end : end + 1] in _OPENING
        if folded[end + opened : end + opened + 1] in _FAMILIES:
            yield from _listed(folded, end + opened, ends, signed=False)
    for start, end in after:
        if found := _ending(folded, start - (folded[start - 1 : start] == " "), end, ends):
            yield found


def signed(folded: str, ends: Container[int]) -> Iterator[Name]:
    """The people who alone stand in brackets at the end of a paragraph or behind a number."""
    for match in _CLOSING.finditer(folded):
        if _SENTENCE_END.search(folded, max(0, match.start() - 3), match.start()):
            name = person_between(folded, match.start(1), match.end(1), ends, sure=True)
            if name:
                yield name


def pairs(folded: str, ends: Container[int]) -> Iterator[Name]:
    """Two people in a list (王鑫及邢雁在内), if the text names one of them again."""
    found = [
        (one, other)
        for match in _pair().finditer(folded)
        if (one := person_between(folded, *match.span("one"), ends, sure=False))
        and (other := person_between(folded, *match.span("other"), ends, sure=False))
    ]
    called = list(dict.fromkeys(folded[n.start : n.end] for pair in found for n in pair))
    times = Counter(called[number] for _, _, number in Strings(called).places(folded))
    for pair in found:
        if any(times[folded[name.start : name.end]] > 1 for name in pair):
            yield from pair


def person(folded: str, start: int, end: int) -> Name:
    """The name of a person, surname first: Zhang Yanfen, Ouyang Nana."""
    called = folded[start:end]
    family = 2 if called[:2] in COMPOUND else 1
    said = surname_reading(called[:family]), reading(called[family:])
    return Name(start, end, Kind.PERSON, (" ".join(map(plain, said)),), " ".join(said))


def may_be_person(called: str, *, sure: bool = False) -> bool:
    """Whether two to four characters could be a surname and a given name."""
    if called[:2] in COMPOUND and 3 <= len(called) <= 4:
        return NO_GIVEN.isdisjoint(called[2:])
    if not 2 <= len(called) <= 3:
        return False
    family = called[0]
    if called[1:] in _DAYS:
        return False
    known = family in SURNAMES or (sure and family in RARE)
    given = called[1:].translate(_SURE_GIVEN) if sure and len(called) > 2 else called[1:]
    return known and (sure or family not in RARE) and NO_GIVEN.isdisjoint(given)


@functools.cache
def _pair() -> re.Pattern[str]:
    families = "".join(sorted(SURNAMES - RARE))
    called = rf"[{families}][\u4e00-\u9fff]{{1,2}}"
    return re.compile(
        rf"[、,(。;:](?P<one>{called})(?:和|及|与|、)"
        rf"(?P<other>{called})(?=在内|将|等|分别|共同|均|合计|[,。;)])"
    )


@functools.cache
def _following() -> Mapping[str, tuple[str, ...]]:
    """The words that show that a name ended before them, by their first character."""
    found: dict[str, list[str]] = {}
    for word in words(Role.VERB) | words(Role.AFTER):
        found.setdefault(word[0], []).append(word)
    return {first: tuple(each) for first, each in found.items()}


def _goes_on(folded: str, end: int) -> bool:
    """Whether a verb or a title follows."""
    return folded.startswith(_following().get(folded[end], ("\0",)), end)


def _listed(folded: str, start: int, ends: Container[int], *, signed: bool) -> Iterator[Name]:
    """The name that begins at `start`, and those of a list it opens."""
    while True:
        found = _beginning(folded, start, ends, signed=signed)
        if found is None:
            return
        yield found
        link = _LIST.match(folded, found.end)
        if link is None:
            return
        start, signed = link.end(), False


def _beginning(folded: str, start: int, ends: Container[int], *, signed: bool) -> Name | None:
    """The person whose name begins here, if it is clear where it ends."""
    best: tuple[int, Name] | None = None
    for length in (4, 3, 2):
        end = start + length
        if end > len(folded):
            continue
        clear = _clearness(folded, end, signed=signed)
        if clear and (best is None or clear > best[0]):
            known = signed or (clear > 1 and length > 2)
            name = person_between(folded, start, end, ends, sure=signed or clear > 1, known=known)
            if name:
                best = clear, name
    return best[1] if best else None


def _clearness(folded: str, end: int, *, signed: bool) -> int:
    """How clear it is that a name ends here: 3 by a sign, 2 by a verb or title, 1 by a link."""
    if folded[end : end + 1] == "·":
        return 0
    if end >= len(folded) or _CLEAR.match(folded, end):
        return 3
    if _goes_on(folded, end) or (not signed and _DAY.match(folded, end)):
        return 2
    return int(not signed and folded[end] in _LINKS)


def _ending(folded: str, end: int, beyond: int, ends: Container[int]) -> Name | None:
    """The person whose name ends before a title that ends at `beyond`, if a sign is before it."""
    if beyond not in ends:
        return None
    for length in (4, 3, 2):
        start = end - length
        led = length > 2 and folded[start - 1 : start] in _LEADS
        if start < 0 or (start and not led and not _CLEAR.match(folded, start - 1)):
            continue
        if found := person_between(folded, start, end, ends, sure=False):
            return found
    return None


def person_between(
    folded: str, start: int, end: int, ends: Container[int], *, sure: bool, known: bool = False
) -> Name | None:
    """The person whose name stands from start to end, if it may be one.

    `sure`: what stands beside it says so, and rare surnames count; `known`: it may be one word.
    """
    called = folded[start:end]
    if not may_be_person(called, sure=sure) or not _HAN.fullmatch(called):
        return None
    if TRANSLITERATION.issuperset(called) and not FOREIGN.isdisjoint(called):
        return None
    if EAST.search(folded, max(0, start - 12), start):
        return None
    return person(folded, start, end) if _fits_words(start, end, ends, known=known) else None


def _fits_words(start: int, end: int, ends: Container[int], *, known: bool) -> bool:
    """Whether the segmenter sees no word across the borders, nor one word unless it may be."""
    if (start and start not in ends) or end not in ends:
        return False
    return known or any(place in ends for place in range(start + 1, end))
