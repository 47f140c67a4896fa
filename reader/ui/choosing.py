"""Choosing: the commands that choose how things are shown, and the parts that obey."""

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from reader.ui.actions import Actions
from reader.ui.appearance import apply_theme
from reader.ui.article_view import ArticleView
from reader.ui.choices import Choices
from reader.ui.page_style import Characters, English, PageStyle, Pinyin
from reader.ui.preferences import Preferences
from reader.ui.settings_dialog import SettingsDialog
from reader.ui.terms_panel import TermsPanel
from reader.ui.theme import Theme


class Themed(Protocol):
    """What has colours of its own."""

    def set_theme(self, theme: Theme) -> object:
        """Paint in other colours."""


class Choosing(QObject):
    """Joins choices, commands, page and terms; `themed` is all that is painted in a theme."""

    def __init__(
        self,
        choices: Choices,
        actions: Actions,
        view: ArticleView,
        terms: TermsPanel,
        themed: Iterable[Themed],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._choices, self._actions, self._window = choices, actions, window
        self._view, self._terms, self._themed = view, terms, tuple(themed)
        for choice, of in (("pinyin", Pinyin), ("english", English), ("characters", Characters)):
            actions.group(choice).triggered.connect(
                lambda action, choice=choice, of=of: choices.change_page(
                    **{choice: of(action.data())}
                )
            )
        actions.group("theme").triggered.connect(lambda action: choices.change(theme=action.data()))
        actions["highlights"].triggered.connect(lambda on: choices.change_page(highlights=on))
        actions["terms_shown"].triggered.connect(lambda on: choices.change(terms_shown=on))
        view.zoom_changed.connect(lambda size: choices.change_page(size_pt=size))
        terms.ordinary_words_changed.connect(
            lambda ordinary: choices.change(ordinary_words=ordinary)
        )
        choices.changed.connect(self._show)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_colour_scheme)
        self._show(choices.now, None)

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {
            "settings": self._ask_for_settings,
            "zoom_in": lambda: self._view.zoom(1),
            "zoom_out": lambda: self._view.zoom(-1),
            "zoom_reset": lambda: self._choices.change_page(size_pt=PageStyle().size_pt),
            "go_terms": self._go_to_terms,
        }

    def _show(self, now: Preferences, before: Preferences | None) -> None:
        if before is None or before.theme != now.theme:
            self._apply_theme()
        self._actions.choose("pinyin", now.page.pinyin)
        self._actions.choose("english", now.page.english)
        self._actions.choose("characters", now.page.characters)
        self._actions.choose("theme", now.theme)
        self._actions["highlights"].setChecked(now.page.highlights)
        self._actions["terms_shown"].setChecked(now.terms_shown)
        self._terms.setVisible(now.terms_shown)
        self._terms.set_ordinary_words(now.ordinary_words)
        self._view.set_style(now.page)

    def _apply_theme(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme = apply_theme(app, self._choices.now.theme)
            for part in self._themed:
                part.set_theme(theme)

    def _on_colour_scheme(self) -> None:
        if self._choices.now.theme == "system":
            self._apply_theme()

    def _ask_for_settings(self) -> None:
        dialog = SettingsDialog(self._choices.now, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(self._choices.set)
        dialog.open()

    def _go_to_terms(self) -> None:
        self._choices.change(terms_shown=True)
        self._terms.take_focus()
