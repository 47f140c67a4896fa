"""Trends: which concepts are new in the library, rising, or never explained; sets of their ids."""

import datetime
import json
from collections.abc import Collection

from reader.library.companions import log_likelihood
from reader.library.connection import Connection
from reader.library.record import stamp

MONTH = datetime.timedelta(days=30)
BEFORE = datetime.timedelta(days=180)
"""With so many days before the last month it is compared."""
FEWEST = 3
"""Stories of the last month in which a rising concept stands at least."""
CLEARLY = 6.63
"""The log-likelihood that chance reaches once in a hundred times."""

_DAY = "coalesce(date, substr(kept, 1, 10))"
_STORY = "coalesce(work, -id)"


class Trends:
    """Asks the index of occurrences. Every method raises LibraryError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def new_since(self, when: datetime.datetime) -> frozenset[str]:
        """The concepts met first in an article kept after `when`; a time without a zone is local.

        Concepts that stand only inside of longer terms count as not met.
        """
        then = stamp(when)
        rows = self._connection.rows(
            """
            select id from (
                select distinct concept from article
                cross join met indexed by met_article on article = id
                where kept > ? and count > 0
            ) as now join concept on number = now.concept
            where not exists (
                select 1 from met cross join article on id = article
                where met.concept = now.concept and count > 0 and kept <= ?
            )
            """,
            [then, then],
        )
        return frozenset(concept for (concept,) in rows)

    def rising(self, today: datetime.date) -> frozenset[str]:
        """The concepts that stand in many more of the last month's stories than before.

        The stories (copies count once) of the 30 days up to `today`, by their dates or when they
        were kept, are compared with those of the 180 days before: a concept rises if it stands in
        at least FEWEST of the last month's, in a larger share of them, and if the log-likelihood
        of the difference is above CLEARLY. Nothing rises if nothing was read before.
        """
        middle = today - MONTH
        recent = self._stories(middle, today)
        before = self._stories(middle - BEFORE, middle)
        if not recent or not before:
            return frozenset()
        whole = len(recent) + len(before)
        now = {c: n for c, n in self._concepts(recent).items() if n >= FEWEST}
        then = self._concepts(before)
        return frozenset(
            concept
            for concept, count in now.items()
            if log_likelihood(count, len(recent), count + then.get(concept, 0), whole) > CLEARLY
        )

    def never_explained(self, keys: Collection[str]) -> frozenset[str]:
        """Those of the keys of terms whose card was never opened, and that no export explained."""
        return frozenset(keys) - self.explained()

    def explained(self) -> frozenset[str]:
        """The keys of all terms that were explained at some time."""
        rows = self._connection.rows("select term from familiarity where explained is not null")
        return frozenset(term for (term,) in rows)

    def _stories(self, after: datetime.date, until: datetime.date) -> list[int]:
        """The number of one article of each story of the days after the one, until the other."""
        rows = self._connection.rows(
            f"select min(id) from article where {_DAY} > ? and {_DAY} <= ? group by {_STORY}",
            [str(after), str(until)],
        )
        return [number for (number,) in rows]

    def _concepts(self, articles: list[int]) -> dict[str, int]:
        """In how many of the articles each concept stands."""
        rows = self._connection.rows(
            "select id, mentioned from (select concept, count(*) as mentioned"
            " from met indexed by met_article"
            " where article in (select value from json_each(?)) and count > 0 group by concept)"
            " join concept on number = concept",
            [json.dumps(articles)],
        )
        return dict(rows)
