"""Pages that this very program has exported: the article in them without what was added to it."""

import lxml.html

_GENERATOR = "Caidu"
_ADDED = frozenset({"mark", "gloss", "side", "sides", "byline", "shortcuts", "card"})
_DROPPED = frozenset({"rt", "rp", "nav", "footer", "script", "style"})
_UNWRAPPED = frozenset({"a", "mark", "ruby"})
_GLOSSARY = "back glossary"
"""The classes by which the glossary and the notes behind the article are known."""


def article_of(tree: lxml.html.HtmlElement) -> lxml.html.HtmlElement | None:
    """The page's main part as it was before marks, pinyin and English; None if it isn't ours.

    What stands behind the article stays, to be set aside.
    """
    generators = tree.xpath("//meta[@name='generator']/@content")
    main = tree.find(".//main")
    if _GENERATOR not in generators or main is None or main.find("article") is None:
        return None
    for element in list(main.iter()):
        if not isinstance(element.tag, str):
            continue
        classes = frozenset(element.get("class", "").split())
        if element.tag in _DROPPED or (classes & _ADDED and not classes & {"own"}):
            element.drop_tree()
        elif element.tag in _UNWRAPPED and element.getparent() is not None:
            element.drop_tag()
    for behind in main.iterchildren():
        if behind.tag != "article":
            behind.set("class", _GLOSSARY)
    return main
