"""Lists of known words: looked into, taken in, undone, given out; and windows without library."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from reader.app import assemble
from reader.library.familiarity import Status
from reader.library.library import LIBRARY_FILE
from reader.settings import Settings
from reader.ui.familiar.knowing import Knowing
from reader.ui.workshop.keeper import Keeper
from tests.reader.ui.conftest import ARTICLE, leave
from tests.reader.ui.familiar.cases import key_of, listed, statuses, type_key, walk_to


@pytest.fixture
def opened(program, open_text):
    open_text()
    return program


@pytest.fixture
def words(tmp_path) -> Path:
    path = tmp_path / "words.csv"
    path.write_text("净息差,net interest margin\n央行,x\n蓝天白云好,y\n", encoding="utf-8")
    return path


def box_of(program, qtbot):
    def found():
        return [each for each in program.window.findChildren(QMessageBox) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(found()), timeout=20_000)
    return found()[0]


def test_a_list_is_looked_into_then_taken_in_and_can_be_undone(opened, qtbot, words):
    lists = opened.window.known.lists
    lists.look_into(words)
    box = box_of(opened, qtbot)
    assert "3 words of words.csv" in box.text()
    assert "2 of them are terms" in box.informativeText()
    assert "蓝天白云好" in box.informativeText()
    assert statuses(opened) == {}
    with qtbot.waitSignal(lists.done, timeout=10_000):
        box.defaultButton().click()
    assert set(statuses(opened)) >= {key_of(opened, "净息差"), key_of(opened, "央行")}
    assert opened.window.known.knowing.statuses.known[key_of(opened, "净息差")] is Status.KNOWN
    assert "from a list" in opened.window.status.currentMessage()
    opened.window.commands["undo"].trigger()
    assert statuses(opened) == {}


def test_a_list_that_is_not_taken_in_changes_nothing(opened, qtbot, words):
    opened.window.known.lists.look_into(words)
    box_of(opened, qtbot).reject()
    assert statuses(opened) == {}


def test_a_list_without_words_and_one_that_is_gone_are_told(opened, qtbot, tmp_path):
    told = []
    opened.window.known.failed.disconnect()
    opened.window.known.failed.connect(told.append)
    empty = tmp_path / "empty.txt"
    empty.write_text("# nothing\n", encoding="utf-8")
    with qtbot.waitSignal(opened.window.known.said, timeout=20_000) as said:
        opened.window.known.lists.look_into(empty)
    assert said.args == ["empty.txt holds no words."]
    with qtbot.waitSignal(opened.window.known.failed, timeout=10_000):
        opened.window.known.lists.look_into(tmp_path / "gone.txt")
    assert isinstance(told[0], OSError)


def test_known_words_are_written_a_line_each(opened, qtbot, tmp_path):
    opened.window.known.knowing.set([key_of(opened, "净息差"), "word:蓝天白云好"], Status.KNOWN, "")
    target = tmp_path / "known.txt"
    with qtbot.waitSignal(opened.window.known.said, timeout=20_000):
        opened.window.known.lists.write(target)
    assert set(target.read_text(encoding="utf-8").split()) == {"净息差", "蓝天白云好"}


@pytest.fixture
def private(layers, annotator, data, qtbot):
    keeper = Keeper(None, layers, path=data / "none")
    made = assemble(data, Settings(data / "settings.ini"), annotator, keeper, [], private=True)
    made.window.show()
    yield made
    leave(made)


def test_a_private_window_says_nothing_of_statuses_and_keeps_none(private, qtbot, data):
    with qtbot.waitSignal(private.desk.annotated, timeout=20_000):
        private.desk.open_text(ARTICLE)
    walk_to(private, "净息差")
    type_key(private, "K")
    assert "no library" in private.window.status.currentMessage()
    assert "净息差" in listed(private)
    private.window.commands["import_known"].trigger()
    private.window.known.explaining.add(["a key"])
    assert not (data / LIBRARY_FILE).exists()


def test_a_library_that_cannot_be_read_leaves_all_terms_new(program):
    library = program.library
    library.familiarity.set(["a"], Status.KNOWN)
    library._connection.write("update familiarity set status = 'nonsense'")
    assert Knowing(library, program.window).statuses.known == {}
