"""What was done to the store, as before and after: the history, and by it undo and redo."""

# The groups that are undone are always the latest ones, so that the two form one line.

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from itertools import groupby

from sqlite_utils import Database

from glossary import record, tables
from glossary.errors import StaleChangeError, StoreDamagedError
from glossary.mark import Groups, groups
from glossary.model import Concept, ConceptId

KEPT_CHANGES = 20_000
"""So many of the newest changes are kept, with the rest of the group that the last belongs to.

So an import larger than this can still be undone when some edits came after it.
"""

STEP = 1_000
"""Changes written between two words on how far it is."""

NAMED = 5
"""So many concepts are named in a refusal."""

_COLUMNS = "group_id, time, action, undone, concept_id, before, after"

_DONE = "ifnull((SELECT max(group_id) FROM change WHERE NOT undone), 0)"
_UNDONE = f"(SELECT min(group_id) FROM change WHERE group_id > {_DONE})"


Marks = Groups


@dataclass(frozen=True, slots=True)
class Change:
    """One concept as it was and as it became; None where there was none."""

    concept_id: ConceptId
    before: Concept | None
    after: Concept | None


@dataclass(frozen=True, slots=True)
class Group:
    """What was done in one go (and is undone in one): the time in UTC, and a word for it."""

    id: int
    time: datetime
    action: str
    undone: bool
    changes: tuple[Change, ...]


def perform(
    database: Database,
    action: str,
    changes: Iterable[Change],
    kept: int,
    step_done: Callable[[int], None] = lambda done: None,
) -> Group | None:
    """Make the changes and record them as one group; None if nothing differs.

    What could be redone no longer can be. `step_done` hears how many changes are written, and may
    raise. The caller has a transaction open.
    """
    changes = tuple(change for change in changes if change.before != change.after)
    if not changes:
        return None
    for start in range(0, len(changes), STEP):
        part = changes[start : start + STEP]
        _put(database, {change.concept_id: change.after for change in part})
        step_done(start + len(part))
    database.conn.execute(f"DELETE FROM change WHERE group_id > {_DONE}")
    (latest,) = database.conn.execute("SELECT ifnull(max(group_id), 0) FROM change").fetchone()
    group = Group(latest + 1, datetime.now(UTC), action, undone=False, changes=changes)
    database.conn.executemany(
        f"INSERT INTO change ({_COLUMNS}) VALUES (?,?,?,?,?,?,?)",
        (
            (
                group.id,
                group.time.isoformat(),
                action,
                0,
                change.concept_id,
                change.before and record.to_json(change.before),
                change.after and record.to_json(change.after),
            )
            for change in changes
        ),
    )
    database.conn.execute(
        "DELETE FROM change WHERE group_id <"
        " (SELECT group_id FROM change ORDER BY group_id DESC LIMIT 1 OFFSET ?)",
        (max(kept, 1) - 1,),
    )
    return group


def step(database: Database, *, back: bool) -> Group | None:
    """Take the latest group back, or make the one taken back last again; None if there is none.

    Raises StaleChangeError, naming the concepts that are not as the group left them. The caller
    has a transaction open.
    """
    groups = _groups(database, f"WHERE group_id = {_DONE if back else _UNDONE}", ())
    if not groups:
        return None
    (group,) = groups
    sides = {change.concept_id: (change.before, change.after) for change in group.changes}
    if back:
        sides = {id_: (after, before) for id_, (before, after) in sides.items()}
    left = {id_: before for id_, (before, _) in sides.items()}
    check_fresh(database, left, f"“{group.action}” can't be {'undone' if back else 'redone'}")
    _put(database, {id_: wanted for id_, (_, wanted) in sides.items()})
    database.conn.execute("UPDATE change SET undone = ? WHERE group_id = ?", (back, group.id))
    return Group(group.id, group.time, group.action, back, group.changes)


def check_fresh(database: Database, left: Mapping[ConceptId, Concept | None], says: str) -> None:
    """Raise StaleChangeError, beginning with `says`, if a concept isn't as it was left."""
    found = {concept.id: concept for concept in tables.read(database, left)}
    stale = [
        _difference(id_, expected, found.get(id_))
        for id_, expected in left.items()
        if found.get(id_) != expected
    ]
    if stale:
        more = f" and {len(stale) - NAMED} more" if len(stale) > NAMED else ""
        raise StaleChangeError(f"{says}: {'; '.join(stale[:NAMED])}{more}")


