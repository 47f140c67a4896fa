"""Disclaimers at an article's end: known by heading or wording, and only with nothing after."""

import re
from collections.abc import Iterator, Sequence

from reader.article import BlockKind
from reader.intake import rules
from reader.intake.lines import Line

_LONGEST_NAME = 12  # of a disclaimer's heading on a line of its own
_LONGEST_ALONE = 220
_MOST_UNDER_HEADING = 12  # lines
_WORDING = re.compile(
    r"不(?:构成|作为|应视为|视为)[^。;]{0,20}(?:建议|意见|推荐|依据|要约|承诺)|不作(?:任何)?(?:推荐|保证|承诺)"
    r"|风险(?:由[^。;]{1,10})?自(?:担|负|行承担)|(?:后果|责任)自(?:负|担)|仅供(?:投资者|读者|您|客户)?参考"
    r"|据此(?:操作|买卖|入市|投资|交易)|(?:投资|入市|理财|操作)(?:需|须|应|请)?谨慎"
    r"|(?:仅|只)代表[^。;]{0,12}(?:观点|意见|立场)|与(?:本[站网号]|本?平台)[^。;]{0,6}无关"
    r"|not (?:constitute|intended as|to be construed)[^.]{0,40}(?:advice|offer|recommendation)"
    r"|(?:information|reference) (?:purposes )?only"
)
_OF_ITSELF = re.compile(
    r"[(\[【*※\s]*(?:以上|上述|本文|文中|文章|本篇|本内容|本站|本网|本号|本公众号|本平台|本报告|本资料"
    r"|声明|注意|提示|(?:市场|投资|股市|入市|理财|基金)有风险"
    r"|this (?:article|report|content)|the (?:above|information))"
)


def fold_disclaimers(lines: Sequence[Line], marks: list[str | None]) -> None:
    """Mark the disclaimers that nothing but furniture follows, and running text goes before.

    What only calls itself a warning of risk is one if its wording is; a report's own risks stay.
    """
    found = list(_at_end(lines, marks))
    if not found:
        return
    before = range(min(found))
    if any(lines[at].is_prose and marks[at] is None for at in before):
        for at in found:
            marks[at] = "disclaimer"


def _at_end(lines: Sequence[Line], marks: Sequence[str | None]) -> Iterator[int]:
    """The lines of disclaimers behind the article, the last first."""
    under: list[int] = []  # what is a disclaimer's only if its heading stands above
    says_so = False
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        if marks[at] is not None or rules.is_end(line):
            continue
        if _is_name(line):
            if under and not (rules.closes(line) and (says_so or len(under) == 1)):
                return
            yield from (*under, at)
            under, says_so = [], True
            continue
        worded = _WORDING.search(line.folded) is not None
        if not under and (rules.closes(line) or (worded and _is_of_itself(line))):
            yield at
            says_so = True
        elif _could_be_under(line) and len(under) < _MOST_UNDER_HEADING:
            under.append(at)
            says_so = says_so or worded
        else:
            return


def _is_name(line: Line) -> bool:
    """Whether the line is no more than a disclaimer's heading."""
    return line.width <= _LONGEST_NAME and rules.is_disclaimer(line)


def _is_of_itself(line: Line) -> bool:
    """Whether the line speaks of the text it stands under, or says that it is a disclaimer."""
    if line.width > _LONGEST_ALONE or line.kind in (BlockKind.ROW, BlockKind.CAPTION):
        return rules.is_disclaimer(line)
    return rules.is_disclaimer(line) or _OF_ITSELF.match(line.folded) is not None


def _could_be_under(line: Line) -> bool:
    return line.is_prose or _WORDING.search(line.folded) is not None
