"""Lines that say who wrote an article, where and when: read into Metadata."""

import datetime
import re
from dataclasses import dataclass
from typing import Any

from reader.article import Metadata
from reader.intake.fields import MONTHS, any_field, fields

_GAP = re.compile(r"[\s|·,/~-]*")
_NAME = re.compile(r"[a-z\u4e00-\u9fff]{2,12}(?=\s|$)")
_MOST_NAMES = 2
_ENGLISH = re.compile(
    r"by ((?:[A-Z][\w.'’-]*|and|of|de|van)(?:,? (?:[A-Z][\w.'’-]*|and|of|de|van)){0,8})"
)
_BRACKETS = re.compile(r"[(\[【](.*)[)\]】]", re.DOTALL)
_LONGEST = 160
_NOTHING = Metadata()

_WHEN = frozenset({"date", "clock", "moment", "place", "count"})


@dataclass(frozen=True, slots=True)
class Byline:
    """What one line says about the article."""

    metadata: Metadata
    fields: frozenset[str]

    @property
    def is_card(self) -> bool:
        """Whether it only names an author or a time, as the cards of other articles do."""
        return self.fields <= {"author", "source", "label", "name"} | _WHEN

    @property
    def is_date(self) -> bool:
        """Whether it is a day and nothing else, as the headings of a chronicle are too."""
        return self.fields <= {"date", "moment"}

    @property
    def is_labelled(self) -> bool:
        """Whether it says more than a time, which may as well be the date under a statement."""
        return not self.fields <= _WHEN


def read(text: str, folded: str) -> Byline | None:
    """What a line says, if it is made of labels, names, dates and counts and of nothing else.

    `folded` is the same line folded, code point for code point.
    """
    if not folded or len(folded) > _LONGEST:
        return None
    bracketed = _BRACKETS.fullmatch(folded)
    if bracketed:
        text, folded = text[bracketed.start(1) : bracketed.end(1)], bracketed[1]
    english = folded.startswith("by ") and _ENGLISH.fullmatch(text[0].lower() + text[1:])
    if english:
        return Byline(Metadata(author=english[1]), frozenset({"author"}))
    return _scan(text, folded)


def merge(known: Metadata, found: Metadata) -> Metadata:
    """What is known with what was found where nothing was known."""
    return Metadata(
        title=known.title or found.title,
        source=known.source or ("" if found.source == known.author else found.source),
        author=known.author or found.author,
        date=known.date or found.date,
        publisher=known.publisher or found.publisher,
        address=known.address or found.address,
    )


def _scan(text: str, folded: str) -> Byline | None:
    metadata, fields, names, at = _NOTHING, set[str](), list[str](), 0
    while at < len(folded):
        field = _field_at(folded, at)
        if field is None:
            name = _NAME.match(folded, at)
            if name is None or len(names) == _MOST_NAMES:
                return None
            names.append(text[at : name.end()])
            at = _after_gap(folded, name.end())
            continue
        kind, match = field
        fields.add(kind)
        metadata = merge(metadata, _said(kind, match, text))
        at = _after_gap(folded, match.end())
    if names:
        if not fields & {"date", "clock"}:
            return None
        metadata = merge(metadata, _named(names, is_original="original" in fields))
        fields.add("name")
    return Byline(metadata, frozenset(fields)) if fields - {"place", "button"} else None


def _after_gap(folded: str, at: int) -> int:
    gap = _GAP.match(folded, at)
    return gap.end() if gap else at


def _named(names: list[str], *, is_original: bool) -> Metadata:
    """What bare names beside a date mean: WeChat puts the author first, portals the source."""
    first, second = names[0], "".join(names[1:])
    if is_original:
        return Metadata(author=first, publisher=second)
    return Metadata(source=first, author=second)


def _field_at(folded: str, at: int) -> tuple[str, re.Match[str]] | None:
    if any_field().match(folded, at) is None:
        return None
    for name, pattern in fields():
        match = pattern.match(folded, at)
        if match and match.end() > at:
            return name, match
    return None


def _said(name: str, match: re.Match[str], text: str) -> Metadata:
    if name == "date":
        return Metadata(date=_date(match))
    if name == "address":
        return Metadata(address=text[slice(*match.span("url"))])
    if name not in ("source", "author", "publisher", "title"):
        return _NOTHING
    said: dict[str, Any] = {name: text[slice(*match.span("value"))].strip()}
    return Metadata(**said)


def _date(match: re.Match[str]) -> datetime.date | None:
    parts = match.groupdict()
    for number in ("", "2", "3", "4"):
        year, day = parts[f"y{number}"], parts[f"d{number}"]
        if year and day:
            month = parts.get(f"m{number}") or MONTHS.index(parts[f"month{number}"][:3]) + 1
            try:
                return datetime.date(int(year), int(month), int(day))
            except ValueError:
                return None
    return None
