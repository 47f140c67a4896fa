"""People told by how a notice speaks of them: by their sex, their posts, what they are fined."""

import re
from collections.abc import Container, Iterable, Iterator

from reader.annotation.names.model import Name
from reader.annotation.names.people import person_between
from reader.annotation.names.triggers import Triggers

_SIGN_BEFORE = re.compile(r"[\s,。、;:(\"》]")
_OPENS = re.compile(r"[\s。;:]")
_STOP = re.compile(r"[,。;\n]")
_FAR = 36
"""So far behind a name its post may stand: 杨子平,某某股份有限公司时任董事长."""

_LINKS = frozenset("及和与")
_BEFORE = frozenset("对向由")


def noticed(folded: str, ends: Container[int], beside: Triggers) -> Iterator[Name]:
    """The people of a text who stand as in a register or a list of penalties."""
    for start, _ in beside.sexes:
        yield from _before(folded, start, ends, _SIGN_BEFORE, known=True)
    for start, _ in beside.posts:
        signs = [*_STOP.finditer(folded, max(0, start - _FAR), start)]
        if signs and signs[-1][0] == ",":
            yield from _before(folded, signs[-1].start(), ends, _OPENS, known=False)
    for start, _ in beside.penalties:
        for length in (3, 2, 4):
            begin = start - length
            if begin > 0 and folded[begin - 1] in _BEFORE:
                found = person_between(folded, begin, start, ends, sure=False, known=length > 2)
                if found:
                    yield found
                    break


def joining(folded: str, ends: Container[int], firms: Iterable[Name]) -> Iterator[Name]:
    """The people before a company: 沈国军及某某有限公司."""
    for firm in firms:
        link = firm.start - 1
        begin = link - 3
        if begin > 0 and folded[link] in _LINKS and _SIGN_BEFORE.match(folded, begin - 1):
            found = person_between(folded, begin, link, ends, sure=False)
            if found:
                yield found


def _before(
    folded: str, end: int, ends: Container[int], sign: re.Pattern[str], *, known: bool
) -> Iterator[Name]:
    """The person whose name stands between a sign and `end`."""
    for length in (2, 3, 4):
        start = end - length
        if start < 0 or (start and not sign.match(folded, start - 1)):
            continue
        found = person_between(folded, start, end, ends, sure=True, known=known)
        if found:
            yield found
        return
