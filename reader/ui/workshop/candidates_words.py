"""What is said of candidates: columns, reasons, standings, and why there are none."""

from collections.abc import Mapping
from enum import IntEnum
from types import MappingProxyType

from reader.mining.model import Candidate, Evidence
from reader.ui.translation import QT_TRANSLATE_NOOP, translated
from reader.ui.workshop.candidates_pile import Standing
from reader.ui.workshop.words import listed

CONTEXT = "Candidates"


class Column(IntEnum):
    """The columns of the table."""

    TERM = 0
    READING = 1
    ENGLISH = 2
    WHY = 3
    COUNT = 4
    ARTICLES = 5


_HEADINGS: Mapping[Column, str] = MappingProxyType(
    {
        Column.TERM: QT_TRANSLATE_NOOP("Candidates", "Term"),
        Column.READING: QT_TRANSLATE_NOOP("Candidates", "Reading"),
        Column.ENGLISH: QT_TRANSLATE_NOOP("Candidates", "English"),
        Column.WHY: QT_TRANSLATE_NOOP("Candidates", "Why"),
        Column.COUNT: QT_TRANSLATE_NOOP("Candidates", "Times"),
        Column.ARTICLES: QT_TRANSLATE_NOOP("Candidates", "Articles"),
    }
)
_REASONS: Mapping[Evidence, str] = MappingProxyType(
    {
        Evidence.INLINE: QT_TRANSLATE_NOOP("Candidates", "given in the text"),
        Evidence.FREQUENT: QT_TRANSLATE_NOOP("Candidates", "frequent"),
        Evidence.NAME: QT_TRANSLATE_NOOP("Candidates", "foreign name"),
    }
)
_STANDINGS: Mapping[Standing | None, str] = MappingProxyType(
    {
        Standing.UNDECIDED: QT_TRANSLATE_NOOP("Candidates", "To decide"),
        Standing.LATER: QT_TRANSLATE_NOOP("Candidates", "Put off"),
        Standing.REJECTED: QT_TRANSLATE_NOOP("Candidates", "Rejected"),
        None: QT_TRANSLATE_NOOP("Candidates", "All"),
    }
)
_NONE: Mapping[Standing | None, str] = MappingProxyType(
    {
        Standing.UNDECIDED: QT_TRANSLATE_NOOP("Candidates", "Nothing is left to decide."),
        Standing.LATER: QT_TRANSLATE_NOOP("Candidates", "Nothing was put off."),
        Standing.REJECTED: QT_TRANSLATE_NOOP("Candidates", "Nothing was rejected."),
        None: QT_TRANSLATE_NOOP(
            "Candidates",
            "Nothing new was found: the glossary knows the terms that stand out here.",
        ),
    }
)


def heading(column: Column) -> str:
    """What a column is called."""
    return translated(CONTEXT, _HEADINGS[column])


def reasons(candidate: Candidate) -> str:
    """Why a candidate may be a term."""
    return listed(translated(CONTEXT, _REASONS[each]) for each in candidate.evidence)


def standing_name(standing: Standing | None) -> str:
    """What a standing is called; None stands for all."""
    return translated(CONTEXT, _STANDINGS[standing])


def none_of(standing: Standing | None) -> str:
    """What is said when there is no candidate of a standing, or none at all."""
    return translated(CONTEXT, _NONE[standing])


def without_english() -> str:
    """What stands where a candidate has no English."""
    return translated(CONTEXT, QT_TRANSLATE_NOOP("Candidates", "no English yet"))
