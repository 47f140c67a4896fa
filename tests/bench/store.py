"""Measures the glossary's store beside bare SQLite tables: python -m tests.bench.store [ROUNDS]."""

import json
import statistics
import subprocess
import sys

from tests.bench.measure_store import CONCEPTS

ROUNDS = 5
BESIDE = (
    ("importing them as one group", "import", "import"),
    ("reading them all", "read", "read"),
    ("importing them again: nothing changes", "same", "import"),
    ("undoing the import", "undo", "import"),
    ("redoing it", "redo", "import"),
    ("a backup of them with the history", "backup", "import"),
)
ALONE = (
    ("finding, changing and saving one concept", "one"),
    ("what undo and redo would do, asked after the undo", "actions"),
    ("opening the file", "open"),
)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    runs: dict[str, list[dict[str, float]]] = {"ours": [], "plain": []}
    for _ in range(rounds):  # in turn, so that a slow minute of the machine slows both
        for name, figures in runs.items():
            figures.append(measured(name))

    def median(name: str, figure: str) -> float:
        return statistics.median(run[figure] for run in runs[name])

    title = f"{CONCEPTS:,} concepts, median of {rounds}"
    print(f"{title:<50}{'ours':>10}{'SQLite':>10}{'ratio':>8}")
    for title, figure, reference in BESIDE:
        mine, other = median("ours", figure), median("plain", reference)
        print(f"{title:<50}{mine:>9.3f}s{other:>9.3f}s{mine / other:>8.2f}")
    for title, figure in ALONE:
        print(f"{title:<50}{1000 * median('ours', figure):>8.1f}ms")
    print(f"peak memory: {median('ours', 'memory'):.0f} MB, {median('plain', 'memory'):.0f} MB")


def measured(name: str) -> dict[str, float]:
    """What one measurement, in a process of its own, prints."""
    command = [sys.executable, "-m", "tests.bench.measure_store", name]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


if __name__ == "__main__":
    main()
