"""One measurement in a process of its own; prints its figures as JSON."""

import json
import logging
import random
import resource
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

BEGAN = time.perf_counter()
LARGE = 1_000_000
MANY = 100_000
GROWN = 17_000
EDITS = 15
TEXTS = Path(__file__).parent.parent / "data"
PATIENCE = 60


def cold(article: Path) -> dict[str, float]:
    """From the start of Python to the first annotated screen; after the first run, with a cache."""
    app, program = window(lasting())
    first_screen(app, program, article)
    screen = time.perf_counter() - BEGAN
    close(program)
    return {"screen": screen}


def warm(article: Path) -> dict[str, float]:
    """Opening an article in a window that shows another."""
    from reader import resources

    with tempfile.TemporaryDirectory() as folder:
        app, program = window(Path(folder))
        first_screen(app, program, resources.sample(), until_done=True)
        copy = Path(folder) / "again.txt"  # another article, but the same length
        copy.write_text(article.read_text(encoding="utf-8") + "\n。", encoding="utf-8")
        figures = first_screen(app, program, copy, until_done=True)
        close(program)
    return figures


def million(article: Path) -> dict[str, float]:
    """Opening a million characters in a window that shows an article."""
    with tempfile.TemporaryDirectory() as folder:
        app, program = window(Path(folder))
        first_screen(app, program, article, until_done=True)
        large = Path(folder) / "large.txt"
        large.write_text(large_text(), encoding="utf-8")
        figures = first_screen(app, program, large, until_done=True)
        close(program)
    return figures


def bulk(article: Path) -> dict[str, float]:
    """Annotating a million characters without a window: everything, then terms and quantities."""
    from reader.annotation.annotate import ALL, Annotator
    from reader.annotation.model import Source
    from reader.annotation.terminology import load_concepts
    from reader.intake.load import read_file, read_text

    annotator = Annotator(load_concepts(article.parent))
    annotator.annotate(read_file(article))
    large = read_text(large_text())
    began = time.perf_counter()
    annotator.annotate(large)
    middle = time.perf_counter()
    annotator.annotate(large, wanted=ALL - {Source.DICTIONARY})
    return {"seconds": middle - began, "terms": time.perf_counter() - middle}


def edit(article: Path) -> dict[str, float]:
    """A term of the visible page edited while 100,000 are known: taken over, and seen."""
    with tempfile.TemporaryDirectory() as folder:
        app, program = window(Path(folder), MANY)
        first_screen(app, program, article, until_done=True)
        taken, seen = [], []
        for number in range(EDITS):
            taking, seeing = edited_once(app, program, number)
            taken.append(taking)
            seen.append(seeing)
        close(program)
    return {"taken": statistics.median(taken), "screen": statistics.median(seen)}


def edited_once(app, program, number: int) -> tuple[float, float]:
    """Seconds until the desk has taken an edit over, and until the page is painted with it."""
    old = next(each.concept for each in program.window.view.annotations if each.concept)
    new = replace(old, definition_en=f"Edited {number} times.")
    renewed: list[float] = []
    done: list[float] = []
    connections = [
        program.desk.renewed.connect(lambda _: renewed.append(0)),
        program.desk.annotated.connect(lambda: done.append(0)),
    ]
    began = time.perf_counter()
    program.desk.take_changes((old,), (new,))
    taken = time.perf_counter() - began
    while not renewed:
        app.processEvents()
    program.window.view.grab()
    seen = time.perf_counter() - began
    while not done:
        app.processEvents()
    for connection in connections:
        program.desk.disconnect(connection)
    return taken, seen


def compiled(article: Path) -> dict[str, float]:
    """Opening the built-in glossary; after the first run, with a cache."""
    from reader.annotation.terminology import load_built_in

    began = time.perf_counter()
    load_built_in(lasting())
    return {"seconds": time.perf_counter() - began}


def tables(article: Path) -> dict[str, float]:
    """Reading the built-in glossary's tables, as is done without a cache."""
    from glossary.exchange.folder import read_folder
    from reader import resources

    began = time.perf_counter()
    read_folder(resources.glossaries())
    return {"seconds": time.perf_counter() - began}


