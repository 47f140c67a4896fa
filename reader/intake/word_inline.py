"""The text of a Word paragraph as it reads: without deletions, field codes, readings, comments."""

from collections.abc import Iterator

from reader.intake.small_xml import local
from reader.intake.word_styles import Node, child, value

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "delText", "instrText", "delInstrText", "pPr", "rPr", "sectPr", "rt"}
)
_DRAWN = frozenset({"drawing", "pict", "object"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = ("0", "false", "off")


class Inline:
    """A paragraph read: `text`, with its breaks as line ends, and the text `boxes` it holds."""

    def __init__(self, paragraph: Node) -> None:
        self._pieces: list[str] = []
        self._instructions: list[bool] = []
        self.boxes: list[Node] = []
        for each in paragraph:
            self._read(each)
        self.text = "".join(self._pieces)

    def _read(self, node: Node) -> None:
        name = local(node.tag)
        if name in _LEFT_OUT:
            return
        if name == "t":
            self._say(node.text or "")
        elif name in _SIGNS:
            self._say(_SIGNS[name])
        elif name == "fldChar":
            self._field(node.get(f"{_WORD}fldCharType"))
        elif name in _DRAWN:
            self.boxes.extend(_boxes(node))
        elif name != "r" or not _is_hidden(node):
            for each in inside(node):
                self._read(each)

    def _say(self, text: str) -> None:
        if not any(self._instructions):
            self._pieces.append(text)

    def _field(self, mark: str | None) -> None:
        """Between its beginning and its separator a field says what it does, not what it shows."""
        if mark == "begin":
            self._instructions.append(True)
        elif self._instructions and mark == "separate":
            self._instructions[-1] = False
        elif self._instructions and mark == "end":
            self._instructions.pop()


def inside(node: Node) -> Iterator[Node]:
    """An element's children; of those that say the same in two ways only the first."""
    if local(node.tag) == "AlternateContent":
        first = child(node, "Choice")
        chosen = first if first is not None else child(node, "Fallback")
        yield from () if chosen is None else chosen
    else:
        yield from node


def _is_hidden(run: Node) -> bool:
    mark = child(child(run, "rPr"), "vanish")
    return mark is not None and value(mark) not in _OFF


def _boxes(node: Node) -> Iterator[Node]:
    if local(node.tag) == "txbxContent":
        yield node
        return
    for each in inside(node):
        yield from _boxes(each)
