"""Moves from one state of the layers to the next, made on a worker if many concepts differ."""

from dataclasses import dataclass, replace

from glossary import history
from glossary.layers import Layers
from glossary.model import ConceptId
from glossary.store import GlossaryStore
from reader.ui.workshop.changed import Changed, changed_between

Words = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Move:
    """From one state of the layers to another, and what counts differently."""

    base: Layers
    layers: Layers
    changed: Changed
    moved: bool
    """Whether the layers differ at all: what does may count for nothing."""


@dataclass(frozen=True, slots=True)
class News:
    """The move to what the file holds, its history, and the words for undo and redo."""

    move: Move
    marks: history.Marks
    words: Words


def move_to(base: Layers, layers: Layers, ids: frozenset[ConceptId]) -> Move:
    """The move between two states that differ in these concepts at most."""
    pairs = ((base.user, layers.user), (base.team, layers.team))
    moved = any(one.get(id_) != other.get(id_) for one, other in pairs for id_ in ids)
    return Move(base, layers, changed_between(base, layers, ids), moved)


def move_by(base: Layers, group: history.Group) -> Move:
    """The move that a group done, undone or redone makes."""
    wanted = {c.concept_id: c.before if group.undone else c.after for c in group.changes}
    return move_to(base, base.with_user(wanted), frozenset(wanted))


def news_of(store: GlossaryStore, base: Layers, known: history.Marks | None) -> News:
    """What is new since the history was as `known`; without it everything is read.

    What is written meanwhile is read in part, and is news once more the next time. Raises
    GlossaryError.
    """
    marks, words = store.marks(), store.next_actions()
    news = None if known is None else history.news(known, marks)
    if news is None:  # more has happened than the history still knows
        user = {concept.id: concept for concept in store.concepts()}
        ids = frozenset(user.keys() | base.user.keys())
        layers = replace(base, user=user)
    else:
        ids = frozenset(store.touched(news))
        found = {concept.id: concept for concept in store.concepts(ids)}
        layers = base.with_user({id_: found.get(id_) for id_ in ids})
    return News(move_to(base, layers, ids), marks, words)
