"""What a PDF holds beside its text, read with pikepdf: annotations, links, outline, metadata."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from tests.pdf.boxes import Box

FORBIDDEN_ACTIONS = frozenset(
    ("/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/Rendition")
)


@dataclass(frozen=True, slots=True)
class Highlight:
    """A highlight annotation: what it covers, what it says, and what its popup says, if any."""

    page: int
    boxes: tuple[Box, ...]
    says: str
    popup: str | None


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the document; pages from 1, `to_y` in points from the foot of the page."""

    box: Box
    to_page: int
    to_y: float
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """The document as a whole; `outline` holds titles with pages, in order.

    `unembedded` and `whole_fonts` are fonts that are not in the file, or not cut to what is used;
    `forbidden` are scripts, files and addresses outside.
    """

    pages: int
    language: str
    title: str
    xmp_title: str
    author: str
    parts: tuple[str, ...]
    shows_title: bool
    outline: tuple[tuple[str, int], ...]
    unembedded: tuple[str, ...]
    whole_fonts: tuple[str, ...]
    forbidden: tuple[str, ...]


def highlights(path: Path) -> list[Highlight]:
    """The highlights of a PDF, page by page."""
    with pikepdf.open(path) as pdf:
        return [
            _highlight(annotation, number)
            for annotation, number in _annotations(pdf)
            if annotation.Subtype == Name.Highlight
        ]


def links(path: Path) -> list[Link]:
    """The links of a PDF into itself, page by page."""
    with pikepdf.open(path) as pdf:
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}
        return [
            _link(annotation, number, numbers)
            for annotation, number in _annotations(pdf)
            if annotation.Subtype == Name.Link and _destination(annotation) is not None
        ]


def document(path: Path) -> Document:
    """What a PDF says of itself."""
    with pikepdf.open(path) as pdf, pdf.open_metadata() as xmp:
        fonts = {name: font for font in _fonts(pdf) if (name := str(font[Name.BaseFont]))}
        preferences = pdf.Root.get(Name.ViewerPreferences, Dictionary())
        return Document(
            pages=len(pdf.pages),
            language=str(pdf.Root.get(Name.Lang, "")),
            title=str(pdf.docinfo.get(Name.Title, "")),
            xmp_title=str(xmp.get("dc:title", "")),
            author=str(pdf.docinfo.get(Name.Author, "")),
            parts=(str(xmp.get("pdfuaid:part")), str(xmp.get("pdfaid:part"))),
            shows_title=bool(preferences.get(Name.DisplayDocTitle, False)),
            outline=tuple(_outline(pdf)),
            unembedded=tuple(name for name, font in fonts.items() if not _embedded(font)),
            whole_fonts=tuple(name for name in fonts if name[7:8] != "+"),
            forbidden=tuple(_forbidden(pdf)),
        )


def qpdf_complaints(path: Path) -> str:
    """What `qpdf --check` finds wrong; empty if nothing."""
    done = subprocess.run(
        ["qpdf", "--check", path], capture_output=True, text=True, check=False, timeout=100
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def _annotations(pdf: Pdf) -> Iterator[tuple[Any, int]]:
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.obj.get(Name.Annots, Array()):
            yield annotation, number


def _highlight(annotation: Any, page: int) -> Highlight:
    points = [float(each) for each in annotation.QuadPoints]
    corners = [points[at : at + 8] for at in range(0, len(points), 8)]
    popup = annotation.get(Name.Popup)
    if popup is not None:
        assert popup.Parent.objgen == annotation.objgen
        assert popup.objgen in {each.objgen for each in annotation.P.Annots}
    boxes = (
        Box(page, min(four[::2]), min(four[1::2]), max(four[::2]), max(four[1::2]))
        for four in corners
    )
    says = str(annotation.get(Name.Contents, ""))
    return Highlight(page, tuple(boxes), says, None if popup is None else str(popup.Contents))


def _destination(annotation: Any) -> Any:
    action = annotation.get(Name.A, Dictionary())
    return annotation.get(Name.Dest, action.get(Name.D))


def _link(annotation: Any, page: int, numbers: dict[tuple[int, int], int]) -> Link:
    x0, y0, x1, y1 = (float(each) for each in annotation.Rect)
    to_page, _, _, to_y, *_ = _destination(annotation)
    box = Box(page, min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    says = str(annotation.get(Name.Contents, ""))
    return Link(box, numbers[to_page.objgen], float(to_y), says)


def _outline(pdf: Pdf) -> Iterator[tuple[str, int]]:
    numbers = {page.objgen: number for number, page in enumerate(pdf.pages, 1)}

    def walk(item: Any) -> Iterator[tuple[str, int]]:
        while item is not None:
            target = _destination(item)
            if isinstance(target, pikepdf.String | pikepdf.Name):
                names = pikepdf.NameTree(pdf.Root.Names.Dests)
                target = names[str(target)]
            target = target.D if isinstance(target, Dictionary) else target
            yield str(item.Title), numbers[target[0].objgen]
            yield from walk(item.get(Name.First))
            item = item.get(Name.Next)

    yield from walk(pdf.Root.get(Name.Outlines, Dictionary()).get(Name.First))


def _fonts(pdf: Pdf) -> Iterator[Any]:
    for each in pdf.objects:
        if isinstance(each, Dictionary) and each.get(Name.Type) == Name.Font:
            yield each


def _embedded(font: Any) -> bool:
    if font.Subtype == Name.Type0:
        font = font.DescendantFonts[0]
    described = font.get(Name.FontDescriptor, Dictionary())
    return any(name in described for name in ("/FontFile", "/FontFile2", "/FontFile3"))


def _forbidden(pdf: Pdf) -> Iterator[str]:
    for each in pdf.objects:
        if not isinstance(each, Dictionary | pikepdf.Stream):
            continue
        said = each.get(Name.S)
        if isinstance(said, Name) and str(said) in FORBIDDEN_ACTIONS:
            yield str(said)
        for action in (each.get(Name.A), each.get(Name.OpenAction)):
            if isinstance(action, Dictionary) and (Name.URI in action or Name.JS in action):
                yield str(action.get(Name.URI, action.get(Name.JS)))
        yield from (
            str(name)
            for name in (Name.JS, Name.EmbeddedFiles, Name.AF, Name.AA, Name.JavaScript)
            if name in each
        )
