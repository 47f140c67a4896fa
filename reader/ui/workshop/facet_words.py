"""What the facets and their values are called, and in which order they stand."""

from collections.abc import Mapping
from types import MappingProxyType

from glossary.facets import CORRECTION, Facet, Value
from glossary.layers import Layer
from glossary.model import Kind, Language, Review, TermStatus
from reader.ui.translation import QT_TRANSLATE_NOOP, translated
from reader.ui.workshop.words import named

ONLY = "only"
"""The group of the facets that are true or not."""

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        ONLY: QT_TRANSLATE_NOOP("GlossaryFacets", "Only"),
        Facet.LAYER: QT_TRANSLATE_NOOP("GlossaryFacets", "From"),
        Facet.REVIEW: QT_TRANSLATE_NOOP("GlossaryFacets", "Review"),
        Facet.KIND: QT_TRANSLATE_NOOP("GlossaryFacets", "Kind"),
        Facet.STATUS: QT_TRANSLATE_NOOP("GlossaryFacets", "Status"),
        Facet.REGION: QT_TRANSLATE_NOOP("GlossaryFacets", "Script and region"),
        Facet.DOMAIN: QT_TRANSLATE_NOOP("GlossaryFacets", "Domain"),
    }
)
_TRUE: Mapping[str, str] = MappingProxyType(
    {
        Facet.MET: QT_TRANSLATE_NOOP("GlossaryFacets", "met in this article"),
        Facet.NEVER_MET: QT_TRANSLATE_NOOP("GlossaryFacets", "never met"),
        Facet.CONFLICT: QT_TRANSLATE_NOOP("GlossaryFacets", "in conflict"),
        Facet.UNDEFINED: QT_TRANSLATE_NOOP("GlossaryFacets", "no definition"),
        Facet.OUTDATED: QT_TRANSLATE_NOOP("GlossaryFacets", "built-in has changed"),
        Facet.BIN: QT_TRANSLATE_NOOP("GlossaryFacets", "in the bin"),
    }
)
_RANKS = {
    value: rank
    for rank, value in enumerate(
        (*_TRUE, *Layer, CORRECTION, *Review, *Kind, *TermStatus, *Language)
    )
}


def group_of(facet: Facet) -> str:
    """The group a facet stands in."""
    return facet if facet.several else ONLY


def value_name(value: Value, domains: Mapping[str, str]) -> str:
    """What a value of a facet is called."""
    facet, held = value
    if not facet.several:
        return translated("GlossaryFacets", _TRUE[held])
    if facet is Facet.DOMAIN:
        none = translated("GlossaryFacets", QT_TRANSLATE_NOOP("GlossaryFacets", "no domain"))
        return domains.get(held, held) or none
    return named(held)


def in_order(value: Value, domains: Mapping[str, str]) -> tuple[int, str]:
    """What the values of a group are sorted by: as the model has them, domains by name."""
    facet, held = value
    known = _RANKS.get(held, len(_RANKS)) if facet is not Facet.DOMAIN else int(not held)
    return known, value_name(value, domains).casefold()
