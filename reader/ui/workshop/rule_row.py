"""RuleRow: one context rule to edit, with an example of where it applies and where not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from glossary.model import ContextRule, Effect, Side
from reader.ui.workshop.fields import ChoiceBox, line_edit, show_text, small_button
from reader.ui.workshop.words import names_of


class RuleRow(QWidget):
    """The strings of a rule stand apart by semicolons."""

    changed = Signal()
    removed = Signal()

    def __init__(self, rule: ContextRule) -> None:
        super().__init__()
        self._effect = ChoiceBox(names_of(Effect), self.tr("What the rule does"))
        self._side = ChoiceBox(names_of(Side), self.tr("Where it looks"))
        self._strings = line_edit(self.tr("Strings it looks for"), self.tr("strings; apart; so"))
        self._yes = line_edit(
            self.tr("A sentence in which the term is meant"), self.tr("Example: meant")
        )
        self._no = line_edit(
            self.tr("A sentence in which it is not"), self.tr("Example: not meant")
        )
        self._effect.set_value(rule.effect)
        self._side.set_value(rule.side)
        show_text(self._strings, "; ".join(rule.alternatives))
        show_text(self._yes, rule.example_yes)
        show_text(self._no, rule.example_no)
        first = QHBoxLayout()
        first.setSpacing(6)
        for field in (self._effect, self._side):
            first.addWidget(field)
            field.currentIndexChanged.connect(self.changed)
        first.addStretch()
        first.addWidget(small_button("✕", self.tr("Remove this rule"), self.removed.emit))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 8)
        grid.setSpacing(6)
        grid.addLayout(first, 0, 0, 1, 2)
        grid.addWidget(self._strings, 1, 0, 1, 2)
        grid.addWidget(self._yes, 2, 0)
        grid.addWidget(self._no, 2, 1)
        for text in (self._strings, self._yes, self._no):
            text.textChanged.connect(self.changed)

    def rule(self) -> ContextRule:
        """The rule as it stands now."""
        strings = (part.strip() for part in self._strings.text().replace("；", ";").split(";"))
        return ContextRule(
            effect=Effect(self._effect.value),
            side=Side(self._side.value),
            alternatives=tuple(filter(None, strings)),
            example_yes=self._yes.text().strip(),
            example_no=self._no.text().strip(),
        )

    def take_focus(self) -> None:
        """Give the keyboard to the strings."""
        self._strings.setFocus()
