"""Families of polyphones: in which words a character has which reading."""

import csv
import functools
from typing import NamedTuple

from reader import resources


class Family(NamedTuple):
    """A reading of a character: what stands before or after it then, and whole words with it."""

    character: str
    syllable: str
    before: str
    after: str
    words: tuple[str, ...]


@functools.cache
def families() -> tuple[Family, ...]:
    """The families where dictionaries err or say nothing; a later one goes above an earlier one.

    Ordinary words stand there only where a shorter string would spoil them: 大行其道 has 大行.
    """
    with resources.polyphones().open(encoding="utf-8", newline="") as rows:
        return tuple(
            Family(
                row["character"],
                row["syllable"],
                row["before"],
                row["after"],
                tuple(row["words"].split()),
            )
            for row in csv.DictReader(rows)
        )
