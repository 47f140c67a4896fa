"""Companies no list holds, told by their surroundings: bought, staffed, or named again."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise

from glossary.matcher import Strings
from glossary.model import Kind
from reader.annotation.names.borders import NEVER, may_be_brand, starts_after_word
from reader.annotation.names.model import Name
from reader.annotation.names.spelling import by_twos, reading, spelled_short
from reader.annotation.names.tables import industries, place_at
from reader.annotation.names.words import Role, words

_SHARE = re.compile(r"%的?股[权份]")
_NUMBER = "0123456789."
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_SIGN = re.compile(r"[\s、,。;:\"《》()\[\]]")
_CONTEXT = 12
_SHORTEST, _LONGEST = 3, 6
_LONE = 2
"""So many characters of an unknown name the segmenter leaves alone at least."""

_LEADING = frozenset("中大新上东一")
_EMPLOYERS = frozenset(("资本", "投资", "基金", "创投", "集团", "控股", "证券", "信托", "期货"))
_RANK = re.compile(r"(?:创始|高级|首席|管理|执行|联合|董事|原|前)+$")
_BEFORE_TITLES = frozenset({each[-1] for each in _EMPLOYERS} | set("始级席理行合事原前"))
_KINDS = frozenset(
    [
        *("风险", "天使", "股权", "产业", "社会", "价值", "战略", "财务", "机构", "创业", "量化"),
        *("跨国", "犯罪", "利益", "国际", "企业", "诈骗", "证券", "商业", "政府", "国有", "民间"),
    ]
)
"""Words that stand before 投资 or 集团 and name none."""

_AGAIN, _AGAIN_WORD = 2, 3
"""So often a group is named that is believed: more often if its brand is one word."""


def deals(text: str, folded: str, ends: Container[int]) -> Iterator[Name]:
    """The companies a share of which is bought or held: 收购希奥信息98.5%股权."""
    for match in _SHARE.finditer(folded):
        end = match.start()
        while end and folded[end - 1] in _NUMBER:
            end -= 1
        if end == match.start() or end not in ends:
            continue
        start = _begin(folded, end, ends)
        called = folded[start:end]
        if _SHORTEST <= len(called) <= _LONGEST and _is_unknown(folded, start, end, ends):
            yield _name(text, folded, start, end)


def employers(
    text: str, folded: str, ends: Container[int], titles: Iterable[tuple[int, int]]
) -> Iterator[Name]:
    """The companies before a person's title: 麦星投资高级合伙人."""
    for start, _ in titles:
        if folded[start - 1 : start] not in _BEFORE_TITLES:
            continue
        rank = _RANK.search(folded, max(0, start - 6), start)
        end = rank.start() if rank else start
        if folded[end - 2 : end] not in _EMPLOYERS or end - 2 not in ends:
            continue
        begin = _begin(folded, end - 2, ends)
        called = folded[begin : end - 2]
        if 2 <= len(called) <= 4 and _may_be_called(called) and all(map(may_be_brand, called)):
            yield _name(text, folded, begin, end)


def groups(
    text: str, folded: str, ends: Container[int], forms: Iterable[tuple[int, int]]
) -> Iterator[Name]:
    """The groups a text names again and again: 中荆集团."""
    found: list[tuple[int, int]] = []
    places = [place for place in forms if place[1] - place[0] == 2]
    tails = Counter(folded[max(0, start - 2) : start] for start, _ in places)
    for start, end in places:
        if tails[folded[max(0, start - 2) : start]] < _AGAIN:
            continue
        if end not in ends or folded[end : end + 1] in tuple("公有股控"):
            continue
        begin = _begin(folded, start, ends)
        called = folded[begin:start]
        if 2 <= len(called) <= 4 and _may_be_called(called) and NEVER.isdisjoint(called):
            found.append((begin, end))
    times = Counter(folded[begin:end] for begin, end in found)
    for begin, end in found:
        inside = any(place in ends for place in range(begin + 1, end - 2))
        if times[folded[begin:end]] >= (_AGAIN if inside else _AGAIN_WORD):
            yield _name(text, folded, begin, end)


def again(folded: str, names: Iterable[Name]) -> Iterator[Name]:
    """The further places of companies in a text, where the segmenter's words don't show them."""
    known = {folded[name.start : name.end]: name for name in names}
    keys = [key for key in known if len(key) > _SHORTEST]
    if not keys:
        return
    taken = {(name.start, name.end) for name in known.values()}
    for start, end, number in Strings(keys).places(folded):
        if (start, end) not in taken:
            yield known[keys[number]]._replace(start=start, end=end)


def _begin(folded: str, end: int, ends: Container[int]) -> int:
    """Where what stands before `end` begins: behind a sign or a word that no name holds."""
    low = max(0, end - _CONTEXT)
    signs = [*_SIGN.finditer(folded, low, end)]
    low = signs[-1].end() if signs else low
    after = next(starts_after_word(folded[low:end], ends, low), 0)
    return low + after if after or signs or not low else end


def _may_be_called(called: str) -> bool:
    generic = called in words(Role.GENERIC) or called in industries() or called in _KINDS
    return bool(_HAN.fullmatch(called)) and not generic and not place_at(called, 0, len(called))


def _is_unknown(folded: str, start: int, end: int, ends: Container[int]) -> bool:
    called = folded[start:end]
    if not _HAN.fullmatch(called) or not NEVER.isdisjoint(called):
        return False
    if not (may_be_brand(called[0]) or called[0] in _LEADING) or not may_be_brand(called[1]):
        return False
    places = [start, *(at for at in range(start + 1, end) if at in ends), end]
    lone = sum(stop - begin == 1 for begin, stop in pairwise(places))
    return lone >= _LONE


def _name(text: str, folded: str, start: int, end: int) -> Name:
    key = folded[start:end]
    english, spoken = spelled_short(key, text[start:end])
    return Name(
        start,
        end,
        Kind.COMPANY,
        (english,) if english else (),
        spoken or reading(*by_twos(key)),
    )
