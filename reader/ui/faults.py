"""Where faults and Qt's messages go: to the log, and what nobody caught to the user, too."""

import logging
import sys
import threading
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from reader.ui.diagnostics import fault_of, report

logger = logging.getLogger(__name__)

LARGEST_LOG = 500_000
LOGS_KEPT = 3

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def start_log(path: Path) -> None:
    """Write the log to a file of limited size; texts of articles are never logged.

    Raises OSError if the file can't be written.
    """
    handler = RotatingFileHandler(
        path, maxBytes=LARGEST_LOG, backupCount=LOGS_KEPT, encoding="utf-8"
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def log_nothing() -> None:
    """Write no log: a private window leaves none."""
    logging.basicConfig(handlers=[logging.NullHandler()])


def install_hooks(tell_bug: Callable[[str], None]) -> None:
    """Send what nobody caught to the log and to the user, and Qt's messages to the log."""

    def on_fault(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        fault = fault_of(error)
        logger.critical("Unexpected: %s", fault)
        tell_bug(report(fault))

    def on_thread_fault(fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None:
            logger.critical("Unexpected on a thread: %s", fault_of(fault.exc_value))

    sys.excepthook = on_fault
    threading.excepthook = on_thread_fault
    qInstallMessageHandler(_log_qt)


def _log_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
