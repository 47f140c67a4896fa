"""The structure tree: annotations put where they are read, after the link of their term."""

from bisect import bisect_left
from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf


class Tags:
    """Adds annotations to the structure tree of a tagged PDF; `close` writes what was added."""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf = pdf
        self._tree = pdf.Root.StructTreeRoot
        self._numbers = _flat(self._tree.ParentTree)
        self._next = int(self._numbers[-2]) + 1 if len(self._numbers) else 0

    def add_after(self, link: Dictionary, annotations: Sequence[Dictionary]) -> None:
        """Put annotations of the link's page into one Annot element after the link's element."""
        element = self._element(int(link.StructParent))
        parent, page = element.P, annotations[0].P
        references = [
            Dictionary(Type=Name.OBJR, Obj=annotation, Pg=page) for annotation in annotations
        ]
        added = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Annot, P=parent, Pg=page, K=Array(references))
        )
        kids = parent.K
        if isinstance(kids, Array):
            kids.insert(_place(kids, element) + 1, added)
        else:
            parent.K = Array([kids, added])
        for annotation in annotations:
            annotation.StructParent = self._next
            self._numbers.append(self._next)
            self._numbers.append(added)
            self._next += 1

    def close(self) -> None:
        """Write the parent tree anew, with everything added."""
        self._tree.ParentTree = self._pdf.make_indirect(Dictionary(Nums=self._numbers))
        self._tree.ParentTreeNextKey = self._next

    def _element(self, key: int) -> Object:
        """What the parent tree has under a key; its keys rise."""
        at = bisect_left(
            range(len(self._numbers) // 2), key, key=lambda pair: int(self._numbers[2 * pair])
        )
        return self._numbers[2 * at + 1]


def _flat(tree: Object) -> Array:
    """The keys and values of a number tree in one array."""
    numbers = Array(list(tree.get(Name.Nums, Array())))
    for kid in tree.get(Name.Kids, Array()):
        numbers.extend(_flat(kid))
    return numbers


def _place(kids: Array, element: Object) -> int:
    for place, kid in enumerate(kids):
        if isinstance(kid, Object) and kid.objgen == element.objgen:
            return place
    return len(kids) - 1
