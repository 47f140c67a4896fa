"""What the elements of HTML are to a reader: inline or block, hidden or shown."""

import re

import lxml.html

_INLINE = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb ruby s"
    " samp small span strike strong sub sup time tt u var wbr leaf math mi mn mo msub msup"
)
_NEVER_SHOWN = (
    "script style noscript template head title meta link svg canvas video audio object embed iframe"
    " map area select option datalist button input textarea rt rp rtc img picture source track"
    " progress meter dialog"
)
INLINE = frozenset(_INLINE.split())
NEVER_SHOWN = frozenset(_NEVER_SHOWN.split())
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset({"b", "strong"})
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.I)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I)
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


def name_of(element: lxml.html.HtmlElement) -> str:
    """The tag in lower case without a namespace, so that o:p is `o:p`; empty for what is none."""
    return element.tag.lower() if isinstance(element.tag, str) else ""


def is_inline(element: lxml.html.HtmlElement) -> bool:
    """Whether its text goes on in the line it stands in."""
    name = name_of(element)
    return name in INLINE or ":" in name


def is_hidden(element: lxml.html.HtmlElement) -> bool:
    """Whether a browser shows nothing of it.

    Invisible text counts as shown: WeChat's articles are invisible until a script says otherwise.
    """
    name = name_of(element)
    if not name or name in NEVER_SHOWN or element.get("hidden") is not None:
        return True
    if element.get("role") == "tooltip":
        return True
    return _HIDDEN.search(element.get("style", "")) is not None


def is_bold(element: lxml.html.HtmlElement) -> bool:
    """Whether its text is bold."""
    return name_of(element) in BOLD or _BOLD_STYLE.search(element.get("style", "")) is not None


def names_given(element: lxml.html.HtmlElement) -> tuple[str, ...]:
    """The parts of its class and id in lower case: share, bar for `shareBar`."""
    given = f"{element.get('class', '')} {element.get('id', '')}"[:300]
    return tuple(part.lower() for part in _NAME_PARTS.findall(given))
