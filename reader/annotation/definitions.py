"""Definition: the places where an article says how it will call something for short."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from glossary.model import Kind, Sense
from glossary.normalize import has_han
from reader.annotation.names.model import Name
from reader.annotation.names.spelling import spelled_short

_SAID = r"(?:以下|下文|下称|亦|也|又|后文)?(?:统称|合称|并称|简称|下称|以下称|又称|称)(?:为|作|:)?"
_QUOTED = r"[\"「『《]([^\"「」『』《》()\n]{1,20})[\"」』》]"
_EXPLICIT = re.compile(rf"\((?:[^()\n]{{1,40}}?[,;、])?{_SAID}([^()\n]{{1,50}})\)")
_IN_QUOTES = re.compile(rf"\(\s?{_QUOTED}\s?\)")
_BARE = re.compile(rf"(?<=[\u4e00-\u9fffa-z)\"]),\s?(?:以下简称|下称|简称)(?:为|:)?{_QUOTED}")
_PLAIN = re.compile(r"\(([A-Za-z][A-Za-z0-9&.-]{1,9}|[\u4e00-\u9fff]{2,5})\)")
_FULL = re.compile(r"\(全称(?:为|:)?([^()\n]{4,40})\)")
_OR = re.compile(r"[、,;或]|以下简称|下称|简称")
_IN_MARKS = re.compile(r"[\"「『]([^\"「」『』\n]{1,20})[\"」』]")
_CODE = re.compile(
    r"[^\u4e00-\u9fff]*\d{3,6}(?:\.[a-z]{2,3})?|.*(?:代码|股票简称|证券简称|股票名称).*"
)
"""What stands beside short forms in a bracket and is none: a share's code."""
_QUOTES = " \"'「」『』《》"
_LATIN_BEFORE = re.compile(r"(?<![a-z0-9])[a-z][a-z0-9 .&,'-]{1,59}$")
_ASIDE = re.compile(r"\([^()\n]{1,12}\)$")
_LEGAL_FORM = re.compile(
    r",?\s+(?:Inc|Ltd|Limited|LLC|LLP|GmbH|AG|SE|S\.?A|N\.?V|PLC|plc|Corp|Co|Zrt|AB|ASA|Pte|Bhd)\b.*$"
)
LONGEST_TERM = 24
"""So many code points before its bracket a term may begin that is given a short form."""
_LONGEST_SHORT = 14
_NAMES = frozenset((Kind.COMPANY, Kind.INSTITUTION, Kind.PERSON, Kind.INDEX, Kind.PRODUCT))


@dataclass(frozen=True, slots=True)
class Definition:
    """A short form by its folded string, as it is `written`, and where its long form ends.

    `since` is where it begins to hold; `explicit` definitions say that they are one. `long` is the
    folded long form where it stands behind (全称).
    """

    key: str
    written: str
    long_end: int
    since: int
    explicit: bool
    long: str = ""

    def senses(self, folded: str, named: Callable[[str], tuple[Sense, ...]]) -> tuple[Sense, ...]:
        """What the longest glossary term that ends before the bracket names, if it fits."""
        if self.long:
            return named(self.long)
        for start in range(max(0, self.long_end - LONGEST_TERM), self.long_end - 1):
            term = folded[start : self.long_end]
            senses = named(term)
            if senses:
                whole = not start or not has_han(folded[start - 1])
                sure = self.explicit and (whole or senses[0].concept.kind in _NAMES)
                return senses if sure or _fits(self.key, self.written, term, senses[0]) else ()
        return ()

    def named_after(self, name: Name, text: str, *, known: bool) -> Name | None:
        """The name of the short form of a company found by rule.

        One that is a glossary's own (`known`) and stands in the long name keeps its meaning.
        """
        long = text[name.start : name.end]
        if not self.explicit and not _in_order(self.written, long):
            return None
        if known and self.written in long and len(self.written) > 3:
            return None
        if not has_han(self.written):
            return Name(0, 0, name.kind, tuple(dict.fromkeys((self.written, *name.english))))
        if name.kind is Kind.PERSON:
            return Name(0, 0, name.kind, name.english)
        spelt, spoken = spelled_short(self.key, self.written)
        if not name.english:
            return Name(0, 0, name.kind, (), spoken)
        english = dict.fromkeys(filter(None, (spelt, *name.english[:2])))
        return Name(0, 0, name.kind, tuple(english), spoken)

    def foreign(self, text: str, folded: str) -> Name | None:
        """The short form of a name the article gives in Latin letters: BorsodChem Zrt."""
        before = _LATIN_BEFORE.search(folded, max(0, self.long_end - 60), self.long_end)
        if not self.explicit or before is None or self.long:
            return None
        long = text[before.start() : before.end()].strip(" ,.．，")
        if len(long) < 3 or not long[0].isupper() or not has_han(self.written):
            return None
        bare = _LEGAL_FORM.sub("", long)
        return Name(0, 0, Kind.COMPANY, tuple(dict.fromkeys((bare, long))))


