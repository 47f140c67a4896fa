"""Settings: keeps the user's preferences in an INI file."""

import json
import logging
import math
import re
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import platformdirs
from PySide6.QtCore import QByteArray, QSettings

from reader.annotation.manner import Amounts, Manner
from reader.export.options import SUFFIXES, ExportOptions
from reader.library.passages import Colour
from reader.library.query import Sort
from reader.ui.intake_wishes import IntakeWishes
from reader.ui.page_style import Characters, English, PageStyle, Pinyin
from reader.ui.preferences import LANGUAGES, MOST_RECENT, THEMES, Preferences
from reader.ui.shelf_wishes import ShelfWishes

logger = logging.getLogger(__name__)

FILE = "settings.ini"
SIZES = (7.0, 48.0)
LINE_HEIGHTS = (1.2, 3.0)
DELAYS = (0, 2000)
MOST_RULES = 100
THRESHOLDS = (0, 1000)
_RULE = re.compile(r"[a-z][a-z-]{0,40}")


def settings_file(data: Path) -> Path:
    """Where the settings lie: in the data folder if the user has chosen one."""
    usual = data == Path(platformdirs.user_data_dir("caidu", appauthor=False))
    folder = Path(platformdirs.user_config_dir("caidu", appauthor=False)) if usual else data
    return folder / FILE


def forget_files(data: Path, files: Collection[str]) -> None:
    """Name these files as recent ones no more, if there are settings."""
    if not settings_file(data).exists():
        return
    settings = Settings(settings_file(data))
    known = settings.load()
    recent = tuple(each for each in known.recent if each not in files)
    if recent != known.recent:
        settings.save(replace(known, recent=recent))


