"""caidu corpus: many articles at once, for the terms they suggest or for their annotations."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from glossary.model import Verdict
from glossary.store import GlossaryStore
from reader.annotation.annotate import Annotator
from reader.annotation.record import article_record
from reader.annotation.terminology import STORE
from reader.article import Article
from reader.cli.annotators import annotator_in
from reader.cli.bar import Bar
from reader.cli.corpus_files import Source, sources_in
from reader.cli.glossaries import layers_in
from reader.cli.source import article_in
from reader.cli.stopping import interruptible, terminable
from reader.errors import ReaderError, plain
from reader.export.beside import beside
from reader.mining.known import known_texts
from reader.mining.miner import mine
from reader.mining.model import Candidate, Mined
from reader.mining.suggest import composed_english

SHOWN = 100
AROUND = 20
"""Code points of an example on either side of the term."""

named_texts = click.argument(
    "named",
    nargs=-1,
    required=True,
    metavar="FILE|FOLDER|-…",
    type=click.Path(path_type=Path),
)


@click.group("corpus")
def corpus_command() -> None:
    """Read many articles at once: files, and the texts of whole folders."""


@corpus_command.command("terms")
@named_texts
@click.option("--least", type=click.IntRange(2), help="How often a frequent phrase must stand.")
@click.option("--limit", type=click.IntRange(1), default=SHOWN, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")
@click.pass_obj
def terms(
    data: Path, named: tuple[Path, ...], least: int | None, limit: int, *, as_json: bool
) -> None:
    """List terms that no glossary knows, the surest first.

    What you rejected in the window is left out. A line holds: times, articles, why, the term,
    its English if any, an example. Exit code 1 if a file could not be read.
    """
    sources = sources_in(named)
    concepts = layers_in(data).concepts()
    annotator = annotator_in(data, concepts)
    with Bar(len(sources)) as bar:
        articles = list(readable(sources, bar))
    found = mine(
        [Mined(str(number), article) for number, (_, article) in enumerate(articles)],
        annotator.words,
        known_texts(concepts),
        ordinary=annotator.ordinary,
        judged=_rejected(data),
        suggest=lambda text: composed_english(annotator, text),
        least=least,
    )
    records = [_record(each, articles) for each in found[:limit]]
    if as_json:
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
    else:
        for record in records:
            click.echo(_line(record))
    if len(found) > limit:
        click.echo(f"caidu: {len(found) - limit} more; see them with --limit", err=True)
    sys.exit(1 if len(articles) < len(sources) else 0)


@corpus_command.command("annotate")
@named_texts
@click.option(
    "-o",
    "--out",
    required=True,
    metavar="OUT.jsonl",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where the lines go.",
)
@click.pass_obj
def annotate(data: Path, named: tuple[Path, ...], out: Path) -> None:
    """Write a line of JSON for each text, as `caidu annotate --json` gives it.

    OUT is replaced at the end; stopping the command (Ctrl-C) leaves it as it was. Exit code 1 if a
    file could not be read.
    """
    sources = sources_in(named)
    if out.absolute() in {source.path.absolute() for source in sources}:
        raise click.UsageError(f"-o {out} is one of the texts; choose another name")
    stopped = interruptible(f"stopped; {out} is as it was")
    with stopped, terminable(), beside(out) as place, Bar(len(sources)) as bar:
        annotator = annotator_in(data)
        written = _write(_records(annotator, readable(sources, bar)), place)
    click.echo(f"caidu: {written} of {len(sources)} written to {out}", err=True)
    sys.exit(1 if written < len(sources) else 0)


def readable(sources: Sequence[Source], bar: Bar) -> Iterator[tuple[Source, Article]]:
    """The articles; those that can't be read are told and passed over."""
    for source in sources:
        bar.begin(source.name)
        try:
            article = article_in(source.path)
        except ReaderError as error:
            bar.clear()
            click.echo(f"caidu: {plain(error)}", err=True)
        else:
            yield source, article
        bar.end()


def _records(
    annotator: Annotator, articles: Iterable[tuple[Source, Article]]
) -> Iterator[dict[str, Any]]:
    for source, article in articles:
        yield article_record(annotator.annotate(article), source.name)


def _write(records: Iterable[dict[str, Any]], place: Path) -> int:
    """How many lines were written."""
    written = 0
    with place.open("wb") as file:
        for record in records:
            line = f"{json.dumps(record, ensure_ascii=False)}\n"
            file.write(line.encode(errors="replace"))
            written += 1
    return written


def _rejected(data: Path) -> frozenset[str]:
    """What the user never wants to see again, folded."""
    path = data / STORE
    if not path.exists():
        return frozenset()
    with GlossaryStore(path) as store:
        judged = store.judged_candidates()
    return frozenset(key for key, (_, verdict) in judged.items() if verdict is Verdict.REJECTED)


def _record(candidate: Candidate, articles: Sequence[tuple[Source, Article]]) -> dict[str, Any]:
    first = candidate.mentions[0]
    source, article = articles[int(first.key)]
    return {
        "text": candidate.text,
        "english": list(candidate.english),
        "evidence": list(candidate.evidence),
        "count": candidate.count,
        "articles": candidate.articles,
        "example": {
            "file": source.name,
            "start": first.start,
            "end": first.end,
            "text": around(article.text, first.start, first.end),
        },
    }


def around(text: str, start: int, end: int) -> str:
    """What stands around a place in its line."""
    left = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    right = text.find("\n", end)
    return text[left : min(len(text) if right < 0 else right, end + AROUND)]


def _line(record: dict[str, Any]) -> str:
    why = ",".join(record["evidence"])
    english = "; ".join(record["english"])
    numbers = f"{record['count']:>6} {record['articles']:>5}  {why:<8}"
    return f"{numbers}  {record['text']}\t{english}\t{record['example']['text']}"
