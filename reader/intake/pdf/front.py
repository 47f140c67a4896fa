"""Front: what the lines around the title on a broker's first page are, and what they say."""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence

from reader.article import Metadata
from reader.intake.pdf.parts import Part

_BROKER = r"[\u4e00-\u9fff]{2,6}(?:证券|證券|国际|期货|资管|基金|信托|银行)"
_FIRM = re.compile(
    rf"(?:{_BROKER})(?:[（(]\S{{2,4}}[）)])?(?:股份)?(?:有限(?:责任)?公司)?"
    r"(?:[|·/\s-]*研究(?:所|院|部|发展部|中心)?)?"
    r"|[A-Z][A-Za-z&. ]{2,40}(?:securities|research)\.?",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[由为系是与和及对的归向在自从给经])"
    r"([\u4e00-\u9fff]{2,4}?(?:证券|證券|期货|资管))(?=(?:股份)?有限(?:责任)?公司)"
)
_KIND = (
    r"证券|證券|公司|行业|產業|产业|宏观|经济|策略|固定收益|固收|债券|金融工程|量化|海外|港股|总量|投资|市场|股票"
    r"|研究|深度|点评|跟踪|动态|简评|首次覆盖|专题|周报|月报|日报|季报|年报|报告|報告|快报|评论"
)
_MASTHEAD = re.compile(
    rf"(?:(?:{_KIND})[\s|/·:：—_（）()&-]*)+|(?:(?:equity|industry|company) )?research(?: report)?"
    r"|(?:敬请|请)(?:务必|仔细)*(?:参阅|阅读).{0,30}(?:声明|披露|条款).{0,16}",
    re.IGNORECASE,
)
_RATING = re.compile(
    r"(?:投资|公司|行业|股票)?评级[:：\s]+.{0,16}"
    r"|[（(]?(?:强烈推荐|强于大市|优于大市|跑赢(?:行业|大市)|同步大市|看好|买入|增持|推荐|谨慎推荐|审慎增持"
    r"|中性|持有|减持|卖出|buy|hold|sell|outperform|overweight|neutral)[）)]?"
    r"[\s|/·:：—-]*[（(]?(?:维持|首次(?:覆盖)?|上调|下调|调高|调低|maintain(?:ed)?)?(?:评级)?[）)]?",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"[^\s，。；、：:]{0,8}(?:目标|现价|收盘|股价|股本|市值|流通|分析师|研究员|联系人|助理|电话|邮箱|邮件|执业|证书"
    r"|编号|日期|时间|评级|代码|总资产|净资产|市盈率|市净率|换手|最[高低]|区间|负债率)[^\s，。；、：:]{0,8}[：:].{0,60}"
)
_NUMBERS = re.compile(r"[\d\s.,:：%‰+\-–—~/|()（）年月日季度QqHhEeAaFf元亿万倍港美]+")
_AXIS = re.compile(r"(?=.*\d)[\d\s.,:%‰+–~/()QHEAqhea-]+")
_CODED = re.compile(r".{2,16}[（(\s][A-Z]{0,2}\d{4,6}(?:\.[A-Z]{1,3})?[)）]?")
_DATE = re.compile(r"(20\d\d)\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})(?!\d)\s*日?")
_DATED = re.compile(rf"[·|｜/\s\t]\s*(?:{_DATE.pattern})$")
_PRICED = re.compile(r"价|收盘|市值|截至|price|close", re.IGNORECASE)
_NAME = r"[\u4e00-\u9fff]{2,4}"
_NUMBER = r"[（(]?(?:SAC|执业|证书|登记|编号|No\.?|NO\.?|[:：\s])*S\d{13}"
_CREDITED = re.compile(
    rf"(?:首席|联席|证券|资深)?分析师(?:姓名)?(?:\s*[:：]\s*|\s+|\t)(?P<names>{_NAME}(?:[\s、,，/]+{_NAME})*)(?![\u4e00-\u9fff])"
)
_NUMBERED = re.compile(
    rf"(?:分析师|研究员|作者|姓名)?[\s:：]*(?P<names>[\u4e00-\u9fff]{{2,4}}?)[\s:：]*{_NUMBER}"
)
_ONLY_NUMBER = re.compile(_NUMBER)
_NO_NAME = re.compile("执业|证书|编号|资格|证券|登记|分析师?|研究员|研究助理|联系人|邮箱|电话|姓名")
_LONGEST_DATED = 40
_LONGEST_ASIDE = 60
_MOST_NAMES = 6


