"""Several files at once, and texts with structure from the clipboard or dropped."""

import zipfile

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from reader.article import BlockKind
from reader.intake.formats import Format
from reader.ui.taking.rich import is_structured
from tests.reader.ui.windows import press, wait_for_text

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
RICH = (
    "<html><body><!--StartFragment--><h2>央行宣布降准</h2><p>周三，央行宣布降准25个基点，净息差承压。</p>"
    "<ul><li>降准25个基点</li><li>净息差1.4%</li></ul><!--EndFragment--></body></html>"
)
PLAIN = "央行宣布降准\n周三，央行宣布降准25个基点，净息差承压。\n降准25个基点\n净息差1.4%"


def copy(text="", html="", urls=()):
    QGuiApplication.clipboard().setMimeData(mime(text, html, urls))


def mime(text="", html="", urls=()):
    made = QMimeData()
    if text:
        made.setText(text)
    if html:
        made.setHtml(html)
    if urls:
        made.setUrls(urls)
    return made


def drop(view, made):
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        made,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.dropEvent(event)


def kinds(program):
    return [block.kind for block in program.desk.article.blocks]


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "texts"
    folder.mkdir()
    for name in ("一", "二", "三"):
        (folder / f"{name}.txt").write_text(f"{name}：净息差下降。", encoding="utf-8")
    return folder


def titles(program):
    return {record.title for record in program.library.recent(99)}


def test_several_files_are_chosen_at_once_and_all_go_into_the_library(
    program, texts, qtbot, monkeypatch
):
    files = sorted(map(str, texts.iterdir()))
    asked = []

    def choose(_, title, folder, names):
        asked.append(names)
        return files, ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    with qtbot.waitSignal(program.window.bringing.said, timeout=10_000) as said:
        press(program.window, Qt.Key.Key_O, CONTROL)
    assert "3" in said.args[0]
    wait_for_text(qtbot, program, "一：")
    assert titles(program) == {"一", "二", "三"}
    assert program.window.choices.now.recent == tuple(files)
    for suffix in ("*.pdf", "*.docx", "*.epub", "*.html", "*.eml", "*.zip", "*.md", "*.txt"):
        assert suffix in asked[0]


def test_a_dropped_folder_goes_into_the_library(program, texts, qtbot):
    (texts / "notes.xyz").write_bytes(b"\0")
    with qtbot.waitSignal(program.window.bringing.said, timeout=10_000):
        drop(program.window.view, mime(urls=[QUrl.fromLocalFile(str(texts))]))
    wait_for_text(qtbot, program, "一：")
    assert titles(program) == {"一", "二", "三"}
    assert program.library.last().title == "一"
    assert program.window.choices.now.recent[:1] == (str(texts / "一.txt"),)


def test_an_archive_gives_several_articles_and_says_what_it_could_not_read(
    program, tmp_path, qtbot
):
    path = tmp_path / "all.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "甲：净息差下降。")
        archive.writestr("b.txt", "乙：净息差下降。")
        archive.writestr("c.txt", b"\x00\x01\x02" * 50)
    program.window.open_files([path])
    gathering = program.window.bringing._gathering
    qtbot.waitUntil(lambda: gathering.dialog is not None, timeout=10_000)
    qtbot.waitUntil(lambda: "c.txt" in gathering.dialog.details, timeout=10_000)
    assert "2" in gathering.dialog.words
    assert "1" in gathering.dialog.words
    gathering.dialog._copy.click()
    assert "c.txt" in QGuiApplication.clipboard().text()
    wait_for_text(qtbot, program, "甲：")
    assert program.window.choices.now.recent == (str(path),)


def test_files_without_any_article_leave_the_page_and_do_something_else(program, tmp_path, qtbot):
    bad = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in bad:
        path.write_bytes(b"\0\1\2" * 99)
    done = []
    program.window.open_files(bad, lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=10_000)
    assert program.window.bringing._gathering.dialog.isVisible()
    assert program.desk.article.text == ""


