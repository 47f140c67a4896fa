"""`python -m tests.pdf.report`: what each extractor gives back of exports of the short sample."""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader.export.options import English, ExportOptions, Pinyin
from reader.export.pdf.typesetter import Typesetter
from tests.pdf.extractors import EXTRACTORS, MissingExtractor
from tests.pdf.line_breaks import broken_lines, lone_ends, ruby_faults
from tests.pdf.making import Made, Maker, name_of, score_of
from tests.pdf.samples import annotator, long_article, short_article
from tests.pdf.scoring import Score

MODES = (
    *(ExportOptions(pinyin=pinyin) for pinyin in Pinyin),
    *(ExportOptions(english=english) for english in English if english is not English.TABLE),
)


def main(arguments: Sequence[str]) -> None:
    """Export in every mode (`long`: the hundred pages) into a folder and print the counts."""
    article = long_article() if "long" in arguments else short_article()
    folders = [each for each in arguments if each != "long"]
    folder = Path(folders[0]) if folders else Path(tempfile.mkdtemp())
    folder.mkdir(exist_ok=True)
    words = annotator()
    with Typesetter() as typesetter:
        maker = Maker(words, typesetter, folder)
        annotated = words.annotate(article)
        made = [maker.make(annotated, options, name_of(options)) for options in MODES]
    print(f"blocks in order / terms with their spaces / pinyin leaked / gaps, in {folder}\n")
    for each in made:
        print("\n".join(_lines(each)), end="\n\n")


def _lines(made: Made) -> Iterator[str]:
    yield f"{name_of(made.options)}: {made.said.pages} pages"
    for extractor in EXTRACTORS:
        try:
            yield f"  {extractor:<16}{_said(score_of(made, extractor))}"
        except MissingExtractor as missing:
            yield f"  {extractor:<16}not here: {missing}"
    faults = (broken_lines(made.path), lone_ends(made.path), ruby_faults(made.path))
    names = ("lines broken wrongly", "lone ends", "rubies astray")
    yield "  " + ", ".join(f"{name} {len(each)}" for name, each in zip(names, faults, strict=True))


def _said(found: Score) -> str:
    lost = f"  {found.lost_notes} notes lost" if found.lost_notes else ""
    odd = found.radicals + found.zero_width
    return (
        f"{found.ordered:>5}/{found.of_blocks}  {found.terms:>5}/{found.of_terms}"
        f"  py {found.pinyin}  gaps {found.gaps}{lost}{'  RADICALS' if odd else ''}"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
