"""LanguageGroup: the terms of one language as rows in an order of the user’s, best first."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glossary.model import Language, MatchRule, Term, TermStatus
from reader.annotation.annotate import Annotator
from reader.ui.workshop.fields import small_button
from reader.ui.workshop.term_row import DOWN, UP, TermRow
from reader.ui.workshop.words import named


class LanguageGroup(QWidget):
    """A row without text is no term yet and is left out."""

    changed = Signal()

    def __init__(self, language: Language, annotator: Callable[[], Annotator]) -> None:
        super().__init__()
        self.language = language
        self._annotator = annotator
        self._match = MatchRule.NORMAL
        self.rows: list[TermRow] = []
        heading = QLabel(named(language))
        heading.setObjectName("muted")
        add = small_button("+", self.tr("Add a term: {0}").format(named(language)), self.add_new)
        top = QHBoxLayout()
        top.addWidget(heading)
        top.addWidget(add)
        top.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        self._column.addLayout(top)

    def terms(self) -> tuple[Term, ...]:
        """The terms as they stand now."""
        return tuple(term for row in self.rows if (term := row.term()).text)

    def set_terms(self, terms: Iterable[Term]) -> None:
        """Show these terms."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for term in terms:
            self._add(term)

    def set_match(self, match: MatchRule) -> None:
        """How terms added from now on are looked for."""
        self._match = match
        for row in self.rows:
            row.follow(match)

    def add_empty(self) -> None:
        """An empty row at the end."""
        status = TermStatus.ADMITTED if self.rows else TermStatus.PREFERRED
        self._add(Term(language=self.language, text="", status=status, match=self._match))

    def add_new(self) -> None:
        """An empty row at the end, to be typed into."""
        self.add_empty()
        self.rows[-1].take_focus()

    def shift(self, row: TermRow, by: int) -> None:
        """Let a row change places with the one above (-1) or below (1)."""
        old = self.rows.index(row)
        new = old + by
        if not 0 <= new < len(self.rows):
            return
        focused = self.focusWidget()
        self.rows.insert(new, self.rows.pop(old))
        self._column.removeWidget(row)
        self._column.insertWidget(new + 1, row)  # the heading stands first
        if focused is not None:
            focused.setFocus()
        self.changed.emit()

    def _add(self, term: Term) -> None:
        row = TermRow(term, self._match, self._annotator)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        row.moved.connect(lambda by: self.shift(row, by))
        row.dragged.connect(lambda place: self._drag(row, place))
        self._column.addWidget(row)
        row.show()  # now, not with the next event: what is hidden can't have the keyboard
        self.rows.append(row)

    def _remove(self, row: TermRow) -> None:
        index = self.rows.index(row)
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if self.rows:
            self.rows[min(index, len(self.rows) - 1)].take_focus()
        self.changed.emit()

    def _drag(self, row: TermRow, place: QPoint) -> None:
        """The row follows the pointer past the middle of its neighbours."""
        index, y = self.rows.index(row), self.mapFromGlobal(place).y()
        if index > 0 and y < self.rows[index - 1].geometry().center().y():
            self.shift(row, UP)
        elif index + 1 < len(self.rows) and y > self.rows[index + 1].geometry().center().y():
            self.shift(row, DOWN)
        else:
            return
        self._column.activate()
