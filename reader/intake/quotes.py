"""Quotes of the market among running text: an index or a share, its price and its change."""

import re
from collections.abc import Sequence

from reader.article import BlockKind
from reader.intake.lines import Line

# Patterns are written for folded lines: simplified characters, lower case, half-width signs.
_MARKETS = (
    r"(?:上证|深证|沪深|中证|恒生|恒指|国企|红筹|创业板|科创|北证|中小板|富时|日经|标普|标准普尔|道琼斯|道指|道琼|纳指|纳斯达克"
    r"|费城半导体|罗素|台湾加权|韩国综合|德国dax|法国cac|英国富时|印度|越南|万得|东证|恒科)[a-z\d]{0,6}"
    r"(?:综合|成份|成分|科技|工业|平均|指数|综指|成指|全指|指|中国|企业|股|etf|期货|主连){0,4}"
    r"|(?:深成|沪|深)指|创指|(?:美元|人民币|离岸|在岸)(?:指数|人民币|中间价)?|a50(?:期货|期指)?|vix|dax|cac40?"
    r"|(?:现货|伦敦|comex|纽约|沪)?(?:黄金|白银|金|银|铜)(?:期货|主连)?|(?:wti|布伦特|美|布)?(?:原油|油)(?:期货|主连)?"
    r"|比特币|以太坊|(?:美元|欧元|英镑)[/兑](?:人民币|日元|美元)|(?:中|美)国?(?:十|10)年期?(?:国债|美债)"
)
_CODE = (
    r"[a-z\u4e00-\u9fff*]{2,10}\s*[(\[]?(?:(?:sh|sz|hk|bj|us)[:.]?)?\d{5,6}"
    r"(?:\.(?:sh|sz|hk|bj))?[)\]]?"
)
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CHANGE = r"[(\[]?[+-]\s?(?:\d[\d,]*(?:\.\d+)?)\s*%?[)\]]?"
_NAME = re.compile(rf"(?:{_MARKETS}|{_CODE})")
_FIGURES = re.compile(rf"(?:(?:{_NUMBER})|{_CHANGE})(?:\s*[|/↑↓▲▼]?\s*{_CHANGE}){{0,2}}\s*[↑↓▲▼]?")
_QUOTE = re.compile(
    rf"(?:{_MARKETS}|{_CODE})\s*[:|]?\s*(?:{_NUMBER})(?:\s*[|/↑↓▲▼]?\s*{_CHANGE}){{1,3}}\s*[↑↓▲▼]?"
)
_PERCENT = re.compile(r"[+-]\s?\d[\d,.]*\s*%")
_HEAD = re.compile(r"[^\d。]*(?:收盘|涨跌|点位|最新|现价|涨幅|指标|名称)[^\d。]*")
_LONGEST = 45
_MOST_PARTS = 3


def mark(lines: Sequence[Line], marks: list[str | None]) -> None:
    """Mark quotes on one line, or on several. The rows of a table under its head stay."""
    is_table = False
    for at, line in enumerate(lines):
        if _is_head(line):
            is_table = True
            continue
        end = at + 1 if _is_quote(line) else _end(lines, at)
        is_table = is_table and end > at
        if end > at and not is_table:
            for place in range(at, end):
                marks[place] = marks[place] or "quote-widget"


def _is_head(line: Line) -> bool:
    """Whether quotes below are an article's table, as its head or caption shows."""
    if line.kind in (BlockKind.CAPTION, BlockKind.ROW):
        return True
    return line.width <= _LONGEST and _HEAD.fullmatch(line.folded) is not None


def _is_quote(line: Line) -> bool:
    if line.kind is BlockKind.ROW or line.width > _LONGEST:
        return False
    return bool(_QUOTE.fullmatch(line.folded)) and bool(_PERCENT.search(line.folded))


def _end(lines: Sequence[Line], at: int) -> int:
    """Where a quote ends that begins with the line of its name and goes on with figures."""
    line = lines[at]
    if line.kind is BlockKind.ROW or line.width > _LONGEST or not _NAME.fullmatch(line.folded):
        return at
    end = at + 1
    while end < min(at + 1 + _MOST_PARTS, len(lines)) and _is_figure(lines[end]):
        end += 1
    figures = " ".join(lines[place].folded for place in range(at + 1, end))
    return end if _PERCENT.search(figures) and re.match(_NUMBER, figures) else at


def _is_figure(line: Line) -> bool:
    if line.kind is BlockKind.ROW or len(line.folded) > _LONGEST:
        return False
    return _FIGURES.fullmatch(line.folded) is not None
