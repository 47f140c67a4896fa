"""What can be known of a new term before the user types: reading, script, English, kind, domain."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from glossary.model import (
    Concept,
    ConceptId,
    Kind,
    Language,
    MatchRule,
    Term,
    TermStatus,
    TermType,
)
from glossary.normalize import fold, has_han, simplified
from reader.annotation.annotate import Annotator
from reader.annotation.bracketed import english_beside, is_abbreviation
from reader.annotation.model import Annotation, Source

MOST_GLOSSES = 12
GENERAL = "general"
_ENDINGS = (
    (Kind.INDEX, re.compile(".指数$")),
    (
        Kind.INSTITUTION,
        re.compile(
            ".(?:委员会|[管监]理?局|总局|财政[部厅]|证监会|交易所|协会|研究[所院]|大学|法院)$"
        ),
    ),
    (
        Kind.COMPANY,
        re.compile(
            ".(?:公司|集团|银行|证券|控股|股份|科技|保险|资[本管]|电子|药业|汽车|半导体|地产)$"
        ),
    ),
    (Kind.PLACE, re.compile(".(?:自治区|[开发自贸经济]{2}区)$")),
)
_COMMON = re.compile("(?:上市|[子母分]|收购|项目)公司$|高科技$|[价股]格?指数$")
_ALONE = re.compile(
    "(?:控股|投资|基金|证券|保险|信托|管理|股份|有限)公司|(?:商业|投资|中央|政策性|开户|托管)银行"
)
_NAMED = (Kind.COMPANY, Kind.INSTITUTION, Kind.INDEX, Kind.PRODUCT, Kind.PERSON)


class Origin(StrEnum):
    """Where an offered English comes from."""

    ARTICLE = "article"
    DICTIONARY = "dictionary"


@dataclass(frozen=True, slots=True)
class Offer:
    """An English that could be the term's, and where it comes from."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Draft:
    """A concept as it could be saved, the English still to be chosen from the offers.

    `existing` are the concepts that have the text already, best first: one of them is rather to
    be edited.
    """

    concept: Concept
    offers: tuple[Offer, ...] = ()
    existing: tuple[Concept, ...] = ()

    @property
    def suggested(self) -> tuple[str, ...]:
        """The English to begin with: what the article says, else the dictionary's best."""
        said = tuple(each.text for each in self.offers if each.origin is Origin.ARTICLE)
        return said or tuple(each.text for each in self.offers[:1])


@dataclass(frozen=True, slots=True)
class Always:
    """What a text is to mean: a concept, or else a new one with this English, of this kind.

    `others` are the concepts that would no longer be meant by it.
    """

    meant: Concept | None
    english: tuple[str, ...] = ()
    others: tuple[Concept, ...] = ()
    kind: Kind | None = None

    def of_new(self, draft: Draft) -> Draft:
        """A draft of a new concept that means this."""
        said = (Offer(each, Origin.ARTICLE) for each in self.english)
        rest = (each for each in draft.offers if each.text not in self.english)
        concept = replace(draft.concept, kind=self.kind or draft.concept.kind)
        return replace(draft, concept=concept, offers=(*said, *rest))


def taken(annotation: Annotation, others: tuple[Concept, ...] = ()) -> Always:
    """What an annotation takes its text to mean."""
    named = annotation.source is Source.NAME
    kind = Kind(annotation.kind) if named else None
    return Always(annotation.concept, annotation.equivalents[:1], others, kind)


def never_meant(concept: Concept, text: str) -> Concept:
    """The concept as it is if a text is never to mean it; its other terms stay as they are."""
    key = fold(text)
    terms = (
        replace(term, match=MatchRule.NEVER) if fold(term.text) == key else term
        for term in concept.terms
    )
    return replace(concept, terms=tuple(terms))


def draft_for(
    text: str,
    article: str,
    end: int,
    *,
    annotator: Annotator,
    named: Callable[[str], Iterable[Concept]],
    domain: str = "",
    concept_id: ConceptId,
) -> Draft:
    """What is known of a text that ends at code point `end` of an article.

    `named` gives the concepts with a term that is a text when both are folded.
    """
    text = " ".join(text.split())
    said = english_beside(article, end)
    known = {each.casefold() for each in said}
    glosses = [each for each in glosses_of(text, annotator) if each.casefold() not in known]
    kind = guess_kind(text, (*said, *glosses))
    terms = tuple(chinese_terms(text, annotator) or english_terms([text], kind))
    return Draft(
        Concept(id=concept_id, kind=kind, domain=domain, terms=terms),
        (
            *(Offer(each, Origin.ARTICLE) for each in said),
            *(Offer(each, Origin.DICTIONARY) for each in glosses),
        ),
        tuple(named(text)),
    )


def glosses_of(text: str, annotator: Annotator) -> tuple[str, ...]:
    """What CC-CEDICT says of a text, best for finance first."""
    word = annotator.word_at(text, 0)
    whole = word is not None and (word.start, word.end) == (0, len(text))
    return word.equivalents[:MOST_GLOSSES] if word and whole else ()


def guess_kind(text: str, english: Iterable[str] = ()) -> Kind:
    """What a text names, by its ending; a common noun as its first English speaks against a name.

    Abbreviations say nothing.
    """
    plain = simplified(text)
    first = next((each for each in english if not is_abbreviation(each)), "")
    if (first and first == first.lower()) or _COMMON.search(plain) or _ALONE.fullmatch(plain):
        return Kind.TERM
    return next((kind for kind, ending in _ENDINGS if ending.search(plain)), Kind.TERM)


def main_domain(annotations: Iterable[Annotation]) -> str:
    """The domain most annotations of an article belong to, or ""; everyday words don't count."""
    counted = Counter(each.domain for each in annotations if each.domain not in ("", GENERAL))
    return counted.most_common(1)[0][0] if counted else ""


def chinese_terms(text: str, annotator: Annotator) -> list[Term]:
    """The text as a Chinese term with its reading; a traditional one beside the simplified.

    Empty for a text without Chinese characters.
    """
    if not has_han(text):
        return []
    plain = simplified(text)
    reading = annotator.suggest_reading(plain)
    term = Term(language=Language.ZH_HANS, text=plain, reading=reading)
    if plain == text:
        return [term]
    variant = TermType.VARIANT
    return [term, Term(language=Language.ZH_HANT, text=text, type=variant, reading=reading)]


def english_terms(texts: Iterable[str], kind: Kind, known: Iterable[Term] = ()) -> list[Term]:
    """Terms of English texts, best first; those that are `known` stay as they are."""
    kept = {term.text: term for term in known}
    made: list[Term] = []
    for text in dict.fromkeys(filter(None, map(str.strip, texts))):
        short = bool(made) and is_abbreviation(text)
        new = Term(
            language=Language.EN,
            text=text,
            type=TermType.ABBREVIATION if short else TermType.FULL,
            status=TermStatus.ADMITTED if made else TermStatus.PREFERRED,
            match=english_match(kind),
        )
        made.append(kept.get(text, new))
    return made


def english_match(kind: Kind) -> MatchRule:
    """How a new English term is looked for in articles: a name in its letters, a word not at all.

    An English name in a Chinese text is the thing itself; a common word is not.
    """
    return MatchRule.EXACT_CASE if kind in _NAMED else MatchRule.NEVER
