"""Where a page's article stands: found by trafilatura, or by where most of the text is."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import islice

import lxml.etree
import lxml.html
import trafilatura

from reader.intake.html import tags
from reader.intake.html.furniture import is_link, is_prose
from reader.intake.html.walk import Found

_CONTAINERS = frozenset(
    ("body", "div", "article", "section", "main", "td", "center", "form", "fieldset", "html")
)
_MOST_ELEMENTS = 15_000  # beyond which trafilatura takes too long
_FEWEST_MATCHED = 8
_COMPARED = 80  # characters of a line
_NEAR = 20_000  # characters
_MOST_LOOKED_THROUGH = 500_000_000  # characters, which takes a second or two
_ENOUGH = 0.5  # of the page's sentences
_NEARLY_ALL = 0.9
_FAULTS = (LookupError, TypeError, ValueError, AttributeError, RecursionError, lxml.etree.LxmlError)
"""What trees that no browser would make bring trafilatura to."""


def taken_by_trafilatura(
    tree: lxml.html.HtmlElement, lines: Sequence[Found], rules: Sequence[str | None]
) -> list[bool] | None:
    """For each line whether trafilatura takes it for the article's text.

    None if it finds too little of what sentences there are, or the page is too much for it.
    """
    if sum(1 for _ in islice(tree.iter(), _MOST_ELEMENTS)) == _MOST_ELEMENTS:
        return None
    tree = deepcopy(tree)
    for cell in tree.iter("td", "th"):  # it writes out as many cells as a span claims to be
        cell.attrib.pop("colspan", None)
        cell.attrib.pop("rowspan", None)
    try:
        found = trafilatura.bare_extraction(
            tree,
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            as_dict=False,
        )
    except _FAULTS:
        return None
    if found is None or isinstance(found, dict) or found.body is None:
        return None
    text = "".join("".join(found.body.itertext()).split())
    taken = _taken(lines, text)
    if taken is None:
        return None
    prose = matched = 0
    for line, is_taken, rule in zip(lines, taken, rules, strict=True):
        if is_prose(line) and not is_link(line) and rule is None:
            prose += line.size
            matched += line.size if is_taken else 0
    return taken if matched and matched >= prose * _ENOUGH else None


def container_of(
    body: lxml.html.HtmlElement, lines: Sequence[Found], taken: Sequence[bool]
) -> lxml.html.HtmlElement:
    """The smallest element that holds nearly all the text that is taken for the article."""
    sizes: dict[lxml.html.HtmlElement, int] = {}
    total = 0
    for line, is_taken in zip(lines, taken, strict=True):
        if is_taken and (is_prose(line) or line.size >= _FEWEST_MATCHED):
            total += line.size
            for element in _upwards(line.element, body):
                sizes[element] = sizes.get(element, 0) + line.size
    here = found = body
    while total:
        inner = max(
            (child for child in here if child in sizes), key=sizes.__getitem__, default=None
        )
        if inner is None or sizes[inner] < total * _NEARLY_ALL:
            break
        here = inner
        if tags.name_of(here) in _CONTAINERS:
            found = here
    return found


def stands_in(element: lxml.html.HtmlElement, outer: lxml.html.HtmlElement) -> bool:
    """Whether an element is another, or inside of it."""
    return element is outer or any(above is outer for above in element.iterancestors())


def _upwards(
    element: lxml.html.HtmlElement | None, body: lxml.html.HtmlElement
) -> Iterator[lxml.html.HtmlElement]:
    while element is not None:
        yield element
        if element is body:
            return
        element = element.getparent()


def _taken(lines: Sequence[Found], text: str) -> list[bool] | None:
    """For each line whether the text holds it, most likely behind the one before.

    None if too many have to be looked for in all of a long text.
    """
    taken: list[bool] = []
    at = looked_through = 0
    for line in lines:
        own = "".join(line.text.split())[:_COMPARED]
        found = text.find(own, at, at + _NEAR) if len(own) >= _FEWEST_MATCHED else -1
        if found >= 0:
            at = found + len(own)
        elif len(own) >= _FEWEST_MATCHED:
            found = text.find(own)
            looked_through += len(text)
        if looked_through > _MOST_LOOKED_THROUGH:
            return None
        taken.append(found >= 0)
    return taken
