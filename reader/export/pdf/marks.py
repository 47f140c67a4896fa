"""Highlights with popups: annotations every PDF reader shows, drawn alike by all of them."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream, String

Colour = Sequence[float]

POPUP_SIZE = (230.0, 110.0)
AUTHOR = "Caidu"
PRINTED = 4
HAIR = 0.01
"""What is left uncoloured at either end, in widths, so that two terms in a row are seen as two."""


@dataclass(frozen=True, slots=True)
class Quad:
    """A rectangle of one line, in points of the page's user space.

    `turn` is how many quarters of a circle, clockwise, its text is turned there.
    """

    left: float
    bottom: float
    right: float
    top: float
    turn: int = 0

    def points(self) -> tuple[float, ...]:
        """Its corners as QuadPoints has them: upper left, upper right, lower left, lower right.

        They are named as the reader of the text sees them.
        """
        clockwise = (
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        )
        order = (clockwise[(corner + self.turn) % 4] for corner in (0, 1, 3, 2))
        return tuple(number for point in order for number in point)


class Highlighter:
    """Makes highlights for one PDF; appearances and texts that are alike are kept once.

    `made` is the time the marks are dated with, if any.
    """

    def __init__(self, pdf: Pdf, made: datetime.datetime | None = None) -> None:
        self._pdf = pdf
        self._made = made
        self._forms: dict[tuple[float, ...], Object] = {}
        self._texts: dict[str, Object] = {}
        self._blend = pdf.make_indirect(Dictionary(Type=Name.ExtGState, BM=Name.Multiply))

    def highlight(
        self,
        page: Page,
        quads: Sequence[Quad],
        contents: str,
        colour: Colour,
        name: str,
        *,
        shown: bool = True,
        author: str = AUTHOR,
    ) -> tuple[Dictionary, Dictionary]:
        """A highlight over the quads and its popup, both still to be put among the annotations.

        `contents` is what the popup says, `name` is unlike any other on the page. Without `shown`
        the highlight has no colour. `author` is who says it, in ASCII.
        """
        rect = (
            min(quad.left for quad in quads),
            min(quad.bottom for quad in quads),
            max(quad.right for quad in quads),
            max(quad.top for quad in quads),
        )
        text = self._text(contents)
        highlight = self._annotation(
            f"/Subtype /Highlight /Rect {_array(rect)} /CA 1 /T ({author})"
            f" /QuadPoints {_array([number for quad in quads for number in quad.points()])}"
            f" /C {_array(colour) if shown else 'null'}",
            page,
            text,
        )
        highlight.NM = String(name)
        highlight.AP = Dictionary(N=self._form(quads, rect, colour if shown else None))
        popup = self._annotation(
            f"/Subtype /Popup /Rect {_array(_beside(rect, page))} /Open false", page, text
        )
        popup.Parent = highlight
        if self._made is not None:
            made = self._made.astimezone(datetime.UTC).strftime("D:%Y%m%d%H%M%SZ")
            highlight.M = popup.M = String(made)
        highlight.Popup = popup
        return highlight, popup

    def _annotation(self, written: str, page: Page, text: Object) -> Dictionary:
        """An annotation written as PDF has it, which is quicker to make than key by key."""
        parsed = Object.parse(f"<< /Type /Annot /F {PRINTED} {written} >>".encode())
        annotation = self._pdf.make_indirect(parsed)
        assert isinstance(annotation, Dictionary)
        annotation.P = page.obj
        annotation.Contents = text
        return annotation

    def _text(self, contents: str) -> Object:
        if contents not in self._texts:
            self._texts[contents] = self._pdf.make_indirect(String(contents))
        return self._texts[contents]

    def _form(
        self, quads: Sequence[Quad], rect: tuple[float, float, float, float], colour: Colour | None
    ) -> Object:
        """What is drawn, in a square of 1 by 1 that every reader stretches to the rectangle.

        So all highlights of one colour in one line share a form.
        """
        left, bottom, width, height = rect[0], rect[1], rect[2] - rect[0], rect[3] - rect[1]
        shares = [
            round(share, 4)
            for quad in quads
            for share in (
                (quad.left - left) / width + HAIR * (quad.right - quad.left) / width,
                (quad.bottom - bottom) / height,
                (1 - 2 * HAIR) * (quad.right - quad.left) / width,
                (quad.top - quad.bottom) / height,
            )
        ]
        key = (*shares, *(colour or ()))
        if key not in self._forms:
            content = ""
            if colour is not None:
                drawn = [
                    " ".join(f"{share:g}" for share in shares[at : at + 4]) + " re"
                    for at in range(0, len(shares), 4)
                ]
                paint = " ".join(f"{channel:.3f}" for channel in colour)
                content = f"/G gs {paint} rg {' '.join(drawn)} f"
            self._forms[key] = self._pdf.make_indirect(
                Stream(
                    self._pdf,
                    content.encode(),
                    Type=Name.XObject,
                    Subtype=Name.Form,
                    BBox=Array([0, 0, 1, 1]),
                    Resources=Dictionary(ExtGState=Dictionary(G=self._blend)),
                    Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB),
                )
            )
        return self._forms[key]


def paint_under(page: Page, coloured: Sequence[tuple[Quad, Sequence[float]]]) -> None:
    """Colour quads of a page below everything that is drawn on it, as an artifact."""
    if not coloured:
        return
    drawn = [
        f"{' '.join(f'{channel:.3f}' for channel in colour)} rg "
        f"{quad.left + HAIR * (quad.right - quad.left):.2f} {quad.bottom:.2f} "
        f"{(1 - 2 * HAIR) * (quad.right - quad.left):.2f} {quad.top - quad.bottom:.2f} re f"
        for quad, colour in coloured
    ]
    content = "\n".join(("/Artifact BMC q", *drawn, "Q EMC\n"))
    page.contents_add(content.encode(), prepend=True)


def _beside(
    rect: tuple[float, float, float, float], page: Page
) -> tuple[float, float, float, float]:
    """Where the popup opens: below the right end of the highlight, within the page."""
    x0, y0, x1, y1 = (float(edge) for edge in page.cropbox)
    x0, x1, y0, y1 = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
    width, height = min(POPUP_SIZE[0], x1 - x0), min(POPUP_SIZE[1], y1 - y0)
    left = max(x0, min(rect[2], x1 - width))
    bottom = rect[1] - height if rect[1] - height >= y0 else min(rect[3], y1 - height)
    return left, bottom, left + width, bottom + height


def _array(numbers: Sequence[float]) -> str:
    return f"[{' '.join([f'{number:.3f}' for number in numbers])}]"
