"""Concept, Term and what they are made of: the values every part of the program passes on."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

ConceptId = NewType("ConceptId", str)


class Kind(StrEnum):
    """What a concept is."""

    TERM = "term"
    COMPANY = "company"
    PERSON = "person"
    INSTITUTION = "institution"
    INDEX = "index"
    PRODUCT = "product"
    INSTRUMENT = "instrument"
    PLACE = "place"
    UNIT = "unit"


class Language(StrEnum):
    """Language tags of BCP 47; the two without a region are the written standards."""

    ZH_HANS = "zh-Hans"
    ZH_HANT = "zh-Hant"
    ZH_HANT_TW = "zh-Hant-TW"
    ZH_HANT_HK = "zh-Hant-HK"
    EN = "en"

    @property
    def chinese(self) -> bool:
        return self is not Language.EN


class TermType(StrEnum):
    """TBX termType, as far as we use it."""

    FULL = "full"
    ABBREVIATION = "abbreviation"
    VARIANT = "variant"


class TermStatus(StrEnum):
    """TBX administrativeStatus, plus forbidden."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


class MatchRule(StrEnum):
    """How a term's text must stand in an article to be recognised."""

    NORMAL = "normal"
    EXACT_CASE = "exact_case"
    WHOLE_TOKEN = "whole_token"
    NEVER = "never"


class Effect(StrEnum):
    """What a context rule does where it applies."""

    REJECT = "reject"
    PREFER = "prefer"


class Side(StrEnum):
    """Where a context rule looks: directly before or after the term, or within NEAR code points."""

    BEFORE = "before"
    AFTER = "after"
    NEAR = "near"


class Review(StrEnum):
    """How far a concept has been checked."""

    DRAFT = "draft"
    TO_REVIEW = "to_review"
    APPROVED = "approved"


class Verdict(StrEnum):
    """What the user decided about a candidate term; `LATER` is asked again."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    LATER = "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextRule:
    """Literal strings whose presence on one side of a term rejects or prefers its concept."""

    effect: Effect
    side: Side
    alternatives: tuple[str, ...]
    example_yes: str = ""
    example_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A string that names a concept in one language; `reading` is pinyin, words apart by spaces.

    `region` says where the term is used, if not wherever the language is: free text (TBX
    geographicalUsage).
    """

    language: Language
    text: str
    type: TermType = TermType.FULL
    status: TermStatus = TermStatus.PREFERRED
    reading: str = ""
    part_of_speech: str = ""
    sense_note: str = ""
    match: MatchRule = MatchRule.NORMAL
    rules: tuple[ContextRule, ...] = ()
    region: str = ""


@dataclass(frozen=True, slots=True)
class ExternalId:
    """A name of the concept elsewhere: ("ticker", "NVDA.US"), ("wikidata", "Q182477")."""

    scheme: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """One idea and the terms that name it; terms of a language stand best first."""

    id: ConceptId
    kind: Kind = Kind.TERM
    domain: str = ""
    terms: tuple[Term, ...]
    definition_en: str = ""
    definition_zh: str = ""
    source: str = ""
    note: str = ""
    review: Review = Review.DRAFT
    external_ids: tuple[ExternalId, ...] = ()
    based_on: str = ""
    """For a user's correction: the fingerprint of the concept below that it was made from."""
    retired: bool = False
    """A tombstone: it names nothing any more, and hides what has its id in the layers below."""
    replaced_by: str = ""
    """For a tombstone: the id of the concept it was merged into, if it was."""
    distinct_from: tuple[ConceptId, ...] = ()
    """Concepts that share a term with this one, and are meant to."""

    def chinese(self) -> tuple[Term, ...]:
        """The Chinese terms of every script and region, best first."""
        return tuple(term for term in self.terms if term.language.chinese)

    def english(self) -> tuple[Term, ...]:
        """The English terms, best first."""
        return tuple(term for term in self.terms if not term.language.chinese)

    def equivalents(self) -> tuple[str, ...]:
        """The English to print, best first, without deprecated and forbidden terms."""
        usable = (TermStatus.PREFERRED, TermStatus.ADMITTED)
        return tuple(term.text for term in self.english() if term.status in usable)


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning a string has in a glossary: the concept and the term that names it."""

    concept: Concept
    term: Term
