"""Bringing: articles brought into the window: files asked for, dropped or recent, and texts."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader import resources
from reader.article import Article
from reader.intake.formats import HOLDING_OTHERS, SUFFIXES, Format
from reader.intake.location import address_in
from reader.ui.article_view import ArticleView
from reader.ui.choices import Choices
from reader.ui.desk import Desk
from reader.ui.pasted import Pasted, pasted_of
from reader.ui.preferences import with_recent
from reader.ui.recent import RecentMenu
from reader.ui.taking.gathering import Gathering
from reader.ui.taking.rich import read_rich

SEVERAL = HOLDING_OTHERS | {Format.EMAIL}
"""What may hold several articles, or articles beside its own."""


class Bringing(QObject):
    """Lays on the desk what the user brings, and remembers the files."""

    said = Signal(str)
    """Something to tell the user in passing."""
    address_met = Signal(str)
    """What was pasted or dropped is nothing but an address of the web."""

    def __init__(
        self,
        desk: Desk,
        view: ArticleView,
        recent: RecentMenu,
        gathering: Gathering,
        choices: Choices,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._choices, self._window = desk, choices, window
        self._recent, self._gathering = recent, gathering
        gathering.first.connect(desk.open_kept)
        gathering.said.connect(self.said)
        view.files_dropped.connect(self.open_files)
        view.text_dropped.connect(self.open_pasted)
        recent.chosen.connect(lambda path: self.open_files([path]))
        recent.forgotten.connect(lambda: choices.change(recent=()))
        choices.changed.connect(lambda now, _: recent.show_recent(now.recent))
        recent.show_recent(choices.now.recent)

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {
            "open": self._ask_for_files,
            "add_folder": self._ask_for_folder,
            "paste": self._paste,
            "paste_plain": self._paste_plain,
            "reload": self._desk.reload,
            "close_article": self._desk.close_article,
        }

    def open_files(
        self, paths: Sequence[str | Path], instead: Callable[[], object] | None = None
    ) -> None:
        """Open a file; several, and folders, books and archives, go into the library as well.

        The first article is then shown. `instead` is done if there is none, once that was told.
        Where there is no library the other files wait in the menu of recent files.
        """
        files = [Path(path).absolute() for path in paths]
        if not files:
            return
        shelf = self._desk.shelf
        if shelf is not None and (len(files) > 1 or _may_hold_several(files[0])):
            self._gathering.take(files, shelf, instead)
            others = files
        else:
            self._desk.open_file(files[0], instead)
            others = files[1:]
            if others:
                self.said.emit(self.tr("There is no library, so only the first file is opened."))
        for file in reversed(others):
            if not file.is_dir():
                self._add_recent(file)

    def open_pasted(self, pasted: Pasted) -> None:
        """Read a text, with its structure if that is wanted and there is some."""
        if address := address_in(pasted.text):
            self.address_met.emit(address)
        elif pasted.html and self._choices.now.intake.rich_text:
            self._desk.open_with("", lambda off: read_rich(pasted.html, pasted.text, off))
        else:
            self._desk.open_text(pasted.text)

    def note_opened(self, _: Article) -> None:
        """The article on the desk is shown: its file, if it has one, is a recent one."""
        path = self._desk.path
        if path is not None and path != resources.sample().absolute():
            self._add_recent(path)

    def _ask_for_files(self) -> None:
        folder = str(self._desk.path.parent) if self._desk.path else ""
        offers = (
            (self.tr("Articles"), _patterns(*Format)),
            (self.tr("Texts"), _patterns(Format.TEXT, Format.MARKDOWN)),
            (self.tr("Web pages"), _patterns(Format.HTML)),
            (self.tr("Documents"), _patterns(Format.PDF, Format.DOCX)),
            (self.tr("Mail, books and archives"), _patterns(*SEVERAL)),
            (self.tr("All files"), "*"),
        )
        names = ";;".join(f"{name} ({patterns})" for name, patterns in offers)
        title = self.tr("Open Articles")
        files, _ = QFileDialog.getOpenFileNames(self._window, title, folder, names)
        self.open_files(files)

    def _ask_for_folder(self) -> None:
        title = self.tr("Add a Folder to the Library")
        folder = QFileDialog.getExistingDirectory(self._window, title)
        if folder:
            self.open_files([folder])

    def _paste(self) -> None:
        mime = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
        pasted = pasted_of(mime)
        if files:
            self.open_files(files)
        elif pasted.is_blank:
            self._say_blank()
        else:
            self.open_pasted(pasted)

    def _paste_plain(self) -> None:
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._desk.open_text(text)
        else:
            self._say_blank()

    def _say_blank(self) -> None:
        self.said.emit(self.tr("There is no text on the clipboard."))

    def _add_recent(self, path: Path) -> None:
        self._choices.change(recent=with_recent(self._choices.now.recent, str(path)))


def _may_hold_several(path: Path) -> bool:
    return SUFFIXES.get(path.suffix.lower()) in SEVERAL or path.is_dir()


def _patterns(*forms: Format) -> str:
    return " ".join(f"*{suffix}" for suffix, form in SUFFIXES.items() if form in forms)
