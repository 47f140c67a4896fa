"""Where each export of one command goes: no file twice, none over a file it is made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from reader.cli.source import STDIN
from reader.export.options import PDF, SUFFIXES


@dataclass(frozen=True, slots=True)
class Job:
    """A file (or standard input) and the file it becomes."""

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class Plan:
    """The jobs of a command, and the folder they go into, to be made if missing; or None."""

    jobs: tuple[Job, ...]
    folder: Path | None = None


def plan(sources: Sequence[Path], out: str, form: str | None) -> Plan:
    """What to do; `out` is a file, or a folder in which files get the names of the sources.

    `form` is pdf, html, xlsx, csv, or None for what the file's name says, in a folder pdf. Raises
    UsageError if they don't go together; touches no file.
    """
    if sources.count(STDIN) > 1:
        raise click.UsageError("standard input (-) can be read once only")
    target = Path(out)
    taken = {_key(source) for source in sources if source != STDIN}
    if _names_folder(out, several=len(sources) > 1):
        return Plan(_into(target, sources, f".{form}" if form else PDF, taken), target)
    suffix = target.suffix.lower()
    if suffix not in SUFFIXES:
        raise click.UsageError(f"-o {out}: a file ends in {', '.join(SUFFIXES)}")
    if len(sources) > 1:
        raise click.UsageError(f"-o {out}: several files go into a folder, not into one file")
    if form not in (None, suffix[1:]):
        raise click.UsageError(f"-o {out}: --format {form} says otherwise")
    if _key(target) in taken:
        raise click.UsageError(f"-o {out} is the file to export; choose another name")
    return Plan((Job(sources[0], target),))


def _names_folder(out: str, *, several: bool) -> bool:
    target = Path(out)
    if target.is_dir() or out.endswith(("/", "\\")):
        return True
    if not target.suffix:
        return target.name.lower() not in SUFFIXES  # ".pdf" is a forgotten name
    return several and target.suffix.lower() not in SUFFIXES and not target.exists()


def _into(folder: Path, sources: Sequence[Path], suffix: str, taken: set[str]) -> tuple[Job, ...]:
    """The jobs into a folder, a name that is taken followed by a number."""
    planned: list[Job] = []
    for source in sources:
        stem = "stdin" if source == STDIN else source.stem
        target, number = folder / f"{stem}{suffix}", 1
        while _key(target) in taken:
            number += 1
            target = folder / f"{stem}-{number}{suffix}"
        taken.add(_key(target))
        planned.append(Job(source, target))
    return tuple(planned)


def _key(path: Path) -> str:
    """What two paths share if they may be the same file, on a system that folds case too."""
    return str(path.absolute().resolve()).casefold()
