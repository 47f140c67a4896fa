"""The articles exported PDFs are tested with: a short one, a long one, lines hard to break."""

import datetime
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from glossary.exchange.folder import read_folder
from reader import resources
from reader.annotation.annotate import Annotator
from reader.article import Article, Metadata
from tests.builders import article, concept

FOLDER = Path(__file__).parents[1] / "data" / "pdf"
LONG_TIMES = 65  # about a hundred pages
METADATA = Metadata(
    source="示例财经",
    author="陈示例",
    date=datetime.date(2025, 3, 27),
    publisher="Sample Finance",
)


def annotator() -> Annotator:
    """The built-in glossary with two terms of one character each, whose pinyin is wider."""
    wide = (
        concept("装", "assembled", id="test.zhuang", reading="zhuāng"),
        concept("双", "dual", id="test.shuang", reading="shuāng"),
    )
    return Annotator((*read_folder(resources.glossaries()), *wide))


def short_article() -> Article:
    """Some 800 characters with a block of every kind."""
    return _article(_lines("short.txt"))


def long_article(times: int = LONG_TIMES) -> Article:
    """The short one, among plainer prose, many times with other numbers and in another order."""
    title, *lines = _lines("short.txt")
    lines += _lines("plain.txt")
    chance = random.Random(7)
    varied = [title]
    for _ in range(times):
        sections = _sections(lines)
        chance.shuffle(sections)
        varied += [(kind, _renumbered(text, chance)) for each in sections for kind, text in each]
    return _article(varied)


def hard_lines() -> Article:
    """A page of brackets, quotation marks, signs and Latin where lines like to end."""
    return _article(_lines("hard_lines.txt"))


def _lines(name: str) -> list[tuple[str, str]]:
    rows = (FOLDER / name).read_text("utf-8").splitlines()
    return [(kind, text) for kind, _, text in (row.partition("\t") for row in rows) if text]


def _article(lines: Sequence[tuple[str, str]]) -> Article:
    kinds = (kind for kind, _ in lines)
    return replace(article("\n".join(text for _, text in lines), *kinds), metadata=METADATA)


def _sections(lines: Iterable[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """The lines from one heading to the next."""
    sections: list[list[tuple[str, str]]] = [[]]
    for kind, text in lines:
        if kind == "heading":
            sections.append([])
        sections[-1].append((kind, text))
    return sections


def _renumbered(text: str, chance: random.Random) -> str:
    """The text with other digits where a number has a decimal point or two digits and more."""

    def other(match: re.Match[str]) -> str:
        return "".join(str(chance.randint(1, 9)) if each.isdigit() else each for each in match[0])

    return re.sub(r"(?<![A-Za-z\d&])(?<!P )\d+[\d.,]*\d(?![A-Za-z])", other, text)
