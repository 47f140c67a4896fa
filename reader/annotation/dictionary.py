"""Dictionary: CC-CEDICT for the words outside the glossary, its glosses best for finance first."""

import functools
import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from glossary.normalize import fold
from reader.annotation.cedict import read_lines

ATTRIBUTION = "CC-CEDICT, CC BY-SA 4.0"

_LINE = re.compile(r"\[([^\]]*)\] /(.*)/")
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

    That takes 0.05 s with what is kept in the `cache` folder, 0.2 s without.
    """

    def __init__(self, cache: Path | None = None) -> None:
        self._cache = cache

    @functools.cached_property
    def _lines(self) -> dict[str, bytes]:
        return read_lines(self._cache)

    @property
    def headwords(self) -> AbstractSet[str]:
        """Every headword to look for, simplified; none with digits or Latin letters.

        Such ones (110, A, MC) explain what an article does not mean.
        """
        return self._lines.keys()

    @functools.cached_property
    def openings(self) -> frozenset[str]:
        """The first two characters of every headword."""
        return frozenset(map(itemgetter(slice(0, 2)), self._lines))

    def __contains__(self, folded: str) -> bool:
        return folded in self.headwords

    def load(self) -> None:
        """Read the data now, say on a worker, rather than at the first look-up."""
        _ = self.openings

    def look_up(self, text: str) -> tuple[Headword, ...]:
        """The headwords written so, homographs apart, common words before names."""
        key = fold(text)
        if key not in self.headwords:
            return ()
        headwords = self._headwords_of(key) or self._stood_for(key)
        return tuple(sorted(headwords, key=_rank))

    def _headwords_of(self, key: str) -> list[Headword]:
        return [h for line in self._lines_of(key) if (h := _headword(key, line))]

    def _lines_of(self, key: str) -> list[str]:
        return self._lines[key].decode().split("\t")

    def _stood_for(self, key: str) -> list[Headword]:
        """A mere variant or abbreviation: its own pinyin with the glosses of what it stands for."""
        found = []
        for line in self._lines_of(key):
            if own := _LINE.match(line):
                targets = (fold(target) for target in _STANDS_FOR.findall(line))
                known = [h for t in targets if t in self.headwords for h in self._headwords_of(t)]
                glosses = [gloss for headword in known for gloss in headword.glosses]
                glosses = glosses or [_bare(own[2].replace("(", "").replace(")", ""))]
                found.append(Headword(key, tuple(own[1].split()), tuple(dict.fromkeys(glosses))))
        return found


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


def _rank(headword: Headword) -> tuple[bool, bool, int]:
    surname = headword.glosses[0].startswith("surname ")
    return surname, headword.proper, -len(headword.glosses)


def _best_first(senses: Iterable[str]) -> list[str]:
    """The glosses of all senses: finance ones first, odd registers last, remarks taken off."""
    ours: list[str] = []
    plain: list[str] = []
    odd: list[str] = []
    for sense in senses:
        if _REFERENCE.match(sense):
            continue
        shelf = ours if _OURS.search(sense) else odd if _ODD.search(sense) else plain
        shelf += [gloss for part in sense.split(";") if (gloss := _bare(part))]
    return list(dict.fromkeys(ours + plain + odd))


def _bare(gloss: str) -> str:
    return re.sub(r"\s+", " ", _REMARK.sub(" ", gloss)).strip(" ,.:")
