"""TermDetails: what is seldom asked of a term (type, region, part of speech, match, rules)."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from glossary.model import MatchRule, Term, TermType
from reader.ui.workshop.fields import ChoiceBox, line_edit, show_text
from reader.ui.workshop.rules_editor import RulesEditor
from reader.ui.workshop.words import names_of

PARTS_OF_SPEECH = ("", "noun", "verb", "adjective", "adverb", "name", "phrase")


class TermDetails(QWidget):
    """Shows the fields of one term below its row."""

    changed = Signal()

    def __init__(self, term: Term) -> None:
        super().__init__()
        self.type = ChoiceBox(names_of(TermType), self.tr("Type of the term"))
        self.part = ChoiceBox(
            {part: part for part in PARTS_OF_SPEECH}, self.tr("Part of speech"), editable=True
        )
        self.region = line_edit(
            self.tr("Where the term is used"), self.tr("wherever the language is")
        )
        self.sense = line_edit(self.tr("What tells this sense apart"))
        self.match = ChoiceBox(names_of(MatchRule), self.tr("How it is looked for in articles"))
        self.rules = RulesEditor(term.rules)
        self.type.set_value(term.type)
        self.part.set_value(term.part_of_speech)
        show_text(self.region, term.region)
        show_text(self.sense, term.sense_note)
        self.match.set_value(term.match)
        form = QFormLayout(self)
        form.setContentsMargins(26, 4, 4, 8)
        form.setVerticalSpacing(7)
        form.setHorizontalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Type:"), self.type)
        form.addRow(self.tr("Part of speech:"), self.part)
        form.addRow(self.tr("Region:"), self.region)
        form.addRow(self.tr("Sense:"), self.sense)
        form.addRow(self.tr("Recognised:"), self.match)
        form.addRow(QLabel(self.tr("Rules for what stands around it:")))
        form.addRow(self.rules)
        for box in (self.type, self.match):
            box.currentIndexChanged.connect(self.changed)
        self.part.currentTextChanged.connect(self.changed)
        for field in (self.region, self.sense):
            field.textChanged.connect(self.changed)
        self.rules.changed.connect(self.changed)
