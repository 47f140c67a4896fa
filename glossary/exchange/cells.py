"""Cells of a table: lists apart by semicolons, and words that stand for one of a few values."""

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from glossary.errors import ExchangeError

_BORDER = re.compile(r"\\([\\;])|;")
_Choice = TypeVar("_Choice", bound=StrEnum)
_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "术语": "term",
        "公司": "company",
        "人物": "person",
        "机构": "institution",
        "指数": "index",
        "产品": "product",
        "金融工具": "instrument",
        "地点": "place",
        "单位": "unit",
        "首选": "preferred",
        "可用": "admitted",
        "不推荐": "deprecated",
        "禁用": "forbidden",
        "草稿": "draft",
        "待审": "to_review",
        "已审": "approved",
    }
)


def split(cell: str | None) -> list[str]:
    r"""The members of a list cell, best first; an empty member keeps its place.

    A semicolon within a member is written `\;`, and a backslash then `\\`.
    """
    if not cell or not (bare := cell.strip()):
        return []
    if "\\" in bare:
        return _split_escaped(bare)
    if ";" not in bare:
        return [bare]
    return [member.strip() for member in bare.split(";")]


def joined(members: Iterable[str]) -> str:
    """The list cell that `split` takes apart again."""
    return ";".join(
        member.replace("\\", "\\\\").replace(";", "\\;")
        if "\\" in member or ";" in member
        else member
        for member in members
    )


def joined_short(members: Sequence[str]) -> str:
    """The same without the empty members at the end."""
    count = len(members)
    while count and not members[count - 1]:
        count -= 1
    return joined(members[:count])


def spread(cell: str | None, alike: int, count: int, column: str) -> list[str]:
    """What a cell says of each of `count` terms: one value of the first `alike`, a list of each.

    Raises ExchangeError if the list is longer than there are terms.
    """
    members = split(cell)
    if len(members) == 1:
        members *= alike
    if any(members[count:]):
        raise ExchangeError(f"{column}: {len(members)} values for {count} terms")
    return members + [""] * (count - len(members))


def gathered(values: Sequence[str], alike: int) -> str:
    """The cell that `spread` makes these values of again."""
    if not any(values):
        return ""
    if len(set(values[:alike])) == 1 and not any(values[alike:]):
        return joined(values[:1])
    return joined(values) + (";" if len(values) == 1 else "")


def member(values: type[_Choice], text: str, usual: _Choice, column: str) -> _Choice:
    """The value a cell names, in English or Chinese. Raises ExchangeError if it names none."""
    if not text:
        return usual
    try:
        return values(text)
    except ValueError:
        plain = text.lower()
    try:
        return values(_WORDS.get(plain, plain))
    except ValueError:
        allowed = ", ".join(values)
        raise ExchangeError(f"{column}: “{text}” is none of {allowed}") from None


def names_member(values: type[StrEnum], text: str) -> bool:
    """Whether a cell names one of the values."""
    plain = text.lower()
    return _WORDS.get(plain, plain) in frozenset(values)


def _split_escaped(bare: str) -> list[str]:
    members: list[str] = []
    begun, at = "", 0
    for match in _BORDER.finditer(bare):
        begun += bare[at : match.start()] + (match[1] or "")
        at = match.end()
        if not match[1]:
            members.append(begun.strip())
            begun = ""
    return [*members, (begun + bare[at:]).strip()]
