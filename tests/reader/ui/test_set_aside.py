"""What was set aside is folded after the article's end, and comes back from there."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton

from reader.intake.load import read_file
from reader.intake.rules import RULE_NAMES
from reader.ui.set_aside import MOST_LISTED, RULES, SetAsideFooter, hidden_blocks, hidden_lines
from tests.builders import article
from tests.reader.ui.windows import press

PORTALS = Path(__file__).parents[2] / "data" / "portals"
NOTICE = "版权声明：本文版权归本站所有，未经许可不得转载。"
BUTTON = "上一篇：美股收低"
TEXT = f"净息差承压\n\n多家银行的净息差降至1.4%，市场预计央行降准。\n\n{NOTICE}\n\n{BUTTON}\n"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def footer(program, open_text):
    open_text(TEXT)
    program.window.commands["set_aside"].trigger()
    return program.window.view.aside


def labels(footer):
    return {label.accessibleName(): label for label in footer.findChildren(QLabel)}


def follow(footer, rule, number):
    """Go to a link of a rule's list with the keyboard, and follow it."""
    label = labels(footer)[rule]
    label.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(number + 1):
        QTest.keyClick(label, Qt.Key.Key_Tab)
    QTest.keyClick(label, Qt.Key.Key_Return)


ALL, NEVER, LINE = 0, 1, 2


def test_the_footer_says_how_many_lines_are_hidden_and_by_what(program, open_text):
    open_text(TEXT)
    footer = program.window.view.aside
    header = footer.findChild(QToolButton)
    assert header.accessibleName() == (
        "2 lines set aside: Copyright notes 1, Buttons and controls 1"
    )
    assert footer.isVisible()
    assert not footer.is_open
    assert labels(footer) == {}


