"""Concepts, changes and groups of the glossary as lines of a terminal and as JSON."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from glossary.difference import Difference, differences
from glossary.history import Change, Group
from glossary.layers import Layers
from glossary.model import Concept, Kind, Review, Term, TermStatus, TermType
from glossary.plan import Plan, RowVerdict, row_as_json
from glossary.record import to_json


def as_json(told: object) -> str:
    """What a command prints under --json."""
    return json.dumps(told, ensure_ascii=False, indent=1)


def plan_json(plan: Plan) -> Iterator[str]:
    """The same of a plan, a line for each row: there may be hundreds of thousands."""
    opening = "{"
    for verdict in RowVerdict:
        rows = [row for row in plan.rows if row.verdict is verdict]
        yield f'{opening}"{verdict}": ['
        for row in rows[:-1]:
            yield f"{json.dumps(row_as_json(row), ensure_ascii=False)},"
        yield from (json.dumps(row_as_json(row), ensure_ascii=False) for row in rows[-1:])
        opening = "], "
    yield "]}"


def concept_record(concept: Concept, layers: Layers) -> dict[str, Any]:
    """The whole concept, and the layer that it comes from."""
    layer = layers.layer_of(concept.id)
    return {"layer": str(layer) if layer else "", **json.loads(to_json(concept))}


def brief(concept: Concept) -> str:
    """A concept in a line: its id, its first Chinese term with pinyin, its English, its domain."""
    chinese = next(iter(concept.chinese()), None)
    term = chinese.text if chinese else "-"
    reading = chinese.reading if chinese else ""
    english = "; ".join(concept.equivalents()[:3]) or "-"
    return "\t".join((term, reading, english, concept.domain, concept.id))


def full(concept: Concept, layers: Layers) -> Iterator[str]:
    """All that a concept says, in lines."""
    layer = layers.layer_of(concept.id)
    covers = ", covers the built-in one" if layers.is_correction(concept.id) else ""
    yield f"{concept.id}  ({layer}{covers})"
    kind = "" if concept.kind is Kind.TERM else concept.kind
    review = "" if concept.review is Review.DRAFT else concept.review
    for term in concept.terms:
        yield f"  {term.language:<10}  {_term(term)}"
        for rule in term.rules:
            yield f"  {'':<10}  {rule.effect} {rule.side}: {', '.join(rule.alternatives)}"
    ids = ", ".join(f"{external.scheme}:{external.value}" for external in concept.external_ids)
    said = (
        ("kind", kind),
        ("domain", concept.domain),
        ("definition", concept.definition_en),
        ("definition", concept.definition_zh),
        ("source", concept.source),
        ("note", concept.note),
        ("review", review),
        ("ids", ids),
        ("apart from", ", ".join(concept.distinct_from)),
        ("deleted", concept.replaced_by or ("yes" if concept.retired else "")),
    )
    for name, value in said:
        if value:
            yield f"  {name:<10}  {value}"


def group_record(group: Group) -> dict[str, Any]:
    """What was done in one go."""
    return {
        "time": group.time.isoformat(timespec="seconds"),
        "action": group.action,
        "undone": group.undone,
        "concepts": len(group.changes),
        "changes": [
            {
                "concept": change.concept_id,
                "term": _name(change),
                "differences": [_difference_record(each) for each in _differences(change)],
            }
            for change in group.changes
        ],
    }


def group_lines(group: Group, shown: int) -> Iterator[str]:
    """A group in lines, with its first so many changes."""
    when = group.time.astimezone().strftime("%Y-%m-%d %H:%M")
    undone = " (undone)" if group.undone else ""
    yield f"{when}  {group.action}{undone}  {counted(len(group.changes), 'concept')}"
    for change in group.changes[:shown]:
        yield f"    {_name(change)}  {change.concept_id}"
        yield from (f"        {line}" for line in difference_lines(_differences(change)))
    if len(group.changes) > shown:
        yield f"    … and {len(group.changes) - shown} more"


def difference_lines(found: Iterable[Difference]) -> Iterator[str]:
    """What differs, a line a field."""
    for each in found:
        yield f"{each.field}: {each.before or '-'} → {each.after or '-'}"


def counted(number: int, thing: str) -> str:
    """`1 concept`, `3 concepts`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _differences(change: Change) -> tuple[Difference, ...]:
    return differences(change.before, change.after)


def _difference_record(difference: Difference) -> dict[str, str]:
    return {"field": difference.field, "before": difference.before, "after": difference.after}


def _name(change: Change) -> str:
    concept = change.after or change.before
    return concept.terms[0].text if concept and concept.terms else ""


def _term(term: Term) -> str:
    said = (
        "" if term.type is TermType.FULL else term.type,
        "" if term.status is TermStatus.PREFERRED else term.status,
        term.part_of_speech,
        term.region,
        term.sense_note,
    )
    extra = ", ".join(filter(None, said))
    return "  ".join(filter(None, (term.text, term.reading, f"({extra})" if extra else "")))
