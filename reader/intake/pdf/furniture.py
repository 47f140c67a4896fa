"""Furniture: what a PDF's parts hold besides the article, by the rules that set it aside."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from reader.article import BlockKind
from reader.intake.blocks import split, width
from reader.intake.pdf.front import is_masthead, is_numbers
from reader.intake.pdf.layout import RUNNING
from reader.intake.pdf.parts import Part

DISCLAIMER = "disclaimer"
GLOSSARY = "glossary"
CHART = "chart-label"
MASTHEAD = "masthead"
WATERMARK = "watermark"
CONTENTS = "navigation"

_CLOSING = re.compile(
    r"(?:[\W\d_]*(?:[一二三四五六七八九十]、)?)"
    r"(?:(?:证券)?分析师(?:的)?(?:声明|承诺|保证|简介|介绍)|分析师(?:及|与|和).{0,8}(?:声明|承诺|简介|介绍)"
    r"|(?:重要|法律|特别|一般|郑重|免责|权利|版权|信息披露|评级)(?:声明|条款|免责声明|法律声明)|免责条款|法律声明"
    r"|(?:(?:公司|行业|股票|证券|投资|股价)(?:和|及|与|、)?){0,2}(?:投资)?评级(?:的)?(?:说明|标准|体系|定义|系统)"
    r"|(?:重要|利益|法定|其他)?信息披露|利益冲突(?:披露|声明)|投资建议的评级标准"
    r"|(?:general |important |legal )?disclaimers?|(?:important )?disclosures?"
    r"|analyst certification"
    r"|(?:investment |stock )?ratings? (?:definitions?|system))",
    re.IGNORECASE,
)
_PROOF = re.compile(
    r"本报告|本公司|投资者|不构成|独立.{0,4}客观|执业|未经.{0,16}(?:许可|授权)|相对.{0,16}(?:指数|大盘)"
    r"|this report|not constitute|investment advice",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?:图表?|圖表?|表|chart|figure|exhibit)\s*\d+", re.IGNORECASE)
_OWN_GLOSSARY = re.compile(r"(?:词汇表|詞彙表) ?Glossary|(?:数量|數量) ?Quantities")
_PAGE_NUMBER = re.compile(
    r"第\s*\d+\s*[页頁](?:\s*[,，/]?\s*共\s*\d+\s*[页頁])?|[-–—]\s*\d+\s*[-–—]|\d+\s*/\s*\d+"
    r"|page \d+(?: of \d+)?",
    re.IGNORECASE,
)
_LEADER = re.compile(r"(?:[.．…·]\s?){4,}\s*\d{1,4}$")
_CONTENTS = re.compile(
    r"(?:(?:图表?|表格?|内容|正文)?\s*目\s*[录錄]|(?:table of )?contents)[:：]?", re.I
)
_LONGEST_HEADING = 24
_LARGEST_SHARE = 0.5
_LONGEST_CLOSING = 3000  # code points, which may be more than the article itself
_FEWEST_LABELS = 2
_LONGEST_LEADER = 300
_LARGER = 1.5


def set_aside(parts: Sequence[Part]) -> dict[int, str]:
    """The places of the parts that are no part of the article, each with its rule."""
    rules = dict.fromkeys(_chart_labels(parts), CHART)
    rules |= dict.fromkeys(_contents(parts), CONTENTS)
    rules |= dict.fromkeys(_page_numbers(parts), RUNNING)
    rules |= dict.fromkeys(_watermarks(parts), WATERMARK)
    end = _glossary(parts)
    rules |= dict.fromkeys(range(end, len(parts)), GLOSSARY)
    rules |= dict.fromkeys(range(_closing(parts[:end]), end), DISCLAIMER)
    return rules


def mastheads(parts: Sequence[Part], title: range) -> dict[int, str]:
    """The places of what names the broker and the kind of its report above the title."""
    above = enumerate(parts[: title.start])
    return {at: MASTHEAD for at, part in above if is_masthead(part.text.strip())}


def _glossary(parts: Sequence[Part]) -> int:
    """Where the glossary behind an article that we set ourselves begins, with its page's head."""
    for at, part in enumerate(parts):
        if part.page > 0 and _OWN_GLOSSARY.fullmatch(part.text.strip()):
            above = parts[at - 1]
            is_head = above.page == part.page and above.size <= part.size / 2 and above.lines == 1
            return at - is_head
    return len(parts)


