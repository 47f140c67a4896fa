"""The annotator a command works with; loaded only by what annotates, since it needs much."""

from collections.abc import Iterable
from pathlib import Path

from glossary.model import Concept
from reader.annotation.annotate import Annotator
from reader.annotation.dictionary import Dictionary
from reader.cli.glossaries import layers_in
from reader.resources import cache_folder


def annotator_in(data: Path, concepts: Iterable[Concept] | None = None) -> Annotator:
    """An annotator of these concepts, or of all that count, with the dictionary kept in the cache.

    A team's glossary that can't be read is told on standard error and left out. Raises
    GlossaryError if another can't be read.
    """
    wanted = layers_in(data).concepts() if concepts is None else concepts
    return Annotator(wanted, dictionary=Dictionary(cache_folder(data)))
