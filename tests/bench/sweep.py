"""Tries other thresholds and weights on half the gold articles: python -m tests.bench.sweep FOLDER.

The best of each is then reported on the other half, which had no say.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

from reader.annotation import contest, recognise, teaching
from reader.annotation.annotate import Annotator
from tests.bench.gold import annotator, articles, predicted


@dataclass(frozen=True)
class Knob:
    """A number of the program's, and what else it could be; `places` are modules that hold it."""

    name: str
    places: Sequence[Any]
    offers: Sequence[float]


KNOBS = (
    Knob("SHORT", (recognise, contest), (1, 2, 3, 4, 6)),
    Knob("WEIGHT", (teaching,), (0, 50, 150, 500, 1500, 15000)),
    Knob("GLOSSARY_LEAD", (contest,), (-0.5, 0.0, 0.5, 2.0)),
    Knob("QUANTITY_LEAD", (contest,), (-0.75, 0.75, 3.0)),
    Knob("NAME_LEAD", (contest,), (-2.0, 0.25, 2.0)),
    Knob("SHORT_FORM_LEAD", (contest,), (-1.0, 1.0, 4.0)),
)


def main() -> None:
    """Print a row for each value, then what the best values do where they were not chosen."""
    folder = Path(sys.argv[1])
    gold = articles(folder / "dev.gold.jsonl")
    tried, kept_back = gold[::2], gold[1::2]
    print(f"{'':<24}{'right':>8}{'error':>8}   (without plain dictionary words)")
    for knob in KNOBS:
        scores = {offer: score(folder, tried, knob, offer) for offer in knob.offers}
        best = max(scores, key=lambda offer: merit(*scores[offer]))
        ours = getattr(knob.places[0], knob.name)
        for offer, (right, error) in scores.items():
            mark = " as it is" * (offer == ours) + " best" * (offer == best)
            print(f"{knob.name:<16}{offer:>8}{right:>8.2%}{error:>8.2%}  {mark}")
        for offer in dict.fromkeys((ours, best)):
            right, error = score(folder, kept_back, knob, offer)
            print(f"  the other half{offer:>8}{right:>8.2%}{error:>8.2%}")


def merit(right: float, error: float) -> float:
    """An error weighs as much as three spans that are right."""
    return right - 3 * error


def score(
    folder: Path, gold: list[dict[str, Any]], knob: Knob, offer: float
) -> tuple[float, float]:
    """The share of gold spans right first, and the share of errors, with another value."""
    patches = [patch.object(place, knob.name, offer) for place in knob.places]
    for each in patches:
        each.start()
    try:
        by = Annotator(annotator().concepts)
        rows = [{"id": each["id"], "annotations": predicted(each, by)} for each in gold]
    finally:
        for each in patches:
            each.stop()
    with tempfile.TemporaryDirectory() as scratch:
        paths = Path(scratch, "gold.jsonl"), Path(scratch, "predicted.jsonl")
        for path, lines in zip(paths, (gold, rows), strict=True):
            text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
            path.write_text(text, encoding="utf-8")
        command = [sys.executable, str(folder / "evaluate.py"), *map(str, paths), "--json"]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    found = json.loads(done.stdout)
    return found["total"].get("right", 0) / found["total"]["gold"], found["error_ours"]


if __name__ == "__main__":
    main()
