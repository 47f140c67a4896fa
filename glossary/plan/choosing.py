"""Choosing what a plan's rows do, and the changes that come of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from glossary.history import Change
from glossary.layers import Layers
from glossary.model import Concept, ConceptId, ExternalId
from glossary.plan.model import Choice, Match, Plan, PlanRow, Policy, RowVerdict
from glossary.plan.writing import Writer, as_new
from glossary.store import GlossaryStore


@dataclass(frozen=True, slots=True)
class Decider:
    """Works out what a row writes under a choice."""

    layers: Layers
    writer: Writer

    def compared(
        self, current: Concept, offered: Concept, match: Match, choice: Choice
    ) -> tuple[RowVerdict, Concept | None]:
        """Whether a concept says something else than one that counts, and what is then written."""
        after = self.writer.overwritten(current, offered, match)
        if after is current:
            return RowVerdict.SAME, None
        if choice is Choice.FILL:
            after = self.writer.filled(current, offered)
        silent = choice is Choice.SKIP or after is current
        return RowVerdict.CHANGED, None if silent else after

    def decided(self, row: PlanRow, choice: Choice, target: ConceptId | None = None) -> PlanRow:
        """The row with this choice and what it then writes.

        `target` is one of the row's candidates, for one that may be about several; a row about
        nothing here is new whatever is chosen, unless it is skipped.
        """
        if row.offered is None:
            return row
        about = row.current
        if target is not None:
            known = (row.current, *row.candidates)
            about = next((each for each in known if each and each.id == target), about)
        if choice is Choice.SKIP:
            return replace(row, choice=choice, after=None)
        if choice is Choice.NEW or about is None:
            return replace(row, choice=Choice.NEW, after=self._beside(row, row.offered))
        match = row.match if about is row.current and row.match else Match.TEXT
        after = self.written(about, row.offered, match, choice)
        return replace(row, choice=choice, after=None if after == about else after)

    def written(self, about: Concept, offered: Concept, match: Match, choice: Choice) -> Concept:
        """The concept as it is after the choice; one that was deleted is there again."""
        if offered.retired:
            gone = replace(about, retired=True, replaced_by=offered.replaced_by)
            return gone if choice is Choice.OVERWRITE else about
        base = replace(about, retired=False, replaced_by="") if about.retired else about
        if choice is Choice.OVERWRITE:
            return self.writer.overwritten(base, offered, match)
        return self.writer.filled(base, offered)

    def new(
        self,
        offered: Concept,
        sources: tuple[ExternalId, ...] = (),
        beside: Iterable[ConceptId] = (),
    ) -> Concept:
        """What a file offers as a concept of its own, with its id if nobody has that here."""
        concept_id = offered.id
        if not concept_id or self.layers.concept(concept_id) is not None:
            concept_id = GlossaryStore.new_id()
        return as_new(offered, concept_id, sources, beside)

    def _beside(self, row: PlanRow, offered: Concept) -> Concept | None:
        if offered.retired:
            return None
        others = () if row.verdict is RowVerdict.NEW else (row.current, *row.candidates)
        apart = (each.id for each in others if each and not each.retired)
        return self.new(offered, row.sources, apart)


def with_choice(
    plan: Plan, rows: Collection[int], choice: Choice, target: ConceptId | None = None
) -> Plan:
    """The plan with a choice for the rows at these places in `plan.rows`.

    `target` is the candidate meant, where there are several. Invalid rows stay as they are.
    """
    decider = Decider(plan.layers, Writer(plan.carries))
    changed = list(plan.rows)
    for place in rows:
        changed[place] = decider.decided(changed[place], choice, target)
    return replace(plan, rows=tuple(changed))


def with_policy(plan: Plan, policy: Policy) -> Plan:
    """The plan with another policy for all that is changed; other rows keep their choice."""
    places = [place for place, row in enumerate(plan.rows) if row.verdict is RowVerdict.CHANGED]
    return with_choice(plan, places, Choice(policy))


def changes(plan: Plan, layers: Layers | None = None) -> tuple[Change, ...]:
    """What to give to `GlossaryStore.apply`; refused there if the glossary has changed since.

    `layers` are those of now, if they may be others than the plan's: a correction notes which
    version of the lower layers it was made from. Rows that write one concept write one after
    another, in the file's order.
    """
    layers = layers or plan.layers
    decider = Decider(plan.layers, Writer(plan.carries))
    after: dict[ConceptId, Concept] = {}
    for row in plan.written():
        if row.after is None or row.offered is None:
            continue
        concept = row.after
        if (earlier := after.get(concept.id)) and row.choice is not Choice.NEW:
            match = row.match if row.current and row.current.id == concept.id else None
            concept = decider.written(earlier, row.offered, match or Match.TEXT, row.choice)
        after[concept.id] = concept
    return tuple(
        Change(concept_id, plan.layers.user.get(concept_id), layers.as_users(concept))
        for concept_id, concept in after.items()
    )
