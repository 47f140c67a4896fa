"""The concepts to recognise: the built-in glossary with the user's own laid over it."""

from pathlib import Path

from glossary.exchange.folder import read_folder
from glossary.layers import overlay
from glossary.model import Concept
from glossary.store import GlossaryStore
from reader import resources

STORE = "glossary.db"


def load_concepts(data: Path) -> tuple[Concept, ...]:
    """Every concept, the user's from the store in the data folder, if there is one.

    Raises GlossaryError if either glossary can't be read.
    """
    builtin = read_folder(resources.glossaries())
    path = data / STORE
    if not path.exists():
        return builtin
    with GlossaryStore(path) as store:
        return overlay(builtin, store.concepts())
