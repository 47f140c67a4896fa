"""SubjectField: the line in which a term is typed, with the concepts that may be meant."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from reader.ui.concordance.names import NO_NAMES, Names
from reader.ui.concordance.subject import Subject

SUBJECT_ROLE = Qt.ItemDataRole.UserRole
_SHOWN = 13


class SubjectField(QLineEdit):
    """Enter takes what is typed for the likeliest; up and down choose among the suggestions."""

    chosen = Signal(object)
    """The Subject to look for."""
    left = Signal()
    """Down, where there are no suggestions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Callable[[], Names] = lambda: NO_NAMES
        self._subject = Subject()
        self.setPlaceholderText(self.tr("A term in Chinese, pinyin or English; or any words"))
        self.setAccessibleName(self.tr("Term to look for in the library"))
        self.setClearButtonEnabled(True)
        self._offers = QStandardItemModel(self)
        self.popup = QListView()
        self.popup.setObjectName("subjectPopup")
        self.popup.setUniformItemSizes(True)
        self.popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(_SHOWN)
        self._completer.setPopup(self.popup)
        self._completer.setWidget(self)
        self._completer.activated.connect(self._on_activated)
        self.textEdited.connect(self._on_edited)

    def set_names(self, names: Callable[[], Names]) -> None:
        """Where to ask what is meant."""
        self._names = names

    def show_subject(self, subject: Subject) -> None:
        """Show what is looked for."""
        self._subject = subject
        self.popup.hide()
        self.setText(subject.text)

    def suggest(self) -> None:
        """Offer what may be meant by what is typed, unless it is what is looked for."""
        subjects = self._names().suggestions(self.text()) if self.hasFocus() else ()
        self._offer(subjects)
        if len(subjects) > 1:
            self._completer.complete()
        else:
            self.popup.hide()

    def suggestions(self) -> list[Subject]:
        """What is offered."""
        rows = range(self._offers.rowCount())
        return [self._offers.index(row, 0).data(SUBJECT_ROLE) for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        chooses = entered and self.popup.selectionModel().hasSelection()
        if self.popup.isVisible() and (chooses or event.key() == Qt.Key.Key_Escape):
            event.ignore()  # the list of suggestions knows what to do
        elif entered:
            self._on_entered()
        elif event.key() == Qt.Key.Key_Down:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._subject.text:
            self.show_subject(self._subject)
        else:
            super().keyPressEvent(event)

    def _offer(self, subjects: Sequence[Subject]) -> None:
        self._offers.clear()
        for subject in subjects:
            item = QStandardItem(self._says(subject))
            item.setData(subject, SUBJECT_ROLE)
            self._offers.appendRow(item)

    def _says(self, subject: Subject) -> str:
        if not subject.concept:
            return self.tr("“{0}” as typed, whatever it means").format(subject.text)
        return f"{subject.text}   {subject.english}" if subject.english else subject.text

    def _on_edited(self, text: str) -> None:
        if text.strip():
            self.suggest()
        else:
            self.popup.hide()

    def _on_entered(self) -> None:
        same = self.text().strip() == self._subject.text
        subject = self._subject if same else self._names().meant(self.text())
        if subject:
            self.popup.hide()
            self.chosen.emit(subject)

    def _on_activated(self) -> None:
        subject = self.popup.currentIndex().data(SUBJECT_ROLE)
        if isinstance(subject, Subject):
            self.chosen.emit(subject)
