"""Keeper: the glossaries as the window knows them, and every change to the user's own."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from glossary import history
from glossary.errors import GlossaryError, StaleChangeError
from glossary.history import Change, Group
from glossary.layers import Layers
from glossary.model import Concept, ConceptId, Verdict
from glossary.store import GlossaryStore
from reader.ui.jobs import Jobs
from reader.ui.workshop.coming import Coming
from reader.ui.workshop.news import Move, News, Words, move_by, move_to, news_of

LOOK_MS = 1500
"""How often the file is asked whether another window has written to it."""

Known = Mapping[ConceptId, Concept | None]


class Keeper(QObject):
    """Holds the one connection of the GUI thread to the user's glossary.

    What changes it raises GlossaryError if that can't be kept; nothing is then changed. A change
    that another window was faster with is a StaleChangeError, and the layers are up to date.
    """

    changed = Signal(object)
    """Changed: terms are to be recognised anew."""
    acted = Signal()
    """The history or the layers have moved: what can be undone may be something else."""
    failed = Signal(object)
    """The file can't be read any more (GlossaryError); told once."""

    def __init__(
        self,
        store: GlossaryStore | None,
        layers: Layers,
        parent: QObject | None = None,
        *,
        path: Path | None = None,
    ) -> None:
        """Without a store nothing can be changed until a backup is put in the place of `path`."""
        super().__init__(parent)
        self._store = store
        self._path = store.path if store is not None else path
        self._layers = layers
        self._coming = Coming(lambda: self._layers, self._take, self._fail)
        self._words: Words = (None, None)
        self._version = 0
        self._marks: history.Marks | None = None  # None: nothing is known of the file
        self._writers: set[object] = set()
        self._away = False  # the file is another's for a while
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        if store is not None:
            self._note()
            self._timer.start()

    def employ(self, jobs: Jobs) -> None:
        """Let a worker prepare what concerns many concepts, or comes from another window."""
        self._coming.jobs = jobs

    @property
    def layers(self) -> Layers:
        """The concepts of all layers, a frozen value."""
        return self._layers

    @property
    def path(self) -> Path | None:
        """The user's file, also one that can't be opened; None if all is kept in memory."""
        return self._path

    @property
    def writable(self) -> bool:
        """Whether the user's glossary could be opened."""
        return self._store is not None

    @property
    def undo_word(self) -> str | None:
        """The word for what `undo` takes back; None if there is nothing."""
        return self._words[0]

    @property
    def redo_word(self) -> str | None:
        """The word for what `redo` does again; None if there is nothing."""
        return self._words[1]

    @property
    def marks(self) -> history.Marks:
        """The groups of the history, with their times."""
        return self._marks or {}

    def save(self, *concepts: Concept, action: str = "edit", known: Known | None = None) -> None:
        """Let these concepts count from now on, as one group.

        `known` are the user's versions the changes were made from, by id; left out, those of now.
        """
        mine = {concept.id: self._layers.as_users(concept) for concept in concepts}
        before = self._layers.user if known is None else known
        self.apply(action, [Change(id_, before.get(id_), mine[id_]) for id_ in mine])

    def remove(self, *ids: ConceptId, action: str = "delete") -> None:
        """Put concepts into the bin, as one group; built-in ones are hidden."""
        found = [concept for id_ in ids if (concept := self._layers.concept(id_))]
        self.save(*(replace(each, retired=True) for each in found), action=action)

    def restore(self, *ids: ConceptId) -> None:
        """Take concepts out of the bin, as one group."""
        found = [self._layers.user[id_] for id_ in ids if id_ in self._layers.user]
        taken = (replace(each, retired=False, replaced_by="") for each in found)
        self.save(*taken, action="restore")

    def back_to_below(self, *ids: ConceptId) -> None:
        """Drop the user's corrections, so that what they cover counts again."""
        user = self._layers.user
        self.apply("back to built-in", [Change(i, user[i], None) for i in ids if i in user])

    def apply(self, action: str, changes: Iterable[Change]) -> None:
        """Make changes to the user's layer as one group."""
        self._act(lambda store: store.apply(action, changes))

    def undo(self) -> None:
        """Take the latest group back, whoever made it."""
        self._act(lambda store: store.undo())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._act(lambda store: store.redo())

    def next_sizes(self) -> tuple[int, int]:
        """How many changes `undo` would take back and `redo` would do again."""
        return self._opened().next_sizes()

    def history(self, concept_id: ConceptId | None = None, limit: int = 100) -> tuple[Group, ...]:
        """The newest groups first; of one concept, with its changes alone."""
        return self._opened().history(concept_id, limit)

    def judged(self) -> dict[str, tuple[str, Verdict]]:
        """The candidates decided about, by folded text."""
        return self._opened().judged_candidates()

    def judge(self, verdicts: Mapping[str, Verdict | None]) -> None:
        """Keep what was decided about candidates, by their text; None forgets it."""
        self._free().judge_candidates(verdicts)

    def set_team(self, team: Iterable[Concept]) -> None:
        """Another version of the team's glossary has been read."""
        now = {concept.id: concept for concept in team}

        def make(base: Layers) -> Move:
            ids = frozenset(now.keys() | base.team.keys())
            return move_to(base, replace(base, team=now), ids)

        self._coming.make(make, max(len(now), len(self._layers.team)))

    def refresh(self) -> None:
        """Take over at once what another connection has written."""
        store = self._opened()
        version = store.version()
        self._take(news_of(store, self._layers, self._marks))
        self._version = version

    def hold(self, held: bool, writer: object = None) -> None:
        """While a task of this program writes, change nothing and don't look for news.

        Waiting for the task would stop the window. Its end tells its news.
        """
        (self._writers.add if held else self._writers.discard)(writer)

    def take_over(self, group: Group | None) -> None:
        """Take over a group that a task of this window did or undid, without reading it again."""
        if group is None:
            return
        store = self._opened()
        marks, known = store.marks(), history.marked(self._marks or {}, group)
        if self._marks is None or history.news(known, marks) != frozenset():
            self._read_news(store.version())  # somebody else has written as well
            return
        self._note()
        self._coming.make(lambda base: move_by(base, group), len(group.changes), written=True)

    def let_go(self) -> None:
        """Let go of the file, so that a task can put another in its place, until `take_up`.

        Nothing can be changed meanwhile. Raises GlossaryError while the glossary is written to.
        """
        if self._store is not None:
            self._free().close()
            self._store, self._away = None, True
        self._timer.stop()

    def take_up(self) -> None:
        """Begin anew with the file. One that could not be opened before may be as it was."""
        away, self._away = self._away, False
        if self._path is not None:
            try:
                self._store = GlossaryStore(self._path)
            except GlossaryError:
                if not away:
                    return
                raise
        self._marks = None
        self._read_news(self._opened().version())
        self._timer.start()
        self.acted.emit()

    def close(self) -> None:
        """Let go of the file."""
        self._timer.stop()
        if self._store is not None:
            self._store.close()

    def _opened(self) -> GlossaryStore:
        if self._away:
            raise GlossaryError("Your glossary is being replaced: try again in a moment.")
        if self._store is None:
            raise GlossaryError(
                "Your glossary could not be opened, so nothing can be changed. Restore a backup"
                " (Library, Backups…), or mend the file and start the program again."
            )
        return self._store

    def _free(self) -> GlossaryStore:
        store = self._opened()
        if self._writers or self._coming.written:
            raise GlossaryError("The glossary is being written to. Try again when that is done.")
        return store

    def _act(self, do: Callable[[GlossaryStore], Group | None]) -> None:
        store = self._free()
        try:
            group = do(store)
        except StaleChangeError:
            self.refresh()
            raise
        if group is None:
            return
        if store.version() != self._version:  # somebody else has written as well
            self.refresh()
            return
        self._marks = history.marked(self._marks or {}, group)
        self._words = store.next_actions()
        self._take(move_by(self._layers, group))

    def _note(self) -> None:
        store = self._opened()
        self._version = store.version()
        self._marks = store.marks()
        self._words = store.next_actions()

    def _take(self, made: Move | News) -> None:
        """Go over to other layers, and tell what counts differently."""
        words = self._words
        if isinstance(made, News):
            self._marks, self._words = made.marks, made.words
        move = made.move if isinstance(made, News) else made
        self._layers = move.layers
        if move.changed.ids:
            self.changed.emit(move.changed)
        if move.moved or words != self._words:
            self.acted.emit()

    def look(self) -> None:
        """Take over what another connection has written, if it has; many concepts a bit later."""
        store = self._opened()
        if self._writers or self._coming:
            return
        try:
            version = store.version_now()
            if version not in (None, self._version):
                self._read_news(version)
        except GlossaryError as error:
            self._fail(error)

    def _fail(self, error: GlossaryError) -> None:
        self._timer.stop()
        self.failed.emit(error)

    def _read_news(self, version: int) -> None:
        """Take over what the file says that has this version, or a later one."""
        path, marks = self.path, self._marks
        if self._coming.jobs is None or path is None:
            self.refresh()
            return

        def read(base: Layers) -> News:
            with GlossaryStore(path) as store:
                return news_of(store, base, marks)

        self._version = version
        self._coming.make(read, None)