def grown(article: Path) -> dict[str, float]:
    """The same two for a glossary of so many concepts as the built-in one may come to have."""
    from glossary.exchange import csv_file
    from glossary.exchange.compiled import read_compiled
    from glossary.exchange.folder import read_folder
    from reader import resources

    concepts = read_folder(resources.glossaries())
    again = [replace(each, id=f"again.{each.id}") for each in concepts if each.terms]
    figures: dict[str, list[float]] = {"compiled": [], "tables": []}
    with tempfile.TemporaryDirectory() as name:
        folder, cache = Path(name, "tables"), Path(name, "cache")
        folder.mkdir()
        csv_file.write(folder / "grown.csv", [*concepts, *again][:GROWN])
        read_compiled(folder, cache)
        for _ in range(3):
            began = time.perf_counter()
            read_folder(folder)
            middle = time.perf_counter()
            read_compiled(folder, cache)
            figures["tables"].append(middle - began)
            figures["compiled"].append(time.perf_counter() - middle)
    return {figure: statistics.median(seconds) for figure, seconds in figures.items()}


def lasting() -> Path:
    """A data folder whose caches outlive the run."""
    folder = Path(tempfile.gettempdir()) / "caidu-bench"
    folder.mkdir(exist_ok=True)
    return folder


def made_up(terms: int) -> list:
    """So many concepts that no article holds, each with a Chinese and an English term."""
    from tests.builders import concept

    chance = random.Random(1)
    rare = [chr(code) for code in range(0x3400, 0x4D00)]
    return [
        concept("".join(chance.choices(rare, k=4)), f"made up {number}", id=f"bench.{number}")
        for number in range(terms // 2)
    ]


def jieba_cold(article: Path) -> dict[str, float]:
    """What anybody writes first: import jieba, cut the article."""
    cut(article.read_text(encoding="utf-8"))
    return {"seconds": time.perf_counter() - BEGAN}


def jieba_warm(article: Path) -> dict[str, float]:
    """Cutting an article once the dictionary is there."""
    text = article.read_text(encoding="utf-8")
    cut("预热")
    return {"seconds": cut(text)}


def jieba_million(article: Path) -> dict[str, float]:
    """Cutting a million characters once the dictionary is there."""
    cut(article.read_text(encoding="utf-8"))
    return {"seconds": cut(large_text())}


def cut(text: str) -> float:
    """Seconds that jieba.lcut takes for each line of a text."""
    import jieba

    jieba.setLogLevel(logging.ERROR)
    began = time.perf_counter()
    for line in text.splitlines():
        jieba.lcut(line)
    return time.perf_counter() - began


def large_text() -> str:
    """A million characters of the tests' own paragraphs, always in the same random order."""
    files = sorted(TEXTS.glob("portals/*.txt"))
    lines = [line for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    prose = [line.strip() for line in lines if len(line) > 40]
    chance, chosen, size = random.Random(1), [], 0
    while size < LARGE:
        chosen.append(chance.choice(prose))
        size += len(chosen[-1]) + 1
    return "\n".join(chosen)[:LARGE]


def window(folder: Path, terms: int = 0):
    """A window as the program builds it, shown; with so many terms besides the built-in ones."""
    from reader import app as composition
    from reader.annotation.terminology import load_concepts

    application = composition.make_application()
    settings = composition.speak(application, folder)
    program = composition.build(application, folder, settings)
    if terms:
        concepts = (*load_concepts(folder), *made_up(terms))
        close(program)
        from reader.annotation.annotate import Annotator

        keeper = composition.open_glossaries(folder, [])
        program = composition.assemble(folder, settings, Annotator(concepts), keeper, [])
    program.window.resize(1200, 800)
    program.window.show()
    application.processEvents()
    return application, program


def first_screen(app, program, path: Path, *, until_done: bool = False) -> dict[str, float]:
    """Open a file; seconds to the first annotated screen, and the longest gap between events."""
    arrived: list[float] = []
    done: list[float] = []
    program.desk.chunk_arrived.connect(lambda _: arrived.append(0))
    program.desk.annotated.connect(lambda: done.append(0))
    began = last = time.perf_counter()
    screen = stall = 0.0
    program.window.open_files([path])
    while time.perf_counter() - began < PATIENCE:
        app.processEvents()
        now = time.perf_counter()
        stall, last = max(stall, now - last), now
        if arrived and not screen:
            program.window.grab()
            screen = time.perf_counter() - began
            last = time.perf_counter()
        if screen and (done or not until_done):
            break
        time.sleep(0.0005)
    return {"screen": screen, "stall": stall}


def close(program) -> None:
    program.window.close()
    program.close()


if __name__ == "__main__":
    ours = (cold, warm, million, bulk, edit, compiled, tables, grown)
    measures = {each.__name__: each for each in (*ours, jieba_cold, jieba_warm, jieba_million)}
    figures = measures[sys.argv[1]](Path(sys.argv[2]))
    figures["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(figures))
