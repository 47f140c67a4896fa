"""QuickAdd: a small dialog that adds the selected text to the glossary; Enter saves."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from glossary.conflicts import ConflictKind
from glossary.errors import GlossaryError
from glossary.model import Concept, Kind, Language, Term
from glossary.store import GlossaryStore
from reader.annotation.annotate import Annotator
from reader.annotation.prefill import Always, Draft, draft_for, english_terms
from reader.annotation.reading_check import with_tone_marks
from reader.ui.workshop.conflict_watch import ConflictWatch
from reader.ui.workshop.conflict_words import conflict_words, name_of
from reader.ui.workshop.fields import ChoiceBox, SaidLine, line_edit
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.offers import OffersList
from reader.ui.workshop.reading_words import fault_words
from reader.ui.workshop.words import field_name, names_of

WIDTH = 520
_LARGER = 1.5


class QuickAdd(QDialog):
    """Several English terms stand apart by semicolons, best first.

    A text that a concept has already edits that concept; the user may choose to make a new one.
    """

    saved = Signal(object)
    """The Concept as it counts now."""
    more_wanted = Signal(object)
    """The Concept as it stands here, to be edited in full."""

    def __init__(
        self,
        keeper: Keeper,
        annotator: Callable[[], Annotator],
        domains: Mapping[str, str],
        watch: ConflictWatch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("glossaryForm")
        self._keeper, self._annotator, self._domains = keeper, annotator, domains
        self._watch = watch or ConflictWatch.over(keeper)
        self._draft: Draft | None = None
        self._edited: Concept | None = None
        self._known: Concept | None = None
        self._filled = ""
        self._always: Always | None = None
        self._make_fields()
        self._lay_out()
        self._connect()

    def ask(
        self, text: str, article: str, end: int, domain: str = "", always: Always | None = None
    ) -> None:
        """Open the dialog for a text that ends at code point `end` of an article.

        With `always`, saving also lets the text mean nothing else, unless the user says not to.
        """
        self._draft = draft_for(
            text,
            article,
            end,
            annotator=self._annotator(),
            named=self._watch.named,
            domain=domain,
            concept_id=GlossaryStore.new_id(),
        )
        self.choice.clear()
        for each in self._draft.existing:
            self.choice.addItem(name_of(each, self._domains), each)
        self.choice.addItem(self.tr("A new concept"), None)
        self._form.setRowVisible(self.choice, bool(self._draft.existing))
        self.offers.show_offers(self._draft.offers)
        self._offer_always(text, always)
        self._choose()
        self.open()
        (self.english if self.chinese.text() else self.chinese).setFocus()

    def concept(self) -> Concept:
        """The concept as the dialog says."""
        if self._edited is None:
            raise ValueError("nothing has been asked for")
        kind = Kind(self.kind.value)
        chinese = self._chinese_terms(self._edited.chinese())
        english = english_terms(self.english_texts(), kind, self._edited.english())
        domain = self.domain.value
        return replace(self._edited, kind=kind, domain=domain, terms=(*chinese, *english))

    def english_texts(self) -> list[str]:
        """The English typed, best first."""
        parts = self.english.text().replace("；", ";").split(";")
        return [text for part in parts if (text := " ".join(part.split()))]

    def accept(self) -> None:
        """Save, and close if that was possible."""
        concept = self.concept()
        if not concept.terms:
            self.trouble.say(self.tr("Type a term first."))
            return
        before = self._keeper.layers.concept(concept.id)
        action, known = "add" if before is None else "edit", {concept.id: self._known}
        try:
            others = self._others(concept)
            known |= {each.id: self._keeper.layers.user.get(each.id) for each in others}
            changed = (concept, *others) if concept != before else others
            self._keeper.save(*changed, action=action, known=known)
        except GlossaryError as error:
            self.trouble.say(str(error))
            return
        super().accept()
        self.saved.emit(self._keeper.layers.concept(concept.id))

    def _make_fields(self) -> None:
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Concept to edit"))
        self.chinese = line_edit(self.tr("Chinese"))
        font = self.chinese.font()
        font.setPointSizeF(font.pointSizeF() * _LARGER)
        self.chinese.setFont(font)
        self.variant = SaidLine()
        self.reading = line_edit(self.tr("Reading"), self.tr("pinyin"))
        self.english = line_edit(
            self.tr("English"), self.tr("best first; others after a semicolon")
        )
        self.offers = OffersList()
        self.kind = ChoiceBox(names_of(Kind), field_name("kind"))
        self.domain = ChoiceBox({"": "", **self._domains}, field_name("domain"), editable=True)
        self.only = QCheckBox()
        self.says = SaidLine()
        self.trouble = SaidLine(self.palette().ColorRole.BrightText)
        more = self.tr("More…")
        self.more = QLabel(f'<a href="more">{more}</a>')
        self.more.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard
            | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _lay_out(self) -> None:
        self._form = form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(9)
        form.setHorizontalSpacing(12)
        form.addRow(self.tr("Edit:"), self.choice)
        form.addRow(self.tr("&Chinese:"), self.chinese)
        form.addRow("", self.variant)
        form.addRow(self.tr("&Reading:"), self.reading)
        form.addRow(self.tr("&English:"), self.english)
        form.addRow("", self.offers)
        sort = QHBoxLayout()
        sort.setSpacing(10)
        sort.addWidget(self.kind)
        sort.addWidget(self.domain, 1)
        form.addRow(self.tr("Kind, domain:"), sort)
        form.addRow("", self.only)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._save = QPushButton(self.tr("&Save"))
        self._buttons.addButton(self._save, QDialogButtonBox.ButtonRole.AcceptRole)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch()
        foot.addWidget(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self.says)
        column.addWidget(self.trouble)
        column.addLayout(foot)
        self.setMinimumWidth(WIDTH)
        for button in self.findChildren(QPushButton):
            button.setAutoDefault(False)
        self._save.setDefault(True)

    def _connect(self) -> None:
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self.choice.activated.connect(self._choose)
        self.offers.chosen_changed.connect(self._take_offers)
        self.english.textChanged.connect(self._on_english)
        self.chinese.textChanged.connect(self._on_change)
        self.chinese.editingFinished.connect(self._fill_reading)
        self.reading.textChanged.connect(self._on_change)
        self.domain.currentTextChanged.connect(self._on_change)
        self.more.linkActivated.connect(self._on_more)

    def _offer_always(self, text: str, always: Always | None) -> None:
        """Begin with what is always to be meant."""
        self._always = always
        self.only.setText(self.tr("&Nothing else is meant by {0}").format(text.replace("&", "&&")))
        self.only.setChecked(True)
        self._form.setRowVisible(self.only, always is not None and bool(always.others))
        if always is None or self._draft is None:
            return
        ids = [each.id for each in self._draft.existing]
        if always.meant is not None and always.meant.id in ids:
            self.choice.setCurrentIndex(ids.index(always.meant.id))
        else:
            self.choice.setCurrentIndex(self.choice.count() - 1)
            self._draft = always.of_new(self._draft)

    def _others(self, concept: Concept) -> tuple[Concept, ...]:
        """What is to be saved beside a concept, so that nothing else is meant."""
        others = self._always.others if self._always and self.only.isChecked() else ()
        return tuple(each for each in others if each.id != concept.id)

    def _choose(self) -> None:
        """Show the concept chosen, an existing one or the new one."""
        if self._draft is None:
            return
        chosen: Concept | None = self.choice.currentData()
        self._edited = chosen or self._draft.concept
        self._known = self._keeper.layers.user.get(self._edited.id)
        titles = self.tr("Edit a term") if chosen else self.tr("Add a term")
        self.setWindowTitle(titles)
        chinese = self._edited.chinese()[:1]
        first = chinese[0] if chinese else Term(language=Language.ZH_HANS, text="")
        thought = self._annotator().suggest_reading(first.text) if first.text else ""
        known = [term.text for term in self._edited.english()]
        self.chinese.setText(first.text)
        self.reading.setText(first.reading)
        self.reading.setPlaceholderText(thought)
        self._filled = first.reading if chosen is None else ""
        self.english.setText("; ".join(known or self._draft.suggested))
        self.kind.set_value(self._edited.kind)
        self.domain.set_value(self._edited.domain)
        others = [term.text for term in self._edited.chinese()[1:]]
        self.variant.say(self.tr("also {0}").format("、".join(others)) if others else "")
        self.trouble.say("")
        self.english.selectAll()
        self._on_change()

    def _chinese_terms(self, known: tuple[Term, ...]) -> list[Term]:
        """The first Chinese term as it is typed, and the others."""
        text, reading = " ".join(self.chinese.text().split()), with_tone_marks(self.reading.text())
        rest = list(known[1:])
        if not text:
            return rest
        first = known[0] if known else Term(language=Language.ZH_HANS, text="")
        return [replace(first, text=text, reading=reading), *rest]

    def _fill_reading(self) -> None:
        """Read what was typed, unless the user has said how it is read."""
        text = " ".join(self.chinese.text().split())
        known = self._edited.chinese()[:1] if self._edited else ()
        typed = not known or text != known[0].text or self.reading.text()
        if text and typed and self.reading.text() in ("", self._filled):
            self._filled = self._annotator().suggest_reading(text)
            self.reading.setText(self._filled)

    def _take_offers(self, text: str, wanted: bool) -> None:
        texts = [each for each in self.english_texts() if each != text]
        self.english.setText("; ".join([*texts, text] if wanted else texts))

    def _on_english(self) -> None:
        self.offers.show_chosen(self.english_texts())
        self._on_change()

    def _on_change(self) -> None:
        if self._edited is None:
            return
        concept = self.concept()
        conflicts = [
            each
            for each in self._watch.conflicts(concept)
            if each.serious or each.kind is ConflictKind.HOMOGRAPH
        ]
        conflict = conflict_words(conflicts[0], self._domains) if conflicts else ""
        reading = self.reading.text()  # one we filled in waits for the end of the typing
        written = "" if reading == self._filled else with_tone_marks(reading)
        fault = fault_words(self._annotator().reading_fault(self.chinese.text(), written))
        below = self._keeper.layers.below(concept.id)
        built_in = below is not None and concept.id not in self._keeper.layers.user
        note = self.tr("Built-in: what you save is a correction of your own.") if built_in else ""
        self.says.say("\n".join(filter(None, (fault, conflict))) or note)

    def _on_more(self) -> None:
        concept = self.concept()
        self.reject()
        self.more_wanted.emit(concept)
