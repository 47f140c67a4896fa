"""Quantity: a number with its unit, or a date; and Wording: how its English is made when asked."""

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from reader.annotation.manner import Amounts


class Setting(NamedTuple):
    """What quantities are read by: the day of publication, the style, and what 元 alone means."""

    date: datetime.date | None = None
    amounts: Amounts = Amounts.SHORT
    yuan: str = "CNY"


class Wording(NamedTuple):
    """How a quantity is put into English, worked out when asked and compared by what it says.

    `render` makes the renderings of `arguments`, best first, in the style of `amounts`;
    `qualifiers` are the words before the number, best first ("more than", "over").
    """

    render: Callable[..., list[str]]
    arguments: tuple[Any, ...]
    amounts: Amounts = Amounts.SHORT
    qualifiers: tuple[str, ...] = ()

    def english(self) -> tuple[str, ...]:
        """The renderings, best first and each once."""
        plain = list(dict.fromkeys(self.render(*self.arguments, self.amounts)))
        if not self.qualifiers:
            return tuple(plain)
        best, *others = self.qualifiers
        said = [f"{best} {text}" for text in plain[:2]]
        said += [f"{other} {plain[0]}" for other in others]
        return tuple(said + [f"{best} {text}" for text in plain[2:]])


class Quantity(NamedTuple):
    """A number with its unit, or a date or period, start to end in code points.

    `value` counts in `unit` ("USD", "%", "bp", "GW", "units" …); a range has `low` and `high`.
    `qualifier` is about, over, under, several or ""; `iso` is a date or period (2024-10, 2025-Q3).
    `wording` is its English, or how to make it. A tuple, since nothing is made more often.
    """

    start: int
    end: int
    kind: str = "quantity"
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    qualifier: str = ""
    iso: str = ""
    wording: Wording | tuple[str, ...] = ()

    @property
    def english(self) -> tuple[str, ...]:
        """The renderings, best first."""
        wording = self.wording
        return wording.english() if isinstance(wording, Wording) else wording

    def __repr__(self) -> str:
        shown = [f"{self.start}-{self.end}", self.kind, *map(repr, self.english[:1])]
        for name in ("value", "low", "high", "unit", "qualifier", "iso"):
            value = getattr(self, name)
            if value not in (None, ""):
                shown.append(f"{name}={value!r}")
        return f"Quantity({', '.join(shown)})"

    def moved(self, by: int) -> "Quantity":
        """The same quantity so many code points further on."""
        return self._replace(start=self.start + by, end=self.end + by) if by else self
