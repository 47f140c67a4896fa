"""Lists of known words: taken in from text or CSV, matched to concepts, and given out again."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossary.model import Concept, ConceptId
from glossary.normalize import fold
from reader.intake.decode import decode
from reader.library.familiarity import WORD, Familiarity, Standing, Status, word_key

_COMMENTS = ("#", "//")
"""What begins the lines in which Anki and Pleco write of the list itself."""
_SEPARATORS = "\t;,"


@dataclass(frozen=True, slots=True)
class Matches:
    """The words of a list that name concepts, those that name none, and the keys of all."""

    matched: tuple[str, ...]
    unmatched: tuple[str, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a list: the words that name concepts, those that name none, the new statuses.

    `before` is for `Familiarity.restore`, which undoes it.
    """

    matched: tuple[str, ...]
    unmatched: tuple[str, ...]
    keys: frozenset[str]
    before: Mapping[str, Standing]


def words_in(raw: bytes) -> tuple[str, ...]:
    """The first column of a text or CSV file, each word once. Raises LoadError.

    The other script in square brackets, as Pleco writes it, and lines that are comments count for
    nothing.
    """
    found: dict[str, None] = {}
    for line in decode(raw).splitlines():
        if line.lstrip().startswith(_COMMENTS):
            continue
        separator = next((each for each in _SEPARATORS if each in line), "\t")
        cells = next(csv.reader([line], delimiter=separator), [])
        word = cells[0].partition("[")[0].strip() if cells else ""
        if word:
            found[word] = None
    return tuple(found)


def matches_of(words: Iterable[str], concepts: Iterable[Concept]) -> Matches:
    """What the words name: concepts by their terms, in any script, else the words themselves."""
    named = _named(concepts)
    matched, unmatched = list[str](), list[str]()
    keys: dict[str, None] = {}
    for word in dict.fromkeys(words):
        ids = named.get(fold(word.strip()), ())
        (matched if ids else unmatched).append(word)
        keys |= dict.fromkeys(ids or (word_key(word.strip()),))
    return Matches(tuple(matched), tuple(unmatched), tuple(keys))


def import_matches(familiarity: Familiarity, matches: Matches) -> Imported:
    """Let what words name be KNOWN; what is NEVER to be explained stays so. Raises LibraryError."""
    never = {key for key, status in familiarity.statuses().items() if status is Status.NEVER}
    wanted = [key for key in matches.keys if key not in never]
    before = familiarity.set(wanted, Status.KNOWN)
    return Imported(matches.matched, matches.unmatched, frozenset(wanted), before)


def import_known(
    familiarity: Familiarity, words: Iterable[str], concepts: Iterable[Concept]
) -> Imported:
    """Let what the words name be KNOWN, as `matches_of` finds it. Raises LibraryError."""
    return import_matches(familiarity, matches_of(words, concepts))


def export_known(familiarity: Familiarity, concepts: Iterable[Concept]) -> tuple[str, ...]:
    """The KNOWN terms as words, sorted: a concept's best Chinese term; words as they are folded."""
    known = {key for key, status in familiarity.statuses().items() if status is Status.KNOWN}
    words = {key.removeprefix(WORD) for key in known if key.startswith(WORD)}
    for concept in concepts:
        if concept.id in known and concept.terms:
            words.add((concept.chinese() or concept.terms)[0].text)
    return tuple(sorted(words))


def _named(concepts: Iterable[Concept]) -> dict[str, list[ConceptId]]:
    """The ids of the concepts that each folded string names."""
    named: dict[str, list[ConceptId]] = {}
    for concept in concepts:
        if not concept.retired:
            for text in dict.fromkeys(fold(term.text) for term in concept.terms):
                named.setdefault(text, []).append(concept.id)
    return named
