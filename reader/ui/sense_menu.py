"""The menus in which another reading of a place is chosen, here or always."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from reader.annotation.model import Annotation
from reader.ui.translation import QT_TRANSLATE_NOOP, translated
from reader.ui.verdict_words import reading_words

MOST_SHOWN = 12
_HERE = QT_TRANSLATE_NOOP("SenseMenu", "&Here")
_ALWAYS = QT_TRANSLATE_NOOP("SenseMenu", "&Always…")
Chosen = Callable[[Annotation], object]


def readings_menu(
    parent: QWidget,
    readings: Sequence[Annotation],
    text: str,
    place: tuple[int, int],
    domains: Mapping[str, str],
    here: Chosen,
    always: Chosen,
) -> QMenu:
    """A menu of readings of a place of a text; each can be chosen here, or a concept always.

    Those of another place begin with what stands there.
    """
    menu, lasting = _menu(parent), QMenu(translated("SenseMenu", _ALWAYS), parent)
    for reading in readings[:MOST_SHOWN]:
        own = (reading.start, reading.end) == place
        surface = "" if own and reading.equivalents else text[reading.start : reading.end]
        words = reading_words(reading, surface, domains).replace("&", "&&")
        menu.addAction(words).triggered.connect(lambda _=False, chosen=reading: here(chosen))
        if own and reading.concept is not None:
            action = lasting.addAction(words)
            action.triggered.connect(lambda _=False, chosen=reading: always(chosen))
    if not lasting.isEmpty():
        menu.addSeparator()
        menu.addMenu(lasting)
        lasting.setParent(menu, lasting.windowFlags())
    return menu


def sense_menu(parent: QWidget, reading: Annotation, here: Chosen, always: Chosen) -> QMenu:
    """A menu that asks whether a reading is meant here or always."""
    menu = _menu(parent)
    for words, do in ((_HERE, here), (_ALWAYS, always)):
        action = menu.addAction(translated("SenseMenu", words))
        action.triggered.connect(lambda _=False, do=do: do(reading))
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu
