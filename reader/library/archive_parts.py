"""The files in an archive: a manifest with sizes and hashes, by which the others are verified."""

import hashlib
import json
import shutil
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader.errors import Cancelled, LibraryError

FORMAT = 1
"""To be raised when an older version could not restore what is written."""

LIBRARY = "library.db"
GLOSSARY = "glossary.db"
MANIFEST = "manifest.json"
LARGEST_MANIFEST = 100_000
AT_A_TIME = 1 << 20
DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,
)
"""What comes of an archive that is none, or not whole."""
_KIND = "Caidu archive"
_NO_MANIFEST = (
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
    zlib.error,
)
_LENGTH_OF_HASH = 64
_FIRST_YEAR = 2000
_MOST = 1_000_000_000_000


@dataclass(frozen=True, slots=True)
class Contents:
    """What an archive holds: counts are None for what isn't in it."""

    made: datetime
    articles: int | None
    concepts: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """A file in an archive: its name, bytes, SHA-256 as hex, and how many it holds."""

    name: str
    size: int
    sha256: str
    count: int


@dataclass(slots=True)
class Progress:
    """How much of the bytes is done."""

    total: int
    told: Callable[[float], object]
    stopped: Callable[[], bool]
    done: int = 0

    def add(self, size: int) -> None:
        """So many bytes more. Raises Cancelled."""
        if self.stopped():
            raise Cancelled("It was stopped; nothing was changed.")
        self.done += size
        self.told(min(1.0, self.done / self.total) if self.total else 1.0)


def write_part(
    archive: zipfile.ZipFile, file: Path, name: str, count: int, progress: Progress
) -> Part:
    """Add a file to an archive. Raises Cancelled and OSError."""
    digest = hashlib.sha256()
    with file.open("rb") as source, archive.open(name, "w", force_zip64=True) as target:
        while stretch := source.read(AT_A_TIME):
            digest.update(stretch)
            target.write(stretch)
            progress.add(len(stretch))
    return Part(name, file.stat().st_size, digest.hexdigest(), count)


def write_manifest(archive: zipfile.ZipFile, contents: Contents, parts: Sequence[Part]) -> None:
    """Add the manifest to an archive."""
    files = {
        part.name: {"bytes": part.size, "sha256": part.sha256, "count": part.count}
        for part in parts
    }
    manifest = {
        "kind": _KIND,
        "format": FORMAT,
        "made": contents.made.isoformat(),
        "files": files,
    }
    archive.writestr(MANIFEST, json.dumps(manifest, indent=1))


def read_manifest(archive: zipfile.ZipFile) -> tuple[Contents, tuple[Part, ...]]:
    """What an archive says of itself.

    Raises LibraryError if it isn't ours, is a later version's, or holds anything else.
    """
    names = archive.namelist()
    if MANIFEST not in names or archive.getinfo(MANIFEST).file_size > LARGEST_MANIFEST:
        raise LibraryError("This is no archive of Caidu; nothing was changed.")
    try:
        manifest = json.loads(archive.read(MANIFEST))
        if manifest["kind"] != _KIND:
            raise LibraryError("This is no archive of Caidu; nothing was changed.")
        if int(manifest["format"]) > FORMAT:
            raise LibraryError(
                "The archive was written by a later version of Caidu. Update Caidu to restore it."
            )
        parts = tuple(_part(name, said) for name, said in manifest["files"].items())
        counts = {part.name: part.count for part in parts}
        made = datetime.fromisoformat(manifest["made"]).astimezone(UTC)
        if made.year < _FIRST_YEAR:
            raise ValueError(manifest["made"])
    except _NO_MANIFEST as error:
        raise LibraryError("The archive's manifest is damaged; nothing was changed.") from error
    if sorted(names) != sorted([MANIFEST, *counts]) or not counts.keys() <= {LIBRARY, GLOSSARY}:
        raise LibraryError("The archive holds other files than it says; nothing was changed.")
    return Contents(made, counts.get(LIBRARY), counts.get(GLOSSARY)), parts


def unpack(archive: zipfile.ZipFile, part: Part, folder: Path, progress: Progress) -> Path:
    """Unpack a file into a folder, under its name. Raises LibraryError if it isn't what is said."""
    if shutil.disk_usage(folder).free < part.size:
        raise LibraryError("There is not enough room on the disk to restore the archive.")
    digest, size = hashlib.sha256(), 0
    file = folder / part.name
    with archive.open(part.name) as source, file.open("wb") as target:
        try:
            while stretch := source.read(AT_A_TIME):
                size += len(stretch)
                if size > part.size:
                    break
                digest.update(stretch)
                target.write(stretch)
                progress.add(len(stretch))
        except DAMAGED as error:
            raise LibraryError(f"The archive is damaged: {error}; nothing was changed.") from error
    if size != part.size or digest.hexdigest() != part.sha256:
        raise LibraryError(f"The archive is damaged ({part.name}); nothing was changed.")
    return file


def _part(name: str, said: dict[str, Any]) -> Part:
    part = Part(name, int(said["bytes"]), str(said["sha256"]), int(said["count"]))
    is_counted = 0 <= part.size <= _MOST and 0 <= part.count <= _MOST
    if not is_counted or len(part.sha256) != _LENGTH_OF_HASH:
        raise ValueError(name)
    return part
