"""What the values of a glossary are called in the user's language."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType

from glossary.facets import CORRECTION
from glossary.layers import Layer
from glossary.model import (
    Effect,
    Kind,
    Language,
    MatchRule,
    Review,
    Side,
    TermStatus,
    TermType,
)
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

CONTEXT = "Glossary"
_NAMES: Mapping[str, str] = MappingProxyType(
    {
        Kind.TERM: QT_TRANSLATE_NOOP("Glossary", "term"),
        Kind.COMPANY: QT_TRANSLATE_NOOP("Glossary", "company"),
        Kind.PERSON: QT_TRANSLATE_NOOP("Glossary", "person"),
        Kind.INSTITUTION: QT_TRANSLATE_NOOP("Glossary", "institution"),
        Kind.INDEX: QT_TRANSLATE_NOOP("Glossary", "index"),
        Kind.PRODUCT: QT_TRANSLATE_NOOP("Glossary", "product"),
        Kind.INSTRUMENT: QT_TRANSLATE_NOOP("Glossary", "instrument"),
        Kind.PLACE: QT_TRANSLATE_NOOP("Glossary", "place"),
        Kind.UNIT: QT_TRANSLATE_NOOP("Glossary", "unit"),
        Language.ZH_HANS: QT_TRANSLATE_NOOP("Glossary", "Chinese, simplified"),
        Language.ZH_HANT: QT_TRANSLATE_NOOP("Glossary", "Chinese, traditional"),
        Language.ZH_HANT_TW: QT_TRANSLATE_NOOP("Glossary", "Chinese, Taiwan"),
        Language.ZH_HANT_HK: QT_TRANSLATE_NOOP("Glossary", "Chinese, Hong Kong"),
        Language.EN: QT_TRANSLATE_NOOP("Glossary", "English"),
        TermType.FULL: QT_TRANSLATE_NOOP("Glossary", "full form"),
        TermType.ABBREVIATION: QT_TRANSLATE_NOOP("Glossary", "abbreviation"),
        TermType.VARIANT: QT_TRANSLATE_NOOP("Glossary", "variant"),
        TermStatus.PREFERRED: QT_TRANSLATE_NOOP("Glossary", "preferred"),
        TermStatus.ADMITTED: QT_TRANSLATE_NOOP("Glossary", "admitted"),
        TermStatus.DEPRECATED: QT_TRANSLATE_NOOP("Glossary", "deprecated"),
        TermStatus.FORBIDDEN: QT_TRANSLATE_NOOP("Glossary", "forbidden"),
        MatchRule.NORMAL: QT_TRANSLATE_NOOP("Glossary", "wherever it stands"),
        MatchRule.EXACT_CASE: QT_TRANSLATE_NOOP("Glossary", "in just these letters"),
        MatchRule.WHOLE_TOKEN: QT_TRANSLATE_NOOP("Glossary", "as a whole word only"),
        MatchRule.NEVER: QT_TRANSLATE_NOOP("Glossary", "never in articles"),
        Review.DRAFT: QT_TRANSLATE_NOOP("Glossary", "draft"),
        Review.TO_REVIEW: QT_TRANSLATE_NOOP("Glossary", "to review"),
        Review.APPROVED: QT_TRANSLATE_NOOP("Glossary", "approved"),
        Layer.BUILT_IN: QT_TRANSLATE_NOOP("Glossary", "built-in"),
        Layer.TEAM: QT_TRANSLATE_NOOP("Glossary", "team’s"),
        Layer.USER: QT_TRANSLATE_NOOP("Glossary", "your own"),
        CORRECTION: QT_TRANSLATE_NOOP("Glossary", "your correction"),
        Effect.REJECT: QT_TRANSLATE_NOOP("Glossary", "Not this term"),
        Effect.PREFER: QT_TRANSLATE_NOOP("Glossary", "Rather this term"),
        Side.BEFORE: QT_TRANSLATE_NOOP("Glossary", "directly after"),
        Side.AFTER: QT_TRANSLATE_NOOP("Glossary", "directly before"),
        Side.NEAR: QT_TRANSLATE_NOOP("Glossary", "near"),
    }
)
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "kind": QT_TRANSLATE_NOOP("Glossary", "Kind"),
        "domain": QT_TRANSLATE_NOOP("Glossary", "Domain"),
        "definition_en": QT_TRANSLATE_NOOP("Glossary", "Definition (English)"),
        "definition_zh": QT_TRANSLATE_NOOP("Glossary", "Definition (Chinese)"),
        "source": QT_TRANSLATE_NOOP("Glossary", "Source"),
        "note": QT_TRANSLATE_NOOP("Glossary", "Note"),
        "review": QT_TRANSLATE_NOOP("Glossary", "Review"),
        "external_ids": QT_TRANSLATE_NOOP("Glossary", "Ids elsewhere"),
        "based_on": QT_TRANSLATE_NOOP("Glossary", "Made from version"),
        "retired": QT_TRANSLATE_NOOP("Glossary", "Deleted"),
        "replaced_by": QT_TRANSLATE_NOOP("Glossary", "Merged into"),
        "distinct_from": QT_TRANSLATE_NOOP("Glossary", "Kept apart from"),
    }
)
_ACTIONS: Mapping[str, str] = MappingProxyType(
    {
        "add": QT_TRANSLATE_NOOP("Glossary", "add"),
        "edit": QT_TRANSLATE_NOOP("Glossary", "edit"),
        "bulk edit": QT_TRANSLATE_NOOP("Glossary", "bulk edit"),
        "merge": QT_TRANSLATE_NOOP("Glossary", "merge"),
        "delete": QT_TRANSLATE_NOOP("Glossary", "delete"),
        "restore": QT_TRANSLATE_NOOP("Glossary", "restore"),
        "back to built-in": QT_TRANSLATE_NOOP("Glossary", "back to built-in"),
        "paste": QT_TRANSLATE_NOOP("Glossary", "paste"),
        "keep both": QT_TRANSLATE_NOOP("Glossary", "keep both"),
        "accept candidates": QT_TRANSLATE_NOOP("Glossary", "accept candidates"),
        "revive": QT_TRANSLATE_NOOP("Glossary", "revive"),
    }
)
_IMPORT = "import "


def named(value: str) -> str:
    """What a kind, language, status, rule or the like is called; others are called themselves."""
    return translated(CONTEXT, _NAMES[value]) if value in _NAMES else value


def names_of(values: type[StrEnum]) -> Mapping[str, str]:
    """What all members of one of the model's enumerations are called, by their values."""
    return {str(value): named(value) for value in values}


def field_name(field: str) -> str:
    """What a field of a concept is called, as `glossary.difference` names it."""
    head, _, language = field.partition(".")
    if head == "terms" and language:
        return named(language)
    return translated(CONTEXT, _FIELDS[field]) if field in _FIELDS else field


def listed(names: Iterable[str]) -> str:
    """Names on one line, with what parts them in the user's language."""
    return translated(CONTEXT, QT_TRANSLATE_NOOP("Glossary", ", ")).join(names)


def labelled(name: str, says: str) -> str:
    """A name, a colon, and what is said of it."""
    return translated(CONTEXT, QT_TRANSLATE_NOOP("Glossary", "{0}: {1}")).format(name, says)


def action_name(action: str) -> str:
    """What a group of the history is called."""
    if action.startswith(_IMPORT):
        return translated(CONTEXT, QT_TRANSLATE_NOOP("Glossary", "import {0}")).format(
            action.removeprefix(_IMPORT)
        )
    return translated(CONTEXT, _ACTIONS[action]) if action in _ACTIONS else action