def test_opening_the_same_again_adds_nothing(program, texts, qtbot):
    said = []
    program.window.bringing.said.connect(said.append)
    for times in (1, 2):
        program.window.open_files([texts])
        qtbot.waitUntil(lambda times=times: len(said) == times, timeout=10_000)
    assert "already" in said[1]
    assert len(titles(program)) == 3


def test_stopping_keeps_what_was_added(program, texts, qtbot):
    for number in range(300):
        (texts / f"{number:03}.txt").write_text(f"{number}：净息差下降。", encoding="utf-8")
    gathering = program.window.bringing._gathering
    said = []
    gathering.said.connect(said.append)
    gathering.first.connect(lambda _: gathering.stop())
    program.window.open_files([texts])
    qtbot.waitUntil(lambda: bool(said), timeout=20_000)
    assert said[0].startswith("Stopped.")
    assert 1 <= len(titles(program)) < 303


def test_rich_text_keeps_its_headings_and_lists(program, qtbot):
    copy(PLAIN, RICH)
    press(program.window, Qt.Key.Key_V, CONTROL)
    wait_for_text(qtbot, program, "央行宣布降准")
    assert program.desk.opened_article.format is Format.HTML
    assert BlockKind.ITEM in kinds(program)


def test_rich_text_is_pasted_plainly_if_that_is_wanted(program, qtbot):
    copy(PLAIN, RICH)
    press(program.window, Qt.Key.Key_V, CONTROL | SHIFT)
    wait_for_text(qtbot, program, "央行宣布降准")
    assert program.desk.opened_article.format is Format.TEXT


def test_rich_text_can_be_switched_off(program, qtbot):
    now = program.window.choices.now
    program.window.choices.change(intake=type(now.intake)(rich_text=False))
    copy(PLAIN, RICH)
    press(program.window, Qt.Key.Key_V, CONTROL)
    wait_for_text(qtbot, program, "央行宣布降准")
    assert program.desk.opened_article.format is Format.TEXT


@pytest.mark.parametrize(
    "html", ["<span>净息差下降。</span>", "<h1></h1>", "<table><tr><td>净</td></tr></table>"]
)
def test_html_that_says_less_than_the_text_is_not_taken(program, qtbot, html):
    copy(PLAIN, html)
    press(program.window, Qt.Key.Key_V, CONTROL)
    wait_for_text(qtbot, program, "央行宣布降准")
    assert program.desk.opened_article.format is Format.TEXT


def test_rich_text_can_be_dropped(program, qtbot):
    drop(program.window.view, mime(PLAIN, RICH))
    wait_for_text(qtbot, program, "央行宣布降准")
    assert program.desk.opened_article.format is Format.HTML


def test_copied_files_are_opened(program, texts, qtbot):
    copy(urls=[QUrl.fromLocalFile(str(texts / "二.txt"))])
    press(program.window, Qt.Key.Key_V, CONTROL)
    wait_for_text(qtbot, program, "二：")


def test_what_has_structure():
    assert is_structured(RICH)
    assert is_structured("<p>a</p><P class=x>b</P><p>c</p>")
    assert is_structured("<p style='mso-list:l0'>a</p>")
    assert not is_structured("<p>a</p>")
    assert not is_structured("<span>a</span><br>b")
    assert not is_structured("<picture>")


def test_closing_the_window_ends_the_taking_in(program, texts, qtbot):
    for number in range(300):
        (texts / f"{number:03}.txt").write_text(f"{number}：净息差下降。", encoding="utf-8")
    gathering = program.window.bringing._gathering
    with qtbot.waitSignal(gathering.first, timeout=10_000):
        program.window.open_files([texts])
    program.window.close()
    qtbot.wait(900)
    assert gathering.dialog is None or not gathering.dialog.isVisible()
