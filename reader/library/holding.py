"""Holding: which articles may hold a string, by the full-text index where it can say."""

import re
from collections.abc import Callable, Sequence

from glossary.index.strings import Strings
from glossary.normalize import HAN, fold
from reader.library.connection import Connection

AT_ONCE = 100
"""So many texts are gone through between two rests."""
FEW = 200
"""So many strings are looked for one by one, more of them in all texts at one go."""

_ONLY_HAN = re.compile(f"[{HAN}]+")


def filed_with(string: str) -> tuple[str, list[object]]:
    """The condition that what is shown of an `article` may hold a string, with its values.

    The full-text index knows Chinese characters one by one, but other words as wholes only. What
    isn't filed yet may hold everything.
    """
    folded = fold(string.strip())
    if not _ONLY_HAN.fullmatch(folded):
        return "true", []
    phrase = f'body : "{" ".join(folded)}"'
    condition = "select rowid from found where found match ?"
    return f"(article.id in ({condition}) or article.filed != 1)", [phrase]


def holding(
    connection: Connection, strings: Sequence[str], rest: Callable[[], object]
) -> frozenset[int]:
    """The numbers of the articles in which one of the folded strings stands; maybe of more."""
    found: set[int] = set()
    scanned = [each for each in strings if len(strings) > FEW or not _ONLY_HAN.fullmatch(each)]
    for string in set(strings).difference(scanned):
        condition, values = filed_with(string)
        rows = connection.rows(f"select id from article where {condition}", values)
        found.update(number for (number,) in rows)
        rest()
    if scanned:
        found |= _scanned(connection, Strings(scanned), rest)
    return frozenset(found)


def _scanned(connection: Connection, strings: Strings, rest: Callable[[], object]) -> set[int]:
    found: set[int] = set()
    last = 0
    while rows := connection.rows(
        "select article, text from content where article > ? order by article limit ?",
        [last, AT_ONCE],
    ):
        for number, text in rows:
            if strings.within(fold(text)):
                found.add(number)
        last = rows[-1][0]
        rest()
    return found
