"""Terms that change are recognised at once, and what they don't touch stays as it is."""

from dataclasses import replace

import pytest

from reader.annotation.met import Tally
from reader.ui.annotate_page import TERMS_ONLY
from reader.ui.recognition import AT_ONCE
from reader.ui.terms_panel import TermsPanel
from tests.builders import concept
from tests.reader.ui.windows import surfaces

TEXT = "净息差下降，沪宁钢机上市。\n\n央行宣布降准。\n\n沪宁钢机增加投资，净息差承压。\n"
ADDED = concept("沪宁钢机", "Huning Steel", kind="company", reading="Hùníng Gāngjī")
LONG = "".join(
    f"第{number}段，{'沪宁钢机' if number % 50 == 0 else '某公司'}的净息差下降。\n\n"
    for number in range(1, 1001)
)


@pytest.fixture
def change(program, qtbot):
    """Changes concepts and waits until all is right again."""

    def changer(before=(), after=()):
        with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
            program.desk.take_changes(before, after)

    return changer


def listed(program):
    """The terms in the panel, with their numbers of mentions."""
    model = program.window.findChild(TermsPanel)._model
    terms = (model.term(row) for row in range(model.rowCount()))
    return {term.surface: len(term.mentions) for term in terms}


def assert_all_is_right(program):
    """Page, panel and desk hold what a new annotation by the same annotator would give."""
    desk = program.desk
    anew = desk.annotator.annotate(desk.article, wanted=TERMS_ONLY)
    assert desk.found() == anew
    assert tuple(program.window.view.annotations) == anew.annotations
    tally = Tally(desk.article.text)
    tally.add(anew.annotations)
    assert listed(program) == {term.surface: len(term.mentions) for term in tally.terms()}


def test_an_added_term_is_marked_listed_and_counted(program, open_text, change):
    open_text(TEXT)
    assert "沪宁钢机" not in surfaces(program)
    before = listed(program)
    change((), (ADDED,))
    assert surfaces(program).count("沪宁钢机") == 2
    assert listed(program) == before | {"沪宁钢机": 2}
    named = sum(not term.quantity and not term.ordinary for term in _terms(program))
    assert f"{named} terms" in program.window.status._numbers.text()
    assert_all_is_right(program)


def _terms(program):
    model = program.window.findChild(TermsPanel)._model
    return [model.term(row) for row in range(model.rowCount())]


def test_an_edited_and_a_removed_term_are_so_on_the_page(program, open_text, change):
    open_text(TEXT)
    change((), (ADDED,))
    edited = replace(ADDED, terms=(ADDED.terms[0], replace(ADDED.terms[1], text="Huning")))
    change((ADDED,), (edited,))
    named = [a for a in program.window.view.annotations if a.concept == edited]
    assert [each.equivalents for each in named] == [("Huning",), ("Huning",)]
    assert_all_is_right(program)
    change((edited,), ())
    assert "沪宁钢机" not in surfaces(program)
    assert_all_is_right(program)


def test_blocks_that_hold_no_changed_term_are_not_annotated_again(program, open_text, change):
    open_text(TEXT)
    middle = list(program.desk.article.shown())[1]
    before = program.desk.found().between(middle.start, middle.end)
    first = program.desk.found().annotations[0]
    change((), (ADDED,))
    after = program.desk.found().between(middle.start, middle.end)
    assert len(before) == len(after) > 0
    assert all(a is b for a, b in zip(before, after, strict=True))
    assert all(any(a is b for b in program.window.view.annotations) for a in before)
    assert program.desk.found().annotations[0] == first
    assert program.desk.found().annotations[0] is not first


def test_what_is_seen_is_renewed_first(program, open_text, change):
    open_text(LONG)
    program.window.view.scroll_to_offset(LONG.index("第700段"))
    renewed = []
    program.desk.renewed.connect(renewed.append)
    change((), (ADDED,))
    start, end = program.window.view.visible_range()
    assert renewed[0].start < end
    assert renewed[0].end > start
    assert len(renewed) > 1
    assert_all_is_right(program)


def test_the_reader_stays_where_he_is(program, open_text, change):
    open_text(LONG)
    program.window.view.scroll_to_offset(LONG.index("第700段"))
    top = program.window.view.top_offset()
    change((), (ADDED,))
    assert program.window.view.top_offset() == top


def test_a_running_annotation_is_begun_anew_with_the_new_terms(program, qtbot):
    with qtbot.waitSignal(program.desk.annotating, timeout=20_000):
        program.desk.open_text(LONG)
    assert program.desk.found() is None
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        program.desk.take_changes((), (ADDED,))
    assert "沪宁钢机" in surfaces(program)
    assert_all_is_right(program)


def test_changes_that_follow_at_once_are_all_taken(program, open_text, qtbot):
    open_text(TEXT)
    other = concept("宣布", "to announce", id="other")
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        program.desk.take_changes((), (ADDED,))
        assert program.desk.found() is None
        program.desk.take_changes((), (other,))
    assert {"沪宁钢机", "宣布"} <= set(surfaces(program))
    assert_all_is_right(program)


def test_very_many_changes_are_taken_on_a_thread(program, open_text, qtbot):
    open_text(TEXT)
    many = tuple(concept(f"某某词{number}号") for number in range(AT_ONCE))
    annotator = program.desk.annotator
    other = concept("宣布", "to announce", id="other")
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        program.desk.take_changes((), (*many, ADDED))
        assert program.desk.annotator is annotator
        program.desk.take_changes((), (other,))
    assert program.desk.annotator is not annotator
    assert {"沪宁钢机", "宣布"} <= set(surfaces(program))
    assert_all_is_right(program)


def test_changes_wait_for_no_article(program, open_text, qtbot):
    program.desk.take_changes((), (ADDED,))
    many = tuple(concept(f"某某词{number}号") for number in range(AT_ONCE + 1))
    program.desk.take_changes((), many)
    program.desk.close_article()
    qtbot.waitUntil(lambda: bool(program.desk.annotator.annotate_text("某某词7号")))
    open_text(TEXT)
    assert "沪宁钢机" in surfaces(program)


def test_what_was_set_aside_is_annotated_with_the_new_terms(program, open_text, change, qtbot):
    open_text(TEXT + "\n版权声明：本文版权归沪宁钢机所有，未经许可不得转载。\n")
    (hidden,) = (n for n, block in enumerate(program.desk.article.blocks) if block.set_aside)
    change((), (ADDED,))
    with qtbot.waitSignal(program.desk.annotated, timeout=20_000):
        program.desk.restore([hidden])
    assert surfaces(program).count("沪宁钢机") == 3
    assert_all_is_right(program)


def test_ordinary_words_stay_where_they_are_shown(program, open_text, change, qtbot):
    open_text("窗户很大，沪宁钢机上市。\n\n窗户不大。")
    with qtbot.waitSignal(program.desk.annotated):
        program.window.terms.ordinary_words_changed.emit(True)
    change((), (ADDED,))
    assert surfaces(program).count("窗户") == 2
    assert "沪宁钢机" in surfaces(program)
