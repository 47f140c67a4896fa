"""What an article calls its names later: the brand of a company, a person without title."""

from collections.abc import Container, Iterator

from glossary.model import Kind
from reader.annotation.names.bodies import bodies
from reader.annotation.names.foreign import foreigners
from reader.annotation.names.legal import companies, short_forms_of
from reader.annotation.names.model import Name
from reader.annotation.names.people import pairs, people, signed
from reader.annotation.names.spelling import (
    LONGEST_BRAND,
    brand,
    business,
    by_twos,
    place,
    reading,
)
from reader.annotation.names.tables import industries_ending, place_at
from reader.annotation.names.triggers import NO_TRIGGERS, triggers

Called = tuple[str, int, Name]
_SHORTEST = 2


def called_in_article(
    text: str, folded: str, ends: Container[int]
) -> tuple[list[Name], list[Called]]:
    """The full names of an article, and what stands for them later.

    Each of those is a folded string, the offset from which on it is meant, and the name. A string
    that could stand for two names stands for none.
    """
    beside = triggers(folded) or NO_TRIGGERS
    firms = list(companies(text, folded, ends, beside.forms))
    titled = people(folded, ends, beside.titles, beside.writers, beside.after)
    persons = [*titled, *pairs(folded, ends), *signed(folded, ends)]
    abroad = list(foreigners(text, folded, ends, beside.dots, beside.titles))
    shorter = [*_of_firms(text, folded, firms), *_of_people(folded, persons, abroad)]
    meant: dict[str, set[tuple[str, ...]]] = {}
    for key, _, name in shorter:
        meant.setdefault(key, set()).add(name.english)
    clear = [each for each in shorter if len(meant[each[0]]) == 1]
    explained = [(start, end) for start, end in beside.bodies if "(" in folded[end : end + 2]]
    return [*firms, *bodies(folded, ends, explained), *abroad], clear


def spelled_short(key: str, written: str) -> tuple[str, str]:
    """A company's short name in English and in pinyin: its place, its brand, what it does.

    稠州银行 is Chouzhou Bank; both are "" where the brand is too long to be one.
    """
    after = place_at(key, 0, len(key))
    words = industries_ending(key, after, len(key))
    rest = len(key) - sum(map(len, words))
    if rest - after > LONGEST_BRAND:
        return "", ""
    spelt = brand(key[after:rest], written[after:rest]) if after < rest else ""
    english = " ".join(filter(None, (place(key[:after]), spelt, business(words))))
    pieces = (key[:after], *by_twos(key[after:rest]), *words)
    return english, "" if _has_latin(key) else reading(*filter(None, pieces))


def _has_latin(text: str) -> bool:
    """Whether a text holds letters that have no pinyin."""
    return any(character.isascii() for character in text)


def _of_firms(text: str, folded: str, firms: list[Name]) -> Iterator[Called]:
    for firm in firms:
        for key, name in short_forms_of(text, folded, firm):
            yield key, firm.end, name


def _of_people(folded: str, persons: list[Name], abroad: list[Name]) -> Iterator[Called]:
    for each in persons:
        yield folded[each.start : each.end], each.start, each._replace(start=0, end=0)
    for each in abroad:
        family = folded[each.start : each.end].rpartition("·")[2].strip()
        if each.english and len(family) >= _SHORTEST and "·" in folded[each.start : each.end]:
            latin = each.english[0].rpartition(" ")[2]
            yield (
                family,
                each.end,
                Name(0, 0, Kind.PERSON, (latin, each.english[0]), reading(family)),
            )
