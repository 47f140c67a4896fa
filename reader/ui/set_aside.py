"""SetAsideDialog: the lines cleaning has hidden, by rule, and the way to have them back."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.article import Article
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

LONGEST_SHOWN = 160
RULES = {
    "advert": QT_TRANSLATE_NOOP("Rules", "Advertisements"),
    "byline": QT_TRANSLATE_NOOP("Rules", "Source, author and date"),
    "chart-label": QT_TRANSLATE_NOOP("Rules", "Numbers along the axes of charts"),
    "copyright": QT_TRANSLATE_NOOP("Rules", "Copyright notes"),
    "disclaimer": QT_TRANSLATE_NOOP("Rules", "Disclaimers"),
    "editor": QT_TRANSLATE_NOOP("Rules", "Editors' notes"),
    "mail-header": QT_TRANSLATE_NOOP("Rules", "Heads of the messages answered"),
    "glossary": QT_TRANSLATE_NOOP("Rules", "The glossary of an exported PDF"),
    "masthead": QT_TRANSLATE_NOOP("Rules", "The site's name and date line"),
    "navigation": QT_TRANSLATE_NOOP("Rules", "Navigation"),
    "page-control": QT_TRANSLATE_NOOP("Rules", "Buttons and controls"),
    "placeholder": QT_TRANSLATE_NOOP("Rules", "Places of pictures"),
    "quote-widget": QT_TRANSLATE_NOOP("Rules", "Quote boxes"),
    "related": QT_TRANSLATE_NOOP("Rules", "Other articles"),
    "repeated": QT_TRANSLATE_NOOP("Rules", "Said before"),
    "running-line": QT_TRANSLATE_NOOP("Rules", "Heads and feet of pages"),
    "teaser": QT_TRANSLATE_NOOP("Rules", "Teasers of other articles"),
    "watermark": QT_TRANSLATE_NOOP("Rules", "Watermarks"),
}
_INDICES = Qt.ItemDataRole.UserRole


def hidden_blocks(article: Article) -> dict[str, list[int]]:
    """The numbers of the blocks set aside, by rule."""
    hidden: dict[str, list[int]] = {}
    for index, block in enumerate(article.blocks):
        if block.set_aside is not None:
            hidden.setdefault(block.set_aside, []).append(index)
    return hidden


def hidden_lines(article: Article) -> int:
    """How many lines are set aside."""
    return sum(block.set_aside is not None for block in article.blocks)


class SetAsideDialog(QDialog):
    """Stays open beside the article; what is restored leaves the list."""

    restore_wanted = Signal(object)
    """The numbers of the blocks to show again, as a frozenset."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Set Aside"))
        self.resize(620, 460)
        says = QLabel(
            self.tr(
                "These lines look like page furniture and are hidden. Nothing is deleted: "
                "restore what belongs to the article."
            )
        )
        says.setWordWrap(True)
        self._tree = QTreeWidget()
        self._tree.setHeaderHidden(True)
        self._tree.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self._tree.setAccessibleName(self.tr("Lines set aside"))
        self._restore = QPushButton(self.tr("&Restore"))
        self._restore_all = QPushButton(self.tr("Restore &All"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        for button in (self._restore, self._restore_all):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(says)
        column.addWidget(self._tree)
        column.addWidget(buttons)
        buttons.rejected.connect(self.reject)
        self._restore.clicked.connect(self._on_restore)
        self._restore_all.clicked.connect(self._on_restore_all)
        self._tree.itemSelectionChanged.connect(self._on_selection)

    def show_hidden(self, article: Article) -> None:
        """List the hidden lines of an article."""
        self._tree.clear()
        for rule, indices in hidden_blocks(article).items():
            name = translated("Rules", RULES.get(rule, rule))
            parent = QTreeWidgetItem([f"{name} ({len(indices)})"])
            parent.setData(0, _INDICES, tuple(indices))
            for index in indices:
                start, end = article.content(article.blocks[index])
                line = " ".join(article.text[start : min(end, start + LONGEST_SHOWN)].split())
                child = QTreeWidgetItem([line])
                child.setData(0, _INDICES, (index,))
                parent.addChild(child)
            self._tree.addTopLevelItem(parent)
        self._tree.expandAll()
        self._restore_all.setEnabled(self._tree.topLevelItemCount() > 0)
        self._on_selection()

    def _on_selection(self) -> None:
        self._restore.setEnabled(bool(self._tree.selectedItems()))

    def _on_restore(self) -> None:
        self._ask(self._tree.selectedItems())

    def _on_restore_all(self) -> None:
        self._ask(self._tree.topLevelItem(n) for n in range(self._tree.topLevelItemCount()))

    def _ask(self, items: Iterable[QTreeWidgetItem | None]) -> None:
        wanted = frozenset(index for item in items if item for index in item.data(0, _INDICES))
        if wanted:
            self.restore_wanted.emit(wanted)
