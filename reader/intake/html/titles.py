"""The title of a page: which of its lines it is, and the title it is known by without the site."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.article import BlockKind
from reader.intake.blocks import width
from reader.intake.html.furniture import is_link
from reader.intake.html.walk import Found

_CUT = re.compile(r"\s*[_|｜]\s*|\s+[-–—·]+\s+|--+")
_CUT_CLOSE = re.compile(r"\s*[-–—]\s*(?=[^-–—]*$)")
_SITE = re.compile(
    r"网|财经|新浪|频道|资讯|客户端|证券[报时]|日报|时报|周刊|晚报|早报|新闻|见闻|雪球|公众平台|快讯"
    r"|东方财富|同花顺|格隆汇|财联社|界面|搜狐|腾讯|网易|凤凰|和讯|一财|第一财经|澎湃|36氪|虎嗅|智通"
    r"|\.(?:com|cn|net|org)\b|wechat|sina|caixin|yicai|hexun|news$",
    re.I,
)
_SITE_CLOSE = re.compile(
    r".*网|新浪(?:财经|新闻)?|东方财富.{0,4}|同花顺.{0,4}|财联社|第一财经|界面新闻|华尔街见闻|雪球|格隆汇"
    r"|.{2,6}(?:财经|时报|日报|客户端|频道)|证券时报.{0,2}"
)
_LONGEST_SITE = 16
_SHORTEST = 4
_LONGEST_HEAD = 300
_LONGEST = 120


def without_site(title: str, site: str = "") -> str:
    """A page's title without the names of the site and its channels at the end."""
    title = title[:_LONGEST_HEAD].strip()
    while True:
        shorter = _shorter(title, site)
        if shorter == title:
            return title
        title = shorter


def _shorter(title: str, site: str) -> str:
    """The title without its last part, or its last two, if they name a site."""
    close = _CUT_CLOSE.search(title)
    ends = [*_CUT.finditer(title)][-2:]
    for cut in (*reversed(ends), *([close] if close else [])):
        end = title[cut.end() :].strip()
        says_site = _SITE_CLOSE.fullmatch(end) if cut is close else _SITE.search(end)
        is_site = says_site is not None and width(end) <= _LONGEST_SITE
        if (is_site or end in ("", site)) and cut.start() >= _SHORTEST:
            return title[: cut.start()].strip()
    return title


def with_title(lines: Sequence[Found], known: Sequence[str]) -> tuple[list[Found], int | None]:
    """The lines with the article's title named among them, and its place; None if it is none.

    `known` are titles the page gives itself in its head, the best one first.
    """
    at = _place(lines, [_plain(title) for title in known if len(_plain(title)) >= _SHORTEST])
    shifted = any(line.tag == "h1" and place != at for place, line in enumerate(lines))
    named = [line if shifted else _raised(line) for line in lines]
    if at is not None:
        named[at] = replace(named[at], kind=BlockKind.TITLE, level=0)
    return named, at


def says_title(line: Found, title: str) -> bool:
    """Whether a line is the title once more."""
    return _plain(line.text) == _plain(title)


def _place(lines: Sequence[Found], known: Sequence[str]) -> int | None:
    for at, line in enumerate(lines):
        if line.kind is BlockKind.TITLE:
            return at
    headings = [at for at, line in enumerate(lines) if line.tag == "h1"]
    candidates = [at for at, line in enumerate(lines) if _could_be(line)]
    for places in (headings, candidates):
        for at in places:
            if any(_is_said(_plain(lines[at].text), title) for title in known):
                return at
    unlinked = [at for at in headings if not is_link(lines[at])]
    return unlinked[0] if len(unlinked) == 1 or (unlinked and not known) else None


def _could_be(line: Found) -> bool:
    return line.kind in (BlockKind.HEADING, BlockKind.PARAGRAPH) and not is_link(line)


def _is_said(line: str, title: str) -> bool:
    """Whether a line is the title, or what it begins with before a site's name."""
    if len(line) < _SHORTEST or len(line) > _LONGEST:
        return False
    return line == title or (title.startswith(line) and len(line) >= 0.6 * len(title))


def _plain(text: str) -> str:
    return "".join(character for character in text.lower() if character.isalnum())


def _raised(line: Found) -> Found:
    """Where h1 is the title, h2 is the first level of headings."""
    return replace(line, level=max(1, line.level - 1)) if line.tag else line
