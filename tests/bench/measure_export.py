"""One measurement of exports in a process of its own; prints its figures as JSON."""

import json
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self

from tests.bench.measure import PATIENCE, close, window
from tests.pdf.samples import annotator, long_article, short_article

EXPORTS = 30
SAMPLED = 0.005
PREVIEW_PX = 600
PRINTED = 3
MB = 1024 * 1024


def short() -> dict[str, float]:
    """Exporting a short article once children are warm, and what thirty exports leave behind."""
    from reader.export.edition import edition_of
    from reader.export.options import ExportOptions
    from reader.export.pdf.typesetter import Typesetter

    reading, options = annotator(), ExportOptions()
    annotated = reading.annotate(short_article())
    with tempfile.TemporaryDirectory() as folder, Typesetter() as typesetter:

        def export():
            edition = edition_of(annotated, options, reading.tokens)
            return typesetter.set_article(edition, options, Path(folder, "short.pdf"))

        export()
        began = time.perf_counter()
        pages = export().pages
        seconds = time.perf_counter() - began
        before = resident("self")
        for _ in range(EXPORTS):
            export()
        growth = resident("self") - before
    return {"seconds": seconds, "pages": pages, "growth": growth}


def long(**chosen) -> dict[str, float]:
    """Setting a long article, and the memory of the children that do it."""
    from reader.export.edition import edition_of
    from reader.export.options import ExportOptions
    from reader.export.pdf.typesetter import Typesetter

    reading, options = annotator(), ExportOptions(**chosen)
    annotated = reading.annotate(long_article())
    reading.tokens("预热")
    began = time.perf_counter()
    edition = edition_of(annotated, options, reading.tokens)
    middle = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder, Typesetter() as typesetter, Watch() as watch:
        said = typesetter.set_article(edition, options, Path(folder, "long.pdf"))
        seconds = time.perf_counter() - middle
    return {
        "edition": middle - began,
        "seconds": seconds,
        "pages": said.pages,
        **watch.peaks,
    }


def long_all() -> dict[str, float]:
    from reader.export.options import Pinyin

    return long(pinyin=Pinyin.ALL)


def long_footnotes() -> dict[str, float]:
    from reader.export.options import English

    return long(english=English.FOOTNOTES)


def others() -> dict[str, float]:
    """A long article as HTML and as a workbook, and its preview; all with warm children."""
    from reader.export.options import ExportOptions, Pinyin
    from reader.export.pdf.typesetter import Typesetter
    from reader.export.progress import never, quiet
    from reader.ui.export_source import ExportSource
    from reader.ui.first_page import FirstPages

    reading, options = annotator(), ExportOptions()
    article = long_article()
    figures: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder, Typesetter() as typesetter:
        source = ExportSource(article, reading, "long", reading.annotate(article))
        pages = FirstPages(source, typesetter)
        pages.draw(options, PREVIEW_PX, never)
        figures["preview"] = timed(
            lambda: pages.draw(ExportOptions(pinyin=Pinyin.FIRST), PREVIEW_PX, never)
        )
        for kind in ("html", "xlsx"):
            target = Path(folder, f"long.{kind}")
            figures[kind] = timed(
                lambda target=target: source.write(options, target, typesetter, quiet, never)
            )
    return figures


def stalls() -> dict[str, float]:
    """The longest gaps between events while the window exports, and while it prints."""
    from reader.export.options import ExportOptions
    from reader.ui.export_run import ExportRun
    from reader.ui.export_source import ExportSource
    from reader.ui.jobs import Jobs
    from reader.ui.printing import print_pages, printer_for

    options = ExportOptions()
    with tempfile.TemporaryDirectory() as folder:
        app, program = window(Path(folder))
        run = ExportRun(Jobs(program.window))
        reading, article = program.desk.annotator, long_article()
        source = ExportSource(article, reading, "long", reading.annotate(article))
        pdf = Path(folder, "long.pdf")
        exporting = longest_gap(
            app, run, lambda *asked: source.write(options, pdf, program.typesetter, *asked)
        )
        printer = printer_for(options, "long")
        printer.setOutputFileName(str(Path(folder, "printed.pdf")))
        printer.setPrintRange(printer.PrintRange.PageRange)
        printer.setFromTo(1, PRINTED)
        content = pdf.read_bytes()
        printing = longest_gap(app, run, lambda *asked: print_pages(content, printer, *asked))
        close(program)
    return {"export": exporting, "print": printing}


def qt_short() -> dict[str, float]:
    return {"seconds": qt_sets(short_article().text)}


def qt_long() -> dict[str, float]:
    return {"seconds": qt_sets(long_article().text)}


def qt_sets(text: str) -> float:
    """Seconds in which Qt sets a text as a PDF in the same face and size."""
    from PySide6.QtGui import QFont, QGuiApplication, QPageSize, QPdfWriter, QTextDocument

    from reader.ui.fonts import register_fonts

    app = QGuiApplication(sys.argv[:1])
    register_fonts()

    def write(words: str) -> None:
        writer = QPdfWriter(str(Path(folder, "qt.pdf")))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        document = QTextDocument()
        document.setDefaultFont(QFont("Noto Sans CJK SC", 11))
        document.setPlainText(words)
        document.print_(writer)

    with tempfile.TemporaryDirectory() as folder:
        write("预热")
        seconds = timed(lambda: write(text))
    app.quit()
    return seconds


class Watch(threading.Thread):
    """Looks at the memory of the children, in megabytes, until left; Linux only."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peaks = {"set": 0.0, "finish": 0.0, "both": 0.0}
        self._left = threading.Event()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._left.set()
        self.join()

    def run(self) -> None:
        while not self._left.wait(SAMPLED):
            now = dict.fromkeys(self.peaks, 0.0)
            for pid in children():
                try:
                    task = Path("/proc", pid, "cmdline").read_text().split("\0")[-2]
                    now[task] += resident(pid)
                except (OSError, IndexError, KeyError):
                    continue  # it has ended, or not begun
            now["both"] = now["set"] + now["finish"]
            self.peaks = {task: max(peak, now[task]) for task, peak in self.peaks.items()}


def children() -> list[str]:
    found: list[str] = []
    for task in Path("/proc/self/task").iterdir():
        try:
            found += (task / "children").read_text().split()
        except OSError:
            continue  # the thread has ended
    return found


def resident(pid: str) -> float:
    """The memory of a process now, in megabytes."""
    return int(Path("/proc", pid, "statm").read_text().split()[1]) * resource.getpagesize() / MB


def longest_gap(app, run, work: Callable[..., object]) -> float:
    """The longest time between two rounds of the event loop while a run works."""
    ended: list[object] = []
    wrong: list[str] = []
    connections = [run.done.connect(ended.append), run.failed.connect(wrong.append)]
    began = last = time.perf_counter()
    stall = 0.0
    run.start(work)
    while not ended and not wrong and time.perf_counter() - began < PATIENCE:
        app.processEvents()
        now = time.perf_counter()
        stall, last = max(stall, now - last), now
        time.sleep(0.0005)
    for connection in connections:
        run.disconnect(connection)
    if not ended:
        raise SystemExit(f"nothing was exported: {wrong}")
    return stall


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


if __name__ == "__main__":
    measures = {
        each.__name__: each
        for each in (short, long, long_all, long_footnotes, others, stalls, qt_short, qt_long)
    }
    figures = measures[sys.argv[1]]()
    figures["memory"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(figures))
