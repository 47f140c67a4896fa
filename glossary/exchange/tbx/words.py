"""TBX's words and ours: languages, picklists, and the notes that hold what TBX has no word for."""

import json
import re
from dataclasses import dataclass
from typing import TypeVar

from glossary.model import ExternalId, Language, TermStatus, TermType

Kept = TypeVar("Kept")

STATUS_WORDS = {
    TermStatus.PREFERRED: "preferredTerm-admn-sts",
    TermStatus.ADMITTED: "admittedTerm-admn-sts",
    TermStatus.DEPRECATED: "deprecatedTerm-admn-sts",
    TermStatus.FORBIDDEN: "deprecatedTerm-admn-sts",  # TBX has none; a note says it
}
TYPE_WORDS = {
    TermType.FULL: "fullForm",
    TermType.ABBREVIATION: "abbreviation",
    TermType.VARIANT: "variant",
}
PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb", "other")
NAME = "name"
"""Our part of speech for what TBX counts among the nouns."""

STATUSES = {
    "preferred": TermStatus.PREFERRED,
    "standardized": TermStatus.PREFERRED,
    "legal": TermStatus.PREFERRED,
    "regulated": TermStatus.PREFERRED,
    "recommended": TermStatus.PREFERRED,
    "admitted": TermStatus.ADMITTED,
    "deprecated": TermStatus.DEPRECATED,
    "superseded": TermStatus.DEPRECATED,
    "notrecommended": TermStatus.DEPRECATED,
    "obsolete": TermStatus.DEPRECATED,
    "forbidden": TermStatus.FORBIDDEN,
    "prohibited": TermStatus.FORBIDDEN,
}
TYPES = {
    "fullform": TermType.FULL,
    "entryterm": TermType.FULL,
    "mainentryterm": TermType.FULL,
    "abbreviation": TermType.ABBREVIATION,
    "abbreviatedform": TermType.ABBREVIATION,
    "acronym": TermType.ABBREVIATION,
    "initialism": TermType.ABBREVIATION,
    "shortform": TermType.ABBREVIATION,
    "clippedterm": TermType.ABBREVIATION,
    "variant": TermType.VARIANT,
    "synonym": TermType.VARIANT,
    "commonname": TermType.VARIANT,
    "transliteratedform": TermType.VARIANT,
    "transcribedform": TermType.VARIANT,
}
NOUNS = {"propernoun": NAME, "proper noun": NAME}

READING = "reading"
MATCH = "match"
RULE = "rule"
STATUS = "status"
PART_OF_SPEECH = "part of speech"
KIND = "kind"
REVIEW = "review"
DISTINCT = "distinct from"
EXTERNAL = "external id"
PLAIN = "note"
TERM_MARKS = frozenset({READING, MATCH, RULE, STATUS, PART_OF_SPEECH, PLAIN})
CONCEPT_MARKS = frozenset({KIND, REVIEW, DISTINCT, EXTERNAL, PLAIN})

_CHINESE = {"zh", "zho", "chi", "cmn"}
_ENGLISH = {"en", "eng"}
_HONG_KONG = {"hk", "mo"}


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language of ours, and the region a foreign tag names beyond it, or nothing."""

    language: Language
    region: str = ""


def tongue_of(tag: str) -> Tongue | None:
    """What a tag such as zh-TW or en_US means to us; None for a language we don't keep."""
    first, *rest = re.split("[-_]", tag.strip().lower())
    region = next((part for part in rest if re.fullmatch(r"[a-z]{2}|\d{3}", part)), "")
    if first in _ENGLISH:
        return Tongue(Language.EN, region.upper())
    if first not in _CHINESE:
        return None
    if "hans" not in rest and region in _HONG_KONG:
        return Tongue(Language.ZH_HANT_HK, "" if region == "hk" else region.upper())
    if "hans" not in rest and (region == "tw" or "hant" in rest):
        return Tongue(Language.ZH_HANT_TW if region == "tw" else Language.ZH_HANT)
    return Tongue(Language.ZH_HANS, "" if region in ("", "cn") else region.upper())


def status_of(word: str) -> TermStatus | None:
    """The status a word of any picklist means, such as supersededTerm-admn-sts."""
    return STATUSES.get(_bare(word).removesuffix("admnsts").removesuffix("term"))


def type_of(word: str) -> TermType | None:
    """The type a word of any picklist means, such as acronym."""
    return TYPES.get(_bare(word))


def tbx_part_of_speech(ours: str) -> str:
    """TBX-Basic's word for a part of speech of ours."""
    if ours in PARTS_OF_SPEECH:
        return ours
    return "noun" if ours == NAME else "other"


def marked(mark: str, text: str) -> str:
    """A note of ours."""
    return f"{mark}: {text}"


def plain(text: str, marks: frozenset[str]) -> str:
    """A note that is nobody's but the user's, told apart from those of ours if need be."""
    return marked(PLAIN, text) if parted(text, marks)[0] else text


def parted(text: str, marks: frozenset[str]) -> tuple[str, str]:
    """The mark of a note of ours, and what stands behind it; no mark and the text if it is none."""
    mark, colon, rest = text.partition(": ")
    return (mark, rest) if colon and mark in marks else ("", text)


def external_id(text: str) -> ExternalId:
    """The external id of a note of ours. Raises ValueError."""
    scheme, value = map(str, json.loads(text))
    return ExternalId(scheme, value)


def _bare(word: str) -> str:
    return re.sub(r"[\s_-]", "", word).lower()
