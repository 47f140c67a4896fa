"""Concepts as columns of JSON, one for each field: read several times as fast as tables."""

import contextlib
import gc
import json
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, make_dataclass
from itertools import chain, islice
from typing import Any, NewType, get_args, get_origin

from glossary.model import Concept

_Kind = Any  # a class, or tuple[a class, ...]
_Json = Any

_FIRST = ord("0")
_MOST = 50_000
"""So many values that the signs which stand for them are no surrogates."""


def pack(concepts: Sequence[Concept]) -> bytes:
    """The concepts whole, as UTF-8; `unpack` gives them back."""
    packed = json.dumps(_packed(Concept, concepts), ensure_ascii=False, separators=(",", ":"))
    return packed.encode(errors="surrogatepass")


def unpack(content: bytes) -> tuple[Concept, ...]:
    """The concepts written by `pack`; equal values are shared. Raises ValueError for other content.

    Nothing in the content is run, whoever wrote it.
    """
    with _uncollected():
        try:
            return tuple(_unpacked(Concept, json.loads(content)))
        except (ValueError, TypeError, LookupError, RecursionError, MemoryError) as error:
            raise ValueError(f"no packed concepts: {error}") from error


def _packed(kind: _Kind, values: Sequence[Any]) -> _Json:
    """A column: None and the values; if many are equal, a sign for each row and the values.

    If all are equal, their number and the value.
    """
    distinct = dict.fromkeys(values)
    if len(distinct) == 1:
        return [len(values), _content(kind, list(distinct))]
    if 2 * len(distinct) > len(values) or len(distinct) > _MOST:
        return [None, _content(kind, values)]
    signs = {value: chr(_FIRST + number) for number, value in enumerate(distinct)}
    return ["".join(map(signs.__getitem__, values)), _content(kind, list(distinct))]


def _content(kind: _Kind, values: Sequence[Any]) -> _Json:
    if is_dataclass(kind):
        return {
            each.name: _packed(each.type, [getattr(value, each.name) for value in values])
            for each in fields(kind)
        }
    if member := _member(kind):
        lengths, members = list(map(len, values)), list(chain.from_iterable(values))
        return [_packed(int, lengths), _packed(member, members)]
    return list(values)


def _unpacked(kind: _Kind, packed: _Json) -> list[Any]:
    signs, content = packed
    values = _values(kind, content)
    if signs is None:
        return values
    if isinstance(signs, int):
        return values * signs
    by_sign = {chr(_FIRST + number): value for number, value in enumerate(values)}
    return list(map(by_sign.__getitem__, signs))


def _values(kind: _Kind, content: _Json) -> list[Any]:
    if is_dataclass(kind):
        columns = {each.name: _unpacked(each.type, content[each.name]) for each in fields(kind)}
        return _made(kind, columns)
    if member := _member(kind):
        lengths, members = _unpacked(int, content[0]), _unpacked(member, content[1])
        if sum(lengths) != len(members):
            raise ValueError(f"{len(members)} members for {sum(lengths)} places")
        following = iter(members)
        return [tuple(islice(following, length)) for length in lengths]
    return _scalars(kind, content)


def _member(kind: _Kind) -> _Kind:
    """What the members of a tuple are; None if the kind is no tuple."""
    origin: object = get_origin(kind)
    return get_args(kind)[0] if origin is tuple else None


def _scalars(kind: _Kind, content: _Json) -> list[Any]:
    """Texts, numbers or truth values as JSON has them, or the members of an enumeration."""
    plain = kind.__supertype__ if isinstance(kind, NewType) else kind
    if plain in (str, int, bool):
        if not isinstance(content, list) or any(found is not plain for found in map(type, content)):
            raise ValueError(f"not all is {plain.__name__}")
        return content
    return [kind(value) for value in content]


def _made(kind: _Kind, columns: dict[str, list[Any]]) -> list[Any]:
    """An instance for each row.

    A frozen class takes three times as long to fill its slots as one that isn't; classes with the
    same slots may take one another's instances over.
    """
    lengths = {len(column) for column in columns.values()}
    if len(lengths) != 1:
        raise ValueError(f"the columns of {kind.__name__} are of {len(lengths)} lengths")
    thawed = make_dataclass("Thawed", columns, slots=True, eq=False, repr=False)
    made = list(map(thawed, *columns.values()))
    for each in made:
        each.__class__ = kind
    return made


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Pauses the garbage collector, which would go over what is built again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
