"""Translates the window: reads a Qt Linguist .ts file directly, so that nothing is compiled."""

import logging
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

logger = logging.getLogger(__name__)

_KEY = re.compile(r"\(&\w\)|&(?=\w)")
Messages = Mapping[tuple[str, str], tuple[str, ...]]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  (the name lupdate knows)
    """Marks a text for translation and gives it back as it is; Qt's own has no types."""
    return text


def translated(context: str, text: str) -> str:
    """The translation of a text marked with QT_TRANSLATE_NOOP."""
    return QCoreApplication.translate(context, text)


def without_key(text: str) -> str:
    """What a command or label says without its key: “Open” of “&Open”, “打开” of “打开(&O)”."""
    return _KEY.sub("", text)


class TsTranslator(QTranslator):
    """Answers from the finished messages of a .ts file.

    A message with a number has its forms in the order of Qt Linguist: one in Chinese, two in
    English (one, several).
    """

    def __init__(self, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages

    def isEmpty(self) -> bool:  # noqa: N802
        """Whether there is nothing to translate with."""
        return not self._messages

    def translate(
        self, context: str, source_text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """The text in the user's language, or None (which Qt's stubs do not foresee) if unknown."""
        forms = self._messages.get((context, source_text))
        if forms is None:
            return None  # type: ignore[return-value]
        return forms[0 if n == 1 else -1]


def read_messages(path: Path) -> Messages:
    """The finished messages of a .ts file by context and source text."""
    messages: dict[tuple[str, str], tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")]
            forms = forms or [translation.text or ""]
            if all(forms):
                messages[name, message.findtext("source", "")] = tuple(forms)
    return messages


def language_of(chosen: str) -> str:
    """The language to use: the chosen one, or for `system` that of the desktop; `en` or `zh_CN`."""
    name = QLocale.system().name() if chosen == "system" else chosen
    return "zh_CN" if name.startswith("zh") else "en"


def install_translators(language: str, folder: Path, app: QCoreApplication) -> list[QTranslator]:
    """Translate the program, and Qt's own dialogs, from now on; the translators belong to `app`."""
    translators: list[QTranslator] = []
    qt = QTranslator(app)
    if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        translators.append(qt)
    path = folder / f"caidu_{language}.ts"
    if path.is_file():
        translators.append(TsTranslator(read_messages(path), app))
    for translator in translators:
        app.installTranslator(translator)
    return translators
