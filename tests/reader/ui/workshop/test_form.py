"""ConceptForm: what the user types is saved in one change, and never lost unasked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox

from glossary.layers import Layer
from glossary.model import (
    Concept,
    ConceptId,
    ExternalId,
    Kind,
    Language,
    MatchRule,
    Review,
    TermStatus,
)
from reader.ui.workshop.form import ConceptForm
from tests.builders import concept
from tests.reader.ui.workshop.forms import (
    CUT,
    DOMAINS,
    FIRM,
    LOW,
    annotator,
    keeper_over,
    retype,
    rows,
)

Button = QMessageBox.StandardButton


@pytest.fixture
def answer(monkeypatch):
    """Answers the question about unsaved changes; counts how often it was asked."""
    asked = []

    def question(*arguments):
        asked.append(arguments)
        return answers.pop(0)

    answers = []
    monkeypatch.setattr(QMessageBox, "question", question)

    def will(*buttons):
        answers.extend(buttons)
        return asked

    return will


def test_showing_a_concept_changes_nothing(form, keeper):
    for each in (CUT, LOW, FIRM):
        assert form.show_concept(each)
        assert form.concept() == each
        assert not form.dirty
    assert keeper.undo_word is None


def test_what_is_typed_is_saved_as_one_change_and_undone(form, keeper, qtbot):
    retype(rows(form, Language.EN)[0].text, "reserve ratio cut")
    form.fields.definition_en.setPlainText("Less to be held at the central bank")
    assert form.dirty
    form.activateWindow()
    QTest.qWaitForWindowActive(form)
    form.fields.definition_en.setFocus()
    with qtbot.waitSignal(form.saved) as heard:
        QTest.keyClick(form.fields.definition_en, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    saved = heard.args[0]
    assert saved.equivalents() == ("reserve ratio cut",)
    assert keeper.layers.layer_of(CUT.id) is Layer.USER
    assert (form.dirty, len(keeper.history())) == (False, 1)
    form.line.button.click()
    assert form.concept() == CUT


def test_all_fields_are_read_back(form, keeper):
    fields = form.fields
    fields.kind.setCurrentIndex(fields.kind.findData(Kind.INDEX))
    fields.domain.setEditText("Banking")
    fields.definition_zh.setPlainText("央行降低比率")
    retype(fields.source, "PBoC")
    fields.note.setPlainText("a note")
    fields.external_ids._add(ExternalId("wikidata", "Q1"))
    row = rows(form)[0]
    details = row.details
    retype(details.region, "CN")
    retype(details.sense, "monetary")
    details.part.setEditText("verb")
    details.match.setCurrentIndex(details.match.findData(MatchRule.WHOLE_TOKEN))
    row.status.setCurrentIndex(row.status.findData(TermStatus.ADMITTED))
    assert form.save()
    saved = keeper.layers.concept(CUT.id)
    term = saved.terms[0]
    assert (saved.kind, saved.domain, saved.definition_zh) == (
        Kind.INDEX,
        "banking",
        "央行降低比率",
    )
    assert (saved.source, saved.note) == ("PBoC", "a note")
    assert saved.external_ids == (ExternalId("wikidata", "Q1"),)
    assert (term.region, term.sense_note, term.part_of_speech) == ("CN", "monetary", "verb")
    assert (term.match, term.status) == (MatchRule.WHOLE_TOKEN, TermStatus.ADMITTED)


def test_terms_are_reordered_by_keyboard_and_by_dragging(form):
    form.show_concept(LOW)
    first, second = rows(form, Language.EN)
    QTest.keyClick(second.text, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert form.concept().equivalents() == ("interest rate cut", "rate cut")
    second.dragged.emit(first.mapToGlobal(first.rect().bottomLeft()))
    assert form.concept().equivalents() == ("rate cut", "interest rate cut")
    assert not form.dirty


def test_terms_are_added_and_removed(form):
    group = form.fields.terms.groups[Language.EN]
    group.add_new()
    retype(group.rows[-1].text, "RRR reduction")
    added = form.concept().english()[-1]
    assert (added.status, added.match) == (TermStatus.ADMITTED, MatchRule.NEVER)
    group.rows[0].removed.emit()
    assert form.concept().equivalents() == ("RRR reduction",)


def test_tab_goes_through_the_fields_as_they_stand(form):
    form.show_concept(LOW)
    form.fields.terms.groups[Language.ZH_HANS].add_new()
    form.activateWindow()
    QTest.qWaitForWindowActive(form)
    texts = (*(row.text for row in rows(form)), *(row.text for row in rows(form, Language.EN)))
    wanted = [*texts, form.fields.kind, form.fields.note]
    wanted[0].setFocus()
    met = [wanted[0]]
    while met[-1] is not wanted[-1] and len(met) < 60:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert [each for each in met if each in wanted] == wanted


def test_an_english_name_added_to_a_company_is_looked_for(form):
    form.show_concept(FIRM)
    group = form.fields.terms.groups[Language.EN]
    group.add_new()
    retype(group.rows[-1].text, "Li Auto Inc")
    assert form.concept().english()[-1].match is MatchRule.EXACT_CASE


def test_a_reading_is_filled_in_and_checked(form):
    row = rows(form)[0]
    retype(row.reading, "")
    retype(row.text, "降息")
    assert row.reading.text() == "jiàngxī"
    retype(row.text, "利差")
    assert row.reading.text() == "lìchā"
    retype(row.reading, "lì")
    assert "1" in row.fault
    retype(row.text, "利率")
    assert row.reading.text() == "lì"


def test_what_was_approved_is_to_be_reviewed_once_it_changes(qtbot, path):
    keeper = keeper_over(path, (replace(CUT, review=Review.APPROVED),))
    form = ConceptForm(keeper, annotator, DOMAINS)
    qtbot.addWidget(form)
    form.show_concept(keeper.layers.concept(CUT.id))
    form.fields.note.setPlainText("a note is no change of substance")
    assert form.concept().review is Review.APPROVED
    retype(rows(form, Language.EN)[0].text, "cut")
    assert form.concept().review is Review.TO_REVIEW
    assert form.fields.review_told.text()
    retype(rows(form, Language.EN)[0].text, "RRR cut")
    assert form.concept().review is Review.APPROVED
    keeper.close()


def test_escape_puts_back_what_was_saved_and_the_changes_can_be_had_again(form):
    field = form.fields.source
    retype(field, "somewhere")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (form.concept(), form.dirty) == (CUT, False)
    form.line.button.click()
    assert (form.concept().source, form.dirty) == ("somewhere", True)


@pytest.mark.parametrize(
    ("button", "moved", "saved"),
    [(Button.Save, True, True), (Button.Discard, True, False), (Button.Cancel, False, False)],
)
def test_changes_are_asked_about_before_another_concept_is_shown(
    form, keeper, answer, button, moved, saved
):
    asked = answer(button)
    retype(form.fields.source, "somewhere")
    assert form.show_concept(LOW) is moved
    assert len(asked) == 1
    assert form.concept().id == (LOW.id if moved else CUT.id)
    assert form.dirty is not moved
    assert (CUT.id in keeper.layers.user) is saved


def test_what_cannot_be_saved_is_not_left(form, answer):
    answer(Button.Save)
    rows(form)[0].removed.emit()
    rows(form, Language.EN)[0].removed.emit()
    assert not form.show_concept(LOW)
    assert form.dirty


def test_an_untouched_form_follows_the_glossary(form, keeper):
    keeper.save(replace(CUT, source="there"))
    assert form.concept().source == "there"
    keeper.remove(CUT.id)
    assert form.concept() is None


def test_a_new_concept_is_added(form, keeper):
    form.show_concept(Concept(id=ConceptId("new"), terms=(), domain="policy"))
    assert not form.dirty
    retype(rows(form)[0].text, "中期借贷便利")
    assert form.save()
    assert keeper.undo_word == "add"
    (term,) = keeper.layers.concept(ConceptId("new")).terms
    assert term.reading


def test_a_draft_of_a_known_concept_is_still_to_be_saved(form, keeper):
    assert form.edit(replace(LOW, note="from elsewhere"))
    assert (form.concept().note, form.dirty) == ("from elsewhere", True)
    assert form.save()
    assert keeper.layers.concept(LOW.id).note == "from elsewhere"
    assert form.edit(concept("减息", id="new"))
    assert (form.concept().id, form.dirty) == ("new", True)


def test_tone_numbers_are_understood_where_a_reading_is_typed(form):
    row = rows(form)[0]
    retype(row.reading, "jiang4 zhun3")
    assert row.term().reading == "jiàng zhǔn"
    assert row.fault == ""


def test_the_keyboard_stays_where_it_was_when_changes_are_saved_or_put_back(form):
    form.activateWindow()
    for done in (form.save, form.revert):
        rows(form)[0].reading.setFocus()
        retype(rows(form)[0].reading, "jiàng zhǔn" if form.dirty else "Jiàng zhǔn")
        done()
        assert QApplication.focusWidget() is rows(form)[0].reading
