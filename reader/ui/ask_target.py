"""Asks where a file is to be written."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_target(
    parent: QWidget,
    title: str,
    suggested: Path,
    kind: str,
    chosen: Callable[[Path], object],
) -> None:
    """Ask for a file like the suggested one; the system asks before another is overwritten.

    Returns at once; `chosen` is called with the file, and not at all if the user gives up.
    """
    dialog = QFileDialog(parent, title, str(suggested.parent), f"{kind} (*{suggested.suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
    dialog.selectFile(suggested.name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.open()
