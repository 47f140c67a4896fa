"""QuickAdd: the selected text is a term after Enter, with all that can be known of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from glossary.errors import StaleChangeError
from glossary.layers import Layer
from glossary.model import Kind, Language
from reader.ui.workshop.quick_add import QuickAdd
from tests.reader.ui.workshop.forms import CUT, DOMAINS, FIRM, annotator, keeper_over, retype

ARTICLE = "某液冷服务器（liquid-cooled server, LCS）出货，股票上涨。市場降準。理想的。"


@pytest.fixture
def keeper(tmp_path):
    made = keeper_over(tmp_path / "glossary.db")
    yield made
    made.close()


@pytest.fixture
def dialog(qtbot, keeper):
    made = QuickAdd(keeper, annotator, DOMAINS)
    qtbot.addWidget(made)
    yield made
    made.reject()


def ask(dialog, text, domain="semis"):
    dialog.ask(text, ARTICLE, ARTICLE.index(text) + len(text), domain)


def test_enter_saves_what_the_article_says(dialog, keeper, qtbot):
    ask(dialog, "液冷服务器")
    assert dialog.focusWidget() is dialog.english
    assert dialog.english.text() == "liquid-cooled server; LCS"
    with qtbot.waitSignal(dialog.saved) as heard:
        QTest.keyClick(dialog.english, Qt.Key.Key_Return)
    saved = heard.args[0]
    assert not dialog.isVisible()
    assert keeper.layers.user == {saved.id: saved}
    assert keeper.undo_word == "add"
    assert saved.equivalents() == ("liquid-cooled server", "LCS")
    assert [(term.text, term.reading) for term in saved.chinese()] == [
        ("液冷服务器", "yèlěng fúwùqì")
    ]
    assert (saved.domain, saved.kind) == ("semis", Kind.TERM)


def test_offers_are_ticked_and_ticks_follow_the_field(dialog):
    ask(dialog, "股票")
    first = dialog.offers.item(0)
    assert first.checkState() is Qt.CheckState.Checked
    dialog.offers.item(1).setCheckState(Qt.CheckState.Checked)
    assert len(dialog.english_texts()) == 2
    first.setCheckState(Qt.CheckState.Unchecked)
    assert len(dialog.english_texts()) == 1
    retype(dialog.english, "shares")
    ticked = [dialog.offers.item(row).checkState() for row in range(dialog.offers.count())]
    assert Qt.CheckState.Checked not in ticked


def test_a_known_term_is_edited_instead_even_in_the_other_script(dialog, keeper):
    ask(dialog, "降準")
    assert dialog.concept().id == CUT.id
    retype(dialog.english, "reserve ratio cut; RRR cut")
    dialog.accept()
    assert keeper.layers.layer_of(CUT.id) is Layer.USER
    assert keeper.layers.concept(CUT.id).equivalents() == ("reserve ratio cut", "RRR cut")
    assert keeper.layers.concept(CUT.id).terms[-1] == CUT.terms[-1]


def test_looking_at_a_known_term_makes_no_correction(dialog, keeper):
    ask(dialog, "降準")
    dialog.accept()
    assert keeper.layers.user == {}
    assert keeper.undo_word is None


def test_a_new_concept_can_be_made_beside_a_known_one(dialog, keeper):
    ask(dialog, "理想", domain="policy")
    assert dialog.concept().id == FIRM.id
    dialog.choice.setCurrentIndex(1)
    dialog.choice.activated.emit(1)
    retype(dialog.english, "ideal")
    dialog.accept()
    (saved,) = keeper.layers.user.values()
    assert (saved.id != FIRM.id, saved.equivalents()) == (True, ("ideal",))


def test_a_traditional_text_gets_a_row_of_its_own(dialog):
    ask(dialog, "市場", domain="")
    languages = [term.language for term in dialog.concept().chinese()]
    assert languages == [Language.ZH_HANS, Language.ZH_HANT]
    assert "市場" in dialog.variant.text()


def test_the_full_form_gets_what_stands_in_the_dialog(dialog, keeper, qtbot):
    ask(dialog, "液冷服务器")
    retype(dialog.english, "server")
    with qtbot.waitSignal(dialog.more_wanted) as heard:
        dialog.more.linkActivated.emit("more")
    assert heard.args[0].equivalents() == ("server",)
    assert not dialog.isVisible()
    assert keeper.layers.user == {}


def test_nothing_typed_is_not_saved(dialog, keeper):
    ask(dialog, "液冷服务器")
    retype(dialog.chinese, "")
    retype(dialog.english, "")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.trouble.text()
    assert keeper.layers.user == {}


def test_a_wrong_reading_is_told(dialog):
    ask(dialog, "液冷服务器")
    retype(dialog.reading, "yè")
    assert "1" in dialog.says.text()


def test_what_cannot_be_saved_is_told_and_stays(dialog, keeper, tmp_path):
    ask(dialog, "降準")
    retype(dialog.english, "here")
    other = keeper_over(tmp_path / "glossary.db")
    other.remove(CUT.id)
    other.close()
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.trouble.text()
    with pytest.raises(StaleChangeError):
        keeper.save(dialog.concept(), known={CUT.id: None})


def test_without_a_selection_the_term_is_asked_for(dialog, keeper):
    dialog.ask("", ARTICLE, 0)
    assert dialog.focusWidget() is dialog.chinese
    retype(dialog.chinese, "液冷")
    assert dialog.reading.text() == "yèlěng"
    retype(dialog.english, "liquid cooling")
    dialog.accept()
    (saved,) = keeper.layers.user.values()
    assert [term.text for term in saved.terms] == ["液冷", "liquid cooling"]


def test_a_text_typed_anew_is_read_anew(dialog):
    ask(dialog, "液冷服务器")
    retype(dialog.chinese, "液冷")
    assert dialog.reading.text() == "yèlěng"
    retype(dialog.reading, "yè lěng")
    retype(dialog.chinese, "冷液")
    assert dialog.reading.text() == "yè lěng"


def test_a_reading_with_tone_numbers_is_saved_with_marks(dialog, keeper):
    ask(dialog, "液冷服务器")
    retype(dialog.reading, "ye4leng3 fu2wu4qi4")
    dialog.accept()
    (saved,) = keeper.layers.user.values()
    assert saved.chinese()[0].reading == "yèlěng fúwùqì"


def test_a_wrong_reading_hides_no_conflict_and_ours_is_not_blamed(dialog):
    ask(dialog, "液冷服务器", domain=CUT.domain)
    retype(dialog.chinese, "降准")
    assert "already a term" in dialog.says.text()
    assert "syllables" not in dialog.says.text()
    retype(dialog.reading, "jiàng")
    assert "syllable" in dialog.says.text()
    assert "also a term" in dialog.says.text()  # another reading, another meaning


def test_a_homograph_is_shown(dialog):
    ask(dialog, "液冷服务器", domain="semis")
    retype(dialog.chinese, "降准")
    assert "also a term" in dialog.says.text()
