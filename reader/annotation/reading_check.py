"""ReadingFault and reading_fault: whether a reading that was typed fits the characters."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from glossary.normalize import toneless
from reader.annotation.syllables import HAN, TONED, marked, sounds, spoken

_NUMBERED = re.compile(r"([A-Za-züÜ]{1,6}:?)([1-5])(?![0-9])")


class ReadingProblem(StrEnum):
    """What can be wrong with a reading."""

    NEEDLESS = "needless"
    """The term has no Chinese characters."""
    NO_PINYIN = "no_pinyin"
    """`piece` is no pinyin as we write it."""
    COUNT = "count"
    """There are `found` syllables for `expected` characters."""
    NO_TONES = "no_tones"
    """`piece` lacks its tone mark."""
    SOUND = "sound"
    """`character` is not read `piece`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingFault:
    """The first thing that is wrong with a reading; `known` is how the character can be read."""

    problem: ReadingProblem
    piece: str = ""
    character: str = ""
    known: tuple[str, ...] = ()
    expected: int = 0
    found: int = 0

    def __str__(self) -> str:
        known = ", ".join(self.known)
        match self.problem:
            case ReadingProblem.NEEDLESS:
                return "A term without Chinese characters needs no reading."
            case ReadingProblem.NO_PINYIN:
                return f"“{self.piece}” is no pinyin with tone marks, as in shùjù zhōngxīn."
            case ReadingProblem.COUNT:
                return f"{self.found} syllables for {self.expected} characters."
            case ReadingProblem.NO_TONES:
                return f"“{self.piece}” has no tone mark; {self.character} is read {known}."
            case ReadingProblem.SOUND:
                return f"{self.character} is not read “{self.piece}” but {known}."


def with_tone_marks(reading: str) -> str:
    """A reading with its tone numbers as marks, as they are easier to type: jiang4 is jiàng."""
    return _NUMBERED.sub(lambda found: marked(found[1].replace("v", "ü") + found[2]), reading)


def reading_fault(
    text: str, reading: str, usual: Sequence[str] | None = None
) -> ReadingFault | None:
    """What is wrong with a term's reading, or None; an empty reading is right for any term.

    `usual` holds a syllable for each code point of the text that is right whatever else is.
    Each Chinese character wants one syllable that it can have; Latin letters and digits have none.
    Only a syllable within a word may stand in the neutral tone if the character usually doesn't.
    """
    either = [
        (character, said.lower())
        for character, said in zip(text, usual or [""] * len(text), strict=True)
    ]
    characters = [(character, said) for character, said in either if HAN.match(character)]
    words = reading.split()
    if not words:
        return None
    if not characters:
        return ReadingFault(problem=ReadingProblem.NEEDLESS)
    parted = [spoken(word) for word in words]
    unreadable = next((word for word, parts in zip(words, parted, strict=True) if not parts), None)
    if unreadable is not None:
        return ReadingFault(problem=ReadingProblem.NO_PINYIN, piece=unreadable)
    syllables = [(part, bool(number)) for word in parted for number, part in enumerate(word)]
    if len(syllables) != len(characters):
        return ReadingFault(
            problem=ReadingProblem.COUNT, expected=len(characters), found=len(syllables)
        )
    toned = any(TONED.search(part) for part, _ in syllables)
    faults = (
        _misread(character, part, neutral=within and toned)
        for (character, said), (part, within) in zip(characters, syllables, strict=True)
        if part != said
    )
    return next(filter(None, faults), None)


def _misread(character: str, syllable: str, *, neutral: bool) -> ReadingFault | None:
    """What is wrong with one syllable; `neutral` if it may have lost its tone."""
    known = sounds(character)
    if not known or syllable in known:
        return None
    problem = ReadingProblem.SOUND
    if not TONED.search(syllable) and toneless(syllable) in map(toneless, known):
        if neutral:
            return None
        problem = ReadingProblem.NO_TONES
    return ReadingFault(problem=problem, piece=syllable, character=character, known=known)
