"""Definitions: there where a name needs one, in their language, and none like another."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from glossary.check.flaw import Flaw, Severity
from glossary.model import Concept, Kind
from glossary.normalize import fold, has_han

ALIKE = 0.01
"""Of all definitions, so large a share may be built alike, if it is more than FEW."""
FEW = 5
COMMON = 0.005
"""A word in so large a share of all definitions makes a pattern; a rarer one fills it."""

_NEEDED = (
    Kind.COMPANY,
    Kind.INSTITUTION,
    Kind.INDEX,
    Kind.PERSON,
    Kind.PRODUCT,
    Kind.INSTRUMENT,
)
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
_GRAMMAR = frozenset(
    _WORD.findall(
        """a an the of for to in on at by with from as and or but not no that which who whose whom
        where when what how if than then so is are was were be been being has have had do does may
        can must will would it its they their them this these those such each every one other
        another any all some only also both between against over under into out up down off per
        through before after since until while about without within during across among because"""
    )
)


class _Written(NamedTuple):
    concept: Concept
    field: str
    text: str


def definition_flaws(concepts: Iterable[Concept]) -> Iterator[Flaw]:
    """Definitions that are missing or in the wrong language, then copies, then patterns."""
    written = []
    for concept in concepts:
        if concept.retired:
            continue
        if concept.kind in _NEEDED and not concept.definition_en and not concept.definition_zh:
            reason = f"it has no definition, which a name needs ({concept.kind})"
            yield Flaw(concept.id, "definition_en", "", reason, Severity.NOTE)
        for field, text in _fields(concept):
            written.append(_Written(concept, field, text))
            if reason := _in_the_wrong_language(field, text):
                yield Flaw(concept.id, field, "", reason, Severity.NOTE)
    yield from _copied(written)
    yield from _built_alike([each for each in written if each.field == "definition_en"])


def build_of(words: Iterable[str], common: Collection[str]) -> str:
    """How a definition is built: its words of grammar and the common ones, `_` for others.

    “The interest rate at which banks lend to one another.” is `the interest rate at which _ to one
    another` if `common` has interest and rate. Blank if it has no common word but grammar, as most
    English sentences are alike in that.
    """
    kept = [word if word in _GRAMMAR or word in common else "_" for word in words]
    if not any(word in common for word in kept):
        return ""
    return " ".join(
        word for at, word in enumerate(kept) if word != "_" or kept[at - 1 : at] != ["_"]
    )


def _fields(concept: Concept) -> Iterator[tuple[str, str]]:
    if concept.definition_en:
        yield "definition_en", concept.definition_en
    if concept.definition_zh:
        yield "definition_zh", concept.definition_zh


def _in_the_wrong_language(field: str, text: str) -> str:
    if has_han(text) is (field == "definition_zh"):
        return ""
    if field == "definition_zh":
        return "the Chinese definition has no Chinese character"
    return "the English definition has Chinese characters"


def _copied(written: Iterable[_Written]) -> Iterator[Flaw]:
    first: dict[str, Concept] = {}
    for concept, field, text in written:
        known = first.setdefault(fold(text).strip(" .。"), concept)
        if known is not concept:
            reason = f"the definition is that of {known.id}"
            yield Flaw(concept.id, field, "", reason, Severity.NOTE)


def _built_alike(written: list[_Written]) -> Iterator[Flaw]:
    for build, alike in _by_build(written).items():
        if len(alike) > max(FEW, ALIKE * len(written)):
            reason = f"{len(alike)} definitions are built alike: “{build}”"
            yield Flaw(alike[0].concept.id, "definition_en", "", reason, Severity.NOTE)


def _by_build(written: Collection[_Written]) -> Mapping[str, list[_Written]]:
    words = [_WORD.findall(each.text.lower()) for each in written]
    counts = Counter(word for each in words for word in set(each))
    enough = max(FEW, COMMON * len(written))
    common = {word for word, count in counts.items() if count > enough} - _GRAMMAR
    builds: dict[str, list[_Written]] = defaultdict(list)
    for each, its in zip(written, words, strict=True):
        if build := build_of(its, common):
            builds[build].append(each)
    return builds