def next_actions(database: Database) -> tuple[str | None, str | None]:
    """What undo would take back and what redo would do again, by their words."""
    found = []
    for chosen in (_DONE, _UNDONE):
        query = f"SELECT action FROM change WHERE group_id = {chosen} LIMIT 1"  # ours only
        row = database.conn.execute(query).fetchone()
        found.append(row[0] if row else None)
    return found[0], found[1]


def next_sizes(database: Database) -> tuple[int, int]:
    """How many changes undo would take back and how many redo would do again."""
    undo, redo = (
        database.conn.execute(f"SELECT count(*) FROM change WHERE group_id = {chosen}").fetchone()
        for chosen in (_DONE, _UNDONE)
    )
    return undo[0], redo[0]


def marks(database: Database) -> Marks:
    """Every group the history knows, and whether it is undone."""
    return groups(database.conn)


def marked(before: Marks, group: Group) -> Marks:
    """The marks after one's own doing, undoing or redoing of a group."""
    kept = before
    if not group.undone and group.id not in before:  # what could be redone no longer can be
        kept = {number: mark for number, mark in before.items() if not mark[1]}
    return {**kept, group.id: (group.time.isoformat(), group.undone)}


def news(before: Marks, now: Marks) -> frozenset[int] | None:
    """The groups done, undone or redone between two looks; None if some are not known any more.

    Groups older than all that are known now were dropped for their age: they still count.
    """
    oldest = min(now, default=0)
    gone = (number for number, mark in before.items() if now.get(number, ("",))[0] != mark[0])
    if any(number >= oldest and not before[number][1] for number in gone):
        return None
    if oldest > max(before, default=0) + 1:  # some came and were dropped between the two looks
        return None
    return frozenset(number for number, mark in now.items() if before.get(number) != mark)


def touched(database: Database, groups: Collection[int]) -> set[ConceptId]:
    """The ids of the concepts that the groups changed."""
    query = (
        "SELECT DISTINCT concept_id FROM change WHERE group_id IN (SELECT value FROM json_each(?))"
    )
    return {id_ for (id_,) in database.conn.execute(query, (json.dumps(list(groups)),))}


def changes(database: Database, groups: Collection[int]) -> tuple[Change, ...]:
    """What the groups changed, by their numbers."""
    where = "WHERE group_id IN (SELECT value FROM json_each(?))"
    found = _groups(database, where, (json.dumps(list(groups)),))
    return tuple(change for group in found for change in group.changes)


def latest(database: Database, concept_id: ConceptId | None, limit: int) -> tuple[Group, ...]:
    """The newest groups first, at most `limit`; of one concept only, with its changes alone."""
    wanted = "" if concept_id is None else "WHERE concept_id = ?"
    names = () if concept_id is None else (concept_id,)
    chosen = f"SELECT DISTINCT group_id FROM change {wanted} ORDER BY group_id DESC LIMIT ?"
    where = f"{wanted} {'AND' if wanted else 'WHERE'} group_id IN ({chosen})"
    return _groups(database, where, (*names, *names, limit))


def _put(database: Database, wanted: dict[ConceptId, Concept | None]) -> None:
    tables.erase(database, [id_ for id_, concept in wanted.items() if concept is None])
    tables.write(database, [concept for concept in wanted.values() if concept is not None])


def _groups(database: Database, where: str, parameters: tuple[str | int, ...]) -> tuple[Group, ...]:
    query = f"SELECT {_COLUMNS} FROM change {where} ORDER BY group_id DESC, id"  # ours only
    rows = database.conn.execute(query, parameters)
    return tuple(
        Group(
            id_,
            datetime.fromisoformat(time),
            action,
            bool(undone),
            tuple(Change(row[4], _concept(row[5]), _concept(row[6])) for row in group),
        )
        for (id_, time, action, undone), group in groupby(rows, lambda row: row[:4])
    )


def _concept(text: str | None) -> Concept | None:
    try:
        return None if text is None else record.from_json(text)
    except (ValueError, KeyError, TypeError) as error:
        raise StoreDamagedError(f"holds a history that can't be read: {error}") from error


def _difference(id_: ConceptId, left: Concept | None, found: Concept | None) -> str:
    shown = found or left
    name = f"“{shown.terms[0].text}” ({id_})" if shown and shown.terms else id_
    if found is None:
        return f"{name} has been deleted since"
    if left is None:
        return f"{name} has been made again since"
    differing = [
        field.name
        for field in fields(Concept)
        if getattr(left, field.name) != getattr(found, field.name)
    ]
    return f"{name} has changed since in {', '.join(differing)}"
