"""What a byline is made of: labels with names, dates, times and counts, as patterns."""

import functools
import re

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\.?"
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
    "author": r"作者|撰文|撰稿|author"
    r"|(?:本报|特约|实习|[\u4e00-\u9fff]{2,4}(?:新闻|财经|网|社|报))?记者",
    "publisher": r"(?:微信)?公众号|发布(?:者|机构)|publisher",
    "title": r"原文?标题",
    "editor": r"(?:(?:责任|版面|值班|执行)?编辑|责编|校对|编审|审核|监制|统筹|翻译|编译|editor)",
    "when": r"(?:发布|发表|更新|创建|修改|出版)?(?:时间|日期)|(?:发布|发表|更新|修改|编辑)于?"
    r"|(?:published|updated)(?: on| at)?|posted|date",
}
_SHORT_LABELS = {"author": "文|by", "editor": "图|编"}
_BUTTON = (
    "举报|评论|分享(?:到|至)?|收藏|打印(?:[本此]页|[本此]文)?|关闭(?:窗口|[本此]页)?|纠错"
    "|返回(?:首页|列表|顶部)|字[号体]"
)
_PLACES = (
    "北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州"
    "|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|中国香港|香港|中国澳门|澳门|中国台湾|台湾|美国|英国|新加坡|日本"
)
_LABEL = "|".join(_LABELS.values())
_NEXT = (
    rf"(?=\s{{2,}}|\s*[|,\t]|\s+(?:{_LABEL})\s*[:\s|/]|\s*$"
    rf"|\s+(?:\d{{4}}\s*[-/年]|\d{{1,2}}:\d\d)|\s+(?:{_BUTTON})(?=[\s:(]|$)"
    rf"|\s+(?:{_PLACES})(?=\s|$))"
)
_VALUE = rf"(?P<value>[^\s。!?;,|:](?:[^。!?;,|\t:]{{0,28}}?[^\s。!?;,|:])??){_NEXT}"
_URL = r"\(?(?P<url>(?:https?://|www\.)[^\s,()]+)\)?"
_COUNT = (
    r"(?:阅读量?|阅|浏览量?|点击|评论|参与|字数|讨论|人气|转发|收藏|点赞|赞|回复|views?|comments?)"
    r"\s*[:(]?\s*\d[\d.,]*\s*[万亿kw]?\+?\)?"
    r"|[\d.,]+\s*[万kw]?\s*(?:阅读|浏览|评论|字|次|views?|comments?|min read)"
)


@functools.cache
def fields() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What a byline may be made of: each field's name and pattern, tried in this order.

    They are compiled when the first byline is read: it takes 0.05 s.
    """
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
            ("button", rf"(?:{_BUTTON}|微信|微博|朋友圈|qq空间|qq|[大中小])(?=[\s:(]|$):?"),
            ("original", r"原创(?=\s|$)"),
            ("label", r"来自\S{2,10}(?=\s|$)|(?:发布|更新|发表|修改)于?(?=\s|$)"),
            ("place", rf"(?:发布于|发表于|ip属地:?)?\s*(?:{_PLACES})\s*$"),
        )
    )


@functools.cache
def any_field() -> re.Pattern[str]:
    """Matches where one of the fields does, or several: a look that spares trying each."""
    patterns = (re.sub(r"\(\?P<\w+>", "(?:", pattern.pattern) for _, pattern in fields())
    return re.compile("|".join(patterns))
