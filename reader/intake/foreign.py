"""Files that are no article here: what they are, told by their bytes, and what to do with them."""

import re
from collections.abc import Collection

from reader.errors import LoadError

_OLE_SIGN = b"\xd0\xcf\x11\xe0"
_SIGNS = (
    (b"{\\rtf", "a rich-text file", "save it as DOCX"),
    (b"\x89PNG", "a picture", ""),
    (b"\xff\xd8\xff", "a picture", ""),
    (b"GIF8", "a picture", ""),
    (b"II*\x00", "a picture", ""),
    (b"MM\x00*", "a picture", ""),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "unpack it, or pack it as ZIP"),
    (b"Rar!\x1a\x07", "a RAR archive", "unpack it, or pack it as ZIP"),
    (b"\x1f\x8b", "a gzip archive", "unpack it, or pack it as ZIP"),
    (b"BZh", "a bzip2 archive", "unpack it, or pack it as ZIP"),
    (b"\xfd7zXZ\x00", "an xz archive", "unpack it, or pack it as ZIP"),
    (b"ITSF", "a Windows help file (CHM)", "save its pages as HTML"),
    (b"AT&TFORM", "a DjVu document", "save it as PDF"),
)
_PICTURE = "If it shows text, have it recognised (OCR) and paste the text."
_WITHIN = (
    (8, b"WEBP", "a picture", ""),
    (4, b"ftyphei", "a picture", ""),
    (4, b"ftypmif", "a picture", ""),
    (4, b"ftypavif", "a picture", ""),
    (60, b"BOOKMOBI", "a Kindle book", "convert it to EPUB"),
    (257, b"ustar", "a tar archive", "unpack it, or pack it as ZIP"),
)
_STREAMS = (  # of old Office files, by the names inside of them
    ("EncryptedPackage", "an Office file locked with a password", "save it without the password"),
    ("WordDocument", "an old Word file (.doc)", "save it as DOCX"),
    ("Workbook", "an old Excel file (.xls)", "save the text as DOCX or PDF"),
    ("Book", "an old Excel file (.xls)", "save the text as DOCX or PDF"),
    ("PowerPoint Document", "an old PowerPoint file (.ppt)", "save it as PDF"),
    ("__substg1.0_", "an Outlook message (.msg)", "save it as EML"),
)
_ZIPS: tuple[tuple[str, str, str], ...] = (  # by a pattern of a member's name
    (r"xl/workbook\.(?:xml|bin)", "an Excel workbook", "save the text as DOCX or PDF"),
    (r"ppt/presentation\.xml", "a PowerPoint presentation", "save it as PDF"),
    (r"OFD\.xml", "an OFD document", "save it as PDF"),
    (r"(?:.*/)?Index/Document\.iwa", "a Pages file", "export it as DOCX"),
)
_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument"


def refuse(raw: bytes) -> None:
    """Raise LoadError, with what it is and what to do, if the bytes are no text, page or book."""
    if raw.startswith(_OLE_SIGN):
        raise _old_office(raw)
    for sign, what, advice in _SIGNS:
        if raw.startswith(sign):
            raise _error(what, advice)
    for at, sign, what, advice in _WITHIN:
        if raw.startswith(sign, at):
            raise _error(what, advice)


def refuse_zip(raw: bytes, names: Collection[str]) -> None:
    """The same of a ZIP with members of these names."""
    if raw.startswith(_OPEN_DOCUMENT, 30):
        raise _error("an OpenDocument file (.odt, .ods, .odp)", "save it as DOCX or PDF")
    for pattern, what, advice in _ZIPS:
        if any(map(re.compile(pattern).fullmatch, names)):
            raise _error(what, advice)


def _old_office(raw: bytes) -> LoadError:
    for stream, what, advice in _STREAMS:
        if stream.encode("utf-16-le") in raw:
            return _error(what, advice)
    return _error("an old Word or Excel file", "save it as DOCX")


def _error(what: str, advice: str) -> LoadError:
    if not advice:
        return LoadError(f"This is {what}, not text. {_PICTURE}")
    return LoadError(f"This is {what}, which can't be read here: {advice}, and open that.")
