"""The line that a run of inline elements shows: its text, and how much of it is bold or linked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
_SOFT_BREAK = re.compile(rf"(?<=[{_WIDE}])[ \t]*\n\s*(?=[{_WIDE}])")
_SPACES = re.compile(r"[ \t\n\xa0]+")
_BYLINE = re.compile(r"来源|來源|作者|编辑|編輯|时间|記者|记者|\d{4}\s*[-/.年]\s*\d|\d:\d\d")
_LONGEST_BYLINE = 120
_EDGE = " \n\t\xa0\u3000"


@dataclass(frozen=True, slots=True)
class Run:
    """A text of one look."""

    text: str
    is_bold: bool = False
    is_linked: bool = False


BORDER = Run("")
"""Where an inline element begins or ends."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A line, and how many of its characters other than white space are linked."""

    text: str
    size: int
    linked: int
    is_bold: bool


def shown(runs: Sequence[Run]) -> Shown:
    """The line that runs make. White space is one space; none where Chinese lines were broken."""
    sizes = [len("".join(run.text.split())) for run in runs]
    size = sum(sizes)
    bold = sum(count for run, count in zip(runs, sizes, strict=True) if run.is_bold)
    linked = sum(count for run, count in zip(runs, sizes, strict=True) if run.is_linked)
    text = line("".join(run.text for run in runs))
    if (linked == size and size) or _is_byline(text):  # its parts stand apart by style sheets
        text = line("".join(" " if run is BORDER else run.text for run in runs))
    return Shown(text, size, linked, is_bold=size > 0 and bold == size)


def line(text: str) -> str:
    """A text in one line as a browser shows it."""
    return _SPACES.sub(" ", _SOFT_BREAK.sub("", text)).strip(_EDGE)


def _is_byline(text: str) -> bool:
    if len(text) > _LONGEST_BYLINE or "。" in text or "，" in text:
        return False
    return _BYLINE.search(text) is not None
