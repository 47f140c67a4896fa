"""RulesEditor: the context rules of a term, and what they make of a sentence the user types."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from glossary.model import Concept, ConceptId, ContextRule, Effect, MatchRule, Side, Term
from glossary.rule_trial import Outcome, RuleVerdict, rule_verdicts
from reader.ui.workshop.fields import line_edit
from reader.ui.workshop.rule_row import RuleRow
from reader.ui.workshop.words import named

AROUND = 6
"""So many code points are shown on either side of a place in the trial."""
MOST_STRINGS = 6


class RulesEditor(QWidget):
    """A rule without strings is no rule yet and is left out."""

    changed = Signal()

    def __init__(self, rules: Sequence[ContextRule]) -> None:
        super().__init__()
        self._term: Term | None = None
        self._rows: list[RuleRow] = []
        add = QPushButton(self.tr("Add a &rule"))
        add.setAutoDefault(False)
        add.clicked.connect(self._add_new)
        self._sentence = line_edit(
            self.tr("A sentence to try the rules on"), self.tr("Try a sentence…")
        )
        self._sentence.textChanged.connect(self._try)
        self._verdicts = QLabel()
        self._verdicts.setTextFormat(Qt.TextFormat.RichText)
        self._verdicts.setWordWrap(True)
        self._verdicts.setAccessibleName(self.tr("What the rules make of the sentence"))
        self._verdicts.hide()
        row = QHBoxLayout()
        row.addWidget(add)
        row.addWidget(self._sentence, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addLayout(row)
        self._column.addWidget(self._verdicts)
        for rule in rules:
            self._add(rule)

    def rules(self) -> tuple[ContextRule, ...]:
        """The rules as they stand now."""
        rules = (row.rule() for row in self._rows)
        return tuple(rule for rule in rules if rule.alternatives)

    def set_term(self, term: Term) -> None:
        """Try the rules on this term from now on."""
        self._term = term
        self._try()

    @property
    def verdicts(self) -> str:
        """What is said of the sentence, as rich text."""
        return self._verdicts.text()

    def _add_new(self) -> None:
        self._add(ContextRule(effect=Effect.REJECT, side=Side.AFTER, alternatives=()))
        self._rows[-1].take_focus()

    def _add(self, rule: ContextRule) -> None:
        row = RuleRow(rule)
        row.changed.connect(self._on_change)
        row.removed.connect(lambda: self._remove(row))
        self._column.insertWidget(len(self._rows), row)
        row.show()
        self._rows.append(row)

    def _remove(self, row: RuleRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self._on_change()

    def _on_change(self) -> None:
        self.changed.emit()
        self._try()

    def _try(self) -> None:
        sentence = self._sentence.text()
        if self._term is None or not sentence.strip():
            self._verdicts.hide()
            return
        match = MatchRule.NORMAL if self._term.match is MatchRule.NEVER else self._term.match
        tried = Term(
            language=self._term.language, text=self._term.text, match=match, rules=self.rules()
        )
        found = rule_verdicts(Concept(id=ConceptId("trial"), terms=(tried,)), sentence)
        lines = [self._line(sentence, verdict) for verdict in found]
        self._verdicts.setText(
            "<br>".join(lines) or escape(self.tr("The term does not stand in this sentence."))
        )
        self._verdicts.show()

    def _line(self, sentence: str, verdict: RuleVerdict) -> str:
        start, end = verdict.start, verdict.end
        before = escape(sentence[max(0, start - AROUND) : start])
        after = escape(sentence[end : end + AROUND])
        place = f"{before}<b>{escape(sentence[start:end])}</b>{after}"
        says = {
            Outcome.ACCEPTED: self.tr("accepted"),
            Outcome.PREFERRED: self.tr("preferred"),
            Outcome.WAITING: self.tr("only if nothing else is meant"),
            Outcome.REJECTED: self.tr("rejected"),
        }[verdict.outcome]
        sign = {Outcome.REJECTED: "✗", Outcome.WAITING: "○"}.get(verdict.outcome, "✓")
        rule = verdict.rule
        why = (
            f" ({escape(named(rule.effect))} {escape(named(rule.side))} "
            f"{escape(_listed(rule.alternatives))})"
            if rule
            else ""
        )
        return f"{sign} {place}: <b>{escape(says)}</b>{why}"


def _listed(strings: Sequence[str]) -> str:
    more = " / …" if len(strings) > MOST_STRINGS else ""
    return " / ".join(strings[:MOST_STRINGS]) + more
