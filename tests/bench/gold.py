"""Hand-labelled articles, and what the program with the built-in glossary says of them."""

import datetime
import functools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from glossary.exchange.folder import read_folder
from glossary.model import Concept
from reader import resources
from reader.annotation.annotate import Annotator
from reader.annotation.record import annotation_record


@dataclass(frozen=True)
class Built:
    """The annotator and what it was built of."""

    concepts: tuple[Concept, ...]
    annotator: Annotator


@functools.cache
def annotator() -> Built:
    """The program's own annotator with the built-in glossary."""
    concepts = read_folder(resources.glossaries())
    return Built(concepts, Annotator(concepts))


def articles(path: Path) -> list[dict[str, Any]]:
    """The articles of a file of lines of JSON."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def predicted(article: dict[str, Any], by: Annotator | None = None) -> list[dict[str, Any]]:
    """The annotations as `caidu annotate --jsonl` prints them."""
    day = str(article.get("date") or "")[:10]
    date = datetime.date.fromisoformat(day) if day else None
    found = (by or annotator().annotator).annotate_text(article["text"], date)
    return [annotation_record(each, article["text"]) for each in found]
