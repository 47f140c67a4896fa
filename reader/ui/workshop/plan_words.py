"""What the verdicts, policies and choices of an import are called."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from glossary.model import Concept, ConceptId
from glossary.plan import Choice, PlanRow, Policy, RowVerdict
from reader.ui.translation import QT_TRANSLATE_NOOP, translated
from reader.ui.workshop.difference_words import difference_lines
from reader.ui.workshop.words import labelled

CONTEXT = "Plan"
VERDICT_NAMES: Mapping[RowVerdict, str] = MappingProxyType(
    {
        RowVerdict.NEW: QT_TRANSLATE_NOOP("Plan", "New"),
        RowVerdict.CHANGED: QT_TRANSLATE_NOOP("Plan", "Changed"),
        RowVerdict.SAME: QT_TRANSLATE_NOOP("Plan", "Same"),
        RowVerdict.CONFLICT: QT_TRANSLATE_NOOP("Plan", "Conflict"),
        RowVerdict.INVALID: QT_TRANSLATE_NOOP("Plan", "Invalid"),
    }
)
VERDICT_NOTES: Mapping[RowVerdict, str] = MappingProxyType(
    {
        RowVerdict.NEW: QT_TRANSLATE_NOOP("Plan", "The glossary has no such concept yet."),
        RowVerdict.CHANGED: QT_TRANSLATE_NOOP(
            "Plan", "The glossary has the concept, and the file says something else of it."
        ),
        RowVerdict.SAME: QT_TRANSLATE_NOOP("Plan", "The file says nothing that isn't there."),
        RowVerdict.CONFLICT: QT_TRANSLATE_NOOP(
            "Plan", "It is not clear which concept is meant: choose for each row."
        ),
        RowVerdict.INVALID: QT_TRANSLATE_NOOP("Plan", "These lines can't be imported."),
    }
)
POLICY_NAMES: Mapping[Policy, str] = MappingProxyType(
    {
        Policy.FILL: QT_TRANSLATE_NOOP("Plan", "Fill empty fields"),
        Policy.OVERWRITE: QT_TRANSLATE_NOOP("Plan", "Overwrite"),
        Policy.SKIP: QT_TRANSLATE_NOOP("Plan", "Skip"),
    }
)
POLICY_NOTES: Mapping[Policy, str] = MappingProxyType(
    {
        Policy.FILL: QT_TRANSLATE_NOOP(
            "Plan", "New concepts are added; those you have keep what they say and gain the rest."
        ),
        Policy.OVERWRITE: QT_TRANSLATE_NOOP(
            "Plan", "New concepts are added; where yours say something else, the file counts."
        ),
        Policy.SKIP: QT_TRANSLATE_NOOP(
            "Plan", "Only new concepts are added; those you have stay just as they are."
        ),
    }
)
CHOICE_NAMES: Mapping[Choice, str] = MappingProxyType(
    {
        Choice.FILL: QT_TRANSLATE_NOOP("Plan", "Fill"),
        Choice.OVERWRITE: QT_TRANSLATE_NOOP("Plan", "Overwrite"),
        Choice.NEW: QT_TRANSLATE_NOOP("Plan", "Add as new"),
        Choice.SKIP: QT_TRANSLATE_NOOP("Plan", "Skip"),
    }
)
_SETTLED = (RowVerdict.SAME, RowVerdict.INVALID)
_ALL = tuple(CHOICE_NAMES)
_ADDED = (Choice.NEW, Choice.SKIP)
_DELETED = (Choice.OVERWRITE, Choice.SKIP)


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be chosen for a row; `target` where it may be about several concepts."""

    choice: Choice
    target: ConceptId | None
    name: str


def offered_choices(row: PlanRow) -> tuple[Choice, ...]:
    """What can be chosen for a row; nothing for one that says nothing new, or is invalid."""
    if row.offered is None or row.verdict in _SETTLED:
        return ()
    if row.offered.retired:
        return _DELETED
    return _ALL if row.current or row.candidates else _ADDED


def options(row: PlanRow) -> tuple[Option, ...]:
    """The same, with a choice among the concepts where there are several."""
    known = [each for each in (row.current, *row.candidates) if each]
    known = list({each.id: each for each in known}.values())
    found: list[Option] = []
    for choice in offered_choices(row):
        name = translated(CONTEXT, CHOICE_NAMES[choice])
        if choice in (Choice.FILL, Choice.OVERWRITE) and len(known) > 1:
            found += [Option(choice, each.id, labelled(name, _named(each))) for each in known]
        else:
            target = known[0].id if known and row.current is None else None
            found.append(Option(choice, target, name))
    return tuple(found)


def chosen_option(row: PlanRow) -> Option | None:
    """What is chosen for a row, if there is a choice."""
    alike = [option for option in options(row) if option.choice is row.choice]
    target = row.target
    exact = (each for each in alike if target and each.target == target.id)
    return next(exact, alike[0] if alike else None)


def changes_line(row: PlanRow) -> str:
    """What a row would change in the glossary, on one line; of a new concept nothing is said."""
    if row.target is None:
        return ""
    lines = difference_lines(row.target, row.after).splitlines()
    return "; ".join(filter(None, lines))


def _named(concept: Concept) -> str:
    terms = (*concept.chinese()[:1], *concept.english()[:1])
    return ", ".join(term.text for term in terms)