def _closing(parts: Sequence[Part]) -> int:
    """Where the declarations behind a broker's report begin, which go on to its end.

    No figure and not most of the text comes after them.
    """
    whole = sum(len(part.text) for part in parts)
    left = whole
    for at, part in enumerate(parts):
        rest, left = left, left - len(part.text)
        if not at or not _is_closing(part):
            continue
        after = [each.text for each in parts[at:]]
        is_short = rest <= max(_LARGEST_SHARE * whole, min(_LONGEST_CLOSING, whole - 1))
        has_proof = any(map(_PROOF.search, after))
        if is_short and has_proof and not any(map(_CAPTION.match, after)):
            return at
    return len(parts)


def _is_closing(part: Part) -> bool:
    if part.is_row:
        return False
    text = part.text.strip()
    found = _CLOSING.match(text)
    if found is None:
        return False
    rest = text[found.end() :]
    return width(text) <= _LONGEST_HEADING or rest.startswith(("：", ":", "】", "]"))


def _chart_labels(parts: Sequence[Part]) -> Iterator[int]:
    """Numbers among themselves, outside of tables: what stands along a chart's axes."""
    at = 0
    for are_numbers, run in groupby(parts, key=lambda part: is_numbers(part.text.strip())):
        places = range(at, at + len(list(run)))
        at = places.stop
        around = [parts[each] for each in (places.start - 1, places.stop) if 0 <= each < len(parts)]
        in_table = any(part.is_row for part in around)
        if are_numbers and len(places) >= _FEWEST_LABELS and not in_table:
            yield from places


def _contents(parts: Sequence[Part]) -> Iterator[int]:
    """The lines of a table of contents, which dots lead to their pages, and its heading."""
    for at, part in enumerate(parts):
        if _LEADER.search(part.text[-_LONGEST_LEADER:]):
            if at and _CONTENTS.fullmatch(parts[at - 1].text.strip()):
                yield at - 1
            yield at


def _page_numbers(parts: Sequence[Part]) -> Iterator[int]:
    """Page numbers that stand on too few pages, or too unevenly, to be known as running lines."""
    for at, part in enumerate(parts):
        text = part.text.strip()
        is_last = at + 1 == len(parts) or parts[at + 1].page > part.page
        if _PAGE_NUMBER.fullmatch(text) or (is_last and text == str(part.page + 1)):
            yield at


def _watermarks(parts: Sequence[Part]) -> Iterator[int]:
    """Large lines that stand over paragraphs in smaller type."""
    pages: defaultdict[int, list[Part]] = defaultdict(list)
    for part in parts:
        if part.lines > 1 and part.page == part.end:
            pages[part.page].append(part)
    for at, part in enumerate(parts):
        under = [other for other in pages[part.page] if part.size >= _LARGER * other.size]
        if part.lines == 1 and _covered(part, under) * 2 > part.box.y1 - part.box.y0:
            yield at


def _covered(part: Part, others: Iterable[Part]) -> float:
    """How much of a part's height others take that stand in the same place."""
    return sum(
        max(0.0, min(part.box.y1, other.box.y1) - max(part.box.y0, other.box.y0))
        for other in others
        if part.box.x0 < other.box.x1 and other.box.x0 < part.box.x1
    )


def kind_of(part: Part) -> BlockKind:
    """What a part is that is neither title nor heading."""
    if part.is_row:
        return BlockKind.ROW
    lines = split(part.text.strip())
    return lines[0].kind if lines else BlockKind.PARAGRAPH
