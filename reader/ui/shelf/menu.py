"""The menu of the chosen articles."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMenu, QWidget

from reader.library.listing import Listed
from reader.library.record import ArticleRecord
from reader.ui.shelf.words import source_name, title_of


class ShelfMenu(QObject):
    """Each offer names a deed, which `do` does with the chosen articles."""

    def __init__(self, do: Callable[[str], object], window: QWidget) -> None:
        super().__init__(window)
        self._do, self._window = do, window

    def menu_for(self, chosen: Sequence[Listed], visit: Callable[[ArticleRecord], object]) -> QMenu:
        """The menu, which deletes itself when it closes; `visit` opens another copy."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        starred = all(each.record.starred for each in chosen)
        read = all(each.record.read is not None for each in chosen)
        one = len(chosen) == 1
        star = self.tr("Take the &Star Away") if starred else self.tr("&Star")
        mark = self.tr("Mark as Un&read") if read else self.tr("Mark as &Read")
        offers = (
            ("open", self.tr("&Open"), "Enter", one),
            ("", "", "", True),
            ("star", star, "S", True),
            ("read", mark, "R", True),
            ("tags", self.tr("&Tags…"), "T", True),
            ("details", self.tr("Correct &Details…"), "F2", one),
            ("", "", "", True),
            ("cite", self.tr("&Copy as Citation"), "Ctrl+C", True),
            ("show_original", self.tr("Show Or&iginal File"), "", one),
            ("save_original", self.tr("Sa&ve Original As…"), "", one),
            ("read_again", self.tr("Read A&gain from the Original"), "", True),
            ("", "", "", True),
            ("forget", self.tr("&Forget…"), "Del", True),
        )
        for deed, words, key, possible in offers:
            if not deed:
                menu.addSeparator()
                continue
            action = menu.addAction(f"{words}\t{key}" if key else words)
            action.setObjectName(deed)
            action.setEnabled(possible)
            action.triggered.connect(lambda _=False, deed=deed: self._do(deed))
        if one and chosen[0].copies:
            self._add_copies(menu, chosen[0], visit)
        return menu

    def _add_copies(
        self, menu: QMenu, listed: Listed, visit: Callable[[ArticleRecord], object]
    ) -> None:
        copies = QMenu(self.tr("Other So&urces"), menu)
        for record in listed.copies:
            day = f"  {record.date.isoformat()}" if record.date else ""
            words = f"{source_name(record.source)}{day}  {title_of(record)}"
            action = copies.addAction(words.replace("&", "&&"))
            action.triggered.connect(lambda _=False, record=record: visit(record))
        menu.insertMenu(menu.actions()[1], copies)
