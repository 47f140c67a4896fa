"""ImportDialog: files of every kind are looked at, their columns told, their rows planned."""

from collections import Counter

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton

from glossary.exchange import formats
from glossary.exchange.formats import Form
from glossary.plan import RowVerdict
from reader.ui.workshop.import_dialog import ImportDialog
from reader.ui.workshop.plan_model import Column
from tests.builders import concept
from tests.reader.ui.exports import choose
from tests.reader.ui.workshop.imports import cell, concept_named, idle, reach, to_plan, verdicts


@pytest.fixture
def dialog(keeper, jobs, qtbot):
    made = ImportDialog(None, keeper, jobs)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.done(0)


def test_enter_leads_from_the_file_to_the_import_and_undo_takes_it_back(
    dialog, qtbot, keeper, table
):
    dialog.open_file(table)
    reach(qtbot, dialog, dialog.mapping)
    assert dialog.mapping.header.fields() == ("zh", "en", "reading", "domain", "note")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    reach(qtbot, dialog, dialog.plan_page)
    changed, new, invalid, same = RowVerdict.CHANGED, RowVerdict.NEW, RowVerdict.INVALID, "same"
    assert verdicts(dialog) == [changed, new, invalid, same]
    assert concept_named(keeper, "碳足迹") is None
    assert dialog.plan_page.table.hasFocus()
    QTest.keyClick(dialog.plan_page.table, Qt.Key.Key_Return)
    reach(qtbot, dialog, dialog.finish)
    assert concept_named(keeper, "碳足迹").domain == "energy"
    assert keeper.layers.concept("policy.rrr").note == "from the desk"
    assert keeper.undo_word == "import desk.csv"
    assert "1" in dialog.finish.words
    dialog.finish.undo.click()
    idle(qtbot, dialog)
    assert concept_named(keeper, "碳足迹") is None
    assert keeper.layers.user == {}
    assert dialog.finish.undo.isHidden()


