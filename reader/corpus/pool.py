"""Pool: what hands batches to workers, on this machine or on others."""

from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

from reader.corpus.piece import Batch


@dataclass(frozen=True, slots=True)
class Done:
    """A batch as it came back: packed, or the word of what went wrong with it."""

    batch: Batch
    packed: bytes = b""
    fault: str = ""


class Pool(Protocol):
    """Workers that are given batches and give them back in any order."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...

    def has_room(self) -> bool:
        """Whether another batch can be handed over; few are under way at any time."""

    def hand(self, batch: Batch) -> None:
        """Hand a batch over. Raises CorpusError if there is nobody to take it."""

    def take(self) -> Done | None:
        """Wait for a batch to come back; None if something else has happened, as more room.

        Raises CorpusError if there are no workers any more.
        """
