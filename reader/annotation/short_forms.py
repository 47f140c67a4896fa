"""ShortForm: an abbreviation that an article itself defines, and what it stands for."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from glossary.matcher import Strings
from glossary.model import Kind, Sense
from glossary.normalize import fold
from reader.annotation.definitions import Definition, definitions
from reader.annotation.names.borders import LocalEnds
from reader.annotation.names.called import called_in_article
from reader.annotation.names.model import Name

_SURE = 4
"""From so many code points on, a short form is believed even where the segmenter cuts it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForm:
    """What a short form stands for from the code point `since` of the article on.

    Either `senses` of a glossary's concept, or a `name` found by rule.
    """

    since: int
    senses: tuple[Sense, ...] = ()
    name: Name | None = None


class ShortForms:
    """The short forms of an article, by their folded strings, found all at once."""

    def __init__(self, known: Mapping[str, ShortForm]) -> None:
        self._known = dict(known)
        self._keys = list(self._known)
        self._strings = Strings(self._keys)

    def __getitem__(self, key: str) -> ShortForm:
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)

    def places(
        self, folded: str, base: int, ends: Callable[[int], bool]
    ) -> Iterator[tuple[int, int, ShortForm]]:
        """Where they stand in a folded text that begins at `base` of the article.

        `ends` says whether a word of the segmenter ends at an offset, or begins there.
        """
        for start, end, number in self._strings.places(folded):
            short = self._known[self._keys[number]]
            if start + base >= short.since and _stands_alone(folded, start, end, ends):
                yield start, end, short


NO_SHORT_FORMS = ShortForms({})


def short_forms(
    text: str,
    named: Callable[[str], tuple[Sense, ...]],
    cut: Callable[[str], list[tuple[int, int]]],
    folded: str | None = None,
) -> ShortForms:
    """The abbreviations a text defines, and the names it shortens or repeats.

    `named` gives what a whole string names in the glossary; `cut` cuts folded text into words.
    `folded` is the text folded, if that is known.
    """
    if folded is None:
        folded = fold(text)
    found: dict[str, ShortForm] = {}
    names, shorter = called_in_article(text, folded, LocalEnds(folded, cut))
    for key, since, name in shorter:
        if not named(key):
            found.setdefault(key, ShortForm(since=since, name=name))
    ending = {name.end: name for name in names}
    for definition in definitions(text, folded):
        short = _defined(definition, text, folded, ending, named)
        if short:
            found[definition.key] = short
    return ShortForms(found) if found else NO_SHORT_FORMS


def _defined(
    definition: Definition,
    text: str,
    folded: str,
    ending: Mapping[int, Name],
    named: Callable[[str], tuple[Sense, ...]],
) -> ShortForm | None:
    """What a definition makes of its short form, if what it is short for is known."""
    meant = named(definition.key)
    if meant and meant[0].concept.kind is Kind.TERM and definition.explicit:
        return None  # （以下简称“公司”）: the word keeps its meaning
    name = ending.get(definition.long_end)
    if name:
        called = definition.named_after(name, text, known=bool(meant))
        if meant and not (called and called.english):
            return None
        # A headline may use an unmistakable one before it is explained.
        early = called and len(definition.key) >= _SURE and definition.explicit
        return ShortForm(since=0 if early else definition.since, name=called) if called else None
    senses = definition.senses(folded, named)
    if senses:
        if meant and (meant[0].concept is senses[0].concept or not definition.explicit):
            return None
        return ShortForm(since=definition.since, senses=senses)
    foreign = definition.foreign(text, folded)
    return ShortForm(since=definition.since, name=foreign) if foreign else None


def _stands_alone(folded: str, start: int, end: int, ends: Callable[[int], bool]) -> bool:
    """Whether no word goes on beyond the borders of a short form."""
    if _is_one_word(folded[max(0, start - 1) : start + 1]) or _is_one_word(
        folded[end - 1 : end + 1]
    ):
        return False
    if end - start >= _SURE or not ends(start):
        return end - start >= _SURE
    return end - start == _SURE - 1 or ends(end)


def _is_one_word(two: str) -> bool:
    """Whether two neighbouring characters are of one Latin word or number."""
    return len(two) > 1 and two.isascii() and two.isalnum()
