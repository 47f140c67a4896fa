"""Packs what a batch gives into bytes, and reads them back: Arrow streams, one after the other."""

import datetime
import io
import json
from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from reader.annotation.model import AnnotatedArticle
from reader.annotation.record import article_record
from reader.corpus.reading import Failed, Read
from reader.corpus.schema import ANNOTATIONS, STREAMS, Form

MANY = 20_000
"""Rows after which they are packed, so that a long book is not held unpacked."""
_PACKED = pa.ipc.IpcWriteOptions(compression="zstd")
_OF_ARTICLE = ("article", "id", "path", "part", "title", "source", "date")
_OWN = ANNOTATIONS.names[len(_OF_ARTICLE) :]


class Packing:
    """Takes the articles of a batch one by one; articles are numbered from 0."""

    def __init__(self, form: Form, *, with_text: bool = False) -> None:
        self._form = form
        self._with_text = with_text
        self._streams = [_Stream(schema) for schema in STREAMS[form]]
        self._articles = 0

    def add(self, read: Read, annotated: AnnotatedArticle) -> None:
        """An annotated article."""
        if self._form is Form.LINES:
            line = json.dumps(article_record(annotated, read.id), ensure_ascii=False)
            self._streams[0].add({"line": [line.encode(errors="replace")]})
            return
        annotations, articles, _ = self._streams
        article, known = read.article, read.article.metadata
        told: dict[str, str | int | datetime.date | None] = {
            "article": self._articles,
            "id": read.id,
            "path": read.path,
            "part": read.part,
            "title": known.title,
            "source": known.source,
            "date": known.date,
        }
        count = len(annotated.annotations)
        own = _columns(annotated)
        annotations.add({name: [value] * count for name, value in told.items()} | own)
        told |= {
            "author": known.author,
            "publisher": known.publisher,
            "sha256": read.sha256,
            "length": len(article.text),
            "annotations": count,
            "text": article.text if self._with_text else None,
        }
        articles.add({name: [value] for name, value in told.items()})
        self._articles += 1

    def fail(self, failed: Failed) -> None:
        """What could not be read."""
        self._streams[-1].add({"path": [failed.path], "reason": [failed.reason]})

    def packed(self) -> bytes:
        """All of it."""
        return b"".join([stream.packed() for stream in self._streams])


def unpacked(content: bytes, form: Form) -> Iterator[tuple[pa.Schema, pa.RecordBatch | None]]:
    """The rows of parts that were packed and joined; None ends each stream of each part.

    Raises ArrowInvalid if they are damaged.
    """
    source = pa.BufferReader(content)
    while source.tell() < len(content):
        for schema in STREAMS[form]:
            with pa.ipc.open_stream(source) as stream:
                for batch in stream:
                    yield schema, batch
            yield schema, None


class _Stream:
    """Rows on their way into one Arrow stream."""

    def __init__(self, schema: pa.Schema) -> None:
        self._schema = schema
        self._sink = io.BytesIO()
        self._writer = pa.ipc.new_stream(self._sink, schema, options=_PACKED)
        self._empty()

    def _empty(self) -> None:
        self._columns: dict[str, list[Any]] = {name: [] for name in self._schema.names}
        self._rows = 0

    def add(self, columns: dict[str, list[Any]]) -> None:
        for name, values in columns.items():
            self._columns[name] += values
        self._rows += len(values)
        if self._rows >= MANY:
            self._write()

    def _write(self) -> None:
        if self._rows:
            arrays = [pa.array(self._columns[each.name], each.type) for each in self._schema]
            self._writer.write_batch(pa.record_batch(arrays, schema=self._schema))
            self._empty()

    def packed(self) -> bytes:
        self._write()
        self._writer.close()
        return self._sink.getvalue()


def _columns(annotated: AnnotatedArticle) -> dict[str, list[Any]]:
    """The columns of annotations alone, as `annotation_record` names their values."""
    text = annotated.article.text
    rows: list[tuple[object, ...]] = []
    for annotation in annotated.annotations:
        finding, quantity = annotation.finding, annotation.finding.quantity
        concept = annotation.concept
        named = (
            annotation.start,
            annotation.end,
            text[annotation.start : annotation.end],
            finding.kind,
            finding.source.value,
            concept.id if concept else None,
            str(finding.reading),
            finding.equivalents,
        )
        if quantity is None:
            rows.append((*named, None, "", None, None, "", ""))
            continue
        value, low, high = map(_number, (quantity.value, quantity.low, quantity.high))
        rows.append((*named, value, quantity.unit, low, high, quantity.qualifier, quantity.iso))
    if not rows:
        return {name: [] for name in _OWN}
    return dict(zip(_OWN, map(list, zip(*rows, strict=True)), strict=True))


def _number(value: float | None) -> float | None:
    return None if value is None else float(value)