def definitions(text: str, folded: str) -> Iterator[Definition]:
    """The definitions of a text, in the order of their kinds."""
    for pattern, group in ((_EXPLICIT, 1), (_IN_QUOTES, 1), (_BARE, 1)):
        for match in pattern.finditer(folded):
            start = match.start(group)
            for begin, end in _several(folded, start, match.end(group)):
                yield from _made(text, folded, (begin, end), match.start(), explicit=True)
    for match in _PLAIN.finditer(folded):
        yield from _made(text, folded, match.span(1), match.start(), explicit=False)
    for match in _FULL.finditer(folded):
        long = match[1].strip(_QUOTES)
        for length in range(min(6, match.start()), 1, -1):
            key = folded[match.start() - length : match.start()]
            if _in_order(key, long) and key != long:
                yield Definition(key, key, match.start(), match.end(), explicit=True, long=long)
                break


def _several(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The short forms of one bracket, without quotation marks: “并购委”、或“重组委”."""
    quoted = [match.span(1) for match in _IN_MARKS.finditer(folded, start, end + 1)]
    if quoted:
        yield from (span for span in quoted if span[1] <= end)
        return
    pieces = [start, *(at for m in _OR.finditer(folded, start, end) for at in m.span()), end]
    for begin, stop in zip(pieces[::2], pieces[1::2], strict=True):
        while begin < stop and folded[begin] in _QUOTES:
            begin += 1
        while begin < stop and folded[stop - 1] in _QUOTES:
            stop -= 1
        if begin < stop and not _CODE.fullmatch(folded, begin, stop):
            yield begin, stop


def _made(
    text: str, folded: str, borders: tuple[int, int], bracket: int, *, explicit: bool
) -> Iterator[Definition]:
    start, end = borders
    key, written = folded[start:end], text[start:end]
    if not 2 <= end - start <= _LONGEST_SHORT or not (explicit or _may_be_short(written)):
        return
    while bracket and folded[bracket - 1] in _QUOTES + ",":
        bracket -= 1
    aside = _ASIDE.search(folded, max(0, bracket - 14), bracket)
    for long_end in (bracket, *((aside.start(),) if aside else ())):
        yield Definition(key, written, long_end, start, explicit=explicit)


def _may_be_short(written: str) -> bool:
    """Whether a bracket that does not say so may hold an abbreviation: SPAC, 费半."""
    letters = [c for c in written if c.isascii() and c.isalpha()]
    return not letters or sum(map(str.isupper, letters)) * 2 > len(letters)


def _fits(key: str, written: str, term: str, sense: Sense) -> bool:
    """Whether a bracket's short form abbreviates a term: its characters, or its English."""
    if has_han(written):
        return len(key) < len(term) and _in_order(key, term)
    capitals = "".join(c for c in written if c.isalpha()).casefold()
    return any(
        _in_order(capitals, english.casefold()) and english[:1].casefold() == capitals[:1]
        for english in sense.concept.equivalents()
    )


def _in_order(short: str, long: str) -> bool:
    """Whether the characters of one string all stand in another, in their order."""
    rest = iter(long)
    return all(character in rest for character in short)
