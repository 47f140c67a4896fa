"""The glossaries a command works with, and a word on standard error about one left out."""

from pathlib import Path

import click

from glossary.layers import Layers
from reader.annotation.terminology import load_layers


def layers_in(data: Path) -> Layers:
    """The layers; a team's glossary that can't be read is told and left out.

    Raises GlossaryError if another can't be read.
    """
    return load_layers(data, lambda trouble: click.echo(f"caidu: {trouble}", err=True))
