"""Measures the program beside plain jieba, in the same run: python -m tests.bench [ARTICLE]."""

import json
import statistics
import subprocess
import sys
from pathlib import Path

from reader import resources

ROUNDS = 5
ROWS = (
    ("whole process: start to first annotated screen", "cold", "screen", "jieba_cold", "seconds"),
    ("open window: open to first annotated screen", "warm", "screen", "jieba_warm", "seconds"),
    ("open window: longest event-loop stall", "warm", "stall", "jieba_warm", "seconds"),
    ("1,000,000 characters: first screen", "million", "screen", "jieba_million", "seconds"),
    ("1,000,000 characters: whole annotation", "bulk", "seconds", "jieba_million", "seconds"),
    ("1,000,000 characters: the same, terms only", "bulk", "terms", "jieba_million", "seconds"),
    ("1,000,000 characters: longest stall", "million", "stall", "jieba_million", "seconds"),
    ("100,000 terms: one edit taken over", "edit", "taken", "jieba_warm", "seconds"),
    ("100,000 terms: one edit to the page seen", "edit", "screen", "jieba_warm", "seconds"),
    (
        "the glossary opened; instead of jieba, its tables",
        "compiled",
        "seconds",
        "tables",
        "seconds",
    ),
    ("17,000 concepts opened; instead, their tables", "grown", "compiled", "grown", "tables"),
)


def main() -> None:
    article = Path(sys.argv[1]) if len(sys.argv) > 1 else resources.sample()
    runs: dict[str, list[dict[str, float]]] = {}
    for _ in range(ROUNDS):  # in turn, so that a slow minute of the machine slows them all
        for name in dict.fromkeys(name for row in ROWS for name in (row[1], row[3])):
            runs.setdefault(name, []).append(measured(name, article))
    print(f"{'median of ' + str(ROUNDS):<50}{'ours':>10}{'jieba':>10}{'ratio':>8}")
    for title, name, figure, reference, other in ROWS:
        ours = statistics.median(run[figure] for run in runs[name])
        theirs = statistics.median(run[other] for run in runs[reference])
        print(f"{title:<50}{ours:>9.3f}s{theirs:>9.3f}s{ours / theirs:>8.2f}")
    for name in ("cold", "million", "jieba_million"):
        memory = statistics.median(run["memory"] for run in runs[name])
        print(f"peak memory, {name}: {memory:.0f} MB")


def measured(name: str, article: Path) -> dict[str, float]:
    """What one measurement, in a process of its own, prints."""
    command = [sys.executable, "-m", "tests.bench.measure", name, str(article)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


if __name__ == "__main__":
    main()
