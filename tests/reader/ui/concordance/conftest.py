"""Fixtures of the concordance's window: a library of a few hundred articles, indexed once."""

import datetime
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.annotation.annotate import Annotator
from reader.app import Program, open_first
from reader.article import Metadata
from reader.intake.load import read_text
from reader.library import indexing
from reader.library.library import LIBRARY_FILE, Library
from reader.library.marks import GlossaryMark, base_mark
from reader.ui.concordance.subject import Subject, subject_of

SOURCES = (
    "示例财经",
    "样例证券报",
    "虚构新闻网",
    "假想日报",
    "云桥周刊",
    "海川通讯社",
    "松原快讯",
    "远帆报",
)
ARTICLES = 240
MONTHS = 12
BEGAN = datetime.date(2025, 1, 5)
EMPTY_MONTH = 6
"""No article of this month mentions liquid cooling."""


def day_of(number: int) -> datetime.date:
    month = number % MONTHS
    return datetime.date(2025, month + 1, 1 + number % 27)


def text_of(number: int) -> str:
    bank = f"海川银行第{number}期季报：净息差收窄至1.{number % 9}%，管理层预计仍将承压。"
    cooling = f"云桥科技{number}号厂房拿下液冷订单，液冷产品与液冷服务器将于年底交付。"
    cools = number % 3 == 0 and day_of(number).month != EMPTY_MONTH
    return f"第{number}篇：海川与云桥\n\n{bank}\n\n{cooling if cools else '其余业务平稳。'}\n"


def keep(library: Library, number: int, text: str = "", day: datetime.date | None = None) -> str:
    text = text or text_of(number)
    metadata = Metadata(
        title=f"第{number}篇：海川与云桥",
        source=SOURCES[number * number % len(SOURCES)],
        date=day or day_of(number),
    )
    article = replace(read_text(text), metadata=metadata)
    opened = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC) - datetime.timedelta(hours=number)
    return library.keep(article, text.encode(), f"/articles/{number}.txt", opened).sha256


def cooled() -> int:
    """In so many articles liquid cooling is met: twice, and once within a longer term."""
    return sum("液冷" in text_of(number) for number in range(ARTICLES))


@pytest.fixture(scope="session")
def indexed(tmp_path_factory, annotator: Annotator) -> Path:
    """The library's file, to be copied."""
    path = tmp_path_factory.mktemp("concordance") / LIBRARY_FILE
    with Library(path) as library:
        with library.together():
            shas = [keep(library, number) for number in range(ARTICLES)]
        library.catalogue.tag(shas[:30], "周报")
        library.occurrences.outdate(None, None, "")
        mark = GlossaryMark(base_mark())
        for sha in indexing.pending(library, mark.base):
            indexing.index(library, sha, annotator, mark)
    return path


@pytest.fixture
def shelf(indexed: Path, data: Path) -> Path:
    """The library in the user's folder."""
    return Path(shutil.copy(indexed, data / LIBRARY_FILE))


@pytest.fixture
def opened(start: Callable[[], Program], shelf: Path, qtbot) -> Program:
    """The main window over that library."""
    program = start()
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        open_first(program, [])
    return program


@pytest.fixture
def window(opened: Program, qtbot):
    """The concordance of liquid cooling, all there but the chart."""
    look_for(qtbot, opened, concept_of(opened, "液冷"))
    return opened.window.tracing.window


def concept_of(program: Program, text: str) -> Subject:
    concepts = program.keeper.layers.concepts()
    found = (each for each in concepts if any(term.text == text for term in each.chinese()))
    return subject_of(next(found), text)


def look_for(qtbot, program: Program, subject: Subject) -> None:
    program.window.tracing.trace(subject)
    settle(qtbot, program.window.tracing.window, subject)


def settle(qtbot, window, subject: Subject | None = None) -> None:
    """Wait until nothing more is to come."""
    if subject is not None:
        assert window.asking.question.subject == subject
    qtbot.waitUntil(lambda: not window.asking.busy, timeout=10_000)


def lines(window) -> list:
    model = window.model
    return [model.line(row) for row in range(model.rowCount()) if model.line(row) is not None]
