"""caidu glossary check and coverage: what is wrong with a glossary, and how far it reaches."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from glossary.exchange.folder import DOMAINS, read_domain_names
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from reader import resources
from reader.cli import glossary_telling as telling
from reader.cli.glossaries import layers_in

if TYPE_CHECKING:
    from reader.cli.glossary_coverage import Coverage

LISTED = 20
ERROR = "error"

_Told = dict[str, Any]


@click.command("check")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--all", "everything", is_flag=True, help="All that counts, not your own alone.")
@click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")
@click.pass_obj
def check_command(data: Path, file: Path | None, *, everything: bool, as_json: bool) -> None:
    """Check your own terms, all terms, or those of FILE, for what can't be meant.

    Your own are checked against all that counts. Exit code 1 if there is an error: something that
    can't be meant; 0 if there are only warnings and notes.
    """
    if file and everything:
        raise click.UsageError("name a FILE or say --all, not both")
    told = _of_file(file, data) if file else None
    found = list(told or _of_layers(layers_in(data), data, everything=everything))
    if as_json:
        click.echo(telling.as_json(found))
    else:
        for flaw in found:
            place = f"line {flaw['line']}" if "line" in flaw else flaw["concept"]
            about = " ".join(filter(None, (place, flaw.get("field"))))
            click.echo(f"{flaw['severity']:<8} {about}: {flaw['reason']}")
    errors = sum(flaw["severity"] == ERROR for flaw in found)
    others = telling.counted(len(found) - errors, "remark")
    click.echo(f"caidu: {telling.counted(errors, 'error')}, {others}", err=True)
    sys.exit(1 if errors else 0)


@click.command("coverage")
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option(
    "--limit",
    type=click.IntRange(0),
    default=LISTED,
    show_default=True,
    help="How many words to list that only the dictionary knows.",
)
@click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")
@click.pass_obj
def coverage_command(data: Path, files: tuple[Path, ...], limit: int, *, as_json: bool) -> None:
    """Tell how much of each FILE (- for standard input) the glossary knows.

    Of the Chinese characters, those in its terms; of what was met, each counted once, its terms
    beside the words that only the dictionary (CC-CEDICT) has.
    """
    from reader.annotation.annotate import Annotator
    from reader.annotation.dictionary import Dictionary
    from reader.cli.glossary_coverage import coverage_of, coverage_record
    from reader.cli.source import article_in
    from reader.resources import cache_folder

    annotator = Annotator(layers_in(data).concepts(), dictionary=Dictionary(cache_folder(data)))
    records = []
    for file in files:
        coverage = coverage_of(annotator.annotate(article_in(file)))
        if as_json:
            records.append(coverage_record(str(file), coverage))
        else:
            click.echo("\n".join(_coverage_lines(str(file), coverage, limit)))
    if as_json:
        click.echo(telling.as_json(records))


def _coverage_lines(name: str, coverage: "Coverage", limit: int) -> Iterator[str]:
    yield f"{name}: {telling.counted(coverage.characters, 'Chinese character')}"
    by_source = ", ".join(
        f"{count / (coverage.characters or 1):.0%} {source}"
        for source, count in coverage.recognised.most_common()
    )
    yield f"  characters  {by_source or 'none recognised'}"
    known, words = len(coverage.terms), len(coverage.words)
    share = f"{coverage.share_of_terms:.0%} of {known + words}"
    yield f"  terms       {known} of the glossary ({share})"
    if words and limit:
        yield "  only in the dictionary:"
    for word in coverage.words[:limit]:
        yield f"    {len(word.mentions):>4} ×  {word.surface}\t{word.reading}\t{word.english}"


def _of_file(file: Path, data: Path) -> Iterator[_Told]:
    """The lines of a file that hold no concept, and the flaws of those that do."""
    from glossary.exchange import formats

    delivery = formats.read(file)
    lines: dict[str, int] = {}
    concepts = []
    for number, each in enumerate(delivery.incoming):
        own = each.concept.id if each.concept.id not in lines else ""
        concept_id = ConceptId(own or f"(row {number + 1})")
        lines[concept_id] = each.line
        concepts.append(replace(each.concept, id=concept_id))
    for fault in delivery.faults:
        yield {"line": fault.line, "severity": ERROR, "reason": fault.reason}
    for flaw in _flaws(concepts, data):
        yield {"line": lines[flaw["concept"]], **flaw}


def _of_layers(layers: Layers, data: Path, *, everything: bool) -> Iterator[_Told]:
    for flaw in _flaws(layers.concepts(), data):  # against all, whosever are told
        if everything or flaw["concept"] in layers.user:
            yield flaw


def _flaws(concepts: Iterable[Concept], data: Path) -> Iterator[_Told]:
    from glossary.check import faults  # with the matcher, which looking up does without
    from reader.annotation.annotate import Annotator
    from reader.annotation.dictionary import Dictionary

    annotator = Annotator((), dictionary=Dictionary(resources.cache_folder(data)))
    domains = read_domain_names(resources.glossaries() / DOMAINS, "en")
    for flaw in faults(concepts, domains=domains, reading_fault=annotator.reading_fault):
        yield {
            "concept": flaw.concept_id,
            "field": flaw.field,
            "term": flaw.term,
            "severity": str(flaw.severity),
            "reason": flaw.reason,
        }
