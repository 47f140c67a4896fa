"""Where exactly the characters of a mention stand, from the rectangles of the link over them."""

from collections.abc import Iterable
from dataclasses import replace

from reader.export.pdf.marks import Quad

NEAR = 0.3
"""How near in sizes of the type two rectangles of a line are one."""


def exact(quads: Iterable[Quad], unit: float, edge: float, *, wide: bool) -> tuple[Quad, ...]:
    """One rectangle for each line, as high and wide as its characters of the size `unit`.

    typst's links take in half the white between lines, and the white with which it stretches a
    line after each character, but not at the line's end, the `edge`. Only where all characters are
    as `wide` as high is that white known.
    """
    lines: list[Quad] = []
    for quad in quads:
        spare = (quad.top - quad.bottom - unit) / 2
        trimmed = replace(quad, bottom=quad.bottom + spare, top=quad.top - spare)
        last = lines[-1] if lines else None
        if last is not None and _go_on(last, trimmed, unit):
            lines[-1] = replace(last, right=max(last.right, trimmed.right))
        else:
            lines.append(trimmed)
    return tuple(_unstretched(quad, unit, edge) for quad in lines) if wide else tuple(lines)


def _go_on(quad: Quad, following: Quad, unit: float) -> bool:
    level = abs(quad.bottom - following.bottom) < NEAR * unit
    return level and abs(following.left - quad.right) < NEAR * unit


def _unstretched(quad: Quad, unit: float, edge: float) -> Quad:
    width = quad.right - quad.left
    count = round(width / unit)
    white = width - count * unit
    if count < 1 or white <= 0 or quad.right > edge - NEAR * unit:
        return quad
    return replace(quad, right=quad.right - white / count)
