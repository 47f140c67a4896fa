"""Companies without a legal form: an unknown brand and a strong ending, 北京海国永丰科技."""

import functools
import re
from collections.abc import Container, Iterator

from glossary.model import Kind
from reader.annotation.names.borders import COMMON, is_weak, may_be_brand, starts_after_word
from reader.annotation.names.model import Name
from reader.annotation.names.spelling import brand, business, by_twos, place, reading
from reader.annotation.names.tables import industries, place_ending

STRONG = frozenset(
    [
        "科技",
        "集团",
        "控股",
        "股份",
        "投资",
        "资本",
        "证券",
        "国投",
        "药业",
        "制药",
        "生物",
        "医药",
        "实业",
        "置业",
        "银行",
        "信托",
        "期货",
        "基金",
        "电子",
        "化工",
        "重工",
        "传媒",
    ]
)
_ENGLISH = {"股份": "", "基金": "Fund"}
_FEWEST, _MOST = 2, 4
_CONTEXT = 12
_SIGN = re.compile(r"[\s、，,。；;：:“”\"'‘’《》（）()【】\[\]|/·—…!?！？]")


def brands(text: str, folded: str, ends: Container[int]) -> Iterator[Name]:
    """The companies of a text whose brand the segmenter does not know: lone characters."""
    for match in _ending().finditer(folded):
        start = match.start()
        if start not in ends:
            continue
        found = _company(text, folded, start, ends)
        if found:
            yield found


@functools.cache
def _ending() -> re.Pattern[str]:
    """An ending, unless a longer name goes on behind it."""
    firsts: dict[str, list[str]] = {}
    for ending in sorted(STRONG):
        firsts.setdefault(ending[0], []).append(ending[1])
    pairs = "|".join(f"{first}[{''.join(rest)}]" for first, rest in firsts.items())
    common = "".join(sorted(COMMON))
    lone = rf"(?![{common}])[\u4e00-\u9fff]"
    return re.compile(
        rf"(?:{pairs})(?<={lone}..)(?<={lone}...)"
        r"(?![\u4e00-\u9fff]{0,4}(?:公司|企业|基金会|合伙)|者|人(?!民)|额|品|率|学|论|价|面|线|性)"
    )


def _company(text: str, folded: str, start: int, ends: Container[int]) -> Name | None:
    if start + 2 not in ends:
        return None
    for begin in range(max(0, start - _MOST), start - _FEWEST + 1):
        called = folded[begin:start]
        if (begin and begin not in ends) or not all(map(may_be_brand, called)):
            continue
        inside = sum(at in ends for at in range(begin + 1, start))
        # All lone characters; behind a place a longer brand may hold words (海国永丰).
        lone = inside == len(called) - 1
        two = inside == 1 and begin + 2 in ends and _are_no_trades(called)
        if not lone and not two and not (inside > 0 and inside == len(called) - 2):
            continue
        placed = _place_before(folded, begin, ends)
        if placed >= 0:
            return _name(text, folded, placed, begin, start)
        if lone and _may_begin(folded, begin, ends):
            return _name(text, folded, begin, begin, start)
    return None


def _are_no_trades(called: str) -> bool:
    """Whether four characters are two words, neither of them a line of business."""
    trades = industries()
    return len(called) == _MOST and called[:2] not in trades and called[2:] not in trades


def _place_before(folded: str, begin: int, ends: Container[int]) -> int:
    """Where the place begins that ends at `begin`; -1 if there is none."""
    placed = place_ending(folded, max(0, begin - _CONTEXT), begin)
    return placed if placed == 0 or placed in ends else -1


def _may_begin(folded: str, begin: int, ends: Container[int]) -> bool:
    """Whether a sign, or a word that no name holds, stands before `begin`."""
    if begin == 0 or _SIGN.match(folded[begin - 1]):
        return True
    low = max(0, begin - _CONTEXT)
    stretch = folded[low:begin]
    after = next(starts_after_word(stretch, ends, low), -1)
    return after == len(stretch) and not is_weak(stretch[-1])


def _name(text: str, folded: str, where: int, begin: int, start: int) -> Name | None:
    ending = folded[start : start + 2]
    chain = place(folded[where:begin])
    spelt = brand(folded[begin:start], text[begin:start])
    said = _ENGLISH[ending] if ending in _ENGLISH else business([ending])
    english = " ".join(filter(None, (chain, spelt, said)))
    spoken = reading(folded[where:begin], *by_twos(folded[begin:start]), ending)
    return Name(where, start + 2, Kind.COMPANY, (english,), spoken)
