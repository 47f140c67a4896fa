"""Joints: what stands between two lines of a PDF that run on, and the text they make."""

from collections.abc import Sequence
from enum import Enum

from reader.intake.pdf.glyphs import is_chinese
from reader.intake.pdf.lines import Line


class Joint(Enum):
    """What becomes of a line end: nothing, a space, or the hyphen before it goes."""

    NOTHING = "nothing"
    SPACE = "space"
    NO_HYPHEN = "no hyphen"


def joint(above: Line, line: Line) -> Joint:
    """What stands between two lines: nothing in Chinese, else a space; no mere hyphen."""
    before, after = above.text[-1], line.text[0]
    if before == "-" and above.text[-2:-1].isalpha() and not is_chinese(above.text[-2]):
        is_mere = after.islower() and "-" not in above.text.split(" ")[-1][:-1]
        return Joint.NO_HYPHEN if is_mere else Joint.NOTHING
    return Joint.NOTHING if is_chinese(before) or is_chinese(after) else Joint.SPACE


def joined(lines: Sequence[Line]) -> str:
    """The text of lines that run on."""
    parts: list[str] = []
    for number, line in enumerate(lines):
        if number:
            kind = joint(lines[number - 1], line)
            if kind is Joint.NO_HYPHEN:
                parts[-1] = parts[-1][:-1]
            elif kind is Joint.SPACE:
                parts.append(" ")
        parts.append(line.text)
    return "".join(parts)
