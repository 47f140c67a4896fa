"""The annotator a command works with; loaded only by what annotates, since it needs much."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from glossary.model import Concept
from reader.annotation import syllables
from reader.annotation.annotate import Annotator
from reader.annotation.at_hand import annotator_at_hand
from reader.annotation.dictionary import Dictionary
from reader.annotation.manner import Amounts, Manner
from reader.annotation.quiet import QUIET
from reader.resources import cache_folder

Command = TypeVar("Command", bound=Callable[..., Any])

_MANNER: tuple[Callable[[Any], Any], ...] = (
    click.option("--amounts", type=click.Choice([each.value for each in Amounts]),
                 default=Amounts.SHORT.value, show_default=True,
                 help="US$80bn or US$80 billion."),
    click.option("--sandhi", is_flag=True, help="一 and 不 with the tones they are spoken with."),
)  # fmt: skip


def with_manner_options(command: Command) -> Command:
    """The command with the options that `manner_of` makes a Manner of."""
    for option in reversed(_MANNER):
        command = option(command)
    return command


def manner_of(amounts: str, *, sandhi: bool) -> Manner:
    """How amounts and readings are to be written."""
    return Manner(amounts=Amounts(amounts), sandhi=sandhi)


def annotator_in(data: Path, concepts: Iterable[Concept] | None = None) -> Annotator:
    """An annotator of these concepts, or of all that count, with what is kept in the cache.

    A team's glossary that can't be read is told on standard error and left out. Raises
    GlossaryError if another can't be read.
    """
    if concepts is None:
        return annotator_at_hand(data, lambda trouble: click.echo(f"caidu: {trouble}", err=True))
    cache = cache_folder(data)
    syllables.keep_in(cache)
    with QUIET:
        return Annotator(concepts, dictionary=Dictionary(cache))
