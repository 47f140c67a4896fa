"""What the styles of a Word file make of a paragraph: a heading, an item, a caption."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reader.article import BlockKind
from reader.intake.small_xml import local

Node = Any
"""An element of python-docx, which are lxml's."""
_HEADING = re.compile(r"(?:heading|标题|標題)([1-9])")
_TITLE = re.compile(r"title|标题|標題|(?:文档|文章|报告|大)标题")
_CAPTION = re.compile(r"caption|题注|題註|標號|图表?标题|表格?标题")
_CONTENTS = re.compile(r"toc(?:\d|heading)?|目录(?:\d|标题)?|目錄\d?|tableoffigures|图表目录")
_LIST = re.compile(r"(?:list(?:bullet|number)|列表(?:项目符号|编号)|清單(?:符號|號碼))(\d?)")
_BODY_LEVEL = 9
_DEEPEST = 9
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@dataclass(frozen=True, slots=True)
class Role:
    """What a paragraph is; `set_aside` names the rule that hides it."""

    kind: BlockKind
    level: int = 0
    set_aside: str | None = None


PLAIN = Role(BlockKind.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    properties: Node | None


class Styles:
    """The paragraph styles of a file, by their ids."""

    def __init__(self, root: Node | None) -> None:
        styles: Mapping[str, _Style] = {
            style.get(f"{_WORD}styleId", ""): _Style(
                value(child(style, "name")),
                value(child(style, "basedOn")),
                child(style, "pPr"),
            )
            for style in (root if root is not None else ())
            if local(style.tag) == "style"
        }
        self._styles = styles

    def role(self, properties: Node | None) -> Role:
        """What a paragraph with these properties (pPr) is."""
        style = value(child(properties, "pStyle"))
        chain = self._chain(style)
        for name in [each.name for each in chain] or [style]:
            if role := _named(name):
                return role
        sources = [properties, *(each.properties for each in chain)]
        return _outlined(sources) or _listed(sources) or PLAIN

    def _chain(self, key: str) -> list[_Style]:
        """A style and those it is based on; a circle ends where it closes."""
        chain: dict[str, _Style] = {}
        while key in self._styles and key not in chain:
            chain[key] = self._styles[key]
            key = chain[key].based_on
        return list(chain.values())


def child(node: Node | None, name: str) -> Node | None:
    """The first child of a name, without its namespace."""
    if node is None:
        return None
    return next((each for each in node if local(each.tag) == name), None)


def value(node: Node | None) -> str:
    """An element's w:val, empty without one."""
    return "" if node is None else str(node.get(f"{_WORD}val", ""))


def number(node: Node | None, otherwise: int) -> int:
    """An element's w:val as a number of at most three digits."""
    text = value(node)
    return int(text) if re.fullmatch("[0-9]{1,3}", text) else otherwise


def _named(name: str) -> Role | None:
    key = re.sub(r"[\s_-]+", "", name).lower()
    if heading := _HEADING.fullmatch(key):
        return Role(BlockKind.HEADING, int(heading[1]))
    if _TITLE.fullmatch(key):
        return Role(BlockKind.TITLE)
    if _CAPTION.fullmatch(key):
        return Role(BlockKind.CAPTION)
    if _CONTENTS.fullmatch(key):
        return Role(BlockKind.PARAGRAPH, set_aside="navigation")
    if item := _LIST.fullmatch(key):
        return Role(BlockKind.ITEM, int(item[1] or 1))
    return None


def _outlined(sources: list[Node | None]) -> Role | None:
    for source in sources:
        outline = child(source, "outlineLvl")
        if outline is not None:
            level = number(outline, _BODY_LEVEL)
            return Role(BlockKind.HEADING, level + 1) if level < _BODY_LEVEL else None
    return None


def _listed(sources: list[Node | None]) -> Role | None:
    for source in sources:
        numbering = child(source, "numPr")
        if numbering is not None:
            if value(child(numbering, "numId")) == "0":  # which takes a style's numbers away
                return None
            level = min(number(child(numbering, "ilvl"), 0), _DEEPEST - 1)
            return Role(BlockKind.ITEM, level + 1)
    return None
