"""Measures the glossary's window over 100,000 concepts: python -m tests.bench.glossary."""

import random
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from glossary.exchange.folder import DOMAINS, read_domain_names, read_folder
from glossary.facets import Facet
from glossary.layers import Layers
from glossary.model import Concept, ConceptId, Language, Term
from glossary.store import GlossaryStore
from reader import resources
from reader.annotation.annotate import Annotator
from reader.ui.appearance import apply_theme, window_font
from reader.ui.fonts import register_fonts
from reader.ui.jobs import Jobs
from reader.ui.workshop.columns import Column
from reader.ui.workshop.doors import Doors
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.listing import Question, Sort
from reader.ui.workshop.window import GlossaryWindow

CONCEPTS = 100_000
ROUNDS = 5
PATIENCE = 120
TYPED = ("银", "银行", "a", "in", "yinhang", "yín háng", "net interest", "nvda", "不存在的词")


def many(concepts: tuple[Concept, ...], count: int = CONCEPTS) -> tuple[Concept, ...]:
    """The concepts, and others made of their characters and words, so many in all."""
    chance = random.Random(1)
    terms = [term for each in concepts for term in each.chinese()]
    characters = sorted({each for term in terms for each in term.text if each > "\u2e80"})
    words = [word for each in concepts for term in each.english() for word in term.text.split()]
    made = list(concepts)
    while len(made) < count:
        chinese = "".join(chance.choices(characters, k=chance.randint(2, 8)))
        english = " ".join(chance.choices(words, k=3))
        both = (
            Term(language=Language.ZH_HANS, text=chinese),
            Term(language=Language.EN, text=english),
        )
        of = chance.choice(concepts)
        made.append(replace(of, id=ConceptId(f"made.{len(made)}"), terms=both, external_ids=()))
    return tuple(made)


def main() -> None:
    app = QApplication([])
    register_fonts()
    app.setFont(window_font(app.font()))
    apply_theme(app, "light")
    built_in = read_folder(resources.glossaries())
    annotator = Annotator(built_in)
    names = read_domain_names(resources.glossaries() / DOMAINS, "en")
    with tempfile.TemporaryDirectory() as folder:
        jobs = Jobs()
        keeper = Keeper(GlossaryStore(Path(folder) / "glossary.db"), Layers.of(many(built_in)))
        doors = Doors(keeper, jobs, Path(folder), dict)

        def opened() -> GlossaryWindow:
            window = GlossaryWindow(keeper, jobs, lambda: annotator, names, doors)
            window.show()
            app.processEvents()
            return window

        def closed(window: GlossaryWindow) -> None:
            window.close()
            window.deleteLater()
            app.sendPostedEvents(window, QEvent.Type.DeferredDelete)

        closed(opened())  # the fonts are read
        times = []
        for _ in range(ROUNDS):
            windows: list[GlossaryWindow] = []
            times.append(_timed(lambda into=windows: into.append(opened())))
            closed(windows[0])
        _tell("opening, to the first rows painted", times)
        window = opened()
        _tell("until all can be searched", [_until(app, lambda: window.stock.ready is not None)])
        _tell(
            "until all is read",
            [_until(app, lambda: bool(window.stock.ready and window.stock.ready.read))],
        )
        measure_questions(app, window, keeper)
        window.close()
        jobs.close()
        keeper.close()


def measure_questions(app: QApplication, window: GlossaryWindow, keeper: Keeper) -> None:
    """What the user waits for when typing, choosing, sorting and editing."""
    ready = window.stock.ready
    assert ready is not None
    for typed in TYPED:
        _tell(f"finding “{typed}”", [_timed(lambda t=typed: ready.index.find(t)) for _ in range(5)])

    def asked(question: Question) -> float:
        def ask() -> None:
            window.listing.ask(question)
            app.processEvents()

        return _timed(ask)

    _tell("typing “银”, to the rows painted", [asked(Question(typed="银")) for _ in range(5)])
    _tell("typing “a”, to the rows painted", [asked(Question(typed="a")) for _ in range(5)])
    banking = {Facet.DOMAIN: frozenset(("banking",))}
    _tell("choosing a domain", [asked(Question(choice=banking)) for _ in range(5)])
    for column in (Column.ENGLISH, Column.DOMAIN, Column.LAYER):
        _tell(f"sorting by {column.name}, at first", [asked(Question(sort=Sort(column)))])
    asked(Question())
    concept = window.model.concept(500)

    def edit(number: int) -> None:
        keeper.save(replace(concept, note=f"note {number}"))
        app.processEvents()

    _tell("an edit, to the rows painted", [_timed(lambda n=n: edit(n)) for n in range(5)])


def _timed(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def _until(app: QApplication, true: Callable[[], bool]) -> float:
    began = time.perf_counter()
    while not true() and time.perf_counter() - began < PATIENCE:
        app.processEvents()
        time.sleep(0.002)
    return time.perf_counter() - began


def _tell(says: str, seconds: list[float]) -> None:
    print(f"{says:<44}{statistics.median(seconds) * 1000:>9.1f} ms")


if __name__ == "__main__":
    main()
