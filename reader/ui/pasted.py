"""Pasted: what the clipboard holds, or what was dropped, as far as it can be read."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text, and the HTML it was copied from; either may be empty."""

    text: str
    html: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read."""
        return not (self.text.strip() or self.html.strip())


def pasted_of(mime: QMimeData) -> Pasted:
    """What there is to read in it."""
    return Pasted(mime.text() if mime.hasText() else "", mime.html() if mime.hasHtml() else "")
