"""PlanPage: what an import would do, by verdict, with a policy for the run and choices for rows."""

from html import escape

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from glossary.plan import Choice, Plan, Policy, RowVerdict
from reader.ui.translation import translated
from reader.ui.workshop.difference_words import difference_html
from reader.ui.workshop.note_words import remarks_on
from reader.ui.workshop.parts import choice_box, note_label
from reader.ui.workshop.plan_model import PlanModel
from reader.ui.workshop.plan_table import KEYS, PlanTable
from reader.ui.workshop.plan_words import (
    CHOICE_NAMES,
    CONTEXT,
    POLICY_NAMES,
    POLICY_NOTES,
    VERDICT_NAMES,
    VERDICT_NOTES,
    offered_choices,
)

DETAIL_LINES = 6
LOOKED_AT = 200
"""So many of the selected rows decide which choices there are."""


class PlanPage(QWidget):
    """Shows a plan and says what is wished; whoever listens makes the plan that comes of it."""

    policy_wanted = Signal(object)
    """The Policy for the run."""
    choice_wanted = Signal(object, object, object)
    """Rows of the plan by number, the Choice for them, and the concept meant or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PlanModel(self)
        self.table = PlanTable(self.model)
        self.policy = choice_box(
            (policy.value, translated(CONTEXT, name)) for policy, name in POLICY_NAMES.items()
        )
        self._policy_says, self._verdict_says = note_label(), note_label()
        self._filters = QButtonGroup(self)
        self._verdicts: dict[RowVerdict | None, QToolButton] = {
            verdict: self._filter(verdict) for verdict in (None, *RowVerdict)
        }
        self._choices = {choice: self._choice(choice) for choice in KEYS.values()}
        self._copy = QPushButton(self.tr("Cop&y Rows"))
        self._copy.setAutoDefault(False)
        self._detail = QTextBrowser()
        self._detail.setAccessibleName(self.tr("What the row would change, field by field"))
        self._detail.setFixedHeight(DETAIL_LINES * self.fontMetrics().lineSpacing())
        self._lay_out()
        self._connect()
        self.show_only(None)
        self._say_policy()

    def show_plan(self, plan: Plan | None) -> None:
        """Show a plan, with how many rows it has of each verdict."""
        self.model.set_plan(plan)
        counts = plan.counts() if plan else {}
        for verdict, button in self._verdicts.items():
            count = counts.get(verdict, 0) if verdict else sum(counts.values())
            name = translated(CONTEXT, VERDICT_NAMES[verdict]) if verdict else self.tr("All")
            button.setText(f"{name} {count:,}")
            button.setEnabled(count > 0 or verdict is None)
        self._show_chosen()

    def show_only(self, verdict: RowVerdict | None) -> None:
        """Show the rows of one verdict, or all."""
        self._verdicts[verdict].setChecked(True)
        self.model.show_only(verdict)
        note = VERDICT_NOTES[verdict] if verdict else ""
        self._verdict_says.setText(translated(CONTEXT, note) if note else "")
        if self.model.rowCount():
            self.table.selectRow(0)
        self._show_chosen()

    def set_policy(self, policy: Policy) -> None:
        """Show a policy without asking for it."""
        with QSignalBlocker(self.policy):
            self.policy.setCurrentIndex(self.policy.findData(policy.value))
        self._say_policy()

    def _filter(self, verdict: RowVerdict | None) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self.show_only(verdict))
        self._filters.addButton(button)
        return button

    def _choice(self, choice: Choice) -> QPushButton:
        key = next(key for key, each in KEYS.items() if each is choice)
        button = QPushButton(f"{translated(CONTEXT, CHOICE_NAMES[choice])} ({chr(key)})")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.table.choose(choice))
        return button

    def _lay_out(self) -> None:
        says = QLabel(self.tr("&What you have already:"))
        says.setBuddy(self.policy)
        policies = QHBoxLayout()
        policies.setSpacing(10)
        policies.addWidget(says)
        policies.addWidget(self.policy)
        policies.addWidget(self._policy_says, 1)
        filters = QHBoxLayout()
        filters.setSpacing(4)
        for button in self._verdicts.values():
            filters.addWidget(button)
        filters.addSpacing(10)
        filters.addWidget(self._verdict_says, 1)
        chosen = QHBoxLayout()
        chosen.setSpacing(8)
        self._chosen = QLabel()
        chosen.addWidget(self._chosen)
        for choice in self._choices.values():
            chosen.addWidget(choice)
        chosen.addStretch(1)
        chosen.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(policies)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addLayout(chosen)
        column.addWidget(self._detail)

    def _connect(self) -> None:
        self.policy.currentIndexChanged.connect(self._on_policy)
        self.model.choice_wanted.connect(self.choice_wanted)
        self.table.chosen_changed.connect(self._show_chosen)
        self._copy.clicked.connect(self.table.copy)

    def _on_policy(self) -> None:
        self._say_policy()
        self.policy_wanted.emit(Policy(self.policy.currentData()))

    def _say_policy(self) -> None:
        note = POLICY_NOTES[Policy(self.policy.currentData())]
        self._policy_says.setText(translated(CONTEXT, note))

    def _show_chosen(self) -> None:
        count = sum(part.height() for part in self.table.selectionModel().selection().toList())
        self._chosen.setText(self.tr("%Ln rows selected:", "", count))
        rows = map(self.model.row, self.table.chosen()[:LOOKED_AT])
        offered = {choice for row in rows for choice in offered_choices(row)}
        for choice, button in self._choices.items():
            button.setEnabled(choice in offered)
        self._copy.setEnabled(count > 0)
        current = self.table.currentIndex().row()
        if not 0 <= current < self.model.rowCount():
            self._detail.clear()
            return
        row = self.model.row(current)
        warning = self.palette().color(QPalette.ColorRole.BrightText).name()
        remarks = "".join(f"<p><i>{escape(says)}</i></p>" for says in remarks_on(row))
        self._detail.setHtml(remarks + difference_html(row.target, row.after, warning=warning))
