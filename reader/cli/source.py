"""The article a command line names: a file, or - for standard input."""

import sys
from pathlib import Path

from reader.article import Article
from reader.intake.decode import decode
from reader.intake.load import read_file, read_stream, read_text

STDIN = Path("-")


def article_in(file: Path) -> Article:
    """The article in a file, or on standard input. Raises LoadError if it can't be read."""
    if file == STDIN:
        return read_text(decode(read_stream(sys.stdin.buffer, "Standard input")))
    return read_file(file)
