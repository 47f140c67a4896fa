"""The terms that are looked for: their folded strings, and how much a place has to be judged."""

from collections.abc import Iterable, Iterator, Sequence

from glossary.context import everywhere, unconditional
from glossary.index.strings import encodable
from glossary.model import Concept, MatchRule, Sense
from glossary.normalize import fold

LATIN_END = "\u0250"
"""The first character behind the Latin blocks."""
GONE, PLAIN, JUDGED = range(3)
"""Of a string: it has no senses any more; it has one, meant wherever it stands; all others."""


def matched(concept: Concept) -> Iterator[tuple[str, int]]:
    """The folded strings of the terms that are looked for, with the terms' places."""
    if concept.retired:
        return
    for place, term in enumerate(concept.terms):
        if term.match is MatchRule.NEVER:
            continue
        key = fold(term.text)
        if key.strip() and (key.isascii() or encodable(key) is key):
            yield key, place


def matched_strings(concepts: Iterable[Concept]) -> list[str]:
    """The folded strings by which concepts are found, each once."""
    return list(dict.fromkeys(key for concept in concepts for key, _ in matched(concept)))


def flag(key: str, senses: Sequence[Sense]) -> int:
    """GONE, PLAIN or JUDGED, for a string with these senses."""
    if len(senses) != 1:
        return JUDGED if senses else GONE
    term = senses[0].term
    plain = (
        unconditional(term)
        and term.match is not MatchRule.WHOLE_TOKEN
        and everywhere(senses[0])
        and not (latin(key[0]) or latin(key[-1]))
    )
    return PLAIN if plain else JUDGED


def want_whole_tokens(named: Iterable[Iterable[Sense]]) -> bool:
    """Whether one of the senses wants to be a whole token."""
    return any(s.term.match is MatchRule.WHOLE_TOKEN for senses in named for s in senses)


def cuts_latin(folded: str, start: int, end: int) -> bool:
    """Whether a Latin word or number goes on beyond either border of a place."""
    return (start > 0 and latin(folded[start]) and latin(folded[start - 1])) or (
        end < len(folded) and latin(folded[end - 1]) and latin(folded[end])
    )


def latin(character: str) -> bool:
    """Whether it is a letter or digit of the Latin blocks."""
    return character < LATIN_END and character.isalnum()