def test_another_encoding_or_separator_reads_the_file_anew(dialog, qtbot, tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes("中文;英文\n碳足迹;carbon, footprint\n".encode("gb18030"))
    dialog.open_file(path)
    reach(qtbot, dialog, dialog.mapping)
    page = dialog.mapping
    assert page.encoding.currentData() == "gb18030"
    assert page._model.item(0, 1).text() == "carbon, footprint"
    choose(page.separator, ",")
    qtbot.waitUntil(
        lambda: page._model.columnCount() == 2 and page._model.item(0, 0).text() != "碳足迹"
    )
    choose(page.encoding, "utf-8")
    qtbot.waitUntil(lambda: "UTF-8" in dialog.line.words)


def test_a_heading_can_be_read_as_a_row_and_back(dialog, qtbot, table):
    dialog.open_file(table)
    reach(qtbot, dialog, dialog.mapping)
    page = dialog.mapping
    page.has_heading.click()
    qtbot.waitUntil(lambda: page._model.item(0, 0).text() == "term")
    assert not page.columns().has_heading
    page.has_heading.click()
    qtbot.waitUntil(lambda: page._model.item(0, 0).text() == "降准")
    assert page.header.fields()[:2] == ("zh", "en")


def test_a_column_that_is_ignored_is_not_imported(dialog, qtbot, keeper, table):
    dialog.open_file(table)
    reach(qtbot, dialog, dialog.mapping)
    choose(dialog.mapping.header._boxes[3], "")
    dialog.go_on()
    reach(qtbot, dialog, dialog.plan_page)
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    assert concept_named(keeper, "碳足迹").domain == ""


def test_without_a_column_of_terms_there_is_no_going_on(dialog, qtbot, table):
    dialog.open_file(table)
    reach(qtbot, dialog, dialog.mapping)
    for box in dialog.mapping.header._boxes[:2]:
        choose(box, "")
    assert not dialog._on.isEnabled()
    assert dialog.mapping.fault() == dialog.mapping._says.text()
    choose(dialog.mapping.header._boxes[1], "en")
    assert dialog._on.isEnabled()
    choose(dialog.mapping.header._boxes[3], "note")
    assert "Note" in dialog.mapping.fault()


def test_invalid_rows_say_line_and_reason_and_can_be_copied(dialog, qtbot, table):
    to_plan(qtbot, dialog, table)
    page = dialog.plan_page
    page._verdicts[RowVerdict.INVALID].click()
    assert page.model.rowCount() == 1
    assert cell(dialog, 0, Column.LINE) == "4"
    page.table.setFocus()
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    heading, line = QGuiApplication.clipboard().text().splitlines()
    assert line.split("\t")[1] == "4"
    assert "no term" in line
    assert len(heading.split("\t")) == len(Column)


@pytest.mark.parametrize(
    ("content", "says"), [(None, "gone.csv"), (b"term\0,english\n", "NUL"), (b"", "gone.csv")]
)
def test_what_is_wrong_with_a_file_is_told_in_the_dialog(dialog, qtbot, tmp_path, content, says):
    path = tmp_path / "gone.csv"
    if content is not None:
        path.write_bytes(content)
    dialog.open_file(path)
    idle(qtbot, dialog)
    if content == b"":
        assert not dialog._on.isEnabled()
    else:
        assert says in dialog.line.words
        assert dialog._pages.currentWidget() is dialog.start


def test_pasted_rows_are_a_table_with_tabs(qtbot, keeper, jobs):
    rows = "碳足迹\tcarbon footprint\n脱钩\tdecoupling\n"
    dialog = ImportDialog.from_text(rows, keeper, jobs)
    qtbot.addWidget(dialog)
    dialog.show()
    reach(qtbot, dialog, dialog.mapping)
    assert dialog.mapping.header.fields() == ("zh", "en")
    assert not dialog.mapping.has_heading.isChecked()
    dialog.go_on()
    reach(qtbot, dialog, dialog.plan_page)
    dialog.go_on()
    reach(qtbot, dialog, dialog.finish)
    assert keeper.undo_word == "paste"
    assert concept_named(keeper, "脱钩").equivalents() == ("decoupling",)
    dialog.done(0)


@pytest.mark.parametrize("form", [Form.TBX, Form.OMEGAT, Form.JSON])
def test_a_format_that_explains_itself_goes_to_the_plan_at_once(dialog, qtbot, tmp_path, form):
    path = tmp_path / f"x{formats.SUFFIXES[form]}"
    formats.write(path, [concept("碳足迹", "carbon footprint", id="energy.footprint")], form)
    dialog.open_file(path)
    reach(qtbot, dialog, dialog.plan_page)
    assert verdicts(dialog) == [RowVerdict.NEW]
    dialog.go_back()
    assert dialog.mapping.form.currentData() == form
    assert dialog.mapping.columns() is None


def test_a_sheet_is_chosen_among_those_of_a_workbook(dialog, qtbot, tmp_path):
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "Cover"
    book.active.append(["Glossary of the desk"])
    terms = book.create_sheet("Terms")
    terms.append(["中文", "英文"])
    terms.append(["碳足迹", "carbon footprint"])
    path = tmp_path / "x.xlsx"
    book.save(path)
    dialog.open_file(path)
    reach(qtbot, dialog, dialog.mapping)
    assert dialog.mapping.sheet.isVisible()
    choose(dialog.mapping.sheet, "Terms")
    qtbot.waitUntil(lambda: dialog.mapping.header.fields() == ("zh", "en"), timeout=10_000)


def test_a_file_dropped_is_opened(dialog, qtbot, table):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(table))])
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.dropEvent(event)
    reach(qtbot, dialog, dialog.mapping)
    assert dialog._title.text() == "desk.csv"


def test_browse_asks_for_a_file(dialog, qtbot, table):
    dialog.start.browse.click()
    (asking,) = dialog.findChildren(QFileDialog)
    asking.fileSelected.emit(str(table))
    asking.reject()
    reach(qtbot, dialog, dialog.mapping)


def test_no_two_parts_of_a_page_share_a_key_and_all_have_a_name(dialog, qtbot, table):
    to_plan(qtbot, dialog, table)
    common = [dialog._on, dialog._back, dialog._close]
    for page in (dialog.start, dialog.mapping, dialog.plan_page, dialog.finish):
        parts = [
            each for kind in (QLabel, QCheckBox, QPushButton) for each in page.findChildren(kind)
        ]
        texts = [each.text() for each in (*parts, *common)]
        keys = Counter(text[text.index("&") + 1].lower() for text in texts if "&" in text)
        assert max(keys.values()) == 1
    for box in dialog.mapping.header._boxes:
        assert box.accessibleName()
    assert len({box.accessibleName() for box in dialog.mapping.header._boxes}) == 5


def test_a_box_stays_over_its_column_when_that_moves(dialog, qtbot, table):
    dialog.open_file(table)
    reach(qtbot, dialog, dialog.mapping)
    header, view = dialog.mapping.header, dialog.mapping.table
    header.resizeSection(0, 400)
    header.resizeSection(2, 600)
    qtbot.waitUntil(lambda: view.horizontalScrollBar().maximum() > 0)
    for wanted in (0, view.horizontalScrollBar().maximum()):
        view.horizontalScrollBar().setValue(wanted)
        lefts = [box.x() - header.sectionViewportPosition(n) for n, box in enumerate(header._boxes)]
        assert len(set(lefts)) == 1
        widths = [header.sectionSize(n) - box.width() for n, box in enumerate(header._boxes)]
        assert len(set(widths)) == 1
