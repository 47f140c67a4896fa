"""Fixtures of the panel: a library of some articles, and the window that shows it."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from reader.app import Program, open_first
from reader.article import Metadata
from reader.intake.load import read_text
from reader.library.library import LIBRARY_FILE, Library

SIZE = (1240, 820)
BEGAN = datetime.datetime(2026, 5, 4, 9, tzinfo=datetime.UTC)
ARTICLES = (
    (
        "海川银行净息差收窄",
        "第一财经",
        datetime.date(2026, 5, 1),
        "海川银行公布季报。" * 3
        + "\n\n该行净息差降至1.5%，不良率持平。\n\n管理层预计全年仍将承压。",
    ),
    (
        "云桥科技扩产液冷服务器",
        "财新网",
        datetime.date(2026, 4, 20),
        "云桥科技说，新厂三月投产。\n\n公司拿下液冷订单，交付期到明年。",
    ),
    (
        "长淮铝业减产",
        "第一财经",
        datetime.date(2025, 12, 3),
        "电价上涨，长淮铝业关停两条产线。\n\n现货铝价应声上行。",
    ),
)


def keep(library: Library, title: str, source: str, date: datetime.date, body: str, number: int):
    text = f"{title}\n\n{body}"
    article = read_text(text)
    metadata = Metadata(title=title, source=source, date=date, author="林晓")
    when = BEGAN - datetime.timedelta(hours=number)
    article = replace(article, metadata=metadata)
    return library.keep(article, text.encode(), f"/articles/{number}.txt", when).sha256


@pytest.fixture
def shas(data: Path) -> Sequence[str]:
    """Three articles are in the library; these are their hashes, the newest first."""
    with Library(data / LIBRARY_FILE) as library:
        return [keep(library, *each, number) for number, each in enumerate(ARTICLES)]


@pytest.fixture
def window(start: Callable[[], Program], shas: Sequence[str], qtbot) -> Program:
    """The window over that library, its newest article open, the list filled."""
    program = start()
    program.window.resize(*SIZE)
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        open_first(program, [])
    wait_for_titles(qtbot, program, 3)
    return program


def panel_of(program: Program):
    return program.window.shelf.librarian.panel


def titles(program: Program) -> list[str]:
    model = panel_of(program).model
    rows = (model.listed(row) for row in range(model.rowCount()))
    return [each.record.title for each in rows if each is not None]


def wait_for_titles(qtbot, program: Program, count: int) -> None:
    def there() -> bool:
        librarian = program.window.shelf.librarian
        return (
            librarian is not None
            and not librarian.searching.busy
            and len(titles(program)) == count == librarian.panel.model.rowCount()
        )

    qtbot.waitUntil(there, timeout=10_000)


def type_in(qtbot, program: Program, text: str, count: int) -> None:
    """Type something and wait until so many articles are found."""
    panel_of(program).field.setText(text)
    wait_for_titles(qtbot, program, count)


def record_of(program: Program, sha: str):
    return program.library.record(sha)
