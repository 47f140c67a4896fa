"""Quantities and dates in Chinese text: the one function the rest of the program calls."""

import datetime
import functools
import re

from reader.annotation.amounts import read_amount
from reader.annotation.common import Said, common_pattern, read_common
from reader.annotation.dates import read_date
from reader.annotation.manner import Amounts
from reader.annotation.numbers import CHINESE
from reader.annotation.quantity import Quantity, Setting
from reader.annotation.unit_table import UNITS
from reader.annotation.units import HOME

_WIDE = "".join(chr(code) for code in range(0xFF01, 0xFF5F) if chr(code) not in "，：；！？（）")
_TRADITIONAL = "億萬兩點個輛噸歐鎊幣圓數幾餘約過雙來週從後關張塊顆筆條戶項間時韓盧羅紐蘭銖馬臺鐘"
_SIMPLIFIED = "亿万两点个辆吨欧镑币元数几余约过双来周从后关张块颗笔条户项间时韩卢罗纽兰铢马台钟"
_TRADITIONAL += "漲連產國財節內這當為於較報開對兌換級線隻畝頃號歲頭貫達淩晨傳圍淨陽陰續漲歷禮華氏攝"
_SIMPLIFIED += "涨连产国财节内这当为于较报开对兑换级线只亩顷号岁头贯达凌晨传围净阳阴续涨历礼华氏摄"
_TRADITIONAL += "劑碼檔棟處場種單門篇轉贈現紅發調準標將預計買賣減與權類題業員東價額佔擬債勢書"
_SIMPLIFIED += "剂码档栋处场种单门篇转赠现红发调准标将预计买卖减与权类题业员东价额占拟债势书"
_SAME = dict(zip(_TRADITIONAL, _SIMPLIFIED, strict=True)) | {
    **{wide: chr(ord(wide) - 0xFEE0) for wide in _WIDE},
    "〜": "~", "￥": "¥", "○": "〇", "◯": "〇", "磅": "磅",
}  # fmt: skip
# Latin that stands before a number without making a model name of it: PE20倍, GDP5%.
_MEASURES = frozenset((
    "PE", "PB", "PS", "PEG", "EPS", "ROE", "ROA", "ROIC", "GDP", "CPI", "PPI", "PMI", "LPR", "MLF",
    "RRR", "IRR", "TTM", "CAGR", "YTM", "EBITDA", "YoY", "QoQ", "YOY", "QOQ", "yoy", "qoq", "USD",
    "RMB", "CNY", "HKD", "EUR", "GBP", "GMV", "DAU", "MAU", "ARPU", "ARR", "AUM", "NIM", "ROI",
    "NAV", "FDI",
))  # fmt: skip


# Names of share indexes that end in a number: 标普500, 中证A500.
_INDEXES = (
    "标普", "沪深", "中证", "中证A", "上证", "科创", "罗素", "日经", "纳斯达克", "纳指", "富时",
    "创业板", "北证", "国证", "MSCI",
)  # fmt: skip


_NUMERALS = frozenset("0123456789几数" + CHINESE)
_NAMING = frozenset(name[-1] for name in _INDEXES) | set("第双统唯")
"""What may make a part of a name of the number behind it."""


@functools.cache
def _unlike() -> re.Pattern[str]:
    """What the grammar knows in one form only: full-width and Traditional characters."""
    # One set of characters in front, which the engine looks for fast.
    return re.compile(
        f"[，{re.escape(''.join(_SAME))}]"
        r"(?:(?<!，)|(?<=[0-9]，)(?=[0-9]{3}(?:\.[0-9]{1,6})?[ ]?"
        "[万亿萬億多余元股美港家%台辆吨名人個点點份桶]))"
    )


def _folded(text: str) -> str:
    """The text in the characters of the grammar, of the same length."""
    return _unlike().sub(lambda found: _SAME.get(found[0], ","), text)


def _number_opening() -> str:
    """The beginning of a numeral that something follows which makes it an amount or a date.

    The lengths are bounded, and a numeral is tried at its first character only: linear on any text.
    """
    units = {form[0] for unit in UNITS for form in unit.forms.split()}
    follows = re.escape(
        "".join(
            sorted(
                units
                | set(
                    "十百千万亿多余来年月日号时点分比级位成倍世财季半番几数兆至到-~–—−、转送派拆合供折×*"
                )
            )
        )
    )
    money = r"(?<=[$¥€£₩₹元币镑郎至到报在于为破穿A-Z ][0-9])"
    numerals = "二两三四五六七八九十百千万亿"
    return (
        rf"[0-9](?<![0-9][0-9])(?:(?=(?<=[12])[0-9]{{3}}[-/.][01]?[0-9][-/.][0-3]?[0-9])"
        rf"|(?=[0-9,.]{{0,27}}+[ \u00a0]?[{follows}A-Za-z和及与/]|[0-9]?[:：][0-9])|{money})"
        rf"|[{numerals}](?<![{CHINESE}][{numerals}])(?=[{CHINESE}]{{0,27}}+[ ]?[{follows}]"
        rf"|[{CHINESE}]{{0,27}}[万亿]|(?<=[上近逾超约过][百千万亿]))"
    )