class Settings:
    """One INI file. A value that is missing or makes no sense gives the default."""

    def __init__(self, path: Path) -> None:
        self._store = QSettings(str(path), QSettings.Format.IniFormat)
        self._known: tuple[str, ...] | None = None  # the recent files as last read or written here

    def load(self) -> Preferences:
        """The preferences as they were saved."""
        self._known = self._recent()
        usual = Preferences()
        page = PageStyle(
            family=self._text("page/family", ""),
            size_pt=self._number("page/size", usual.page.size_pt, SIZES),
            line_height=self._number("page/line_height", usual.page.line_height, LINE_HEIGHTS),
            pinyin=Pinyin(self._one_of("page/pinyin", usual.page.pinyin, tuple(Pinyin))),
            english=English(self._one_of("page/english", usual.page.english, tuple(English))),
            highlights=self._flag("page/highlights", usual.page.highlights),
            characters=Characters(
                self._one_of("page/characters", usual.page.characters, tuple(Characters))
            ),
        )
        return replace(
            usual,
            language=self._one_of("window/language", usual.language, LANGUAGES),
            theme=self._one_of("window/theme", usual.theme, THEMES),
            page=page,
            hover_delay=round(self._number("card/delay", usual.hover_delay, DELAYS)),
            hover_with_key=self._flag("card/with_key", usual.hover_with_key),
            ordinary_words=self._flag("terms/ordinary_words", usual.ordinary_words),
            manner=self._manner(usual.manner),
            intake=self._intake(usual.intake),
            terms_shown=self._flag("terms/shown", usual.terms_shown),
            shelf=self._shelf(usual.shelf),
            mark_colour=Colour(self._one_of("marks/colour", usual.mark_colour, tuple(Colour))),
            export=self._export(),
            export_format=self._one_of("export/format", usual.export_format, SUFFIXES),
            export_folder=self._text("export/folder", ""),
            export_open=self._flag("export/open", usual.export_open),
            geometry=self._bytes("window/geometry"),
            panes=self._bytes("window/columns"),
            glossary_window=self._bytes("glossary/window"),
            concordance_window=self._bytes("concordance/window"),
            recent=self._known,
        )

    def save(self, preferences: Preferences) -> None:
        """Write the preferences to the file now; a file that can't be written is logged.

        Of the recent files only what has changed here is written: what another window has
        forgotten doesn't come back.
        """
        page = preferences.page
        values: dict[str, object] = {
            "window/language": preferences.language,
            "window/theme": preferences.theme,
            "window/geometry": QByteArray(preferences.geometry),
            "window/columns": QByteArray(preferences.panes),
            "glossary/window": QByteArray(preferences.glossary_window),
            "concordance/window": QByteArray(preferences.concordance_window),
            "window/recent": list(self._merged(preferences.recent)),
            "page/family": page.family,
            "page/size": page.size_pt,
            "page/line_height": page.line_height,
            "page/pinyin": page.pinyin,
            "page/english": page.english,
            "page/highlights": page.highlights,
            "page/characters": page.characters,
            "card/delay": preferences.hover_delay,
            "card/with_key": preferences.hover_with_key,
            "terms/ordinary_words": preferences.ordinary_words,
            "terms/shown": preferences.terms_shown,
            "library/shown": preferences.shelf.shown,
            "library/sort": preferences.shelf.sort,
            "library/threshold": preferences.shelf.threshold,
            "marks/colour": preferences.mark_colour,
            "writing/amounts": preferences.manner.amounts,
            "writing/sandhi": preferences.manner.sandhi,
            "intake/rules_off": sorted(preferences.intake.rules_off),
            "intake/rich_text": preferences.intake.rich_text,
            "intake/clipboard": preferences.intake.clipboard,
            "intake/watches": preferences.intake.watches,
            "intake/folder": preferences.intake.folder,
            "intake/offline": preferences.intake.offline,
            "export/options": json.dumps(preferences.export.as_record(), ensure_ascii=False),
            "export/format": preferences.export_format,
            "export/folder": preferences.export_folder,
            "export/open": preferences.export_open,
        }
        for key, value in values.items():
            kept = value if isinstance(value, QByteArray | list) else str(value)
            self._store.setValue(key, kept)
        self._store.sync()
        if self._store.status() is not QSettings.Status.NoError:
            logger.warning("The settings can't be written to %s", self._store.fileName())

    def _text(self, key: str, usual: str) -> str:
        value = self._store.value(key, usual)
        return value if isinstance(value, str) else usual

    def _one_of(self, key: str, usual: str, offers: tuple[str, ...]) -> str:
        value = self._text(key, usual)
        return value if value in offers else usual

    def _number(self, key: str, usual: float, limits: tuple[float, float]) -> float:
        try:
            value = float(self._text(key, str(usual)))
        except ValueError:
            return usual
        return min(max(value, limits[0]), limits[1]) if not math.isnan(value) else usual

    def _flag(self, key: str, usual: bool) -> bool:
        return {"true": True, "false": False}.get(self._text(key, "").lower(), usual)

    def _bytes(self, key: str) -> bytes:
        value = self._store.value(key)
        return bytes(value.data()) if isinstance(value, QByteArray) else b""

    def _manner(self, usual: Manner) -> Manner:
        amounts = self._one_of("writing/amounts", usual.amounts, tuple(Amounts))
        return Manner(amounts=Amounts(amounts), sandhi=self._flag("writing/sandhi", usual.sandhi))

    def _intake(self, usual: IntakeWishes) -> IntakeWishes:
        rules = (rule for rule in self._texts("intake/rules_off") if _RULE.fullmatch(rule))
        return IntakeWishes(
            rules_off=frozenset(tuple(rules)[:MOST_RULES]),
            rich_text=self._flag("intake/rich_text", usual.rich_text),
            clipboard=self._flag("intake/clipboard", usual.clipboard),
            watches=self._flag("intake/watches", usual.watches),
            folder=self._text("intake/folder", usual.folder),
            offline=self._flag("intake/offline", usual.offline),
        )

    def _shelf(self, usual: ShelfWishes) -> ShelfWishes:
        shown = {"true": True, "false": False}.get(self._text("library/shown", "").lower())
        sort = self._one_of("library/sort", usual.sort, tuple(Sort))
        threshold = round(self._number("library/threshold", usual.threshold, THRESHOLDS))
        return ShelfWishes(shown=shown, sort=Sort(sort), threshold=threshold)

    def _export(self) -> ExportOptions:
        try:
            record = json.loads(self._text("export/options", "{}"))
        except ValueError:
            record = {}
        return ExportOptions.from_record(record if isinstance(record, dict) else {})

    def _recent(self) -> tuple[str, ...]:
        return self._texts("window/recent")[:MOST_RECENT]

    def _merged(self, now: tuple[str, ...]) -> tuple[str, ...]:
        before, self._known = self._known, now
        if before is None:
            return now
        self._store.sync()
        new = tuple(each for each in now if each not in before)
        first = new or (now[:1] if now != before and set(now) == set(before) else ())
        left_out = {*first, *(set(before) - set(now))}
        return (*first, *(each for each in self._recent() if each not in left_out))[:MOST_RECENT]

    def _texts(self, key: str) -> tuple[str, ...]:
        value = self._store.value(key) or []
        texts = [value] if isinstance(value, str) else value
        return tuple(text for text in texts if isinstance(text, str))
