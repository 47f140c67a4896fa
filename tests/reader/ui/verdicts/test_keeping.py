"""Verdicts where the library, or another window, is in the way."""

from PySide6.QtCore import Qt

from reader.annotation.verdicts import meaning_of
from reader.library.library import Library
from reader.ui.judge import Judge
from tests.reader.ui.verdicts.cases import key, meanings, said, undo_button, walk_to


def shut(program, shut=True):
    program.desk.judge._library._database.execute(f"pragma query_only = {int(shut)}")


def steps_kept(program):
    with Library(program.desk.shelf) as library:
        return len(library.rulings(program.desk.opened_article.sketch).steps)


def test_the_message_says_that_a_verdict_is_not_kept_and_still_offers_undo(opened, wait):
    shut(opened)
    walk_to(opened)
    wait(lambda: key(opened, Qt.Key.Key_X))
    assert "not “Huning Steel” here" in said(opened)
    assert "readonly" in said(opened)
    assert undo_button(opened).isVisible()


def test_what_could_not_be_kept_is_kept_with_the_next_verdict(opened, wait):
    shut(opened)
    walk_to(opened)
    wait(lambda: key(opened, Qt.Key.Key_X))
    assert steps_kept(opened) == 0
    shut(opened, False)
    wait(lambda: key(opened, Qt.Key.Key_X))
    assert steps_kept(opened) == 2


def test_what_could_not_be_kept_is_kept_when_the_place_is_remembered(opened, wait):
    shut(opened)
    walk_to(opened)
    wait(lambda: key(opened, Qt.Key.Key_X))
    shut(opened, False)
    opened.window.showing.remember_position()
    assert steps_kept(opened) == 1
    assert meanings(opened)[0] == "crane"


def test_undo_names_what_was_taken_back_though_another_window_did_it(opened, wait):
    mine, *_, last = (e for e in opened.window.view.annotations if meaning_of(e) == "steel")
    wait(lambda: opened.desk.judge.reject(mine))
    with Library(opened.desk.shelf) as library:
        other = Judge(library, opened.window)
        other.begin(opened.desk.opened_article)
        other.choose(last)
    opened.window.court.undoing.undo()
    assert "here “Huning Steel”" in said(opened)
    assert meanings(opened)[0] == "crane"
