"""What an article calls its names later: the brand of a company, a person without title."""

from collections.abc import Container, Iterator

from glossary.model import Kind
from reader.annotation.names.bodies import bodies
from reader.annotation.names.evidence import deals
from reader.annotation.names.foreign import foreigners
from reader.annotation.names.guesses import unguessed
from reader.annotation.names.legal import companies, short_forms_of
from reader.annotation.names.model import Name
from reader.annotation.names.notices import joining, noticed
from reader.annotation.names.people import pairs, people, signed
from reader.annotation.names.spelling import reading
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
    firms = [*unguessed(text, folded, companies(text, folded, ends, beside.forms))]
    titled = people(folded, ends, beside.titles, beside.writers, beside.after)
    told = [*noticed(folded, ends, beside), *joining(folded, ends, firms)]
    told += [*titled, *pairs(folded, ends), *signed(folded, ends)]
    persons = [*unguessed(text, folded, told)]
    abroad = list(foreigners(text, folded, ends, beside.dots, beside.titles))
    bought = [*deals(text, folded, ends)]
    shorter = [*_of_firms(text, folded, firms), *_of_people(folded, persons, abroad)]
    shorter += ((folded[n.start : n.end], n.start, n._replace(start=0, end=0)) for n in bought)
    meant: dict[str, set[tuple[str, ...]]] = {}
    for key, _, name in shorter:
        meant.setdefault(key, set()).add(name.english)
    clear = [each for each in shorter if len(meant[each[0]]) == 1]
    explained = [(start, end) for start, end in beside.bodies if "(" in folded[end : end + 2]]
    return [*firms, *bodies(folded, ends, explained), *abroad], clear


def _of_firms(text: str, folded: str, firms: list[Name]) -> Iterator[Called]:
    first: dict[str, Name] = {}
    for firm in firms:
        first.setdefault(folded[firm.start : firm.end], firm)
    for firm in first.values():
        for key, name in short_forms_of(text, folded, firm):
            yield key, firm.end, name if firm.english else name._replace(english=())


def _of_people(folded: str, persons: list[Name], abroad: list[Name]) -> Iterator[Called]:
    for each in persons:
        called = folded[each.start : each.end]
        since = 0 if len(called) > _SHORTEST else each.start
        yield called, since, each._replace(start=0, end=0)
    for each in abroad:
        family = folded[each.start : each.end].rpartition("·")[2].strip()
        if each.english and len(family) >= _SHORTEST and "·" in folded[each.start : each.end]:
            latin = each.english[0].rpartition(" ")[2]
            yield (
                family,
                each.end,
                Name(0, 0, Kind.PERSON, (latin, each.english[0]), reading(family)),
            )
