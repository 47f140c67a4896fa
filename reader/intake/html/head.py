"""What a page says of itself: meta tags, JSON-LD, its canonical address, WeChat's script."""

import datetime
import json
import re
from collections.abc import Iterator, Mapping

import lxml.html

from reader.article import Metadata
from reader.intake.html import tags
from reader.intake.html.inline import line

_TITLES = ("og:title", "twitter:title", "headline", "title")
_AUTHORS = ("author", "byl", "dc.creator", "article:author", "parsely-author", "og:article:author")
_SOURCES = ("source", "mediaid", "contentsource", "dc.source")
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher", "publisher", "copyright")
_DATES = (
    "article:published_time", "datepublished", "publishdate", "pubdate", "publish_time",
    "og:pubdate", "og:release_date", "weibo:article:create_at", "bytedance:published_time",
    "parsely-pub-date", "dc.date", "date", "apub:time",
)  # fmt: skip
_NO_NAME = re.compile(r"https?:|[@<>{}=]|^\s*(?:admin|none|null|undefined|网站|未知)\s*$", re.I)
_SHORT_NAME = re.compile(r"[\u4e00-\u9fff·]{2,12}|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}")
_PLATFORMS = frozenset({"微信公众平台", "WeChat Official Accounts Platform"})
_ADDRESS = re.compile(r"https?://[^\s\"'<>]{3,2000}")
_DATE = re.compile(
    r"((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})|\b((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6})?\b"
)
_WECHAT_TIME = re.compile(r"\bct\s*=\s*[\"'](\d{10})[\"']|createTime\s*=\s*[\"'](\d{4}-\d\d-\d\d)")
_BEIJING = datetime.timezone(datetime.timedelta(hours=8))
_LONGEST_SCRIPT = 200_000
_LONGEST_NAME = 60
_ARTICLES = ("article", "posting", "report", "webpage")


def metadata_of(tree: lxml.html.HtmlElement, address: str) -> Metadata:
    """What is known of a page besides its title; empty where it says nothing.

    `address` is where it was found, if the page does not say where it belongs.
    """
    said = _meta(tree)
    linked = _linked(tree)
    publisher = _by_id(tree, "js_name") or _name(
        _first(said, _PUBLISHERS) or linked.get("publisher")
    )
    author = _by_id(tree, "js_author_name") or _name(_first(said, _AUTHORS) or linked.get("author"))
    author = author or _author_shown(tree)
    date = _date(_first(said, _DATES) or linked.get("date", "")) or _date(_time(tree))
    canonical = _canonical(tree) or said.get("og:url", "") or linked.get("address", "") or address
    found = _ADDRESS.match(canonical.strip())
    return Metadata(
        author="" if author == publisher else author,
        publisher="" if publisher in _PLATFORMS else publisher,
        source=_name(_first(said, _SOURCES)),
        date=date or _wechat_date(tree),
        address=found[0] if found else "",
    )


def titles_of(tree: lxml.html.HtmlElement) -> list[str]:
    """The titles a page gives itself, the most telling first."""
    said = _meta(tree)
    titles = [said[name] for name in _TITLES[:2] if name in said]
    titles += [linked] if (linked := _linked(tree).get("title", "")) else []
    titles += [said[name] for name in _TITLES[2:] if name in said]
    titles += [line(element.text or "") for element in tree.iterfind("./head/title")]
    return [title for title in titles if title]


def _meta(tree: lxml.html.HtmlElement) -> dict[str, str]:
    said: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = line(element.get("content", "")[:2000])
        if name and content:
            said.setdefault(name.strip().lower(), content)
    return said


def _linked(tree: lxml.html.HtmlElement) -> dict[str, str]:
    """What JSON-LD says of the article."""
    for script in tree.iter("script"):
        if "ld+json" not in script.get("type", "") or len(script.text or "") > _LONGEST_SCRIPT:
            continue
        try:
            parsed = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for thing in _things(parsed):
            kind = str(thing.get("@type", "")).lower()
            if any(kind_ in kind for kind_ in _ARTICLES):
                return {
                    "title": line(_word(thing.get("headline"))),
                    "author": _word(thing.get("author")),
                    "publisher": _word(thing.get("publisher")),
                    "date": _word(thing.get("datePublished") or thing.get("pubDate")),
                    "address": _word(thing.get("url") or thing.get("mainEntityOfPage")),
                }
    return {}


def _things(parsed: object) -> Iterator[Mapping[str, object]]:
    for thing in parsed if isinstance(parsed, list) else [parsed]:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            if isinstance(graph, list):
                yield from (inner for inner in graph if isinstance(inner, dict))


def _word(value: object) -> str:
    """A value of JSON-LD as text: a name of a thing, or of several things."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return _word(value.get("name") or value.get("@id"))
    if isinstance(value, list):
        return " ".join(
            word for word in (_word(v) for v in value[:5] if not isinstance(v, list)) if word
        )
    return ""


def _first(said: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if said.get(name)), "")


def _name(text: str | None) -> str:
    name = line(text or "")
    return "" if len(name) > _LONGEST_NAME or _NO_NAME.search(name) else name


def _by_id(tree: lxml.html.HtmlElement, id_: str) -> str:
    element = tree.find(f".//*[@id='{id_}']")
    return _name("".join(element.itertext())) if element is not None else ""


def _author_shown(tree: lxml.html.HtmlElement) -> str:
    """A short name that the page's markup calls the author's."""
    for element in tree.iter("span", "a", "div", "p", "em", "address"):
        is_author = "author" in (element.get("itemprop"), element.get("rel"))
        if is_author or "author" in tags.names_given(element):
            name = line("".join(element.itertext()))
            if _SHORT_NAME.fullmatch(name):
                return name
    return ""


def _time(tree: lxml.html.HtmlElement) -> str:
    return next((element.get("datetime", "") for element in tree.iter("time")), "")


def _canonical(tree: lxml.html.HtmlElement) -> str:
    links = (link for link in tree.iter("link") if link.get("rel", "").lower() == "canonical")
    return next((link.get("href", "") for link in links), "")


def _wechat_date(tree: lxml.html.HtmlElement) -> datetime.date | None:
    for script in tree.iter("script"):
        found = _WECHAT_TIME.search(script.text or "", 0, _LONGEST_SCRIPT)
        if found and found[1]:
            return datetime.datetime.fromtimestamp(int(found[1]), _BEIJING).date()
        if found:
            return _date(found[2])
    return None


def _date(text: str) -> datetime.date | None:
    found = _DATE.search(text)
    if found is None:
        return None
    year, month, day = (
        (found[1], found[2], found[3]) if found[1] else (found[4], found[5], found[6])
    )
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
