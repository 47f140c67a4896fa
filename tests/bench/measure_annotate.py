"""One measurement of annotation in a process of its own; prints its figures as JSON."""

import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from tests.bench.measure import cut, large_text

NONE, MANY, MILLION = 0, 100_000, 1_000_000
ARTICLE = 2_000
EDITS = 15
STEP = 5_000
SOURCES = "glossary,quantity,name"
JIEBA = (sys.executable, "-c", "import jieba; jieba.initialize()")
_SYLLABLES = ("ban", "tor", "lex", "qua", "fin", "res", "ol", "an", "per", "ta", "sig", "no", "ver")


def prepare(terms: int) -> dict[str, float]:
    """Make what is kept for a glossary of so many terms, if it isn't there."""
    return {"seconds": whole(command(terms))}


def start(terms: int = NONE) -> dict[str, float]:
    """The command that annotates an article, from its start to its end."""
    return {"seconds": whole(command(terms))}


def start_many() -> dict[str, float]:
    return start(MANY)


def start_million() -> dict[str, float]:
    return start(MILLION)


def jieba_start() -> dict[str, float]:
    return {"seconds": whole(JIEBA)}


def bulk() -> dict[str, float]:
    """A million characters, once an article has been annotated."""
    annotate = annotating(MANY)
    annotate(article())
    return {"seconds": timed(lambda: annotate(large_text()))}


def warm() -> dict[str, float]:
    """An article that was annotated already."""
    annotate, text = annotating(NONE), article()
    annotate(text)
    return {"seconds": statistics.median(timed(lambda: annotate(text)) for _ in range(EDITS))}


def stall() -> dict[str, float]:
    """How long at most a thread waits that wants to run every millisecond."""
    annotate, text = annotating(MANY), large_text()
    annotate(article())
    sys.setswitchinterval(0.0005)  # as the window does
    worker = threading.Thread(target=annotate, args=(text,))
    longest, last = 0.0, time.perf_counter()
    worker.start()
    while worker.is_alive():
        time.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return {"seconds": longest}


def edit(terms: int = MANY) -> dict[str, float]:
    """One concept that the article names edited, the annotator ready for it."""
    annotator, text = annotator_of(terms), article()
    old = next(each.concept for each in annotator.annotate_text(text) if each.concept)
    taken = []
    for number in range(EDITS):
        new = replace(old, note=f"Edited {number} times.")
        began = time.perf_counter()
        annotator = annotator.with_changes((old,), (new,))
        taken.append(time.perf_counter() - began)
        old = new
    return {"seconds": max(taken)}


def edit_million() -> dict[str, float]:
    return edit(MILLION)


def jieba_bulk() -> dict[str, float]:
    cut(article())
    return {"seconds": cut(large_text())}


def jieba_warm() -> dict[str, float]:
    cut("预热")
    return {"seconds": cut(article())}


def annotator_of(terms: int):
    """The annotator of a command, with so many concepts of one's own."""
    from reader.cli.annotators import annotator_in

    return annotator_in(folder(terms))


def annotating(terms: int) -> Callable[[str], object]:
    """What annotates a text as the command does when it is to show but some sources."""
    from reader.annotation.model import Source

    annotator, wanted = annotator_of(terms), frozenset(map(Source, SOURCES.split(",")))
    return lambda text: annotator.annotate_text(text, None, wanted)


def article() -> str:
    return large_text()[:ARTICLE]


def command(terms: int) -> tuple[str, ...]:
    """The command line that annotates an article."""
    file = folder(terms) / "article.jsonl"
    file.write_text(json.dumps({"text": article()}, ensure_ascii=False), encoding="utf-8")
    ours = (sys.executable, "-m", "reader", "--data", str(folder(terms)), "annotate")
    return (*ours, "--jsonl", "--only", SOURCES, str(file))


def whole(words: tuple[str, ...]) -> float:
    """Seconds that a process takes from its start to its end."""
    return timed(lambda: subprocess.run(words, check=True, capture_output=True))


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def folder(terms: int) -> Path:
    """A data folder that outlives the run, with so many concepts of one's own."""
    data = Path(tempfile.gettempdir()) / f"caidu-bench-{terms}"
    if terms and not data.exists():
        with tempfile.TemporaryDirectory(dir=data.parent) as part:
            fill(Path(part), terms)
            Path(part).rename(data)
            Path(part).mkdir()
    data.mkdir(exist_ok=True)
    return data


def fill(data: Path, terms: int) -> None:
    """Write a store of so many concepts: one Chinese term of 4 to 8 characters, one English."""
    from glossary import tables
    from glossary.store import GlossaryStore
    from reader.resources import STORE
    from tests.builders import concept

    made = made_up(terms - 1)
    with GlossaryStore(data / STORE) as store:
        with store._transaction(write=True):  # an import's history would be as large again
            while part := [each for _, each in zip(range(STEP), made, strict=False)]:
                tables.write(store._database, part)
        store.save(concept("末了的词", "the last one", id="bench.last"))


def made_up(terms: int) -> Iterator:
    """So many concepts that hardly any article holds."""
    from tests.builders import concept

    chance = random.Random(1)
    characters = [chr(code) for code in range(0x4E00, 0x9FA0)]
    for number in range(terms):
        chinese = "".join(chance.choices(characters, k=chance.randint(4, 8)))
        words = ("".join(chance.choices(_SYLLABLES, k=3)) for _ in range(chance.randint(1, 3)))
        yield concept(chinese, " ".join(words), id=f"bench.{number}")


if __name__ == "__main__":
    name, *arguments = sys.argv[1:]
    starts = (prepare, start, start_many, start_million, jieba_start)
    runs = (bulk, warm, stall, edit, edit_million, jieba_bulk, jieba_warm)
    figures = {each.__name__: each for each in (*starts, *runs)}[name](*map(int, arguments))
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    figures["memory"] = max(own, children) / 1024
    print(json.dumps(figures))
