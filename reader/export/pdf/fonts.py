"""Which fonts a PDF is set in, and which characters no font has: planned before typst runs."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.export.pdf.coverage import visible
from reader.export.pdf.families import (
    UNPRINTABLE,
    Family,
    bundled,
    chosen_family,
    families_of,
    typst_fonts,
)

BODY = "Noto Sans CJK SC"
LATIN = "Noto Sans"

_SHOWN = 5
# Fonts that are free to have, and the characters they are known to hold.
_KNOWN = (
    (0x2190, 0x2BFF, "Symbola"),
    (0x1D400, 0x1D7FF, "Noto Sans Math"),
    (0x1F000, 0x1F1E5, "Symbola"),
    (0x1F1E6, 0x1FAFF, "Noto Color Emoji"),
    (0x20000, 0x2EBE0, "Hanazono Mincho (HanaMinB)"),
    (0x30000, 0x323AF, "Jigmo (Jigmo3)"),
)
_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f"
_MARKED = re.compile(f"[^{_MARKS}][{_MARKS}]+")


@dataclass(frozen=True, slots=True)
class FontPlan:
    """The fonts a text is set in.

    `families` is typst's list for the body, best first; `paths` are the folders it must load, and
    the system's fonts too if `system`. `missing` are the single characters that no font has, or not
    together with the letter they stand over; `notes` say what the user should know.
    """

    families: tuple[str, ...]
    paths: tuple[Path, ...]
    system: bool
    missing: tuple[str, ...]
    notes: tuple[str, ...]


def printable(text: str) -> str:
    """The text without what has no look and a PDF may not hold, such as control characters."""
    return UNPRINTABLE.sub("", text)


def fonts_for(characters: Collection[str], family: str) -> FontPlan:
    """The fonts that show these characters, given singly or as whole texts.

    `family` is the body's, "" for the bundled one; the installed fonts are looked at only if it
    or some character asks for them. Raises ExportError if the family isn't installed.
    """
    wanted = _clusters(characters)
    paths = bundled()
    ours = families_of(typst_fonts(paths, system=False))
    body: tuple[Family, ...] = (ours[BODY], ours[LATIN])
    if not family and not _without(wanted, body):
        return FontPlan((BODY, LATIN), paths, system=False, missing=(), notes=())
    installed = families_of(typst_fonts(paths, system=True))
    notes: list[str] = []
    if family:
        chosen = chosen_family(family, installed)
        if chosen.name.casefold() != family.casefold():
            notes.append(f"{family} is set as {chosen.name}.")
        body = (chosen, *(each for each in body if each.name != chosen.name))
        notes += _lent(_without(wanted, body[:1]), body)
    rest = _without(wanted, body)
    helpers = _helpers(rest, [each for each in installed.values() if each not in body])
    notes += [_note(shown, helper.name) for helper, shown in helpers]
    families = (*body, *(helper for helper, _ in helpers))
    return FontPlan(
        families=tuple(each.name for each in families),
        paths=paths,
        system=body[0].name not in ours or bool(helpers),
        missing=_singles(_without(wanted, families), families),
        notes=tuple(notes),
    )


def _singles(missing: Iterable[str], families: Sequence[Family]) -> tuple[str, ...]:
    """The characters at fault, singly: a letter no font has, else the marks over it."""
    faults: set[str] = set()
    for cluster in missing:
        faults.update(_without(cluster, families) or cluster[1:])
    return tuple(sorted(faults))


def missing_message(missing: Sequence[str]) -> str:
    """What to tell the user of characters that no font has: their names, a font that has them."""
    named = "; ".join(_named(each) for each in missing[:_SHOWN])
    more = f"; and {len(missing) - _SHOWN} more" if len(missing) > _SHOWN else ""
    fonts = dict.fromkeys(filter(None, map(_font_with, missing)))
    advice = f" Install {' and '.join(fonts)}, then export again." if fonts else ""
    return (
        f"No font here can print {named}{more}.{advice} "
        "Or have 〓 printed in their place (--replace-missing)."
    )


def _named(character: str) -> str:
    code = f"U+{ord(character):04X} {unicodedata.name(character, 'without a name')}"
    return f"{character} ({code})" if character.isprintable() else code


def _font_with(character: str) -> str | None:
    for first, last, font in _KNOWN:
        if unicodedata.name(character, "") and first <= ord(character) <= last:
            return font
    return None


def _clusters(texts: Iterable[str]) -> list[str]:
    """Each character that needs a glyph once, those with marks together with their marks."""
    found: set[str] = set()
    for text in map(visible, set(texts)):
        found.update(_MARKED.findall(text))
        found.update(_MARKED.sub("", text))
    return sorted(found)


def _without(clusters: Iterable[str], families: Sequence[Family]) -> list[str]:
    return [each for each in clusters if not any(family.has(each) for family in families)]


def _helpers(
    rest: Sequence[str], installed: Iterable[Family]
) -> list[tuple[Family, tuple[str, ...]]]:
    """The installed families that show the rest, emoji's and Noto's first, and what each shows."""
    able = [(family, {each for each in rest if family.has(each)}) for family in installed]
    able.sort(key=lambda each: (_rank(each[0].name), -len(each[1]), each[0].name))
    left, helpers = set(rest), []
    for family, shows in able:
        if shown := left & shows:
            helpers.append((family, tuple(sorted(shown))))
            left -= shown
    return helpers


def _rank(name: str) -> int:
    return 0 if "Emoji" in name else 1 if name.startswith("Noto") else 2


def _lent(lacking: Sequence[str], body: Sequence[Family]) -> list[str]:
    """What the bundled families show for the chosen one."""
    notes = []
    left = list(lacking)
    for family in body[1:]:
        if shown := [each for each in left if family.has(each)]:
            notes.append(_note(shown, family.name))
            left = [each for each in left if each not in shown]
    return notes


def _note(shown: Sequence[str], name: str) -> str:
    few, more = shown[:_SHOWN], len(shown) - _SHOWN
    if more > 0:
        return f"{' '.join(few)} and {more} more characters are set in {name}."
    return f"{' '.join(few)} {'is' if len(shown) == 1 else 'are'} set in {name}."
