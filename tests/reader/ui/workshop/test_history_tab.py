"""HistoryTab: what was changed, field by field, and a version that is revived."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMessageBox

from reader.ui.workshop.form import ConceptForm
from tests.reader.ui.workshop.forms import CUT, DOMAINS, LOW, annotator, keeper_over, retype


@pytest.fixture
def keeper(tmp_path):
    made = keeper_over(tmp_path / "glossary.db")
    made.save(replace(CUT, note="first"))
    made.save(replace(made.layers.concept(CUT.id), note="second"))
    yield made
    made.close()


@pytest.fixture
def form(qtbot, keeper):
    made = ConceptForm(keeper, annotator, DOMAINS)
    qtbot.addWidget(made)
    made.show()
    made.show_concept(keeper.layers.concept(CUT.id))
    made.page.tabs.setCurrentIndex(1)
    return made


def test_changes_are_listed_with_what_they_changed(form):
    history = form.history
    assert history.list.count() == 2
    assert [text in history.text.toPlainText() for text in ("first", "second")] == [True, True]
    history.list.setCurrentRow(1)
    assert [text in history.text.toPlainText() for text in ("first", "second")] == [True, False]


def test_a_version_is_revived_as_one_change(form, keeper):
    assert not form.history.revive.isEnabled()
    form.history.list.setCurrentRow(1)
    form.history.revive.click()
    assert keeper.layers.concept(CUT.id).note == "first"
    assert form.concept().note == "first"
    assert keeper.undo_word == "revive"
    assert form.history.list.count() == 3


def test_unsaved_changes_are_asked_about_before_a_version_is_revived(form, keeper, monkeypatch):
    cancel = QMessageBox.StandardButton.Cancel
    monkeypatch.setattr(QMessageBox, "question", lambda *_: cancel)
    retype(form.fields.source, "unsaved")
    form.history.list.setCurrentRow(1)
    form.history.revive.click()
    assert keeper.layers.concept(CUT.id).note == "second"
    assert form.concept().source == "unsaved"


def test_what_was_undone_is_marked_and_a_deletion_is_no_version_to_revive(form, keeper):
    keeper.undo()
    assert "undone" in form.history.list.item(0).text()
    keeper.remove(CUT.id)
    keeper.restore(CUT.id)
    form.show_concept(keeper.layers.concept(CUT.id))
    form.history.list.setCurrentRow(1)
    assert not form.history.revive.isEnabled()


def test_a_concept_never_changed_has_no_history_and_says_so(form):
    form.show_concept(LOW)
    assert form.history.list.count() == 0
    assert form.history._says.text()
