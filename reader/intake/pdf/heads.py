"""Heads: a PDF's title and headings, told by the size and the weight of their type."""

import re
from collections.abc import Container, Mapping, Sequence

from reader.article import BlockKind
from reader.intake.blocks import ends_sentence, split, width
from reader.intake.pdf.front import is_aside, is_byline, is_company, is_firm, is_masthead
from reader.intake.pdf.parts import Body, Part

_LARGER = 1.1
_BOLD_SIZE = 0.95
_SAME = 1.06
_LONGEST_TITLE = 90
_LONGEST_HEADING = 64
_LONGEST_NUMBERED = 36
_MOST_LINES = 4
_MOST_TITLE_LINES = 6
_MOST_LEVELS = 4
_CLOSE = 2.2  # from line to line of a title, in sizes of its type
_SECTIONS = (
    re.compile(r"第[一二三四五六七八九十\d]{1,3}(?:章|节|部分|篇)|[一二三四五六七八九十]{1,3}、"),
    re.compile(
        r"[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}\.\d{1,2}\.?(?![\d%.])\s*(?=[\u4e00-\u9fff])"
    ),
    re.compile(r"\d{1,2}\.\d{1,2}\.\d{1,2}\.?(?!\d)\s*(?=[\u4e00-\u9fff])"),
)
_SUBTITLE = re.compile(r"[—–-]{1,2}")
_WORDS = re.compile(r"[\u3400-\u9fff]{2}|[A-Za-z]{3}")


def title_of(parts: Sequence[Part], body: Body, named: str, without: Container[int]) -> range:
    """The parts, by their places, that are the title; empty if none is told apart.

    They are the largest text of the first page that is no masthead. `named` is the title by what
    the PDF says of itself, which wins if the page shows it. The parts at places `without` are none.
    """
    shown = [
        at
        for at, part in enumerate(parts)
        if part.page == 0 and at not in without and _could_be_title(part)
    ]
    for at in shown:
        together = _same_look(parts, at)
        if named and _bare("".join(parts[each].text for each in together)) == _bare(named):
            return together
    own = [at for at in shown if not is_masthead(parts[at].text.strip())]
    own = own or [at for at in shown if not is_firm(parts[at].text.strip())]
    large = [at for at in own if parts[at].size >= _LARGER * body.size]
    if len(large) > 1:
        large = [at for at in large if not is_company(parts[at].text.strip())] or large
    if large:
        return _same_look(parts, max(large, key=lambda at: (parts[at].size, -at)))
    first = next(iter(own), len(parts))
    above = (is_masthead(part.text) or is_aside(part.text) for part in parts[:first])
    bold = first < len(parts) and parts[first].is_bold and not body.is_bold
    return range(first, first + 1) if bold and all(above) else range(0)


def headings_of(
    parts: Sequence[Part], body: Body, title: range, without: Container[int]
) -> Mapping[int, int]:
    """The places of the headings with their levels, from 1, the larger type the higher.

    The title and the parts at places `without` are none.
    """
    asked = [at for at in range(len(parts)) if at not in title and at not in without]
    found = [at for at in asked if _stands_out(parts[at], body) and _could_head(parts[at])]
    under_title = {title.stop} if title and title.stop in found else set[int]()
    ranks = _ranks(parts, [at for at in found if at not in under_title])
    levels = dict.fromkeys(under_title, 1)
    levels |= {at: min(rank, _MOST_LEVELS) for at, rank in ranks.items()}
    for at in asked:
        if at not in levels and _is_numbered(parts, at):
            levels[at] = _section(parts[at].text)
    return levels


def _ranks(parts: Sequence[Part], found: Sequence[int]) -> dict[int, int]:
    """Which of the sizes, from the largest, each heading has."""
    ranks: dict[int, int] = {}
    rank, size = 0, float("inf")
    for at in sorted(found, key=lambda at: -parts[at].size):
        if parts[at].size * _SAME < size:
            rank, size = rank + 1, parts[at].size
        ranks[at] = rank
    return ranks


def _stands_out(part: Part, body: Body) -> bool:
    if part.size >= _LARGER * body.size:
        return True
    return part.is_bold and not body.is_bold and part.size >= _BOLD_SIZE * body.size


def _could_head(part: Part) -> bool:
    text = part.text.strip()
    if part.is_row or part.lines > _MOST_LINES or not _WORDS.search(text):
        return False
    if width(text) > _LONGEST_HEADING or "。" in text or ends_sentence(text):
        return False
    is_caption = split(text)[0].kind is BlockKind.CAPTION
    return not (is_caption or is_aside(text) or is_byline(text) or is_masthead(text))


def _could_be_title(part: Part) -> bool:
    text = part.text.strip()
    if part.is_row or part.lines > _MOST_TITLE_LINES or not _WORDS.search(text):
        return False
    is_long = width(text) > _LONGEST_TITLE or "。" in text
    return not (is_long or is_aside(text) or _section(text))


def _is_numbered(parts: Sequence[Part], at: int) -> bool:
    """Whether a line of the body's own type is a heading by its number, and no item of a list."""
    text = parts[at].text.strip()
    level = _section(text)
    if not level or parts[at].lines > 1 or not _could_head(parts[at]):
        return False
    follower = parts[at + 1] if at + 1 < len(parts) else None
    is_listed = follower is not None and _section(follower.text) == level
    return width(text) <= _LONGEST_NUMBERED and follower is not None and not is_listed


def _section(text: str) -> int:
    """The level that a heading's number says it has; 0 without one."""
    for level, pattern in reversed(list(enumerate(_SECTIONS, start=1))):
        if pattern.match(text):
            return level
    return 0


def _same_look(parts: Sequence[Part], at: int) -> range:
    """The lines of a title that begin or go on at a part: of one look, close together."""
    start, end = at, at + 1
    while end < len(parts) and _goes_on(parts[end - 1], parts[end]):
        end += 1
    while start > 0 and _goes_on(parts[start - 1], parts[start]):
        start -= 1
    return range(start, end)


def _goes_on(above: Part, part: Part) -> bool:
    return (
        above.page == part.page == 0
        and not above.is_row
        and not part.is_row
        and max(above.size, part.size) <= _SAME * min(above.size, part.size)
        and above.is_bold == part.is_bold
        and above.box.y0 > part.box.y0
        and above.box.y0 - part.box.y1 < (_CLOSE - 1) * part.size
        and not any(_ends_block(each.text.strip()) for each in (above, part))
        and not _SUBTITLE.match(part.text)
    )


def _ends_block(text: str) -> bool:
    return is_company(text) or is_aside(text) or is_masthead(text) or "。" in text


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
