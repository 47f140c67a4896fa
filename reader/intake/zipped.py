"""Zipped: a ZIP read member by member within limits, whatever it claims about itself."""

import zipfile
import zlib
from collections.abc import Sequence
from io import BytesIO
from typing import IO

from reader.errors import LoadError

MOST_MEMBERS = 5_000
LARGEST_MEMBER = 50_000_000  # bytes unpacked
LARGEST_TOTAL = 500_000_000  # bytes unpacked, all that is read of one file
_LARGEST_RATIO = 200
_HARMLESS = 10_000_000  # bytes, up to which the ratio says nothing
_CHUNK = 1 << 18  # bytes
_LOCKED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENTRY_SIGN = b"PK\x01\x02"
_END_SIGN = b"PK\x05\x06"
_LARGE_END_SIGN = b"PK\x06\x07"
_END_LENGTH = 22
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    KeyError,
    IndexError,
    ValueError,  # UnicodeDecodeError is one
    OverflowError,
    NotImplementedError,
    RuntimeError,
    OSError,  # a place before the file's beginning
)
"""What comes of a ZIP that is none, or not whole."""


class Zipped:
    """An opened ZIP. `members` are its files in the order they are listed, without folders."""

    def __init__(self, raw: bytes) -> None:
        """Raise LoadError if it is no ZIP, or damaged, or has too many members."""
        if _listed(raw) > MOST_MEMBERS:
            raise LoadError(f"It holds too many files: {MOST_MEMBERS:,} at most.")
        try:
            self._archive = zipfile.ZipFile(BytesIO(raw))
        except BROKEN as error:
            raise LoadError("It is damaged or cut off, and can't be unpacked.") from error
        every = self._archive.infolist()
        if sum(max(0, member.compress_size) for member in every) > len(raw):
            raise LoadError("It is not safe: its files lie over one another.")
        self.members: Sequence[zipfile.ZipInfo] = [m for m in every if not m.is_dir()]
        self._by_name = {member.filename: member for member in self.members}
        self._left = LARGEST_TOTAL

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def read(self, name: str, largest: int = LARGEST_MEMBER) -> bytes:
        """What a member holds. Raises LoadError if there is none, it can't be read or is too large.

        No more than the limits is ever unpacked.
        """
        member = self._by_name.get(name)
        if member is None:
            raise LoadError(f"A part of it is missing: {name}.")
        return self.unpacked(member, largest)

    def unpacked(self, member: zipfile.ZipInfo, largest: int = LARGEST_MEMBER) -> bytes:
        """The same of one of the members."""
        if member.flag_bits & _LOCKED:
            raise LoadError("It is locked with a password: unpack it first.")
        if member.compress_type not in _METHODS:
            raise LoadError("It is packed in an unusual way: unpack it first.")
        try:
            with self._archive.open(member) as file:
                return self._drained(file, member, largest)
        except BROKEN as error:
            raise LoadError("It is damaged or cut off, and can't be unpacked.") from error

    def _drained(self, file: IO[bytes], member: zipfile.ZipInfo, largest: int) -> bytes:
        pieces: list[bytes] = []
        length = 0
        most = max(_HARMLESS, member.compress_size * _LARGEST_RATIO)
        while piece := file.read(_CHUNK):
            pieces.append(piece)
            length += len(piece)
            self._left -= len(piece)
            if length > largest:
                raise LoadError(f"It is too large: {largest // 1_000_000} MB at most.")
            if length > most:
                raise LoadError("It is not safe: it unpacks to far more than it seems to hold.")
            if self._left < 0:
                total = LARGEST_TOTAL // 1_000_000
                raise LoadError(f"All together it is too large: {total} MB at most.")
        return b"".join(pieces)


def _listed(raw: bytes) -> int:
    """About how many members are listed at the end, by their signs; never fewer.

    The number written there can lie, and zipfile would list a million before it can be asked.
    """
    end = raw.rfind(_END_SIGN)
    at = 0
    if end >= 0 and _LARGE_END_SIGN not in raw[max(0, end - _END_LENGTH) : end]:
        length = int.from_bytes(raw[end + 12 : end + 16], "little")
        at = max(0, end - length)
    return raw.count(_ENTRY_SIGN, at)
