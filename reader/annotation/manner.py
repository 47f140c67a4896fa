"""Manner: how amounts and readings are written out, as the user likes it."""

from dataclasses import dataclass
from enum import StrEnum


class Amounts(StrEnum):
    """The style of large amounts: US$80bn or US$80 billion."""

    SHORT = "short"
    LONG = "long"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How things are written out; `sandhi` writes 一 and 不 with the tones they are spoken with."""

    amounts: Amounts = Amounts.SHORT
    sandhi: bool = False


USUAL = Manner()
