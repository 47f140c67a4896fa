"""The plan of an e-book (EPUB): its pages in order, their titles, and what is said of the book."""

import datetime
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from reader.article import Metadata
from reader.errors import LoadError
from reader.intake.small_xml import LARGEST, local, named, parsed
from reader.intake.zipped import Zipped

_CONTAINER = "META-INF/container.xml"
_PAGES = frozenset(
    {"application/xhtml+xml", "text/html", "application/html", "text/x-oeb1-document"}
)
_NCX = "application/x-dtbncx+xml"
_FONTS = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
_FRONT = frozenset({"cover", "toc", "title-page", "copyright-page"})
_FRONT_NAME = re.compile(
    r"(?:cover|nav|toc|title_?-?page|copyright(?:_?-?page)?|contents?)(?:_?\d{1,4})?", re.IGNORECASE
)
_DATE = re.compile(r"((?:19|20)\d\d)(?:-?(\d\d)(?:-?(\d\d))?)?")
_NOBODY = frozenset({"calibre", "unknown", "未知"})
"""What programs write where no author is known, or of themselves."""
_OPF = "{http://www.idpf.org/2007/opf}"


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the book's spine; `is_front` if it may be a cover or a list of the contents."""

    place: str
    title: str
    is_front: bool


@dataclass(frozen=True, slots=True)
class Book:
    """Its pages in the order of reading, and what it says of itself, its title as source too."""

    pages: Sequence[Page]
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class _Listed:
    """A file in the book's list."""

    key: str
    place: str
    kind: str
    properties: frozenset[str]


def book_of(zipped: Zipped) -> Book:
    """The plan of a book. Raises LoadError if it has none, or is locked (DRM)."""
    _refuse_locked(zipped)
    place = _plan_place(zipped)
    plan = parsed(zipped.read(place, LARGEST)) if place in zipped else None
    if plan is None:
        raise LoadError("It is no book (EPUB), or its plan is damaged.")
    folder = posixpath.dirname(place)
    files = {
        item.get("id", ""): _Listed(
            key=item.get("id", ""),
            place=_place(folder, item.get("href", "")),
            kind=item.get("media-type", ""),
            properties=frozenset(item.get("properties", "").split()),
        )
        for item in named(plan, "item")
    }
    titles = _titles(zipped, files)
    front = {
        _place(folder, each.get("href", ""))
        for each in named(plan, "reference")
        if each.get("type", "").lower() in _FRONT
    }
    pages = tuple(_pages(plan, files, titles, front))
    if not pages:
        raise LoadError("There is no chapter in this book.")
    return Book(pages, _metadata(plan))


def _refuse_locked(zipped: Zipped) -> None:
    locks = "META-INF/encryption.xml"
    if locks not in zipped:
        return
    root = parsed(zipped.read(locks, LARGEST))
    methods = [] if root is None else named(root, "EncryptionMethod")
    if root is None or any(method.get("Algorithm") not in _FONTS for method in methods):
        raise LoadError("This book is locked (DRM): only the seller's own reader can open it.")


def _plan_place(zipped: Zipped) -> str:
    root = parsed(zipped.read(_CONTAINER, LARGEST))
    files = [] if root is None else [file.get("full-path", "") for file in named(root, "rootfile")]
    return posixpath.normpath(files[0]) if files else ""


def _place(folder: str, target: str) -> str:
    """Where a link leads inside of the book, without the place on the page."""
    path = unquote(target.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", folder, path)).lstrip("/")


def _pages(
    plan: Element, files: Mapping[str, _Listed], titles: Mapping[str, str], front: set[str]
) -> Iterator[Page]:
    seen: set[str] = set()
    for item in named(plan, "itemref"):
        file = files.get(item.get("idref", ""))
        if file is None or item.get("linear") == "no" or "nav" in file.properties:
            continue
        if file.kind not in _PAGES or file.place in seen:
            continue
        seen.add(file.place)
        stem = posixpath.splitext(posixpath.basename(file.place))[0]
        is_front = file.place in front or bool(
            _FRONT_NAME.fullmatch(file.key) or _FRONT_NAME.fullmatch(stem)
        )
        yield Page(file.place, titles.get(file.place, ""), is_front)


def _titles(zipped: Zipped, files: Mapping[str, _Listed]) -> dict[str, str]:
    """The first title that the book's contents give each page."""
    titles: dict[str, str] = {}
    for file in files.values():
        is_nav = "nav" in file.properties
        if (not is_nav and file.kind != _NCX) or file.place not in zipped:
            continue
        root = parsed(_contents(zipped, file.place))
        links = () if root is None else _nav_links(root) if is_nav else _ncx_links(root)
        for target, title in links:
            titles.setdefault(_place(posixpath.dirname(file.place), target), title)
    return titles


def _contents(zipped: Zipped, place: str) -> bytes:
    try:
        return zipped.read(place, LARGEST)
    except LoadError:  # the chapters have headings of their own
        return b""


def _nav_links(root: Element) -> Iterator[tuple[str, str]]:
    for nav in named(root, "nav"):
        kinds = [value for key, value in nav.attrib.items() if local(key) == "type"]
        if not kinds or "toc" in kinds[0].split():
            for link in named(nav, "a"):
                yield link.get("href", ""), _said(link)


def _ncx_links(root: Element) -> Iterator[tuple[str, str]]:
    for point in named(root, "navPoint"):
        label = next((each for each in point if local(each.tag) == "navLabel"), None)
        content = next((each for each in point if local(each.tag) == "content"), None)
        if label is not None and content is not None:
            yield content.get("src", ""), _said(label)


def _said(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _metadata(plan: Element) -> Metadata:
    authors = [_said(each) for each in named(plan, "creator") if _is_author(each)]
    return Metadata(
        title=_first(plan, "title"),
        source=_first(plan, "title"),
        author="、".join(dict.fromkeys(filter(None, authors))),
        date=_date(_first(plan, "date")),
        publisher=_first(plan, "publisher"),
    )


def _is_author(creator: Element) -> bool:
    is_program = _said(creator).casefold() in _NOBODY
    return creator.get(f"{_OPF}role", "aut") == "aut" and not is_program


def _first(plan: Element, name: str) -> str:
    return next(filter(None, map(_said, named(plan, name))), "")


def _date(text: str) -> datetime.date | None:
    parts = _DATE.match(text)
    try:
        return datetime.date(*(int(part or 1) for part in parts.groups())) if parts else None
    except ValueError:
        return None
