"""What a page's own markup calls furniture: shares, adverts, lists of other articles."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import lxml.html

from reader.article import BlockKind
from reader.intake.blocks import width
from reader.intake.html import tags
from reader.intake.html.walk import Found

_BY_TAG = {"nav": "navigation", "aside": "related", "footer": "page-control"}
_BY_NAME = {
    "navigation": "breadcrumb breadcrumbs crumb crumbs nav navbar navi menu sitemap topbar mbx"
    " daohang subnav weizhi",
    "related": "related relate relation relevant recommend recommended recommendation recommends"
    " recom rec tuijian xgyd guess hotnews hotlist rank ranking readmore morenews"
    " interested cnxh xiangguan suggest",
    "page-control": "share sharebar shares sharing bdsharebuttonbox toolbar tool tools fontsize"
    " comment comments pinglun vote like likes praise dianzan favor favorite collect print qrcode"
    " ewm erweima pagination pager paging feedback jubao login popup toast"
    " gotop backtop totop reward zan actions operate operation interact appreciate",
    "advert": "ad ads adv advert adverts advertisement adbox adsbygoogle guanggao sponsor sponsored"
    " promo promotion download openapp appdownload subscribe kaihu",
    "quote-widget": "newsquote hq hangqing ticker stockinfo stocklist kline hqbox quotation"
    " minichart",
    "copyright": "copyright banquan",
    "disclaimer": "disclaimer disclaimers mianze statement shengming declare",
    "editor": "zeren zrbj editor",
}
_RULES = {name: rule for rule, names in _BY_NAME.items() for name in names.split()}
_OWN_GLOSSARY = "glossary"
_OWN_NAMES = frozenset({"glossary", "back"})
"""What the glossary of an article exported by this very program is called, both at once."""
_SURE = frozenset({"related", "advert", "disclaimer", "copyright"})
"""Rules whose elements may hold running text."""
_LARGEST = 0.3  # of the page's text: what holds more is the article, whatever it is called
_LINKED = 0.6
_FEWEST_LINKS = 3
_REFERENCES = ("参考", "注释", "引用", "文献", "附录", "附件", "脚注", "reference", "notes")


@dataclass(slots=True)
class _Zone:
    """What an element holds, in characters."""

    rule: str
    size: int = 0
    linked: int = 0
    prose: int = 0

    def is_furniture(self, total: int) -> bool:
        if self.rule == _OWN_GLOSSARY:
            return True
        if self.prose - self.linked > total * _LARGEST:
            return False
        return self.rule in _SURE or self.prose == 0 or self.linked >= self.size * _LINKED


def rules_of(lines: Sequence[Found]) -> list[str | None]:
    """For each line the rule by which its page's markup shows it to be furniture, or None."""
    chains = [list(_marked_elements(line.element)) for line in lines]
    zones: dict[lxml.html.HtmlElement, _Zone] = {}
    total = sum(line.size for line in lines if is_prose(line)) or 1
    for line, chain in zip(lines, chains, strict=True):
        for element, rule in chain:
            zone = zones.setdefault(element, _Zone(rule))
            zone.size += line.size
            zone.linked += line.linked
            is_text = is_prose(line) or line.kind is BlockKind.ROW
            zone.prose += line.size if is_text else 0
    rules: list[str | None] = [
        next((rule for element, rule in chain if zones[element].is_furniture(total)), None)
        for chain in chains
    ]
    _mark_links_below(lines, rules)
    return rules


def is_prose(line: Found) -> bool:
    """Whether the line holds a sentence, or is long."""
    if line.kind in (BlockKind.ROW, BlockKind.CAPTION, BlockKind.HEADING, BlockKind.TITLE):
        return False
    long = width(line.text)
    return long >= 60 or (long >= 20 and any(sign in line.text for sign in "。！？；!?;…."))


def is_link(line: Found) -> bool:
    """Whether the line is a link and nothing else to speak of."""
    return line.linked >= line.size * 0.8


def _marked_elements(
    element: lxml.html.HtmlElement,
) -> Iterator[tuple[lxml.html.HtmlElement, str]]:
    while element is not None and tags.name_of(element) not in ("body", "html"):
        rule = _rule_of(element)
        if rule:
            yield element, rule
        element = element.getparent()


def _rule_of(element: lxml.html.HtmlElement) -> str | None:
    by_tag = _BY_TAG.get(tags.name_of(element))
    if by_tag:
        return by_tag
    names = tags.names_given(element)
    if _OWN_NAMES.issubset(names):
        return _OWN_GLOSSARY
    return next((_RULES[name] for name in names if name in _RULES), None)


def _mark_links_below(lines: Sequence[Found], rules: list[str | None]) -> None:
    """Links to other articles under the last sentence, unless they are references."""
    at = len(lines)
    while at > 0 and (rules[at - 1] is not None or not _is_text(lines[at - 1])):
        at -= 1
    below = [place for place in range(at, len(lines)) if rules[place] is None]
    above = lines[max(0, at - 1) : at + 1]
    if any(word in line.text.lower() for line in above for word in _REFERENCES):
        return
    links = [place for place in below if is_link(lines[place]) and lines[place].size > 5]
    if len(links) >= _FEWEST_LINKS or "related" in rules[at:]:
        for place in links:
            rules[place] = "related"


def _is_text(line: Found) -> bool:
    return not is_link(line) and (is_prose(line) or line.kind is BlockKind.ROW)
