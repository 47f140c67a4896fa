"""Exports made for tests: every choice of options that matters, each with its edition."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path
from typing import Any

from reader.annotation.annotate import Annotator
from reader.annotation.highlight import Highlight
from reader.annotation.model import AnnotatedArticle
from reader.export.edition import Edition, edition_of
from reader.export.highlights import with_highlights
from reader.export.options import English, ExportOptions, Layout, Paper, Pinyin
from reader.export.pdf.typesetter import SetPdf, Typesetter
from tests.pdf.extractors import pages_of
from tests.pdf.notes import TABLES, notes_of
from tests.pdf.scoring import Score, expected_of, score

OTHERS: dict[str, tuple[Any, ...]] = {
    "paper": tuple(Paper),
    "layout": tuple(Layout),
    "grey": (False, True),
    "quantities": (False, True),
    "quantities_table": (False, True),
    "ordinary": (False, True),
    "popups": (True, False),
    "highlights": (True, False),
    "made_with": (False, True),
    "size_pt": (11.0, 7.0, 20.0),
    "margin_mm": (23.0, 10.0, 45.0),
    "pinyin": tuple(Pinyin),
    "english": tuple(English),
}


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF, the edition and the options it was made of, and what the typesetter said."""

    path: Path
    edition: Edition
    options: ExportOptions
    said: SetPdf


class Maker:
    """Makes PDFs of an article annotated once, into a folder."""

    def __init__(self, annotator: Annotator, typesetter: Typesetter, folder: Path) -> None:
        self._annotator, self._typesetter, self._folder = annotator, typesetter, folder

    def make(
        self,
        annotated: AnnotatedArticle,
        options: ExportOptions,
        name: str,
        highlights: Sequence[Highlight] = (),
    ) -> Made:
        """The article as a PDF."""
        path = self._folder / f"{name}.pdf"
        edition = edition_of(annotated, options, self._annotator.tokens)
        edition = with_highlights(edition, highlights, options)
        return Made(path, edition, options, self._typesetter.set_article(edition, options, path))


def score_of(made: Made, extractor: str) -> Score:
    """How much of the edition an extractor gives back, notes and their marks taken out."""
    notes = notes_of(made.edition, made.options)
    expected = expected_of(made.edition, notes.marks, notes.texts)
    return score(pages_of(made.path, extractor), expected, TABLES)


def modes() -> list[ExportOptions]:
    """Every pinyin with every English, with and without quantities."""
    return [
        ExportOptions(pinyin=pinyin, english=english, quantities=quantities)
        for pinyin, english, quantities in product(Pinyin, English, (False, True))
    ]


def pairs() -> list[ExportOptions]:
    """Options in which every two choices of every two options meet at least once."""
    return [ExportOptions(**row) for row in _pairwise(OTHERS)]


def name_of(options: ExportOptions) -> str:
    """What sets options apart from the usual ones."""
    usual = ExportOptions().as_record()
    apart = {name: value for name, value in options.as_record().items() if value != usual[name]}
    return "-".join(f"{name}={value}" for name, value in apart.items()) or "usual"


def _pairwise(choices: dict[str, Sequence[Any]]) -> list[dict[str, Any]]:
    """Rows, found greedily, that hold every pair of choices of two names."""
    names = sorted(choices, key=lambda name: -len(choices[name]))
    missing = {
        ((one, first), (other, second))
        for one, other in combinations(names, 2)
        for first in range(len(choices[one]))
        for second in range(len(choices[other]))
    }
    rows = []
    while missing:
        (one, first), (other, second) = min(missing)
        row = {one: first, other: second}
        for name in names:
            if name not in row:
                gains = [
                    sum(_pair(names, name, place, *each) in missing for each in row.items())
                    for place in range(len(choices[name]))
                ]
                row[name] = gains.index(max(gains))
        missing -= {_pair(names, *a, *b) for a, b in combinations(row.items(), 2)}
        rows.append({name: choices[name][place] for name, place in row.items()})
    return rows


def _pair(
    names: Sequence[str], one: str, first: int, other: str, second: int
) -> tuple[tuple[str, int], tuple[str, int]]:
    """Two choices in the order of their names."""
    ordered = sorted(((one, first), (other, second)), key=lambda each: names.index(each[0]))
    return ordered[0], ordered[1]
