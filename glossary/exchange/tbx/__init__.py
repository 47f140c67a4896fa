"""TBX, the terminologists' exchange format: v2 and v3, read leniently and written by the rules."""

from collections.abc import Callable, Iterable
from pathlib import Path

from glossary.errors import ExchangeError
from glossary.exchange.beside import beside
from glossary.exchange.incoming import Delivery, Fault, Incoming
from glossary.exchange.tables import never
from glossary.exchange.tbx.carried import CARRIES
from glossary.exchange.tbx.meaning import Meaning
from glossary.exchange.tbx.nodes import Entries, opened
from glossary.exchange.tbx.rules import faults
from glossary.exchange.tbx.writing import lines
from glossary.model import Concept

__all__ = ["CARRIES", "read", "write"]


def read(path: Path, stopped: Callable[[], bool] = never) -> Delivery:
    """The concepts of a TBX file of v2 or v3, style DCA or DCT, in its order.

    An entry that holds none becomes a fault with the line it begins on. A file of another program
    carries the fields that it fills somewhere. Raises ExchangeError, naming the line, for a file
    that isn't well-formed TBX or isn't safe, and StoppedError.
    """
    incoming: list[Incoming] = []
    bad: list[Fault] = []
    entries = Entries(str(path), stopped)
    meaning: Meaning | None = None
    with opened(path) as file:
        for entry in entries.read(file):
            meaning = meaning or Meaning(exact=_by_us(entries))
            try:
                incoming.append(meaning.incoming(entry))
            except ExchangeError as error:
                bad.append(Fault(entry.line, str(error)))
    carries = CARRIES if _by_us(entries) or meaning is None else frozenset(meaning.met)
    notes = _notes(meaning) if meaning else ()
    return Delivery(path.name, tuple(incoming), tuple(bad), carries, notes)


def write(
    path: Path,
    concepts: Iterable[Concept],
    *,
    version: int = 3,
    stopped: Callable[[], bool] = never,
) -> None:
    """Write TBX-Basic, style DCA, beside the file and then in its place: v3, or v2 for OmegaT.

    Of a concept, all is written that CARRIES names; deleted ones are left out. Raises
    ExchangeError for a text that XML can't hold and for a concept without a term, and
    StoppedError; an existing file is then as it was.
    """
    with beside(path) as part:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines(concepts, version, stopped))
        if broken := faults(part, stopped):
            first = broken[0]
            raise ExchangeError(
                f"{path} would break TBX-Basic's rules, line {first.line}: {first.reason}"
            )


def _by_us(entries: Entries) -> bool:
    return entries.opening is not None and entries.opening.by_us


def _notes(meaning: Meaning) -> tuple[str, ...]:
    left = [
        f"Not kept: {', '.join(f'{name} ({count})' for name, count in counts.most_common())}"
        for counts in (meaning.unknown,)
        if counts
    ]
    tongues = [f"{tag} ({count})" for tag, count in meaning.tongues.most_common()]
    return (*left, *([f"Languages passed over: {', '.join(tongues)}"] if tongues else []))
