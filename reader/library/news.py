"""News: whether anybody else has written to the library."""

from reader.library.connection import Connection


class News:
    """A room of the library, cheap enough to be asked every second. Raises LibraryError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def version(self) -> int:
        """A number that is another once another connection, in any process, has written."""
        row = self._connection.first("pragma data_version")
        assert row is not None
        return int(row[0])

    def count(self) -> int:
        """How many articles there are."""
        row = self._connection.first("select count(*) from article")
        assert row is not None
        return int(row[0])
