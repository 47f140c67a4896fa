"""Undo and redo of highlights, verdicts and terms: in the order of time, whatever was done."""

import datetime
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QObject, Qt

from reader.article import Article
from reader.intake.load import read_text
from reader.library.library import Library
from reader.library.passages import Colour
from reader.ui.opening import BLANK, OpenedArticle, keep
from reader.ui.passages.marker import Marker
from reader.ui.undoing import Turn, Undoing
from tests.builders import concept
from tests.reader.ui.passages.cases import TEXT, highlight, key, places, redo, said, undo

NOON = datetime.datetime(2026, 3, 2, 12, tzinfo=datetime.UTC)


class Shelf:
    """A history of numbers, done and undone."""

    def __init__(self):
        self.done, self.undone = [], []

    def next_undo(self):
        return self._turn(self.done)

    def next_redo(self):
        return self._turn(self.undone)

    def undo(self):
        self.undone.append(self.done.pop())
        return str(self.undone[-1])

    def redo(self):
        self.done.append(self.undone.pop())
        return str(self.done[-1])

    @staticmethod
    def _turn(steps):
        return Turn(NOON + datetime.timedelta(hours=steps[-1]), str(steps[-1])) if steps else None


def test_the_latest_step_of_any_history_is_undone_first_and_redone_last(qtbot):
    shelves = (Shelf(), Shelf(), Shelf())
    parent = QObject()
    undoing, told, possible = Undoing(shelves, parent), [], []
    undoing.said.connect(told.append)
    undoing.possible.connect(lambda *words: possible.append(words))
    for number in range(6):
        shelves[number % 3].done.append(number)
    for _ in range(7):
        undoing.undo()
    assert [each.removesuffix(".")[-1] for each in told] == list("543210")
    assert possible[-1] == ("", "0")
    told.clear()
    for _ in range(7):
        undoing.redo()
    assert [each.removesuffix(".")[-1] for each in told] == list("012345")
    assert possible[-1] == ("5", "")


def test_highlights_verdicts_and_terms_are_undone_in_the_order_they_were_done(
    program, open_text, qtbot
):
    open_text(TEXT)
    highlight(program, "订单增加")
    with qtbot.waitSignal(program.desk.annotated, timeout=10_000):
        annotation = next(iter(program.window.view.annotations))
        program.desk.judge.reject(annotation)
    with qtbot.waitSignal(program.desk.annotated, timeout=10_000):
        program.window.workshop._keeper.save(concept("出货量", "outflow", id="out"))
    highlight(program, "银行股走低")
    assert len(places(program)) == 2
    undo(program)
    assert "highlight of “银行股走低”" in said(program)
    assert len(places(program)) == 1
    with qtbot.waitSignal(program.desk.annotated, timeout=10_000):
        undo(program)
    assert program.desk.judge.rulings.standing()
    with qtbot.waitSignal(program.desk.annotated, timeout=10_000):
        undo(program)
    assert not program.desk.judge.rulings.standing()
    assert len(places(program)) == 1
    undo(program)
    assert places(program) == []
    redo(program)
    assert len(places(program)) == 1
    assert not program.desk.judge.rulings.standing()


def test_undo_reaches_a_highlight_of_the_article_read_before(program, open_text):
    open_text(TEXT)
    highlight(program, "净息差收窄")
    open_text("另一条消息\n\n周三，英伟达股价走低，市场观望。\n")
    undo(program)
    assert "highlight of “净息差收窄”" in said(program)
    open_text(TEXT)
    assert places(program) == []
    key(program, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert len(places(program)) == 1


ARTICLES = tuple(
    read_text(f"第{number}条消息的标题\n\n{number}号公司的净息差收窄，液冷服务器出货量增加。\n")
    for number in "一二三"
)


class Marked(RuleBasedStateMachine):
    """The marker beside a plain model: undo and redo walk through the states, the file agrees."""

    @initialize(kept=st.booleans())
    def begin(self, kept):
        import tempfile

        self._folder = tempfile.TemporaryDirectory(prefix="caidu-")
        path = Path(self._folder.name, "library.db")
        self.library = Library(path) if kept else None
        self.parent = QObject()
        self.marker = Marker(self.library, self.parent)
        self.states = [{}]
        self.at = 0
        self.here = 0
        self._open()

    def _open(self):
        article: Article = ARTICLES[self.here]
        opened = OpenedArticle(article=article, original=article.text.encode())
        self.marker.begin(keep(opened, self.library.path) if self.library else opened)

    def _did(self, change):
        state = {key: dict(value) for key, value in self.states[self.at].items()}
        change(state.setdefault(self.here, {}))
        self.states = [*self.states[: self.at + 1], state]
        self.at += 1

    @rule(start=st.integers(0, 20), length=st.integers(1, 8), colour=st.sampled_from(Colour))
    def mark(self, start, length, colour):
        passage = self.marker.mark(start, start + length, colour)
        self._did(lambda state: state.update({passage.id: (colour, "")}))

    def _some(self, number):
        passages = sorted(self.marker.passages, key=lambda each: each.id)
        return passages[number % len(passages)]

    @precondition(lambda self: self.marker.passages)
    @rule(number=st.integers(0, 9), note=st.sampled_from(("a", "b", "")))
    def annotate(self, number, note):
        passage = self._some(number)
        self.marker.annotate(passage, note)
        self._did(lambda state: state.update({passage.id: (passage.colour, note)}))

    @precondition(lambda self: self.marker.passages)
    @rule(number=st.integers(0, 9))
    def remove(self, number):
        passage = self._some(number)
        self.marker.remove(passage)
        self._did(lambda state: state.pop(passage.id))

    @rule(number=st.integers(0, 2))
    def open(self, number):
        if self.library is None:  # nothing of another article is left
            self.states, self.at = [{}], 0
        self.here = number
        self._open()

    @precondition(lambda self: self.marker.next_undo() is not None)
    @rule()
    def undo(self):
        self.marker.undo()
        self.at -= 1

    @precondition(lambda self: self.marker.next_redo() is not None)
    @rule()
    def redo(self):
        self.marker.redo()
        self.at += 1

    @invariant()
    def agrees(self):
        if not hasattr(self, "states"):
            return
        expected = self.states[self.at].get(self.here, {})
        found = {each.id: (each.colour, each.note) for each in self.marker.passages}
        assert found == expected
        assert len(self.marker.placed) == len(expected)
        assert (self.marker.next_undo() is not None) == (self.at > 0)
        assert (self.marker.next_redo() is not None) == (self.at < len(self.states) - 1)
        if self.library is not None:
            kept = {each.passage.id for each in self.library.passages.all()}
            assert kept == {id_ for state in self.states[self.at].values() for id_ in state}

    def teardown(self):
        if hasattr(self, "_folder"):
            self.marker.begin(BLANK)
            if self.library is not None:
                self.library.close()
            self._folder.cleanup()


TestMarked = Marked.TestCase
TestMarked.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
