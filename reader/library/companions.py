"""Companions: the concepts that stand in the articles of another, and how much that says."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from reader.library.connection import Connection
from reader.library.placed import Placed

FEWEST = 2
"""Articles in which two concepts must meet to count as companions."""


@dataclass(frozen=True, slots=True)
class Companion:
    """A concept that stands in so many of a term's articles; the score is a log-likelihood.

    It is positive where they meet more often than by chance; above 10.8 chance is no explanation.
    `lift` is how many times more often.
    """

    concept: str
    articles: int
    score: float
    lift: float


def log_likelihood(both: int, one: int, other: int, whole: int) -> float:
    """How far `both` is from what chance gives of sets of so many among the whole (Dunning's G²).

    Positive if it is more than that, negative if it is less.
    """
    cells = (
        (both, one, other),
        (one - both, one, whole - other),
        (other - both, whole - one, other),
        (whole - one - other + both, whole - one, whole - other),
    )
    score = 2 * sum(n * log(n * whole / (row * column)) for n, row, column in cells if n > 0)
    return score if both * whole >= one * other else -score


def of_articles(
    connection: Connection, concept: str, found: Sequence[Placed], limit: int
) -> tuple[Companion, ...]:
    """The companions of a concept that was found in these articles, the highest score first.

    They are compared with all articles that hold any concept.
    """
    numbers = json.dumps([each.number for each in found])
    together = connection.rows(
        "select concept, id, count(*) from met indexed by met_article"
        " join concept on number = concept"
        " where article in (select value from json_each(?)) and count > 0"
        " group by concept having count(*) >= ?",
        [numbers, FEWEST],
    )
    everywhere = dict(
        connection.rows("select concept, count(*) from met where count > 0 group by concept")
    )
    ((whole,),) = connection.rows("select count(*) from article where terms > 0")
    holding = (
        "select count(*) from article where terms > 0 and id in (select value from json_each(?))"
    )
    ((one,),) = connection.rows(holding, [numbers])
    companions = [
        Companion(
            other,
            both,
            log_likelihood(both, one, everywhere[number], whole),
            both * whole / (one * everywhere[number]),
        )
        for number, other, both in together
        if other != concept
    ]
    companions.sort(key=lambda each: (-each.score, each.concept))
    return tuple(companions[:limit])
