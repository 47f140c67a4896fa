"""Doubles: characters drawn twice in one place, which makes them look bold."""

from collections import defaultdict

from reader.intake.pdf.glyphs import PageText, is_chinese

_BESIDE = 0.25
_BESIDE_NARROW = 0.12
"""Sizes that the second may stand aside; less than the width of a narrow letter, as in "ll"."""


def doubles(page: PageText) -> dict[int, int]:
    """The characters drawn over the same character once more, or a little beside it, with it."""
    found: dict[int, int] = {}
    rows: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for index, character in enumerate(page.text):
        if character == " ":
            continue
        y, size = page.boxes[4 * index + 1], page.sizes[index] or 1.0
        low, high = int(y / size - _BESIDE), int(y / size + _BESIDE)
        for row in (low, high) if low != high else (low,):
            near = rows[character, row]
            for before in near:
                if _is_double(page, before, index):
                    found[index] = before
                    break
        rows[character, int(y / size)].append(index)
    return found


def _is_double(page: PageText, before: int, index: int) -> bool:
    beside = _BESIDE if is_chinese(page.text[index]) else _BESIDE_NARROW
    near = beside * page.sizes[index]
    x, x_before = page.boxes[4 * index], page.boxes[4 * before]
    if (
        abs(x - x_before) > near
        or abs(page.boxes[4 * index + 1] - page.boxes[4 * before + 1]) > near
    ):
        return False
    # Two letters of a ligature, as ff, have one place.
    return before + 1 < index or x != x_before or is_chinese(page.text[index])
