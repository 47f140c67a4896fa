"""Pinyin is no one's English in Hong Kong and Taiwan: names there keep their reading alone."""

import re
from collections.abc import Iterable, Iterator

from glossary.model import Kind
from reader.annotation.names.model import Name
from reader.annotation.names.tables import place_at

_NEAR = 40
_TRADITIONAL = re.compile(
    "[個們為與對會時來說過還將從開應發讓給兩萬報導記員長總經執問題億財產資業務國東車點這於後電話關"
    "證銷營績場動漲幣稱陳張劉黃楊趙吳鄭馬許蕭葉蘇盧鍾鄧馮龔顧韓羅賴龐賀錢莊嚴龍]"
)
_ISLANDS = ("台湾", "台北", "台中", "台南", "高雄", "新竹", "香港", "澳门")


def unguessed(text: str, folded: str, names: Iterable[Name]) -> Iterator[Name]:
    """The people and companies, in traditional text without English that is only their pinyin.

    A company that begins with a place of the mainland keeps it.
    """
    for name in names:
        near = _TRADITIONAL.search(text, max(0, name.start - _NEAR), name.end + _NEAR)
        yield name._replace(english=()) if near and not _on_mainland(folded, name) else name


def _on_mainland(folded: str, name: Name) -> bool:
    if name.kind is Kind.PERSON or folded.startswith(_ISLANDS, name.start):
        return False
    return place_at(folded, name.start, name.end) > name.start
