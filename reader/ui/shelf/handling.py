"""Handling: what is done to the chosen articles, or the open one; asks first where it must."""

import logging
from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.errors import LibraryError
from reader.library.library import Library
from reader.library.listing import Listed
from reader.ui.choices import Choices
from reader.ui.desk import Desk
from reader.ui.shelf.deeds import Deeds

logger = logging.getLogger(__name__)


class Handling(QObject):
    """Deeds by their ids: star, read, tags, details, cite, forget and what the menu offers."""

    said = Signal(str)
    forgetting = Signal()
    """Articles are about to be forgotten: who still shows or offers something of them lets go."""

    def __init__(self, deeds: Deeds, desk: Desk, choices: Choices, window: QWidget) -> None:
        super().__init__(window)
        self._deeds, self._desk, self._choices, self._window = deeds, desk, choices, window
        deeds.done.connect(self.refresh)

    def do(self, deed: str, chosen: Sequence[Listed]) -> None:
        """Do it with these articles, one at least."""
        shas = [each.record.sha256 for each in chosen]
        match deed:
            case "star":
                self._deeds.star(shas, not all(each.record.starred for each in chosen))
            case "read":
                self._deeds.mark_read(shas, any(each.record.read is None for each in chosen))
            case "tags":
                self._ask_for_tags(chosen)
            case "details":
                self._ask_for_details(chosen[0])
            case "cite":
                self._cite(chosen)
            case "show_original":
                self._show_original(chosen[0])
            case "save_original":
                self._save_original(chosen[0])
            case "read_again":
                self._read_again(shas)
            case "forget":
                self._ask_to_forget(chosen)

    def opened(self) -> tuple[Listed, ...]:
        """The open article as one of a list, if the library holds it."""
        record, library = self._desk.opened_article.record, self._desk.library
        if record is None or library is None:
            return ()
        try:
            tags = library.catalogue.tags_of(record.sha256)
            return (Listed(library.record(record.sha256), "", tags=tags),)
        except LibraryError as error:
            self.said.emit(str(error))
            return ()

    def do_with_opened(self, deed: str) -> None:
        """Do it with the open article."""
        if chosen := self.opened():
            self.do(deed, chosen)

    def _ask_for_tags(self, chosen: Sequence[Listed]) -> None:
        from reader.ui.shelf.asking import ask_tags

        shas = [each.record.sha256 for each in chosen]
        ask_tags(
            self._all_tags(),
            [each.tags for each in chosen],
            lambda added, removed: self._deeds.tag(shas, added, removed),
            self._window,
        )

    def _all_tags(self) -> tuple[str, ...]:
        library = self._desk.library
        try:
            return tuple(name for name, _ in library.catalogue.tags()) if library else ()
        except LibraryError:
            return ()  # what is written will fail, and that is said

    def _ask_for_details(self, listed: Listed) -> None:
        from reader.ui.shelf.asking import ask_details

        sha = listed.record.sha256
        ask_details(
            listed.record,
            listed.tags,
            lambda metadata, tags: self._deeds.correct(sha, metadata, tags),
            self._window,
        )

    def _cite(self, chosen: Sequence[Listed]) -> None:
        from reader.ui.shelf.citation import citation

        lines = [citation(each.record) for each in chosen]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.said.emit(self.tr("Copied %n citations.", "", len(lines)))

    def _show_original(self, listed: Listed) -> None:
        path = Path(listed.record.origin)
        if path.is_absolute() and path.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        elif listed.record.address.startswith(("http:", "https:")):
            QDesktopServices.openUrl(QUrl(listed.record.address))
        else:
            self.said.emit(self.tr("The file isn’t there any more; its copy can be saved."))

    def _save_original(self, listed: Listed) -> None:
        title = self.tr("Save the Original")
        name = Path(listed.record.origin).name or listed.record.title
        target, _ = QFileDialog.getSaveFileName(self._window, title, name)
        if target:
            self._deeds.save_original(listed.record.sha256, Path(target))

    def _read_again(self, shas: Collection[str]) -> None:
        def reopen() -> None:
            record = self._desk.opened_article.record
            if record is not None and record.sha256 in shas:
                self._desk.open_kept(record.sha256)

        self._deeds.read_again(shas, reopen)

    def _ask_to_forget(self, chosen: Sequence[Listed]) -> None:
        from reader.ui.shelf.asking import ask_to_forget

        records = [each.record for each in chosen]
        shas = {record.sha256 for record in records}
        origins = {record.origin for record in records}

        def forget() -> None:
            self.forgetting.emit()
            opened = self._desk.opened_article.record
            if opened is not None and opened.sha256 in shas:
                self._desk.close_article()  # which would be remembered otherwise
            recent = tuple(each for each in self._choices.now.recent if each not in origins)
            self._choices.change(recent=recent)
            self._deeds.forget(sorted(shas))

        ask_to_forget(records, forget, self._window)

    def refresh(self) -> None:
        """What is known of the open article may be something else."""
        record, library = self._desk.opened_article.record, self._desk.library
        if record is None or library is None:
            return
        try:
            self._desk.describe(library.record(record.sha256))
        except LibraryError as error:
            logger.info("What the library says of the article is not known: %s", error)
            if _is_gone(library, record.sha256):
                self._desk.close_article()
                self.said.emit(self.tr("The article was forgotten in another window."))


def _is_gone(library: Library, sha: str) -> bool:
    try:
        return not library.beginning(sha)
    except LibraryError:  # another window writes just now
        return False
