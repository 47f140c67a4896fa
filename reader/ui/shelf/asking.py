"""What is asked before something is done to articles: details, tags, whether to forget them."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.article import Metadata
from reader.library.record import ArticleRecord
from reader.ui.shelf.details_dialog import DetailsDialog
from reader.ui.shelf.tags_dialog import TagsDialog
from reader.ui.shelf.words import forget_words, title_of
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

_SHOWN = 60
_ONE = QT_TRANSLATE_NOOP("Shelf", "Forget “{0}” for good?")
_GOES = QT_TRANSLATE_NOOP(
    "Shelf",
    "The text and the original kept here are deleted, with tags, star, reading position, "
    "your verdicts and notes, and what the index knows of it, in the backups as well.\n\n"
    "A file it was read from stays where it is.",
)


def ask_details(
    record: ArticleRecord,
    tags: Collection[str],
    then: Callable[[Metadata, frozenset[str]], object],
    window: QWidget,
) -> DetailsDialog:
    """Show what is known about an article, to be corrected."""
    dialog = DetailsDialog(record, tags, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.corrected.connect(then)
    dialog.open()
    return dialog


def ask_tags(
    tags: Collection[str],
    worn: Sequence[Collection[str]],
    then: Callable[[tuple[str, ...], tuple[str, ...]], object],
    window: QWidget,
) -> TagsDialog:
    """Show the tags of articles, to be ticked and unticked."""
    dialog = TagsDialog(tags, worn, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.changed.connect(then)
    dialog.open()
    return dialog


def ask_to_forget(
    records: Sequence[ArticleRecord], then: Callable[[], object], window: QWidget
) -> QMessageBox:
    """Say what goes, and go on if that is wanted."""
    if len(records) == 1:
        title = title_of(records[0])
        title = title if len(title) <= _SHOWN else f"{title[:_SHOWN]}…"
        question = translated("Shelf", _ONE).format(title)
    else:
        question = forget_words(len(records))
    box = QMessageBox(QMessageBox.Icon.Warning, "Caidu", question, parent=window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setInformativeText(translated("Shelf", _GOES))
    forget = box.addButton(
        QCoreApplication.translate("Shelf", "&Forget"), QMessageBox.ButtonRole.DestructiveRole
    )
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(cancel)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    forget.clicked.connect(then)
    box.open()
    return box
