"""ClusterPool: the workers of a Dask cluster, which need Caidu installed but none of our files."""

import contextlib
import queue
from types import TracebackType
from typing import Any, Self

from distributed import Client, Future, WorkerPlugin, get_worker

from glossary.errors import GlossaryError
from reader.annotation.annotate import Annotator
from reader.corpus.kit import SentKit, Wanted, done
from reader.corpus.piece import Batch, carried
from reader.corpus.pool import Done
from reader.errors import CorpusError, ReaderError

PATIENCE = 30
"""Seconds until a cluster must have answered."""
AHEAD = 2
"""Batches under way for each thread of the cluster: one is done, one waits."""
_LISTEN = 1.0
_NAME = "caidu"


class Equipped(WorkerPlugin):
    """Makes the annotator on each worker, those that come later too."""

    def __init__(self, kit: SentKit) -> None:
        self._kit = kit
        self.annotator: Annotator | None = None
        self.refused = ""

    def setup(self, worker: Any) -> None:  # noqa: ANN401  (as distributed calls it)
        try:
            self.annotator = self._kit.annotator()
        except (GlossaryError, ReaderError) as error:
            self.refused = str(error)


class RefusedError(Exception):
    """A worker can't work at all, whatever the batch."""


def answer(batch: Batch, wanted: Wanted, name: str) -> bytes:
    """What a batch gives, on a worker. Raises RefusedError."""
    plugin = get_worker().plugins[name]
    assert isinstance(plugin, Equipped)
    if plugin.annotator is None:
        raise RefusedError(plugin.refused)
    return done(batch, plugin.annotator, wanted)


class ClusterPool:
    """The workers of the cluster at `address`; batches travel with the bytes to read.

    Raises CorpusError if it can't be reached or has no workers.
    """

    def __init__(self, address: str, kit: SentKit) -> None:
        self._wanted = kit.wanted
        self._name = f"{_NAME}-{kit.glossary}"
        try:
            self._client = Client(address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise CorpusError(f"The cluster at {address} can't be reached: {error}.") from error
        self._heard: queue.Queue[Future[bytes]] = queue.Queue()
        self._batches: dict[object, Batch] = {}
        try:
            self._client.wait_for_workers(1, timeout=PATIENCE)
            self._client.register_plugin(Equipped(kit), name=self._name)
        except (OSError, ImportError) as error:
            self._client.close()
            raise CorpusError(
                f"The cluster at {address} has no workers for us: {error}."
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with contextlib.suppress(OSError):  # it may be gone
            self._client.unregister_worker_plugin(self._name)
        self._client.close()  # which lets go of what is under way

    def has_room(self) -> bool:
        """Whether another batch can be sent."""
        threads: int = sum(self._client.nthreads().values())
        return len(self._batches) < AHEAD * max(1, threads)

    def hand(self, batch: Batch) -> None:
        """Send it."""
        future = self._client.submit(answer, carried(batch), self._wanted, self._name, pure=False)
        self._batches[future.key] = batch
        future.add_done_callback(self._heard.put)

    def take(self) -> Done:
        """Wait for a batch. Raises CorpusError if the cluster is gone."""
        while True:
            try:
                future = self._heard.get(timeout=_LISTEN)
                break
            except queue.Empty:
                if self._client.status != "running":
                    raise self._gone() from None
        batch = self._batches.pop(future.key)
        if future.status == "finished":
            packed = future.result()
            future.release()
            return Done(batch, packed)
        if future.status != "error":
            raise self._gone()
        error = future.exception()
        future.release()
        if isinstance(error, RefusedError):
            raise CorpusError(str(error))
        return Done(batch, fault=f"{type(error).__name__}: {error}")

    def _gone(self) -> CorpusError:
        return CorpusError("The cluster is gone; what is done is kept. Give the command again.")
