"""The ruby's letters as outlines: the door to the bundled face that pinyin is drawn in."""

import importlib.resources
import io
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.ttLib import TTFont

EM = 1000
WEIGHT, WIDTH = 450.0, 85.0  # as dark at 6 pt as the body at 11 pt; legible at 110 dpi
GAP = 50  # between a letter and a mark put over it, in thousandths of an em
DOTLESS = {"i": "ı", "j": "ȷ"}


@dataclass(frozen=True, slots=True)
class _Letter:
    """A drawn letter: its advance, its x by order of use, and operators with `%d` for each x."""

    advance: float
    xs: tuple[int, ...]
    operators: str
    box: tuple[int, int, int, int] | None  # left, bottom, right, top of the ink


class RubyFace:
    """Noto Sans at one weight and width; texts are pinyin, any other Latin is welcome.

    Letters are kept once drawn, so one face should serve a whole document. What the face has no
    glyph for takes no room and draws nothing: see `missing`. There is no kerning: of all pairs in
    pinyin the face kerns r before o alone, by a fiftieth of an em.
    """

    def __init__(self, weight: float = WEIGHT, width: float = WIDTH) -> None:
        """Opens the face; `weight` is 100 to 900, `width` 62.5 to 100 (per cent)."""
        file = importlib.resources.files("fontpkg_noto_sans") / "files" / "NotoSans[wdth,wght].ttf"
        font = TTFont(io.BytesIO(file.read_bytes()), lazy=True)
        self._glyph_names: dict[int, str] = font.getBestCmap()
        self._glyphs = font.getGlyphSet(location={"wght": weight, "wdth": width})
        self._letters: dict[str, _Letter | None] = {}
        self._forms: dict[str, bytes] = {}
        self._widths: dict[str, float] = {}

    def width(self, text: str, size_pt: float) -> float:
        """The room the text takes at that size, in points."""
        if text not in self._widths:
            self._widths[text] = sum(letter.advance for letter in self._letters_of(text))
        return self._widths[text] * size_pt / EM

    def form(self, text: str) -> bytes:
        """The text as PDF path operators that fill it: 1000 units to the em, y upwards, from 0, 0.

        Empty when there is nothing to draw.
        """
        if text not in self._forms:
            self._forms[text] = self._drawn(text)
        return self._forms[text]

    def missing(self, text: str) -> str:
        """The characters of the text, each once, that the face can't draw."""
        return "".join(
            dict.fromkeys(
                character
                for cluster in _clusters(text)
                if self._letter(cluster) is None
                for character in cluster
                if ord(character) not in self._glyph_names
            )
        )

    def _drawn(self, text: str) -> bytes:
        x = 0.0
        parts: list[str] = []
        for letter in self._letters_of(text):
            shift = round(x)
            parts.append(letter.operators % tuple(each + shift for each in letter.xs))
            x += letter.advance
        drawn = "".join(parts)
        return f"{drawn}f".encode("ascii") if drawn else b""

    def _letters_of(self, text: str) -> Iterator[_Letter]:
        for cluster in _clusters(text):
            letter = self._letter(cluster)
            if letter is not None:
                yield letter

    def _letter(self, cluster: str) -> _Letter | None:
        if cluster not in self._letters:
            self._letters[cluster] = self._composed(cluster)
        return self._letters[cluster]

    def _composed(self, cluster: str) -> _Letter | None:
        """A base with its marks centred over it, each above the last."""
        base = DOTLESS.get(cluster[0], cluster[0]) if len(cluster) > 1 else cluster
        letter = self._single(base)
        if letter is None:
            return None
        for mark in cluster[1:]:
            drawn = self._single(mark)
            if drawn is None:
                return None
            letter = _stacked(letter, drawn)
        return letter

    def _single(self, character: str) -> _Letter | None:
        name = self._glyph_names.get(ord(character))
        if name is None:
            return None
        pen = _OperatorPen(self._glyphs)
        glyph = self._glyphs[name]
        glyph.draw(pen)
        return pen.letter(glyph.width)


class _OperatorPen(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Collects a glyph as PDF path operators; BasePen turns quadratic curves into cubic ones."""

    def __init__(self, glyphs: Mapping[str, Any]) -> None:
        super().__init__(glyphs)
        self._xs: list[int] = []
        self._ys: list[int] = []
        self._operators: list[str] = []

    def letter(self, advance: float) -> _Letter:
        """What was drawn."""
        xs, ys = self._xs, self._ys
        box = (min(xs), min(ys), max(xs), max(ys)) if xs else None
        return _Letter(advance, tuple(xs), "".join(self._operators), box)

    def _add(self, operator: str, *points: tuple[float, float]) -> None:
        for x, y in points:
            self._xs.append(round(x))
            self._ys.append(round(y))
            self._operators.append(f"%d {round(y)} ")
        self._operators.append(operator)

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._add("m\n", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._add("l\n", pt)

    def _curveToOne(  # noqa: N802
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self._add("c\n", pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802
        self._operators.append("h\n")


def _clusters(text: str) -> Iterator[str]:
    """The text's letters in their shortest form, each with the marks that have no form of it."""
    cluster = ""
    for character in unicodedata.normalize("NFC", text):
        if cluster and unicodedata.combining(character):
            cluster += character
            continue
        if cluster:
            yield cluster
        cluster = character
    if cluster:
        yield cluster


def _stacked(base: _Letter, mark: _Letter) -> _Letter:
    """The mark centred over (or under) the base, clear of its ink; the base's advance stays."""
    if base.box is None or mark.box is None:
        return base
    left, bottom, right, top = base.box
    mark_left, mark_bottom, mark_right, mark_top = mark.box
    across = (left + right - mark_left - mark_right) // 2
    up = max(0, top + GAP - mark_bottom) if mark_bottom > 0 else 0
    return _Letter(
        base.advance,
        (*base.xs, *(x + across for x in mark.xs)),
        base.operators + _raised(mark.operators, up),
        (left, min(bottom, mark_bottom), right, max(top, mark_top + up)),
    )


def _raised(operators: str, up: int) -> str:
    words = operators.split(" ")
    return " ".join(str(int(word) + up) if word.lstrip("-").isdigit() else word for word in words)
