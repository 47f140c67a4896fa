"""Placeholder links of set pages: what each names, where it stands, and where it shall lead."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Pdf, String

from reader.export.pdf.marks import Quad

SCHEME = "caidu:"
RISE = 14.0
"""How far above its target a link leads, in points, so that the target isn't at the very edge."""


@dataclass(frozen=True, slots=True)
class Placeholder:
    """A link that names a mention, row or page by a key; its page counts from 0."""

    name: str
    key: str
    page: int
    link: Dictionary
    quads: tuple[Quad, ...]


def placeholders(pdf: Pdf) -> Iterator[Placeholder]:
    """The placeholders of all pages, in order."""
    for index, page in enumerate(pdf.pages):
        for annotation in page.obj.get(Name.Annots, Array()):
            assert isinstance(annotation, Dictionary)
            action = annotation.get(Name.A)
            if action is None or Name.URI not in action:
                continue
            address = bytes(action.URI).decode()
            if address.startswith(SCHEME):
                name, key, *_ = address.removeprefix(SCHEME).split("/")
                yield Placeholder(name, key, index, annotation, _quads(annotation))


def lead(
    pages: Sequence[Dictionary], source: Placeholder, to: Placeholder | None, said: str
) -> None:
    """Turn a placeholder into a link to another on one of the pages; to itself if there is none.

    `said` is what a screen reader says of it.
    """
    to = to or source
    page, quad = pages[to.page], to.quads[0]
    del source.link[Name.A]
    source.link.Dest = Array([page, Name.XYZ, None, round(quad.top + RISE, 1), None])
    source.link.Contents = String(said)


def move(link: Dictionary, quad: Quad) -> None:
    """Put a link into another rectangle."""
    corners = (quad.left, quad.bottom, quad.right, quad.top)
    link.Rect = Array([round(each, 3) for each in corners])
    if Name.QuadPoints in link:
        del link[Name.QuadPoints]


def _quads(link: Dictionary) -> tuple[Quad, ...]:
    """The rectangles of a link, one for each line it stands on."""
    points = [float(each) for each in link.get(Name.QuadPoints, Array())]
    if not points:
        x0, y0, x1, y1 = (float(each) for each in link.Rect)
        return (Quad(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)),)
    corners = (points[at : at + 8] for at in range(0, len(points), 8))
    return tuple(
        Quad(min(four[::2]), min(four[1::2]), max(four[::2]), max(four[1::2])) for four in corners
    )
