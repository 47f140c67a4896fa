"""SafeParser: an XML parser that fetches nothing and expands nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from defusedxml.common import DTDForbidden
from defusedxml.expatreader import DefusedExpatParser


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

    @property
    def line(self) -> int:
        """The line it has come to, from 1."""
        return int(self._parser.CurrentLineNumber) if self._parser else 1


def _refuse_declarations(
    name: str, system: str | None, public: str | None, has_declarations: int
) -> None:
    if has_declarations:
        raise DTDForbidden(name, system, public)
