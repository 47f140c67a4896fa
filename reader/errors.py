"""What can go wrong in the reader: one root, messages fit for the user."""

from pathlib import Path


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


class PdfError(LoadError):
    """The file at `path` is a PDF: its terms can be marked, but it can't be read as an article."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path.name} is a PDF, not plain text: mark its terms with “caidu export --onto”, "
            "or copy its text and paste it instead."
        )
        self.path = path


class LibraryError(ReaderError):
    """The library's file can't be read or written."""


class Cancelled(ReaderError):  # noqa: N818  (an outcome the user asked for, not a failure)
    """The user, or a later request, stopped the work."""


class ExportError(ReaderError):
    """An article can't be written as the file asked for; what stood there before still does."""