def test_a_click_lists_the_lines_by_rule(program, open_text):
    open_text(TEXT)
    footer = program.window.view.aside
    folded = footer.height()
    QTest.mouseClick(footer.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert footer.is_open
    assert footer.height() > folded
    assert NOTICE in labels(footer)["Copyright notes"].text()
    assert BUTTON in labels(footer)["Buttons and controls"].text()


def test_it_stands_below_the_text_and_within_the_page(program, footer):
    view = program.window.view
    end = view.box_of(*[view.article.text.index("央行降准") + n for n in (0, 4)])
    below = view.viewport().mapFromGlobal(end.bottomLeft()).y()
    assert footer.geometry().top() > below
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert footer.geometry().bottom() <= view.viewport().height()


def test_nothing_of_it_is_text_of_the_article(program, footer):
    view = program.window.view
    assert NOTICE not in view.toPlainText()
    view.selectAll()
    assert NOTICE not in view.selected_text()
    assert "set aside" not in view.selected_text()
    assert view.find("版权").count == 0
    assert program.desk.article.text == TEXT


def test_restoring_a_line_shows_it_and_keeps_the_annotations(program, footer, qtbot):
    view, before = program.window.view, hidden_lines(program.desk.article)
    with qtbot.waitSignal(program.desk.annotated):
        follow(footer, "Copyright notes", LINE)
        assert view.annotations
    assert NOTICE in view.toPlainText()
    assert hidden_lines(program.desk.article) == before - 1
    assert list(labels(footer)) == ["Buttons and controls"] or not footer.is_open
    assert program.desk.article.text == TEXT


def test_what_was_restored_is_hidden_again_by_undo_and_shown_by_redo(program, footer, qtbot):
    view = program.window.view
    with qtbot.waitSignal(program.desk.annotated):
        follow(footer, "Copyright notes", ALL)
    assert "restored" in program.window.commands["undo"].text()
    with qtbot.waitSignal(program.desk.annotated):
        press(program.window, Qt.Key.Key_Z, CONTROL)
    assert NOTICE not in view.toPlainText()
    assert hidden_blocks(program.desk.article).keys() == {"copyright", "page-control"}
    with qtbot.waitSignal(program.desk.annotated):
        press(program.window, Qt.Key.Key_Y, CONTROL)
    assert NOTICE in view.toPlainText()


def test_what_was_hidden_again_stays_so_in_the_library(program, footer, open_text, qtbot):
    with qtbot.waitSignal(program.desk.annotated):
        follow(footer, "Copyright notes", ALL)
    with qtbot.waitSignal(program.desk.annotated):
        press(program.window, Qt.Key.Key_Z, CONTROL)
    open_text("净息差。")
    open_text(TEXT)
    assert hidden_lines(program.desk.article) == 2


def test_with_everything_restored_there_is_no_footer(program, footer, qtbot):
    for rule in ("Copyright notes", "Buttons and controls"):
        with qtbot.waitSignal(program.desk.annotated):
            follow(footer, rule, ALL)
    assert hidden_lines(program.desk.article) == 0
    assert not footer.isVisible()
    assert not program.window.status.findChild(QToolButton).isVisible()
    assert not program.window.commands["set_aside"].isEnabled()


def test_a_rule_switched_off_hides_nothing_here_and_later(program, footer, open_text, qtbot):
    with qtbot.waitSignal(program.desk.annotated, timeout=10_000):
        follow(footer, "Copyright notes", NEVER)
    assert "copyright" in program.window.choices.now.intake.rules_off
    assert hidden_blocks(program.desk.article).keys() == {"page-control"}
    open_text(TEXT.replace("承压", "下降"))
    assert hidden_blocks(program.desk.article).keys() == {"page-control"}


def test_what_was_restored_is_shown_when_the_article_is_opened_again(
    start, program, footer, open_text, qtbot
):
    with qtbot.waitSignal(program.desk.annotated):
        follow(footer, "Copyright notes", ALL)
    open_text("净息差。")
    open_text(TEXT)
    assert hidden_lines(program.desk.article) == 1
    open_text(TEXT.replace("版权", "稿件"))
    assert hidden_lines(program.desk.article) > 0
    open_text(TEXT)
    again = start()
    with qtbot.waitSignal(again.desk.annotated):
        assert again.desk.open_last()
    assert NOTICE in again.window.view.toPlainText()


def test_the_button_in_the_status_line_opens_the_list_and_escape_folds_it(program, open_text):
    open_text(TEXT)
    program.window.status.findChild(QToolButton).click()
    footer = program.window.view.aside
    assert footer.is_open
    QTest.keyClick(footer.findChild(QToolButton), Qt.Key.Key_Escape)
    assert not footer.is_open


def test_another_article_folds_the_list(program, footer, open_text):
    assert footer.is_open
    open_text(TEXT.replace("承压", "下降"))
    assert not footer.is_open


def test_the_line_at_the_top_stays_when_a_line_is_restored_at_the_end(program, open_text, qtbot):
    open_text(TEXT.replace("承压\n\n", "承压\n\n" + "多家银行的净息差降至1.4%。\n\n" * 60))
    view = program.window.view
    program.window.commands["set_aside"].trigger()
    scrolled = view.verticalScrollBar().value()
    assert scrolled > 0
    with qtbot.waitSignal(program.desk.annotated):
        follow(view.aside, "Copyright notes", ALL)
    assert abs(view.verticalScrollBar().value() - scrolled) < view.viewport().height() / 2


def test_long_lists_are_shown_in_part_until_the_rest_is_asked_for(qtbot):
    footer = SetAsideFooter()
    qtbot.addWidget(footer)
    lines = [f"第{n}条" for n in range(MOST_LISTED + 5)]
    made = article("标题\n" + "\n".join(lines) + "\n").with_set_aside(
        range(1, len(lines) + 1), "teaser"
    )
    footer.resize(500, 400)
    footer.show_hidden(made)
    footer.set_open(True)
    footer.show()
    (label,) = labels(footer).values()
    assert label.text().count("第") == MOST_LISTED
    assert "5 more lines" in label.text().replace("&nbsp;", " ")
    label.linkActivated.emit("more:teaser")
    assert label.text().count("第") == len(lines)
    footer.close()


def test_a_long_article_has_its_footer_after_the_last_section(view):
    made = article("净息差。\n" * 30_000 + "广告\n").with_set_aside([30_000], "advert")
    view.show_article(made)
    assert not view.aside.isVisible()
    view.show_set_aside()
    assert view.aside.isVisible()
    assert view.visible_range()[0] > 0


@pytest.mark.parametrize("path", sorted(PORTALS.glob("*.txt")), ids=lambda path: path.stem)
def test_every_reason_for_hiding_a_line_has_a_name(path):
    assert hidden_blocks(read_file(path)).keys() <= RULES.keys()


def test_every_rule_has_a_name():
    assert set(RULE_NAMES) == RULES.keys()
