"""ExportPreview: the first page of an export as it will look, drawn beside the options."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from reader.errors import ReaderError, plain
from reader.export.options import ExportOptions
from reader.export.pdf.image import PageImage
from reader.ui.first_page import FirstPage, FirstPages
from reader.ui.jobs import Jobs, Lane
from reader.ui.sheet import Sheet

DELAY_MS = 250


class ExportPreview(QWidget):
    """Asks for a page once the options have rested a moment; the latest request wins."""

    def __init__(self, pages: FirstPages, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages, self._jobs = pages, jobs
        self._options: ExportOptions | None = None
        self.sheet = Sheet()
        self._busy = QProgressBar()
        self._busy.setTextVisible(False)
        self._busy.setFixedHeight(4)
        self._busy.setAccessibleName(self.tr("Setting the first page"))
        policy = self._busy.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._busy.setSizePolicy(policy)
        self._says = QLabel()
        self._says.setObjectName("muted")
        self._says.setWordWrap(True)
        self._says.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.sheet, 1)
        column.addWidget(self._busy)
        column.addWidget(self._says)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._ask)
        self.sheet.resized.connect(self._on_resized)
        self._show_working(False)

    def show_options(self, options: ExportOptions) -> None:
        """Show the first page with these options as soon as it is set."""
        first = self._options is None
        self._options = options
        self._jobs.cancel(Lane.PREVIEW)
        self.sheet.set_paper(options.paper)
        self._show_working(True)
        if first:
            self._ask()
        else:
            self._timer.start()

    def show_words(self, words: str) -> None:
        """Show no page but what is said instead of one."""
        self.stop()
        self._options = None
        self.sheet.show_page(None, words)
        self._says.setText(" ")

    def stop(self) -> None:
        """Want nothing any more."""
        self._timer.stop()
        self._jobs.cancel(Lane.PREVIEW)
        self._show_working(False)

    def _ask(self) -> None:
        options = self._options
        if options is None:
            return
        width = self.sheet.page_width()
        self._jobs.run(
            Lane.PREVIEW,
            lambda work: self._pages.draw(options, width, work.cancelled),
            self._take,
            self._fail,
        )

    def _take(self, page: FirstPage) -> None:
        self._show_working(False)
        self.sheet.show_page(_image(page.image))
        self._says.setText("\n".join((self.tr("The first page"), *page.notes)))

    def _fail(self, error: Exception) -> None:
        self._show_working(False)
        self._says.setText(" ")
        if not isinstance(error, ReaderError | OSError):
            self.sheet.show_page(None, self.tr("The page can't be shown."))
            raise error
        self.sheet.show_page(None, plain(error))

    def _show_working(self, working: bool) -> None:
        self._busy.setRange(0, 0 if working else 1)
        self._busy.setVisible(working)
        self.sheet.set_stale(working)

    def _on_resized(self) -> None:
        if self._options is not None:
            self._timer.start()


def _image(page: PageImage) -> QImage:
    stride = page.width * 4
    picture = QImage(page.pixels, page.width, page.height, stride, QImage.Format.Format_RGB32)
    return picture.copy()  # the bytes belong to Python
