"""Times the concordance, counts, companions and trends over many generated articles.

`python -m tests.bench.concordance [ARTICLES]` prints a table; a term stands 5,000 times in it.
"""

import datetime
import random
import statistics
import sys
import tempfile
import time
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.library.concordance import Sort, Within
from reader.library.familiarity import Status
from reader.library.filing import put_in
from reader.library.library import Library
from reader.library.occurrences import NUMBER, _blob

ARTICLES = 10_000
LENGTH = 2_000
CONCEPTS = 8_000
IN_EACH = 200
MENTIONS = 5_000
TERM, WRITTEN = "bench.common", "液冷服务器"
RUNS = 5
TODAY = datetime.date(2025, 6, 30)
HAN = [chr(code) for code in range(0x4E00, 0x5600)]
SOURCES = [f"来源{number}" for number in range(40)]


def filled(path: Path, articles: int) -> Library:
    """A library of generated articles with their index; the same every time."""
    chance = random.Random(1)
    library = Library(path)
    connection = library._connection
    weights = [1 / (rank + 5) for rank in range(CONCEPTS)]
    with connection.transaction():
        for number in range(1, articles + 1):
            text, met = article(chance, weights, number, articles)
            day = TODAY - datetime.timedelta(days=chance.randrange(900))
            row = [number, f"{number:064x}", f"标题{number}", chance.choice(SOURCES), "", str(day)]
            row += ["bench", len(text), f"{day}T08:00:00.000000+00:00", f"{day}", "mark", len(met)]
            connection.write(
                "insert into article (id, sha256, title, source, author, date, origin, length,"
                " kept, opened, indexed, terms) values (?,?,?,?,?,?,?,?,?,?,?,?)",
                row,
            )
            blocks = f'[["paragraph",0,{len(text)},null]]'
            connection.write("insert into content values (?, ?, ?)", [number, text, blocks])
            put_in(connection, number)
            connection.write_many(
                "insert or ignore into concept (id) values (?)", ((concept,) for concept in met)
            )
            connection.write_many(
                f"insert into met values ({NUMBER}, ?, ?, ?, ?)",
                (
                    (concept, number, len(places) // 2, _blob(places), b"")
                    for concept, places in met.items()
                ),
            )
    library.familiarity.set([f"bench.{rank:05}" for rank in range(0, CONCEPTS, 4)], Status.KNOWN)
    return library


def article(
    chance: random.Random, weights: list[float], number: int, articles: int
) -> tuple[str, dict[str, "array[int]"]]:
    """A text and the places of concepts in it; every other article holds the term that is timed."""
    text = "".join(chance.choices(HAN, k=LENGTH))
    met: dict[str, array[int]] = {}
    for rank in chance.choices(range(CONCEPTS), weights, k=IN_EACH):
        start = chance.randrange(LENGTH - 4)
        met.setdefault(f"bench.{rank:05}", array("I")).extend((start, start + 4))
    if number % 2:
        for _ in range(max(1, MENTIONS * 2 // articles)):
            start = chance.randrange(LENGTH - len(WRITTEN))
            text = text[:start] + WRITTEN + text[start + len(WRITTEN) :]
            met.setdefault(TERM, array("I")).extend((start, start + len(WRITTEN)))
    return text, met


def measured(library: Library) -> Iterator[tuple[str, float, float, object]]:
    """What is asked, the medians of seconds and of a processor's, and something of the answer."""
    words, trends = library.concordance, library.trends
    since = datetime.datetime.combine(TODAY - datetime.timedelta(days=7), datetime.time())
    asked: dict[str, Callable[[], object]] = {
        **{
            f"first page by {sort}": lambda sort=sort: words.of_concept(TERM, sort).total
            for sort in Sort
        },
        "a later page": lambda: words.of_concept(TERM, offset=4_000).total,
        "one year only": lambda: (
            words.of_concept(
                TERM, within=Within(since=TODAY - datetime.timedelta(days=365), once=True)
            ).total
        ),
        "a string, first page": lambda: words.of_text(WRITTEN).total,
        "counts": lambda: len(words.counts(TERM)),
        "counts of a string": lambda: len(words.counts_of_text(WRITTEN)),
        "companions": lambda: len(words.companions(TERM)),
        "new since a week": lambda: len(trends.new_since(since)),
        "rising": lambda: len(trends.rising(TODAY)),
        "every concept met": lambda: len(library.occurrences.concepts()),
        "new terms of 100": lambda: len(
            library.familiarity.new_terms([f"{n:064x}" for n in range(1, 101)])
        ),
        "new terms of all": lambda: len(library.familiarity.new_terms()),
    }
    for name, ask in asked.items():
        seconds, busy = [], []
        for _ in range(RUNS):
            began, worked = time.perf_counter(), time.process_time()
            answer = ask()
            seconds.append(time.perf_counter() - began)
            busy.append(time.process_time() - worked)
        yield name, statistics.median(seconds), statistics.median(busy), answer


def main(articles: int) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        filled(Path(folder) / "library.db", articles) as library,
    ):
        print(f"on disk {library.path.stat().st_size / 1e6:.0f} MB")
        for name, seconds, busy, answer in measured(library):
            print(f"{name:24} {1000 * seconds:8.1f} ms {1000 * busy:8.1f} ms   {answer}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES)
