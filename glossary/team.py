"""The team's layer: a shared folder or file that is only read, and proposals to its keeper."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from pathlib import Path

from glossary.errors import ExchangeError
from glossary.exchange import folder, formats, json_file
from glossary.exchange.beside import beside
from glossary.exchange.incoming import Incoming
from glossary.exchange.tables import never
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from glossary.normalize import fold
from glossary.team_place import PLACE, place

__all__ = [
    "PLACE",
    "Signature",
    "place",
    "proposal",
    "read",
    "set_place",
    "signature",
    "write_proposal",
]

_TABLES = (folder.RULES, folder.DOMAINS, folder.RETIRED)
_SUFFIXES = frozenset(
    (*(formats.SUFFIXES[form] for form in formats.READABLE if form is not formats.Form.OMEGAT),)
)

Signature = tuple[tuple[str, int, int], ...]


def set_place(data: Path, place: Path | None) -> None:
    """Note where the team's glossary lies; None: nowhere any more. Raises ExchangeError."""
    if place is not None:
        data.mkdir(parents=True, exist_ok=True)
        with beside(data / PLACE) as part:
            part.write_text(f"{place.absolute()}\n", encoding="utf-8")
        return
    try:
        (data / PLACE).unlink(missing_ok=True)
    except OSError as error:
        raise ExchangeError(f"{data / PLACE} can't be removed: {error.strerror}") from error


def signature(place: Path) -> Signature:
    """Names, sizes and times (nanoseconds) of the files: another one when the glossary changed.

    Empty if nothing is there or it can't be looked at.
    """
    try:
        found = ((path.name, path.stat()) for path in _files(place))
        return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in found)
    except OSError:
        return ()


def read(place: Path, *, stopped: Callable[[], bool] = never) -> tuple[Concept, ...]:
    """The team's concepts and tombstones: a folder of glossary files, or one of any form we read.

    What a file gives no id of ours gets one that stays the same as long as its term does. Context
    rules and tombstones are those of the folder's rules.csv and retired.csv. Raises ExchangeError
    at the first fault, naming the file and the line, and StoppedError.
    """
    try:
        if not place.exists():
            raise ExchangeError(f"The team's glossary isn't there: {place}")
        files = [path for path in _files(place) if path.name not in _TABLES]
    except OSError as error:
        raise ExchangeError(f"{place} can't be read: {error.strerror}") from error
    if not files:
        raise ExchangeError(f"There is no glossary file in {place}")
    concepts = [concept for path in files for concept in _named(path, stopped)]
    if place.is_dir():
        return folder.completed(concepts, place)
    folder.check_ids(concepts, place)
    return tuple(concepts)


def proposal(layers: Layers, ids: Collection[ConceptId] | None = None) -> tuple[Concept, ...]:
    """What the user has and the layers below have not, or have otherwise: all, or of these ids.

    A deletion is proposed, as a tombstone, of what is in a layer below; it is for the keeper to
    take or to leave.
    """
    return tuple(
        replace(concept, based_on="")
        for concept in layers.user.values()
        if ids is None or concept.id in ids
        if _says_something(concept, layers.below(concept.id))
    )


def write_proposal(
    path: Path, layers: Layers, ids: Collection[ConceptId] | None = None
) -> tuple[Concept, ...]:
    """Write what is proposed as a file the keeper imports, ids and all; returns what it holds.

    Raises ExchangeError if there is nothing to propose or the file can't be written.
    """
    proposed = proposal(layers, ids)
    if not proposed:
        raise ExchangeError("There is nothing to propose: the team has all this already.")
    json_file.write(path, proposed)
    return proposed


def _says_something(concept: Concept, below: Concept | None) -> bool:
    if concept.retired:
        return below is not None
    return below is None or replace(concept, based_on="") != replace(below, based_on="")


def _files(place: Path) -> list[Path]:
    if not place.is_dir():
        return [place]
    return sorted(
        path
        for path in place.iterdir()
        if path.suffix.lower() in _SUFFIXES
        and path.is_file()
        and not path.name.startswith((".", "~"))
    )


def _named(path: Path, stopped: Callable[[], bool]) -> Iterator[Concept]:
    delivery = formats.read(path, stopped=stopped)
    for fault in delivery.faults:
        raise ExchangeError(f"{path}, line {fault.line}: {fault.reason}")
    met: Counter[str] = Counter()
    for each in delivery.incoming:
        concept = each.concept
        if not concept.id:
            name = _name(path, each)
            met[name] += 1
            number = f".{met[name]}" if met[name] > 1 else ""
            concept = replace(concept, id=ConceptId(f"{name}{number}"))
        yield concept


def _name(path: Path, each: Incoming) -> str:
    own = each.source_id or fold(next((term.text for term in each.concept.terms), ""))
    name = f"team.{path.stem}.{own}"
    return "".join(character if character.isprintable() else "_" for character in name)
