"""ExportTermsDialog: concepts by scope into every format, with what gets lost told before."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from glossary.exchange import formats
from glossary.exchange.formats import Form
from glossary.layers import Layers
from glossary.store import GlossaryStore
from reader.ui.workshop.export_terms import ExportTermsDialog
from reader.ui.workshop.export_terms_words import OFFERS, PROPOSAL, Scope
from reader.ui.workshop.keeper import Keeper
from tests.builders import concept
from tests.reader.ui.exports import export

BUILT_IN = tuple(concept(f"术语{name}", f"term {name}", id=f"a.{name}") for name in "bcd")
MINE = concept("碳足迹", "carbon footprint", id="0190a1b2-0000-7000-8000-000000000001")


@pytest.fixture
def keeper(tmp_path):
    store = GlossaryStore(tmp_path / "glossary.db")
    store.save(replace(BUILT_IN[0], note="mine"), MINE, replace(BUILT_IN[2], retired=True))
    kept = Keeper(store, Layers.of(BUILT_IN, user=store.concepts()))
    yield kept
    kept.close()


@pytest.fixture
def show(keeper, jobs, qtbot):
    shown = []

    def shower(chosen, contexts=None):
        dialog = ExportTermsDialog(keeper, jobs, chosen, contexts or {})
        qtbot.addWidget(dialog)
        dialog.show()
        shown.append(dialog)
        return dialog

    yield shower
    for dialog in shown:
        dialog.done(0)


@pytest.fixture
def dialog(show):
    return show({Scope.MET: [BUILT_IN[1].id], Scope.SELECTED: []})


def offered(dialog):
    return [dialog._scope.itemData(number) for number in range(dialog._scope.count())]


def losses(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog._looking.running)
    return dialog._losses.text()


def test_only_scopes_with_concepts_are_offered_with_their_counts(dialog):
    assert offered(dialog) == [Scope.MET, Scope.OWN, Scope.ALL]
    assert [dialog._scope.itemText(number)[-3:] for number in range(3)] == ["(1)", "(2)", "(3)"]


@pytest.mark.parametrize("offer", OFFERS, ids=lambda offer: offer.form)
def test_every_format_is_written(dialog, qtbot, tmp_path, offer):
    dialog.choose(Scope.OWN, offer.form)
    assert dialog.offer is offer
    target = tmp_path / f"x{offer.suffix}"
    with qtbot.waitSignal(dialog.written):
        export(qtbot, dialog, target)
    assert target.stat().st_size > 0
    assert target.name in dialog.line.words
    assert not dialog.line._open.isHidden()


@pytest.mark.parametrize(
    ("scope", "terms"), [(Scope.MET, {"术语c"}), (Scope.ALL, {"术语b", "术语c", "碳足迹"})]
)
def test_the_scope_says_which_concepts_are_written(dialog, qtbot, tmp_path, scope, terms):
    dialog.choose(scope, Form.CSV)
    export(qtbot, dialog, tmp_path / "x.csv")
    concepts = formats.read(tmp_path / "x.csv").concepts
    assert {each.chinese()[0].text for each in concepts} == terms


def test_a_proposal_holds_deletions_too(dialog, qtbot, tmp_path):
    dialog.choose(Scope.OWN, PROPOSAL)
    export(qtbot, dialog, tmp_path / "x.jsonl")
    found = {each.id: each.retired for each in formats.read(tmp_path / "x.jsonl").concepts}
    assert found == {"a.b": False, MINE.id: False, "a.d": True}


def test_of_concepts_nobody_has_changed_there_is_no_proposal(dialog, qtbot):
    dialog.choose(Scope.MET, PROPOSAL)
    assert not dialog._save.isEnabled()
    dialog.choose(Scope.MET, Form.CSV)
    assert dialog._save.isEnabled()


def test_what_gets_lost_is_told_before_anything_is_written(dialog, qtbot):
    dialog.choose(Scope.ALL, Form.OMEGAT)
    told = losses(qtbot, dialog)
    assert "Domain" in told
    assert "术语" in told
    dialog.choose(Scope.ALL, Form.JSON)
    assert "•" not in losses(qtbot, dialog)


def test_enter_asks_for_a_file_with_the_suffix_of_the_format(dialog, qtbot, tmp_path):
    dialog.choose(Scope.ALL, Form.TBX)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    (asking,) = dialog.findChildren(QFileDialog)
    asking.fileSelected.emit(str(tmp_path / "mine"))
    asking.reject()
    qtbot.waitUntil(lambda: (tmp_path / "mine.tbx").exists())
    qtbot.waitUntil(lambda: not dialog.run.running)


def test_a_failure_is_told_in_the_dialog(dialog, qtbot, tmp_path):
    with qtbot.waitSignal(dialog.run.failed):
        dialog.export(tmp_path / "no" / "such" / "x.xlsx")
    assert "x.xlsx" in dialog.line.words
    assert dialog._save.isEnabled()


def test_escape_cancels_what_is_being_written_and_then_closes(dialog, qtbot, tmp_path):
    target = tmp_path / "x.csv"
    dialog.choose(Scope.ALL, Form.CSV)
    dialog.export(target)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.run.running
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_an_empty_glossary_has_nothing_to_export(qtbot, jobs):
    keeper = Keeper(None, Layers.of())
    dialog = ExportTermsDialog(keeper, jobs, {}, {})
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog._save.isEnabled()
    assert dialog._note.text()
    dialog.done(0)
