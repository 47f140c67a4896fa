"""LocalPool: worker processes on this machine; one that is killed costs its batch alone."""

import contextlib
import multiprocessing
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, Self

from reader.corpus.kit import Kit
from reader.corpus.piece import Batch
from reader.corpus.pool import Done
from reader.corpus.worker import FAULT, READY, REFUSED, TAKEN, serve
from reader.errors import CorpusError

FALSE_STARTS = 3
"""So many workers, one after the other, may end before they take a batch."""
MOST_BATCHES = 200
"""After so many a worker is replaced: what it has learnt of words takes memory."""
PATIENCE = 5.0


@dataclass(slots=True, eq=False)
class _Worker:
    process: SpawnProcess
    line: "Connection[Any, Any]"
    batch: Batch | None = None
    ready: bool = False
    at_work: bool = False
    batches: int = 0


class LocalPool:
    """So many worker processes, each started when there is a batch for it."""

    def __init__(self, kit: Kit, jobs: int) -> None:
        self._kit = kit
        self._jobs = jobs
        self._workers: list[_Worker] = []
        self._false_starts = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in self._workers:
            self._leave(worker)
        self._workers.clear()

    def has_room(self) -> bool:
        """Whether a worker is free; the first makes the caches, and the others wait for that."""
        busy = [worker for worker in self._workers if worker.batch is not None]
        ready = any(worker.ready for worker in self._workers)
        return len(busy) < (self._jobs if ready else 1)

    def hand(self, batch: Batch) -> None:
        """Give it to a worker. Raises CorpusError if none can be started."""
        idle = (worker for worker in self._workers if worker.batch is None)
        worker = next(idle, None) or self._started()
        worker.batch, worker.at_work = batch, False
        with contextlib.suppress(OSError):  # it is gone, as `take` will see
            worker.line.send(batch)

    def take(self) -> Done | None:
        """Wait for a batch; None if there is more room instead. Raises CorpusError."""
        while True:
            lines = [worker.line for worker in self._workers if worker.batch is not None]
            heard = wait(lines)
            worker = next(each for each in self._workers if each.line in heard)
            try:
                said, what = worker.line.recv()
            except (EOFError, OSError):
                if (done := self._ended(worker)) is not None:
                    return done
                continue
            if said == REFUSED:
                raise CorpusError(what)
            if said == READY:
                worker.ready = True
                return None
            if said == TAKEN:
                worker.at_work, self._false_starts = True, 0
                continue
            batch, worker.batch = worker.batch, None
            assert batch is not None
            worker.batches += 1
            if worker.batches >= MOST_BATCHES:
                self._dismiss(worker)
            return Done(batch, fault=what) if said == FAULT else Done(batch, what)

    def pids(self) -> list[int]:
        """The processes."""
        return [worker.process.pid or 0 for worker in self._workers]

    def _started(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs, self._kit), daemon=True)
        try:
            with _no_interrupt():
                process.start()
        except OSError as error:
            raise CorpusError(f"No worker process can be started: {error.strerror}.") from error
        theirs.close()
        worker = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _ended(self, worker: _Worker) -> Done | None:
        """What came of the batch of a worker that is gone.

        None if it had not taken it, which is handed out again: that one is not to blame.
        """
        batch, at_work = worker.batch, worker.at_work
        code = self._dismiss(worker)
        assert batch is not None
        why = f"signal {-code}" if code < 0 else f"exit code {code}"
        if at_work:
            return Done(batch, fault=f"The process that read it ended unexpectedly ({why}).")
        self._false_starts += 1
        if self._false_starts > FALSE_STARTS:
            raise CorpusError(f"The worker processes end before they do anything ({why}).")
        self.hand(batch)
        return None

    def _dismiss(self, worker: _Worker) -> int:
        """Its exit code."""
        self._workers.remove(worker)
        return self._leave(worker)

    def _leave(self, worker: _Worker) -> int:
        worker.line.close()  # which ends it
        worker.process.join(PATIENCE)
        if worker.process.is_alive():
            worker.process.kill()
            worker.process.join()
        code = worker.process.exitcode or 0
        worker.process.close()
        return code


@contextlib.contextmanager
def _no_interrupt() -> Iterator[None]:
    """Keep Ctrl-C, which every process of the terminal hears, from one that starts."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
