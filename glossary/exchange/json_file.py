"""Our own lossless form: one concept a line as JSON, below a line that says so."""

import json
from collections.abc import Callable, Iterable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from glossary import record
from glossary.errors import ExchangeError, StoppedError
from glossary.exchange.beside import beside
from glossary.exchange.incoming import Delivery, Fault, Incoming
from glossary.exchange.regular import refuse_unfit
from glossary.exchange.tables import never
from glossary.model import Concept, ContextRule, ExternalId, Term

VERSION = 1
LARGEST = 500_000_000
"""Bytes of a file."""
CARRIES = frozenset(
    {
        *(each.name for each in fields(Concept) if each.name not in ("id", "based_on")),
        *(f"terms.{each.name}" for each in fields(Term)),
    }
)
_HEADING = {"caidu": "glossary", "version": VERSION}
_STEP = 1_000
_TEXTS: dict[type, tuple[str, ...]] = {
    each: tuple(field.name for field in fields(each) if field.type is str)
    for each in (Concept, Term, ContextRule, ExternalId)
}


def read(path: Path, *, stopped: Callable[[], bool] = never) -> Delivery:
    """The concepts of a file written by `write`; lines that hold none become faults.

    `based_on` is left out: it is about the layers of whoever wrote the file. Raises ExchangeError
    for a file that can't be read, is none of ours or is of a later version, and StoppedError.
    """
    refuse_unfit(path, LARGEST)
    incoming: list[Incoming] = []
    faults: list[Fault] = []
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            _check_heading(path, file.readline())
            for number, line in enumerate(file, 2):
                if number % _STEP == 0 and stopped():
                    raise StoppedError(f"reading {path.name} was stopped")
                if not line.strip():
                    continue
                try:
                    incoming.append(Incoming(number, replace(_concept(line), based_on="")))
                except KeyError as error:
                    faults.append(Fault(number, f"the line holds no concept: {error} is missing"))
                except (ValueError, TypeError, RecursionError) as error:
                    faults.append(Fault(number, f"the line holds no concept: {error}"))
    except OSError as error:
        raise ExchangeError(f"{path} can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ExchangeError(f"{path} is not UTF-8, so it is no glossary file of Caidu") from error
    return Delivery(path.name, tuple(incoming), tuple(faults), CARRIES)


def write(path: Path, concepts: Iterable[Concept], *, stopped: Callable[[], bool] = never) -> None:
    """Write the concepts whole, tombstones too, beside the file and then in its place.

    Raises ExchangeError and StoppedError; an existing file is then as it was.
    """
    with beside(path) as part, part.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{json.dumps(_HEADING)}\n")
        for number, concept in enumerate(concepts):
            if number % _STEP == 0 and stopped():
                raise StoppedError(f"writing {path.name} was stopped")
            try:
                file.write(f"{record.to_json(concept)}\n")
            except UnicodeEncodeError as error:
                told = f"{concept.id} holds half a character"
                raise ExchangeError(f"{path} can't be written: {told}") from error


def is_json(head: str) -> bool:
    """Whether a text begins as a file of this form does."""
    return head.lstrip("\ufeff").startswith('{"caidu"')


def _check_heading(path: Path, line: str) -> None:
    try:
        heading = json.loads(line)
        version = int(heading["version"]) if heading["caidu"] == _HEADING["caidu"] else None
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        version = None
    if version is None:
        raise ExchangeError(f"{path}, line 1: this is no glossary file of Caidu")
    if version > VERSION:
        raise ExchangeError(f"{path} was written by a later version of Caidu; update yours")


def _concept(line: str) -> Concept:
    concept = record.from_json(line)
    rules = (rule for term in concept.terms for rule in term.rules)
    for part in (concept, *concept.terms, *rules, *concept.external_ids):
        _check_texts(part)
    listed: list[Any] = list(concept.distinct_from)
    listed += [text for term in concept.terms for rule in term.rules for text in rule.alternatives]
    if not isinstance(concept.id, str) or any(not isinstance(text, str) for text in listed):
        raise TypeError("an id or an alternative is no text")
    if not isinstance(concept.retired, bool):
        raise TypeError("retired is neither true nor false")
    return concept


def _check_texts(part: object) -> None:
    for name in _TEXTS[type(part)]:
        if not isinstance(getattr(part, name), str):
            raise TypeError(f"{name} is no text")
