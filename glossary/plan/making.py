"""Making a plan of what a file would do to the glossary."""

from collections.abc import Callable, Iterable

from glossary.conflicts import Index
from glossary.errors import StoppedError
from glossary.exchange.incoming import Delivery, Incoming
from glossary.exchange.tables import never
from glossary.layers import Layers
from glossary.model import Concept, ConceptId
from glossary.plan.choosing import Decider
from glossary.plan.grouping import Gathering, Group, akin, fault, source_of
from glossary.plan.matching import Found, Matcher
from glossary.plan.model import Choice, Note, Plan, PlanRow, Policy, RowVerdict, Why
from glossary.plan.writing import Writer

STEP = 1_000
"""Rows between two words on how far it is."""


def plan(
    delivery: Delivery,
    layers: Layers,
    policy: Policy = Policy.FILL,
    *,
    index: Index | None = None,
    stopped: Callable[[], bool] = never,
    tell: Callable[[int], None] = lambda done: None,
) -> Plan:
    """What the delivery would do to the layers; nothing is done yet.

    `index` is of `layers.concepts()`, if the caller has one. `tell` hears now and then how many
    rows have been looked at. Raises StoppedError once `stopped` says so.
    """
    writer = Writer(delivery.carries)
    matcher = Matcher(layers, index or Index(layers.concepts()), writer)
    step = Steps(stopped, tell)
    invalid, gathering = _gathered(delivery, matcher, step)
    matched = _matched(gathering.groups, matcher, step)
    decider = Decider(layers, writer)
    made = list(invalid)
    for group, found in matched:
        step(len(group.rows))
        made.append(_row(group, found, gathering, decider, policy))
    rows = tuple(sorted(made, key=lambda row: row.line))
    return Plan(delivery.name, rows, delivery.faults, layers, delivery.carries)


class Steps:
    """Counts the rows looked at, says so now and then, and stops if asked to.

    Each row is looked at three times; a third of it is done each time.
    """

    def __init__(self, stopped: Callable[[], bool], tell: Callable[[int], None]) -> None:
        self._stopped = stopped
        self._tell = tell
        self._done = 0

    def __call__(self, rows: int = 1) -> None:
        """So many rows have been looked at once more. Raises StoppedError."""
        before, self._done = self._done // STEP, self._done + rows
        if self._done // STEP > before:
            if self._stopped():
                raise StoppedError("the import was stopped; nothing was changed")
            self._tell(self._done // 3)


def _gathered(delivery: Delivery, matcher: Matcher, step: Steps) -> tuple[list[PlanRow], Gathering]:
    """The rows that can't be used, and the others joined: first those with ids, then by text."""
    invalid = [_invalid(each.line, Note(Why.FAULT, each.reason)) for each in delivery.faults]
    gathering = Gathering()
    nameless: list[Incoming] = []
    for row in delivery.incoming:
        step()
        if note := fault(row.concept):
            invalid.append(_invalid(row.line, note))
            continue
        source = source_of(delivery.name, row)
        if not row.concept.id and source is None:
            nameless.append(row)
            continue
        known, match = matcher.known(row.concept.id, source)
        gathering.take(row, source, (known, match) if known else None)
    for row in nameless:
        gathering.take(row, None)
    return invalid, gathering


def _matched(groups: Iterable[Group], matcher: Matcher, step: Steps) -> list[tuple[Group, Found]]:
    """The groups with what they are about; those about one concept are joined."""
    claims = {group.id: group for group in groups if group.match}
    found: list[tuple[Group, Found]] = []
    for group in groups:
        step(len(group.rows))
        if group.match:
            continue
        offered = group.offered()
        if offered.retired:
            note = Note(Why.NOTHING_TO_DELETE, "it isn't here, so there is nothing to delete")
            found.append((group, Found(verdict=RowVerdict.SAME, notes=(note,))))
            continue
        if about := _settled(group, offered, matcher, claims):
            found.append((group, about))
    found += [(group, matcher.by_id(group, claims)) for group in groups if group.match]
    return found


def _settled(
    group: Group, offered: Concept, matcher: Matcher, claims: dict[ConceptId, Group]
) -> Found | None:
    """What a group is about by its text; None if it has joined the group that has claimed that."""
    refused: set[ConceptId] = set()
    while True:
        found = matcher.by_text(group, offered, refused)
        if found.verdict is not None or found.current is None:
            return found
        holder = claims.setdefault(found.current.id, group)
        if holder is group:
            return found
        if akin(group, holder):
            holder.join(group)
            return None
        refused.add(found.current.id)


def _row(
    group: Group, found: Found, gathering: Gathering, decider: Decider, policy: Policy
) -> PlanRow:
    offered, choice, after = group.offered(), Choice(policy), None
    verdict, notes = found.verdict, (*group.notes(), *found.notes)
    if verdict is RowVerdict.NEW:
        choice, after = Choice.NEW, decider.new(offered, tuple(group.sources))
        if other := gathering.namesake(group):
            line = str(other.lines()[0])
            text = f"line {line} has the same text for another concept"
            notes = (*notes, Note(Why.NAMESAKE_IN_FILE, text, (line,)))
    elif offered.retired:
        verdict, further = _about_deletion(found.current)
        notes = (*notes, *further)
    elif verdict is None and found.current and found.match:
        verdict, after = decider.compared(found.current, offered, found.match, choice)
    if verdict is RowVerdict.CONFLICT:
        choice = Choice.SKIP
    return PlanRow(
        lines=group.lines(),
        verdict=verdict or RowVerdict.SAME,
        choice=choice,
        offered=offered,
        current=found.current,
        after=after,
        match=found.match,
        candidates=found.candidates,
        sources=tuple(group.sources),
        notes=notes,
    )


def _about_deletion(current: Concept | None) -> tuple[RowVerdict, tuple[Note, ...]]:
    if current is None or current.retired:
        return RowVerdict.SAME, ()
    return RowVerdict.CONFLICT, (Note(Why.DELETION, "the file proposes to delete it"),)


def _invalid(line: int, note: Note) -> PlanRow:
    return PlanRow(lines=(line,), verdict=RowVerdict.INVALID, choice=Choice.SKIP, notes=(note,))
