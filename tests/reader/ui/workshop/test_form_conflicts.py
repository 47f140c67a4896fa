"""ConceptForm: what collides, what lies below, and what another window has changed."""

from dataclasses import replace

import pytest

from glossary.layers import Layer
from glossary.model import ConceptId, Language
from reader.ui.workshop.form import ConceptForm
from tests.builders import concept
from tests.reader.ui.workshop.forms import (
    CUT,
    DOMAINS,
    LOW,
    annotator,
    keeper_over,
    retype,
    rows,
)


def test_one_term_twice_cannot_be_saved_in_either_script(form, keeper):
    form.fields.terms.groups[Language.ZH_HANS].add_new()
    retype(rows(form)[-1].text, "降準")
    assert "降準" in form.conflicts.words
    assert not form.save()
    assert keeper.undo_word is None
    assert form.line.words


def test_a_concept_without_terms_cannot_be_saved(form, keeper):
    for language in (Language.ZH_HANS, Language.EN):
        rows(form, language)[0].removed.emit()
    assert not form.save()
    assert keeper.undo_word is None


def test_a_conflict_can_be_merged(form, keeper):
    form.fields.terms.groups[Language.ZH_HANS].add_new()
    retype(rows(form)[-1].text, "降息")
    assert "降息" in form.conflicts.words
    form.conflicts._merge.click()
    assert keeper.layers.concept(LOW.id).replaced_by == CUT.id
    assert set(form.concept().equivalents()) == {"RRR cut", "rate cut", "interest rate cut"}
    assert keeper.undo_word == "merge"


def test_a_conflict_can_be_kept(form, keeper):
    form.fields.terms.groups[Language.ZH_HANS].add_new()
    retype(rows(form)[-1].text, "降息")
    form.conflicts._both.click()
    assert form.save()
    assert keeper.layers.concept(CUT.id).distinct_from == (LOW.id,)


def test_a_new_concept_can_become_a_synonym_of_another(form, keeper, qtbot):
    new = concept("减息", id="new", domain="policy")
    form.show_concept(new)
    assert form.dirty
    retype(rows(form)[0].text, "降息")
    form.fields.terms.groups[Language.ZH_HANS].add_new()
    retype(rows(form)[-1].text, "减息")
    with qtbot.waitSignal(form.visit_wanted) as heard:
        form.conflicts._synonym.click()
    assert heard.args[0] == LOW.id
    assert [term.text for term in keeper.layers.concept(LOW.id).chinese()] == ["降息", "减息"]
    assert keeper.layers.concept(ConceptId("new")) is None
    assert not form.dirty


def test_a_homograph_of_another_domain_is_only_told(form):
    form.fields.terms.groups[Language.ZH_HANS].add_new()
    retype(rows(form)[-1].text, "理想")
    assert "Li Auto" in form.conflicts.words
    assert form.conflicts._merge.isHidden()
    assert form.save()


def test_back_to_built_in_is_one_click(form, keeper):
    retype(form.fields.source, "mine")
    form.save()
    assert form.layer.words
    form.layer._back.click()
    assert (form.concept(), keeper.layers.layer_of(CUT.id)) == (CUT, Layer.BUILT_IN)


def outdated(path, qtbot):
    """A form over a correction whose built-in concept has changed since."""
    before = keeper_over(path)
    before.save(replace(CUT, note="mine"))
    before.close()
    keeper = keeper_over(path, (replace(CUT, definition_en="news"),))
    form = ConceptForm(keeper, annotator, DOMAINS)
    qtbot.addWidget(form)
    form.show()
    form.show_concept(keeper.layers.concept(CUT.id))
    return keeper, form


def test_an_update_below_a_correction_is_shown_and_can_be_taken(path, qtbot):
    keeper, form = outdated(path, qtbot)
    assert "news" in form.outdated.words
    form.outdated.take.click()
    assert form.concept().definition_en == "news"
    assert not form.outdated.isVisible()
    keeper.close()


def test_an_update_below_a_correction_can_be_left_be(path, qtbot):
    keeper, form = outdated(path, qtbot)
    form.outdated.keep.click()
    assert form.concept().note == "mine"
    assert not keeper.layers.is_outdated(CUT.id)
    assert not form.outdated.isVisible()
    keeper.close()


@pytest.mark.parametrize("insists", [True, False])
def test_another_windows_change_is_never_overwritten_unasked(form, keeper, path, insists):
    other = keeper_over(path)
    retype(form.fields.source, "here")
    other.save(replace(CUT, source="there"))
    assert not form.save()
    assert "there" in form.stale.words
    assert form.dirty
    (form.stale.insist if insists else form.stale.reload).click()
    assert keeper.layers.concept(CUT.id).source == ("here" if insists else "there")
    assert (form.dirty, form.stale.isVisible()) == (False, False)
    other.close()
