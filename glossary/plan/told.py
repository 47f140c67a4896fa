"""A plan as JSON, for scripts."""

from typing import Any

from glossary.plan.model import Plan, PlanRow, RowVerdict


def as_json(plan: Plan) -> dict[str, list[dict[str, Any]]]:
    """The rows by verdict; each verdict is there, whether it has rows or not."""
    return {
        str(verdict): [row_as_json(row) for row in plan.rows if row.verdict is verdict]
        for verdict in RowVerdict
    }


def row_as_json(row: PlanRow) -> dict[str, Any]:
    """A row as it stands under its verdict."""
    told: dict[str, Any] = {"line": row.line}
    if len(row.lines) > 1:
        told["lines"] = list(row.lines)
    if row.offered is not None:
        shown = row.after or row.current or row.offered
        told |= {
            "concept": (row.current or row.after or row.offered).id,
            "term": next((term.text for term in row.offered.chinese()), ""),
            "english": [term.text for term in row.offered.english()],
            "domain": shown.domain,
            "choice": str(row.choice),
            "writes": row.after is not None,
            "differences": [
                {"field": each.field, "before": each.before, "after": each.after}
                for each in row.differences
            ],
        }
    if row.candidates:
        told["candidates"] = [each.id for each in row.candidates]
    if row.notes:
        told["reason"] = row.reason
    return told
