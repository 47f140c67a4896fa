"""Measures exports beside Qt's own PDF writer: python -m tests.bench.export [ROUNDS]."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.pdf.samples import short_article

ROUNDS = 5
SECONDS = (
    ("a short article, inside a running program", "short", "seconds", "qt_short", "seconds"),
    ("a short article, cold command", "command", "seconds", "qt_short", "whole"),
    ("100 pages", "long", "seconds", "qt_long", "seconds"),
    ("100 pages, pinyin over all words", "long_all", "seconds", "qt_long", "seconds"),
    ("  reading those words before", "long_all", "edition", "qt_long", "seconds"),
    ("100 pages, footnotes", "long_footnotes", "seconds", "qt_long", "seconds"),
    ("100 pages as HTML", "others", "html", "qt_long", "seconds"),
    ("100 pages' terms as XLSX", "others", "xlsx", "qt_long", "seconds"),
    ("preview of 100 pages", "others", "preview", "qt_short", "seconds"),
    ("longest event-loop stall, exporting 100 pages", "stalls", "export", "qt_long", "seconds"),
    ("longest event-loop stall, printing 3 pages", "stalls", "print", "qt_long", "seconds"),
)
MEGABYTES = (
    ("100 pages: child that sets", "long", "set", "qt_long", "memory"),
    ("100 pages: child that finishes", "long", "finish", "qt_long", "memory"),
    ("100 pages: both at any moment", "long", "both", "qt_long", "memory"),
    ("pinyin over all words: both at any moment", "long_all", "both", "qt_long", "memory"),
    ("the program's growth over 30 exports", "short", "growth", "qt_long", "memory"),
)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    rows = (*SECONDS, *MEGABYTES)
    runs: dict[str, list[dict[str, float]]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds):  # in turn, so that a slow minute of the machine slows them all
            for name in dict.fromkeys(name for row in rows for name in (row[1], row[3])):
                figures = command(Path(folder)) if name == "command" else measured(name)
                runs.setdefault(name, []).append(figures)
    for unit, shown in (("s", SECONDS), ("MB", MEGABYTES)):
        print(f"{f'median of {rounds}':<50}{'ours':>11}{'Qt':>11}{'ratio':>8}")
        for title, name, figure, reference, other in shown:
            ours = statistics.median(run[figure] for run in runs[name])
            theirs = statistics.median(run[other] for run in runs[reference])
            print(f"{title:<50}{ours:>8.3g} {unit:<2}{theirs:>8.3g} {unit:<2}{ours / theirs:>8.2f}")
    short, long = (statistics.median(run["pages"] for run in runs[each]) for each in LENGTHS)
    print(f"pages, the glossary included: {short:.0f} the short article, {long:.0f} the long one")


LENGTHS = ("short", "long")


def measured(name: str) -> dict[str, float]:
    """What one measurement, in a process of its own, prints; and the `whole` time it took."""
    began = time.perf_counter()
    script = [sys.executable, "-m", "tests.bench.measure_export", name]
    done = subprocess.run(script, check=True, capture_output=True, text=True)
    whole = time.perf_counter() - began
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return {**figures, "whole": whole}


def command(folder: Path) -> dict[str, float]:
    """The command from its start to its end; after the first run, with a cache."""
    source, target = folder / "short.txt", folder / "short.pdf"
    source.write_text(short_article().text, encoding="utf-8")
    words = ["--data", str(folder / "data"), "export", str(source), "-o", str(target)]
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "reader", *words], check=True, capture_output=True)
    return {"seconds": time.perf_counter() - began}


if __name__ == "__main__":
    main()
