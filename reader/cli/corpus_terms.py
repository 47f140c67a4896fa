"""caidu corpus terms: the terms that articles suggest, or how often those of a table stand."""

import csv
import io
import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from glossary.exchange.formulas import harmless
from glossary.model import Verdict
from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.article import Article
from reader.cli.annotators import annotator_in
from reader.cli.bar import Bar
from reader.cli.corpus_files import Readable, around, named_texts, sources_in
from reader.cli.glossaries import layers_in
from reader.corpus.counts import By, Count, counted
from reader.mining.known import known_texts
from reader.mining.miner import mine
from reader.mining.model import Candidate, Mined
from reader.mining.suggest import composed_english

SHOWN = 100
TABLE = ".parquet"


def _bys(_: click.Context, __: click.Parameter, said: str) -> tuple[By, ...]:
    """Month, source, or both with a comma between. Raises BadParameter."""
    try:
        return tuple(dict.fromkeys(By(name.strip()) for name in said.split(",") if name.strip()))
    except ValueError as error:
        raise click.BadParameter("takes month, source, or month,source") from error


@click.command("terms")
@named_texts
@click.option(
    "--least", type=click.IntRange(2), help="How often a phrase, or a term of a table, must stand."
)
@click.option(
    "--limit", type=click.IntRange(1), default=SHOWN, show_default=True, help="How many terms."
)
@click.option(
    "--by",
    metavar="month,source",
    default="",
    callback=_bys,
    help="Of a table: part the counts by month, source, or both.",
)
@click.option("--concept", metavar="ID", default="", help="Of a table: this concept alone.")
@click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")
@click.option("--csv", "as_csv", is_flag=True, help="Of a table: CSV instead of lines.")
@click.pass_obj
def terms(
    data: Path,
    /,
    named: tuple[Path, ...],
    least: int | None,
    limit: int,
    by: tuple[By, ...],
    concept: str,
    *,
    as_json: bool,
    as_csv: bool,
) -> None:
    """List terms that no glossary knows; or, of an OUT.parquet, count those it knows.

    Of texts, the surest first; what you rejected in the window is left out. A line holds: times,
    articles, why, the term, its English if any, an example. Exit code 1 if a file could not be
    read.

    Of a table that `caidu corpus annotate` made, the most frequent first. A line holds: times,
    articles, the month and the source if asked for, the concept, the term as it is written most
    often, its English. A number of articles is that of its own line: an article has one month and
    one source.
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv exclude each other")
    tables = [path for path in named if path.suffix.lower() == TABLE]
    if not tables:
        if by or concept or as_csv:
            raise click.UsageError("--by, --concept and --csv need an OUT.parquet")
        _candidates(data, named, least, limit, as_json=as_json)
    if len(named) > 1:
        raise click.UsageError("an OUT.parquet is counted alone")
    found = counted(tables[0], by, concept)
    found = [each for each in found if sum(row.count for row in each) >= (least or 1)]
    rows = [row for each in found[:limit] for row in each]
    if as_json:
        records = [_count_record(row, by) for row in rows]
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
    elif as_csv:
        click.echo(_table(rows, by), nl=False)
    else:
        for row in rows:
            click.echo(_count_line(row))
    _tell_more(len(found) - limit)


def _count_record(row: Count, by: Sequence[By]) -> dict[str, Any]:
    parted = {each.value: said for each, said in zip(by, row.key, strict=True)}
    numbers = {"count": row.count, "articles": row.articles}
    return {"concept": row.concept, "text": row.text, "english": row.english} | parted | numbers


def _table(rows: Iterable[Count], by: Sequence[By]) -> str:
    written = io.StringIO()
    names = ["concept", "text", "english", *(each.value for each in by), "count", "articles"]
    writer = csv.DictWriter(written, names, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: harmless(cell) for name, cell in _count_record(row, by).items()})
    return written.getvalue()


def _count_line(row: Count) -> str:
    told = [f"{row.count:>7} {row.articles:>6}", *(said or "-" for said in row.key)]
    return "  ".join([*told, row.concept, f"{row.text}\t{row.english}"])


def _candidates(
    data: Path, named: tuple[Path, ...], least: int | None, limit: int, *, as_json: bool
) -> NoReturn:
    sources = sources_in(named)
    concepts = layers_in(data).concepts()
    annotator = annotator_in(data, concepts)
    with Bar(len(sources)) as bar:
        read = Readable(sources, bar)
        articles = list(read)
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
    _tell_more(len(found) - limit)
    sys.exit(1 if read.failed else 0)


def _tell_more(count: int) -> None:
    if count > 0:
        click.echo(f"caidu: {count} more; see them with --limit", err=True)


def _rejected(data: Path) -> frozenset[str]:
    """What the user never wants to see again, folded."""
    path = data / STORE
    if not path.exists():
        return frozenset()
    with GlossaryStore(path) as store:
        judged = store.judged_candidates()
    return frozenset(key for key, (_, verdict) in judged.items() if verdict is Verdict.REJECTED)


def _record(candidate: Candidate, articles: Sequence[tuple[str, Article]]) -> dict[str, Any]:
    first = candidate.mentions[0]
    name, article = articles[int(first.key)]
    return {
        "text": candidate.text,
        "english": list(candidate.english),
        "evidence": list(candidate.evidence),
        "count": candidate.count,
        "articles": candidate.articles,
        "example": {
            "file": name,
            "start": first.start,
            "end": first.end,
            "text": around(article.text, first.start, first.end),
        },
    }


def _line(record: dict[str, Any]) -> str:
    why = ",".join(record["evidence"])
    english = "; ".join(record["english"])
    numbers = f"{record['count']:>6} {record['articles']:>5}  {why:<8}"
    return f"{numbers}  {record['text']}\t{english}\t{record['example']['text']}"
