"""FactsLine: how often a subject is mentioned, when first and last, and what is missing."""

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from reader.library.concordance import Line
from reader.ui.concordance.answering import Seen
from reader.ui.concordance.words import named
from reader.ui.shelf.words import source_name
from reader.ui.theme import LIGHT, Theme

_FIRST, _LAST = "first", "last"
_APART = "&nbsp;&nbsp;·&nbsp;&nbsp;"


class FactsLine(QLabel):
    """The first and the last article are links."""

    line_wanted = Signal(object)
    """The Line to show the place of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._seen: Seen | None = None
        self._ends: dict[str, Line | None] = {}
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        self.linkActivated.connect(self._on_link)

    def show_facts(self, seen: Seen | None) -> None:
        """Say what an answer says in all; None for nothing."""
        self._seen = seen
        self._ends = {_FIRST: seen.earliest, _LAST: seen.latest} if seen else {}
        self.setText(_APART.join(self._parts(seen)) if seen else "")

    def set_theme(self, theme: Theme) -> None:
        """Paint in other colours."""
        self._theme = theme
        self.show_facts(self._seen)

    def _parts(self, seen: Seen) -> list[str]:
        parts = [f"<b>{html.escape(named(seen.question.subject))}</b>"]
        if seen.found.total:
            mentions = self.tr("%n mentions", "", seen.found.total)
            articles = self.tr("%n articles", "", len(seen.found.articles))
            parts.append(self.tr("{0} in {1}").format(mentions, articles))
            if seen.earliest is not None:
                first = self._link(_FIRST, seen.earliest)
                parts.append(self.tr("first seen {0}").format(first))
            if seen.latest is not None:
                last = self._link(_LAST, seen.latest)
                parts.append(self.tr("last seen {0}").format(last))
        if seen.question.subject.concept and seen.pending:
            said = self.tr("Index not complete: %n articles to go", "", seen.pending)
            parts.append(f"<span style='color:{self._theme.warning}'>{said}</span>")
        return parts

    def _link(self, end: str, line: Line) -> str:
        day = line.date.isoformat() if line.date else self.tr("without a date")
        says = f"{day}, {html.escape(source_name(line.source))}"
        return f"<a href='{end}' style='color:{self._theme.accent}'>{says}</a>"

    def _on_link(self, end: str) -> None:
        line = self._ends.get(end)
        if line is not None:
            self.line_wanted.emit(line)
