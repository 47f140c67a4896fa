"""Registers the bundled faces where the system has no suitable one; called by the application."""

import importlib.resources
import logging
from importlib.resources.abc import Traversable

from PySide6.QtGui import QFontDatabase

from reader.ui.page_style import CHINESE_FAMILIES, RUBY_FAMILIES

logger = logging.getLogger(__name__)


def register_fonts(always: bool = False) -> None:
    """Loads Noto Sans CJK and Noto Sans from their packages where no suitable face is installed.

    With `always` they are loaded in any case, so that pages look alike on every machine.
    """
    installed = set(QFontDatabase.families())
    if always or installed.isdisjoint(CHINESE_FAMILIES):
        _register("manimgx_fonts_cjk", "", "NotoSansCJK-VF.otf.ttc")
    if always or installed.isdisjoint(RUBY_FAMILIES[:-1]):
        _register("fontpkg_noto_sans", "files", ".ttf")


def _register(package: str, folder: str, ending: str) -> None:
    root: Traversable = importlib.resources.files(package)
    directory = root / folder if folder else root
    for file in directory.iterdir():
        if not file.name.endswith(ending):
            continue
        with importlib.resources.as_file(file) as path:
            if QFontDatabase.addApplicationFont(str(path)) < 0:
                logger.warning("The font %s can't be loaded", file.name)
