"""Writes an export beside its place and then puts it there: whole, or not at all."""

from contextlib import AbstractContextManager
from pathlib import Path

from glossary.exchange import beside as writing
from reader.errors import ExportError


def beside(target: Path) -> AbstractContextManager[Path]:
    """A file to write, in the target's folder; it takes the target's place at the end.

    If the block fails the target stays as it was. Raises ExportError if it can't be written.
    """
    return writing.beside(target, ExportError)
