"""Forgetting: articles deleted for good, with all that was kept about them."""

import datetime
from collections.abc import Callable, Iterable

from reader.article import Article
from reader.errors import LibraryError, LoadError
from reader.library.connection import Connection
from reader.library.filing import empty, take_out
from reader.library.record import stamp
from reader.library.sketch import alike, sketch_of


class Forgetting:
    """What the user wants never to have been kept, a room of the library. Raises LibraryError."""

    def __init__(self, connection: Connection, article_of: Callable[[str], Article]) -> None:
        self._connection = connection
        self._article_of = article_of

    def forget(self, shas: Iterable[str]) -> None:
        """Delete articles with all that hangs on them, so that nothing of them stays in the file.

        What was ruled and noted in a story goes with its last copy. Takes seconds in a large
        library: not for the GUI thread. Backups follow at their next turn (`backup.daily`). What
        isn't there (any more) is forgotten in backups only.
        """
        now = stamp(datetime.datetime.now(datetime.UTC))
        shas = tuple(dict.fromkeys(shas))
        with self._connection.transaction():
            self._connection.write_many(
                "insert or replace into forgotten values (?, ?)", [(sha, now) for sha in shas]
            )
            for sha in shas:
                self._delete(sha)
        try:
            self.wipe()
        except LibraryError as error:
            raise LibraryError(
                "It is forgotten, but the file can't be wiped now; that is done with the next"
                f" backup. {error}"
            ) from error

    def wipe(self) -> None:
        """Write the file anew without what was deleted in it, and concepts met nowhere any more."""
        self._connection.write(
            "delete from concept where not exists (select 1 from met where concept = number)"
        )
        self._connection.write("insert into found (found) values ('optimize')")
        self._connection.alone("vacuum")
        ((busy, *_),) = self._connection.alone("pragma wal_checkpoint(truncate)")
        if busy:
            raise LibraryError("Another window is using it.")

    def forgotten(self) -> tuple[str, ...]:
        """The hashes of what backups may still hold."""
        return tuple(sha for (sha,) in self._connection.rows("select sha256 from forgotten"))

    def backups_forgot(self, shas: Iterable[str]) -> None:
        """No backup holds these any more: nothing is left to be known of them."""
        self._connection.write_many("delete from forgotten where sha256 = ?", [(s,) for s in shas])

    def _delete(self, sha: str) -> None:
        row = self._connection.first("select id, work from article where sha256 = ?", [sha])
        if row is None:
            return
        number, work = row
        sketch = self._sketch_of(sha)
        self._take_out(number)
        for table in self._tables_about("article"):
            self._connection.write(f"delete from {table} where article = ?", [number])
        self._connection.write("delete from article where id = ?", [number])
        for each in {work, *self._works_like(sketch)} - {None}:
            self._delete_orphan(each)

    def _sketch_of(self, sha: str) -> tuple[int, ...]:
        try:
            return sketch_of(self._article_of(sha))
        except (LoadError, LibraryError):  # it can't be read: nothing can be found that is like it
            return ()

    def _take_out(self, number: int) -> None:
        try:
            take_out(self._connection, number)
        except LibraryError:  # what was filed can't be told from damaged content: file all anew
            empty(self._connection)

    def _works_like(self, sketch: tuple[int, ...]) -> list[int]:
        """Works like the sketch: what was ruled in an article before it was kept is in one."""
        marks = ", ".join("?" * len(sketch))
        rows = self._connection.rows(
            "select work, count(*), (select count(*) from clause where work = known.work)"
            f" from clause as known where hash in ({marks}) group by work",
            sketch,
        )
        return [work for work, shared, length in rows if alike(shared, len(sketch), length)]

    def _delete_orphan(self, work: int) -> None:
        """Delete a work with all that hangs on it, unless a copy is left."""
        if self._connection.first("select 1 from article where work = ?", [work]):
            return
        for table in self._tables_about("work"):
            self._connection.write(f"delete from {table} where work = ?", [work])

    def _tables_about(self, column: str) -> list[str]:
        """The tables with such a column, `work` itself the last, so that none is left behind."""
        rows = self._connection.rows(
            "select m.name from sqlite_master as m join pragma_table_info(m.name) as c"
            " on c.name = ? where m.type = 'table' and m.name != 'article'"
            " order by m.name = 'work', m.name",
            [column],
        )
        return [name for (name,) in rows]
