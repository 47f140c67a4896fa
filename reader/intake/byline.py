"""Lines that say who wrote an article, where and when: read into Metadata."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from reader.article import Metadata

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_DATE = (
    r"(?P<y>(?:19|20)\d\d)\s*[-/.年]\s*(?P<m>\d{1,2})\s*[-/.月]\s*(?P<d>\d{1,2})(?!\d)\s*日?"
    r"|(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})[/.-](?P<y2>20\d\d)(?!\d)"
    rf"|(?P<month3>{_MONTH})\s*(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y3>20\d\d)(?!\d)"
    rf"|(?P<d4>\d{{1,2}})\s+(?P<month4>{_MONTH})\s+(?P<y4>20\d\d)(?!\d)"
)
_TIME = (
    r"(?:[上下]午|[ap]m)?\s*\d{1,2}:\d\d(?::\d\d)?(?:\s*(?:[ap]m|gmt|utc|et|hkt)(?:[+-]\d+)?){0,2}"
)
_MOMENT = (
    rf"\d{{1,2}}\s*月\s*\d{{1,2}}\s*日|\d{{1,2}}[-/]\d{{1,2}}(?=\s+\d{{1,2}}:\d\d)"
    rf"|{_MONTH}\s+\d{{1,2}}(?!\d)|(?:\d+|an?)\s*(?:秒|分|小时|天|日|周|个月|年)钟?前|刚刚|[昨今前]天|北京时间"
    r"|(?:\d+|an?)\s*(?:second|minute|min|hour|day|week|month|year)s?\s+ago|yesterday|just now"
    r"|[\[(]?(?:周|星期)[一二三四五六日天][\])]?|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?"
)
_LABELS = {
    "source": r"(?:文章|稿件|信息|内容|本文|新闻)?来源(?:于)?|出处|转自|source|via",
    "author": r"作者|撰文|撰稿|(?:本报|特约|实习)?记者|author",
    "publisher": r"(?:微信)?公众号|发布(?:者|机构)|publisher",
    "title": r"原文?标题",
    "editor": r"(?:(?:责任|版面|值班|执行)?编辑|责编|校对|编审|审核|监制|统筹|翻译|编译|editor)",
    "when": r"(?:发布|发表|更新|创建|修改|出版)?(?:时间|日期)|(?:发布|发表|更新|修改|编辑)于?"
    r"|(?:published|updated)(?: on| at)?|posted|date",
}
_SHORT_LABELS = {"author": "文|by", "editor": "图|编"}
_LABEL = "|".join(_LABELS.values())
_NEXT = (
    rf"(?=\s{{2,}}|\s*[|,\t]|\s+(?:{_LABEL})\s*[:\s|/]|\s*$"
    r"|\s+(?:\d{4}\s*[-/年]|\d{1,2}:\d\d))"
)
_VALUE = rf"(?P<value>[^\s。!?;,|:](?:[^。!?;,|\t:]{{0,28}}?[^\s。!?;,|:])??){_NEXT}"
_URL = r"\(?(?P<url>(?:https?://|www\.)[^\s,()]+)\)?"
_COUNT = (
    r"(?:阅读量?|阅|浏览量?|点击|评论|参与|字数|讨论|人气|转发|收藏|点赞|赞|回复|views?|comments?)"
    r"\s*[:(]?\s*\d[\d.,]*\s*[万亿kw]?\+?\)?"
    r"|[\d.,]+\s*[万kw]?\s*(?:阅读|浏览|评论|字|次|views?|comments?|min read)"
)
_PLACES = (
    "北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州"
    "|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|中国香港|香港|中国澳门|澳门|中国台湾|台湾|美国|英国|新加坡|日本"
)
_GAP = re.compile(r"[\s|·,/~-]*")
_NAME = re.compile(r"[a-z\u4e00-\u9fff]{2,12}(?=\s|$)")
_MOST_NAMES = 2
_ENGLISH = re.compile(
    r"by ((?:[A-Z][\w.'’-]*|and|of|de|van)(?:,? (?:[A-Z][\w.'’-]*|and|of|de|van)){0,8})"
)
_BRACKETS = re.compile(r"[(\[【](.*)[)\]】]", re.DOTALL)
_LONGEST = 160


def _fields() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What a byline may be made of: each field's name and pattern, tried in this order."""
    labelled = [(name, rf"(?:{label})\s*[:/|]\s*{_VALUE}") for name, label in _LABELS.items()]
    short = [(name, rf"(?:{label})\s*[:/|]\s*{_VALUE}") for name, label in _SHORT_LABELS.items()]
    spaced = [(name, rf"(?:{_LABELS[name]})\s+{_VALUE}") for name in ("source", "author", "editor")]
    return tuple(
        (name, re.compile(pattern))
        for name, pattern in (
            ("address", rf"(?:原文)?(?:链接|地址|网址|url)\s*:\s*{_URL}"),
            ("label", rf"(?:{_LABELS['when']})\s*:?\s*(?=\d|[昨今前刚]|{_MONTH})"),
            ("date", _DATE),
            ("clock", _TIME),
            ("moment", _MOMENT),
            ("count", _COUNT),
            *(pair for pair in labelled if pair[0] != "when"),
            *short,
            *spaced,
            ("address", _URL),
            ("original", r"原创(?=\s|$)"),
            ("label", r"来自\S{2,10}(?=\s|$)|(?:发布|更新|发表|修改)于?(?=\s|$)"),
            ("place", rf"(?:发布于|发表于|ip属地:?)?\s*(?:{_PLACES})\s*$"),
        )
    )


