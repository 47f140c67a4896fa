"""caidu annotate: an article's annotations as a table or as JSON, for pipelines."""

import datetime
import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Any

import click

from reader.annotation.annotate import Annotator
from reader.annotation.model import AnnotatedArticle, Source
from reader.annotation.quiet import QUIET
from reader.annotation.record import (
    Record,
    annotation_record,
    article_record,
    token_record,
)
from reader.cli.annotators import annotator_in, manner_of, with_manner_options
from reader.errors import ReaderError

BATCH = 1_000


def _tell_units(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    """The list of units instead of anything else, if it is wanted."""
    if not wanted or context.resilient_parsing:
        return
    from reader.annotation.units import published_units

    for code, english, forms in published_units():
        click.echo(f"{code}\t{english}\t{forms}")
    context.exit()


@click.command("annotate")
@click.option(
    "--units",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_units,
    help="List the codes of units, with their English and Chinese.",
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--jsonl", is_flag=True, help='A line {"id", "text", "date"} in, a line out.')
@click.option("--tokens", is_flag=True, help="Every word with its syllables too.")
@click.option("--only", default="", help="Sources to show: glossary,quantity,name,dictionary.")
@with_manner_options
@click.pass_obj
def annotate_command(
    data: Path,
    file: Path,
    *,
    as_json: bool,
    jsonl: bool,
    tokens: bool,
    only: str,
    amounts: str,
    sandhi: bool,
) -> None:
    """Annotate FILE (- for standard input): a table, or JSON."""
    if as_json and jsonl:
        raise click.UsageError("--json and --jsonl exclude each other")
    wanted = _sources(only)
    annotator = annotator_in(data).with_manner(manner_of(amounts, sandhi=sandhi))
    if jsonl:
        for piece in _annotated_lines(annotator, _lines(file), wanted, tokens=tokens):
            click.echo(piece, nl=False)
        return
    from reader.cli.source import article_in, verdicts_in  # reads forms that a line has no need of

    article = article_in(file)
    annotated = annotator.annotate(article, wanted=wanted, verdicts=verdicts_in(data, article))
    if not as_json:
        for lines in _batches(_table(annotated)):
            click.echo("\n".join(lines))
        return
    record = article_record(annotated, file.name)
    if tokens:
        record["tokens"] = [token_record(token) for token in annotator.tokens(article.text)]
    click.echo(json.dumps(record, ensure_ascii=False, indent=1))


def _sources(only: str) -> frozenset[Source]:
    names = [name.strip() for name in only.split(",") if name.strip()]
    try:
        return frozenset(map(Source, names or Source))
    except ValueError as error:
        raise click.UsageError(f"--only takes {', '.join(Source)}, commas between") from error


def _lines(file: Path) -> Iterator[str]:
    try:
        with click.open_file(str(file), encoding="utf-8-sig") as lines:
            yield from lines
    except UnicodeDecodeError as error:
        raise ReaderError(f"{file} is not UTF-8 text: {error.reason}.") from error


def _annotated_lines(
    annotator: Annotator, lines: Iterable[str], wanted: frozenset[Source], *, tokens: bool
) -> Iterator[str]:
    """The answers piece by piece: that to a long line need not be held as a whole."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        name, text, date = _read_line(line, number)
        annotations = chain.from_iterable(annotator.in_pieces(text, date, wanted))
        yield json.dumps({"id": name}, ensure_ascii=False)[:-1]
        yield from _member("annotations", (annotation_record(each, text) for each in annotations))
        if tokens:
            yield from _member("tokens", map(token_record, annotator.tokens(text)))
        yield "}\n"


def _member(name: str, records: Iterable[Record]) -> Iterator[str]:
    """A further member of a JSON object: a list."""
    yield f', "{name}": ['
    before = ""
    for batch in _batches(json.dumps(each, ensure_ascii=False) for each in records):
        yield before + ", ".join(batch)
        before = ", "
    yield "]"


def _batches(texts: Iterable[str]) -> Iterator[list[str]]:
    """The texts, so many at a time as are quickly written."""
    left = iter(texts)
    while True:
        with QUIET:  # not while it is written
            batch = list(islice(left, BATCH))
        if not batch:
            return
        yield batch


def _read_line(line: str, number: int) -> tuple[Any, str, datetime.date | None]:
    try:
        row = json.loads(line)
        text, date = row["text"], str(row.get("date") or "")[:10]
        if not isinstance(text, str):
            raise ReaderError(f"Line {number}: “text” is not a string.")
        return row.get("id"), text, datetime.date.fromisoformat(date) if date else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        wanted = 'an object with "text", and if you like "id" and "date" (2025-03-27)'
        raise ReaderError(f"Line {number} is not {wanted}: {error}") from error


def _table(annotated: AnnotatedArticle) -> Iterator[str]:
    """The annotations as lines: place, term, reading, English."""
    text = annotated.article.text
    for annotation in annotated.annotations:
        surface = text[annotation.start : annotation.end]
        english = "; ".join(annotation.equivalents[:3])
        place = f"{annotation.start}-{annotation.end}"
        yield f"{place:>12}  {annotation.kind:<11}  {surface}\t{annotation.reading}\t{english}"
