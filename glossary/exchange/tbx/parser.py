"""SafeParser: an XML parser that fetches nothing and expands nothing."""

from collections.abc import Callable
from dataclasses import dataclass
from xml.sax import SAXParseException

from defusedxml.common import DTDForbidden
from defusedxml.expatreader import DefusedExpatParser

LONGEST_TOKEN = 4_000_000
"""Characters of a tag, a comment, a processing instruction."""


@dataclass(frozen=True, slots=True)
class Handlers:
    """Who hears of what stands in a file, straight from expat: SAX's objects would cost a third."""

    begin: Callable[[str, dict[str, str]], None]
    end: Callable[[str], None]
    say: Callable[[str], None]
    skip: Callable[[str, bool], None]


class SafeParser(DefusedExpatParser):  # type: ignore[misc]  # defusedxml is untyped
    """Refuses entities, and a document type with declarations; one named alone is passed over.

    TBX v2 names TBXcoreStructV02.dtd in its first lines: it is not looked for.
    """

    def __init__(self, handlers: Handlers) -> None:
        super().__init__()
        self._handlers = handlers
        self._fed = 0

    def reset(self) -> None:
        """Begin anew; a refusal is raised as a DefusedXmlException."""
        super().reset()
        parser = self._parser
        parser.SetParamEntityParsing(0)
        parser.StartDoctypeDeclHandler = _refuse_declarations
        parser.StartElementHandler = self._handlers.begin
        parser.EndElementHandler = self._handlers.end
        parser.CharacterDataHandler = self._handlers.say
        parser.SkippedEntityHandler = self._handlers.skip

    def feed(self, chunk: bytes | str, isFinal: bool = False) -> None:  # noqa: N803  (as in the standard library)
        """Parse a piece. Raises SAXParseException, also for a tag or a comment without end.

        For expat reads such a one from its beginning again and again.
        """
        super().feed(chunk, isFinal)
        self._fed += len(chunk)
        if self._parser and self._fed - self._parser.CurrentByteIndex > LONGEST_TOKEN:
            raise SAXParseException(
                f"a tag is longer than {LONGEST_TOKEN:,} characters", None, self
            )

    @property
    def line(self) -> int:
        """The line it has come to, from 1."""
        return int(self._parser.CurrentLineNumber) if self._parser else 1


def _refuse_declarations(
    name: str, system: str | None, public: str | None, has_declarations: int
) -> None:
    if has_declarations:
        raise DTDForbidden(name, system, public)
