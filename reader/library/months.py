"""Months: how many articles the library has of each, to compare numbers of mentions with."""

from collections import Counter
from collections.abc import Mapping

from reader.library.connection import Connection
from reader.library.placed import Within, day_of, tagged


def articles_by_month(connection: Connection, within: Within) -> Mapping[str, int]:
    """The number of articles by month ("2025-03"), months without any left out.

    With `once`, the copies of a story are one article, of the month of the earliest.
    """
    condition, tags = tagged(within)
    rows = connection.rows(
        f"select id, source, date, kept, work from article where true{condition}", tags
    )
    since, until = str(within.since or ""), str(within.until or "~")
    days = sorted(
        (day, work or -number)
        for number, source, date, kept, work in rows
        if (not within.sources or source in within.sources)
        and since <= (day := day_of(date, kept)) <= until
    )
    if within.once:
        days = [(day, story) for story, day in {story: day for day, story in days[::-1]}.items()]
    return Counter(day[:7] for day, _ in days)
