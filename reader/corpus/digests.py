"""Digests: what tells the program and the glossaries from any others, on any machine."""

import functools
import hashlib
import importlib.metadata
from collections.abc import Callable, Iterable
from pathlib import Path

from glossary.layers import Layers
from glossary.record import fingerprint
from reader import resources
from reader.annotation.terminology import load_team
from reader.resources import STORE

_SHORT = 16
_SOURCES = ("annotation", "intake", "corpus")


def version() -> str:
    """The version of the program, or empty if it is not installed."""
    try:
        return importlib.metadata.version("caidu")
    except importlib.metadata.PackageNotFoundError:
        return ""


@functools.cache  # it is installed, and as fixed
def of_program() -> str:
    """The program's sources and tables that decide what is annotated."""
    import glossary as package

    here = Path(__file__).parent.parent
    roots = [*(here / name for name in _SOURCES), Path(package.__file__ or "").parent]
    files = [path for root in roots for path in sorted(root.rglob("*.py"))]
    assets = resources.path()
    tables = sorted(path for path in assets.rglob("*.csv") if path.is_file())
    return _digest(
        part for path in (*files, *tables) for part in (path.name.encode(), path.read_bytes())
    )


def of_glossary(layers: Layers) -> str:
    """What counts for the user beside the built-in glossary, and the program's."""
    told = [of_program()]
    for layer in (layers.team, layers.user):
        told += [f"{id_} {fingerprint(concept)}" for id_, concept in sorted(layer.items())]
        told.append("")
    return _digest(line.encode(errors="surrogatepass") for line in told)


def own_layers(data: Path, tell: Callable[[str], None] = lambda trouble: None) -> Layers:
    """The team's and the user's concepts, without the built-in ones. Raises GlossaryError."""
    team = load_team(data, tell)
    if not (data / STORE).exists():
        return Layers.of(team=team)
    from glossary.store import GlossaryStore

    with GlossaryStore(data / STORE) as store:
        return Layers.of(team=team, user=store.concepts())


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
        digest.update(b"\0")
    return digest.hexdigest()[:_SHORT]
