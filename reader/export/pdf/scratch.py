"""Files between the children: a folder for a while, and what the system says of folders."""

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path

from reader.errors import ExportError, plain


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """A folder for a while. Raises ExportError if there can be none."""
    with contextlib.ExitStack() as stack:
        try:
            made = tempfile.TemporaryDirectory(prefix="caidu-", ignore_cleanup_errors=True)
            folder = stack.enter_context(made)
        except OSError as error:
            raise ExportError(f"No temporary folder can be made: {plain(error)}.") from error
        yield Path(folder)


@contextlib.contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Says of the system's failures that the folder can't be written. Raises ExportError."""
    try:
        yield
    except OSError as error:
        raise ExportError(f"{folder} can't be written: {plain(error)}.") from error
