"""Measures annotation by the command's way beside plain jieba: python -m tests.bench.annotate.

Making a glossary of a million terms takes minutes the first time; it is kept in the temporary
folder, so that later runs go on with it.
"""

import json
import statistics
import subprocess
import sys

from tests.bench.measure_annotate import MANY, MILLION, NONE

ROUNDS = 3
STARTS = ("start", "start_many", "start_million", "jieba_start")
RUNS = ("bulk", "warm", "edit", "edit_million", "stall", "jieba_bulk", "jieba_warm")
ROWS = (
    ("2,000 characters, whole process, caches made", "start", "jieba_start"),
    (f"the same with {MANY:,} concepts of one's own", "start_many", "jieba_start"),
    (f"the same with {MILLION:,}", "start_million", "jieba_start"),
    ("2,000 characters, warm", "warm", "jieba_warm"),
    (f"1,000,000 characters, {MANY:,} concepts", "bulk", "jieba_bulk"),
    ("the same on a thread: longest stall of another", "stall", "jieba_warm"),
    (f"one edit among {MANY:,} concepts", "edit", "jieba_warm"),
    (f"one edit among {MILLION:,}", "edit_million", "jieba_warm"),
)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    for terms in (NONE, MANY, MILLION):
        measured(f"prepare {terms}")
    runs: dict[str, list[dict[str, float]]] = {}
    for _ in range(rounds):  # in turn, so that a slow minute of the machine slows them all
        for name in (*STARTS, *RUNS):
            runs.setdefault(name, []).append(measured(name))

    def median(name: str, figure: str = "seconds") -> float:
        return statistics.median(run[figure] for run in runs[name])

    print(f"{'median of ' + str(rounds):<50}{'ours':>10}{'jieba':>10}{'ratio':>8}")
    for title, name, reference in ROWS:
        mine, other = median(name), median(reference)
        print(f"{title:<50}{mine:>9.4f}s{other:>9.4f}s{mine / other:>8.3f}")
    later = median("start_million") - median("start")
    print(f"with {MILLION:,} concepts a command starts {later:.2f} s later")
    for name in ("start", "bulk", "start_million", "jieba_start"):
        print(f"peak memory, {name}: {median(name, 'memory'):.0f} MB")


def measured(name: str) -> dict[str, float]:
    """What one measurement, in a process of its own, prints."""
    command = [sys.executable, "-m", "tests.bench.measure_annotate", *name.split()]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


if __name__ == "__main__":
    main()
