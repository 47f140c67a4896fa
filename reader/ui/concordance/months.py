"""Months: what a chart draws of counts: every month between the first and the last, by source."""

import calendar
import datetime
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reader.library.concordance import Count

MOST = 6
"""So many sources are told apart."""
PER = 1_000
_COLOURS = {
    "light": ("#1d5fa8", "#d07a2d", "#2f855a", "#805ad5", "#b83280", "#0f8b8d", "#a9a89f"),
    "dark": ("#86b6f2", "#e0926a", "#6cc397", "#b39be8", "#e58fc0", "#5cc4c4", "#7d838b"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A source's mentions, a number a month; `source` is None for all that are not told apart."""

    source: str | None
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Months:
    """Mentions by month; `articles` is how many articles hold some, `kept` how many there are."""

    months: tuple[str, ...] = ()
    parts: tuple[Part, ...] = ()
    articles: tuple[int, ...] = ()
    kept: tuple[int, ...] = ()

    def total(self, month: int) -> int:
        """The mentions of a month, by its number here."""
        return sum(part.mentions[month] for part in self.parts)

    def height(self, mentions: int, month: int, *, relative: bool) -> float:
        """How high that many mentions stand: their number, or what it is for PER articles."""
        return PER * mentions / max(1, self.kept[month]) if relative else float(mentions)


def months_of(counts: Sequence[Count], kept: Mapping[str, int]) -> Months:
    """Months without mentions are there, with zeros; the sources with most mentions first."""
    if not counts:
        return Months()
    months = tuple(months_between(counts[0].month, max(each.month for each in counts)))
    number = {month: at for at, month in enumerate(months)}
    totals = Counter[str]()
    for each in counts:
        totals[each.source] += each.mentions
    ranked = sorted(totals, key=lambda source: (-totals[source], source))
    apart = ranked if len(ranked) <= MOST + 1 else ranked[:MOST]
    rows: dict[str | None, list[int]] = {source: [0] * len(months) for source in apart}
    articles = [0] * len(months)
    for each in counts:
        source = each.source if each.source in rows else None
        row = rows.setdefault(source, [0] * len(months))
        row[number[each.month]] += each.mentions
        articles[number[each.month]] += each.articles
    parts = tuple(Part(source, tuple(row)) for source, row in rows.items())
    return Months(months, parts, tuple(articles), tuple(kept.get(each, 0) for each in months))


def months_between(first: str, last: str) -> Iterator[str]:
    """The months from the first to the last ("2025-03"), both included."""
    year, month = map(int, first.split("-"))
    while (said := f"{year:04}-{month:02}") <= last:
        yield said
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)


def days_of(month: str) -> tuple[datetime.date, datetime.date]:
    """The first and the last day of a month."""
    year, number = map(int, month.split("-"))
    last = calendar.monthrange(year, number)[1]
    return datetime.date(year, number, 1), datetime.date(year, number, last)


def colours(theme: str, parts: Sequence[Part]) -> tuple[str, ...]:
    """A colour for each part; all that are not told apart are grey."""
    palette = _COLOURS.get(theme, _COLOURS["light"])
    return tuple(
        palette[-1] if part.source is None else palette[at % len(palette)]
        for at, part in enumerate(parts)
    )


def labelled(months: Sequence[str], most: int) -> tuple[int, ...]:
    """The numbers of the months whose names are written, `most` at most, evenly apart.

    Where some are left out, those of a January, or of a quarter, are kept.
    """
    if not months:
        return ()
    steps = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)
    step = next((each for each in steps if len(months) <= each * max(1, most)), steps[-1])
    numbers = [int(year) * 12 + int(month) - 1 for year, month in (m.split("-") for m in months)]
    return tuple(at for at, number in enumerate(numbers) if number % step == 0) or (0,)
