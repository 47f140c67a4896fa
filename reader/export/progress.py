"""What long exports say while they run, and how they are stopped."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Stage(StrEnum):
    """What an export is doing."""

    PREPARING = "preparing"
    SETTING = "setting"
    FINISHING = "finishing"
    PRINTING = "printing"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an export is: `done` of `total` pages or paragraphs, 0 of 0 where nobody knows."""

    stage: Stage
    done: int = 0
    total: int = 0


Tell = Callable[[Progress], object]
Stopped = Callable[[], bool]


def quiet(_: Progress) -> None:
    """Tell nobody."""


def never() -> bool:
    """Let it run to its end."""
    return False
