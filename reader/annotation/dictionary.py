"""Dictionary: CC-CEDICT for the words outside the glossary, its glosses best for finance first."""

import csv
import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from glossary.index.strings import Strings
from glossary.normalize import fold
from reader import resources
from reader.annotation.cedict import read_lines
from reader.annotation.lexicon import Lexicon, long_strings
from reader.annotation.syllables import marked

ATTRIBUTION = "CC-CEDICT, CC BY-SA 4.0"

_LINE = re.compile(r"\S+ \[([^\]]*)\] /(.*)/")
_REFERENCE = re.compile(
    r"^(variant of|old variant|see |CL:|Taiwan pr|also pr|abbr\. for|also written|used in )"
)
_STANDS_FOR = re.compile(
    r"/(?:\w+ )?(?:variant of|see|see also|abbr\. for|also written) "
    r"(?:[^|/\[\s]+\|)?([\u3400-\u9fff〇]+)"
)
_REMARK = re.compile(r"\([^()]*\)|\[[^\]]*\]|[\u3400-\u9fff|·，]+")
_DESCRIPTION = re.compile(
    r"(,| (prefecture|county|town|township|district|city|province|subprefecture)\b).*",
    re.IGNORECASE | re.DOTALL,
)
_OURS = re.compile(
    r"\((?:[^()]*\b)?(financ|econom|business|stock|bank|account|compan|commerc|market|trad|invest|comput|law)",
    re.IGNORECASE,
)
_ODD = re.compile(
    r"\((?:[^()]*\b)?(slang|archaic|old|dialect|literary|vulgar|coll|fig|sport|medic|math|Tw|polite|Buddh|"
    r"chess|mahjong|hist|honorific|bird|jar|internet|neologism|classical|idiom|music|loanword)",
    re.IGNORECASE,
)

_LAST = re.compile(
    r"vulgar|taboo|derog|offensive|obscene|prostitute|penis|emergency|variant of",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Headword:
    """One dictionary line: its numbered pinyin, and its glosses, best for finance first."""

    text: str
    pinyin: tuple[str, ...]
    glosses: tuple[str, ...]

    @property
    def proper(self) -> bool:
        """Whether it is a name (its pinyin is capitalised)."""
        return self.pinyin[0][:1].isupper()


class Dictionary:
    """Headwords by simplified text, shared once read. Reads the data at first use.

    That takes 0.02 s with what is kept in the `cache` folder, 0.3 s without.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache
        self._headwords: frozenset[str] = frozenset()

    @functools.cached_property
    def _lines(self) -> Mapping[str, bytes]:
        return read_lines(self._cache)

    @functools.cached_property
    def long(self) -> Strings:
        """The headwords of three code points and more, to be found in texts."""
        return self._lines.long if isinstance(self._lines, Lexicon) else long_strings(self._lines)

    @property
    def headwords(self) -> AbstractSet[str]:
        """Every headword to look for, simplified; none with digits or Latin letters.

        Such ones (110, A, MC) explain what an article does not mean.
        """
        return self._headwords or self._lines.keys()

    def __contains__(self, folded: str) -> bool:
        return folded in self.headwords

    def load(self) -> None:
        """Read all headwords now, so that each is found faster."""
        _ = self.long
        self._headwords = frozenset(self._lines)

    def look_up(self, text: str, spoken: Sequence[str] = ()) -> tuple[Headword, ...]:
        """The headwords written so, homographs apart, common words before names.

        Those read as it is `spoken` (toned syllables) come first. A text in traditional characters
        finds only what is written so: 頭髮 is not 发.
        """
        key = fold(text)
        if key not in self.headwords:
            return ()
        lines = self._lines_of(key, text if text != key else "")
        headwords = self._headwords_of(key, lines) or self._stood_for(key, lines)
        said = tuple(map(str.lower, spoken))
        return tuple(sorted(headwords, key=lambda headword: _rank(headword, said)))

    def _headwords_of(self, key: str, lines: Iterable[str]) -> list[Headword]:
        first = self._first.get(key, "")
        found = [h for line in lines if (h := _headword(key, line))]
        return [_with_first(h, first) for h in found] if first else found

    @functools.cached_property
    def _first(self) -> dict[str, str]:
        """The everyday gloss of words for which CC-CEDICT has another one first."""
        with resources.first_glosses().open(encoding="utf-8", newline="") as rows:
            return {row["word"]: row["gloss"] for row in csv.DictReader(rows)}

    def _lines_of(self, key: str, traditional: str = "") -> list[str]:
        """The lines of a headword, only those of its traditional form if there are any."""
        lines = self._lines[key].decode().split("\t")
        same = [line for line in lines if line.partition(" ")[0] == traditional]
        return same or lines

    def _stood_for(self, key: str, lines: Iterable[str]) -> list[Headword]:
        """A mere variant or abbreviation: its own pinyin with the glosses of what it stands for."""
        found = []
        for line in lines:
            if own := _LINE.match(line):
                targets = (fold(target) for target in _STANDS_FOR.findall(line))
                known = [
                    headword
                    for target in targets
                    if target in self.headwords
                    for headword in self._headwords_of(target, self._lines_of(target))
                ]
                glosses = [gloss for headword in known for gloss in headword.glosses]
                glosses = glosses or [_bare(own[2].replace("(", "").replace(")", ""))]
                found.append(Headword(key, tuple(own[1].split()), tuple(dict.fromkeys(glosses))))
        return found


def _with_first(headword: Headword, first: str) -> Headword:
    """The headword with its everyday gloss first; a name has none."""
    if headword.proper:
        return headword
    return replace(headword, glosses=tuple(dict.fromkeys((first, *headword.glosses))))


def _headword(text: str, line: str) -> Headword | None:
    if (match := _LINE.match(line)) is None:
        return None
    senses = match[2].split("/")
    if match[1][:1].isupper():
        senses = [_name(sense) for sense in senses]
    glosses = tuple(_best_first(senses))
    return Headword(text, tuple(match[1].split()), glosses) if glosses else None


def _name(sense: str) -> str:
    """A name without what the dictionary says of it: Xiangyang, prefecture-level city in Hubei."""
    return _DESCRIPTION.sub("", sense)


def _rank(headword: Headword, said: tuple[str, ...]) -> tuple[bool, bool, bool, int]:
    surname = headword.glosses[0].startswith("surname ")
    otherwise = bool(said) and tuple(marked(each.lower()) for each in headword.pinyin) != said
    return otherwise, surname, headword.proper, -len(headword.glosses)


def _best_first(senses: Iterable[str]) -> list[str]:
    """The glosses of all senses: finance ones first, odd registers last, remarks taken off."""
    ours: list[str] = []
    plain: list[str] = []
    odd: list[str] = []
    last: list[str] = []
    for sense in senses:
        if _REFERENCE.match(sense):
            continue
        if _LAST.search(sense):
            shelf = last
        else:
            shelf = ours if _OURS.search(sense) else odd if _ODD.search(sense) else plain
        shelf += [gloss for part in sense.split(";") if (gloss := _bare(part))]
    return list(dict.fromkeys(ours + plain + odd + last))


def _bare(gloss: str) -> str:
    return re.sub(r"\s+", " ", _REMARK.sub(" ", gloss)).strip(" ,.:")
