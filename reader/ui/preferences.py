"""Preferences: everything the user has chosen about the window, as one value."""

from dataclasses import dataclass, field

from reader.annotation.manner import USUAL, Manner
from reader.export.options import PDF, ExportOptions
from reader.library.passages import Colour
from reader.ui.intake_wishes import IntakeWishes
from reader.ui.page_style import PageStyle
from reader.ui.shelf_wishes import ShelfWishes

LANGUAGES = ("system", "en", "zh_CN")
THEMES = ("system", "light", "dark")
MOST_RECENT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What the settings file keeps; every value has a default, so that a lost file harms nobody.

    `hover_delay` is in milliseconds; with `hover_with_key` a card opens only while Ctrl is held.
    `manner` is how amounts and readings are written, `intake` how articles are taken in,
    `shelf` how the library is shown, `mark_colour` what passages are marked with.
    `export_format` is the suffix of the files, `export_folder` where the last one went, and
    `export_open` opens one once it is written. `geometry` and `panes` are the window's place and
    its splitter, as Qt packs them; `glossary_window` and `concordance_window` are the same of
    theirs.
    """

    language: str = "system"
    theme: str = "system"
    page: PageStyle = field(default_factory=PageStyle)
    hover_delay: int = 250
    hover_with_key: bool = False
    ordinary_words: bool = False
    manner: Manner = USUAL
    intake: IntakeWishes = field(default_factory=IntakeWishes)
    terms_shown: bool = True
    shelf: ShelfWishes = field(default_factory=ShelfWishes)
    mark_colour: Colour = Colour.YELLOW
    export: ExportOptions = field(default_factory=ExportOptions)
    export_format: str = PDF
    export_folder: str = ""
    export_open: bool = False
    geometry: bytes = b""
    panes: bytes = b""
    glossary_window: bytes = b""
    concordance_window: bytes = b""
    recent: tuple[str, ...] = ()

    @property
    def recognised(self) -> tuple[bool, Manner]:
        """What the annotations of the article depend on."""
        return self.ordinary_words, self.manner


def with_recent(recent: tuple[str, ...], path: str) -> tuple[str, ...]:
    """The recent files with this one first, each once, not too many."""
    return (path, *(other for other in recent if other != path))[:MOST_RECENT]
