"""What the reader meets in an article, the library remembers."""

import sqlite3

from reader.library.library import Library
from tests.builders import concept


def met(program) -> frozenset[str]:
    with Library(program.desk.shelf) as library:
        return library.occurrences.concepts()


def ids(program) -> set[str]:
    annotations = program.desk.found().annotations
    return {each.concept.id for each in annotations if each.concept}


def test_the_concepts_of_an_annotated_article_are_remembered(program, open_text, qtbot):
    open_text()
    assert ids(program)
    qtbot.waitUntil(lambda: met(program) == ids(program))


def test_after_a_change_of_terms_what_is_met_now_is_remembered(program, open_text, qtbot):
    open_text()
    new = concept("液冷订单", "liquid cooling orders", id="mine.orders")
    with qtbot.waitSignal(program.desk.annotated):
        program.desk.take_changes((), (new,))
    assert "mine.orders" in ids(program)
    qtbot.waitUntil(lambda: met(program) == ids(program))
    with qtbot.waitSignal(program.desk.annotated):
        program.desk.take_changes((new,), ())
    qtbot.waitUntil(lambda: met(program) == ids(program) and "mine.orders" not in met(program))


def test_a_library_that_refuses_is_told_and_reading_goes_on(program, open_text, qtbot):
    open_text()
    qtbot.waitUntil(lambda: met(program) == ids(program))
    path = program.desk.shelf
    with sqlite3.connect(path) as other:
        other.execute("drop table met")
    other.close()
    with qtbot.waitSignal(program.desk.unremembered) as heard:
        program.desk.annotate(0)
    assert "met" in str(heard.args[0])
    qtbot.waitUntil(lambda: program.desk.found() is not None)
