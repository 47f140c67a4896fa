"""caidu glossary coverage: how far the glossary reaches in texts, and what it lacks there."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from reader.cli import glossary_telling as telling
from reader.cli.annotators import annotator_in
from reader.cli.bar import Bar
from reader.cli.corpus_files import Readable, around, named_texts, sources_in
from reader.cli.glossaries import layers_in
from reader.cli.stopping import interruptible
from reader.mining.coverage import Coverage, Lacking, Survey
from reader.mining.known import known_texts
from reader.mining.miner import mine
from reader.mining.model import Mined
from reader.mining.suggest import composed_english

LISTED = 50
LEAST = 2


@click.command("coverage")
@named_texts
@click.option(
    "--least",
    type=click.IntRange(1),
    default=LEAST,
    show_default=True,
    help="How often a string must stand to be listed.",
)
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=LISTED,
    show_default=True,
    help="How many strings to list.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")
@click.pass_obj
def coverage_command(
    data: Path, named: tuple[Path, ...], least: int, limit: int, *, as_json: bool
) -> None:
    """Tell how much of your texts the glossary knows, and which frequent strings it lacks.

    Of the Chinese characters, those in its terms; then what it lacks, in the most texts first:
    texts, times, what is known of the string, the string, an English if there is one, an example.
    Exit code 1 if a file could not be read.
    """
    sources = sources_in(named)
    with interruptible("stopped; nothing was counted"):
        concepts = layers_in(data).concepts()
        annotator = annotator_in(data, concepts)
        survey = Survey(annotator.words)
        articles = []
        with Bar(len(sources)) as bar:
            read = Readable(sources, bar)
            for number, (_, article) in enumerate(read):
                survey.add(str(number), annotator.annotate(article))
                articles.append(Mined(str(number), article))
        if not articles:  # why has been told of each
            sys.exit(1)
        candidates = mine(
            articles,
            annotator.words,
            known_texts(concepts),
            ordinary=annotator.ordinary,
            suggest=lambda text: composed_english(annotator, text),
        )
    coverage = survey.coverage(candidates, least)
    texts = {mined.key: mined.article.text for mined in articles}
    lacking = [_record(each, texts) for each in coverage.lacking[:limit]]
    if as_json:
        click.echo(telling.as_json(_summary(coverage) | {"lacking": lacking}))
    else:
        click.echo("\n".join([*_lines(coverage), *map(_line, lacking)]))
    if (more := len(coverage.lacking) - limit) > 0:
        click.echo(f"caidu: {more} more; see them with --limit or --least", err=True)
    sys.exit(1 if read.failed else 0)


def _summary(coverage: Coverage) -> dict[str, Any]:
    recognised = {str(source): count for source, count in coverage.recognised.most_common()}
    return {
        "texts": coverage.articles,
        "characters": coverage.characters,
        "characters_by_source": recognised,
        "share_of_characters": round(coverage.share, 4),
        "terms": coverage.terms,
        "other_words": coverage.words,
    }


def _lines(coverage: Coverage) -> Iterator[str]:
    texts = telling.counted(coverage.articles, "text")
    yield f"{texts}, {telling.counted(coverage.characters, 'Chinese character')}"
    by_source = ", ".join(
        f"{count / (coverage.characters or 1):.0%} {source}"
        for source, count in coverage.recognised.most_common()
    )
    yield f"  characters  {by_source or 'none recognised'}"
    yield f"  met         {coverage.terms} concepts of the glossary, {coverage.words} other words"
    if coverage.lacking:
        yield "  lacking in the glossary (texts, times):"


def _record(lacking: Lacking, texts: dict[str, str]) -> dict[str, Any]:
    first = lacking.first
    return {
        "text": lacking.text,
        "texts": lacking.articles,
        "times": lacking.times,
        "lack": str(lacking.lack),
        "english": lacking.english,
        "example": around(texts[first.key], first.start, first.end),
    }


def _line(record: dict[str, Any]) -> str:
    numbers = f"{record['texts']:>6} {record['times']:>6}  {record['lack']:<10}"
    return f"{numbers}  {record['text']}\t{record['english']}\t{record['example']}"
