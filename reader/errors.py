"""What can go wrong in the reader: one root, messages fit for the user."""


class ReaderError(Exception):
    """An expected failure; the message says what happened, where, and what to do."""


def plain(error: Exception) -> str:
    """What to tell the user of an expected failure; of the system's, the file and its reason."""
    if not isinstance(error, OSError):
        return str(error)
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason


class LoadError(ReaderError):
    """A file or the clipboard can't be read as an article."""


class LibraryError(ReaderError):
    """The library's file can't be read or written."""


class LibraryDamagedError(LibraryError):
    """What lies in the place of the library's file isn't one, or no longer: a backup can help."""


class CorpusError(ReaderError):
    """Many articles can't be annotated at once, or their table can't be read or written."""


class Cancelled(ReaderError):  # noqa: N818  (an outcome the user asked for, not a failure)
    """The user, or a later request, stopped the work."""


class ExportError(ReaderError):
    """An article can't be written as the file asked for; what stood there before still does."""
