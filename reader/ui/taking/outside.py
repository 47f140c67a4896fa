"""Outside: what comes from beyond the window: addresses, other programs' texts, a folder."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.intake.fetched import Fetched, read_fetched
from reader.intake.location import address_in
from reader.library.gather import Gathered
from reader.ui.actions import Actions
from reader.ui.choices import Choices
from reader.ui.desk import Desk
from reader.ui.jobs import Jobs
from reader.ui.opening import opened_of
from reader.ui.pasted import Pasted
from reader.ui.preferences import Preferences
from reader.ui.taking.address_dialog import AddressDialog
from reader.ui.taking.clipboard_watch import ClipboardWatch
from reader.ui.taking.folder_watch import FolderWatch
from reader.ui.taking.gathering_words import gathered_words
from reader.ui.taking.offer_bar import OfferBar
from reader.ui.taking.private import open_private_window

LONGEST_TITLE = 60


class Outside(QObject):
    """Follows the preferences; nothing is fetched or watched that they don't allow."""

    said = Signal(str)
    """Something to tell the user in passing."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        bar: OfferBar,
        actions: Actions,
        choices: Choices,
        data: Path,
        open_pasted: Callable[[Pasted], object],
        window: QWidget,
    ) -> None:
        """`data` is the folder of the user's data."""
        super().__init__(window)
        self._desk, self._jobs, self._bar, self._window = desk, jobs, bar, window
        self._address_action, self._choices, self._data = actions["open_address"], choices, data
        self._address_words = self._address_action.text()
        self._open_pasted = open_pasted
        self.clipboard = ClipboardWatch(QGuiApplication.clipboard(), self)
        self.folder = FolderWatch(jobs, lambda: desk.shelf, data, self)
        self.clipboard.copied.connect(self._on_copied)
        self.folder.added.connect(self._on_added)
        self.folder.failed.connect(self._on_folder_failed)
        choices.changed.connect(self._follow)
        self._follow(choices.now)

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {"open_address": self.open_address, "private_window": self._open_private_window}

    def open_address(self, address: str = "") -> None:
        """Ask for an address, proposing this one, or the clipboard's if it holds one."""
        if self._choices.now.intake.offline:
            self.said.emit(self.tr("Caidu is offline: allow the network in the settings first."))
            return
        proposed = address or address_in(QGuiApplication.clipboard().text())
        dialog = AddressDialog(proposed, self._jobs, self._window)
        dialog.fetched.connect(self._open_fetched)
        dialog.open()

    def offer_address(self, address: str) -> None:
        """Offer to open an address that was pasted or dropped."""
        if self._choices.now.intake.offline:
            self.said.emit(self.tr("This is only an address, and Caidu is offline."))
            return
        says = self.tr("Open the article at {0}?").format(address)
        self._bar.offer(says, lambda: self.open_address(address))

    def close(self) -> None:
        """Watch nothing any more."""
        self.clipboard.set_on(False)
        self.folder.set_folder("", ())

    def _follow(self, now: Preferences, _: Preferences | None = None) -> None:
        wishes = now.intake
        self._address_action.setEnabled(not wishes.offline)
        why = self.tr("{0} (offline)").format(self._address_words)
        self._address_action.setText(why if wishes.offline else self._address_words)
        self._address_action.setStatusTip(
            self.tr("The settings say never to use the network.") if wishes.offline else ""
        )
        self.clipboard.set_on(wishes.clipboard)
        self.folder.set_folder(wishes.watched, wishes.rules_off)
        self._desk.set_rules_off(wishes.rules_off)

    def _open_fetched(self, fetched: Fetched) -> None:
        self._desk.open_with(
            fetched.address,
            lambda off: opened_of(read_fetched(fetched, frozenset(off)), fetched.address),
        )

    def _on_copied(self, pasted: Pasted) -> None:
        if pasted.text.strip() in self._desk.article.text:
            return  # what is being read need not be offered; not every system says who has copied
        first = next(iter(pasted.text.split("\n", 9)), "").strip() or pasted.text.strip()
        short = first if len(first) <= LONGEST_TITLE else f"{first[:LONGEST_TITLE]}…"
        says = self.tr("Copied: {0}").format(short)
        self._bar.offer(says, lambda: self._open_pasted(pasted))

    def _on_added(self, gathered: Gathered) -> None:
        says = [self.tr("Watched folder:"), gathered_words(gathered)]
        says += [Path(each.name).name for each in gathered.refused[:1]]
        self.said.emit(" ".join(says))
        self._desk.memory.remember_open(self._desk.opened_article.record)

    def _on_folder_failed(self, why: str) -> None:
        self.said.emit(self.tr("The watched folder can't be read. {0}").format(why))

    def _open_private_window(self) -> None:
        if not open_private_window(self._data):
            self.said.emit(self.tr("A private window could not be opened."))
