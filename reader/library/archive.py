"""The whole library and the user's glossary as one archive, and both restored from it."""

import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from glossary import backup as glossary_backup
from glossary.backup import Backup
from glossary.database import connected, copy_whole
from glossary.errors import GlossaryError
from glossary.schema import check_sound as check_glossary
from glossary.schema import count_concepts, opened
from reader.errors import Cancelled, LibraryError
from reader.intake.stopped import never
from reader.library.archive_parts import (
    DAMAGED,
    GLOSSARY,
    LIBRARY,
    Part,
    Progress,
    read_manifest,
    unpack,
    write_manifest,
    write_part,
)
from reader.library.archive_parts import Contents as Contents
from reader.library.backup import forget_in_copies, replace_by
from reader.library.schema import (
    check_harmless,
    check_sound,
    count_articles,
    failures,
    open_database,
    plain_open,
)


def _nobody(part: float) -> None:
    pass


def pack(
    target: Path,
    library: Path,
    glossary: Path,
    told: Callable[[float], object] = _nobody,
    stopped: Callable[[], bool] = never,
) -> Contents:
    """Write the library and the glossary of the user's data to an archive, whole or not at all.

    What isn't there is left out. `told` hears how far it is, 0 to 1. Raises LibraryError, also if
    the archive would take the place of what goes into it or of what is no file; and Cancelled once
    `stopped` says so.
    """
    _refuse_to_overwrite(target, (library, glossary))
    with _in_our_words(target), tempfile.TemporaryDirectory(dir=target.parent) as folder:
        parts = list(_copied(library, glossary, Path(folder)))
        if not parts:
            raise LibraryError("There is nothing to be archived yet.")
        progress = Progress(sum(file.stat().st_size for file, *_ in parts), told, stopped)
        unfinished = Path(folder) / "archive"
        with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
            written = [write_part(archive, *part, progress) for part in parts]
            contents = Contents(datetime.now(UTC), *_counts(written))
            write_manifest(archive, contents, written)
        unfinished.replace(target)
    return contents


def _refuse_to_overwrite(target: Path, sources: tuple[Path, ...]) -> None:
    with _in_our_words(target):
        if target.exists() and not target.is_file():
            raise LibraryError(f"{target} is no file; choose another name.")
        if target.resolve() in {source.resolve() for source in sources}:
            raise LibraryError(f"{target} is what is to be archived; choose another name.")


def look(source: Path) -> Contents:
    """What an archive says it holds; the rest isn't read. Raises LibraryError."""
    with _in_our_words(source), zipfile.ZipFile(source) as archive:
        return read_manifest(archive)[0]


def restore(
    source: Path,
    library: Path,
    glossary: Path,
    told: Callable[[float], object] = _nobody,
    stopped: Callable[[], bool] = never,
) -> tuple[Path, ...]:
    """Put what an archive holds in the places of library and glossary; the copies kept of those.

    All of it is verified before. Raises LibraryError, or Cancelled, having changed nothing.
    """
    library.parent.mkdir(parents=True, exist_ok=True)
    with _in_our_words(source), tempfile.TemporaryDirectory(dir=library.parent) as folder:
        with zipfile.ZipFile(source) as archive:
            _, parts = read_manifest(archive)
            progress = Progress(sum(part.size for part in parts), told, stopped)
            files = {part.name: unpack(archive, part, Path(folder), progress) for part in parts}
        if LIBRARY in files:
            _verify_library(files[LIBRARY])
        if GLOSSARY in files:
            _verify_glossary(files[GLOSSARY])
        if stopped():
            raise Cancelled("The archive was not restored.")
        return _swapped(files, library, glossary)


def _copied(library: Path, glossary: Path, folder: Path) -> Iterator[tuple[Path, str, int]]:
    """Copies of what there is, their names in the archive, and how much they hold."""
    if library.is_file():
        with plain_open(library) as database:
            check_sound(database, library)
            copy_whole(database, folder / LIBRARY)
            yield folder / LIBRARY, LIBRARY, count_articles(database, library) or 0
    if glossary.is_file():
        database = connected(glossary)
        try:
            check_glossary(database)
            copy_whole(database, folder / GLOSSARY)
            yield folder / GLOSSARY, GLOSSARY, count_concepts(database) or 0
        finally:
            database.close()


def _counts(parts: list[Part]) -> tuple[int | None, int | None]:
    held = {part.name: part.count for part in parts}
    return held.get(LIBRARY), held.get(GLOSSARY)


def _verify_library(file: Path) -> None:
    try:
        with plain_open(file) as database:
            check_sound(database, file)
            check_harmless(database, file)
        tables = _tables(file)
    except LibraryError as error:
        raise LibraryError(
            f"The library in the archive can't be used ({error}); nothing was changed."
        ) from error
    if tables != _tables(file.with_name("empty.db")):
        raise LibraryError(
            "The library in the archive has other parts than ours; nothing was changed."
        )


def _tables(file: Path) -> dict[str, set[str]]:
    """The tables of a library, brought up to date or made, and their columns."""
    database = open_database(file, copied=False)
    try:
        return {
            name: {column.name for column in database[name].columns}
            for name in database.table_names()
        }
    finally:
        database.close()


def _verify_glossary(file: Path) -> None:
    database = connected(file)
    try:
        check_glossary(database)
        check_harmless(database, file)
    finally:
        database.close()
    opened(file, copied=False).close()


def _swapped(files: dict[str, Path], library: Path, glossary: Path) -> tuple[Path, ...]:
    """Swap both or none."""
    kept: list[Path | None] = []
    if LIBRARY in files:
        forget_in_copies(library)
        kept.append(replace_by(library, files[LIBRARY]))
    if GLOSSARY in files:
        today = datetime.now().astimezone().date()
        try:
            kept.append(glossary_backup.restore(glossary, Backup(files[GLOSSARY], today, None)))
        except BaseException:
            for copy in kept:
                _take_back(library, copy)
            raise
    return tuple(copy for copy in kept if copy is not None)


def _take_back(library: Path, copy: Path | None) -> None:
    if copy is not None:
        replace_by(library, copy)
    else:
        library.unlink()


@contextmanager
def _in_our_words(file: Path) -> Iterator[None]:
    """What an archive, the glossary or the disk refuses, as LibraryError."""
    with failures(file):
        try:
            yield
        except GlossaryError as error:
            raise LibraryError(str(error)) from error
        except OSError as error:
            raise LibraryError(f"The archive {file} can't be used: {error.strerror}.") from error
        except DAMAGED as error:
            raise LibraryError(
                f"{file.name} is no archive of Caidu, or is damaged: {error}"
            ) from error
