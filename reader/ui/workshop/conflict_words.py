"""What to say of a conflict between terms, in the user’s language."""

from collections.abc import Mapping

from glossary.conflicts import Conflict, ConflictKind
from glossary.model import Concept
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

_WITHIN = {
    ConflictKind.SAME_CONCEPT: QT_TRANSLATE_NOOP(
        "Glossary", "“{text}” stands twice in this concept."
    ),
    ConflictKind.SCRIPT: QT_TRANSLATE_NOOP(
        "Glossary",
        "“{text}” is “{theirs}” in other characters: one term is enough, both are found.",
    ),
    ConflictKind.TWO_PREFERRED: QT_TRANSLATE_NOOP(
        "Glossary", "“{theirs}” and “{text}” are both preferred."
    ),
}
_BETWEEN = {
    ConflictKind.CONFLICT: QT_TRANSLATE_NOOP("Glossary", "“{text}” is already a term of {other}."),
    ConflictKind.SCRIPT: QT_TRANSLATE_NOOP(
        "Glossary", "“{text}”, written “{theirs}”, is already a term of {other}."
    ),
    ConflictKind.STATUS: QT_TRANSLATE_NOOP(
        "Glossary", "“{text}” has another status as a term of {other}."
    ),
    ConflictKind.HOMOGRAPH: QT_TRANSLATE_NOOP("Glossary", "“{text}” is also a term of {other}."),
    ConflictKind.SAME_ENGLISH: QT_TRANSLATE_NOOP(
        "Glossary", "“{text}” is also the English of {other}."
    ),
}


def conflict_words(conflict: Conflict, domains: Mapping[str, str]) -> str:
    """A sentence on a conflict; `domains` are the names of domains by code."""
    within = conflict.other is None
    says = _WITHIN[conflict.kind] if within else _BETWEEN[conflict.kind]
    other = "" if conflict.other is None else name_of(conflict.other, domains)
    return translated("Glossary", says).format(
        text=conflict.text, theirs=conflict.theirs, other=other
    )


def name_of(concept: Concept, domains: Mapping[str, str]) -> str:
    """What to call a concept in a sentence: its Chinese, its English and its domain."""
    chinese, english = concept.chinese()[:1], concept.equivalents()[:1]
    name = " ".join((*(term.text for term in chinese), *(f"“{text}”" for text in english)))
    domain = domains.get(concept.domain, concept.domain)
    return f"{name or concept.id} ({domain})" if domain else name or concept.id
