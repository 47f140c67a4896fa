"""How much of an article the glossary knows: characters, terms, and what only CC-CEDICT has."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

from glossary.normalize import HAN
from reader.annotation.met import MetTerm, Tally
from reader.annotation.model import AnnotatedArticle, Source

_CHINESE = re.compile(f"[{HAN}]")


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of one article is recognised.

    `characters` counts its Chinese characters, `recognised` those in annotations, by source;
    `terms` are the glossary's that were met, `words` those that the dictionary alone has, the
    most frequent first.
    """

    characters: int
    recognised: Counter[Source]
    terms: tuple[MetTerm, ...]
    words: tuple[MetTerm, ...]

    @property
    def share_of_characters(self) -> float:
        """Of the Chinese characters, those in terms of the glossary: 0 to 1."""
        return _share(self.recognised[Source.GLOSSARY], self.characters)

    @property
    def share_of_terms(self) -> float:
        """Of all terms and words met, counted once each, the glossary's terms: 0 to 1."""
        return _share(len(self.terms), len(self.terms) + len(self.words))


def coverage_of(annotated: AnnotatedArticle) -> Coverage:
    """The coverage of an article annotated from every source."""
    article = annotated.article
    shown = (article.text[slice(*article.content(block))] for block in article.shown())
    recognised: Counter[Source] = Counter()
    for each in annotated.annotations:
        recognised[each.source] += _chinese(article.text[each.start : each.end])
    tally = Tally(article.text)
    tally.add(annotated.annotations)
    met = tally.terms()
    words = [term for term in met if term.annotation.source is Source.DICTIONARY]
    return Coverage(
        sum(map(_chinese, shown)),
        recognised,
        tuple(term for term in met if term.annotation.source is Source.GLOSSARY),
        tuple(sorted(words, key=lambda term: -len(term.mentions))),
    )


def coverage_record(name: str, coverage: Coverage) -> dict[str, Any]:
    """The coverage as JSON; shares are 0 to 1."""
    return {
        "file": name,
        "characters": coverage.characters,
        "characters_by_source": {str(source): coverage.recognised[source] for source in Source},
        "share_of_characters": round(coverage.share_of_characters, 4),
        "terms": len(coverage.terms),
        "share_of_terms": round(coverage.share_of_terms, 4),
        "dictionary_only": [
            {"text": word.surface, "times": len(word.mentions), "english": word.english}
            for word in coverage.words
        ],
    }


def _chinese(text: str) -> int:
    return len(_CHINESE.findall(text))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
