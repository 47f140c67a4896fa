"""Measures many articles at once beside plain jieba: python -m tests.bench.corpus [ARTICLES …].

Articles are distinct and of our own making, of about 900 characters. The cost per 1,000 and the
ratio are of processor seconds, which a busy machine changes least. Memory is read from /proc.
"""

import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq

from tests.warm import warmed
from tests.wires import write_wires

COUNTS = (1_000, 2_500, 5_000, 10_000)
TICK = 0.1
JIEBA = """
import json, logging, pathlib, sys, time
import jieba
jieba.setLogLevel(logging.CRITICAL)
jieba.initialize()
texts = [path.read_text("utf-8") for path in sorted(pathlib.Path(sys.argv[1]).iterdir())]
began, used = time.perf_counter(), time.process_time()
for text in texts:
    jieba.lcut(text)
print(json.dumps([time.perf_counter() - began, time.process_time() - used]))
"""


def main() -> None:
    counts = [int(each) for each in sys.argv[1:]] or COUNTS
    print(f"{os.cpu_count()} cores, {os.getloadavg()[0]:.1f} at work before")
    print(
        f"{'articles':>9}{'clock':>9}{'CPU':>8}{'per 1,000':>11}{'jieba':>8}{'CPU':>8}{'ratio':>7}"
        f"{'parent MB':>11}{'worker MB':>11}{'rows':>11}{'table MB':>10}"
    )
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        data = warmed(folder / "data")
        for count in counts:
            wires = write_wires(folder / "wires", count)
            out = folder / f"{count}.parquet"
            seconds, used, parent, worker = annotated(data, wires, out)
            wall, plain = jieba(wires)
            rows, size = pq.read_metadata(out).num_rows, out.stat().st_size / 1e6
            print(
                f"{count:>9,}{seconds:>9.1f}{used:>8.1f}{1_000 * used / count:>11.2f}"
                f"{wall:>8.1f}{plain:>8.1f}{used / plain:>7.2f}{parent:>11.0f}{worker:>11.0f}"
                f"{rows:>11,}{size:>10.1f}",
                flush=True,
            )


def annotated(data: Path, wires: Path, out: Path) -> tuple[float, float, float, float]:
    """Seconds by the clock and by the processors, most memory of the parent and of a worker."""
    command = [sys.executable, "-m", "reader", "--data", str(data), "corpus", "annotate"]
    began, before = time.perf_counter(), os.times()
    process = subprocess.Popen([*command, str(wires), "-o", str(out)], stderr=subprocess.DEVNULL)
    parent = worker = 0.0
    while process.poll() is None:
        parent = max(parent, resident(process.pid))
        worker = max([worker, *map(resident, children(process.pid))])
        time.sleep(TICK)
    seconds, after = time.perf_counter() - began, os.times()
    assert process.returncode == 0
    used = sum(after[2:4]) - sum(before[2:4])
    return seconds, used, parent, worker


def jieba(wires: Path) -> tuple[float, float]:
    """Seconds by the clock and by the processor that jieba takes in one process to cut them."""
    command = [sys.executable, "-W", "ignore", "-c", JIEBA, str(wires)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    wall, used = json.loads(done.stdout)
    return wall, used


def resident(pid: int) -> float:
    """Megabytes of memory a process has, those it shares with others too."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return 0.0


def children(pid: int) -> Iterator[int]:
    with contextlib.suppress(OSError):
        told = Path(f"/proc/{pid}/task/{pid}/children").read_text()
        yield from map(int, told.split())


if __name__ == "__main__":
    main()