def is_masthead(text: str) -> bool:
    """Whether a line names the broker or the kind of its report, or both, with a date perhaps."""
    if len(text) > _LONGEST_ASIDE:
        return False
    pieces = [piece.strip() for piece in re.split(r"[|｜丨/·\t]", _DATE.sub("", text))]
    named = [piece for piece in pieces if piece]
    return bool(named) and all(_MASTHEAD.fullmatch(each) or is_firm(each) for each in named)


def is_firm(text: str) -> bool:
    """Whether a line names the broker and nothing else."""
    return len(text) <= _LONGEST_ASIDE and _FIRM.fullmatch(text) is not None


def is_aside(text: str) -> bool:
    """Whether a line is a rating, a label with its value, a date or mere numbers."""
    dated = _DATE.search(text)
    if dated and len(text) - len(dated[0]) <= 4:
        return True
    return any(pattern.fullmatch(text) for pattern in (_RATING, _LABELLED, _NUMBERS))


def is_byline(text: str) -> bool:
    """Whether a line ends with a date that is set apart, as under a title."""
    return _DATED.search(text) is not None


def is_numbers(text: str) -> bool:
    """Whether a line or row holds numbers, as along an axis, and nothing else."""
    return _AXIS.fullmatch(text) is not None


def is_company(text: str) -> bool:
    """Whether a line names a company with its code, as stands above a report's own title."""
    return _CODED.fullmatch(text) is not None


def said_by(parts: Sequence[Part], running: Iterable[str]) -> Metadata:
    """Who wrote the report, for whom and when, as its first page and its running lines say."""
    lines = [part.text for part in parts if part.page == 0]
    edges = list(dict.fromkeys(running))
    return Metadata(
        source=_broker([*lines, *edges], [part.text for part in parts]),
        author="、".join(dict.fromkeys(_authors(lines)))[:80],
        date=next(_dates([*lines, *edges]), None),
    )


def _dates(lines: Iterable[str]) -> Iterator[datetime.date]:
    for line in lines:
        found = _DATE.search(line)
        if found is None or len(line) > _LONGEST_DATED or _PRICED.search(line):
            continue
        try:
            yield datetime.date(*map(int, found.groups()))
        except ValueError:
            continue


def _authors(lines: Sequence[str]) -> Iterator[str]:
    names: list[str] = []
    for at, line in enumerate(lines):
        for found in (*_CREDITED.finditer(line), *_NUMBERED.finditer(line)):
            names += re.split(r"[\s、,，/]+", found["names"])
        above = lines[at - 1].strip() if at else ""
        if _ONLY_NUMBER.fullmatch(line.strip()) and re.fullmatch(_NAME, above):
            names.append(above)
    good = (name for name in names if name and not _NO_NAME.fullmatch(name))
    yield from list(dict.fromkeys(good))[:_MOST_NAMES]


def _broker(lines: Sequence[str], everything: Sequence[str]) -> str:
    """The broker named alone on a line, else the only one named as a firm in full."""
    for line in lines:
        if is_firm(line.strip()):
            named = re.match(_BROKER, line.strip())
            return named[0] if named else line.strip()
    firms = {found[1] for text in everything for found in _FULL_NAME.finditer(text)}
    return firms.pop() if len(firms) == 1 else ""
