"""The menu of a passage: its colours, its note, and what else can be done with it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QWidget

from reader.library.passages import Colour, Passage
from reader.ui.passage_ink import swatch
from reader.ui.theme import Theme
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

COLOURS = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("Passages", "&Yellow"),
    Colour.GREEN: QT_TRANSLATE_NOOP("Passages", "&Green"),
    Colour.BLUE: QT_TRANSLATE_NOOP("Passages", "&Blue"),
    Colour.PINK: QT_TRANSLATE_NOOP("Passages", "&Pink"),
}
SIDE = 16


def add_colours(
    menu: QMenu, theme: Theme, current: Colour, choose: Callable[[Colour], object]
) -> None:
    """Add the four colours to a menu, with a patch of each; the current one comes first."""
    for colour in sorted(COLOURS, key=lambda each: each is not current):
        patch = QIcon(swatch(colour, theme, SIDE, menu.devicePixelRatioF()))
        action = menu.addAction(patch, translated("Passages", COLOURS[colour]))
        action.setIconVisibleInMenu(True)
        action.triggered.connect(lambda _=False, colour=colour: choose(colour))


def passage_menu(
    parent: QWidget,
    passage: Passage,
    theme: Theme,
    *,
    recolour: Callable[[Colour], object],
    edit: Callable[[], object],
    copy: Callable[[], object],
    remove: Callable[[], object],
) -> QMenu:
    """What can be done with a passage."""
    menu = QMenu(QCoreApplication.translate("Passages", "This &Highlight"), parent)
    add_colours(menu, theme, passage.colour, recolour)
    menu.addSeparator()
    noted = QCoreApplication.translate("Passages", "&Edit Note…")
    unnoted = QCoreApplication.translate("Passages", "&Note…")
    deeds = (
        (noted if passage.note else unnoted, edit),
        (QCoreApplication.translate("Passages", "&Copy Quotation"), copy),
        (QCoreApplication.translate("Passages", "&Remove Highlight"), remove),
    )
    for words, do in deeds:
        menu.addAction(words).triggered.connect(lambda _=False, do=do: do())
    return menu
