"""Text, attributes and small pieces of an HTML page, escaped."""

import re
from html import escape

PINYIN = "zh-Latn-pinyin"
_UNCARRIED = re.compile("[\0\ud800-\udfff]")


def text(words: str) -> str:
    """Text as HTML that reads back the same; U+FFFD stands for what no HTML can carry."""
    return escape(_UNCARRIED.sub("\ufffd", words)).replace("\r", "&#13;")


def element(name: str, content: str, **attributes: str) -> str:
    """An element around HTML; attributes are plain text, empty ones are left out.

    A trailing underscore of a name is dropped and the others become hyphens: class_, aria_label.
    """
    return f"<{name}{attributes_of(**attributes)}>{content}</{name}>"


def attributes_of(**attributes: str) -> str:
    """Attributes as they stand in a tag, with a space before each."""
    written = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return "".join(f' {name}="{text(value)}"' for name, value in written if value)


def spoken(name: str, words: str, language: str, class_: str = "") -> str:
    """An element with text in a language; nothing if there is no text."""
    return element(name, text(words), class_=class_, lang=language) if words else ""


def both(english: str, chinese: str) -> str:
    """A label of the page in its two languages."""
    return f"{spoken('span', english, 'en')} {spoken('span', chinese, 'zh-Hans')}"
