"""The entries of a TBX file as small trees, one at a time, v2 and v3 and both styles alike."""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO
from xml.sax import SAXParseException

from defusedxml.common import DefusedXmlException

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange.regular import refuse_unfit
from glossary.exchange.tbx.parser import Handlers, SafeParser

CHUNK = 1 << 16  # bytes
LARGEST = 500_000_000  # bytes
LONGEST_ENTRY = 1_000_000  # characters
DEEPEST = 30  # elements in one another
OURS = "Written by Caidu: white space in texts is meant."
"""Stands in the header of the files that we write."""

_ROOTS = {"tbx", "martif"}
_CANONICAL = {
    "termentry": "conceptEntry",
    "entry": "conceptEntry",
    "conceptentry": "conceptEntry",
    "langset": "langSec",
    "langgroup": "langSec",
    "langsec": "langSec",
    "tig": "termSec",
    "ntig": "termSec",
    "termgroup": "termSec",
    "termsec": "termSec",
}
"""What v2 and the old TBX-Min call the three levels, in any case of letters."""
_INSIDE = {"langSec", "termSec", "term"}
_INLINE = {"hi", "foreign", "sc", "ec", "ph", "bpt", "ept", "it"}
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")
_OWN_ENCODINGS = {"utf-8", "utf-16", "ascii", "iso8859-1"}
_CHINESE_ENCODINGS = {"gb18030", "gbk", "gb2312", "hz", "big5", "big5hkscs", "cp950"}
_OTHER_ENCODINGS = {"cp1252", "iso8859-15", "utf-16-le", "utf-16-be", "utf-32", "cp932", "cp949"}
_ENCODINGS = _OWN_ENCODINGS | _CHINESE_ENCODINGS | _OTHER_ENCODINGS
"""What is decoded: Python has codecs that are none of text, and some that unpack."""


@dataclass(slots=True)
class Node:
    """An element of an entry. `name` is v3's, without a prefix; `line` counts from 1.

    `category` is what the element says: its type (style DCA), or its name (style DCT).
    """

    name: str
    category: str
    line: int
    attributes: dict[str, str]
    text: str = ""
    """What stands in the element, that of inline mark-up included."""
    children: "list[Node] | tuple[()]" = ()

    @property
    def language(self) -> str:
        return self.attributes.get("xml:lang", "")


@dataclass(slots=True)
class Opening:
    """What a file says of itself before its first entry; `version` is 2 or 3."""

    version: int
    style: str
    dialect: str
    by_us: bool = False


