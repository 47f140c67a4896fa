"""Highlight: a place of a text that its reader has marked, maybe with a note."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Highlight:
    """From start to end, in code points of the text; `colour` is yellow, green, blue or pink."""

    start: int
    end: int
    colour: str
    note: str = ""
