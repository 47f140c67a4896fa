"""How much of an edition's text an extractor gives back: counts, nothing mended but whitespace.

Taken out before counting: whitespace, the running title and page numbers in the first and last
lines of a page, the list of terms at the end and, where notes stand among the text, their exact
words and the marks that lead to them.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.export.edition import Edition

_RADICALS = re.compile("[\u2e80-\u2fdf]")
_ZERO_WIDTH = re.compile("[\u200b-\u200d\u2060\ufeff\u00ad]")
_GAP_IN_CHINESE = re.compile(r"(?<=[一-鿿，。；：])[ \u3000]+(?=[一-鿿，。；：])")
_FURNITURE_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What of an edition must come back: `blocks` without whitespace, with their marks, in order.

    `terms` counts each surface in the running text; `readings` are pinyin the text itself lacks;
    `notes` stand among the text; `running` is what the pages' heads and feet may say.
    """

    blocks: tuple[str, ...]
    terms: Counter[str]
    readings: frozenset[str]
    notes: tuple[str, ...] = ()
    running: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Counts for one extractor; `blocks` of `of_blocks` are exact, `ordered` of them in order.

    `terms` of `of_terms` are found with their spaces as they are; `lost_notes` could not be taken
    out; `gaps` are spaces between Chinese characters, which harm no search that ignores them.
    """

    blocks: int
    of_blocks: int
    ordered: int
    terms: int
    of_terms: int
    pinyin: int
    radicals: int
    zero_width: int
    gaps: int
    lost_notes: int

    @property
    def exact(self) -> bool:
        """Whether the whole text comes back, in order, and nothing else."""
        found = (self.blocks, self.ordered, self.terms)
        extra = (self.pinyin, self.radicals, self.zero_width, self.lost_notes)
        return found == (self.of_blocks, self.of_blocks, self.of_terms) and not any(extra)


def squeezed(text: str) -> str:
    """The text without any whitespace."""
    return re.sub(r"\s+", "", text)


def expected_of(
    edition: Edition,
    marks: Mapping[int, str] | None = None,
    notes: Iterable[str] = (),
    running: Iterable[str] = (),
) -> Expected:
    """What must come back of an edition; `marks` stand after the mentions that begin there."""
    text = edition.article.text
    spans = [edition.article.content(block) for block in edition.blocks()]
    shown = "\n".join(text[start:end] for start, end in spans)
    surfaces = {text[each.start : each.end] for each in edition.mentions}
    readings = {unicodedata.normalize("NFC", squeezed(str(each.reading))) for each in edition.ruby}
    plain = squeezed(unicodedata.normalize("NFC", shown))
    return Expected(
        blocks=tuple(_marked(edition, start, end, marks or {}) for start, end in spans),
        terms=Counter({each: shown.count(each) for each in surfaces}),
        readings=frozenset(each for each in readings if not each.isascii() and each not in plain),
        notes=tuple(notes),
        running=(edition.title, *running),
    )


def _marked(edition: Edition, start: int, end: int, marks: Mapping[int, str]) -> str:
    text, pieces, at = edition.article.text, [], start
    first = bisect_left(edition.mentions, start, key=lambda mention: mention.start)
    last = bisect_left(edition.mentions, end, key=lambda mention: mention.start)
    for mention in edition.mentions[first:last]:
        if mark := marks.get(mention.start):
            pieces += [text[at : mention.end], mark]
            at = mention.end
    return squeezed("".join((*pieces, text[at:end])))


def score(pages: Sequence[str], expected: Expected, tables: Sequence[str] = ()) -> Score:
    """Count what is found on the pages before the first of the tables' headings."""
    bare = (_without_furniture(page, number, expected) for number, page in enumerate(pages, 1))
    body, lost = _without_notes(_before(tables, "\n".join(bare)), expected.notes)
    solid = squeezed(body)
    found = ordered = at = 0
    for block in expected.blocks:
        place = solid.find(block, at)
        ordered += place >= 0
        at = place + len(block) if place >= 0 else at
        found += place >= 0 or block in solid
    joined = re.sub(r"(?<=[!-~])[\r\n\f]+(?=[!-~])", " ", body)  # a line end is Latin's space
    joined = re.sub(r"[\r\n\f]", "", joined)
    composed = unicodedata.normalize("NFC", solid)
    return Score(
        blocks=found,
        of_blocks=len(expected.blocks),
        ordered=ordered,
        terms=sum(min(joined.count(term), count) for term, count in expected.terms.items()),
        of_terms=expected.terms.total(),
        pinyin=sum(composed.count(reading) for reading in expected.readings),
        radicals=len(_RADICALS.findall("".join(pages))),
        zero_width=len(_ZERO_WIDTH.findall("".join(pages))),
        gaps=len(_GAP_IN_CHINESE.findall(body)),
        lost_notes=lost,
    )


def _without_furniture(page: str, number: int, expected: Expected) -> str:
    lines = [line for line in page.splitlines() if line.strip()]
    running = "|".join(re.escape(squeezed(each)) for each in expected.running if each)
    numbers = rf"[–—-]?{number}(?:/\d+)?[–—-]?"
    furniture = re.compile(rf"(?:{running})?(?:{numbers})?(?:{running})?")
    last = len(lines) - _FURNITURE_LINES
    # The title of the first page is the article's own; only a page's number goes there.
    usable = furniture if number > 1 else re.compile(numbers)
    return "\n".join(
        line
        for place, line in enumerate(lines)
        if _FURNITURE_LINES <= place < last or not usable.fullmatch(squeezed(line))
    )


def _before(headings: Sequence[str], text: str) -> str:
    lines = text.splitlines()
    wanted = {squeezed(each) for each in headings}
    places = (place for place, line in enumerate(lines) if squeezed(line) in wanted)
    return "\n".join(lines[: next(places, len(lines))])


def _without_notes(text: str, notes: Sequence[str]) -> tuple[str, int]:
    """The text without the notes, and how many of them were not found whole."""
    lost = 0
    for note in sorted(notes, key=len, reverse=True):
        pattern = r"\s*".join(map(re.escape, squeezed(note)))
        text, count = re.subn(pattern, "", text, count=1)
        lost += not count
    return text, lost
