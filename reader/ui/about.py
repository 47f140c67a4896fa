"""The About box: what Caidu is, and whose work it stands on."""

import importlib.metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.ui.translation import QT_TRANSLATE_NOOP, translated, without_key

WORKS = (
    ("CC-CEDICT", "CC BY-SA 4.0", "https://cc-cedict.org"),
    ("Noto Sans, Noto Sans CJK", "SIL OFL 1.1", "https://fonts.google.com/noto"),
    ("Qt, PySide6", "LGPL 3.0", "https://www.qt.io"),
    ("jieba, rjieba, pypinyin, g2pM, daachorse, OpenCC", "MIT, Apache 2.0", ""),
)
_PURPOSE = QT_TRANSLATE_NOOP("About", "Reads Chinese finance articles with their terms in English.")
_CALM = QT_TRANSLATE_NOOP("About", "Nothing you read leaves this computer.")
_OWN = QT_TRANSLATE_NOOP("About", "Program: MIT licence. Glossary: CC BY 4.0.")
_THANKS = QT_TRANSLATE_NOOP("About", "It stands on the work of others:")


def about_html() -> str:
    """The text of the box."""
    works = "".join(f"<li>{name}: {licence} {address}</li>" for name, licence, address in WORKS)
    lines = (translated("About", text) for text in (_PURPOSE, _CALM, _OWN, _THANKS))
    said = "".join(f"<p>{line}</p>" for line in lines)
    return f"<h3>Caidu 财读 {version()}</h3>{said}<ul>{works}</ul>"


def version() -> str:
    """The version installed; empty in a checkout that isn't."""
    try:
        return importlib.metadata.version("caidu")
    except importlib.metadata.PackageNotFoundError:
        return ""


def show_about(parent: QWidget) -> QMessageBox:
    """Open the box; it deletes itself when it is closed."""
    title = without_key(translated("Commands", "&About Caidu"))
    box = QMessageBox(parent)
    box.setWindowTitle(title)
    box.setTextFormat(Qt.TextFormat.RichText)
    box.setText(about_html())
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
