"""Counts how often the terms of a table stand, by month and source; a row group at a time."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from reader.corpus.schema import ANNOTATIONS
from reader.errors import CorpusError

Key = tuple[str, ...]
_NEEDED = ("article", "date", "source", "concept", "text", "equivalents")


class By(StrEnum):
    """What counts are parted by."""

    MONTH = "month"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Count:
    """How often a concept's terms stand, and in how many articles, in one month or source.

    `key` holds the month (2025-03) and source as asked for, empty where unknown; `text` is the way
    it is written most often in all, `english` what that is called.
    """

    concept: str
    text: str
    english: str
    key: Key
    count: int
    articles: int


@dataclass(slots=True)
class _Tally:
    surfaces: Counter[tuple[str, str]] = field(default_factory=Counter)
    counts: Counter[Key] = field(default_factory=Counter)
    articles: Counter[Key] = field(default_factory=Counter)


def counted(path: Path, by: Sequence[By] = (), concept: str = "") -> list[list[Count]]:
    """The counts of each concept, or of one, by key; the most frequent first.

    No more than a row group and the counts are held. Raises CorpusError if the file can't be read
    or is not a corpus's table.
    """
    tallies: defaultdict[str, _Tally] = defaultdict(_Tally)
    try:
        with pq.ParquetFile(path) as file:
            if any(name not in file.schema_arrow.names for name in ANNOTATIONS.names):
                raise CorpusError(f"{path} was not made by “caidu corpus annotate”.")
            for table in _by_articles(file):
                _tally(table, by, concept, tallies)
    except FileNotFoundError as error:
        raise CorpusError(f"{path} can't be read: there is no such file.") from error
    except pa.ArrowInvalid as error:
        raise CorpusError(f"{path} can't be read: it is no table (Parquet), or damaged.") from error
    except OSError as error:
        raise CorpusError(f"{path} can't be read: {error}") from error
    order = sorted(tallies, key=lambda id_: (-tallies[id_].counts.total(), id_))
    return [_counts(id_, tallies[id_]) for id_ in order]


def _by_articles(file: pq.ParquetFile) -> Iterator[pa.Table]:
    """The rows in tables of whole articles, that none is counted twice."""
    held = file.schema_arrow.empty_table().select(_NEEDED)
    for number in range(file.num_row_groups):
        table = file.read_row_group(number, columns=list(_NEEDED)).select(_NEEDED)
        table = pa.concat_tables([held, table])
        if not table.num_rows:
            continue
        last = table["article"][-1].as_py()
        whole = pc.index(table["article"], last).as_py()
        yield table.slice(0, whole)
        held = table.slice(whole)
    yield held


def _tally(
    table: pa.Table, by: Sequence[By], concept: str, tallies: defaultdict[str, _Tally]
) -> None:
    table = table.filter(pc.equal(table["concept"], concept) if concept else _named(table))
    lists = table["equivalents"].combine_chunks()
    long = pc.greater(pc.list_value_length(lists), 0)
    first = pc.list_element(pc.if_else(long, lists, pa.scalar([""], lists.type)), 0)
    columns = {"concept": table["concept"], "text": table["text"], "english": first}
    keys = {
        By.MONTH: lambda: pc.fill_null(pc.strftime(table["date"], format="%Y-%m"), ""),
        By.SOURCE: lambda: table["source"],
    }
    columns |= {each.value: keys[each]() for each in by} | {"article": table["article"]}
    rows = pa.table(columns)
    said = ["concept", "text", "english"]
    for row in _rows(rows.group_by(said).aggregate([([], "count_all")])):
        tallies[row[0]].surfaces[row[1], row[2]] += row[3]
    parted = rows.group_by(["concept", *(each.value for each in by)])
    for row in _rows(parted.aggregate([([], "count_all"), ("article", "count_distinct")])):
        tally, key = tallies[row[0]], row[1:-2]
        tally.counts[key] += row[-2]
        tally.articles[key] += row[-1]


def _named(table: pa.Table) -> pa.ChunkedArray:
    return pc.is_valid(table["concept"])


def _rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    return zip(*(column.to_pylist() for column in table.columns), strict=True)


def _counts(concept: str, tally: _Tally) -> list[Count]:
    (text, english), _ = min(tally.surfaces.items(), key=lambda each: (-each[1], each[0]))
    return [
        Count(concept, text, english, key, tally.counts[key], tally.articles[key])
        for key in sorted(tally.counts)
    ]
