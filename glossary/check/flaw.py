"""Flaw: one thing that is wrong with a concept, and how bad it is."""

from dataclasses import dataclass
from enum import StrEnum

from glossary.model import ConceptId


class Severity(StrEnum):
    """How bad it is: an error can't be meant, a warning may be, a note is for the curious."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a field of a concept (`terms.reading` for a term's), in a sentence."""

    concept_id: ConceptId
    field: str
    term: str
    reason: str
    severity: Severity
