"""Tokens: how a text stands in the full-text index, and how what was typed is looked for in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from glossary.normalize import fold
from reader.library.query import Query

FILING = 1
"""To be raised whenever `filed` comes to write another thing for the same folded text."""

BETWEEN = "."
MOST_TYPED = 200
"""So many code points of what is typed are looked for."""

_LETTER = "a-zß-öø-ɏͰ-Ͽ\u0400-\u04ff"
_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)*|[0-9]+(?:\.[0-9]+)+"
_BLANK = "[^\\S\n\u2028\u2029]|[\u00ad\u0300-\u036f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]"
_TOKEN = re.compile(
    rf"(?P<written>{_NUMBER}|[{_LETTER}0-9]+|[^\W_])|(?:{_BLANK})+|(?P<between>(?!{_BLANK})[\W_])"
)
_WRITTEN = re.compile(f"[{_LETTER}0-9]")
_TYPED = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_APART = rf"(?:[\W_]|{_BLANK})+"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens that stand one after the other; the last may go on if it is `begun`."""

    tokens: tuple[str, ...]
    begun: bool = False

    def expression(self) -> str:
        """The phrase in FTS5's language."""
        return f'"{" ".join(self.tokens)}"{" *" if self.begun else ""}'

    def pattern(self) -> str:
        """A regular expression that finds the phrase in folded text."""
        found = f"(?:{_BLANK})*".join(map(_pattern, self.tokens))
        before = f"(?<![{_LETTER}0-9])" if _WRITTEN.match(self.tokens[0]) else ""
        whole = not self.begun and _WRITTEN.match(self.tokens[-1])
        return before + found + (f"(?![{_LETTER}0-9])" if whole else "")


_All = tuple[Phrase, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """What was typed: of each of `wanted` all phrases of one row, and none of the unwanted."""

    wanted: tuple[tuple[_All, ...], ...]
    unwanted: _All

    def expression(self) -> str:
        """What is wanted, in FTS5's language; empty if nothing is."""
        return " AND ".join(f"({' OR '.join(map(_all, rows))})" for rows in self.wanted)

    def refusal(self) -> str:
        """What is unwanted, in FTS5's language; empty if nothing is."""
        return " OR ".join(phrase.expression() for phrase in self.unwanted)

    def patterns(self) -> tuple[re.Pattern[str], ...]:
        """What finds each phrase that is wanted, in folded text."""
        phrases = (phrase for rows in self.wanted for row in rows for phrase in row)
        return tuple(re.compile(phrase.pattern()) for phrase in dict.fromkeys(phrases))


def tokens(text: str) -> Iterator[str]:
    """The tokens of a text.

    A Chinese character is one, and so is a word or a number in other scripts; blanks are nothing,
    and whatever else stands between is BETWEEN, so that no phrase reaches over a comma.
    """
    was_between = True
    for match in _TOKEN.finditer(fold(text)):
        if match.lastgroup == "written":
            was_between = False
            yield match[0].replace(",", "")
        elif match.lastgroup == "between" and not was_between:
            was_between = True
            yield BETWEEN


def filed(text: str) -> str:
    """A text as the full-text index takes it."""
    return " ".join(tokens(text))


def words_of(query: Query) -> Words:
    """What the user typed, with the Chinese that may be meant by some of it."""
    typed = [
        (match["minus"], match["phrase"], match["phrase"] or match["word"] or "")
        for match in _TYPED.finditer(fold(query.text[:MOST_TYPED]))
    ]
    spans = {
        tuple(fold(meant.words).split()): [_phrase(text) for text in meant.chinese]
        for meant in query.meant
    }
    wanted: list[tuple[_All, ...]] = []
    unwanted: list[Phrase] = []
    while typed:
        minus, quoted, text = typed[0]
        plain = takewhile(lambda each: not each[0] and each[1] is None, typed)
        span = _known([each for *_, each in plain], spans)
        here = list(span) or [text]
        del typed[: len(here)]
        said = tuple(filter(None, (_phrase(each, begun=quoted is None) for each in here)))
        if minus:
            unwanted += said
        elif said:
            meant = ((phrase,) for phrase in spans.get(span, ()) if phrase)
            wanted.append((said, *meant))
    return Words(tuple(wanted), tuple(unwanted))


def _known(run: Sequence[str], spans: Mapping[tuple[str, ...], object]) -> tuple[str, ...]:
    """The longest of the spans with which the words begin; or ()."""
    lengths = range(len(run), 0, -1)
    return next((span for n in lengths if (span := tuple(run[:n])) in spans), ())


def _phrase(text: str, *, begun: bool = False) -> Phrase | None:
    """The tokens of a word or phrase; None if there are but signs."""
    found = list(tokens(text))
    if found and found[-1] == BETWEEN:
        found.pop()
    if not found:
        return None
    return Phrase(tuple(found), begun and _WRITTEN.match(found[-1]) is not None)


def _all(row: _All) -> str:
    return f"({' AND '.join(phrase.expression() for phrase in row)})"


def _pattern(token: str) -> str:
    if token == BETWEEN:
        return _APART
    return ",?".join(token) if token.isdecimal() else re.escape(token)
