"""Text cut into the blocks that tile it, and the kind of each block that is shown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.article import Block, BlockKind

_SENTENCE_END = re.compile(r"[。；;，,：:、…]['\"”’」』)）】]*$|[^.]\.$")
_SECTION = re.compile(
    r"第[一二三四五六七八九十\d]{1,3}(?:章|节|部分|篇)|[一二三四五六七八九十]{1,3}、"
)
_SUBSECTION = re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]")
_NUMBERED = re.compile(r"\d{1,2}(?:[.．](?!\d)|[、)）])|[（(]\d{1,2}[）)]|[①-⑳]")
_ITEM = re.compile(rf"[•·●○■□◆◇▪►▶➤✓]|[-–—*](?=\s)|{_NUMBERED.pattern}|{_SUBSECTION.pattern}")
_CAPTION = re.compile(
    r"(?:图表?|圖表?|表|chart|figure|exhibit|table)\s*\d+|(?:资料|資料|数据|數據|图片|圖片)?[来來]源\s*[:：]"
    r"|source\s*:",
    re.IGNORECASE,
)
_NARROW = re.compile("[\0-\u2e7f]+")
_LONGEST_TITLE = 64
_LONGEST_HEADING = 36
_LONGEST_RUN = 2


def split(text: str) -> tuple[Block, ...]:
    """Blocks that tile the text: a line each, with the blank lines after it.

    Leading blank lines join the first block. The kind is what the line alone shows: an item, a
    row, a caption or a paragraph.
    """
    if not text:
        return ()
    borders = [0, *list(_line_starts(text))[1:], len(text)]
    return tuple(
        Block(kind=_kind_alone(text[start:end].strip()), start=start, end=end)
        for start, end in pairwise(borders)
    )


def with_headings(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with the title and the headings named among those that are shown."""
    named = list(blocks)
    shown = [index for index, block in enumerate(blocks) if block.set_aside is None]
    lines = [text[blocks[index].start : blocks[index].end].strip() for index in shown]
    for at, kind, level in _headings(lines, [blocks[index].kind for index in shown]):
        named[shown[at]] = replace(named[shown[at]], kind=kind, level=level)
    return tuple(named)


def width(line: str) -> float:
    """How long a line looks: a Chinese character is 1, a Latin one less than half of it."""
    wide = len(_NARROW.sub("", line))
    return wide + (len(line) - wide) * 0.45


def ends_sentence(line: str) -> bool:
    """Whether a line stops as sentences and their parts do, which headlines don't."""
    return _SENTENCE_END.search(line) is not None


def is_caption(line: str) -> bool:
    """Whether a line names a table or a chart, or where it is from."""
    return bool(_CAPTION.match(line)) and width(line) <= _LONGEST_TITLE and "。" not in line


def numbered_level(line: str) -> int:
    """The level of a heading that begins with such a number; 0 if it does with none."""
    for level, pattern in enumerate((_SECTION, _SUBSECTION, _NUMBERED), start=1):
        if pattern.match(line):
            return level
    return 0


def _line_starts(text: str) -> Iterator[int]:
    offset = 0
    for line in text.split("\n"):
        if line.strip():
            yield offset
        offset += len(line) + 1


def _kind_alone(line: str) -> BlockKind:
    if "\t" in line:
        return BlockKind.ROW
    if is_caption(line):
        return BlockKind.CAPTION
    if _ITEM.match(line):
        return BlockKind.ITEM
    return BlockKind.PARAGRAPH


def _headings(lines: list[str], kinds: list[BlockKind]) -> Iterator[tuple[int, BlockKind, int]]:
    first = 0
    if lines and kinds[0] is BlockKind.PARAGRAPH and _is_short(lines[0], _LONGEST_TITLE):
        yield 0, BlockKind.TITLE, 0
        first = 1
    run: list[int] = []
    for at in range(first, len(lines)):
        if _could_head(lines[at], kinds[at]):
            run.append(at)
            continue
        yield from _of_run(run, lines, kinds, follower=at)
        run = []


def _of_run(
    run: list[int], lines: list[str], kinds: list[BlockKind], follower: int
) -> Iterator[tuple[int, BlockKind, int]]:
    """The headings among neighbouring short lines before a longer one; many of them are a list."""
    for at in run:
        level = numbered_level(lines[at])
        if kinds[at] is BlockKind.ITEM:
            follows_item = kinds[at - 1] is BlockKind.ITEM and at > run[0]
            before_paragraph = at + 1 == follower and kinds[follower] is BlockKind.PARAGRAPH
            if before_paragraph and not follows_item:
                yield at, BlockKind.HEADING, level
        elif level or len(run) <= _LONGEST_RUN:
            yield at, BlockKind.HEADING, level or 1


def _could_head(line: str, kind: BlockKind) -> bool:
    if kind is BlockKind.ITEM:
        return numbered_level(line) > 0 and _is_short(line, _LONGEST_HEADING)
    return kind is BlockKind.PARAGRAPH and _is_short(line, _LONGEST_HEADING)


def _is_short(line: str, longest: int) -> bool:
    return "。" not in line and width(line) <= longest and not ends_sentence(line)
