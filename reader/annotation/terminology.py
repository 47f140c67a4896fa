"""The concepts to recognise: the built-in glossary with the user's own laid over it."""

from pathlib import Path

from glossary.exchange.folder import read_folder
from glossary.layers import Layers
from glossary.model import Concept
from glossary.store import GlossaryStore
from reader import resources

STORE = "glossary.db"


def load_layers(data: Path) -> Layers:
    """The glossaries, the user's from the store in the data folder, if there is one.

    Raises GlossaryError if one of them can't be read.
    """
    built_in = read_folder(resources.glossaries())
    path = data / STORE
    if not path.exists():
        return Layers.of(built_in)
    with GlossaryStore(path) as store:
        return Layers.of(built_in, user=store.concepts())


def load_concepts(data: Path) -> tuple[Concept, ...]:
    """Every concept that counts. Raises GlossaryError if a glossary can't be read."""
    return load_layers(data).concepts()
