"""A dialog of new terms over a glossary, a library and an article; and how tests use it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from glossary.layers import Layers
from glossary.store import GlossaryStore
from reader.annotation.annotate import Annotator
from reader.intake.load import read_text
from reader.ui.jobs import Jobs
from reader.ui.opening import OpenedArticle, keep
from reader.ui.workshop.candidates_dialog import CandidatesDialog
from reader.ui.workshop.candidates_search import Scope
from reader.ui.workshop.candidates_words import Column
from reader.ui.workshop.keeper import Keeper
from tests.builders import concept

TEXT = """冷却液泵站的消息

不少公司在用冷却液泵站，钙钛矿叠层电池（perovskite tandem cell, PTC）还在试验。
市场上的冷却液泵站由Zorvex制造，今年冷却液泵站涨价，央行宣布降准。
"""
OTHER = f"另一篇文章\n\n{TEXT}"
INLINE, FREQUENT, NAME = "钙钛矿叠层电池", "冷却液泵站", "Zorvex"
BUILT_IN = (concept("降准", "RRR cut"), concept("公司", "company"), concept("市场", "market"))
DOMAINS = {"technology": "Technology", "finance": "Finance"}


class Bench:
    """A dialog over a glossary, a library and an open article; they outlive the dialog."""

    def __init__(self, place: Path, qtbot) -> None:
        self.qtbot, self.path, self.library = qtbot, place / "glossary.db", place / "library.db"
        self.opened = self.kept(TEXT)
        self.keeper = Keeper(GlossaryStore(self.path), Layers.of(BUILT_IN))
        self.annotator, self.jobs = Annotator(BUILT_IN), Jobs()
        self.dialogs: list[CandidatesDialog] = []

    def kept(self, text: str) -> OpenedArticle:
        raw = text.encode()
        return keep(OpenedArticle(article=read_text(text), original=raw, origin="x"), self.library)

    def show(self, library: bool = True) -> CandidatesDialog:
        dialog = CandidatesDialog(
            self.keeper,
            self.jobs,
            lambda: self.annotator,
            lambda: self.opened,
            self.library if library else None,
            DOMAINS,
            lambda: "technology",
        )
        self.qtbot.addWidget(dialog)
        QAbstractItemModelTester(dialog.model, dialog)
        self.dialogs.append(dialog)
        dialog.show()
        self.wait(dialog)
        return dialog

    def wait(self, dialog: CandidatesDialog) -> None:
        looking = "Looking for new terms…"
        self.qtbot.waitUntil(
            lambda: not dialog.search.running and dialog.view.words != looking, timeout=30_000
        )

    def look_in(self, dialog: CandidatesDialog, scope: Scope) -> None:
        dialog.search.choose(scope)
        dialog.start()
        self.wait(dialog)

    def close(self) -> None:
        for dialog in self.dialogs:
            dialog.close()
        self.keeper.close()
        self.jobs.close()


def shown(dialog) -> list[str]:
    model = dialog.model
    return [model.index(row, Column.TERM).data() for row in range(model.rowCount())]


def cells(dialog, text: str) -> list[str]:
    model, row = dialog.model, shown(dialog).index(text)
    return [model.index(row, column).data() for column in Column]


def choose(dialog, *texts: str) -> None:
    table = dialog.view.table
    table.clearSelection()
    flag = table.selectionModel().SelectionFlag
    for text in texts:
        index = dialog.model.index(shown(dialog).index(text), 0)
        table.selectionModel().setCurrentIndex(index, flag.Select | flag.Rows)


def press(dialog, key: Qt.Key) -> None:
    QTest.keyClick(dialog.view.table, key)


def mine(bench) -> dict:
    concepts = bench.keeper.layers.user.values()
    return {each.terms[0].text: each for each in concepts if not each.retired}


def tabs(dialog) -> list[str]:
    return [dialog.view.tabs.tabText(tab) for tab in range(dialog.view.tabs.count())]
