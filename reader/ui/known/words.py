"""What the statuses of terms are called."""

from collections.abc import Mapping
from types import MappingProxyType

from reader.library.familiarity import Status
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

COMMANDS: Mapping[Status, str] = MappingProxyType(
    {
        Status.LEARNING: "term_learning",
        Status.KNOWN: "term_known",
        Status.NEVER: "term_never",
        Status.NEW: "term_new",
    }
)
"""The window's commands that give a term a status, in the order in which they are offered."""
STATUS_COMMANDS = tuple(COMMANDS.values())

_NAMES: Mapping[Status, str] = MappingProxyType(
    {
        Status.NEW: QT_TRANSLATE_NOOP("Known", "New"),
        Status.LEARNING: QT_TRANSLATE_NOOP("Known", "Learning"),
        Status.KNOWN: QT_TRANSLATE_NOOP("Known", "Known"),
        Status.NEVER: QT_TRANSLATE_NOOP("Known", "Never shown"),
    }
)
_TIPS: Mapping[Status, str] = MappingProxyType(
    {
        Status.NEW: QT_TRANSLATE_NOOP("Known", "New to me (U)"),
        Status.LEARNING: QT_TRANSLATE_NOOP("Known", "I am learning it (L)"),
        Status.KNOWN: QT_TRANSLATE_NOOP("Known", "I know it (K)"),
        Status.NEVER: QT_TRANSLATE_NOOP("Known", "Never show it (Shift+K)"),
    }
)


def status_name(status: Status) -> str:
    """What a status is called."""
    return translated("Known", _NAMES[status])


def status_tip(status: Status) -> str:
    """What a button says that gives this status, with its key."""
    return translated("Known", _TIPS[status])


def now_called(words: str, status: Status) -> str:
    """What was done: what was given a status, and which."""
    says = QT_TRANSLATE_NOOP("Known", "{0}: {1}")
    return translated("Known", says).format(words, status_name(status).lower())
