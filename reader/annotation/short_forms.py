"""ShortForm: an abbreviation that an article itself defines, and what it stands for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from glossary.model import Sense
from reader.annotation.names.model import Name


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForm:
    """What a short form stands for from the code point `since` of the article on.

    Either `senses` of a glossary's concept, or a `name` found by rule.
    """

    since: int
    senses: tuple[Sense, ...] = ()
    name: Name | None = None


def short_forms(text: str, named: Callable[[str], tuple[Sense, ...]]) -> Mapping[str, ShortForm]:
    """The abbreviations a text defines, by their folded strings.

    `named` gives what a whole string names in the glossary.
    """
    return {}
