"""Page furniture set aside: an article's blocks marked with the rule that hides them."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from reader.article import Article, Block, BlockKind, Metadata
from reader.intake import byline, quotes, rules
from reader.intake.byline import Byline
from reader.intake.controls import is_control
from reader.intake.disclaimers import fold_disclaimers
from reader.intake.lines import Line, lines_of
from reader.intake.tail import after_end

_LONGEST_TOP = 15
_BODY = (BlockKind.ROW, BlockKind.CAPTION, BlockKind.ITEM)


def clean(
    article: Article, rules_off: Collection[str] = (), *, counts_marked: bool = False
) -> Article:
    """The article with its page furniture set aside, and the metadata read from it.

    Rules named in `rules_off` hide nothing. `counts_marked` says that what is set aside already
    is so by its format, and is evidence for what stands beside it.

    The text does not change, and cleaning twice is cleaning once. A rule needs positive evidence:
    running text is hidden only after the article's end and as part of a card for another article.
    What was set aside before stays so; an article that would lose everything loses nothing.
    """
    lines = lines_of(article)
    marks = [
        (block.set_aside if counts_marked else None) or rules.anywhere(line)
        for block, line in zip(article.blocks, lines, strict=True)
    ]
    quotes.mark(lines, marks)
    bylines = _bylines(lines)
    after_end(lines, marks, bylines)
    top = _top(lines, marks)
    bottom = max(top, _body_end(lines, marks))
    _mark_edge(lines, marks, _top_bylines(marks, bylines, range(top, bottom)), range(top))
    labelled = [said if said and said.is_labelled else None for said in bylines]
    _mark_edge(lines, marks, labelled, range(bottom, len(lines)))
    fold_disclaimers(lines, marks)
    if all(marks):
        return article
    held = [block.set_aside or mark for block, mark in zip(article.blocks, marks, strict=True)]
    metadata = _metadata(article.metadata, held, bylines)
    _mark_known_names(lines, marks, metadata, top)
    blocks = tuple(
        _marked(block, mark, rules_off) for block, mark in zip(article.blocks, marks, strict=True)
    )
    return replace(article, blocks=blocks, metadata=metadata)


def _marked(block: Block, mark: str | None, rules_off: Collection[str]) -> Block:
    rule = block.set_aside or mark
    return replace(block, set_aside=None if rule in rules_off else rule)


def _bylines(lines: Sequence[Line]) -> list[Byline | None]:
    """What each line says, unless it is the source of a table or a chart above it."""
    bylines: list[Byline | None] = []
    above: Line | None = None
    for line in lines:
        is_below_table = above is not None and (
            above.kind is BlockKind.ROW or (above.kind is BlockKind.CAPTION and bylines[-1] is None)
        )
        bylines.append(None if is_below_table else byline.read(line.text, line.folded))
        above = line
    return bylines


def _top(lines: Sequence[Line], marks: Sequence[str | None]) -> int:
    """Where the running text begins."""
    for at, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if at >= _LONGEST_TOP or (line.is_prose and not line.is_headline and mark is None):
            return at
    return min(len(lines), _LONGEST_TOP)


def _body_end(lines: Sequence[Line], marks: Sequence[str | None]) -> int:
    """The end of the last line that certainly belongs to the article."""
    for at in range(len(lines) - 1, -1, -1):
        is_body = lines[at].is_prose or lines[at].kind in _BODY
        if is_body and marks[at] is None and not rules.is_disclaimer(lines[at]):
            return at + 1
    return 0


def _top_bylines(
    marks: Sequence[str | None], bylines: Sequence[Byline | None], body: range
) -> list[Byline | None]:
    """The bylines without those that are the title, or a heading in a chronicle."""
    is_chronicle = any(
        said is not None and said.is_date and marks[at] is None
        for at, said in enumerate(bylines)
        if at in body
    )
    found: list[Byline | None] = []
    has_title = False
    for said, mark in zip(bylines, marks, strict=True):
        is_title = said is not None and "name" in said.fields and not has_title
        is_heading = said is not None and said.is_date and is_chronicle
        found.append(None if is_title or is_heading else said)
        has_title = has_title or (mark is None and found[-1] is None)
    return found


def _mark_edge(
    lines: Sequence[Line],
    marks: list[str | None],
    bylines: Sequence[Byline | None],
    edge: range,
) -> None:
    for at in edge:
        if bylines[at] is not None and marks[at] in (None, "editor"):
            marks[at] = "byline"
        elif marks[at] is None and is_control(lines[at], strong=False):
            marks[at] = "page-control"


def _metadata(
    known: Metadata, marks: Sequence[str | None], bylines: Sequence[Byline | None]
) -> Metadata:
    for mark, said in zip(marks, bylines, strict=True):
        if mark == "byline" and said is not None:
            known = byline.merge(known, said.metadata)
    return known


def _mark_known_names(
    lines: Sequence[Line], marks: list[str | None], metadata: Metadata, top: int
) -> None:
    """A line above the text that only repeats a name the bylines gave."""
    names = {metadata.author, metadata.source, metadata.publisher} - {""}
    for at in range(1, top):
        if marks[at] is None and lines[at].text in names:
            marks[at] = "byline"
