"""The articles in a ZIP archive, by the ends of their names, whatever system packed it."""

import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from reader.errors import LoadError
from reader.intake.decode import decode
from reader.intake.formats import SUFFIXES, format_of
from reader.intake.member import Member
from reader.intake.mend import mend
from reader.intake.taken import Refused
from reader.intake.zipped import Zipped

_UTF_8 = 0x800
_UNICODE_PATH = 0x7075
_PATH_FROM = 9  # bytes of the field before the name
_PASSED_OVER = ("__MACOSX", ".", "~$")


def members(raw: bytes) -> Iterator[Member | Refused]:
    """The files that can be articles, in the order of their names; hidden ones are passed over.

    Raises LoadError if the archive can't be read, or holds none.
    """
    zipped = Zipped(raw)
    found = sorted(
        ((name, member) for member in zipped.members if _is_article(name := _name(member))),
        key=lambda pair: pair[0],
    )
    if not found:
        raise LoadError(
            "There is no article in this archive. Text, Markdown, HTML, Word (DOCX), PDF, e-mail "
            "(EML), EPUB and ZIP files are looked for."
        )
    for name, member in found:
        try:
            unpacked = zipped.unpacked(member)
            yield Member(name=name, original=unpacked, format=format_of(unpacked, name))
        except LoadError as error:
            yield Refused(name=name, reason=str(error))


def _is_article(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.lower() in SUFFIXES and not any(
        part.startswith(_PASSED_OVER) and part != ".." for part in path.parts
    )


def _name(member: zipfile.ZipInfo) -> str:
    """The name as it was meant: old Chinese packers write GBK and say nothing of it."""
    name = member.orig_filename
    if not member.flag_bits & _UTF_8:
        name = _unicode_path(member.extra) or _native(name)
    return mend(name.replace("\\", "/").partition("\0")[0])


def _native(name: str) -> str:
    try:
        return decode(name.encode("cp437"))
    except (LoadError, UnicodeEncodeError):
        return name


def _unicode_path(extra: bytes) -> str:
    """The name as Info-ZIP adds it in UTF-8; empty if it is not there."""
    while len(extra) >= 4:
        kind, length = (int.from_bytes(extra[at : at + 2], "little") for at in (0, 2))
        if kind == _UNICODE_PATH:
            return extra[_PATH_FROM : 4 + length].decode("utf-8", "ignore")
        extra = extra[4 + length :]
    return ""
