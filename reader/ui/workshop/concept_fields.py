"""ConceptFields: every field of a concept in one scrolled column, to be shown and read back."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout

from glossary.model import Concept, Kind, Review
from reader.annotation.annotate import Annotator
from reader.ui.workshop.external_ids import ExternalIdsEditor
from reader.ui.workshop.fields import ChoiceBox, Ordered, SaidLine, TextBox, line_edit, show_text
from reader.ui.workshop.terms_editor import TermsEditor
from reader.ui.workshop.words import field_name, names_of


class ConceptFields(QScrollArea):
    """Says `changed` for every change by the user, not for what is shown."""

    changed = Signal()

    def __init__(self, annotator: Callable[[], Annotator], domains: Mapping[str, str]) -> None:
        super().__init__()
        self._concept: Concept | None = None
        self._approved: Concept | None = None
        self._own_review = False
        self._content = Ordered()
        self.terms = TermsEditor(annotator)
        self.kind = ChoiceBox(names_of(Kind), field_name("kind"))
        self.domain = ChoiceBox({"": "", **domains}, field_name("domain"), editable=True)
        self.domain.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.definition_en = TextBox(field_name("definition_en"))
        self.definition_zh = TextBox(field_name("definition_zh"))
        self.source = line_edit(field_name("source"))
        self.note = TextBox(field_name("note"))
        self.review = ChoiceBox(names_of(Review), field_name("review"))
        self.review_told = SaidLine()
        self.external_ids = ExternalIdsEditor()
        self.id = QLabel()
        self.id.setObjectName("muted")
        self.id.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._connect()

    def show_concept(self, concept: Concept) -> None:
        """Show a concept; nothing is said."""
        blocked = self.blockSignals(True)
        self._concept = concept
        self._own_review = False
        self.terms.set_kind(concept.kind)
        self.terms.set_terms(concept.terms)
        self.kind.set_value(concept.kind)
        self.domain.set_value(concept.domain)
        self.definition_en.set_text(concept.definition_en)
        self.definition_zh.set_text(concept.definition_zh)
        show_text(self.source, concept.source)
        self.note.set_text(concept.note)
        self.review.set_value(concept.review)
        self.external_ids.set_ids(concept.external_ids)
        self.id.setText(concept.id)
        self.review_told.say("")
        approved = concept.review is Review.APPROVED
        self._approved = self.concept() if approved else None
        self.verticalScrollBar().setValue(0)
        self.blockSignals(blocked)

    def concept(self) -> Concept:
        """The concept as the fields say; what they don't ask for is as it was shown."""
        if self._concept is None:
            raise ValueError("no concept is shown")
        return replace(
            self._concept,
            kind=Kind(self.kind.value),
            domain=self.domain.value,
            terms=self.terms.terms(),
            definition_en=self.definition_en.toPlainText().strip(),
            definition_zh=self.definition_zh.toPlainText().strip(),
            source=self.source.text().strip(),
            note=self.note.toPlainText().strip(),
            review=Review(self.review.value),
            external_ids=self.external_ids.ids(),
        )

    def set_editable(self, editable: bool) -> None:
        """Whether the fields can be changed; they can be scrolled either way."""
        self._content.setEnabled(editable)

    def keep_apart(self, other: Concept) -> None:
        """Note that the concept is meant to share a term with another one."""
        if self._concept is not None:
            apart = dict.fromkeys((*self._concept.distinct_from, other.id))
            self._concept = replace(self._concept, distinct_from=tuple(apart))
            self.changed.emit()

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._content.minimumSizeHint().width() + bar, 160)

    def _lay_out(self) -> None:
        content = self._content
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setVerticalSpacing(9)
        form.setHorizontalSpacing(12)
        for name in ("kind", "domain", "definition_en", "definition_zh", "source", "note"):
            form.addRow(self._label(name), getattr(self, name))
        form.addRow(self._label("external_ids"), self.external_ids)
        form.addRow(self._label("review"), self.review)
        form.addRow("", self.review_told)
        form.addRow(self.tr("Id:"), self.id)
        column = QVBoxLayout(content)
        column.setContentsMargins(2, 12, 8, 12)
        column.setSpacing(16)
        column.addWidget(self.terms)
        column.addLayout(form)
        column.addStretch()
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _label(self, field: str) -> str:
        return self.tr("{0}:").format(field_name(field))

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(lambda: self.terms.set_kind(Kind(self.kind.value)))
        self.review.activated.connect(self._on_review)
        self.review.currentIndexChanged.connect(self._on_change)
        self.kind.currentIndexChanged.connect(self._on_change)
        self.domain.currentTextChanged.connect(self._on_change)
        self.source.textChanged.connect(self._on_change)
        for box in (self.definition_en, self.definition_zh, self.note):
            box.textChanged.connect(self._on_change)
        self.terms.changed.connect(self._on_change)
        self.external_ids.changed.connect(self._on_change)

    def _on_review(self) -> None:
        self._own_review = True
        self.review_told.say("")

    def _on_change(self) -> None:
        if self._concept is None or self.signalsBlocked():
            return
        self._follow_review()
        self.changed.emit()

    def _follow_review(self) -> None:
        """What was approved is to be reviewed again once its terms or definitions change."""
        if self._approved is None or self._own_review:
            return
        checked = ("terms", "definition_en", "definition_zh")
        now = self.concept()
        moved = any(getattr(now, name) != getattr(self._approved, name) for name in checked)
        self.review.set_value(Review.TO_REVIEW if moved else Review.APPROVED)
        self.review_told.say(
            self.tr("It was approved; with these changes it is to be reviewed again.")
            if moved
            else ""
        )
