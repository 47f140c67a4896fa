"""A concept as a short line of JSON, read alone."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, NewType, get_args, get_origin

from glossary.model import Concept, ContextRule, ExternalId, Term

_FIELDS = {
    kind: (attrgetter(*names), tuple(each.default for each in fields(kind)))
    for kind in (Concept, Term, ContextRule, ExternalId)
    if (names := [each.name for each in fields(kind)])
}
"""How the values of a kind are got, and what each usually is; MISSING, which no value is, if
there is no telling."""

_Kind = Any  # a class, or tuple[a class, ...]
_Value = Any
_Json = Any


def compact(concept: Concept) -> bytes:
    """The whole concept, for `concept_of`: fields in their order, the last usual ones left out."""
    return _ENCODER.encode(concept).encode(errors="surrogatepass")


def concept_of(line: bytes) -> Concept:
    """The concept written by `compact`. Raises ValueError for another line; nothing is run."""
    try:
        concept: Concept = _read_concept()(json.loads(line.decode(errors="surrogatepass")))
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise ValueError(f"no concept: {error}") from error
    return concept


def _told(value: _Value) -> _Json:
    names, usual = _FIELDS[type(value)]
    found: tuple[object, ...] = names(value)
    end = len(found)
    while end and found[end - 1] == usual[end - 1]:
        end -= 1
    return found[:end]


@cache
def _read_concept() -> Callable[[_Json], _Value]:
    return _reader(Concept)


def _reader(kind: _Kind) -> Callable[[_Json], _Value]:
    """What makes a value of a kind from its JSON."""
    make: Callable[..., _Value] = kind
    if isinstance(kind, NewType):
        return _reader(kind.__supertype__)
    origin: object = get_origin(kind)
    if origin is tuple:
        member = _reader(get_args(kind)[0])
        return lambda values: tuple(map(member, values))
    if not is_dataclass(kind):
        known = {each.value: each for each in kind} if hasattr(kind, "__members__") else None
        return known.__getitem__ if known else kind
    names = [each.name for each in fields(kind)]
    readers = [_reader(each.type) for each in fields(kind)]

    def made(values: _Json) -> _Value:
        pairs = zip(names, readers, values, strict=False)
        return make(**{name: read(value) for name, read, value in pairs})

    return made


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_told)
