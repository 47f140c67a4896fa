"""TermRow: one term to edit: its text, reading and status, and the rest when it is unfolded."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glossary.model import MatchRule, Term, TermStatus, TermType
from reader.annotation.annotate import Annotator
from reader.annotation.reading_check import with_tone_marks
from reader.ui.workshop.fields import ChoiceBox, SaidLine, line_edit, show_text, small_button
from reader.ui.workshop.reading_words import fault_words
from reader.ui.workshop.term_details import TermDetails
from reader.ui.workshop.words import named, names_of

UP, DOWN = -1, 1


class Handle(QLabel):
    """Where a row is taken to be dragged to another place."""

    dragged = Signal(QPoint)
    """The pointer's place on the screen."""

    def __init__(self) -> None:
        super().__init__("⠿")
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setToolTip(self.tr("Drag to reorder; Alt+Up and Alt+Down do the same"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(event.globalPosition().toPoint())


class TermRow(QWidget):
    """A reading left empty is filled in for a Chinese text once that has been typed."""

    changed = Signal()
    removed = Signal()
    moved = Signal(int)
    """By UP or DOWN."""
    dragged = Signal(QPoint)

    def __init__(self, term: Term, usual: MatchRule, annotator: Callable[[], Annotator]) -> None:
        super().__init__()
        self._term, self._usual, self._annotator = term, usual, annotator
        self._filled = ""
        self._details: TermDetails | None = None
        self._make_fields(term)
        self._lay_out()
        self.text.textChanged.connect(self._on_change)
        self.text.editingFinished.connect(self._fill_reading)
        self.reading.textChanged.connect(self._on_change)
        self.reading.editingFinished.connect(self._mark_tones)
        self.reading.editingFinished.connect(self._fill_reading)
        self.status.currentIndexChanged.connect(self._on_change)
        self._check_reading()
        self._hint_reading()
        self._show_special()

    def term(self) -> Term:
        """The term as it stands now."""
        term = replace(
            self._term,
            text=" ".join(self.text.text().split()),
            reading=" ".join(self.reading.text().split()),
            status=TermStatus(self.status.value),
        )
        if (details := self._details) is None:
            return term
        return replace(
            term,
            type=TermType(details.type.value),
            part_of_speech=details.part.value,
            region=details.region.text().strip(),
            sense_note=details.sense.text().strip(),
            match=MatchRule(details.match.value),
            rules=details.rules.rules(),
        )

    @property
    def details(self) -> TermDetails:
        """The unfolded part, made at first use."""
        if self._details is None:
            self._details = TermDetails(self._term)
            self._details.changed.connect(self._on_change)
            self._details.rules.set_term(self.term())
            self._column.addWidget(self._details)
            self._details.hide()
        return self._details

    @property
    def fault(self) -> str:
        """What is wrong with the reading, as it is shown."""
        return self._fault.text()

    def follow(self, match: MatchRule) -> None:
        """A term typed here is looked for like this, unless the user has said how."""
        self._usual = match
        if not self._term.text and self._details is None:
            self._term = replace(self._term, match=match)
        self._show_special()

    def unfold(self) -> None:
        """Show or hide the details."""
        hidden = self.details.isHidden()
        self.details.setVisible(hidden)
        self._unfold.setText("▾" if hidden else "▸")

    def mark(self, wrong: bool) -> None:
        """Show that the text can't stay as it is, or can."""
        palette = QPalette()
        if wrong:
            palette.setColor(QPalette.ColorRole.Text, palette.color(QPalette.ColorRole.BrightText))
        self.text.setPalette(palette)

    def take_focus(self) -> None:
        """Give the keyboard to the text."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: UP, Qt.Key.Key_Down: DOWN}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _make_fields(self, term: Term) -> None:
        language = named(term.language)
        self.text = line_edit(self.tr("Term ({0})").format(language))
        show_text(self.text, term.text)
        self.reading = line_edit(self.tr("Reading"), self.tr("pinyin"))
        show_text(self.reading, term.reading)
        if not term.language.chinese:  # shown without a parent it would be a window
            self.reading.hide()
        self.status = ChoiceBox(names_of(TermStatus), self.tr("Status"))
        self.status.set_value(term.status)
        self.fields: tuple[QWidget, ...] = (self.text, self.reading, self.status)
        self.handle = Handle()
        self.handle.dragged.connect(self.dragged)
        self._unfold = small_button(
            "▸", self.tr("Type, region, sense, recognition and rules"), self.unfold
        )
        self._special = SaidLine()
        self._fault = SaidLine(QPalette.ColorRole.BrightText)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(5)
        row.addWidget(self.handle)
        row.addWidget(self.text, 5)
        row.addWidget(self.reading, 4)
        row.addWidget(self.status)
        row.addWidget(self._unfold)
        row.addWidget(small_button("✕", self.tr("Remove this term"), self.removed.emit))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addLayout(row)
        for line in (self._special, self._fault):
            line.setContentsMargins(26, 0, 0, 2)
            self._column.addWidget(line)

    def _on_change(self) -> None:
        self._check_reading()
        self._show_special()
        if self._details is not None:
            self._details.rules.set_term(self.term())
        self.changed.emit()

    def _mark_tones(self) -> None:
        reading = with_tone_marks(self.reading.text())
        if reading != self.reading.text():
            self.reading.setText(reading)

    def _fill_reading(self) -> None:
        text, reading = self.term().text, self.reading.text().strip()
        if self._term.language.chinese and text and reading in ("", self._filled):
            if text != self._term.text or reading:
                self._filled = self._annotator().suggest_reading(text)
                self.reading.setText(self._filled)
            else:
                self._hint_reading()

    def _hint_reading(self) -> None:
        """A term that has no reading of its own is read as the program thinks: that is shown."""
        if self._term.language.chinese and self._term.text and not self.reading.text():
            self.reading.setPlaceholderText(self._annotator().suggest_reading(self._term.text))

    def _check_reading(self) -> None:
        term, fault = self.term(), None
        if term.language.chinese and term.text:
            fault = self._annotator().reading_fault(term.text, term.reading)
        self._fault.say(fault_words(fault))

    def _show_special(self) -> None:
        """What is unusual and folded away, in one line."""
        term = self.term()
        said = [
            named(term.type) if term.type is not TermType.FULL else "",
            term.region,
            term.sense_note,
            named(term.match) if term.match is not self._usual else "",
            self.tr("%n rules", "", len(term.rules)) if term.rules else "",
        ]
        self._special.say(" · ".join(filter(None, said)))
