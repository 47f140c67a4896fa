"""What the reader has highlighted, put into an edition; and what of it covers a stretch."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.annotation.highlight import Highlight
from reader.export.edition import Edition
from reader.export.options import ExportOptions


def with_highlights(
    edition: Edition, highlights: Iterable[Highlight], options: ExportOptions
) -> Edition:
    """The edition with those of its reader's highlights of which something is shown."""
    if not options.marks:
        return edition
    text = edition.article.text
    shown = [edition.article.content(block) for block in edition.article.shown()]
    kept = (
        each
        for each in highlights
        if any(
            text[max(each.start, start) : min(each.end, end)].strip()
            for start, end in shown
            if each.start < end and start < each.end
        )
    )
    return replace(edition, highlights=tuple(sorted(kept, key=lambda each: (each.start, each.end))))


def stretches(
    highlights: Sequence[Highlight], start: int, end: int
) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """A range of the text cut where highlights begin and end, with those that cover each part.

    They are numbers of `highlights`, the one that begins last at the end.
    """
    over = [n for n, each in enumerate(highlights) if each.start < end and start < each.end]
    borders = {start, end}
    for n in over:
        borders |= {max(start, highlights[n].start), min(end, highlights[n].end)}
    for first, last in pairwise(sorted(borders)):
        covering = (n for n in over if highlights[n].start <= first and last <= highlights[n].end)
        yield first, last, tuple(covering)
