"""The files of which backups are kept, and what each is called in the window."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QLocale

from glossary import backup as glossaries
from reader.library import backup as libraries
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

_WHERE = "BackupsDialog"
Backup = glossaries.Backup | libraries.Backup


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of a kind; {0} is a day. Not translated yet."""

    name: str
    note: str
    counted: str
    question: str
    restored: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A file with backups. `backups`, `daily` and `restore` work on a thread of their own."""

    file: Path
    words: Words
    backups: Callable[[], tuple[Backup, ...]]
    daily: Callable[[], object]
    restore: Callable[[Backup], Path | None]
    is_library: bool = False

    def name(self) -> str:
        """What it is called on its tab."""
        return translated(_WHERE, self.words.name)

    def note(self) -> str:
        """What is copied, and when."""
        return translated(_WHERE, self.words.note)

    def counted(self) -> str:
        """What a backup holds so many of."""
        return translated(_WHERE, self.words.counted)

    def question(self, backup: Backup) -> str:
        """Whether a backup is to be restored."""
        return translated(_WHERE, self.words.question).format(day_of(backup))

    def restored(self, backup: Backup) -> str:
        """That it was."""
        return translated(_WHERE, self.words.restored).format(day_of(backup))


_GLOSSARY = Words(
    name=QT_TRANSLATE_NOOP("BackupsDialog", "Glossary"),
    note=QT_TRANSLATE_NOOP(
        "BackupsDialog",
        "Once a day your glossary is copied before anything in it is changed; "
        "the newest copies are kept.",
    ),
    counted=QT_TRANSLATE_NOOP("BackupsDialog", "Concepts"),
    question=QT_TRANSLATE_NOOP(
        "BackupsDialog", "Put the glossary of {0} in place of the present one?"
    ),
    restored=QT_TRANSLATE_NOOP("BackupsDialog", "Your glossary is again as it was on {0}."),
)
_LIBRARY = Words(
    name=QT_TRANSLATE_NOOP("BackupsDialog", "Library"),
    note=QT_TRANSLATE_NOOP(
        "BackupsDialog",
        "Once a day your library is copied; the newest copies are kept. "
        "What you have forgotten is forgotten in the copies, too.",
    ),
    counted=QT_TRANSLATE_NOOP("BackupsDialog", "Articles"),
    question=QT_TRANSLATE_NOOP(
        "BackupsDialog", "Put the library of {0} in place of the present one?"
    ),
    restored=QT_TRANSLATE_NOOP("BackupsDialog", "Your library is again as it was on {0}."),
)


def glossary_kind(file: Path) -> Kind:
    """The user's glossary in a file."""

    def restore(backup: Backup) -> Path | None:
        assert isinstance(backup, glossaries.Backup)
        return glossaries.restore(file, backup)

    return Kind(
        file=file,
        words=_GLOSSARY,
        backups=lambda: glossaries.backups(file),
        daily=lambda: glossaries.daily(file, _today(), again=True),
        restore=restore,
    )


def library_kind(file: Path) -> Kind:
    """The library in a file."""

    def restore(backup: Backup) -> Path | None:
        assert isinstance(backup, libraries.Backup)
        return libraries.restore(file, backup)

    return Kind(
        file=file,
        words=_LIBRARY,
        backups=lambda: libraries.backups(file),
        daily=lambda: libraries.daily(file, _today(), again=True),
        restore=restore,
        is_library=True,
    )


def count_in(backup: Backup) -> int | None:
    """How many concepts or articles a backup holds; None if it can't be read."""
    return backup.concepts if isinstance(backup, glossaries.Backup) else backup.articles


def day_of(backup: Backup) -> str:
    """The day a backup was made, in words."""
    day = QDate(backup.day.year, backup.day.month, backup.day.day)
    return QLocale().toString(day, QLocale.FormatType.LongFormat)


def _today() -> date:
    return date.today()  # noqa: DTZ011  (the user's own day)