_FIELDS = _fields()


_WHEN = frozenset({"date", "clock", "moment", "place", "count"})


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says about the article."""

    metadata: Metadata
    fields: frozenset[str]

    @property
    def is_card(self) -> bool:
        """Whether it only names an author or a time, as the cards of other articles do."""
        return self.fields <= {"author", "source", "label", "name"} | _WHEN

    @property
    def is_date(self) -> bool:
        """Whether it is a day and nothing else, as the headings of a chronicle are too."""
        return self.fields <= {"date", "moment"}

    @property
    def is_labelled(self) -> bool:
        """Whether it says more than a time, which may as well be the date under a statement."""
        return not self.fields <= _WHEN


def read(text: str, folded: str) -> Byline | None:
    """What a line says, if it is made of labels, names, dates and counts and of nothing else.

    `folded` is the same line folded, code point for code point.
    """
    if not folded or len(folded) > _LONGEST:
        return None
    bracketed = _BRACKETS.fullmatch(folded)
    if bracketed:
        text, folded = text[bracketed.start(1) : bracketed.end(1)], bracketed[1]
    english = _ENGLISH.fullmatch(text[0].lower() + text[1:] if text else "")
    if english:
        return Byline(Metadata(author=english[1]), frozenset({"author"}))
    return _scan(text, folded)


def merge(known: Metadata, found: Metadata) -> Metadata:
    """What is known with what was found where nothing was known."""
    return Metadata(
        title=known.title or found.title,
        source=known.source or found.source,
        author=known.author or found.author,
        date=known.date or found.date,
        publisher=known.publisher or found.publisher,
        address=known.address or found.address,
    )


def _scan(text: str, folded: str) -> Byline | None:
    metadata, fields, names, at = Metadata(), set[str](), list[str](), 0
    while at < len(folded):
        field = _field_at(folded, at)
        if field is None:
            name = _NAME.match(folded, at)
            if name is None or len(names) == _MOST_NAMES:
                return None
            names.append(text[at : name.end()])
            at = _after_gap(folded, name.end())
            continue
        kind, match = field
        fields.add(kind)
        metadata = merge(metadata, _said(kind, match, text))
        at = _after_gap(folded, match.end())
    if names:
        if not fields & {"date", "clock"}:
            return None
        metadata = merge(metadata, _named(names, is_original="original" in fields))
        fields.add("name")
    return Byline(metadata, frozenset(fields)) if fields - {"place"} else None


def _after_gap(folded: str, at: int) -> int:
    gap = _GAP.match(folded, at)
    return gap.end() if gap else at


def _named(names: list[str], *, is_original: bool) -> Metadata:
    """What bare names beside a date mean: WeChat puts the author first, portals the source."""
    first, second = names[0], "".join(names[1:])
    if is_original:
        return Metadata(author=first, publisher=second)
    return Metadata(source=first, author=second)


def _field_at(folded: str, at: int) -> tuple[str, re.Match[str]] | None:
    for name, pattern in _FIELDS:
        match = pattern.match(folded, at)
        if match and match.end() > at:
            return name, match
    return None


def _said(name: str, match: re.Match[str], text: str) -> Metadata:
    if name == "date":
        return Metadata(date=_date(match))
    if name == "address":
        return Metadata(address=text[slice(*match.span("url"))])
    if name not in ("source", "author", "publisher", "title"):
        return Metadata()
    said: dict[str, Any] = {name: text[slice(*match.span("value"))].strip()}
    return Metadata(**said)


def _date(match: re.Match[str]) -> datetime.date | None:
    parts = match.groupdict()
    for number in ("", "2", "3", "4"):
        year, day = parts[f"y{number}"], parts[f"d{number}"]
        if year and day:
            month = parts.get(f"m{number}") or _MONTHS.index(parts[f"month{number}"][:3]) + 1
            try:
                return datetime.date(int(year), int(month), int(day))
            except ValueError:
                return None
    return None
