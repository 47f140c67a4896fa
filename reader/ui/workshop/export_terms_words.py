"""What the ways to export a glossary are called, with a sentence on each."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from glossary.exchange.formats import SUFFIXES, Form
from reader.ui.translation import QT_TRANSLATE_NOOP, translated
from reader.ui.workshop.words import field_name

PROPOSAL = "proposal"
"""The user's changes for the team's keeper; no form of the exchange, but offered beside them."""


class Scope(StrEnum):
    """Which concepts are exported."""

    SELECTED = "selected"
    SHOWN = "shown"
    MET = "met"
    OWN = "own"
    ALL = "all"


SCOPE_NAMES: Mapping[Scope, str] = MappingProxyType(
    {
        Scope.SELECTED: QT_TRANSLATE_NOOP("ExportTerms", "The selected concepts"),
        Scope.SHOWN: QT_TRANSLATE_NOOP("ExportTerms", "All that the table shows"),
        Scope.MET: QT_TRANSLATE_NOOP("ExportTerms", "Those met in this article"),
        Scope.OWN: QT_TRANSLATE_NOOP("ExportTerms", "My own and my corrections"),
        Scope.ALL: QT_TRANSLATE_NOOP("ExportTerms", "Everything"),
    }
)
_LOST: Mapping[str, str] = MappingProxyType(
    {
        "terms": QT_TRANSLATE_NOOP("ExportTerms", "Some of the terms"),
        "language": QT_TRANSLATE_NOOP("ExportTerms", "Script or region of the language"),
        "reading": QT_TRANSLATE_NOOP("ExportTerms", "Pinyin"),
        "type": QT_TRANSLATE_NOOP("ExportTerms", "Type of term"),
        "status": QT_TRANSLATE_NOOP("ExportTerms", "Status of the terms"),
        "part_of_speech": QT_TRANSLATE_NOOP("ExportTerms", "Part of speech"),
        "sense_note": QT_TRANSLATE_NOOP("ExportTerms", "Sense note"),
        "match": QT_TRANSLATE_NOOP("ExportTerms", "Match rule"),
        "rules": QT_TRANSLATE_NOOP("ExportTerms", "Context rules"),
        "region": QT_TRANSLATE_NOOP("ExportTerms", "Region"),
    }
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A format as it is offered: a Form, or PROPOSAL."""

    form: str
    suffix: str
    name: str
    note: str


OFFERS = (
    Offer(
        Form.XLSX,
        SUFFIXES[Form.XLSX],
        QT_TRANSLATE_NOOP("ExportTerms", "Excel workbook"),
        QT_TRANSLATE_NOOP(
            "ExportTerms", "A row for each concept, with a fixed heading and filters."
        ),
    ),
    Offer(
        Form.CSV,
        SUFFIXES[Form.CSV],
        QT_TRANSLATE_NOOP("ExportTerms", "CSV for Excel and other tables"),
        QT_TRANSLATE_NOOP(
            "ExportTerms",
            "A text file with a row for each concept; Excel opens it with the Chinese intact.",
        ),
    ),
    Offer(
        Form.TBX,
        SUFFIXES[Form.TBX],
        QT_TRANSLATE_NOOP("ExportTerms", "TBX 3 (TBX-Basic)"),
        QT_TRANSLATE_NOOP(
            "ExportTerms",
            "The standard of terminology programs (ISO 30042:2019): MultiTerm, memoQ, Phrase.",
        ),
    ),
    Offer(
        Form.TBX2,
        SUFFIXES[Form.TBX2],
        QT_TRANSLATE_NOOP("ExportTerms", "TBX 2 for OmegaT"),
        QT_TRANSLATE_NOOP(
            "ExportTerms", "The older form of the standard, which OmegaT and older programs read."
        ),
    ),
    Offer(
        Form.OMEGAT,
        SUFFIXES[Form.OMEGAT],
        QT_TRANSLATE_NOOP("ExportTerms", "OmegaT glossary"),
        QT_TRANSLATE_NOOP(
            "ExportTerms", "Three columns with tabs between: Chinese, English, comment."
        ),
    ),
    Offer(
        Form.ANKI,
        SUFFIXES[Form.ANKI],
        QT_TRANSLATE_NOOP("ExportTerms", "Anki cards"),
        QT_TRANSLATE_NOOP(
            "ExportTerms",
            "A package of cards to learn by: term, reading, English, definition, and a sentence"
            " for those met in this article.",
        ),
    ),
    Offer(
        Form.JSON,
        SUFFIXES[Form.JSON],
        QT_TRANSLATE_NOOP("ExportTerms", "Everything, for Caidu (JSON)"),
        QT_TRANSLATE_NOOP(
            "ExportTerms",
            "A line of JSON for each concept with every field, for another computer or a script.",
        ),
    ),
    Offer(
        PROPOSAL,
        SUFFIXES[Form.JSON],
        QT_TRANSLATE_NOOP("ExportTerms", "Proposal to the team"),
        QT_TRANSLATE_NOOP(
            "ExportTerms",
            "Your own concepts, corrections and deletions with every field, for whoever keeps the"
            " team's glossary to import.",
        ),
    ),
)


def lost_name(field: str) -> str:
    """What a field that gets lost is called, of a concept or of its terms."""
    name = field.removeprefix("terms.")
    return translated("ExportTerms", _LOST[name]) if name in _LOST else field_name(field)
