"""Plan: what an import would do to the glossary, row by row, and the changes that come of it."""

from glossary.plan.choosing import changes, with_choice, with_policy
from glossary.plan.making import plan
from glossary.plan.model import Choice, Match, Note, Plan, PlanRow, Policy, RowVerdict, Why
from glossary.plan.told import as_json, row_as_json

__all__ = [
    "Choice",
    "Match",
    "Note",
    "Plan",
    "PlanRow",
    "Policy",
    "RowVerdict",
    "Why",
    "as_json",
    "changes",
    "plan",
    "row_as_json",
    "with_choice",
    "with_policy",
]
