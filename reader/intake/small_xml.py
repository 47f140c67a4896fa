"""The small XML parts of books and Word files, parsed with no entity and nothing fetched."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

LARGEST = 4_000_000  # bytes


def parsed(xml: bytes) -> Element | None:
    """The root; None if it is empty, too large, not well-formed, or declares entities."""
    if not xml or len(xml) > LARGEST:
        return None
    try:
        root: Element = fromstring(xml)
    except (ParseError, DefusedXmlException, ValueError, LookupError):
        return None
    return root


def named(root: Element, name: str) -> Iterator[Element]:
    """The elements of a name below the root and itself, whatever their namespace is."""
    return (element for element in root.iter() if local(element.tag) == name)


def local(tag: object) -> str:
    """A name without its namespace; empty of comments and processing instructions."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
