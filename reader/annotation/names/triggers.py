"""Triggers: the words beside or inside which names stand, found in a text all at once."""

import functools
from collections.abc import Iterable
from typing import NamedTuple

from glossary.matcher import Strings
from reader.annotation.names.bodies import kinds_of_body
from reader.annotation.names.legal import FORMS
from reader.annotation.names.tables import fund_houses
from reader.annotation.names.words import Role, words

DOT = "·"
_SEXES = tuple(f",{sex}{sign}" for sex in "男女" for sign in ",;。)")
_POSTS = ("时任", "现任", "历任", "原任")
_PENALTIES = (
    "给予",
    "处以",
    "采取",
    "予以",
    "责令",
    "出具",
    "作出",
    "立案",
    "创立",
    "创办",
    "创建",
)


class Triggers(NamedTuple):
    """Where a text's triggers stand, as borders in its code points; of those that end or begin
    at the same place the longest.

    `titles` may stand before a person's name, `after` behind it, `writers` before a sign and it.
    `houses` begin the names of funds. `sexes`, `posts` and `penalties` are what notices say of
    people: ,男, 时任 and 处以.
    """

    forms: list[tuple[int, int]]
    bodies: list[tuple[int, int]]
    titles: list[tuple[int, int]]
    writers: list[tuple[int, int]]
    after: list[tuple[int, int]]
    dots: list[tuple[int, int]]
    houses: list[tuple[int, int]]
    sexes: list[tuple[int, int]]
    posts: list[tuple[int, int]]
    penalties: list[tuple[int, int]]


NO_TRIGGERS = Triggers([], [], [], [], [], [], [], [], [], [])


def _kinds() -> tuple[Iterable[str], ...]:
    beside = (words(Role.TITLE), words(Role.WRITER), words(Role.AFTER))
    return FORMS, kinds_of_body(), *beside, (DOT,), fund_houses(), _SEXES, _POSTS, _PENALTIES


@functools.cache
def _strings() -> tuple[Strings, list[tuple[int, ...]]]:
    """The automaton, and for each of its strings the kinds it belongs to."""
    kinds: dict[str, list[int]] = {}
    for number, strings in enumerate(_kinds()):
        for string in dict.fromkeys(strings):
            kinds.setdefault(string, []).append(number)
    return Strings(kinds), list(map(tuple, kinds.values()))


def triggers(folded: str) -> Triggers | None:
    """The triggers of a folded text, in order; None if there is none."""
    strings, kinds = _strings()
    places = strings.places(folded)
    if not places:
        return None
    found: list[dict[int, int]] = [{} for _ in Triggers._fields]
    for start, end, number in places:
        for kind in kinds[number]:
            # Found by end: the longest comes first.
            found[kind].setdefault(end, start)
    return Triggers(*([(start, end) for end, start in each.items()] for each in found))
