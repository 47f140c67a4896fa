"""Name: someone or something that no glossary lists, recognised by the shape of its name."""

from typing import NamedTuple

from glossary.model import Kind


class Name(NamedTuple):
    """A name found by rule, start to end in code points.

    `english` holds the renderings, best first, none where only the pinyin is sure. `reading` is
    pinyin as a glossary writes it, or "" for the usual one.
    """

    start: int
    end: int
    kind: Kind
    english: tuple[str, ...] = ()
    reading: str = ""
