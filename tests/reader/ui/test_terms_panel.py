import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from reader.annotation.met import Tally
from reader.ui.terms_panel import TermsPanel

TEXT = "净息差下降，净息差承压。英伟达涨，净息差跌。"


@pytest.fixture
def panel(qtbot, annotator):
    made = TermsPanel()
    qtbot.addWidget(made)
    tally = Tally(TEXT)
    tally.add(annotator.annotate_text(TEXT))
    made.set_terms(tally.terms())
    made.resize(400, 500)
    made.show()
    return made


def row_of(panel, surface):
    model = panel.table.model()
    return next(r for r in range(model.rowCount()) if model.index(r, 0).data() == surface)


def click(panel, surface):
    index = panel.table.model().index(row_of(panel, surface), 0)
    point = panel.table.visualRect(index).center()
    QTest.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_clicks_go_through_the_mentions_and_begin_again(panel):
    places = []
    panel.place_wanted.connect(lambda start, end: places.append((start, end)))
    for _ in range(4):
        click(panel, "净息差")
    first, second, third, again = places
    assert [TEXT[start:end] for start, end in places] == ["净息差"] * 4
    assert first < second < third
    assert again == first


def test_another_term_begins_at_its_first_mention(panel):
    places = []
    panel.place_wanted.connect(lambda start, end: places.append(start))
    for surface in ("净息差", "净息差", "英伟达", "净息差"):
        click(panel, surface)
    assert places == [0, 6, TEXT.index("英伟达"), 0]


def test_the_keyboard_filters_walks_and_goes(panel, qtbot):
    places = []
    panel.place_wanted.connect(lambda start, end: places.append(TEXT[start:end]))
    panel.take_focus()
    box = panel.findChild(QLineEdit)
    QTest.keyClicks(box, "yingweida")
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert places == ["英伟达"]
    QTest.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "英伟达\tYīngwěidá\tNvidia"


def test_escape_empties_the_filter(panel):
    box = panel.findChild(QLineEdit)
    panel.take_focus()
    QTest.keyClicks(box, "zzz")
    assert panel.table.model().rowCount() == 0
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert panel.table.model().rowCount() > 0


def test_the_menu_copies_what_it_says(panel):
    click(panel, "英伟达")
    menu = panel.table.menu_for(panel.table.chosen())
    copied = []
    for action in menu.actions()[:4]:
        action.trigger()
        copied.append(QGuiApplication.clipboard().text())
    assert copied == ["英伟达", "Yīngwěidá", "Nvidia", "英伟达\tYīngwěidá\tNvidia"]


def test_a_menu_on_empty_ground_does_not_open(panel):
    panel.table.customContextMenuRequested.emit(QPoint(5, 480))
    assert panel.findChild(QMenu) is None


def test_more_terms_keep_the_chosen_one(panel, annotator):
    click(panel, "英伟达")
    longer = TEXT + "央行降准。英伟达又涨。"
    tally = Tally(longer)
    tally.add(annotator.annotate_text(longer))
    panel.set_terms(tally.terms())
    assert panel.table.chosen().surface == "英伟达"
    assert len(panel.table.chosen().mentions) == 2


def test_ordinary_words_are_told_by_the_box_only(panel, qtbot):
    told = []
    panel.ordinary_words_changed.connect(told.append)
    panel.set_ordinary_words(True)
    assert told == []
    panel.set_ordinary_words(False)


def test_rows_grow_with_the_font(panel):
    font = panel.table.font()
    before = panel.table.rowHeight(0)
    font.setPointSizeF(font.pointSizeF() * 2)
    panel.table.setFont(font)
    panel.set_terms(())
    assert panel.table.verticalHeader().defaultSectionSize() > before
