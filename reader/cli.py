"""The command line: the window, and `caidu annotate` for pipelines."""

import datetime
import importlib.metadata
import io
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from glossary.errors import GlossaryError
from reader.annotation.annotate import Annotator
from reader.annotation.model import AnnotatedArticle, Source
from reader.annotation.record import (
    Record,
    annotation_record,
    article_record,
    token_record,
)
from reader.annotation.terminology import load_concepts
from reader.errors import ReaderError, plain
from reader.intake.decode import decode
from reader.intake.load import read_file, read_stream, read_text
from reader.resources import data_folder

WINDOW = "window"


class WindowByDefault(click.Group):
    """A group whose first argument, if it names no command, is a file for the window."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        at = 0
        while at < len(args) and args[at].startswith("-") and args[at] != "-":
            at += 2 if args[at] == "--data" else 1
        has_folder = at <= len(args)  # else --data comes last and names none
        if has_folder and (at == len(args) or args[at] not in self.commands):
            args = [*args[:at], WINDOW, *args[at:]]
        return super().parse_args(ctx, args)


def _version() -> str:
    try:
        return importlib.metadata.version("caidu")
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"


@click.group(cls=WindowByDefault, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--data", type=click.Path(path_type=Path), help="Where your data lies (CAIDU_DATA).")
@click.version_option(_version(), prog_name="caidu")
@click.pass_context
def caidu(context: click.Context, data: Path | None) -> None:
    """Read Chinese finance articles with their terms in English.

    caidu [FILE …] opens the window; the commands below work without one.
    """
    context.obj = data_folder(data)


@caidu.command(WINDOW, hidden=True)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.pass_obj
def window(data: Path, files: tuple[Path, ...]) -> None:
    """Open the window, with articles if any are named."""
    from reader.app import run  # Qt is loaded for the window alone

    sys.exit(run(files, data))


@caidu.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="One JSON object.")
@click.option("--jsonl", is_flag=True, help='A line {"id", "text", "date"} in, a line out.')
@click.option("--tokens", is_flag=True, help="Every word with its syllables too.")
@click.option("--only", default="", help="Sources to show: glossary,quantity,name,dictionary.")
@click.pass_obj
def annotate(
    data: Path, file: Path, *, as_json: bool, jsonl: bool, tokens: bool, only: str
) -> None:
    """Annotate FILE (- for standard input): a table, or JSON."""
    if as_json and jsonl:
        raise click.UsageError("--json and --jsonl exclude each other")
    wanted = _sources(only)
    annotator = Annotator(load_concepts(data))
    if jsonl:
        for record in _annotated_lines(annotator, _lines(file), wanted, tokens=tokens):
            click.echo(json.dumps(record, ensure_ascii=False))
        return
    if str(file) == "-":
        article = read_text(decode(read_stream(sys.stdin.buffer, "Standard input")))
    else:
        article = read_file(file)
    annotated = annotator.annotate(article, wanted=wanted)
    if not as_json:
        click.echo("\n".join(_table(annotated)))
        return
    record = article_record(annotated, file.name)
    if tokens:
        record["tokens"] = [token_record(token) for token in annotator.tokens(article.text)]
    click.echo(json.dumps(record, ensure_ascii=False, indent=1))


def main() -> None:
    """Run the command line: exit code 0 done, 1 failed with a message, 2 wrong use."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):  # None where there is no console
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        caidu(prog_name="caidu")
    except (GlossaryError, ReaderError, OSError) as error:
        click.echo(f"caidu: {plain(error)}", err=True)
        sys.exit(1)


def _sources(only: str) -> frozenset[Source]:
    names = [name.strip() for name in only.split(",") if name.strip()]
    try:
        return frozenset(map(Source, names or Source))
    except ValueError as error:
        raise click.UsageError(f"--only: {error}; use {', '.join(Source)}") from error


def _lines(file: Path) -> Iterator[str]:
    try:
        with click.open_file(str(file), encoding="utf-8-sig") as lines:
            yield from lines
    except UnicodeDecodeError as error:
        raise ReaderError(f"{file} is not UTF-8 text: {error.reason}.") from error


def _annotated_lines(
    annotator: Annotator, lines: Iterable[str], wanted: frozenset[Source], *, tokens: bool
) -> Iterator[Record]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        name, text, date = _read_line(line, number)
        annotations = annotator.annotate_text(text, date, wanted)
        record: Record = {
            "id": name,
            "annotations": [annotation_record(annotation, text) for annotation in annotations],
        }
        if tokens:
            record["tokens"] = [token_record(token) for token in annotator.tokens(text)]
        yield record


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
