"""Writing beside a file and then in its place, so that no file is ever half-written."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from glossary.errors import ExchangeError


@contextlib.contextmanager
def beside(path: Path) -> Iterator[Path]:
    """Where to write instead of to `path`; if nothing is raised, the file then takes its place.

    Whatever is raised, the file at `path` is as it was and nothing lies beside it. Raises
    ExchangeError for what the system refuses.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        yield part
        with part.open("rb") as written:
            os.fsync(written.fileno())
        part.replace(path)
    except OSError as error:
        raise ExchangeError(f"{path} can't be written: {error.strerror}") from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
