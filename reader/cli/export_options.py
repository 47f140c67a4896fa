"""The options of caidu export that say what is shown and how: a preset, and what overrides it."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

import click

from reader.export.options import (
    MARGINS_MM,
    PRESETS,
    SIZES_PT,
    English,
    Explained,
    ExportOptions,
    Layout,
    Paper,
    Pinyin,
)

Command = TypeVar("Command", bound=Callable[..., Any])


def _choice(kind: type[StrEnum]) -> click.Choice[str]:
    return click.Choice([each.value for each in kind])


def _switch(name: str, help_text: str) -> Callable[[Command], Command]:
    return click.option(f"--{name}/--no-{name}", default=None, help=help_text)


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option("--preset", type=click.Choice(list(PRESETS)), default="reading", show_default=True,
                 help="What to start from; the options below override it."),
    click.option("--pinyin", type=_choice(Pinyin), help="Which words carry pinyin."),
    click.option("--english", type=_choice(English), help="Where the English stands."),
    click.option("--for", "explained", type=_choice(Explained),
                 help="Explain all terms, or only those that are new to you, or being learnt."),
    _switch("quantities", "Numbers and dates in English too."),
    _switch("quantities-table", "A table of the numbers and dates."),
    _switch("ordinary", "Everyday words of the news too."),
    _switch("highlights", "Colour under the terms."),
    _switch("popups", "Notes that open on the terms."),
    _switch("marks", "Your own highlights and notes."),
    click.option("--paper", type=_choice(Paper), help="The size of the pages."),
    click.option("--layout", type=_choice(Layout), help="One column, or a wide margin beside it."),
    click.option("--margin", "margin_mm", metavar="MM", type=click.FloatRange(*MARGINS_MM),
                 help="The white around the text."),
    click.option("--size", "size_pt", metavar="PT", type=click.FloatRange(*SIZES_PT),
                 help="The size of the type."),
    click.option("--font", metavar="FAMILY", help="An installed font for the text."),
    _switch("grey", "Without colour."),
    _switch("made-with", "A line that names Caidu."),
    _switch("replace-missing", "Print 〓 for a character that no font has."),
)  # fmt: skip


def with_export_options(command: Command) -> Command:
    """The command with the options of an export, of which `options_of` makes ExportOptions."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def options_of(preset: str, chosen: Mapping[str, Any]) -> ExportOptions:
    """The preset with what was chosen on the command line, None meaning not chosen."""
    named = {name: value for name, value in chosen.items() if value is not None}
    return ExportOptions.from_record({**PRESETS[preset].as_record(), **named})
