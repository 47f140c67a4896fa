"""The format of CC-CEDICT: `繁體 简体 [pin1 yin1] /sense; other word/sense/`, a line a word."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange.csv_file import text_of
from glossary.exchange.decoding import lines_of, note_of
from glossary.exchange.incoming import Delivery, Fault, Incoming
from glossary.exchange.tables import STEP, never
from glossary.model import Concept, ConceptId, Language, MatchRule, Term, TermType

_LINE = re.compile(r"(\S+) (\S+) \[{1,2}([^\[\]]*)\]{1,2} /(.+)/\s*")
_SYLLABLE = re.compile(r"([A-Za-zü]+)([1-5])")
_MARKS = ("", "\u0304", "\u0301", "\u030c", "\u0300", "")
_BESIDE = ("CL:", "see ", "see also ", "variant of ", "old variant of ", "also written ")
"""How a sense begins that is no English for the word."""
_LANGUAGES = (Language.ZH_HANS, Language.ZH_HANT, Language.EN)
_CARRIES = frozenset(("terms", "terms.reading", *(f"terms.{each}" for each in _LANGUAGES)))


def is_line(line: str) -> bool:
    """Whether a line is a word of such a dictionary."""
    return _LINE.fullmatch(line) is not None


def read(path: Path, *, stopped: Callable[[], bool] = never) -> Delivery:
    """What a dictionary offers: a concept a line. Raises ExchangeError and StoppedError."""
    text, encoding = text_of(path)
    incoming: list[Incoming] = []
    faults: list[Fault] = []
    for number, line in enumerate(lines_of(text), start=1):
        if number % STEP == 0 and stopped():
            raise StoppedError("stopped; nothing was taken in")
        if not line.strip() or line.startswith("#"):
            continue
        try:
            incoming.append(Incoming(number, _concept(line)))
        except ExchangeError as error:
            faults.append(Fault(number, str(error)))
    notes = ("measure words and references to other words are left out",)
    return Delivery(
        path.name, tuple(incoming), tuple(faults), _CARRIES, (*note_of(encoding), *notes)
    )


def marked(numbered: str) -> str:
    """A reading with tone marks for one with numbers: `nu:3 er2` is nǚ ér, `wan2 r5` wánr."""
    syllables: list[str] = []
    for part in numbered.replace("u:", "ü").replace("U:", "Ü").replace("v", "ü").split():
        if part == "r5" and syllables:
            syllables[-1] += "r"
        elif part[0].isalnum() and not part.startswith("xx"):
            syllables.append(_SYLLABLE.sub(_toned, part))
    return " ".join(syllables)


def _concept(line: str) -> Concept:
    found = _LINE.fullmatch(line)
    if found is None:
        raise ExchangeError("not of the form 繁體 简体 [pin1 yin1] /English/")
    traditional, simplified, numbered, senses = found.groups()
    reading = marked(numbered)
    terms = [Term(language=Language.ZH_HANS, text=simplified, reading=reading)]
    if traditional != simplified:
        terms.append(
            Term(
                language=Language.ZH_HANT,
                text=traditional,
                type=TermType.VARIANT,
                reading=reading,
            )
        )
    english = dict.fromkeys(
        word
        for sense in senses.split("/")
        if not sense.startswith(_BESIDE)
        for each in sense.split(";")
        if (word := each.strip())
    )
    terms += [Term(language=Language.EN, text=word, match=MatchRule.NEVER) for word in english]
    return Concept(id=ConceptId(""), terms=tuple(terms))


def _toned(syllable: re.Match[str]) -> str:
    """The mark stands on a or e, on the o of ou, else on the last vowel."""
    letters, tone = syllable[1], int(syllable[2])
    plain = letters.lower()
    for sign in ("a", "e", "ou"):
        if sign in plain:
            place = plain.index(sign)
            break
    else:
        vowels = [place for place, letter in enumerate(plain) if letter in "iouü"]
        place = vowels[-1] if vowels else len(plain) - 1
    toned = letters[: place + 1] + _MARKS[tone] + letters[place + 1 :]
    return unicodedata.normalize("NFC", toned)