@functools.cache
def _gate() -> re.Pattern[str]:
    """Where a quantity or date can begin, the commonest shapes as a whole."""
    digits = "一二两三四五六七八九十"
    # The first characters once more in front: the engine skips fast to the next of a set.
    return re.compile(
        f"(?=[0-9{CHINESE}数几翻半好第去今昨明前后上本当下过未最近接周星礼年月季凌早中傍晚清夜北纽伦东这民"
        "双个单同首头美大QHFT])"
        f"(?:{common_pattern()}|{_number_opening()}|翻|半[年个天小数世码成厘]|(?<=[过超])半|零点|"
        f"前[{digits}1-9][0-9{digits}]{{0,3}}[大名位强]|"
        "数(?:[十百千万亿年月日天家名人周小个倍次位分]|以[十百千万亿])|"
        "几[十百千万亿年月日天家名人周小个倍次位只]|"
        f"一(?:[{CHINESE}点半至到、季月年周小成倍分比~级码档折-]|个[月小百基星季交亿]|"
        "[美欧日港英][元镑](?:兑|[=≈等折约合]))|好几|"
        f"第(?:[几一二三四1-4][季财、]|[0-9{digits}]{{1,3}}(?:[天日周年]|个[月交季财年]))|[零〇][{digits}]年|"
        "[去今明前后上本][年日天周月季星晚早夜半个财世]|当[月周季]|今[年晨]|大[前后]天|大前年|"
        f"下[下周月季星半个]|上上|前[{digits}1-9几]|昨[日天晚夜早]|"
        f"(?:过去|未来|最近|近|此前|今后|接下来)(?:的|这)?"
        f"(?:半年|[几数两{digits}0-9至到~-]{{1,6}}[余多]?个?(?:年|月|周|星期|天|日|季|交易日|小时))|"
        "(?:周|星期|礼拜)[一二三四五六日天末]|"
        f"[年月季][初中末底]|年内|[凌早中傍晚清夜][晨上午晚间](?=[0-9{digits}])|"
        f"[早晚夜][0-9{digits}]|[上下]午|[QH][1-4]|FY|(?:北京|当地|美东|美国|纽约|伦敦|东京)时间|"
        "(?<=[高中低])单位数|首[季一二三四五六七八九十0-9]|头[两三四五六七八九十0-9]|这周|民国|双位|个位|同比期|"
        "T\\+[0-9])"
    )


@functools.cache
def _latin_before() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z]+)[\-_.]?\Z")


@functools.cache
def _after_name() -> re.Pattern[str]:
    """What is no part of a Latin name before it: a date, much money, a share."""
    return re.compile(
        "(?:1[0-2]|[1-9])月(?:[1-3]?[0-9]日|[份初底末上中下])|(?:19|20)[0-9]{2}年"
        "|[0-9]{1,4}(?:\\.[0-9]{1,4})?(?:%|万?亿|万(?:[美港欧日]?元|英镑|人民币))"
    )


@functools.cache
def _run() -> re.Pattern[str]:
    return re.compile(rf"[0-9A-Za-z]+(?:[.,:/\-][0-9A-Za-z]+)*|[{CHINESE}]+|(?s:.)")


@functools.cache
def _index_size() -> re.Pattern[str]:
    return re.compile(
        r"(?:30|50|100|150|180|200|225|250|300|400|500|600|800|1000|2000|3000)(?![0-9.,点])"
    )


def find_quantities(
    text: str,
    date: datetime.date | None = None,
    amounts: Amounts = Amounts.SHORT,
    yuan: str = HOME,
) -> tuple[Quantity, ...]:
    """The quantities and dates of `text`, sorted and disjoint, offsets in code points.

    With the publication `date`, relative dates (周三, 去年10月) are resolved to an `iso` date;
    without it their `iso` is empty. Their English is in the style of `amounts`; `yuan` is the code
    of the currency that 元 alone means (CNY, TWD, HKD).
    """
    folded = _folded(text)
    setting = Setting(date, amounts, yuan)
    said = _said(setting)
    found: list[Quantity] = []
    position = end = 0
    search = _gate().search
    while hit := search(folded, position):
        start = hit.start()
        if hit.lastgroup == "unit":
            quantity = read_common(hit, folded, end, setting)
        elif hit.lastgroup == "said":
            quantity = said[hit[0]]
            if quantity is not None:
                quantity = tuple.__new__(Quantity, (start, hit.end(), *quantity[2:]))
        else:
            quantity = None
        if quantity is None:
            quantity = _read(folded, start, end, setting)
        if quantity is not None:
            found.append(quantity)
            position = end = quantity.end
        else:
            position = _behind(folded, start)
    return tuple(found)


@functools.lru_cache(maxsize=16)
def _said(setting: Setting) -> Said:
    return Said(setting, _read)


def _read(text: str, start: int, limit: int, setting: Setting) -> Quantity | None:
    if _is_name(text, start):
        return None
    return read_date(text, start, setting) or read_amount(text, start, limit, setting)


def _is_name(text: str, start: int) -> bool:
    """Whether the number is part of a name: GPU-144, H100, 标普500, 第三方, 双十一."""
    before = text[max(start - 1, 0) : start]
    if not before.isascii() and before not in _NAMING:
        return False
    if before in ("第", "双"):
        return text[start] in _NUMERALS
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
    return latin is not None and latin[1] not in _MEASURES and not _after_name().match(text, start)


def _behind(text: str, start: int) -> int:
    """Where to look on: behind the whole run of digits, or of numerals, that was no quantity."""
    match = _run().match(text, start)
    return match.end() if match else start + 1
