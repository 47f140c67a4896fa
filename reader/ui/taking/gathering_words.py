"""What to say of articles that were put into the library."""

from PySide6.QtCore import QCoreApplication

from reader.library.gather import Gathered


def gathered_words(gathered: Gathered) -> str:
    """What came of it, in a sentence or a few."""
    added, known, refused = gathered.added, gathered.known, gathered.refused
    translate = QCoreApplication.translate
    parts = []
    if gathered.stopped:
        parts.append(translate("Gathering", "Stopped."))
    if added or not (known or refused):
        parts.append(translate("Gathering", "%n articles added.", "", len(added)))
    if known:
        parts.append(translate("Gathering", "In the library already: %n.", "", len(known)))
    if refused:
        parts.append(translate("Gathering", "Could not be read: %n.", "", len(refused)))
    return " ".join(parts)


def refused_lines(gathered: Gathered) -> str:
    """A line for each that could not be read, and why."""
    return "\n".join(f"{each.name}: {each.reason}" for each in gathered.refused)
