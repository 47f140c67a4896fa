"""The bundled and installed families typst can set a PDF in: the door to typst's fonts."""

import difflib
import importlib.resources
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import typst
from fontTools.ttLib import TTFont, TTLibError

from reader.errors import ExportError
from reader.export.pdf.coverage import Coverage

_PLACEHOLDERS = {"last resort", "lastresort", "adobe blank", "unicode bmp fallback sil"}
_STYLE = re.compile(
    r"[ -](thin|(extra|ultra|semi|demi)?[ -]?(light|bold|condensed|expanded)|regular|normal|book"
    r"|medium|black|heavy|narrow|italic|oblique)$",
    re.IGNORECASE,
)
# What has no look or may not be in a PDF: controls but white space, byte order marks and the like.
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ufdd0-\ufdef]")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")  # PDF/A forbids them


def bundled() -> tuple[Path, ...]:
    """The folders of the fonts that come with the program: Noto Sans CJK and Noto Sans."""
    return (
        Path(str(importlib.resources.files("manimgx_fonts_cjk"))),
        Path(str(importlib.resources.files("fontpkg_noto_sans") / "files")),
    )


class Family:
    """A family's upright faces, whose cmaps are read when first asked for."""

    def __init__(self, name: str, faces: Sequence[typst.FontInfo]) -> None:
        self.name = name
        upright = [face for face in faces if face.style == "normal"] or list(faces)
        self.files = sorted({(Path(face.path), face.index) for face in upright if face.path})
        self._coverages: list[Coverage] | None = None

    def has(self, cluster: str) -> bool:
        """Whether every weight of it has the character; a PDF can hold no private one."""
        if self._coverages is None:
            self._coverages = [Coverage(path, index) for path, index in self.files]
        if _PRIVATE.search(cluster) or UNPRINTABLE.search(cluster) or not self._coverages:
            return False
        return all(coverage.has(cluster) for coverage in self._coverages)


def typst_fonts(paths: Iterable[Path], system: bool) -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=system,
        include_embedded_fonts=False,
        font_paths=[str(path) for path in paths],
    )


def families_of(fonts: typst.Fonts) -> dict[str, Family]:
    faces: defaultdict[str, list[typst.FontInfo]] = defaultdict(list)
    for face in fonts.fonts():
        faces[face.family].append(face)
    return {
        name: Family(name, of_it)
        for name, of_it in faces.items()
        if not name.startswith(".") and name.casefold() not in _PLACEHOLDERS
    }


def chosen_family(name: str, installed: Mapping[str, Family]) -> Family:
    """The family of that name, also by its name in another language or with a style behind it."""
    named = {each.casefold(): family for each, family in installed.items()}
    if (family := named.get(name.casefold())) is not None:
        return family
    for each in installed.values():
        if name.casefold() in _other_names(each):
            return each
    trimmed = name
    while (shorter := _STYLE.sub("", trimmed)) != trimmed:
        trimmed = shorter
        if (family := named.get(trimmed.casefold())) is not None:
            return family
    near = [installed_as.name for key, installed_as in named.items() if name.casefold() in key]
    close = difflib.get_close_matches(name.casefold(), named, n=3, cutoff=0.5)
    near += [named[each].name for each in close if named[each].name not in near]
    hint = (
        f"Installed fonts like it: {', '.join(near[:3])}." if near else "No font has a like name."
    )
    raise ExportError(f"The font “{name}” isn't installed, or can't be used in a PDF. {hint}")


def _other_names(family: Family) -> set[str]:
    names: set[str] = set()
    for path, index in family.files[:1]:
        try:
            with TTFont(path, fontNumber=index, lazy=True) as font:
                records = font["name"].names
                names |= {str(each).casefold() for each in records if each.nameID in (1, 16)}
        except (OSError, TTLibError, KeyError, UnicodeDecodeError):
            continue
    return names
