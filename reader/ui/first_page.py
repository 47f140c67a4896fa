"""FirstPages: pictures of an article's first page by options, set once and then kept."""

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from reader.export.options import ExportOptions
from reader.export.pdf.image import PageImage, page_image
from reader.export.pdf.typesetter import Typesetter
from reader.export.progress import Stopped
from reader.ui.export_source import ExportSource

MOST_KEPT = 24
PATIENCE = 1.0


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The first page as it looks, and what the user should know of it."""

    image: PageImage
    notes: tuple[str, ...]


class FirstPages:
    """Asked by one thread at a time."""

    def __init__(self, source: ExportSource, typesetter: Typesetter) -> None:
        self._source, self._typesetter = source, typesetter
        self._kept: dict[ExportOptions, tuple[bytes, tuple[str, ...]]] = {}

    def draw(self, options: ExportOptions, width_px: int, stopped: Stopped) -> FirstPage:
        """The first page with these options. Raises ExportError, Cancelled."""
        kept = self._kept.get(options)
        if kept is None:
            kept = self._set(options, stopped)
            if len(self._kept) >= MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[options] = kept
        pdf, notes = kept
        return FirstPage(page_image(pdf, 0, width_px), notes)

    def _set(self, options: ExportOptions, stopped: Stopped) -> tuple[bytes, tuple[str, ...]]:
        """A page that is nearly done is finished, for to stop the child costs more than to wait."""
        edition = self._source.opening(options, stopped)
        began = time.monotonic()

        def stopped_long() -> bool:
            return stopped() and time.monotonic() - began > PATIENCE

        with tempfile.TemporaryDirectory(prefix="caidu-") as folder:
            written = Path(folder, "first.pdf")
            made = self._typesetter.set_article(edition, options, written, stopped=stopped_long)
            return written.read_bytes(), made.notes
