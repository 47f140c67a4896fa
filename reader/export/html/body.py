"""The article of an HTML page: its title block, headings, paragraphs, lists and tables."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from reader.article import Block, BlockKind
from reader.export.html.inline import running_text
from reader.export.html.plan import Plan
from reader.export.html.table import grid
from reader.export.html.text import element, text
from reader.facts import site_of

_DEEPEST = 6
_IN_RUNS = (BlockKind.ITEM, BlockKind.ROW)


def article_html(plan: Plan) -> str:
    """The article: all shown blocks in order, with one title block."""
    return element("article", "\n".join(filter(None, _parts(plan))), lang=plan.language)


def _parts(plan: Plan) -> Iterator[str]:
    blocks = plan.edition.blocks()
    title = next((block for block in blocks if block.kind is BlockKind.TITLE), None)
    if title is None:
        yield _title_block(plan, text(plan.edition.title))
    levels = sorted({block.level for block in blocks if block.kind is BlockKind.HEADING})
    runs = [tuple(run) for _, run in groupby(blocks, key=_run)]
    caption: Block | None = None
    for run, following in zip(runs, (*runs[1:], None), strict=True):
        first = run[0]
        if first is title:
            yield _title_block(plan, _text(plan, first))
        elif first.kind is BlockKind.CAPTION and following and following[0].kind is BlockKind.ROW:
            caption = first
        elif first.kind is BlockKind.ROW:
            yield grid(plan, run, caption)
            caption = None
        elif first.kind is BlockKind.ITEM:
            yield _list(plan, run)
        else:
            yield _alone(plan, first, levels)


def _run(block: Block) -> object:
    """What neighbouring blocks have in common that make one list or one table."""
    return block.kind if block.kind in _IN_RUNS else block.start


def _list(plan: Plan, items: Sequence[Block]) -> str:
    """A list, with one of its own in each item that deeper ones follow."""
    least = min(block.level for block in items)
    starts = [at for at, block in enumerate(items) if block.level == least]
    starts = starts if starts[:1] == [0] else [0, *starts]
    parts = [items[start:end] for start, end in pairwise((*starts, len(items)))]
    written = (
        element("li", _text(plan, first) + (_list(plan, nested) if nested else ""))
        for first, *nested in parts
    )
    return element("ul", "".join(written), role="list")


def _alone(plan: Plan, block: Block, levels: Sequence[int]) -> str:
    content = _text(plan, block)
    if block.kind is BlockKind.CAPTION:
        return element("p", content, class_="caption")
    if block.kind is BlockKind.HEADING:
        return element(f"h{min(levels.index(block.level) + 2, _DEEPEST)}", content)
    return element("h2" if block.kind is BlockKind.TITLE else "p", content)


def _text(plan: Plan, block: Block) -> str:
    return running_text(plan, *plan.edition.article.content(block))


def _title_block(plan: Plan, title: str) -> str:
    """The title, and the source, author, date, publisher and address as far as they are known."""
    known = plan.edition.article.metadata
    words = [element("span", text(word)) for word in (known.source, known.author) if word]
    if known.date:
        date = known.date
        said = f"{date.year}年{date.month}月{date.day}日"
        words.append(element("time", said, datetime=date.isoformat()))
    if known.publisher not in ("", known.source, known.author):
        words.append(element("span", text(known.publisher)))
    if site := site_of(known.address):
        words.append(element("a", text(site), href=known.address, rel="noreferrer noopener"))
    heading = element("h1", title) if title else ""
    byline = element("p", " ".join(words), class_="byline") if words else ""
    return element("header", heading + byline) if heading or byline else ""
