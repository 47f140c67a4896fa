"""The words that stand beside names, or that no name is, by the part they play."""

import csv
import functools
from collections.abc import Mapping
from enum import StrEnum

from reader import resources


class Role(StrEnum):
    """What a word is to a name.

    A title may stand right before a person, `after` right behind; a writer's line has a sign
    between; a verb or what is like one follows. A border ends before a company begins. What is
    generic is no brand: 合资有限公司.
    """

    TITLE = "title"
    AFTER = "after"
    WRITER = "writer"
    VERB = "verb"
    BORDER = "border"
    GENERIC = "generic"


def words(role: Role) -> frozenset[str]:
    """The words that play a part, folded."""
    return _table()[role]


@functools.cache
def _table() -> Mapping[Role, frozenset[str]]:
    with resources.path("names", "words.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {role: frozenset(row["zh"] for row in rows if row["role"] == role) for role in Role}
