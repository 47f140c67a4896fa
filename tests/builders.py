"""Builders of values for tests: concepts, articles, and articles annotated in brackets."""

import re

from glossary.model import Concept, ConceptId, ExternalId, Kind, Language, Term
from reader.annotation.model import AnnotatedArticle, Annotation, Finding, Reading, Sense, Source
from reader.article import Article, Block, BlockKind

_BRACKETS = re.compile(r"\[([^|\]]*)\|([^|\]]*)(?:\|([^|\]]*))?(?:\|([^|\]]*))?\]")


def concept(
    chinese: str,
    *english: str,
    id: str = "",  # noqa: A002  (the field's own name)
    kind: str = "term",
    domain: str = "finance",
    reading: str = "",
    definition_en: str = "",
    definition_zh: str = "",
    tickers: tuple[str, ...] = (),
) -> Concept:
    """A concept with one Chinese term (its reading with words apart by spaces) and English ones."""
    terms = [Term(language=Language.ZH_HANS, text=chinese, reading=reading)]
    terms += [Term(language=Language.EN, text=text) for text in english]
    return Concept(
        id=ConceptId(id or f"test.{chinese}"),
        kind=Kind(kind),
        domain=domain,
        terms=tuple(terms),
        definition_en=definition_en,
        definition_zh=definition_zh,
        external_ids=tuple(ExternalId("ticker", ticker) for ticker in tickers),
    )


def reading_of(text: str, pinyin: str) -> Reading:
    """`jiàng zhǔn` or `shù-jù zhōng-xīn` for a text: words apart by spaces, syllables by hyphens.

    Without hyphens every space parts two syllables of one word. Characters that are not Chinese
    have no syllable.
    """
    grouped = "-" in pinyin
    words = [word.split("-") for word in pinyin.split()] if grouped else [pinyin.split()]
    syllables = [syllable for word in words for syllable in word]
    borders, count = set(), 0
    for word in words[:-1]:
        count += len(word)
        borders.add(count)
    found: list[str] = []
    starts: list[int] = []
    taken = 0
    for offset, character in enumerate(text):
        if character >= "\u2e80" and taken < len(syllables):
            if taken in borders:
                starts.append(offset)
            found.append(syllables[taken])
            taken += 1
        else:
            found.append("")
    return Reading(tuple(found), tuple(starts))


def article(text: str, *kinds: str, set_aside: tuple[int, ...] = ()) -> Article:
    """An article with a block a line (with the blank lines after it), of the given kinds."""
    matches = list(re.finditer(r"\n*[^\n]+\n*", text))
    blocks = tuple(
        Block(
            kind=BlockKind(kinds[index]) if index < len(kinds) else BlockKind.PARAGRAPH,
            start=match.start(),
            end=match.end(),
            set_aside="test" if index in set_aside else None,
        )
        for index, match in enumerate(matches)
    )
    return Article(text=text, blocks=blocks)


def annotated(marked: str, *kinds: str, set_aside: tuple[int, ...] = ()) -> AnnotatedArticle:
    """An annotated article from brackets: `央行全面[降准|RRR cut|jiàng zhǔn|term]。`

    In a bracket: the term, its English (several apart by `;`), its pinyin and the concept's kind;
    the last two may be left out. `kinds` are the kinds of the blocks, line by line.
    """
    plain: list[str] = []
    annotations: list[Annotation] = []
    length = at = 0
    for match in _BRACKETS.finditer(marked):
        plain += (marked[at : match.start()], match[1])
        start = length + match.start() - at
        length = start + len(match[1])
        at = match.end()
        annotations.append(_annotation(start, match[1], match[2], match[3] or "", match[4] or ""))
    plain.append(marked[at:])
    return AnnotatedArticle(
        article("".join(plain), *kinds, set_aside=set_aside), tuple(annotations)
    )


def _annotation(start: int, term: str, english: str, pinyin: str, kind: str) -> Annotation:
    equivalents = tuple(text.strip() for text in english.split(";") if text.strip())
    reading = reading_of(term, pinyin)
    if kind in ("quantity", "date", "word"):
        source = Source.DICTIONARY if kind == "word" else Source.QUANTITY
        return Annotation(start, start + len(term), Finding(source, kind, reading, equivalents))
    made = concept(term, *equivalents, kind=kind or "term", reading=pinyin.replace("-", ""))
    senses = (Sense(made, made.terms[0]),)
    finding = Finding(Source.GLOSSARY, made.kind, reading, equivalents, senses=senses)
    return Annotation(start, start + len(term), finding)
