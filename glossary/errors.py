"""What can go wrong with a glossary: one root, messages fit for the user."""


class GlossaryError(Exception):
    """An expected failure; the message says what happened, where, and what to do."""


class StoreBrokenError(GlossaryError):
    """The glossary's file can't be read or written: damaged, locked, full or read-only."""


class StoreDamagedError(StoreBrokenError):
    """What lies in the place of the glossary's file isn't one, or no longer: a backup can help."""


class StoreTooNewError(GlossaryError):
    """The glossary's file was written by a later version; it is left untouched."""


class StaleChangeError(GlossaryError):
    """A change can't be undone or redone, since what it touched has changed again."""


class StoppedError(GlossaryError):
    """The user stopped the work; nothing of it was kept."""


class ExchangeError(GlossaryError):
    """A glossary file can't be read or written; the message names the file and the line."""
