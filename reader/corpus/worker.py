"""A worker process on this machine: it does one batch after the other until nobody asks."""

import logging
import signal
from multiprocessing.connection import Connection
from typing import Any

from glossary.errors import GlossaryError
from reader.corpus.kit import Kit, done
from reader.errors import ReaderError

logger = logging.getLogger(__name__)

READY, REFUSED, TAKEN, DONE, FAULT = "ready", "refused", "taken", "done", "fault"


def serve(line: "Connection[Any, Any]", kit: Kit) -> None:
    """Say READY, then of each batch TAKEN, and DONE and what it gives, or FAULT and why.

    Without an annotator it says REFUSED and why. It ends when the other side is gone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # that is for the parent, which ends this
    try:
        annotator = kit.annotator()
        annotator.suggest_reading("财读")  # which reads what pypinyin knows
    except (GlossaryError, ReaderError) as error:
        line.send((REFUSED, str(error)))
        return
    line.send((READY, None))
    while True:
        try:
            batch = line.recv()
            line.send((TAKEN, None))
        except (EOFError, OSError):
            return
        try:
            answer: tuple[str, object] = (DONE, done(batch, annotator, kit.wanted))
        except Exception as error:  # a fault of ours, with one article, stops no others
            logger.debug("A batch failed", exc_info=True)
            answer = (FAULT, f"{type(error).__name__}: {error}")
        try:
            line.send(answer)
        except OSError:
            return
