"""The structure tree: annotations put where they are read, after the link of their term."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf

ObjGen = tuple[int, int]


class Tags:
    """Adds annotations to the structure tree of a tagged PDF; `close` writes what was added."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._tree = pdf.Root.StructTreeRoot
        self._elements = dict(_numbered(self._tree.ParentTree))
        self._next = max(self._elements, default=-1) + 1
        self._parents: dict[ObjGen, Object] = {}
        self._added: defaultdict[ObjGen, dict[ObjGen, list[Object]]] = defaultdict(dict)

    def add_after(self, link: Dictionary, annotations: Sequence[Dictionary]) -> None:
        """Put annotations of the link's page into one Annot element after the link's element."""
        element = self._elements[int(link.StructParent)]
        parent, page = element.P, annotations[0].P
        references = [
            Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page) for annotation in annotations
        ]
        added = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Annot, P=parent, Pg=page, K=Array(references))
        )
        self._parents[parent.objgen] = parent
        self._added[parent.objgen].setdefault(element.objgen, []).append(added)
        for annotation in annotations:
            annotation.StructParent = self._next
            self._elements[self._next] = added
            self._next += 1

    def unlink(self, link: Dictionary) -> None:
        """Let the text of a link, which is to be none, be text like any other."""
        element = self._elements.pop(int(link.StructParent))
        kids = element.K
        element.S = Name.Span
        element.K = Array(
            [
                kid
                for kid in (kids if isinstance(kids, Array) else [kids])
                if not (isinstance(kid, Dictionary) and _refers(kid, link))
            ]
        )

    def close(self) -> None:
        """Write the tree anew, with everything added."""
        for parent, added in self._added.items():
            element = self._parents[parent]
            kids = element.K
            element.K = Array(_with_added(kids if isinstance(kids, Array) else [kids], added))
        numbers = [part for pair in self._elements.items() for part in pair]
        self._tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=numbers))
        self._tree.ParentTreeNextKey = self._next


def _refers(kid: Dictionary, annotation: Dictionary) -> bool:
    """Whether a kid of an element is a reference to an annotation."""
    return Name.Obj in kid and kid.Obj.objgen == annotation.objgen


def _numbered(tree: Object) -> Iterator[tuple[int, Object]]:
    """The keys and values of a number tree; the keys rise."""
    numbers = list(tree.get(Name.Nums, Array()))
    yield from zip(map(int, numbers[::2]), numbers[1::2], strict=True)
    for kid in tree.get(Name.Kids, Array()):
        yield from _numbered(kid)


def _with_added(kids: Iterable[Object], added: dict[ObjGen, list[Object]]) -> Iterator[Object]:
    """The kids of an element, each followed by what was added after it."""
    for kid in kids:
        yield kid
        if isinstance(kid, Object):  # else a number: marked content
            yield from added.get(kid.objgen, ())