class Entries:
    """The entries of one file; `opening` is there once the first of them is, or all are read."""

    def __init__(self, name: str, stopped: Callable[[], bool]) -> None:
        self.opening: Opening | None = None
        self._name = name
        self._stopped = stopped
        self._outside: list[str] = []
        self._inside: list[Node] = []
        self._ready: list[Node] = []
        self._names: dict[str, str] = {}
        self._length = 0
        self._has_body = False
        self._parser: SafeParser | None = None

    def read(self, file: BinaryIO) -> Iterator[Node]:
        """Each entry, in the file's order.

        Raises ExchangeError, naming the line, for a file that isn't TBX or isn't safe, and
        StoppedError.
        """
        handlers = Handlers(self._begin, self._end, self._say, self._skip)
        parser = self._parser = SafeParser(handlers)
        try:
            for chunk in _chunks(file):
                if self._stopped():
                    raise StoppedError(f"{self._name}: stopped")
                parser.feed(chunk)
                yield from self._ready
                self._ready.clear()
            parser.close()
        except SAXParseException as error:
            raise self._refused(error.getMessage(), error.getLineNumber()) from error
        except DefusedXmlException as error:
            reason = "it declares entities or a document type of its own, which can be harmful"
            raise self._refused(reason) from error
        except UnicodeDecodeError as error:
            raise self._refused(f"it is not {error.encoding}, as it says it is") from error
        yield from self._ready
        self._ready.clear()
        if not self._has_body:
            raise ExchangeError(f"{self._name} is TBX, but has no body of concepts")

    def _begin(self, name: str, attrs: dict[str, str]) -> None:
        called = self._names.get(name) or self._learnt(name)
        if self._inside:
            self._deeper(called, attrs)
        elif self.opening is None:
            self._open(called, attrs)
        elif called == "conceptEntry":
            if not self._has_body:
                raise self._refused("a concept stands outside the body")
            self._length = 0
            self._inside.append(self._node(called, attrs))
        elif called in _INSIDE:
            raise self._refused(f"<{name}> stands outside a concept")
        else:
            self._has_body |= called == "body"
            self._outside.append(called)

    def _end(self, _: str) -> None:
        if not self._inside:
            if self._outside:  # else it is the root
                self._outside.pop()
            return
        node = self._inside.pop()
        if not self._inside:
            self._ready.append(node)

    def _say(self, content: str) -> None:
        if self._inside:
            self._inside[-1].text += content
            self._measure(len(content))
        elif self._outside and self._outside[-1] == "p" and self.opening:
            self.opening.by_us |= OURS in content

    def _skip(self, name: str, _: bool) -> None:
        raise self._refused(f"the entity “{name}” is not one of XML's own")

    def _open(self, called: str, attrs: dict[str, str]) -> None:
        if called.lower() not in _ROOTS:
            raise self._refused(f"it is not TBX: it begins with <{called}>")
        self.opening = Opening(
            version=3 if called == "tbx" else 2,
            style=attrs.get("style", ""),
            dialect=attrs.get("type") or attrs.get("dialect") or "",
        )

    def _deeper(self, called: str, attrs: dict[str, str]) -> None:
        if called == "conceptEntry":
            raise self._refused("a concept stands inside another")
        if len(self._inside) == DEEPEST:
            raise self._refused(f"more than {DEEPEST} elements stand in one another")
        above = self._inside[-1]
        if called in _INLINE or above.name == "term":
            self._inside.append(above)
            return
        node = self._node(called, attrs)
        if isinstance(above.children, list):
            above.children.append(node)
        else:
            above.children = [node]  # most elements have none, and need no list
        self._inside.append(node)

    def _node(self, called: str, attrs: dict[str, str]) -> Node:
        if attrs:
            self._measure(sum(map(len, attrs.values())))
        return Node(called, attrs.get("type") or called, self._line(), attrs)

    def _measure(self, length: int) -> None:
        self._length += length
        if self._length > LONGEST_ENTRY:
            raise self._refused(f"a concept has more than {LONGEST_ENTRY:,} characters")

    def _learnt(self, name: str) -> str:
        local = name.rpartition(":")[2]
        self._names[name] = _CANONICAL.get(local.lower(), local)
        return self._names[name]

    def _line(self) -> int:
        return self._parser.line if self._parser else 1

    def _refused(self, reason: str, line: int | None = None) -> ExchangeError:
        return ExchangeError(f"{self._name}, line {line or self._line()}: {reason}")


def opened(path: Path) -> BinaryIO:
    """The file, to be read. Raises ExchangeError."""
    refuse_unfit(path, LARGEST)
    try:
        return path.open("rb")
    except OSError as error:
        raise ExchangeError(f"{path} can't be read: {error.strerror}") from error


def _chunks(file: BinaryIO) -> Iterator[bytes | str]:
    """The file piece by piece; decoded here if it is in an encoding that expat doesn't know."""
    first = file.read(CHUNK)
    declared = _ENCODING.match(first.removeprefix(codecs.BOM_UTF8))
    named = declared[1].decode() if declared else "utf-8"
    try:
        encoding = codecs.lookup(named)
    except LookupError:
        encoding = None
    if encoding is None or encoding.name not in _ENCODINGS:
        raise ExchangeError(f"{file.name}, line 1: the encoding “{named}” is unknown")
    decoder = None if encoding.name in _OWN_ENCODINGS else encoding.incrementaldecoder("strict")
    while first:
        yield decoder.decode(first) if decoder else first
        first = file.read(CHUNK)
