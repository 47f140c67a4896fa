"""Writes a file beside its place and then puts it there: whole, or not at all."""

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path

from glossary.errors import ExchangeError


@contextlib.contextmanager
def beside(target: Path, failed: type[Exception] = ExchangeError) -> Iterator[Path]:
    """A file to write, in the target's folder; it takes the target's place at the end.

    If the block fails, or the file can't take the place, the file is removed and the target stays
    as it was. A link stays a link, and what it leads to is replaced. Raises `failed`
    if the folder or the target can't be written, or the disk is full.
    """
    try:
        place = _place(target, failed)
        written = place.with_name(f".caidu-{secrets.token_hex(6)}{place.suffix}")
        written.touch(exist_ok=False)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links in a circle
        raise failed(_reason(target, error)) from error
    try:
        yield written
        _put(written, place)
    except OSError as error:
        raise failed(_reason(target, error)) from error
    finally:
        with contextlib.suppress(OSError):
            written.unlink(missing_ok=True)


def _place(target: Path, failed: type[Exception]) -> Path:
    """Where the target lies. Raises `failed` if no file can stand there."""
    place = target.resolve()
    if place.is_symlink():  # since Python 3.13 `resolve` leaves links in a circle as they are
        raise RuntimeError("links in a circle")
    if place.is_dir():
        raise failed(f"{target} is a folder; give the name of a file.")
    if place.exists():
        if not place.is_file():
            raise failed(f"{target} is no ordinary file.")
        if not os.access(place, os.W_OK):
            raise failed(f"{target} can't be written: it is write-protected.")
    return place


def _put(written: Path, place: Path) -> None:
    """Put a finished file in its place, with the rights of the file that stood there, if any."""
    with written.open("rb+") as file:
        os.fsync(file.fileno())
    if place.exists():
        written.chmod(place.stat().st_mode & 0o777)
    written.replace(place)


def _reason(target: Path, error: Exception) -> str:
    return f"{target} can't be written: {_cause(target, error)}."


def _cause(target: Path, error: Exception) -> str:
    if isinstance(error, FileNotFoundError) and not target.parent.is_dir():
        return "the folder does not exist"
    if isinstance(error, PermissionError):
        return "it is write-protected or open in another program"
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
