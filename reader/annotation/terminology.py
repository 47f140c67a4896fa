"""The concepts to recognise: the built-in glossary, the team's over it, the user's own on top."""

import functools
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from glossary import team
from glossary.errors import ExchangeError
from glossary.exchange.compiled import read_compiled
from glossary.layers import Layers
from glossary.model import Concept
from glossary.store import GlossaryStore
from reader import resources
from reader.resources import STORE

__all__ = ["STORE", "load_built_in", "load_concepts", "load_layers", "load_team"]


def load_layers(data: Path, tell: Callable[[str], None] = lambda trouble: None) -> Layers:
    """The glossaries, the user's from the store in the data folder, if there is one.

    If the team's can't be read, `tell` hears why, and the layers go without it.
    Raises GlossaryError if another can't be read.
    """
    built_in = load_built_in(data)
    shared = load_team(data, tell)
    path = data / STORE
    if not path.exists():
        return Layers.of(built_in, shared)
    with GlossaryStore(path) as store:
        return Layers.of(built_in, shared, store.concepts())


def load_built_in(data: Path) -> tuple[Concept, ...]:
    """The built-in glossary, kept compiled in the cache. Raises GlossaryError."""
    return _read(_BuiltIn(resources.glossaries(), resources.cache_folder(data)))


def load_team(data: Path, tell: Callable[[str], None]) -> tuple[Concept, ...]:
    """The team's concepts, if there are any; if they can't be read, `tell` hears why."""
    try:
        place = team.place(data)
        return team.read(place) if place else ()
    except ExchangeError as error:
        tell(f"The team's glossary is left out. {error}")
        return ()


def load_concepts(data: Path) -> tuple[Concept, ...]:
    """Every concept that counts. Raises GlossaryError if a glossary can't be read."""
    return load_layers(data).concepts()


@dataclass(frozen=True, slots=True)
class _BuiltIn:
    """Where the built-in glossary lies; what is read is the same wherever it is kept compiled."""

    folder: Path
    cache: Path = field(compare=False)


@functools.cache  # it is installed with the program, and as fixed
def _read(built_in: _BuiltIn) -> tuple[Concept, ...]:
    return read_compiled(built_in.folder, built_in.cache)
