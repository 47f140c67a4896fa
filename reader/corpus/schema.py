"""The columns of a corpus's tables, which the README publishes: add to them, never change one."""

from enum import StrEnum

import pyarrow as pa

FORM = "1"
"""The form of the tables, in their metadata under `caidu.form`."""


class Form(StrEnum):
    """What a corpus is written as."""

    PARQUET = "parquet"
    LINES = "jsonl"


_ARTICLE = (
    pa.field("article", pa.int64(), nullable=False),
    pa.field("id", pa.string(), nullable=False),
    pa.field("path", pa.string(), nullable=False),
    pa.field("part", pa.string(), nullable=False),
    pa.field("title", pa.string(), nullable=False),
    pa.field("source", pa.string(), nullable=False),
    pa.field("date", pa.date32()),
)

ANNOTATIONS = pa.schema(
    [
        *_ARTICLE,
        pa.field("start", pa.int32(), nullable=False),
        pa.field("end", pa.int32(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("annotation_source", pa.string(), nullable=False),
        pa.field("concept", pa.string()),
        pa.field("reading", pa.string(), nullable=False),
        pa.field("equivalents", pa.list_(pa.string()), nullable=False),
        pa.field("value", pa.float64()),
        pa.field("unit", pa.string(), nullable=False),
        pa.field("low", pa.float64()),
        pa.field("high", pa.float64()),
        pa.field("qualifier", pa.string(), nullable=False),
        pa.field("iso", pa.string(), nullable=False),
    ]
)
"""A row an annotation, in the order of articles and places; places are code points."""

ARTICLES = pa.schema(
    [
        *_ARTICLE,
        pa.field("author", pa.string(), nullable=False),
        pa.field("publisher", pa.string(), nullable=False),
        pa.field("sha256", pa.string(), nullable=False),
        pa.field("length", pa.int32(), nullable=False),
        pa.field("annotations", pa.int32(), nullable=False),
        pa.field("text", pa.string()),
    ]
)
"""A row an article; `text` is null unless it was asked for."""

LINES = pa.schema([pa.field("line", pa.binary(), nullable=False)])
FAILURES = pa.schema(
    [
        pa.field("path", pa.string(), nullable=False),
        pa.field("reason", pa.string(), nullable=False),
    ]
)

STREAMS: dict[Form, tuple[pa.Schema, ...]] = {
    Form.PARQUET: (ANNOTATIONS, ARTICLES, FAILURES),
    Form.LINES: (LINES, FAILURES),
}
"""What a part holds, one after the other."""
