"""Addresses, the clipboard of other programs, and a watched folder."""

import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from reader.ui.taking.address_dialog import AddressDialog
from reader.ui.taking.clipboard_watch import LEAST_CHINESE, ClipboardWatch, is_worth_reading
from tests.reader.ui.taking.test_bringing import CONTROL, SHIFT, copy, drop, mime
from tests.reader.ui.windows import press, wait_for_text
from tests.web import serving

PAGE = (
    "<html><head><title>央行宣布降准</title></head><body><h1>央行宣布降准</h1>"
    "<p>周三，央行宣布降准25个基点，市场普遍认为这将增强银行体系的流动性。</p>"
    "<p>分析师说，净息差仍将承压，多家银行的净息差降至1.4%，预计年内仍有下调空间。</p></body></html>"
)
LONG = "央行宣布降准，净息差仍将承压。" * 20


@pytest.fixture
def web():
    with serving() as made:
        made.gives("/a.html", PAGE.encode())
        yield made


@pytest.fixture
def wish(program):
    def wish(**wishes):
        now = program.window.choices.now
        program.window.choices.change(intake=replace(now.intake, **wishes))

    return wish


def ask(program):
    press(program.window, Qt.Key.Key_O, CONTROL | SHIFT)
    return program.window.findChild(AddressDialog)


def test_an_address_is_opened_and_remembered(program, web, qtbot):
    copy(web.url("/a.html"))
    dialog = ask(program)
    assert dialog.box.text() == web.url("/a.html")
    assert web.asked == []
    press(dialog, Qt.Key.Key_Return)
    wait_for_text(qtbot, program, "净息差")
    assert program.desk.article.metadata.address == web.url("/a.html")
    assert program.desk.opened_article.origin == web.url("/a.html")
    record = program.library.last()
    assert (record.address, record.origin) == (web.url("/a.html"), web.url("/a.html"))
    assert not program.window.commands["reload"].isEnabled()
    assert program.desk.open_kept(record.sha256)
    wait_for_text(qtbot, program, "净息差")


def test_what_went_wrong_stays_to_be_read_and_can_be_tried_again(program, web, qtbot):
    copy("nothing of an address")
    dialog = ask(program)
    assert dialog.box.text() == ""
    dialog.box.setText(web.url("/b.html"))
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "404" in dialog.words, timeout=10_000)
    assert dialog.isVisible()
    dialog.box.setText(web.url("/a.html"))
    press(dialog, Qt.Key.Key_Return)
    wait_for_text(qtbot, program, "净息差")


def test_fetching_is_cancelled_at_once(program, web, qtbot):
    web.answers["/slow"] = lambda asked: web.over.wait(20)
    copy(web.url("/slow"))
    dialog = ask(program)
    press(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(web.asked), timeout=10_000)
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert program.desk.article.text == ""


def test_offline_the_command_is_off_and_says_why(program, wish):
    wish(offline=True)
    command = program.window.commands["open_address"]
    assert not command.isEnabled()
    assert "offline" in command.text()
    program.window.outside.open_address("http://example.com/")
    assert program.window.findChild(AddressDialog) is None
    wish(offline=False)
    assert command.isEnabled()
    assert "offline" not in command.text()


@pytest.mark.parametrize("way", ["paste", "drop"])
def test_an_address_alone_is_offered_not_fetched(program, web, qtbot, way):
    address, bar = web.url("/a.html"), program.window.pane.offers
    if way == "paste":
        copy(address)
        press(program.window, Qt.Key.Key_V, CONTROL)
    else:
        drop(program.window.view, mime(address))
    assert bar.isVisible()
    assert address in bar.words
    bar._open.click()
    dialog = program.window.findChild(AddressDialog)
    assert dialog.box.text() == address
    assert web.asked == []
    dialog.reject()


def test_offline_an_address_is_not_offered(program, wish):
    wish(offline=True)
    copy("https://example.com/a")
    press(program.window, Qt.Key.Key_V, CONTROL)
    assert not program.window.pane.offers.isVisible()
    assert "offline" in program.window.status.currentMessage()


def test_the_networks_code_is_loaded_only_for_the_command():
    code = (
        "import sys, reader.app\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'urllib3'"
        " or name == 'reader.intake.address'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=100
    )
    assert done.stdout.strip() == "[]"


def test_only_long_chinese_texts_are_worth_an_offer():
    assert is_worth_reading("净" * LEAST_CHINESE)
    assert not is_worth_reading("净" * (LEAST_CHINESE - 1) + "a" * 99)
    assert not is_worth_reading("The net interest margin fell. " * 99)
    assert not is_worth_reading("净" * 5_000_001)


@pytest.fixture
def watch(qtbot, program):
    made = ClipboardWatch(QGuiApplication.clipboard(), program.window, lambda: False)
    made.copied.connect(program.window.outside._on_copied)
    return made


def test_a_text_copied_elsewhere_is_offered_and_kept_only_if_opened(program, watch, qtbot):
    watch.set_on(True)
    copy(LONG)
    bar = program.window.pane.offers
    qtbot.waitUntil(bar.isVisible, timeout=5_000)
    assert "央行宣布降准" in bar.words
    bar._leave.click()
    assert (bar.words, program.library.last()) == ("", None)
    copy(LONG + "又一次。")
    qtbot.waitUntil(bar.isVisible, timeout=5_000)
    bar._open.click()
    wait_for_text(qtbot, program, "又一次")


def test_the_same_text_is_offered_once(program, watch, qtbot):
    watch.set_on(True)
    with qtbot.waitSignal(watch.copied, timeout=5_000):
        copy(LONG)
    with qtbot.assertNotEmitted(watch.copied, wait=600):
        copy(LONG)


def test_nothing_is_offered_while_the_watch_is_off(program, watch, qtbot):
    with qtbot.assertNotEmitted(watch.copied, wait=600):
        copy(LONG)
    watch.set_on(True)
    watch.set_on(False)
    with qtbot.assertNotEmitted(watch.copied, wait=600):
        copy(LONG + "。")


def test_what_we_copy_ourselves_is_not_looked_at(program, qtbot):
    ours = ClipboardWatch(QGuiApplication.clipboard(), program.window, lambda: True)
    ours.set_on(True)
    with qtbot.assertNotEmitted(ours.copied, wait=600):
        copy(LONG)


def test_what_is_being_read_is_not_offered(program, open_text, wish, qtbot):
    open_text(LONG)
    wish(clipboard=True)
    with qtbot.waitSignal(program.window.outside.clipboard.copied, timeout=5_000):
        copy(LONG[15:])
    assert not program.window.pane.offers.isVisible()


def test_changing_the_rules_reads_the_open_article_again(program, open_text, wish, qtbot):
    open_text("净息差下降。\n\n版权声明：本文版权归本站所有，未经许可不得转载。\n")
    rule = next(each.set_aside for each in program.desk.article.blocks if each.set_aside)
    with qtbot.waitSignal(program.desk.annotated, timeout=10_000):
        wish(rules_off=frozenset({rule}))
    assert not any(block.set_aside for block in program.desk.article.blocks)
    sha = program.library.last().sha256
    with qtbot.waitSignal(program.desk.annotated, timeout=10_000):
        program.desk.open_kept(sha)
    assert not any(block.set_aside for block in program.desk.article.blocks)
    with qtbot.waitSignal(program.desk.annotated, timeout=10_000):
        wish(rules_off=frozenset())
    assert any(block.set_aside == rule for block in program.desk.article.blocks)
