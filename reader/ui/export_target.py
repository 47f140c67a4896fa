"""Where an exported file goes: a name made of its title, and the question for its place."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

LONGEST_BYTES = 180
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u2028\u2029]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def file_name(title: str, otherwise: str) -> str:
    """A file name without suffix made of a title; `otherwise` if nothing is left of it.

    It is safe on every system, and no longer than LONGEST_BYTES of UTF-8.
    """
    name = " ".join(_FORBIDDEN.sub(" ", title).split())
    name = name.encode(errors="ignore")[:LONGEST_BYTES].decode(errors="ignore")
    name = name.strip(" .")
    return f"_{name}" if _RESERVED.match(name) else name or otherwise


def ask_target(
    parent: QWidget,
    title: str,
    suggested: Path,
    kind: str,
    chosen: Callable[[Path], object],
) -> None:
    """Ask for a file like the suggested one, with its suffix whatever is typed.

    Returns at once; `chosen` is called with the file, and not at all if the user gives up. The
    system asks before another file is overwritten.
    """
    suffix = suggested.suffix

    def take(name: str) -> None:
        typed = Path(name)
        target = typed if typed.suffix.lower() == suffix else typed.with_name(typed.name + suffix)
        if target != typed and target.exists():  # of which nobody has asked yet
            ask_target(parent, title, target, kind, chosen)
        else:
            chosen(target)

    dialog = QFileDialog(parent, title, str(suggested.parent), f"{kind} (*{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(suffix.removeprefix("."))
    dialog.selectFile(suggested.name)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(take)
    dialog.open()
