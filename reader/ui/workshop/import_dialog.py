"""ImportDialog: a file, or rows from a spreadsheet, into the glossary, seen before it happens."""

from pathlib import Path
from typing import Self

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QStackedWidget,
    QWidget,
)
from shiboken6 import isValid

from glossary.plan import Plan
from reader.ui.jobs import Jobs
from reader.ui.run_dialog import RunLine
from reader.ui.workshop.import_flow import ImportFlow
from reader.ui.workshop.import_mapping import MappingPage
from reader.ui.workshop.import_pages import DonePage, StartPage
from reader.ui.workshop.import_plan_view import PlanPage
from reader.ui.workshop.import_work import Look, Written
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.parts import close_button, dialog_column

SIZE = (1060, 720)


class ImportDialog(QDialog):
    """Three pages: the file, the plan, what came of it. Nothing is kept before the last."""

    def __init__(
        self, path: Path | None, keeper: Keeper, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        """Without a path the dialog asks for one."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import Terms"))
        self.setAcceptDrops(True)
        self._keeper, self._folder = keeper, Path.home()
        self._focus: QWidget | None = None
        self.flow, self.line = ImportFlow(keeper, jobs, self), RunLine()
        self.start, self.mapping = StartPage(), MappingPage()
        self.plan_page, self.finish = PlanPage(), DonePage()
        self._title = QLabel()
        self._title.setObjectName("heading")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._lay_out()
        self._connect()
        self._go(self.start)
        if path is not None:
            self.open_file(path)

    @classmethod
    def from_text(
        cls, rows: str, keeper: Keeper, jobs: Jobs, parent: QWidget | None = None
    ) -> Self:
        """A dialog that takes rows as a spreadsheet copies them."""
        dialog = cls(None, keeper, jobs, parent)
        dialog.open_rows(rows)
        return dialog

    def open_file(self, path: Path) -> None:
        """Look at a file, whatever the dialog has shown before."""
        self._folder = path.parent
        self._title.setText(path.name)
        self._go(self.start)
        self.flow.open_file(path)

    def open_rows(self, rows: str) -> None:
        """Take rows with tabs between the cells, as a spreadsheet copies them."""
        self._title.setText(self.tr("Pasted rows"))
        self._go(self.start)
        self.flow.open_rows(rows)

    def browse(self) -> None:
        """Ask for a file."""
        asking = QFileDialog(self, self.tr("Import Terms"), str(self._folder))
        asking.setFileMode(QFileDialog.FileMode.ExistingFile)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.fileSelected.connect(lambda name: self.open_file(Path(name)))
        asking.open()

    def go_on(self) -> None:
        """From the columns to the plan, from the plan to the import."""
        if self._pages.currentWidget() is self.mapping:
            self.flow.make_plan(self.mapping.columns())
        elif self._pages.currentWidget() is self.plan_page:
            self.flow.write()

    def go_back(self) -> None:
        """From the plan to the columns, from there to another file."""
        on_plan = self._pages.currentWidget() is self.plan_page
        self._go(self.mapping if on_plan else self.start)

    def reject(self) -> None:
        """Stop what runs; if nothing does, close."""
        if self.flow.busy:
            self.flow.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close, whatever runs."""
        self.flow.close()
        super().done(result)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.flow.busy and _dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := _dropped(event)) is not None:
            event.acceptProposedAction()
            self.open_file(path)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        for page in (self.start, self.mapping, self.plan_page, self.finish):
            self._pages.addWidget(page)
        self._on = QPushButton()
        self._back = QPushButton(self.tr("Bac&k"))
        self._back.setAutoDefault(False)
        self._buttons = QDialogButtonBox()
        self._close = close_button(self._buttons, self.tr("Close"))
        for button in (self._back, self._on):
            self._buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = dialog_column(self)
        column.addWidget(self._title)
        column.addWidget(self._pages, 1)
        column.addWidget(self.line)
        column.addWidget(self._buttons)
        self._on.setDefault(True)
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))

    def _connect(self) -> None:
        flow, page = self.flow, self.plan_page
        self.start.browse_wanted.connect(self.browse)
        self.mapping.asked.connect(flow.look)
        self.mapping.changed.connect(self._show_possible)
        page.policy_wanted.connect(flow.set_policy)
        page.choice_wanted.connect(flow.choose)
        self.finish.undo_wanted.connect(flow.undo)
        self._on.clicked.connect(self.go_on)
        self._back.clicked.connect(self.go_back)
        self._buttons.rejected.connect(self.reject)
        flow.busy_changed.connect(self._show_running)
        flow.progressed.connect(self.line.show_share)
        flow.said.connect(self.line.show_failure)
        flow.looked.connect(self._on_looked)
        flow.planned.connect(self._on_planned)
        flow.chosen.connect(self._on_chosen)
        flow.written.connect(self._on_written)
        flow.undone.connect(self._on_undone)

    def _on_looked(self, look: Look) -> None:
        self.mapping.show_look(look)
        self._go(self.mapping)

    def _on_planned(self, plan: Plan) -> None:
        self.plan_page.show_plan(plan)
        self.plan_page.show_only(None)
        self._go(self.plan_page)

    def _on_chosen(self, plan: Plan) -> None:
        self.plan_page.show_plan(plan)
        self._show_possible()

    def _on_written(self, written: Written) -> None:
        self.finish.show_written(written)
        self._go(self.finish)

    def _on_undone(self) -> None:
        self.finish.show_undone()
        self._go(self.finish)

    def _go(self, page: QWidget) -> None:
        """Show a page, with the keyboard where the user goes on."""
        already = self._pages.currentWidget() is page
        self._pages.setCurrentWidget(page)
        self._title.setVisible(page is not self.start)
        self._close.setAutoDefault(page is self.finish)
        self.line.clear()
        self._show_possible()
        if page is self.start:
            self.start.browse.setFocus()
        elif page is self.plan_page:
            self.plan_page.table.setFocus()
        elif not already:
            (self._close if page is self.finish else self._on).setFocus()

    def _show_running(self, running: bool) -> None:
        if running:
            self._focus = QApplication.focusWidget()
        else:
            self.line.clear()
        self._pages.setEnabled(not running)
        self._close.setText(self.tr("Cancel") if running else self.tr("Close"))
        self._show_possible()
        if running:
            self._close.setFocus()
        elif self._focus is not None and isValid(self._focus) and self._focus.isVisible():
            self._focus.setFocus()

    def _show_possible(self) -> None:
        page, idle = self._pages.currentWidget(), not self.flow.busy
        for button in (self._back, self._on):
            button.setVisible(page in (self.mapping, self.plan_page))
            button.setEnabled(idle)
        if page is self.mapping:
            self._on.setText(self.tr("&Continue"))
            self._on.setEnabled(idle and not self.mapping.fault())
        elif page is self.plan_page and (plan := self.flow.plan) is not None:
            count = sum(1 for _ in plan.written())
            self._on.setText(self.tr("&Import %Ln concepts", "", count))
            self._on.setEnabled(idle and count > 0 and self._keeper.writable)


def _dropped(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    return Path(urls[0].toLocalFile())
