"""caidu glossary check: what is wrong with a glossary."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from glossary import team
from glossary.check import Severity, faults
from glossary.exchange import formats
from glossary.exchange.folder import DOMAINS, read_domain_names
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from reader import resources
from reader.annotation.syllables import sounds
from reader.cli import glossary_telling as telling
from reader.cli.annotators import annotator_in
from reader.cli.glossaries import layers_in

_Told = dict[str, Any]


@click.command("check")
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--all", "everything", is_flag=True, help="All that counts, not your own alone.")
@click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")
@click.pass_obj
def check_command(data: Path, file: Path | None, *, everything: bool, as_json: bool) -> None:
    """Check your own terms, all terms, or those of FILE, for what can't be meant.

    FILE may be a folder, read as a team's is. Your own are checked against all that
    counts. Exit code 1 if there is an error: something that can't be meant; 0 if there are only
    warnings and notes.
    """
    if file and everything:
        raise click.UsageError("name a FILE or say --all, not both")
    if file is None:
        found = list(_of_layers(layers_in(data), data, everything=everything))
    elif file.is_dir():
        found = list(_flaws(team.read(file), data))
    else:
        found = list(_of_file(file, data))
    if as_json:
        click.echo(telling.as_json(found))
    else:
        for flaw in found:
            place = f"line {flaw['line']}" if "line" in flaw else flaw["concept"]
            about = " ".join(filter(None, (place, flaw.get("field"))))
            click.echo(f"{flaw['severity']:<8} {about}: {flaw['reason']}")
    errors = sum(flaw["severity"] == Severity.ERROR for flaw in found)
    others = telling.counted(len(found) - errors, "remark")
    click.echo(f"caidu: {telling.counted(errors, 'error')}, {others}", err=True)
    sys.exit(1 if errors else 0)


def _of_file(file: Path, data: Path) -> Iterator[_Told]:
    """The lines of a file that hold no concept, and the flaws of those that do."""
    delivery = formats.read(file)
    lines: dict[str, int] = {}
    concepts = []
    for number, each in enumerate(delivery.incoming, start=1):
        line = f"(line {each.line})"
        names = (each.concept.id, line, f"{line}, number {number}")  # XML may be all on one line
        concept_id = ConceptId(next(name for name in names if name and name not in lines))
        lines[concept_id] = each.line
        concepts.append(replace(each.concept, id=concept_id))
    for fault in delivery.faults:
        yield {"line": fault.line, "severity": str(Severity.ERROR), "reason": fault.reason}
    for flaw in _flaws(concepts, data):
        yield {"line": lines[flaw["concept"]], **flaw}


def _of_layers(layers: Layers, data: Path, *, everything: bool) -> Iterator[_Told]:
    for flaw in _flaws(layers.concepts(), data):  # against all, whosever are told
        if everything or flaw["concept"] in layers.user:
            yield flaw


def _flaws(concepts: Iterable[Concept], data: Path) -> Iterator[_Told]:
    annotator = annotator_in(data, ())
    domains = read_domain_names(resources.glossaries() / DOMAINS, "en")
    fits = annotator.reading_fault
    for flaw in faults(concepts, domains=domains, reading_fault=fits, sounds=sounds):
        yield {
            "concept": flaw.concept_id,
            "field": flaw.field,
            "term": flaw.term,
            "severity": str(flaw.severity),
            "reason": flaw.reason,
        }
