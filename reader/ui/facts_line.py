"""FactsLine: what is known of an article besides its text, in one muted line with its address."""

from html import escape

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from reader.article import NOTHING_KNOWN, Metadata
from reader.facts import facts_of, site_of
from reader.ui.theme import LIGHT, Theme

_APART = "  ·  "


class FactsLine(QLabel):
    """The line; what does not fit is cut and stands in the tool tip. Its link opens the browser."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._metadata, self._theme = NOTHING_KNOWN, LIGHT
        self.linkActivated.connect(lambda address: QDesktopServices.openUrl(QUrl(address)))

    @property
    def says_something(self) -> bool:
        """Whether anything is known."""
        return bool(facts_of(self._metadata) or site_of(self._metadata.address))

    def show_metadata(self, metadata: Metadata) -> None:
        """Say what is known of an article."""
        self._metadata = metadata
        says = _APART.join(facts_of(metadata))
        self.setToolTip("\n".join(filter(None, (says, metadata.address))))
        self.setAccessibleName(says)
        self._write()

    def set_theme(self, theme: Theme, font: QFont) -> None:
        """Another colour for the link, and the size of the type."""
        self._theme = theme
        self.setFont(font)
        self._write()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._write()

    def _write(self) -> None:
        facts, site = facts_of(self._metadata), site_of(self._metadata.address)
        metrics = self.fontMetrics()
        taken = metrics.horizontalAdvance(_APART + site) if site else 0
        room = max(40, self.width() - taken)
        said = metrics.elidedText(_APART.join(facts), Qt.TextElideMode.ElideRight, room)
        parts = [escape(said).replace("  ", "&nbsp; ")] if said else []
        if site:
            address = escape(self._metadata.address)
            parts.append(
                f'<a href="{address}" style="color: {self._theme.accent}">{escape(site)}</a>'
            )
        self.setText("&nbsp; ·&nbsp; ".join(parts))
