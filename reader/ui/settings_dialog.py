"""SettingsDialog: asks the user for preferences and shows each change at once."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFontComboBox,
    QFormLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader.annotation.manner import Amounts, Manner
from reader.ui.known.threshold_box import ThresholdBox
from reader.ui.page_style import Characters, English, PageStyle, Pinyin
from reader.ui.preferences import Preferences
from reader.ui.taking.intake_group import IntakeGroup

LONGEST_DELAY = 2000


class SettingsDialog(QDialog):
    """Changes show in the window while the dialog is open; Cancel takes them back."""

    changed = Signal(object)
    """Preferences as they are wanted now."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._before = preferences
        self._make_boxes(preferences)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(14)
        pages = QTabWidget()
        pages.addTab(
            _page(
                _stacked(self._window_group(), self._page_group()),
                _stacked(self._writing_group(), self._card_group()),
            ),
            self.tr("Reading"),
        )
        pages.addTab(_page(_stacked(self._intake)), self.tr("Articles"))
        column.addWidget(pages)
        column.addWidget(buttons)
        self._connect()

    def preferences(self) -> Preferences:
        """What the dialog says now; all it doesn't ask for is as it was."""
        page = replace(
            self._before.page,
            family=self._family.currentFont().family() if self._own_font.isChecked() else "",
            size_pt=self._size.value(),
            line_height=self._line_height.value(),
            pinyin=Pinyin(self._pinyin.currentData()),
            english=English(self._english.currentData()),
            highlights=self._highlights.isChecked(),
            characters=Characters(self._characters.currentData()),
        )
        return replace(
            self._before,
            language=self._language.currentData(),
            theme=self._theme.currentData(),
            page=page,
            hover_delay=self._delay.value(),
            hover_with_key=self._with_key.isChecked(),
            intake=self._intake.wishes(),
            shelf=replace(self._before.shelf, threshold=self._known.value()),
            manner=Manner(
                amounts=Amounts(self._amounts.currentData()), sandhi=self._sandhi.isChecked()
            ),
        )

    def reject(self) -> None:
        """Take every change back."""
        self.changed.emit(self._before)
        super().reject()

    def _make_boxes(self, preferences: Preferences) -> None:
        page = preferences.page
        self._language = _choice(
            preferences.language,
            (("system", self.tr("As the system")), ("en", "English"), ("zh_CN", "简体中文")),
        )
        self._theme = _choice(
            preferences.theme,
            (
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
            ),
        )
        self._pinyin = _choice(
            page.pinyin,
            (
                (Pinyin.NONE, self.tr("None")),
                (Pinyin.NEW, self.tr("Over new terms")),
                (Pinyin.TERMS, self.tr("Over terms")),
                (Pinyin.ALL, self.tr("Over all words")),
            ),
        )
        self._english = _choice(
            page.english,
            (
                (English.NONE, self.tr("None")),
                (English.FIRST, self.tr("At the first mention")),
                (English.NEW, self.tr("Of new terms")),
                (English.ALL, self.tr("At every mention")),
            ),
        )
        self._characters = _choice(
            page.characters,
            (
                (Characters.WRITTEN, self.tr("As written")),
                (Characters.SIMPLIFIED, self.tr("Simplified")),
                (Characters.TAIWAN, self.tr("Traditional (Taiwan)")),
                (Characters.HONG_KONG, self.tr("Traditional (Hong Kong)")),
            ),
        )
        self._intake = IntakeGroup(preferences.intake)
        self._known = ThresholdBox(preferences.shelf.threshold)
        self._make_type_boxes(page)
        self._make_writing_boxes(preferences.manner)
        self._highlights = _tick(self.tr("Underline terms"), page.highlights)
        self._delay = QSpinBox()
        self._delay.setRange(0, LONGEST_DELAY)
        self._delay.setSingleStep(50)
        self._delay.setSuffix(self.tr(" ms"))
        self._delay.setValue(preferences.hover_delay)
        self._with_key = _tick(self.tr("Only while Ctrl is held down"), preferences.hover_with_key)

    def _make_type_boxes(self, page: PageStyle) -> None:
        self._own_font = _tick(self.tr("Use this font:"), bool(page.family))
        self._family = QFontComboBox()
        self._family.setWritingSystem(QFontDatabase.WritingSystem.SimplifiedChinese)
        self._family.setEnabled(bool(page.family))
        if page.family:
            self._family.setCurrentFont(QFont(page.family))
        self._size = _number(page.size_pt, 7, 48, 0.5)
        self._size.setDecimals(1)
        self._size.setSuffix(self.tr(" pt"))
        self._line_height = _number(page.line_height, 1.2, 3.0, 0.05)

    def _make_writing_boxes(self, manner: Manner) -> None:
        self._amounts = _choice(
            manner.amounts,
            ((Amounts.SHORT, "US$80bn"), (Amounts.LONG, "US$80 billion")),
        )
        self._sandhi = _tick(
            self.tr("一 and 不 with the t&ones they are spoken with"), manner.sandhi
        )

    def _writing_group(self) -> QGroupBox:
        group = QGroupBox(self.tr("How things are written"))
        form = QFormLayout(group)
        form.addRow(self.tr("A&mounts:"), self._amounts)
        form.addRow("", self._sandhi)
        return group

    def _window_group(self) -> QGroupBox:
        group = QGroupBox(self.tr("Window"))
        form = QFormLayout(group)
        form.addRow(self.tr("&Language:"), self._language)
        form.addRow("", _note(self.tr("Another language shows when Caidu starts again.")))
        form.addRow(self.tr("&Colours:"), self._theme)
        return group

    def _page_group(self) -> QGroupBox:
        group = QGroupBox(self.tr("Page"))
        form = QFormLayout(group)
        form.addRow(self._own_font, self._family)
        form.addRow(self.tr("&Size:"), self._size)
        form.addRow(self.tr("Line &height:"), self._line_height)
        form.addRow(self.tr("&Pinyin:"), self._pinyin)
        form.addRow(self.tr("&English:"), self._english)
        form.addRow(self.tr("Terms &known after:"), self._known)
        form.addRow(self.tr("Cha&racters:"), self._characters)
        kept = self.tr("What is copied or exported keeps the characters of the article.")
        form.addRow("", _note(kept))
        form.addRow("", self._highlights)
        return group

    def _card_group(self) -> QGroupBox:
        group = QGroupBox(self.tr("Cards under the pointer"))
        form = QFormLayout(group)
        form.addRow(self.tr("Appear &after:"), self._delay)
        form.addRow("", self._with_key)
        return group

    def _connect(self) -> None:
        choices = (
            self._language,
            self._theme,
            self._pinyin,
            self._english,
            self._characters,
            self._amounts,
        )
        for choice in choices:
            choice.currentIndexChanged.connect(self._say)
        for number in (self._size, self._line_height, self._delay, self._known):
            number.valueChanged.connect(self._say)
        for tick in (self._highlights, self._with_key, self._own_font, self._sandhi):
            tick.toggled.connect(self._say)
        self._own_font.toggled.connect(self._family.setEnabled)
        self._intake.changed.connect(self._say)
        self._family.currentFontChanged.connect(self._say)

    def _say(self) -> None:
        self.changed.emit(self.preferences())


def _page(*columns: QVBoxLayout) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.setContentsMargins(14, 14, 14, 14)
    row.setSpacing(18)
    for column in columns:
        row.addLayout(column, 1)
    return page


def _stacked(*groups: QGroupBox) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(14)
    for group in groups:
        column.addWidget(group)
    column.addStretch()
    return column


def _choice(value: str, offers: tuple[tuple[str, str], ...]) -> QComboBox:
    box = QComboBox()
    for offer, says in offers:
        box.addItem(says, str(offer))
    box.setCurrentIndex(max(0, box.findData(str(value))))
    return box


def _tick(says: str, on: bool) -> QCheckBox:
    box = QCheckBox(says)
    box.setChecked(on)
    return box


def _number(value: float, low: float, high: float, step: float) -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(low, high)
    box.setSingleStep(step)
    box.setValue(value)
    return box


def _note(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("muted")
    return label
