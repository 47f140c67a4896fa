import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit

TEXT = "净息差下降。\nAI与AIDC。\n净息差承压。\n净息差走稳。"


@pytest.fixture
def bar(program, open_text):
    open_text(TEXT)
    program.window.commands["find"].trigger()
    return program.window.find_bar


def count(bar):
    return bar.findChild(QLabel).text()


def test_typing_finds_and_counts(program, bar):
    bar.findChild(QLineEdit).insert("净息差")
    assert program.window.view.selected_text() == "净息差"
    assert count(bar) == "1 of 3"


def test_enter_goes_on_and_shift_enter_back_around_the_ends(program, bar):
    box = bar.findChild(QLineEdit)
    box.insert("净息差")
    seen = []
    for _ in range(3):
        QTest.keyClick(box, Qt.Key.Key_Return)
        seen.append(count(bar))
    QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert [*seen, count(bar)] == ["2 of 3", "3 of 3", "1 of 3", "3 of 3"]


def test_f3_works_from_the_page(program, bar):
    bar.findChild(QLineEdit).insert("净息差")
    program.window.view.setFocus()
    QTest.keyClick(program.window, Qt.Key.Key_F3)
    assert count(bar) == "2 of 3"
    QTest.keyClick(program.window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert count(bar) == "1 of 3"


def test_what_is_not_there_is_said(bar):
    bar.findChild(QLineEdit).insert("不存在")
    assert count(bar) == "Not found"
    bar.findChild(QLineEdit).clear()
    assert count(bar) == ""


def test_whole_words_leave_out_parts_of_words(bar):
    QTest.keyClicks(bar.findChild(QLineEdit), "ai")
    assert count(bar).endswith("of 2")
    bar.findChild(QCheckBox).click()
    assert count(bar) == "1 of 1"


def test_escape_hides_the_bar_and_forgets_the_hits(program, bar):
    box = bar.findChild(QLineEdit)
    box.insert("净息差")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert program.window.view.hits.count == 0


def test_the_bar_opens_with_what_is_selected(program, bar):
    bar.leave()
    program.window.view.go_to(0, 3)
    program.window.commands["find"].trigger()
    assert bar.findChild(QLineEdit).text() == "净息差"


def test_find_next_without_anything_to_find_opens_the_bar(program, bar):
    bar.leave()
    program.window.commands["find_next"].trigger()
    assert bar.isVisible()


def test_typing_on_stays_at_the_hit_while_it_fits(bar):
    for character in "净息差":
        bar.findChild(QLineEdit).insert(character)
    assert count(bar) == "1 of 3"


def test_what_is_not_found_leaves_nothing_selected(program, bar):
    box = bar.findChild(QLineEdit)
    box.insert("净息差承")
    assert program.window.view.selected_text() == "净息差承"
    box.insert("不")
    assert program.window.view.selected_text() == ""
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert program.window.view.selected_text() == "净息差承"
