"""A folder of tables kept compiled in a cache; made anew when tables or program have changed."""

import contextlib
import gc
import hashlib
import logging
from collections.abc import Iterator
from pathlib import Path

from glossary import stamps
from glossary.errors import ExchangeError
from glossary.exchange.beside import beside
from glossary.exchange.folder import read_folder
from glossary.exchange.packed import pack, unpack
from glossary.exchange.regular import refuse_unfit
from glossary.model import Concept

logger = logging.getLogger(__name__)

KEPT = "built-in.glossary"
LARGEST = 200_000_000
"""Bytes of a file that may be ours."""
_FORM = b"caidu compiled glossary 1"


def read_compiled(folder: Path, cache: Path) -> tuple[Concept, ...]:
    """What `read_folder` reads, several times as fast once it is kept in the cache folder.

    What is kept is used only if it was made from these very tables by this program, and is
    undamaged; otherwise it is made anew. A cache that can't be written only costs the time.
    Raises ExchangeError for a fault in the tables.
    """
    path = cache / KEPT
    heading = _heading(folder)
    concepts = _kept(path, heading) if heading else None
    if concepts is None:
        concepts = read_folder(folder)
        if heading and heading == _heading(folder):  # or they were changed while they were read
            _keep(path, heading, concepts)
    return concepts


def _heading(folder: Path) -> bytes:
    """What tells these tables, read by this program, from any others; empty if they can't be read.

    Of the tables every byte counts, of the program what counts for Python's own compiled files.
    """
    told = stamps.of_tables(folder)
    return b"%s %s" % (_FORM, told.encode()) if told else b""


def _kept(path: Path, heading: bytes) -> tuple[Concept, ...] | None:
    """The concepts kept under the heading, or None if there are none or they are damaged."""
    try:
        refuse_unfit(path, LARGEST)
        first, _, content = path.read_bytes().partition(b"\n")
        with _aged():
            return unpack(content) if first == _first(heading, content) else None
    except (ExchangeError, OSError, ValueError):
        return None


@contextlib.contextmanager
def _aged() -> Iterator[None]:
    """Puts what is built among the old objects, unseen by the garbage collector.

    It would go over all of it at once else, as soon as it goes on.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            if not gc.get_freeze_count():  # else somebody means objects to stay apart
                gc.freeze()
                gc.unfreeze()
            gc.enable()


def _keep(path: Path, heading: bytes, concepts: tuple[Concept, ...]) -> None:
    content = pack(concepts)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside(path) as part:
            part.write_bytes(_first(heading, content) + b"\n" + content)
    except (ExchangeError, OSError) as error:
        logger.warning("The glossary can't be kept compiled: %s", error)


def _first(heading: bytes, content: bytes) -> bytes:
    return b"%s %s" % (heading, hashlib.sha256(content).hexdigest().encode())
