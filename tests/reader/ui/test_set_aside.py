from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QToolButton, QTreeWidget

from reader.intake.load import read_file
from reader.ui.set_aside import RULES, hidden_blocks, hidden_lines

PORTALS = Path(__file__).parents[2] / "data" / "portals"
NOTICE = "版权声明：本文版权归本站所有，未经许可不得转载。"
TEXT = (
    f"净息差承压\n\n多家银行的净息差降至1.4%，市场预计央行降准。\n\n{NOTICE}\n\n上一篇：美股收低\n"
)


@pytest.fixture
def dialog(program, open_text):
    open_text(TEXT)
    program.window.commands["set_aside"].trigger()
    yield program.window.set_aside
    program.window.set_aside.close()


def button(dialog, says):
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == says)


def test_hidden_lines_are_listed_by_rule(program, dialog):
    tree = dialog.findChild(QTreeWidget)
    hidden = hidden_blocks(program.desk.article)
    assert "copyright" in hidden
    assert tree.topLevelItemCount() == len(hidden)
    rows = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    assert NOTICE in [row.child(n).text(0) for row in rows for n in range(row.childCount())]
    assert NOTICE not in program.window.view.toPlainText()


def test_restoring_a_line_shows_it_and_keeps_the_annotations(program, dialog, qtbot):
    tree, view = dialog.findChild(QTreeWidget), program.window.view
    before = hidden_lines(program.desk.article)
    rows = [tree.topLevelItem(n) for n in range(tree.topLevelItemCount())]
    row = next(row for row in rows if row.child(0).text(0) == NOTICE)
    tree.setCurrentItem(row.child(0))
    with qtbot.waitSignal(program.desk.annotated):
        button(dialog, "&Restore").click()
        assert view.annotations
    assert NOTICE in view.toPlainText()
    assert hidden_lines(program.desk.article) == before - 1
    assert program.desk.article.text == TEXT


def test_restoring_all_empties_the_list_and_the_status_line(program, dialog, qtbot):
    with qtbot.waitSignal(program.desk.annotated):
        button(dialog, "Restore &All").click()
    assert hidden_lines(program.desk.article) == 0
    assert dialog.findChild(QTreeWidget).topLevelItemCount() == 0
    assert not button(dialog, "Restore &All").isEnabled()
    assert not program.window.status.findChild(QToolButton).isVisible()
    assert not program.window.commands["set_aside"].isEnabled()


def test_what_was_restored_is_shown_when_the_article_is_opened_again(
    start, program, dialog, open_text, qtbot
):
    with qtbot.waitSignal(program.desk.annotated):
        button(dialog, "Restore &All").click()
    open_text("净息差。")
    open_text(TEXT)
    assert hidden_lines(program.desk.article) == 0
    open_text(TEXT.replace("版权", "稿件"))
    assert hidden_lines(program.desk.article) > 0
    open_text(TEXT)
    again = start()
    with qtbot.waitSignal(again.desk.annotated):
        assert again.desk.open_last()
    assert NOTICE in again.window.view.toPlainText()


def test_the_button_in_the_status_line_opens_the_list(program, open_text):
    open_text(TEXT)
    program.window.status.findChild(QToolButton).click()
    assert program.window.set_aside.isVisible()
    program.window.set_aside.close()


def test_nothing_is_restored_without_a_choice(dialog):
    dialog.findChild(QTreeWidget).clearSelection()
    assert not button(dialog, "&Restore").isEnabled()


@pytest.mark.parametrize("path", sorted(PORTALS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_reason_for_hiding_a_line_has_a_name(path):
    assert hidden_blocks(read_file(path)).keys() <= RULES.keys()
