"""TBX-Basic's rules, as a check of files: what its schema and its Schematron would object to."""

import io
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from glossary.exchange.incoming import Fault
from glossary.exchange.tbx.nodes import Entries, Node, Opening, opened
from glossary.exchange.tbx.words import PARTS_OF_SPEECH

_NAME = re.compile(r"[A-Za-z_][\w.-]*")
_URL = re.compile(r"https?://\S+")
_GROUPS = {
    "descripGrp": "descrip",
    "adminGrp": "admin",
    "termNoteGrp": "termNote",
    "transacGrp": "transac",
}
_FREE = {"note", "date", "term"}
_CATEGORIES: dict[str, dict[str, Sequence[str]]] = {
    "descrip": {
        "subjectField": ("conceptEntry",),
        "definition": ("conceptEntry", "langSec"),
        "context": ("termSec",),
    },
    "admin": {
        "customerSubset": ("termSec",),
        "projectSubset": ("termSec",),
        "source": ("conceptEntry", "langSec", "termSec"),
    },
    "termNote": dict.fromkeys(
        (
            "administrativeStatus",
            "partOfSpeech",
            "termType",
            "geographicalUsage",
            "grammaticalGender",
            "termLocation",
        ),
        ("termSec",),
    ),
    "transac": {"transactionType": ("conceptEntry", "langSec", "termSec")},
    "transacNote": {"responsibility": ("conceptEntry", "langSec", "termSec")},
    "ref": {"crossReference": ("conceptEntry", "termSec")},
    "xref": {"externalCrossReference": ("conceptEntry", "termSec"), "xGraphic": ("conceptEntry",)},
}
"""Each element's categories, and the levels on which they may stand."""

_PICKLISTS: dict[str, Sequence[str]] = {
    "administrativeStatus": tuple(
        f"{word}Term-admn-sts" for word in ("preferred", "admitted", "deprecated", "superseded")
    ),
    "partOfSpeech": PARTS_OF_SPEECH,
    "termType": ("fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"),
    "grammaticalGender": ("masculine", "feminine", "neuter", "other"),
    "transactionType": ("origination", "modification"),
}
_BELOW = {"conceptEntry": "langSec", "langSec": "termSec"}


def faults(file: Path | bytes, stopped: Callable[[], bool] = lambda: False) -> list[Fault]:
    """Where a file of v3, or of v2 by the names there, breaks the rules of TBX-Basic, style DCA.

    Raises ExchangeError for a file that is no TBX at all, and StoppedError.
    """
    name = "the file" if isinstance(file, bytes) else str(file)
    entries = Entries(name, stopped)
    found: list[Fault] = []
    taken: set[str] = set()
    with io.BytesIO(file) if isinstance(file, bytes) else opened(file) as content:
        for entry in entries.read(content):
            found += _name_faults(entry, taken)
            found += _level(entry)
    if entries.opening:
        found[:0] = [Fault(1, reason) for reason in _opening(entries.opening)]
    return found


def _opening(opening: Opening) -> Iterator[str]:
    if opening.dialect != "TBX-Basic":
        yield f"the dialect is “{opening.dialect}”, not TBX-Basic"
    if opening.version > 2 and opening.style != "dca":
        yield f"the style is “{opening.style}”, not dca"


def _name_faults(entry: Node, taken: set[str]) -> Iterator[Fault]:
    name = entry.attributes.get("id")
    if name is None:
        return
    if not _NAME.fullmatch(name):
        yield Fault(entry.line, f"“{name}” is not an XML id")
    elif name in taken:
        yield Fault(entry.line, f"the id “{name}” stands twice")
    taken.add(name)


def _level(node: Node) -> Iterator[Fault]:
    """The faults of an entry, a language section or a term section, and of all below."""
    below = _BELOW.get(node.name)
    if node.name == "langSec" and not node.language:
        yield Fault(node.line, "a language section says no xml:lang")
    if below and not any(child.name == below for child in node.children):
        yield Fault(node.line, f"<{node.name}> has no <{below}>")
    if node.name == "termSec":
        yield from _order(node)
    begun = False
    for child in node.children:
        if child.name == below:
            begun = True
            yield from _level(child)
            continue
        if begun:
            yield Fault(child.line, f"<{child.name}> stands after the first <{below}>")
        if child.name in _GROUPS:
            yield from _group(child, node.name)
        else:
            yield from _element(child, node.name, grouped=False)


def _order(section: Node) -> Iterator[Fault]:
    names = [child.name for child in section.children]
    if names[:1] != ["term"] or "term" in names[1:]:
        yield Fault(section.line, "a term section begins with its one term")
    elif not any(child.text.strip() for child in section.children if child.name == "term"):
        yield Fault(section.line, "the term is empty")
    notes = [name in ("termNote", "termNoteGrp") for name in names[1:]]
    if notes != sorted(notes, reverse=True):
        yield Fault(section.line, "termNotes stand right behind the term")


def _group(group: Node, level: str) -> Iterator[Fault]:
    wanted = _GROUPS[group.name]
    if not group.children or group.children[0].name != wanted:
        yield Fault(group.line, f"<{group.name}> begins with <{wanted}>")
    for child in group.children:
        yield from _element(child, level, grouped=True)


def _element(node: Node, level: str, *, grouped: bool) -> Iterator[Fault]:
    if node.name in _FREE:
        if node.name == "term" and level != "termSec":
            yield Fault(node.line, "a term stands outside a term section")
        return
    categories = _CATEGORIES.get(node.name)
    if categories is None:
        yield Fault(node.line, f"<{node.name}> is not of style DCA")
        return
    levels = categories.get(node.category)
    if levels is None:
        yield Fault(node.line, f"<{node.name}> has no category “{node.category}” in TBX-Basic")
    elif level not in levels:
        yield Fault(node.line, f"{node.category} stands at {level}, not at {' or '.join(levels)}")
    elif node.category == "definition" and level == "conceptEntry" and not grouped:
        yield Fault(node.line, "a definition at conceptEntry stands in a descripGrp")
    allowed = _PICKLISTS.get(node.category)
    if allowed and node.text not in allowed:
        yield Fault(node.line, f"{node.category} “{node.text}” is none of {', '.join(allowed)}")
    if node.name == "xref" and not _URL.fullmatch(node.attributes.get("target", "")):
        yield Fault(node.line, f"{node.category} links to no address")
