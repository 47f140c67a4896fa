"""caidu glossary: the terms at the command line; what looks them up, and the history."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

import click

from glossary.errors import GlossaryError
from glossary.history import Group
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from glossary.normalize import fold
from glossary.search import Index
from glossary.store import GlossaryStore
from reader.annotation.terminology import STORE
from reader.cli import glossary_telling as telling
from reader.cli.glossaries import layers_in
from reader.cli.glossary_export import export_command
from reader.cli.glossary_import import import_command
from reader.cli.glossary_team import propose_command, team_command
from reader.cli.lazy import LazyGroup
from reader.errors import ReaderError

FOUND = 20
SHOWN = 5  # changes of one group

with_json = click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")


def _coverage() -> click.Command:
    from reader.cli.glossary_coverage import coverage_command

    return coverage_command


def _check() -> click.Command:
    from reader.cli.glossary_check import check_command

    return check_command


class GlossaryGroup(LazyGroup):
    """The group; to check terms, or annotate texts, takes what looking terms up does not."""

    LATER: ClassVar = {"check": _check, "coverage": _coverage}


@click.group("glossary", cls=GlossaryGroup)
def glossary_command() -> None:
    """Look terms up, take them in, give them out, and undo what was done to them."""


@glossary_command.command("find")
@click.argument("text")
@click.option("--limit", type=click.IntRange(1), default=FOUND, show_default=True)
@with_json
@click.pass_obj
def find(data: Path, text: str, limit: int, *, as_json: bool) -> None:
    """Find terms by TEXT: Chinese, pinyin with or without tones, English, or a ticker."""
    layers = layers_in(data)
    concepts = layers.concepts()
    index = Index.of(concepts)
    rows = index.find(text)
    if not rows and text.strip() and max(text) < "\u2e80":
        rows = _index_with_pinyin(concepts, data).find(text)
    found = [concepts[row] for row in rows[:limit]]
    if as_json:
        click.echo(telling.as_json([telling.concept_record(each, layers) for each in found]))
    else:
        for each in found:
            click.echo(telling.brief(each))
    if len(rows) > limit:
        click.echo(f"caidu: {len(rows) - limit} more; see them with --limit", err=True)
    if not rows:
        raise ReaderError(f"“{text}” is in no glossary.")


@glossary_command.command("show")
@click.argument("named", metavar="ID|TERM")
@with_json
@click.pass_obj
def show(data: Path, named: str, *, as_json: bool) -> None:
    """Show all that is known of a concept, or of each one that a term names."""
    layers = layers_in(data)
    found = _named(layers, named)
    if as_json:
        click.echo(telling.as_json([telling.concept_record(each, layers) for each in found]))
        return
    click.echo("\n\n".join("\n".join(telling.full(each, layers)) for each in found))


@glossary_command.command("history")
@click.argument("concept_id", metavar="[ID]", required=False)
@click.option("--limit", type=click.IntRange(1), default=FOUND, show_default=True)
@with_json
@click.pass_obj
def history(data: Path, concept_id: str | None, limit: int, *, as_json: bool) -> None:
    """Show what was done, the newest first; with an ID, to that concept."""
    groups: Sequence[Group] = ()
    if (data / STORE).exists():
        with GlossaryStore(data / STORE) as store:
            groups = store.history(ConceptId(concept_id) if concept_id else None, limit)
    if as_json:
        click.echo(telling.as_json([telling.group_record(group) for group in groups]))
        return
    for group in groups:
        click.echo("\n".join(telling.group_lines(group, SHOWN)))
    if not groups:
        click.echo("caidu: nothing was done yet", err=True)


@glossary_command.command("undo")
@click.pass_obj
def undo(data: Path) -> None:
    """Take back what was done last: an edit, a deletion, a whole import."""
    _step(data, back=True)


@glossary_command.command("redo")
@click.pass_obj
def redo(data: Path) -> None:
    """Do again what was taken back last."""
    _step(data, back=False)


def _step(data: Path, *, back: bool) -> None:
    word = "undo" if back else "redo"
    group = None
    if (data / STORE).exists():
        with GlossaryStore(data / STORE) as store:
            group = store.undo() if back else store.redo()
    if group is None:
        raise GlossaryError(f"There is nothing to {word}.")
    changed = telling.counted(len(group.changes), "concept")
    click.echo(f"{'undone' if back else 'done again'}: {group.action} ({changed})")


def _named(layers: Layers, named: str) -> tuple[Concept, ...]:
    if concept := layers.concept(ConceptId(named)):
        return (concept,)
    folded = fold(named.strip()).casefold()
    found = tuple(
        concept
        for concept in layers.concepts()
        if any(fold(term.text).casefold() == folded for term in concept.terms)
    )
    if not found:
        raise ReaderError(f"No concept has the id or the term “{named}”; try “glossary find”.")
    return found


def _index_with_pinyin(concepts: Sequence[Concept], data: Path) -> Index:
    """An index that knows the pinyin of every term; it takes seconds rather than a moment."""
    from reader.annotation.annotate import Annotator
    from reader.annotation.dictionary import Dictionary
    from reader.resources import cache_folder

    annotator = Annotator((), dictionary=Dictionary(cache_folder(data)))
    return Index.of(concepts, annotator.suggest_reading)


for _command in (
    import_command,
    export_command,
    team_command,
    propose_command,
):
    glossary_command.add_command(_command)
