"""The golden files: sentences with their terms in brackets, in tests/data/annotated.

`python -m tests.golden` writes them anew, so that what a change does to recognition is a diff.
"""

import datetime
import re
from collections.abc import Iterable
from pathlib import Path

from glossary.exchange.folder import read_folder
from reader import resources
from reader.annotation.annotate import Annotator
from reader.annotation.model import Annotation, Source
from reader.annotation.segment import Segmenter

FOLDER = Path(__file__).parent / "data" / "annotated"
PUBLISHED = datetime.date(2025, 3, 27)
ORDINARY = "general"
_BRACKET = re.compile(r"\[([^|\[\]]+)\|[^\[\]]*\]")


def builtin_annotator(engine: str | None = None) -> Annotator:
    """An annotator of the built-in glossary alone."""
    return Annotator(read_folder(resources.glossaries()), segmenter=Segmenter(engine=engine))


def files() -> list[Path]:
    """The golden files."""
    return sorted(FOLDER.glob("*.txt"))


def plain(line: str) -> str:
    """The sentence without its brackets."""
    return _BRACKET.sub(r"\1", line)


def sentences() -> list[str]:
    """Every sentence of the golden files, plain."""
    lines = (line for path in files() for line in path.read_text("utf-8").splitlines())
    return [plain(line) for line in lines if line and not line.startswith("#")]


def bracketed(text: str, annotations: Iterable[Annotation]) -> str:
    """The text with finance terms, names and quantities as `[降准|RRR cut]`.

    Dictionary words, and ordinary words of the news, are left as they are.
    """
    pieces: list[str] = []
    at = 0
    for each in annotations:
        if each.source is Source.DICTIONARY or each.domain == ORDINARY:
            continue
        first = each.equivalents[0] if each.equivalents else ""
        pieces += (text[at : each.start], f"[{text[each.start : each.end]}|{first}]")
        at = each.end
    return "".join((*pieces, text[at:]))


def written_anew(golden: str, annotator: Annotator) -> str:
    """A golden file's content as the annotator would have it; comments stay."""
    lines = []
    for line in golden.splitlines():
        if line and not line.startswith("#"):
            text = plain(line)
            line = bracketed(text, annotator.annotate_text(text, PUBLISHED))
        lines.append(line)
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the golden files anew and say which have changed."""
    annotator = builtin_annotator()
    for path in files():
        before = path.read_text("utf-8")
        after = written_anew(before, annotator)
        if after != before:
            path.write_text(after, "utf-8")
            print(f"{path.name} has changed")


if __name__ == "__main__":
    main()
