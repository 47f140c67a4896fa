"""Quantities and dates in Chinese text: the one function the rest of the program calls."""

import datetime
import functools
import re

from reader.annotation.amounts import read_amount
from reader.annotation.dates import read_date
from reader.annotation.model import Quantity
from reader.annotation.numbers import CHINESE

_WIDE = "".join(chr(code) for code in range(0xFF01, 0xFF5F) if chr(code) not in "，：；！？（）")
_FOLD = str.maketrans(
    _WIDE + "〜￥億萬兩點個輛噸歐鎊磅億幣圓數幾餘約過雙來季週從後關闘張塊顆筆條戶項間時",
    "".join(chr(ord(character) - 0xFEE0) for character in _WIDE)
    + "~¥亿万两点个辆吨欧镑磅亿币元数几余约过双来季周从后关斗张块颗笔条户项间时",
)
# Latin that stands before a number without making a model name of it: PE20倍, GDP5%.
_MEASURES = frozenset((
    "PE", "PB", "PS", "PEG", "EPS", "ROE", "ROA", "ROIC", "GDP", "CPI", "PPI", "PMI", "LPR", "MLF",
    "RRR", "IRR", "TTM", "CAGR", "YTM", "EBITDA", "YoY", "QoQ", "YOY", "QOQ", "yoy", "qoq", "USD",
    "RMB", "CNY", "HKD", "EUR", "GBP",
))  # fmt: skip


# Names of share indexes that end in a number: 标普500, 中证A500.
_INDEXES = (
    "标普", "沪深", "中证", "中证A", "上证", "科创", "罗素", "日经", "纳斯达克", "纳指", "富时",
    "创业板", "北证", "国证", "MSCI",
)  # fmt: skip


@functools.cache
def _gate() -> re.Pattern[str]:
    """Where a quantity or date can begin: few places of running text."""
    # The first characters once more in front: the engine skips fast to the next of a set.
    return re.compile(
        f"(?=[0-9{CHINESE}数几翻半好第去今明前后上本当下昨过未最近周星礼年月季凌早中傍晚清夜QHF北这])(?:"
        f"[0-9{CHINESE}数几翻半]|[好第][几一二三四]|[去今明前后上本当][年日天周月季星晚早半个财世]|"
        "[下][周月季星半个]|上上|前[一二三四1-4]|[昨][日天晚]|[过未最近][去来近几数两一二三四五六七八九十0-9]|"
        "(?:周|星期|礼拜)[一二三四五六日天末]|[年月季][初中末底]|年内|[凌早中傍晚清夜][晨上午晚间]|"
        "[上下]午|[QH][1-4]|FY|[1-4][QH]|北京时间|这周)"
    )


@functools.cache
def _latin_before() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z]+)[\-_.]?\Z")


@functools.cache
def _run() -> re.Pattern[str]:
    return re.compile(rf"[0-9A-Za-z]+(?:[.,:/\-][0-9A-Za-z]+)*|[{CHINESE}]+|(?s:.)")


@functools.cache
def _index_size() -> re.Pattern[str]:
    return re.compile(
        r"(?:30|50|100|150|180|200|225|250|300|400|500|600|800|1000|2000|3000)(?![0-9.,])"
    )


def find_quantities(text: str, date: datetime.date | None = None) -> tuple[Quantity, ...]:
    """The quantities and dates of `text`, sorted and disjoint, offsets in code points.

    With the publication `date`, relative dates (周三, 去年10月) are resolved to an `iso` date;
    without it their `iso` is empty.
    """
    folded = text.translate(_FOLD)
    found: list[Quantity] = []
    position = end = 0
    while hit := _gate().search(folded, position):
        start = hit.start()
        quantity = _read(folded, start, end, date)
        if quantity is not None:
            found.append(quantity)
            position = end = quantity.end
        else:
            position = _behind(folded, start)
    return tuple(found)


def _read(text: str, start: int, limit: int, date: datetime.date | None) -> Quantity | None:
    if _is_name(text, start):
        return None
    return read_date(text, start, date) or read_amount(text, start, limit)


def _is_name(text: str, start: int) -> bool:
    """Whether the number is part of a name: GPU-144, H100, 标普500, 第三方, 双十一."""
    before = text[max(start - 1, 0) : start]
    if before in ("第", "双") and start:
        return True
    digit = "0" <= text[start] <= "9"
    if not digit:
        return text[start] == "一" and bool(before) and before in "统唯"
    head = text[max(start - 12, 0) : start]
    name = head[:-1] if before in (" ", "-") else head
    if name.endswith(_INDEXES) and _index_size().match(text, start):
        return True
    if before == "." and head[-2:-1].isdigit():
        return True
    latin = _latin_before().search(head) if before.isascii() else None
    return latin is not None and latin[1] not in _MEASURES


def _behind(text: str, start: int) -> int:
    """Where to look on: behind the whole run of digits, or of numerals, that was no quantity."""
    match = _run().match(text, start)
    return match.end() if match else start + 1
