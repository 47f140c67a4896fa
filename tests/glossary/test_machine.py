"""The workshop as a whole: two windows, undo and updates from below agree with a plain model."""

import tempfile
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from glossary.errors import StaleChangeError
from glossary.history import Change
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from glossary.record import fingerprint
from glossary.store import GlossaryStore
from tests.strategies import concepts

User = dict[ConceptId, Concept]

few_ids = st.sampled_from(["a.1", "a.2", "a.3", "b", "c"]).map(ConceptId)
fresh = st.builds(replace, concepts, id=few_ids, retired=st.just(False), replaced_by=st.just(""))
built_in_ids = st.sampled_from(["a.1", "a.2", "a.3"]).map(ConceptId)
built_in = st.dictionaries(built_in_ids, concepts, max_size=3).map(
    lambda made: {id_: replace(one, id=id_) for id_, one in made.items()}
)
windows = st.integers(0, 1)


@dataclass
class Window:
    """A window's store, and the user's concepts as it read them last."""

    store: GlossaryStore
    known: User = field(default_factory=dict)
    version: int = 0

    def refresh(self) -> None:
        self.version = self.store.version()
        self.known = {one.id: one for one in self.store.concepts()}


class WorkshopMachine(RuleBasedStateMachine):
    """Every state the user's concepts have been in, where in them we stand, and what lies below."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "glossary.db"
        self.windows = [Window(GlossaryStore(self.path)) for _ in range(2)]
        self.states: list[User] = [{}]
        self.actions: list[str] = []
        self.at = 0
        self.below: User = {}

    def teardown(self) -> None:
        for window in self.windows:
            window.store.close()
        self.folder.cleanup()

    @property
    def user(self) -> User:
        return self.states[self.at]

    @property
    def back(self) -> str | None:
        """The word for what undo would take back."""
        return self.actions[self.at - 1] if self.at else None

    @property
    def again(self) -> str | None:
        """The word for what redo would do."""
        return self.actions[self.at] if self.at < len(self.actions) else None

    @initialize(below=built_in)
    def begin(self, below: User) -> None:
        self.below = below
        for window in self.windows:
            window.refresh()

    def seen(self, window: Window) -> User:
        """What counts for the window, tombstones too."""
        return self.below | window.known

    def counting(self, window: Window, chance: int) -> Concept | None:
        """One of the concepts that count for the window, if there is one."""
        counting = [one for one in self.seen(window).values() if not one.retired]
        return counting[chance % len(counting)] if counting else None

    def as_kept(self, window: Window, concept: Concept) -> Concept:
        """The concept with a note of what it corrects."""
        below = self.below.get(concept.id)
        if below is None or below.retired or concept.id in window.known:
            return concept
        return replace(concept, based_on=fingerprint(below))

    def act(self, window: Window, action: str, *made: Concept) -> None:
        """Save concepts as a window knows them to be: done as one, or refused if it is behind."""
        layers = Layers(self.below, {}, window.known)
        wanted = {one.id: layers.as_users(one) for one in made}
        assert wanted == {one.id: self.as_kept(window, one) for one in made}
        self.change(window, action, dict(wanted))

    def change(self, window: Window, action: str, wanted: dict[ConceptId, Concept | None]) -> None:
        changes = [Change(id_, window.known.get(id_), one) for id_, one in wanted.items()]
        if any(self.user.get(each.concept_id) != each.before for each in changes):
            assert window.store.version() != window.version
            with pytest.raises(StaleChangeError, match=action):
                window.store.apply(action, changes)
            window.refresh()
            return
        group = window.store.apply(action, changes)
        after = _with(self.user, wanted)
        assert (group is not None) == (after != self.user)
        if group:
            self.states[self.at + 1 :] = [after]
            self.actions[self.at :] = [action]
            self.at += 1
        window.known = _with(window.known, wanted)

    @rule(number=windows, made=fresh)
    def create(self, number: int, made: Concept) -> None:
        window = self.windows[number]
        if made.id not in self.seen(window):
            self.act(window, "add", made)

    @rule(number=windows, chance=st.integers(0, 9), note=st.sampled_from(["", "x", "y"]))
    def edit(self, number: int, chance: int, note: str) -> None:
        window = self.windows[number]
        if found := self.counting(window, chance):
            self.act(window, "edit", replace(found, note=note))

    @rule(number=windows, chance=st.integers(0, 9), other=st.integers(0, 9))
    def merge(self, number: int, chance: int, other: int) -> None:
        window = self.windows[number]
        kept, gone = self.counting(window, chance), self.counting(window, other)
        if not kept or not gone or kept == gone:
            return
        merged = replace(kept, terms=(*kept.terms, *gone.terms)[:4])
        self.act(window, "merge", merged, replace(gone, retired=True, replaced_by=kept.id))

    @rule(number=windows, chance=st.integers(0, 9))
    def delete(self, number: int, chance: int) -> None:
        window = self.windows[number]
        if found := self.counting(window, chance):
            self.act(window, "delete", replace(found, retired=True))

    @rule(number=windows, chance=st.integers(0, 9))
    def restore(self, number: int, chance: int) -> None:
        window = self.windows[number]
        found = Layers.of((), (), window.known.values()).bin()
        assert set(found) == {
            one for one in window.known.values() if one.retired and not one.replaced_by
        }
        if found:
            self.act(window, "restore", replace(found[chance % len(found)], retired=False))

    @rule(number=windows, chance=st.integers(0, 9))
    def back_to_below(self, number: int, chance: int) -> None:
        window = self.windows[number]
        layers = Layers(self.below, {}, window.known)
        corrections = [id_ for id_ in window.known if layers.is_correction(id_)]
        if corrections:
            self.change(window, "back to built-in", {corrections[chance % len(corrections)]: None})

    @rule(number=windows, made=st.lists(fresh, max_size=4))
    def bring_in(self, number: int, made: list[Concept]) -> None:
        self.act(self.windows[number], "import terms.csv", *{one.id: one for one in made}.values())

    @rule(below=built_in)
    def update_what_lies_below(self, below: User) -> None:
        self.below = below

    @rule(number=windows)
    def undo(self, number: int) -> None:
        group = self.windows[number].store.undo()
        assert (group.action if group else None) == self.back
        self.at = max(0, self.at - 1)
        self.windows[number].refresh()

    @rule(number=windows)
    def redo(self, number: int) -> None:
        group = self.windows[number].store.redo()
        assert (group.action if group else None) == self.again
        self.at = min(len(self.actions), self.at + 1)
        self.windows[number].refresh()

    @rule(number=windows)
    def refresh(self, number: int) -> None:
        self.windows[number].refresh()

    @rule(number=windows)
    def reopen(self, number: int) -> None:
        self.windows[number].store.close()
        self.windows[number] = Window(GlossaryStore(self.path))
        self.windows[number].refresh()

    @invariant()
    def what_counts_is_what_the_model_says(self) -> None:
        for window in self.windows:
            laid = Layers.of(self.below.values(), (), window.store.concepts())
            counting = {**self.below, **self.user}
            assert {one.id: one for one in laid.concepts()} == {
                id_: one for id_, one in counting.items() if not one.retired
            }

    @invariant()
    def a_window_behind_is_told_of_it(self) -> None:
        for window in self.windows:
            if window.known != self.user:
                assert window.store.version() != window.version

    @invariant()
    def both_windows_would_undo_and_redo_the_same(self) -> None:
        for window in self.windows:
            assert window.store.next_actions() == (self.back, self.again)

    @invariant()
    def a_correction_is_outdated_when_what_it_came_from_is_another(self) -> None:
        layers = Layers(self.below, {}, self.user)
        for id_, one in self.user.items():
            below = self.below.get(id_)
            changed = below is not None and not below.retired and bool(one.based_on)
            assert layers.is_outdated(id_) == (changed and one.based_on != fingerprint(below))


def _with(user: User, changed: dict[ConceptId, Concept | None]) -> User:
    return {id_: one for id_, one in (user | changed).items() if one is not None}


TestWorkshop = WorkshopMachine.TestCase
TestWorkshop.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)


@pytest.mark.long
class TestWorkshopLong(WorkshopMachine.TestCase):
    """The same at length."""

    settings = settings(max_examples=500, stateful_step_count=50, deadline=None)
