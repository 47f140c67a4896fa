"""ExportForm: asks for the preset, the format and the options of an export."""

from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from reader.export.options import MARGINS_MM, PRESETS, SIZES_PT, ExportOptions
from reader.ui.export_words import CHOICE_NAMES, CUSTOM, FORMAT_NAMES, HEEDED, PRESET_NAMES, Named
from reader.ui.translation import translated

OWN = ("paper", "font", "made_with", "replace_missing")
"""What a preset leaves as the user has it."""
_GROUP_MARGIN = 12
_NARROWEST_CHOICE = 19


class ExportForm(QWidget):
    """Options a format doesn't heed are disabled; they keep their values."""

    changed = Signal()

    def __init__(self, options: ExportOptions, suffix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preset, self._format = choice_box(PRESET_NAMES), choice_box(FORMAT_NAMES)
        self._choices = {name: choice_box(named) for name, named in CHOICE_NAMES.items()}
        self._choices["font"] = self._font_box()
        self._numbers = {
            "margin_mm": number_box(MARGINS_MM, 1.0, self.tr(" mm")),
            "size_pt": number_box(SIZES_PT, 0.5, self.tr(" pt")),
        }
        self._ticks = {
            "highlights": QCheckBox(self.tr("&Highlight terms")),
            "popups": QCheckBox(self.tr("Pop&ups on the terms")),
            "marks": QCheckBox(self.tr("What you ha&ve highlighted and noted")),
            "ordinary": QCheckBox(self.tr("Every&day words too")),
            "quantities": QCheckBox(self.tr("&Numbers and dates too")),
            "quantities_table": QCheckBox(self.tr("&Table of numbers and dates")),
            "grey": QCheckBox(self.tr("&Greyscale")),
            "made_with": QCheckBox(self.tr("Line “made &with Caidu”")),
            "replace_missing": QCheckBox(self.tr("Print 〓 for &characters no font has")),
        }
        self._format.setCurrentIndex(max(0, self._format.findData(suffix)))
        self.set_options(options)
        self._lay_out()
        self._connect()
        self._show_heeded()

    @property
    def suffix(self) -> str:
        """The format, as the suffix of its files."""
        return str(self._format.currentData())

    def options(self) -> ExportOptions:
        """What the form says now."""
        chosen: dict[str, Any] = {name: box.currentData() for name, box in self._choices.items()}
        chosen |= {name: box.value() for name, box in self._numbers.items()}
        chosen |= {name: box.isChecked() for name, box in self._ticks.items()}
        return ExportOptions.from_record(chosen)

    def set_options(self, options: ExportOptions) -> None:
        """Show these options, and the preset they are."""
        parts = (*self._choices.values(), *self._numbers.values(), *self._ticks.values())
        blockers = [QSignalBlocker(part) for part in parts]
        for name, choice in self._choices.items():
            value = str(getattr(options, name))
            if choice.findData(value) < 0:  # a font that this computer hasn't got
                choice.addItem(value, value)
            choice.setCurrentIndex(choice.findData(value))
        for name, number in self._numbers.items():
            number.setValue(getattr(options, name))
        for name, tick in self._ticks.items():
            tick.setChecked(getattr(options, name))
        del blockers
        self._show_preset()

    def _font_box(self) -> QComboBox:
        box = choice_box((("", self.tr("Noto Sans CJK (built in)")),))
        database = QFontDatabase
        for family in database.families(database.WritingSystem.SimplifiedChinese):
            if not database.isPrivateFamily(family):
                box.addItem(family, family)
        return box

    def _lay_out(self) -> None:
        top = QFormLayout()
        top.setContentsMargins(_GROUP_MARGIN, 0, _GROUP_MARGIN, 0)
        top.addRow(self.tr("P&reset:"), self._preset)
        top.addRow(self.tr("&Format:"), self._format)
        shown = QGroupBox(self.tr("Shown"))
        rows = QFormLayout(shown)
        rows.addRow(self.tr("&Pinyin:"), self._choices["pinyin"])
        rows.addRow(self.tr("Eng&lish:"), self._choices["english"])
        rows.addRow(self.tr("&Known terms:"), self._choices["explained"])
        for name in ("highlights", "popups", "marks", "quantities", "quantities_table", "ordinary"):
            rows.addRow(self._ticks[name])
        page = QGroupBox(self.tr("Page"))
        rows = QFormLayout(page)
        rows.addRow(self.tr("P&aper:"), self._choices["paper"])
        rows.addRow(self.tr("La&yout:"), self._choices["layout"])
        rows.addRow(self.tr("&Margins:"), self._numbers["margin_mm"])
        rows.addRow(self.tr("Type &size:"), self._numbers["size_pt"])
        rows.addRow(self.tr("F&ont:"), self._choices["font"])
        for name in ("grey", "made_with", "replace_missing"):
            rows.addRow(self._ticks[name])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(shown)
        column.addWidget(page)
        column.addStretch()
        for form in (top, *self.findChildren(QFormLayout)):
            form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
            form.setVerticalSpacing(8)
            form.setHorizontalSpacing(12)
        self._align_labels()

    def _align_labels(self) -> None:
        labels = [label for label in self.findChildren(QLabel) if label.buddy() is not None]
        widest = max(label.sizeHint().width() for label in labels)
        for label in labels:
            label.setMinimumWidth(widest)

    def _connect(self) -> None:
        self._preset.activated.connect(self._take_preset)
        self._format.currentIndexChanged.connect(self._on_format)
        for choice in self._choices.values():
            choice.currentIndexChanged.connect(self._on_option)
        for number in self._numbers.values():
            number.valueChanged.connect(self._on_option)
        for tick in self._ticks.values():
            tick.toggled.connect(self._on_option)

    def _take_preset(self) -> None:
        preset = PRESETS.get(self._preset.currentData())
        if preset is None:
            self._show_preset()
        else:
            now = self.options()
            self.set_options(replace(preset, **{name: getattr(now, name) for name in OWN}))
            self.changed.emit()

    def _on_format(self) -> None:
        self._show_heeded()
        self.changed.emit()

    def _on_option(self) -> None:
        self._show_preset()
        self.changed.emit()

    def _show_preset(self) -> None:
        name = preset_of(self.options())
        self._preset.setCurrentIndex(self._preset.findData(name))

    def _show_heeded(self) -> None:
        heeded = HEEDED[self.suffix]
        for name, part in (*self._choices.items(), *self._numbers.items(), *self._ticks.items()):
            part.setEnabled(name in heeded)


def preset_of(options: ExportOptions) -> str:
    """The name of the preset these options are, but for what is the user's own; else CUSTOM."""
    asked = [field.name for field in fields(ExportOptions) if field.name not in OWN]
    for name, preset in PRESETS.items():
        if all(getattr(preset, each) == getattr(options, each) for each in asked):
            return name
    return CUSTOM


def choice_box(named: Named) -> QComboBox:
    """A box that offers values under their names in the user's language."""
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_NARROWEST_CHOICE)
    for value, name in named:
        box.addItem(translated("Export", name), str(value))
    return box


def number_box(limits: tuple[float, float], step: float, unit: str) -> QDoubleSpinBox:
    """A box for a number between two limits."""
    box = QDoubleSpinBox()
    box.setRange(*limits)
    box.setSingleStep(step)
    box.setDecimals(1)
    box.setSuffix(unit)
    return box
