"""Legible: whether a PDF's pages have text that can be read, or why not."""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.errors import LoadError
from reader.intake.pdf.glyphs import UNKNOWN, PageText

_MOST_UNKNOWN = 0.3


@dataclass(frozen=True, slots=True)
class Unread:
    """The pages, in words (page 3, pages 2, 5–7), that are images, and whose text is garbled."""

    scanned: str
    garbled: str


def unread_of(pages: Sequence[PageText], name: str, purpose: str) -> Unread:
    """Which pages have no text that can be read; `purpose` is what the text is wanted for.

    Raises LoadError, which calls the PDF `name`, if there is no text, or hardly any that can be
    read.
    """
    scanned = [index + 1 for index, page in enumerate(pages) if page.has_image]
    text = "".join(page.text for page in pages)
    if not text.strip():
        if not scanned:
            raise LoadError(f"{name} has no text to be {purpose}.")
        count = (
            "its only page is an image" if len(pages) == 1 else f"{len(scanned)} pages are images"
        )
        raise LoadError(f"{name} has no text: {count}. Run OCR first.")
    if text.count(UNKNOWN) > _MOST_UNKNOWN * len(text):
        raise LoadError(
            f"The text of {name} can't be read: its fonts don't say what their characters mean. "
            "Print it to a new PDF, or run OCR first."
        )
    garbled = [
        index + 1
        for index, page in enumerate(pages)
        if page.text.count(UNKNOWN) > _MOST_UNKNOWN * len(page.text)
    ]
    return Unread(_ranges(scanned), _ranges(garbled))


def _ranges(numbers: Sequence[int]) -> str:
    """Page numbers in words: page 3, pages 2, 5–7."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    written = ", ".join("–".join(map(str, run)) for run in runs)
    if not numbers:
        return ""
    return f"page {written}" if len(numbers) == 1 else f"pages {written}"
