"""Joins the parts of a corpus, in order and one at a time, to its tables."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self

import pyarrow as pa
import pyarrow.compute
import pyarrow.parquet as pq

from glossary.exchange.formulas import harmless
from reader.corpus.packing import unpacked
from reader.corpus.parts import Parts
from reader.corpus.schema import ANNOTATIONS, ARTICLES, FAILURES, LINES, Form

ROWS = 100_000
"""Rows of a row group, which is what is held at once."""
_FIRST = "article"


@dataclass(slots=True)
class Summary:
    """How much was written."""

    articles: int = 0
    annotations: int = 0
    failures: int = 0


def merge(
    parts: Parts, count: int, form: Form, folder: Path, told: Mapping[str, str]
) -> tuple[Summary, dict[str, Path]]:
    """Join so many parts to files in a folder: `out`, `articles` of a table, `errors` if any.

    `told` goes into the tables' metadata. Raises CorpusError and OSError.
    """
    places = {name: folder / name for name in ("out", "articles", "errors")}
    summary = Summary()
    errors = places["errors"].open("w", encoding="utf-8-sig", newline="", errors="replace")
    writer = _Lines(places["out"]) if form is Form.LINES else _Tables(places, told)
    with errors, writer:
        failures = csv.writer(errors)
        failures.writerow(FAILURES.names)
        for schema, batch in _rows(parts, count, form):
            if schema is not FAILURES:
                writer.take(schema, batch, summary)
            elif batch is not None:
                summary.failures += batch.num_rows
                told_of = zip(*(each.to_pylist() for each in batch.columns), strict=True)
                failures.writerows(map(harmless, row) for row in told_of)
    if form is Form.LINES:
        places.pop("articles")
    return summary, places


def _rows(
    parts: Parts, count: int, form: Form
) -> Iterator[tuple[pa.Schema, pa.RecordBatch | None]]:
    for number in range(count):
        yield from unpacked(parts.read(number), form)


class _Lines:
    """Writes lines of JSON."""

    def __init__(self, place: Path) -> None:
        self._file: IO[bytes] = place.open("wb")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def take(self, schema: pa.Schema, batch: pa.RecordBatch | None, summary: Summary) -> None:
        assert schema is LINES
        if batch is not None:
            self._file.writelines(b"%s\n" % line for line in batch.column(0).to_pylist())
            summary.articles += batch.num_rows


class _Tables:
    """Writes the two tables; articles are numbered through."""

    def __init__(self, places: Mapping[str, Path], told: Mapping[str, str]) -> None:
        self._annotations = _Table(places["out"], ANNOTATIONS, told)
        self._articles = _Table(places["articles"], ARTICLES, told)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._annotations.close()
        self._articles.close()

    def take(self, schema: pa.Schema, batch: pa.RecordBatch | None, summary: Summary) -> None:
        """The annotations of a part come before its articles, which end it."""
        table = self._annotations if schema is ANNOTATIONS else self._articles
        if batch is not None:
            table.add(batch, summary.articles)
        elif schema is ARTICLES:
            summary.articles += self._articles.taken
            summary.annotations += self._annotations.taken
            self._articles.taken = self._annotations.taken = 0


class _Table:
    """A Parquet file whose row groups are of one size, however the rows come."""

    def __init__(self, place: Path, schema: pa.Schema, told: Mapping[str, str]) -> None:
        self._schema = schema.with_metadata({f"caidu.{key}": said for key, said in told.items()})
        self._writer = pq.ParquetWriter(place, self._schema, compression="zstd")
        self._held: list[pa.RecordBatch] = []
        self._rows = 0
        self.taken = 0

    def add(self, batch: pa.RecordBatch, first: int) -> None:
        numbers = pa.compute.add(batch.column(_FIRST), first)
        columns = [numbers, *batch.columns[1:]]
        self._held.append(pa.record_batch(columns, schema=self._schema))
        self._rows += batch.num_rows
        self.taken += batch.num_rows
        while self._rows >= ROWS:
            self._write(ROWS)

    def _write(self, rows: int) -> None:
        table = pa.Table.from_batches(self._held, self._schema)
        self._writer.write_table(table.slice(0, rows).combine_chunks(), row_group_size=ROWS)
        self._held = table.slice(rows).to_batches()
        self._rows -= rows

    def close(self) -> None:
        if self._rows:
            self._write(self._rows)
        self._writer.close()
