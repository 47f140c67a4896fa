"""The elements of an HTML page as the standard library's parser sees them, for tests."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "link", "br", "img", "input"}


@dataclass(slots=True)
class Node:
    """An element with its attributes, and its texts and elements in order."""

    name: str
    attributes: dict[str, str]
    children: list["Node | str"] = field(default_factory=list)

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    @property
    def classes(self) -> list[str]:
        return self["class"].split()

    def all(self, name: str = "", class_: str = "") -> list["Node"]:
        """The elements within, in order, of a name and class."""
        return [
            node
            for node in self._within()
            if name in ("", node.name) and (not class_ or class_ in node.classes)
        ]

    def one(self, name: str = "", class_: str = "") -> "Node":
        """The only such element."""
        (node,) = self.all(name, class_)
        return node

    def text(self, left_out: Callable[["Node"], bool] = lambda node: False) -> str:
        """The text within, but for elements left out."""
        return "".join(
            child if isinstance(child, str) else "" if left_out(child) else child.text(left_out)
            for child in self.children
        )

    def _within(self) -> Iterator["Node"]:
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child._within()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("", {})]

    def handle_starttag(self, tag, attrs):
        node = Node(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(node)
        if tag not in _VOID:
            self.open.append(node)

    def handle_endtag(self, tag):
        assert self.open[-1].name == tag, f"</{tag}> closes <{self.open[-1].name}>"
        self.open.pop()

    def handle_data(self, data):
        self.open[-1].children.append(data)


def tree(html: str) -> Node:
    """The page. Fails where an end tag does not close the element that is open."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert len(reader.open) == 1, f"<{reader.open[-1].name}> is never closed"
    return reader.open[0]
