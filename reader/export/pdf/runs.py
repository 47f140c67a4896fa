"""Runs: a block's text cut where terms and ruby begin, with the white that wide ruby needs."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any

from reader.annotation.model import Reading
from reader.annotation.ruby import Base, spread
from reader.export.pdf.outlines import RubyFace
from reader.export.pdf.pages import Chunk
from reader.export.pdf.style import ruby_size

Run = Any
OVERHANG = 0.5
"""How far a ruby may hang over its neighbours, in characters."""
SEPARATION = 0.16
"""The white between two rubies, in characters."""
LONGEST_WHOLE = 4
NEVER_FIRST = "，。、！？,.!?:;/"
"""Signs before which no line ends, box or not."""
BINDING = "+±−-№#"
"""Signs that stay with what follows them."""
AUTOSPACE = 0.25
_LATIN_WIDTH = 0.55


@dataclass(slots=True)
class Runs:
    """Cuts blocks into runs; for one document.

    `covering` are the chunks of each mention that consists of nothing else: its link tells where
    they stand. The places of `chunks`, all others, must be asked for by their numbers.
    """

    face: RubyFace
    size_pt: float
    scales: dict[str, float]
    chunks: list[Chunk] = field(default_factory=list)
    covering: dict[int, list[Chunk]] = field(default_factory=dict)
    _words: int = 0

    def of(self, block: dict[str, Any]) -> list[Run]:
        """The runs of a block of a sheet, as the template wants them."""
        return self._runs(block, 0, len(block["text"]))

    def cells(self, block: dict[str, Any]) -> list[list[Run]]:
        """The runs of each cell of a row, whose cells tabs part."""
        tabs = [offset for offset, sign in enumerate(block["text"]) if sign == "\t"]
        borders = [-1, *tabs, len(block["text"])]
        return [self._runs(block, start + 1, end) for start, end in pairwise(borders)]

    def _runs(self, block: dict[str, Any], start: int, end: int) -> list[Run]:
        text = block["text"]
        unit = self.size_pt * self.scales.get(block["kind"], 1.0)
        words = {each[0]: each for each in block["ruby"] if start <= each[0] and each[1] <= end}
        mentions = {
            each[0]: each for each in block["mentions"] if start <= each[0] and each[1] <= end
        }
        whites = self._whites(text, tuple(words.values()), tuple(mentions.values()), unit)
        borders = {start, end}
        for first, last, *_ in (*words.values(), *mentions.values()):
            borders |= {first, last}
        runs: list[Run] = []
        inside, until = runs, start
        covering: list[Chunk] | None = None
        for first, last in pairwise(sorted(borders)):
            if first >= until:
                inside, covering = runs, None
            if white := round(whites.get(first, 0.0), 2):
                inside.append(white)
            if first in mentions:
                _, until, index, row, note = mentions[first]
                inside = []
                runs.append({"mention": index, "row": row, "note": note, "runs": inside})
                if _is_covered(text, first, until, words):
                    covering = self.covering[index] = []
            if first in words:
                syllables = words[first][2]
                inside += self._chunks(text, first, last, syllables, unit, covering)
            else:
                inside.append(text[first:last])
        return runs

    def _chunks(
        self,
        text: str,
        start: int,
        end: int,
        syllables: Sequence[str],
        unit: float,
        covering: list[Chunk] | None,
    ) -> Iterator[Run]:
        """The word in as few chunks as may each stay on a line.

        Where a box would let a line end wrongly, every character is a chunk without one.
        """
        reading = Reading(tuple(syllables))
        size = ruby_size(unit / self.size_pt, self.size_pt)
        loose = not _may_be_boxed(text, start, end)
        count = end - start if loose else -(-(end - start) // LONGEST_WHOLE)
        borders = [start + (end - start) * index // count for index in range(count + 1)]
        for first, last in pairwise(borders):
            part = reading.part(first - start, last - start)
            room = sum(width(sign) for sign in text[first:last]) * unit
            chunk = Chunk(self._words, part, room, size, unit, loose)
            if covering is not None:
                covering.append(chunk)
                yield text[first:last] if loose else {"whole": text[first:last]}
            else:
                self.chunks.append(chunk)
                number, kind = len(self.chunks) - 1, "loose" if loose else "whole"
                yield {"word": number, kind: text[first:last]}
        self._words += 1

    def _whites(
        self, text: str, words: Sequence[Any], mentions: Sequence[Any], unit: float
    ) -> dict[int, float]:
        """The white in points before some offsets: what wide ruby needs around its word, or around
        the term that holds it, for inside a term there is none, so that it can be searched; and
        what a box around a word takes away between Chinese and Latin.
        """
        size = ruby_size(unit / self.size_pt, self.size_pt)
        xs = list(accumulate((width(sign) * unit for sign in text), initial=0.0))
        bases = [
            Base(xs[first], xs[last], self.face.width(str(Reading(tuple(syllables))), size))
            for first, last, syllables in words
        ]
        whites: dict[int, float] = {}
        holders = [(first, last) for first, last, *_ in mentions]
        gains = spread(bases, OVERHANG * unit, SEPARATION * unit)
        for (first, last, _), gain in zip(words, gains, strict=True):
            place = bisect_right(holders, (first, len(text))) - 1
            held = place >= 0 and first < holders[place][1]
            for offset in holders[place] if held else (first, last):
                whites[offset] = whites.get(offset, 0.0) + gain / 2
        boxed = [(first, last) for first, last, _ in words if _may_be_boxed(text, first, last)]
        for offset in {offset for each in (*boxed, *holders) for offset in each}:
            place = bisect_right(holders, (offset, 0)) - 1
            if place < 0 or holders[place][1] <= offset:
                whites[offset] = whites.get(offset, 0.0) + _autospaced(text, offset, unit)
        return {
            at: white if _may_be_boxed(text, at, at) else _autospaced(text, at, unit)
            for at, white in whites.items()
        }


def _is_covered(text: str, start: int, end: int, words: Mapping[int, Any]) -> bool:
    """Whether words under ruby, of whose widths there is no doubt, fill start to end."""
    at = start
    while at < end and at in words:
        at = words[at][1]
    return at == end and all(width(sign) == 1.0 for sign in text[start:end])


def _may_be_boxed(text: str, start: int, end: int) -> bool:
    """Whether lines may end beside a box there: a box lets them, before and after most signs."""
    before, after = text[start - 1 : start], text[end : end + 1]
    binds = before != "" and (unicodedata.category(before) == "Sc" or before in BINDING)
    bound = (
        after != ""
        and unicodedata.category(after)[0] in "PS"
        and unicodedata.category(after) not in ("Pe", "Pf", "Ps", "Pi")
        and after not in NEVER_FIRST
    )
    return not binds and not bound


def _autospaced(text: str, offset: int, unit: float) -> float:
    """The white between a Chinese character and a Latin letter or digit, which boxes suppress."""
    if not 0 < offset < len(text):
        return 0.0
    before, after = text[offset - 1], text[offset]
    mixed = (_is_latin(before) and _is_han(after)) or (_is_han(before) and _is_latin(after))
    return AUTOSPACE * unit if mixed else 0.0


def _is_latin(sign: str) -> bool:
    """Whether typst parts it from Chinese by a white."""
    return (sign.isalnum() and ord(sign) < 0x2E80) or sign in "#$%&"


def _is_han(sign: str) -> bool:
    return unicodedata.category(sign) == "Lo" and ord(sign) >= 0x2E80


def width(sign: str) -> float:
    """The advance of a character in sizes: exact for Chinese ones, near for others."""
    return 1.0 if unicodedata.east_asian_width(sign) in "WF" else _LATIN_WIDTH
