"""Borders: what may stand before a name, and what never stands in one."""

import functools
import re
from collections.abc import Callable, Container, Iterator
from operator import itemgetter

from reader.annotation.names.tables import one_of
from reader.annotation.names.words import Role, words

_WEAK = frozenset("和为以至因经自本同年月日号元家名位等又即则就也都还过之请诉告所属而且并或除向")
"""Characters that names also hold (和而泰, 同花顺): what begins after one needs to be longer."""

NEVER = frozenset(
    "的了吗呢啊吧着与及或把被从向由于其该此每某这那哪无不未没非是也都就而但则并且又再更最很太才刚只"
    "仅"
    "们我你他她它谁您咱有让使令将要会能可应须需去往若如虽因故故呀么什怎几些"
)
"""Characters that stand in hardly any name."""

COMMON = NEVER | frozenset(
    "大小多少高低上下前后内外中间里新旧老好坏强弱优劣快慢早晚长短深浅买卖涨跌升降增减做看说想要来去"
    "出入进退"
    "一二三四五六七八九十百千万亿两半双单各全总副主次首末第个只家名股元年月日时分秒人我你他她它们某"
    "所者性化"
    "和同为在以对因经自至到给即已曾还仍均共较约近逾超满余等之其于从向用按据凭靠连含带持炒购售投融募"
    "发行"
    "可能会须需应该得地着过吗呢吧呀男女父母子儿孙钱款税费债券价值量额率比例类型种式样款批次回张件条"
    "项份"
)
"""Characters that are words of their own in most texts."""

_SIGN = re.compile('[。,;:、\n()"]')
_LAST_SIGN = re.compile('(?s:.*)[。,;:、\n()"]')

_BESIDE_SIGN = re.compile(r"[\s,。、;:!?()\"“”《》「」\[\]【】]")
"""What no word goes on across."""

PIECE = 64
"""So far from a place a sign is looked for at which the text can be cut apart."""


@functools.cache
def _border() -> re.Pattern[str]:
    return re.compile(one_of(words(Role.BORDER)))


def starts_after_word(stretch: str, ends: Container[int], base: int) -> Iterator[int]:
    """Offsets in a stretch of text before which a word stands that is no part of a name.

    `base` is the stretch's place in the text whose word ends are given. Nearest to the end first.
    """
    for match in reversed([*_border().finditer(stretch)]):
        start, end = match.span()
        lone = end - start == 1
        if base + end in ends and (not lone or start == 0 or base + start in ends):
            yield end


def is_weak(character: str) -> bool:
    """Whether names also hold the character, so that it is a border only before a longer rest."""
    return character in _WEAK


def may_be_brand(character: str) -> bool:
    """Whether a brand that is found without its company's full name may hold the character."""
    return "\u4e00" <= character <= "\u9fff" and character not in COMMON


def holds_border(text: str) -> bool:
    """Whether a would-be brand holds a word that no brand holds."""
    return any(len(m[0]) > 1 for m in _border().finditer(text)) or not NEVER.isdisjoint(text)


class LocalEnds:
    """Where words end in a long text, cut piece by piece and only where it is asked for."""

    def __init__(self, folded: str, cut: Callable[[str], list[tuple[int, int]]]) -> None:
        self._folded, self._cut = folded, cut
        self._known: dict[int, frozenset[int]] = {}

    def __contains__(self, offset: object) -> bool:
        if not isinstance(offset, int):
            return False
        if _BESIDE_SIGN.search(self._folded, max(0, offset - 1), offset + 1):
            return True
        start, end = self._clause(offset)
        known = self._known.get(start)
        if known is None:
            cut = self._cut(self._folded[start:end])
            known = self._known[start] = frozenset(map(itemgetter(1), cut))
        return offset - start in known

    def _clause(self, offset: int) -> tuple[int, int]:
        """What is cut together: from sign to sign, or a piece of a text that has none."""
        low = max(0, offset - PIECE)
        sign = _LAST_SIGN.match(self._folded, low, offset)
        if sign is None and low:
            start = (low // PIECE) * PIECE
            return start, start + 3 * PIECE
        start = sign.end() if sign else 0
        following = _SIGN.search(self._folded, offset, start + 3 * PIECE)
        return start, following.end() if following else start + 3 * PIECE
