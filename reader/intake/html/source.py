"""Bytes or a string of HTML become a tree: charset, fragments, limits of size and depth."""

import codecs
import re

import lxml.etree
import lxml.html

from reader.errors import LoadError
from reader.intake.decode import decode
from reader.intake.mend import mend

MOST_TAGS = 100_000
MOST_ATTRIBUTES = 1_000
"""In one tag: each is compared with all before it."""
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.I
)
_HEAD = 8192  # bytes in which a charset is declared
_MOST_WRONG = 0.002
_FRAGMENT = re.compile(
    r"<!--\s*StartFragment\s*-->(.*?)(?:<!--\s*EndFragment\s*-->|\Z)", re.S | re.I
)
_PAGE = re.compile(r"<(?:html|body|head)\b", re.I)
_EMBEDDED = re.compile(r"(?<=base64,)[A-Za-z0-9+/=\s%]{100,}")
_DOCTYPE = re.compile(r"<!DOCTYPE[^<>\[]{0,1000}\[.{0,100000}?\]\s*>", re.S | re.I)
_SELF_CLOSED = re.compile(
    r"<((?!(?:br|hr|img|meta|link|input|col|wbr|area|base|source|param|embed)\b)[a-zA-Z][\w:-]*)"
    r"(\s[^<>]*)?/>"
)
_QUOTED = r"=\s*+(?:\"[^\"]*+\"|'[^']*+')"
_TAG = re.compile(rf"<[a-zA-Z](?:[^>=]++|{_QUOTED}|=)*+")
_VALUE = re.compile(_QUOTED)
_INLINE_TAG = re.compile(r"</?(?:font|b|i|u|a|span|em|strong|big|small|o:p|center)\b[^<>]*>", re.I)
_TOO_DEEP = "The page is nested too deeply to be read."
_TOO_LARGE = "The page holds too much to be read: save only its article."


def source_of(raw: bytes | str) -> str:
    """The page's text: its charset is told by its mark, by UTF-8 itself, by what it declares.

    Raises LoadError if the bytes are no text, or hold too many elements.
    """
    tags = raw.count("<") if isinstance(raw, str) else raw.count(b"<")
    if tags > MOST_TAGS:
        raise LoadError(_TOO_LARGE)
    if isinstance(raw, str):
        return mend(raw)
    if raw.startswith(_MARKS):
        return mend(decode(raw))
    return mend(_declared(raw) or decode(raw))


def fragment_of(source: str) -> str | None:
    """What was copied, if the source is rich text from the clipboard and not a whole page."""
    marked = _FRAGMENT.search(source)
    if marked:
        return marked[1]
    return None if _PAGE.search(source, 0, 200_000) else source


def tree_of(source: str) -> lxml.html.HtmlElement:
    """The tree of a page; nothing is fetched, no entity is expanded.

    Raises LoadError if there is nothing in it, it is nested too deeply, or a part is too large.
    """
    if any(_attributes(tag[0]) > MOST_ATTRIBUTES for tag in _TAG.finditer(source)):
        raise LoadError(_TOO_LARGE)
    source = _DOCTYPE.sub("", _EMBEDDED.sub("", source), count=1)
    if source.lstrip().startswith("<?xml") or "http://www.w3.org/1999/xhtml" in source[:2000]:
        source = _SELF_CLOSED.sub(r"<\1\2></\1>", source)
    tree, faults = _parsed(source)
    if "Excessive depth" in faults:  # old pages forget to close what only gives a look
        tree, faults = _parsed(_INLINE_TAG.sub("", source))
    if "Excessive depth" in faults:
        raise LoadError(_TOO_DEEP)
    if "limit exceeded" in faults:
        raise LoadError(_TOO_LARGE)
    if tree is None:
        raise LoadError("There is no text in it.")
    return tree


def _attributes(tag: str) -> int:
    """How many different attributes stand in a tag at most; 0 if it is too short for too many."""
    return 0 if len(tag) < MOST_ATTRIBUTES else len(set(_VALUE.sub(" ", tag).split()))


def _declared(raw: bytes) -> str | None:
    try:
        return raw.decode("utf-8") if b"\0" not in raw else None
    except UnicodeDecodeError:
        pass
    charset = _CHARSET.search(raw, 0, _HEAD)
    if charset is None:
        return None
    name = charset[1].decode("ascii", "replace").lower()
    name = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs"}.get(name, name)
    try:
        text = raw.decode(name, "replace")
    except (LookupError, UnicodeError):
        return None
    return text if text.count("\ufffd") <= len(text) * _MOST_WRONG else None


def _parsed(source: str) -> tuple[lxml.html.HtmlElement | None, str]:
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        tree = lxml.html.document_fromstring(source.encode("utf-8"), parser=parser)
    except (lxml.etree.ParserError, lxml.etree.XMLSyntaxError):
        tree = None
    return tree, " ".join(fault.message for fault in parser.error_log)
