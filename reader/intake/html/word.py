"""What Word's markup tells of a paragraph: titles, headings and items that are no such elements."""

import re

import lxml.html

from reader.article import BlockKind
from reader.intake.html import tags

_LIST = re.compile(r"mso-list\s*:\s*[^;]*?level(\d)", re.I)
_HEADING = re.compile(r"\bMsoHeading(\d)|\bHeading(\d)", re.I)
_NUMBER = re.compile(r"[\s\xa0]*[(（]?[\d一二三四五六七八九十a-zA-Z]{1,4}[.、)）．][\s\xa0]*")


def kind_of(element: lxml.html.HtmlElement) -> tuple[BlockKind, int] | None:
    """The kind and level that Word's classes and styles give a paragraph, or None."""
    given = element.get("class", "")
    if "MsoTitle" in given:
        return BlockKind.TITLE, 0
    if "MsoCaption" in given:
        return BlockKind.CAPTION, 0
    heading = _HEADING.search(given)
    if heading:
        return BlockKind.HEADING, int(heading[1] or heading[2])
    item = _LIST.search(element.get("style", ""))
    return (BlockKind.ITEM, int(item[1])) if item else None


def is_marker(element: lxml.html.HtmlElement) -> bool:
    """Whether it is the bullet that Word puts before an item; numbers are text."""
    if tags.name_of(element) != "span" or "mso-list" not in element.get("style", "").lower():
        return False
    is_ignored = "ignore" in element.get("style", "").lower()
    return is_ignored and _NUMBER.fullmatch("".join(element.itertext())) is None
