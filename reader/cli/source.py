"""The article a command line names: a file, or - for standard input."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reader.article import Article
from reader.intake.decode import decode
from reader.intake.load import read_file, read_stream, read_text

if TYPE_CHECKING:
    from reader.annotation.highlight import Highlight
    from reader.annotation.verdicts import Verdicts
    from reader.library.statuses import Statuses

STDIN = Path("-")


def verdicts_in(data: Path, article: Article) -> "Verdicts":
    """What the user has ruled about the article in the window, if the library knows it."""
    from reader.library.recall import verdicts_on  # what annotates bare texts does without

    return verdicts_on(article, data, lambda trouble: click.echo(f"caidu: {trouble}", err=True))


def highlights_in(data: Path, article: Article) -> "tuple[Highlight, ...]":
    """What the user has marked in the article in the window, if the library knows it."""
    from reader.library.recall import highlights_on

    return highlights_on(article, data, lambda trouble: click.echo(f"caidu: {trouble}", err=True))


def statuses_in(data: Path) -> "Statuses":
    """How the user stands to terms, if there is a library that says so."""
    from reader.library.recall import statuses_in as recalled

    return recalled(data, lambda trouble: click.echo(f"caidu: {trouble}", err=True))


def article_in(file: Path) -> Article:
    """The article in a file, or on standard input. Raises LoadError if it can't be read."""
    if file == STDIN:
        return read_text(decode(read_stream(sys.stdin.buffer, "Standard input")))
    return read_file(file)
