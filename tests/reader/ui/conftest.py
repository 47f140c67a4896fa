"""Fixtures of the window: a real one over a temporary folder, and proof that nothing is left."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from glossary.exchange.folder import read_folder
from glossary.layers import Layers
from glossary.store import GlossaryStore
from reader import resources
from reader.annotation.annotate import Annotator
from reader.annotation.terminology import STORE
from reader.app import Program, assemble
from reader.settings import Settings
from reader.ui.article_view import ArticleView
from reader.ui.export_dialog import ExportDialog
from reader.ui.fonts import register_fonts
from reader.ui.theme import LIGHT, palette_for
from reader.ui.workshop.keeper import Keeper
from tests.builders import annotated
from tests.reader.ui.pages import MARKED

ARTICLE = """费城半导体指数收跌，液冷订单增加

周三，费城半导体指数收跌2%，英伟达股价走低。分析师说，液冷服务器出货量达到3.1万台。

银行：净息差承压

多家银行的净息差降至1.4%，市场预计央行降准25个基点，投资800亿美元。净息差仍将承压。
"""
FURNISHED = ARTICLE + "\n版权声明：本文版权归本站所有，未经许可不得转载。\n点击查看更多行情\n"


@pytest.fixture(autouse=True)
def _nothing_left() -> Iterator[None]:
    """After a test no window is visible, no thread of ours runs, no timer of a window ticks."""
    yield
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
    windows = [widget for widget in app.topLevelWidgets() if widget.isVisible()]
    assert windows == []
    assert [each.name for each in threading.enumerate() if each.name.startswith("jobs-")] == []
    timers = [timer for widget in app.topLevelWidgets() for timer in widget.findChildren(QTimer)]
    assert [timer for timer in timers if timer.isActive()] == []


@pytest.fixture(scope="session")
def layers() -> Layers:
    return Layers.of(read_folder(resources.glossaries()))


@pytest.fixture(scope="session")
def annotator(layers: Layers) -> Annotator:
    return Annotator(layers.laid())


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def start(
    qtbot, layers: Layers, annotator: Annotator, data: Path
) -> Iterator[Callable[[], Program]]:
    """Starts windows whose files lie in the folder `data`; they are left at the end."""
    started: list[Program] = []

    def starter() -> Program:
        troubles: list[Exception] = []
        keeper = Keeper(GlossaryStore(data / STORE), layers)
        made = assemble(data, Settings(data / "settings.ini"), annotator, keeper, troubles)
        made.window.show()
        started.append(made)
        return made

    yield starter
    for made in started:
        leave(made)


def leave(made: Program) -> None:
    """What happens when the user closes the window."""
    made.window.close()
    made.close()
    made.window.deleteLater()
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet("")
    app.setPalette(palette_for(LIGHT))


@pytest.fixture
def program(start: Callable[[], Program]) -> Program:
    return start()


@pytest.fixture
def open_text(program: Program, qtbot):
    """Opens a text and waits until it is annotated."""

    def opener(text: str = ARTICLE) -> None:
        with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
            program.desk.open_text(text)

    return opener


@pytest.fixture
def told(program: Program, monkeypatch) -> list[str]:
    """What the user is told; stands in for the boxes."""
    messages: list[str] = []
    program.desk.failed.disconnect(program.window.messages.tell)
    program.desk.failed.connect(lambda error: messages.append(str(error)))
    return messages


@pytest.fixture
def view(qtbot):
    register_fonts()
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    return made


@pytest.fixture
def annotated_view(view):
    made = annotated(MARKED, "title", set_aside=(1,))
    view.show_article(made.article)
    view.set_annotations(made.annotations)
    QApplication.processEvents()
    return view


@pytest.fixture
def show_export(program: Program, open_text) -> Iterator[Callable[..., ExportDialog]]:
    """Opens an article, and the export dialog over it."""
    shown: list[ExportDialog] = []

    def opener(*text: str) -> ExportDialog:
        open_text(*text)
        QTest.keyClick(program.window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        shown.append(next(each for each in program.window.findChildren(ExportDialog)))
        return shown[-1]

    yield opener
    for dialog in filter(isValid, shown):
        dialog.done(0)


@pytest.fixture
def dialog(show_export: Callable[..., ExportDialog]) -> ExportDialog:
    return show_export()
