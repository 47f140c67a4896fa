"""The package of a Word file laid anew from its text alone, with nothing to fetch or to run."""

import posixpath
import zipfile
from dataclasses import dataclass
from io import BytesIO

from reader.errors import LoadError
from reader.intake.small_xml import parsed
from reader.intake.zipped import Zipped

LARGEST_PART = 40_000_000  # bytes of XML unpacked
MOST_TAGS = 2_000_000  # of a part
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/main",
     b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math",
     b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)  # fmt: skip
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CORE_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_NO_DECLARATIONS = tuple("<!DOCTYPE".encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A Word file's parts as XML, safe to parse; those it does not have are empty."""

    document: bytes
    styles: bytes
    core: bytes
    footnotes: bytes
    endnotes: bytes

    def zipped(self) -> bytes:
        """A DOCX of the text, its styles and its properties, and of nothing else."""
        of_word = (("document.main", "document", self.document), ("styles", "styles", self.styles))
        types, root, inner = "", "", ""
        packed = BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for kind, name, part in of_word:
                if part:
                    archive.writestr(f"word/{name}.xml", part)
                    types += _type(f"/word/{name}.xml", f"{_WORD_TYPE}{kind}+xml")
            root += _relation(1, f"{_RELATION}officeDocument", "word/document.xml")
            if self.styles:
                inner += _relation(1, f"{_RELATION}styles", "styles.xml")
            if self.core:
                archive.writestr("docProps/core.xml", self.core)
                types += _type("/docProps/core.xml", _CORE_TYPE)
                root += _relation(2, _CORE_RELATION, "docProps/core.xml")
            archive.writestr("[Content_Types].xml", _typed(types))
            archive.writestr("_rels/.rels", _related(root))
            archive.writestr("word/_rels/document.xml.rels", _related(inner))
        return packed.getvalue()


def package_of(raw: bytes) -> Package:
    """The parts of a Word file that hold its text. Raises LoadError if it is none, or not safe."""
    zipped = Zipped(raw)
    main = _targets(zipped, "").get("officeDocument", "word/document.xml")
    if main not in zipped:
        raise LoadError("It is no Word file, or its text is missing.")
    near = _targets(zipped, main)
    core = _targets(zipped, "").get("core-properties", "")
    return Package(
        document=_part(zipped, main),
        styles=_whole(_spare(zipped, near.get("styles", ""))),
        core=_whole(_spare(zipped, core)),
        footnotes=_spare(zipped, near.get("footnotes", "")),
        endnotes=_spare(zipped, near.get("endnotes", "")),
    )


def _part(zipped: Zipped, name: str) -> bytes:
    xml = zipped.read(name, LARGEST_PART)
    if xml.count(b"<") > MOST_TAGS:
        raise LoadError("It holds too much to be read: split it into parts.")
    if any(declaration in xml for declaration in _NO_DECLARATIONS):
        raise LoadError("It is not safe: it declares entities, as no Word file does.")
    for strict, usual in _STRICT:
        xml = xml.replace(strict, usual)
    return xml


def _spare(zipped: Zipped, name: str) -> bytes:
    """A part that can be missing, or lost, without loss of the text."""
    return _part(zipped, name) if name in zipped else b""


def _whole(xml: bytes) -> bytes:
    return xml if parsed(xml) is not None else b""


def _targets(zipped: Zipped, source: str) -> dict[str, str]:
    """The parts that one part names, by the last word of the relation's type."""
    folder, name = posixpath.split(source)
    place = posixpath.join(folder, "_rels", f"{name}.rels")
    root = parsed(_spare(zipped, place))
    targets: dict[str, str] = {}
    for relation in () if root is None else root:
        if relation.get("TargetMode", "Internal") == "Internal":
            target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
            targets.setdefault(relation.get("Type", "").rpartition("/")[2], target.lstrip("/"))
    return targets


def _type(place: str, kind: str) -> str:
    return f'<Override PartName="{place}" ContentType="{kind}"/>'


def _typed(overrides: str) -> str:
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{overrides}</Types>"
    )


def _relation(number: int, kind: str, target: str) -> str:
    return f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'


def _related(relations: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{relations}</Relationships>'
