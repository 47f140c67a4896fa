"""What there is to know about a row of an import, in the user's language."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from glossary.model import Concept
from glossary.normalize import fold
from glossary.plan import Note, PlanRow, Why
from reader.ui.translation import QT_TRANSLATE_NOOP, translated
from reader.ui.workshop.words import field_name, listed, named

CONTEXT = "PlanNotes"
MOST_NAMED = 3
"""So many concepts are named in a sentence."""
MOST_LINES = 10
"""So many lines are."""

_SAYS: Mapping[Why, str] = MappingProxyType(
    {
        Why.NO_TERM: QT_TRANSLATE_NOOP("PlanNotes", "the row has no term"),
        Why.BLANK: QT_TRANSLATE_NOOP("PlanNotes", "the row has a blank term ({language})"),
        Why.BAD_ID: QT_TRANSLATE_NOOP("PlanNotes", "{0} can't be a concept's id"),
        Why.NO_CHINESE: QT_TRANSLATE_NOOP("PlanNotes", "it has no Chinese term"),
        Why.NO_ENGLISH: QT_TRANSLATE_NOOP("PlanNotes", "it has no English term"),
        Why.JOINED: QT_TRANSLATE_NOOP(
            "PlanNotes", "lines {lines} are about one concept and are joined"
        ),
        Why.OTHER_KEPT: QT_TRANSLATE_NOOP(
            "PlanNotes", "lines {lines} differ in {fields}: the first of them counts"
        ),
        Why.NAMESAKE_IN_FILE: QT_TRANSLATE_NOOP(
            "PlanNotes", "line {0} has the same text for another concept"
        ),
        Why.HOMOGRAPH: QT_TRANSLATE_NOOP("PlanNotes", "the same text also means {namesakes}"),
        Why.SCRIPT: QT_TRANSLATE_NOOP("PlanNotes", "“{0}” is “{1}” in the other script"),
        Why.DELETED: QT_TRANSLATE_NOOP("PlanNotes", "{current} was deleted by you"),
        Why.RETIRED: QT_TRANSLATE_NOOP("PlanNotes", "{current} has been retired"),
        Why.MERGED: QT_TRANSLATE_NOOP("PlanNotes", "{0} was merged into {current}"),
        Why.DELETION: QT_TRANSLATE_NOOP("PlanNotes", "the file proposes to delete it"),
        Why.NOTHING_TO_DELETE: QT_TRANSLATE_NOOP(
            "PlanNotes", "it isn't here, so there is nothing to delete"
        ),
    }
)
_TERM_BROKEN = QT_TRANSLATE_NOOP("PlanNotes", "“{0}” holds control or broken characters")
_ROW_BROKEN = QT_TRANSLATE_NOOP("PlanNotes", "the row holds control or broken characters")
FAULTS = (
    _SAYS[Why.NO_TERM],
    QT_TRANSLATE_NOOP("PlanNotes", "it has no Chinese term"),
    QT_TRANSLATE_NOOP("PlanNotes", "the line has more cells than the heading"),
    QT_TRANSLATE_NOOP("PlanNotes", "no source and target apart by a tab"),
    QT_TRANSLATE_NOOP("PlanNotes", "not of the form 繁體 简体 [pin1 yin1] /English/"),
)
"""What the readers of files say of a line most often; the rest is told as they say it."""
_MAY_BE = QT_TRANSLATE_NOOP("PlanNotes", "it may be {candidates}")
_ID_AGAINST_TERMS = QT_TRANSLATE_NOOP(
    "PlanNotes", "it is {current} by its id, but its terms name {others}"
)
_ENGLISH_ALSO = QT_TRANSLATE_NOOP("PlanNotes", "its English is also that of {others}")
_CHINESE_AGAINST_ENGLISH = QT_TRANSLATE_NOOP(
    "PlanNotes", "its Chinese is {current}, but its English is {others}"
)


def remarks_on(row: PlanRow) -> tuple[str, ...]:
    """A sentence for each note of a row."""
    return tuple(_sentence(row, note) for note in row.notes)


def remarks_line(row: PlanRow) -> str:
    """The same on one line."""
    return translated(CONTEXT, QT_TRANSLATE_NOOP("PlanNotes", "; ")).join(remarks_on(row))


def _sentence(row: PlanRow, note: Note) -> str:
    if note.why is Why.FAULT:
        return translated(CONTEXT, note.text)
    others = [each for each in row.candidates if each != row.current]
    makers: Mapping[str, Callable[[], str]] = {
        "current": lambda: _named(row.current) if row.current else "",
        "candidates": lambda: _either(row.candidates),
        "others": lambda: _either(others),
        "namesakes": lambda: _either(_namesakes(row)),
        "lines": lambda: _together([str(line) for line in row.lines], MOST_LINES),
        "fields": lambda: _together([field_name(field) for field in note.about], MOST_LINES),
        "language": lambda: named(note.about[0]),
    }
    says = translated(CONTEXT, _says(row, note))
    values = {name: make() for name, make in makers.items() if f"{{{name}}}" in says}
    return says.format(*note.about, **values)


def _says(row: PlanRow, note: Note) -> str:
    match note.why:
        case Why.CONTROL:
            return _TERM_BROKEN if note.about else _ROW_BROKEN
        case Why.SEVERAL:
            return _MAY_BE if row.current in row.candidates else _ID_AGAINST_TERMS
        case Why.ENGLISH_ELSEWHERE:
            return _CHINESE_AGAINST_ENGLISH if row.current else _ENGLISH_ALSO
        case _:
            return _SAYS[note.why]


def _namesakes(row: PlanRow) -> Sequence[Concept]:
    """The candidates that share a text with the row, not just the English of a Chinese one."""
    offered = row.offered.chinese() or row.offered.english() if row.offered else ()
    texts = {fold(term.text) for term in offered}
    return [
        each for each in row.candidates if not texts.isdisjoint(fold(t.text) for t in each.terms)
    ]


def _either(concepts: Sequence[Concept]) -> str:
    names = translated(CONTEXT, QT_TRANSLATE_NOOP("PlanNotes", " or ")).join(
        _named(each) for each in concepts[:MOST_NAMED]
    )
    return _and_more(names, len(concepts) - MOST_NAMED)


def _together(names: Sequence[str], most: int) -> str:
    return _and_more(listed(names[:most]), len(names) - most)


def _and_more(names: str, more: int) -> str:
    if more <= 0:
        return names
    says = translated(CONTEXT, QT_TRANSLATE_NOOP("PlanNotes", "{0} and {1} more"))
    return says.format(names, f"{more:,}")


def _named(concept: Concept) -> str:
    chinese, english = concept.chinese()[:1], concept.english()[:1]
    return f"“{', '.join(term.text for term in (*chinese, *english))}” ({concept.id})"
