"""Files that can be read to their end: no pipe, no device, and not too large."""

from pathlib import Path

from glossary.errors import ExchangeError

_MB = 1_000_000


def refuse_unfit(path: Path, largest: int) -> None:
    """Raise ExchangeError for a pipe or a device, and for a file of more bytes than `largest`.

    A file that isn't there is left to whoever opens it.
    """
    if _is_special(path):
        raise ExchangeError(f"{path} is a pipe or a device, not a file; save it as a file first")
    try:
        size = path.stat().st_size
    except OSError:
        return
    if size > largest:
        raise ExchangeError(f"{path} has {size // _MB} MB; it may have {largest // _MB}")


def beginning(path: Path, size: int) -> bytes:
    """The first bytes of a file; none of what can't be read."""
    if _is_special(path):
        return b""
    try:
        with path.open("rb") as file:
            return file.read(size)
    except OSError:
        return b""


def _is_special(path: Path) -> bool:
    try:
        return path.exists() and not path.is_file() and not path.is_dir()
    except OSError:
        return False
