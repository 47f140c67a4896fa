import pytest
from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtTest import QAbstractItemModelTester

from glossary.normalize import toneless
from reader.annotation.annotate import Annotator
from reader.annotation.met import Tally, fits, needle
from reader.ui.terms_model import TERM_ROLE, Column, TermsFilter, TermsModel

TEXT = "净息差下降，净息差承压。英伟达投资800亿美元，绿色债券发行，输给净息差。"


@pytest.fixture
def terms(annotator: Annotator):
    tally = Tally(TEXT)
    tally.add(annotator.annotate_text(TEXT))
    return tally.terms()


@pytest.fixture
def model(qapp, terms):
    made = TermsModel()
    made.set_terms(terms)
    return made


def shown(proxy: QSortFilterProxyModel) -> list[str]:
    return [proxy.index(row, 0).data() for row in range(proxy.rowCount())]


@pytest.fixture
def proxy(model):
    made = TermsFilter()
    made.setSourceModel(model)
    made.choose("", quantities=False, ordinary=False)
    return made


def test_the_model_keeps_the_rules_of_qt(qapp, model, terms):
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_terms(())
    model.set_terms(terms)
    assert model.rowCount() == len(terms)
    assert model.headerData(Column.ENGLISH, Qt.Orientation.Horizontal) == "English"


def test_the_filter_keeps_the_rules_of_qt(proxy):
    QAbstractItemModelTester(proxy, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for typed in ("jing", "margin", "", "没有"):
        proxy.choose(typed, quantities=False, ordinary=True)


def test_a_term_is_one_row_with_all_its_mentions(terms):
    margin = next(term for term in terms if term.surface == "净息差")
    assert [TEXT[start:end] for start, end in margin.mentions] == ["净息差"] * 3
    assert margin.reading == "jìngxīchā"


def test_terms_stand_in_the_order_of_the_article(terms):
    starts = [term.mentions[0][0] for term in terms]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    "typed",
    ["净息", "jingxicha", "jing xi cha", "JINGXI", "jìngxī", "jìng xī", "margin", " Net Interest "],
)
def test_a_term_is_found_by_chinese_pinyin_and_english(proxy, typed):
    proxy.choose(typed, quantities=False, ordinary=False)
    assert "净息差" in shown(proxy)


@pytest.mark.parametrize("typed", ["绿色", "lvse", "lǜsè", "lüse"])
def test_u_with_dots_can_be_typed_as_v(proxy, typed):
    proxy.choose(typed, quantities=False, ordinary=False)
    assert any("绿" in each for each in shown(proxy))


def test_wrong_tones_find_nothing(terms):
    margin = next(term for term in terms if term.surface == "净息差")
    assert not fits(margin, needle("jíngxī"))
    assert fits(margin, needle(""))


def test_plain_pinyin_has_no_tones_and_no_spaces():
    assert toneless("Lǜsè Xī'ān") == "lvsexian"


def test_ordinary_words_and_quantities_are_shown_when_asked_for(proxy):
    terms = set(shown(proxy))
    proxy.choose("", quantities=False, ordinary=True)
    assert terms < set(shown(proxy))
    proxy.choose("", quantities=True, ordinary=False)
    assert shown(proxy) == ["800亿美元"]


def test_sorting_by_term_follows_pinyin_and_by_count_the_number(proxy):
    proxy.sort(Column.TERM, Qt.SortOrder.AscendingOrder)
    readings = [proxy.index(row, 0).data(TERM_ROLE).reading for row in range(proxy.rowCount())]
    assert readings == sorted(readings, key=toneless)
    proxy.sort(Column.COUNT, Qt.SortOrder.DescendingOrder)
    assert shown(proxy)[0] == "净息差"
