"""caidu corpus: many articles at once, for the terms they suggest or for their annotations."""

import click

from reader.cli.corpus_annotate import annotate
from reader.cli.corpus_terms import terms


@click.group("corpus")
def corpus_command() -> None:
    """Read many articles at once: files, and the texts of whole folders."""


corpus_command.add_command(terms)
corpus_command.add_command(annotate)
