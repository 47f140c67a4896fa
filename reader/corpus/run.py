"""The run of a corpus: batches handed out, parts kept, and in the end one table."""

import contextlib
import shutil
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from glossary.exchange.beside import beside
from reader.corpus.batching import batches
from reader.corpus.kit import Wanted, refused
from reader.corpus.listing import read_listing
from reader.corpus.merging import Summary, merge
from reader.corpus.parts import Parts
from reader.corpus.piece import Batch, singly
from reader.corpus.pool import Done, Pool
from reader.errors import CorpusError

Tell = Callable[[int], object]
"""Hears how many more bytes are done."""


@dataclass(slots=True)
class _Again:
    """A batch that is tried once more, article by article."""

    batch: Batch
    left: deque[Batch]
    parts: list[bytes] = field(default_factory=list)


class Run:
    """Does the batches of a corpus that are not done yet."""

    def __init__(self, parts: Parts, wanted: Wanted, most: int) -> None:
        self._parts = parts
        self._wanted = wanted
        self._most = most
        self._again: dict[int, _Again] = {}
        self._next: deque[Batch] = deque()
        self.count = 0
        """How many parts there are, once all are done."""

    def all_done(self, pool: Pool, tell: Tell) -> None:
        """Do every batch. Raises CorpusError; what is done by then is kept."""
        left = self._left(tell)
        under_way = 0
        while True:
            while pool.has_room() and (batch := self._following(left)) is not None:
                pool.hand(batch)
                under_way += 1
            if not under_way:
                return
            if (done := pool.take()) is not None:
                under_way -= 1
                self._take(done, tell)

    def _left(self, tell: Tell) -> Iterator[Batch]:
        for batch in batches(read_listing(self._parts.listing), self._most):
            self.count = batch.number + 1
            if self._parts.has(batch.number):
                tell(batch.size)
            else:
                yield batch

    def _following(self, left: Iterator[Batch]) -> Batch | None:
        return self._next.popleft() if self._next else next(left, None)

    def _take(self, done: Done, tell: Tell) -> None:
        number = done.batch.number
        again = self._again.get(number)
        if again is None and done.fault:
            again = self._again[number] = _Again(done.batch, deque(singly(done.batch)))
        elif again is None:
            self._parts.keep(number, done.packed)
            tell(done.batch.size)
            return
        else:
            packed = done.packed or refused(done.batch, self._wanted, done.fault)
            again.parts.append(packed)
        if again.left:
            self._next.append(again.left.popleft())  # one at a time, which keeps their order
            return
        self._parts.keep(number, b"".join(again.parts))
        tell(again.batch.size)
        del self._again[number]


@dataclass(frozen=True, slots=True)
class Places:
    """Where the files of a corpus go; `articles` is for a table alone."""

    out: Path
    articles: Path
    errors: Path


def finish(
    parts: Parts, count: int, wanted: Wanted, places: Places, told: Mapping[str, str]
) -> Summary:
    """Join the parts, put what came of it in place, and take the parts away.

    A list of errors is written if there are some, or if one stands there from before. Raises
    CorpusError; the parts then stay.
    """
    try:
        summary, made = merge(parts, count, wanted.form, parts.merging(), told)
        targets = {"out": places.out, "articles": places.articles, "errors": places.errors}
        if not summary.failures and not places.errors.exists():
            made.pop("errors")
        with contextlib.ExitStack() as stack:
            for name in made:
                place = stack.enter_context(beside(targets[name], CorpusError))
                shutil.move(made[name], place)
    except OSError as error:
        raise CorpusError(f"{places.out} can't be written: {error.strerror}.") from error
    parts.remove()
    return summary
