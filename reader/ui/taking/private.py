"""The private window: a process of its own that keeps nothing, and what marks it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QProcess, QSettings, Qt, QTemporaryDir
from PySide6.QtWidgets import QLabel, QMainWindow, QToolBar

import reader

LINE = 4  # pixels
COLOUR = "#8e44ad"


def private_command(data: Path, files: Sequence[Path] = ()) -> tuple[str, list[str]]:
    """The program and its arguments that open a private window over the user's glossary."""
    arguments = ["-m", "reader", "--data", str(data), "--private", *map(str, files)]
    return sys.executable, arguments


def open_private_window(data: Path) -> bool:
    """Start a private window that lives on without this one; False if that can't be done."""
    program, arguments = private_command(data)
    home = str(Path(reader.__file__).parent.parent)
    started = QProcess.startDetached(program, arguments, home)
    return bool(started[0] if isinstance(started, tuple) else started)


def remember_no_folders() -> None:
    """Let Qt's own file dialog keep its list of folders in a place that goes with the program."""
    place = QTemporaryDir()
    place.setAutoRemove(True)
    app = QCoreApplication.instance()
    assert app is not None
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, place.path())
    app.aboutToQuit.connect(lambda: place.remove())  # which holds it


def mark_private(window: QMainWindow) -> None:
    """Draw a line of colour under the menus, and say in the status line what it means."""
    line = QToolBar(window)
    line.setObjectName("privateLine")
    line.setMovable(False)
    line.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    line.toggleViewAction().setEnabled(False)
    line.setStyleSheet(f"QToolBar {{ background: {COLOUR}; border: 0; }}")
    line.setFixedHeight(LINE)
    window.addToolBarBreak()
    window.addToolBar(line)
    badge = QLabel(QCoreApplication.translate("Private", "Private: nothing is kept"))
    badge.setObjectName("privateBadge")
    badge.setToolTip(
        QCoreApplication.translate(
            "Private",
            "No library, no recent files, no place to go on, no verdicts and no settings are kept."
            " Only what you change in the glossary stays.",
        )
    )
    badge.setStyleSheet(f"color: white; background: {COLOUR}; padding: 1px 8px;")
    window.statusBar().addPermanentWidget(badge)
