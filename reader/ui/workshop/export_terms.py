"""ExportTermsDialog: which concepts go into which kind of file, and what is lost on the way."""

from collections.abc import Collection, Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from glossary.exchange.losses import Loss
from glossary.model import ConceptId
from reader.ui.export_target import ask_target, file_name
from reader.ui.jobs import Jobs
from reader.ui.run import Run
from reader.ui.run_dialog import RunLine
from reader.ui.translation import translated
from reader.ui.workshop.export_terms_words import OFFERS, SCOPE_NAMES, Offer, Scope, lost_name
from reader.ui.workshop.export_terms_work import Exported
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.parts import choice_box, close_button, dialog_column, note_label
from reader.ui.workshop.words import labelled

WIDTH = 620


class ExportTermsDialog(QDialog):
    """Stays open after an export, so that another format can follow."""

    written = Signal(object)
    """The Path that was written: its folder is the one to begin with next time."""

    def __init__(
        self,
        keeper: Keeper,
        jobs: Jobs,
        chosen: Mapping[Scope, Collection[ConceptId]],
        contexts: Mapping[ConceptId, str],
        parent: QWidget | None = None,
        *,
        folder: Path | None = None,
    ) -> None:
        """`chosen` are the concepts of SELECTED, SHOWN and MET; those left out aren't offered.

        `contexts` are the sentences in which concepts were met first, for cards to learn by.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export Terms"))
        self._exported = Exported(keeper.layers, dict(chosen), dict(contexts))
        self._folder = folder or Path.home()
        self.run, self._looking = Run(jobs, self), Run(jobs, self)
        self.line = RunLine()
        self._scope = choice_box(self._scopes())
        self._form = choice_box([(o.form, translated("ExportTerms", o.name)) for o in OFFERS])
        self._note, self._losses = note_label(), note_label()
        self._losses.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._save = QPushButton(self.tr("&Save as…"))
        self._save.setDefault(True)
        self._buttons = QDialogButtonBox()
        self._close = close_button(self._buttons, self.tr("Close"))
        self._buttons.addButton(self._save, QDialogButtonBox.ButtonRole.ActionRole)
        self._lay_out()
        self._connect()
        self._show_form()

    @property
    def offer(self) -> Offer:
        """The format that is chosen."""
        return OFFERS[self._form.currentIndex()]

    @property
    def scope(self) -> Scope:
        """Which concepts are chosen."""
        return Scope(self._scope.currentData())

    def choose(self, scope: Scope, form: str) -> None:
        """Choose for the user; what isn't offered stays as it is."""
        for box, value in ((self._scope, scope), (self._form, form)):
            if (index := box.findData(str(value))) >= 0:
                box.setCurrentIndex(index)

    def ask_and_export(self) -> None:
        """Ask for the file, then write it."""
        name = file_name(self.tr("Glossary"), "glossary") + self.offer.suffix
        folder = self._folder if self._folder.is_dir() else Path.home()
        kind = translated("ExportTerms", self.offer.name)
        ask_target(self, self.tr("Export terms as"), folder / name, kind, self.export)

    def export(self, target: Path) -> None:
        """Write the chosen concepts to the target."""
        exported, scope, form = self._exported, self.scope, self.offer.form
        self._target = target
        self._looking.cancel()
        self.run.start(lambda tell, stopped: exported.write(scope, form, target, stopped))
        self.line.show_share(self.tr("Writing {0} …").format(target.name), 0, 0)

    def reject(self) -> None:
        """Cancel what is being written; if nothing is, close."""
        if self.run.running:
            self.run.cancel()
            self.line.show_failure(self.tr("Cancelled. Nothing was written."))
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close, whatever runs."""
        self.run.cancel()
        self._looking.cancel()
        super().done(result)

    def _scopes(self) -> list[tuple[str, str]]:
        found = []
        for scope in Scope:
            if ids := self._exported.ids(scope):
                name = translated("ExportTerms", SCOPE_NAMES[scope])
                found.append((scope.value, f"{name} ({len(ids):,})"))
        return found

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setVerticalSpacing(12)
        form.setHorizontalSpacing(14)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Concepts:"), self._scope)
        form.addRow(self.tr("&Format:"), self._form)
        form.addRow("", self._note)
        form.addRow("", self._losses)
        column: QVBoxLayout = dialog_column(self)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self.line)
        column.addWidget(self._buttons)
        self.setMinimumWidth(WIDTH)

    def _connect(self) -> None:
        self._scope.currentIndexChanged.connect(self._show_form)
        self._form.currentIndexChanged.connect(self._show_form)
        self._save.clicked.connect(self.ask_and_export)
        self._buttons.rejected.connect(self.reject)
        self.run.changed.connect(self._show_running)
        self.run.done.connect(self._on_written)
        self.run.failed.connect(self.line.show_failure)
        self._looking.done.connect(self._show_losses)
        self._looking.failed.connect(self._losses.setText)

    def _show_form(self) -> None:
        self.line.clear()
        self._looking.cancel()
        if self._scope.currentIndex() < 0:
            self._save.setEnabled(False)
            self._note.setText(self.tr("There is nothing to export yet."))
            return
        exported, scope, offer = self._exported, self.scope, self.offer
        self._note.setText(translated("ExportTerms", offer.note))
        self._save.setEnabled(exported.count(scope, offer.form) > 0)
        if not self._save.isEnabled():
            self._losses.setText(self.tr("You have changed none of these concepts."))
            return
        self._losses.setText(self.tr("Looking for what this format can't carry …"))
        self._looking.start(lambda tell, stopped: exported.losses(scope, offer.form, stopped))

    def _show_losses(self, losses: tuple[Loss, ...]) -> None:
        if not losses:
            self._losses.setText(self.tr("This format carries everything these concepts have."))
            return
        lines = [self.tr("This format can't carry:")]
        for loss in losses:
            where = self.tr("%Ln concepts", "", loss.count)
            example = self.tr(", as in {0}").format(loss.example) if loss.example else ""
            lines.append(f"•  {labelled(lost_name(loss.field), where + example)}")
        self._losses.setText("\n".join(lines))

    def _show_running(self, running: bool) -> None:
        for part in (self._scope, self._form, self._save):
            part.setEnabled(not running)
        self._close.setText(self.tr("Cancel") if running else self.tr("Close"))
        (self._close if running else self._save).setFocus()

    def _on_written(self, count: int) -> None:
        concepts = self.tr("%Ln concepts", "", count)
        self.line.show_written(
            self.tr("Written: {0}, {1}.").format(self._target.name, concepts), self._target
        )
        self._folder = self._target.parent
        self.written.emit(self._target)
