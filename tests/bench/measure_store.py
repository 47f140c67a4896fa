"""One measurement of the glossary's store in a process of its own; prints its figures as JSON."""

import json
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

from glossary.model import Concept, Language, Term

CONCEPTS = 100_000
ONES = 20


def ours() -> dict[str, float]:
    """An import of many concepts, what it is to live with them, and undoing it."""
    from glossary.backup import daily
    from glossary.history import Change
    from glossary.store import GlossaryStore

    made = many()
    changes = [Change(each.id, None, each) for each in made]
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "glossary.db"
        with GlossaryStore(path) as store:

            def one() -> None:
                for each in made[:ONES]:
                    (now,) = store.named(each.terms[0].text)
                    store.apply("edit", [Change(now.id, now, replace(now, note=f"{now.note}x"))])
                    store.next_actions()

            timed(figures, "import", lambda: store.apply("import", changes, lambda _: None))
            timed(figures, "read", store.concepts)
            timed(figures, "same", lambda: store.apply("import", [_same(each) for each in made]))
            timed(figures, "backup", lambda: daily(path, date(2026, 11, 22)))
            timed(figures, "undo", store.undo)
            timed(figures, "actions", store.next_actions)
            timed(figures, "redo", store.redo)
            timed(figures, "one", one)
            figures["one"] /= ONES
        timed(figures, "open", lambda: GlossaryStore(path).close())
    return figures


def plain() -> dict[str, float]:
    """The same rows into two bare tables and out again, without a history or an index."""
    made = many()
    figures: dict[str, float] = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(sqlite3.connect(Path(folder) / "plain.db")) as connection,
    ):

        def write() -> None:
            connection.execute("CREATE TABLE concept (id TEXT PRIMARY KEY, domain)")
            connection.execute("CREATE TABLE term (id, language, text, reading)")
            rows = [(each.id, each.domain) for each in made]
            connection.executemany("INSERT INTO concept VALUES (?, ?)", rows)
            terms = [
                (each.id, term.language, term.text, term.reading)
                for each in made
                for term in each.terms
            ]
            connection.executemany("INSERT INTO term VALUES (?, ?, ?, ?)", terms)
            connection.commit()

        def read() -> None:
            connection.execute("SELECT * FROM concept").fetchall()
            connection.execute("SELECT * FROM term").fetchall()

        timed(figures, "import", write)
        timed(figures, "read", read)
    return figures


def many() -> list[Concept]:
    """Concepts with a Chinese and an English term each."""
    from glossary.store import GlossaryStore

    return [
        Concept(
            id=GlossaryStore.new_id(),
            domain="finance",
            terms=(
                Term(language=Language.ZH_HANS, text=f"降准{number}号", reading="jiàng zhǔn"),
                Term(language=Language.EN, text=f"RRR cut {number}"),
            ),
        )
        for number in range(CONCEPTS)
    ]


def _same(concept: Concept):
    from glossary.history import Change

    return Change(concept.id, concept, concept)


def timed(figures: dict[str, float], name: str, work: Callable[[], object]) -> None:
    """Note how many seconds something takes."""
    began = time.perf_counter()
    work()
    figures[name] = time.perf_counter() - began


if __name__ == "__main__":
    figures = {each.__name__: each for each in (ours, plain)}[sys.argv[1]]()
    figures["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(figures))
