"""People with foreign names, told by · or by a title; the Latin in brackets is the English."""

import functools
import re
from collections.abc import Container, Iterable, Iterator

from glossary.model import Kind
from glossary.normalize import fold
from reader.annotation.bracketed import english_beside
from reader.annotation.names.model import Name
from reader.annotation.names.spelling import reading
from reader.annotation.names.surnames import FOREIGN, SURNAMES, TRANSLITERATION
from reader.annotation.names.tables import one_of
from reader.annotation.names.words import Role, words

_LONGEST = 7
_SOUND = f"[{''.join(sorted(TRANSLITERATION))}]"
_LATER = re.compile(rf"(?:·\s?(?:{_SOUND}{{1,{_LONGEST}}}|[a-z](?=·)))+")
_WORDS = frozenset("日于因若让等为")
"""Characters of transliterations that are also words of their own."""

_ENDS_NONE = frozenset("于日等")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_BEFORE = frozenset("的和与由为是在及对等了向被将给让名叫前后从跟同据称说以像如按且而或令使把请到")
_BEHIND = frozenset(
    "的和与由为是在及对等了向被将给让说称则也还就曾已都因于从等、以饰著摄任主当说讲问答"
)
"""Words of one character that stand before and behind names."""

EAST = re.compile("日本|韩国|朝鲜|越南|日产|日银|日央行|日股|丰田|本田|索尼|三星|现代汽车|软银")
"""What stands before names in characters that are not read as in Chinese."""

_FIRM = re.compile(
    "(?:(?:国际|工业|科技|能源|石油|航空|汽车|制药|电子|半导体|媒体|娱乐|资本|投资|证券|银行|基金|保险|金融)"
    "{0,2}(?:公司|集团|控股|律师事务所))"
)
"""What makes a double name a company: 亨廷顿·英格尔斯工业公司."""

_LAST = frozenset("尔斯姆茨弗赫特夫顿逊克")
_LATIN = re.compile(r"[A-Za-zÀ-ž.'’-]+(?: [A-Za-zÀ-ž.'’-]+){0,4}")


def foreigners(
    text: str,
    folded: str,
    ends: Container[int],
    dots: Iterable[tuple[int, int]],
    titles: Iterable[tuple[int, int]],
) -> Iterator[Name]:
    """The people of a text with foreign names, in characters that only sound.

    `dots` are the places of ·, `titles` those of words that stand before names.
    """
    reached = 0
    for dot, _ in dots:
        later = _LATER.match(folded, dot) if dot >= reached else None
        if later is None:
            continue
        start, reached = _first(folded, dot, ends), later.end()
        if folded[reached - 1] in _ENDS_NONE and reached - 1 in ends:
            reached -= 1
        firm = _FIRM.match(folded, reached)
        if firm and 0 <= start < dot and firm.end() in ends:
            said = reading(*folded[start:reached].split("·"), firm[0])
            yield Name(start, firm.end(), Kind.COMPANY, (), said)
        elif 0 <= start < dot and reached in ends and not _goes_on(folded, reached, ends):
            yield _named(text, start, reached)
    for _, start in titles:
        match = _titled().match(folded, start)
        if match and _sounds_foreign(match[1]) and start in ends and match.end(1) in ends:
            yield _named(text, start, match.end(1))


def _first(folded: str, dot: int, ends: Container[int]) -> int:
    """Where the name before a dot begins; -1 if that is not sure."""
    start = dot
    while start > max(0, dot - _LONGEST) and folded[start - 1] in TRANSLITERATION:
        start -= 1
    run = start
    while start < dot and start and start not in ends:
        start += 1
    if folded[start] in _WORDS and start + 1 in ends:
        return start + 1
    if start - run > 1 or folded[start - 1 : start] == "-":
        return -1  # a word goes on into the name, which then began before: 亚历山德罗维奇
    if start != run or start == 0 or not _HAN.match(folded[start - 1]):
        return start
    lone = start == 1 or start - 1 in ends
    return -1 if lone and folded[start - 1] not in _BEFORE else start


def _goes_on(folded: str, end: int, ends: Container[int]) -> bool:
    """Whether a name may go on: with another dot, or with a lone character that is no word."""
    following = folded[end : end + 1]
    if following in ("·", "-"):
        return True
    return bool(_HAN.match(following)) and end + 1 in ends and following not in _BEHIND


def _named(text: str, start: int, end: int) -> Name:
    beside = (each for each in english_beside(text, end) if _LATIN.fullmatch(each))
    parts = map(str.strip, fold(text[start:end]).split("·"))
    said = reading(*parts).replace("shén", "shí")  # 什 only sounds here
    return Name(start, end, Kind.PERSON, tuple(beside)[:1], said)


def _sounds_foreign(called: str) -> bool:
    """Whether no Chinese name is so written."""
    if len(called) > 2 and called[-1] in _LAST:
        return True
    strange = sum(character in FOREIGN for character in called)
    return strange > 1 or (strange == 1 and called[0] not in SURNAMES)


@functools.cache
def _titled() -> re.Pattern[str]:
    """Two to five such characters (group 1), and a sign or a verb."""
    behind = rf"[,，。、;；:：!（()）\s\"”]|$|在|对|将|和|与|也|则|周|于|{one_of(words(Role.VERB))}"
    return re.compile(rf"({_SOUND}{{2,5}})(?={behind})")
