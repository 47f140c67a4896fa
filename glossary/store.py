"""GlossaryStore: concepts kept in one SQLite file, every change recorded and undoable."""

import secrets
import time
import uuid
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from glossary import history, tables
from glossary.database import data_version, data_version_now, told, transaction
from glossary.errors import GlossaryError
from glossary.history import KEPT_CHANGES, Change, Group
from glossary.model import Concept, ConceptId, Verdict
from glossary.schema import opened


class GlossaryStore:
    """One connection, for the thread that opened it; a task opens its own.

    Every method raises StoreBrokenError if the file can't be read or written; nothing is then
    half done.
    """

    def __init__(self, path: Path | None, *, kept_changes: int = KEPT_CHANGES) -> None:
        """Open the file, made if need be; None keeps all in memory.

        Raises StoreTooNewError for the file of a later version.
        """
        self._path = path
        self._kept_changes = kept_changes
        self._database = opened(path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go; twice does no harm."""
        self._database.close()

    @staticmethod
    def new_id() -> ConceptId:
        """An id no concept has (UUID 7, so that ids sort by when they were made)."""
        milliseconds, rest = divmod(time.time_ns(), 1_000_000)
        fraction = (rest << 12) // 1_000_000
        value = milliseconds << 80 | 7 << 76 | fraction << 64 | 0b10 << 62 | secrets.randbits(62)
        return ConceptId(str(uuid.UUID(int=value)))

    @property
    def path(self) -> Path | None:
        """The file; None for one in memory."""
        return self._path

    def concepts(self, ids: Collection[ConceptId] | None = None) -> tuple[Concept, ...]:
        """Every concept, or those with these ids, by id."""
        with self._transaction(write=False):
            return tables.read(self._database, ids)

    def concept(self, concept_id: ConceptId) -> Concept | None:
        """The concept with this id."""
        with self._transaction(write=False):
            return next(iter(tables.read(self._database, [concept_id])), None)

    def named(self, text: str) -> tuple[Concept, ...]:
        """The concepts with a term that is this text when both are folded, by id."""
        with self._transaction(write=False):
            return tables.read(self._database, tables.ids_named(self._database, text))

    def save(self, *concepts: Concept, action: str = "edit") -> Group | None:
        """Insert or replace, as one group; None if the store holds them already just so.

        Of two with one id the later counts. Raises GlossaryError for an id or a text that can't
        be kept.
        """
        wanted = {_checked(concept.id): concept for concept in concepts}
        with self._transaction(write=True):
            found = {concept.id: concept for concept in tables.read(self._database, wanted)}
            changes = [Change(id_, found.get(id_), concept) for id_, concept in wanted.items()]
            return history.perform(self._database, action, changes, self._kept_changes)

    def delete(self, *ids: ConceptId, action: str = "delete") -> Group | None:
        """Delete, as one group; None if none of them is there."""
        with self._transaction(write=True):
            changes = [Change(found.id, found, None) for found in tables.read(self._database, ids)]
            return history.perform(self._database, action, changes, self._kept_changes)

    def apply(
        self,
        action: str,
        changes: Iterable[Change],
        step_done: Callable[[int], None] = lambda done: None,
    ) -> Group | None:
        """Make changes as one group, if every concept is still as its `before`; None if none is.

        `step_done` hears now and then how many changes are written; what it raises stops the work,
        of which nothing is then kept. Raises StaleChangeError, having changed nothing, if another
        window was faster, and GlossaryError for an id or a text that can't be kept.
        """
        wanted = {_checked(change.concept_id): change for change in changes}
        with self._transaction(write=True):
            left = {id_: change.before for id_, change in wanted.items()}
            history.check_fresh(self._database, left, f"“{action}” can't be done")
            return history.perform(
                self._database, action, wanted.values(), self._kept_changes, step_done
            )

    def next_actions(self) -> tuple[str | None, str | None]:
        """The words for what `undo` would take back and for what `redo` would do again."""
        with self._transaction(write=False):
            return history.next_actions(self._database)

    def next_sizes(self) -> tuple[int, int]:
        """How many changes `undo` would take back and `redo` would do again."""
        with self._transaction(write=False):
            return history.next_sizes(self._database)

    def version(self) -> int:
        """A number that changes when another connection has written to the file."""
        with told(self._path):
            return data_version(self._database)

    def version_now(self) -> int | None:
        """The same without waiting: None while another connection is writing."""
        with told(self._path):
            return data_version_now(self._database)

    def marks(self) -> history.Marks:
        """The groups the history knows, to be compared with those of a later look."""
        with self._transaction(write=False):
            return history.marks(self._database)

    def touched(self, groups: Collection[int]) -> set[ConceptId]:
        """The ids of the concepts that groups changed, by the groups' numbers."""
        with self._transaction(write=False):
            return history.touched(self._database, groups)

    def changes(self, groups: Collection[int]) -> tuple[Change, ...]:
        """What groups changed, by their numbers."""
        with self._transaction(write=False):
            return history.changes(self._database, groups)

    def judge_candidates(self, verdicts: Mapping[str, Verdict | None]) -> None:
        """Keep what the user decided about candidates, by their text; None forgets it."""
        with self._transaction(write=True):
            tables.write_verdicts(self._database, verdicts)

    def judged_candidates(self) -> dict[str, tuple[str, Verdict]]:
        """The text and the verdict of every candidate decided about, by the folded text."""
        with self._transaction(write=False):
            return tables.read_verdicts(self._database)

    def undo(self) -> Group | None:
        """Take back the latest group that isn't; None if there is none.

        Raises StaleChangeError if a concept is not as that group left it; nothing is overwritten.
        """
        with self._transaction(write=True):
            return history.step(self._database, back=True)

    def redo(self) -> Group | None:
        """Do again what was taken back last; None if there is none. Raises StaleChangeError."""
        with self._transaction(write=True):
            return history.step(self._database, back=False)

    def history(self, concept_id: ConceptId | None = None, limit: int = 100) -> tuple[Group, ...]:
        """The newest groups first, undone ones too; of one concept, with its changes alone."""
        with self._transaction(write=False):
            return history.latest(self._database, concept_id, limit)

    @contextmanager
    def _transaction(self, *, write: bool) -> Iterator[None]:
        with told(self._path), transaction(self._database, write=write):
            yield


def _checked(concept_id: ConceptId) -> ConceptId:
    if not concept_id or not concept_id.isprintable():
        raise GlossaryError(f"{concept_id!r} can't be a concept's id; give it a visible one")
    return concept_id
