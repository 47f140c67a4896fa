import re
import subprocess
import sysconfig
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject

import reader.ui
from reader import resources
from reader.ui.translation import (
    TsTranslator,
    install_translators,
    language_of,
    read_messages,
    without_key,
)

PLACES = re.compile(r"\{\w+\}|%L?n")
KEY = re.compile(r"&(\w)")
SAME = {"PDF", "A4", "CSV", "TBX", "CC-CEDICT", "TBX 3 (TBX-Basic)", "L", "T", "“{0}”"}
LUPDATE = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"


@pytest.fixture(scope="module")
def wanted(tmp_path_factory) -> dict[tuple[str, str], bool]:
    """Every text of the sources that is to be translated, and whether it holds a number."""
    out = tmp_path_factory.mktemp("ts") / "all.ts"
    sources = sorted(Path(reader.ui.__file__).parent.rglob("*.py"))
    subprocess.run([LUPDATE, *sources, "-ts", out], check=True, capture_output=True, timeout=100)
    return {
        (context.findtext("name"), message.findtext("source")): message.get("numerus") == "yes"
        for context in ET.parse(out).getroot().iter("context")
        for message in context.iter("message")
    }


def messages(language):
    return read_messages(resources.path("i18n", f"caidu_{language}.ts"))


def test_every_text_has_a_finished_chinese_translation(wanted):
    assert len(wanted) > 700
    assert wanted.keys() - messages("zh_CN").keys() == set()


def test_no_translation_is_left_over(wanted):
    assert messages("zh_CN").keys() - wanted.keys() == set()


def test_places_for_values_are_kept():
    for language in ("zh_CN", "en"):
        for (_, source), forms in messages(language).items():
            for form in forms:
                assert sorted(PLACES.findall(form)) == sorted(PLACES.findall(source)), source


def test_keys_of_menus_and_labels_are_the_same_in_chinese():
    for (_, source), forms in messages("zh_CN").items():
        keys = [key.casefold() for key in KEY.findall(source)]
        for form in forms:
            assert [key.casefold() for key in KEY.findall(form)] == keys, source


def test_chinese_is_said_in_chinese():
    """A few texts are names that are the same everywhere."""
    for (context, source), forms in messages("zh_CN").items():
        for form in forms:
            assert form != source or source in SAME, (context, source)


def test_every_text_of_the_glossarys_windows_can_be_translated():
    """lupdate passes over a text that is asked for within an f-string."""
    within = re.compile(r"""f(["']).*\{[^}]*\btr\(""")
    for path in sorted(Path(reader.ui.__file__).parent.rglob("*.py")):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert not within.search(line), f"{path.name}: {line.strip()}"


def test_every_number_has_both_english_forms(wanted):
    numbers = {key for key, number in wanted.items() if number}
    english = messages("en")
    assert english.keys() == numbers
    assert all(len(forms) == 2 for forms in english.values())


class Asking(QObject):
    def lines(self, n):
        return self.tr("%n lines", "", n)

    def unknown(self):
        return self.tr("not translated")


@pytest.mark.parametrize(("n", "said"), [(1, "1 line"), (0, "0 lines"), (2, "2 lines")])
def test_numbers_choose_their_form(qapp, n, said):
    translator = TsTranslator({("Asking", "%n lines"): ("%n line", "%n lines")})
    QCoreApplication.installTranslator(translator)
    try:
        assert Asking().lines(n) == said
        assert Asking().unknown() == "not translated"
    finally:
        QCoreApplication.removeTranslator(translator)


def test_unfinished_messages_are_left_in_english(tmp_path):
    path = tmp_path / "some.ts"
    path.write_text(
        "<TS><context><name>A</name><message><source>x</source>"
        '<translation type="unfinished">y</translation></message></context></TS>',
        encoding="utf-8",
    )
    assert read_messages(path) == {}


@pytest.mark.parametrize(
    ("text", "says"),
    [("&Open…", "Open…"), ("打开(&O)…", "打开…"), ("Bac&kups…", "Backups…"), ("A & B", "A & B")],
)
def test_what_a_command_says_without_its_key(text, says):
    assert without_key(text) == says


def test_a_chosen_language_wins_over_the_system():
    assert language_of("zh_CN") == "zh_CN"
    assert language_of("en") == "en"
    assert language_of("system") in ("en", "zh_CN")


def test_the_window_speaks_chinese(qapp, start, qtbot):
    translators = install_translators("zh_CN", resources.path("i18n"), qapp)
    try:
        window = start().window
        assert window.menuBar().actions()[0].text() == "文件(&F)"
        assert window.commands["open"].iconText() == "打开"
        assert any(
            "净" in text or "字" in text for text in [window.status.tr("%n characters", "", 3)]
        )
    finally:
        for translator in translators:
            qapp.removeTranslator(translator)
    assert len(translators) == 2
