"""Runs: a block's text cut where terms and ruby begin, with the white that wide ruby needs."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate, pairwise
from typing import Any

from reader.annotation.model import Reading
from reader.annotation.ruby import Base, spread
from reader.export.pdf.outlines import RubyFace
from reader.export.pdf.pages import Chunk, Piece
from reader.export.pdf.signs import may_be_boxed, mixed, width
from reader.export.pdf.style import ruby_size, scale_of

Run = Any
Record = dict[str, Any]
Parts = Mapping[int, Sequence[Any]]
"""Words or mentions of a block by their starts; each begins with its start and end."""

OVERHANG = 0.5
"""How far a ruby may hang over its neighbours, in characters."""
SEPARATION = 0.16
"""The white between two rubies, in characters."""
LONGEST_WHOLE = 4
AUTOSPACE = 0.25
"""The white between Chinese and Latin, which boxes suppress, in characters."""
_NOTED = ("headword", "reading", "short", "tickers", "definition_en")


@dataclass(slots=True)
class Runs:
    """Cuts blocks into runs; for one document, whose `rows` notes are taken from.

    `covering` are the chunks of each mention that consists of nothing else: its link tells where
    they stand. The places of `chunks`, all others, must be asked for by their numbers. `pieces` are
    the text of passages outside of mentions.
    """

    face: RubyFace
    size_pt: float
    scales: Mapping[str, float]
    rows: Sequence[Record]
    chunks: list[Chunk] = field(default_factory=list)
    covering: dict[int, list[Chunk]] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    _words: int = 0

    def of(self, block: Record) -> list[Run]:
        """The runs of a block of a sheet, as the template wants them."""
        return self._runs(block, 0, len(block["text"]))

    def cells(self, block: Record) -> list[list[Run]]:
        """The runs of each cell of a row, whose cells tabs part."""
        tabs = [offset for offset, sign in enumerate(block["text"]) if sign == "\t"]
        borders = [-1, *tabs, len(block["text"])]
        return [self._runs(block, start + 1, end) for start, end in pairwise(borders)]

    def _runs(self, block: Record, start: int, end: int) -> list[Run]:
        text, unit = block["text"], self.size_pt * scale_of(block, self.scales)
        words, mentions = (_within(block[name], start, end) for name in ("ruby", "mentions"))
        whites = self._whites(text, words, mentions, unit)
        parts = (*words.values(), *mentions.values())
        seams = set(_seams(text, words, mentions))
        borders = {start, end, *(offset for part in parts for offset in part[:2])}
        borders |= {border for at in seams for border in (at, at + 1)}
        passages = [each for each in block.get("passages", ()) if each[0] < end and start < each[1]]
        borders |= set(_ends(passages, parts, start, end))
        runs: list[Run] = []
        inside, until = runs, start
        covering: list[Chunk] | None = None
        for first, last in pairwise(sorted(borders)):
            if first >= until:
                over = tuple(each[2] for each in passages if each[0] < last and first < each[1])
                outside = first in mentions or not over
                inside = runs if outside else self._piece(runs, over, text[first:last], unit)
                covering = None
            if first in whites:
                inside.append(whites[first])
            if first in mentions:
                _, until, index, row, noted = mentions[first]
                inside = []
                note = self._note(row) if noted else None
                runs.append({"mention": index, "row": row, "note": note, "runs": inside})
                if _is_covered(text, first, until, words):
                    covering = self.covering[index] = []
            if first in words:
                inside += self._chunks(text, words[first], unit, covering)
            elif first in seams:
                inside.append({"whole": text[first:last]})
            else:
                inside.append(text[first:last])
        return runs

    def _piece(
        self, runs: list[Run], passages: tuple[int, ...], words: str, unit: float
    ) -> list[Run]:
        """The runs of the piece these words of passages belong to: the last one, or another."""
        wide = all(width(sign) == 1.0 and sign.isalpha() for sign in words)  # signs may be squeezed
        last = runs[-1] if runs else None
        if isinstance(last, dict) and "piece" in last:
            known = self.pieces[last["piece"]]
            if known.passages == passages:
                self.pieces[last["piece"]] = replace(known, wide=known.wide and wide)
                return _list_of(last)
        self.pieces.append(Piece(passages, unit, wide))
        runs.append({"piece": len(self.pieces) - 1, "runs": []})
        return _list_of(runs[-1])

    def _note(self, row: int) -> Record | None:
        """What a note says of a row; nothing is said of one without English."""
        record = self.rows[row]
        return {name: record[name] for name in _NOTED} if record["short"] else None

    def _chunks(
        self, text: str, word: Sequence[Any], unit: float, covering: list[Chunk] | None
    ) -> Iterator[Run]:
        """The word in as few chunks as may each stay on a line.

        Where a box would let a line end wrongly, every character is a chunk without one.
        """
        start, end, syllables = word
        reading = Reading(tuple(syllables))
        size = ruby_size(unit / self.size_pt, self.size_pt)
        loose = not may_be_boxed(text, start, end)
        kind = "loose" if loose else "whole"
        count = end - start if loose else -(-(end - start) // LONGEST_WHOLE)
        borders = [start + (end - start) * index // count for index in range(count + 1)]
        for first, last in pairwise(borders):
            part = reading.part(first - start, last - start)
            room = sum(width(sign) for sign in text[first:last]) * unit
            chunk = Chunk(self._words, part, room, size, unit, loose)
            if covering is None:
                self.chunks.append(chunk)
                yield {"word": len(self.chunks) - 1, kind: text[first:last]}
            else:
                covering.append(chunk)
                yield text[first:last] if loose else {kind: text[first:last]}
        self._words += 1

    def _whites(self, text: str, words: Parts, mentions: Parts, unit: float) -> dict[int, float]:
        """The white in points before some offsets, none of them inside a mention: what wide ruby
        needs around its word, or around the term that holds it, so that it can be searched; and
        what a box around a word takes away between Chinese and Latin.
        """
        holders = [(first, last) for first, last, *_ in mentions.values()]
        whites: dict[int, float] = {}
        for word, gain in zip(words.values(), self._gains(text, words, unit), strict=True):
            for offset in _holder(holders, word[0]) or word[:2]:
                whites[offset] = whites.get(offset, 0.0) + gain / 2
        boxed = [word[:2] for word in words.values() if may_be_boxed(text, *word[:2])]
        for offset in {offset for each in (*boxed, *holders) for offset in each}:
            holder = _holder(holders, offset)
            if holder is None or holder[0] == offset:
                whites[offset] = whites.get(offset, 0.0) + _autospace(text, offset, unit)
        for at in whites:
            if not may_be_boxed(text, at, at):
                whites[at] = _autospace(text, at, unit)
        return {at: rounded for at, white in whites.items() if (rounded := round(white, 2))}

    def _gains(self, text: str, words: Parts, unit: float) -> Sequence[float]:
        """The width in points that each word must gain for its ruby."""
        size = ruby_size(unit / self.size_pt, self.size_pt)
        xs = list(accumulate((width(sign) * unit for sign in text), initial=0.0))
        bases = [
            Base(xs[first], xs[last], self.face.width(str(Reading(tuple(syllables))), size))
            for first, last, syllables in words.values()
        ]
        return spread(bases, OVERHANG * unit, SEPARATION * unit)


def _list_of(run: Run) -> list[Run]:
    """The runs inside a run."""
    inside: list[Run] = run["runs"]
    return inside


def _ends(
    passages: Sequence[Sequence[Any]], parts: Sequence[Sequence[Any]], start: int, end: int
) -> Iterator[int]:
    """Where passages begin and end, but for places inside of words under ruby and mentions."""
    for passage in passages:
        for at in passage[:2]:
            if start < at < end and not any(part[0] < at < part[1] for part in parts):
                yield at


def _within(parts: Sequence[Sequence[Any]], start: int, end: int) -> Parts:
    return {part[0]: part for part in parts if start <= part[0] and part[1] <= end}


def _holder(holders: Sequence[tuple[int, int]], offset: int) -> tuple[int, int] | None:
    """The mention in which a character stands."""
    place = bisect_right(holders, offset, key=lambda holder: holder[0]) - 1
    return holders[place] if place >= 0 and offset < holders[place][1] else None


def _seams(text: str, words: Mapping[int, Any], mentions: Mapping[int, Any]) -> Iterator[int]:
    """The Chinese characters beside Latin ones inside a term.

    typst would part the two by white, so that a search would not find the term: but not where
    one stands in a box.
    """
    boxed = {at for first, last, *_ in words.values() for at in range(first, last)}
    for first, last, *_ in mentions.values():
        for at in range(first + 1, last):
            chinese = at if text[at] >= "\u2e80" else at - 1
            free = chinese not in boxed and may_be_boxed(text, chinese, chinese + 1)
            if free and mixed(text, at):
                yield chinese


def _is_covered(text: str, start: int, end: int, words: Parts) -> bool:
    """Whether words under ruby, of whose widths there is no doubt, fill start to end."""
    at = start
    while at < end and at in words:
        at = words[at][1]
    return at == end and all(width(sign) == 1.0 for sign in text[start:end])


def _autospace(text: str, offset: int, unit: float) -> float:
    """The white in points that a box suppresses at an offset."""
    return AUTOSPACE * unit if mixed(text, offset) else 0.0
