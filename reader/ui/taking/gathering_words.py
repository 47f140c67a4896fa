"""What to say of articles that were put into the library."""

from PySide6.QtCore import QObject

from reader.library.gather import Gathered


def gathered_words(gathered: Gathered) -> str:
    """What came of it, in a sentence or a few."""
    added, known, refused = gathered.added, gathered.known, gathered.refused
    words = _Outcome()
    parts = []
    if gathered.stopped:
        parts.append(words.stopped())
    if added or not (known or refused):
        parts.append(words.added(len(added)))
    if known:
        parts.append(words.known(len(known)))
    if refused:
        parts.append(words.refused(len(refused)))
    return " ".join(parts)


def refused_lines(gathered: Gathered) -> str:
    """A line for each that could not be read, and why."""
    return "\n".join(f"{each.name}: {each.reason}" for each in gathered.refused)


class _Outcome(QObject):
    """lupdate sees that a text holds a number where an object asks for it."""

    def stopped(self) -> str:
        return self.tr("Stopped.")

    def added(self, number: int) -> str:
        return self.tr("%n articles added.", "", number)

    def known(self, number: int) -> str:
        return self.tr("In the library already: %n.", "", number)

    def refused(self, number: int) -> str:
        return self.tr("Could not be read: %n.", "", number)
