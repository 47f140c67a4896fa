"""The looks of everything around the page: one palette and one style sheet, made from the theme."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontInfo, QStyleHints
from PySide6.QtWidgets import QApplication

from reader import resources
from reader.ui.page_style import CHINESE_FAMILIES, RUBY_FAMILIES
from reader.ui.theme import Theme, palette_for, theme_for

_REGULAR = 400
_SCHEMES = {
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
    "system": Qt.ColorScheme.Unknown,
}

_SHEET = """
QMainWindow, QDialog {{ background: {window}; }}
QToolTip {{ background: {card}; color: {ink}; border: 1px solid {border}; padding: 3px; }}
QMenuBar {{ background: {window}; padding: 2px 6px; }}
QMenuBar::item {{ padding: 4px 10px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {card}; border: 1px solid {border}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 26px; border-radius: 5px; }}
QMenu::item:selected {{ background: {hover}; color: {ink}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {border}; margin: 5px 8px; }}
QToolBar {{ background: {window}; border: none; border-bottom: 1px solid {border};
            padding: 4px 10px; spacing: 3px; }}
QToolBar::separator {{ width: 1px; background: {border}; margin: 5px 5px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 4px 8px; }}
QToolButton#qt_toolbar_ext_button {{ padding: 0; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton:checked {{ background: {hover}; border-color: {border}; }}
QToolButton:pressed {{ background: {selection}; }}
QToolButton[popupMode="2"] {{ padding-right: 18px; }}
QToolButton::menu-indicator {{ subcontrol-position: right center; right: 5px; }}
QLineEdit, QComboBox {{
    background: {card}; border: 1px solid {border}; border-radius: 6px; padding: 3px 7px;
    selection-background-color: {selection}; selection-color: {ink}; }}
#termsPanel QLineEdit, #shelfPanel QLineEdit, #findBar QLineEdit, #termPane QLineEdit {{
    padding: 4px 7px; }}
QLineEdit:focus, QComboBox:focus {{ border-color: {accent}; }}
QLineEdit:disabled, QComboBox:disabled {{ background: {window}; color: {faint}; }}
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {{
    border: none; padding: 0; background: transparent; }}
QAbstractItemView QLineEdit, QAbstractItemView QComboBox {{
    border-radius: 0; padding: 0 4px; }}
QComboBox::drop-down {{ border: none; width: 20px; }}
QComboBox::down-arrow {{ image: url("{chevron}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {card}; selection-background-color: {hover};
                               selection-color: {ink}; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QLabel#qt_msgbox_informativelabel {{ min-width: 24em; }}
QPushButton {{ background: {card}; border: 1px solid {border}; border-radius: 6px;
               padding: 5px 20px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:default, QPushButton:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {faint}; }}
QTextEdit {{ background: {paper}; color: {ink}; border: none;
             selection-background-color: {selection}; selection-color: {ink}; }}
QCheckBox {{ spacing: 7px; }}
QCheckBox::indicator, QTreeView::indicator {{
    width: 14px; height: 14px; border: 1px solid {faint}; border-radius: 4px; background: {card}; }}
QCheckBox::indicator:hover, QCheckBox::indicator:focus, QTreeView::indicator:hover {{
    border-color: {accent}; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{check}"); }}
QCheckBox::indicator:checked:disabled {{ background: {faint}; border-color: {faint}; }}
QTableView {{ background: {panel}; selection-background-color: {selection};
              selection-color: {ink}; outline: none; }}
PlanTable::item, #plainTable::item {{ padding: 0 5px; }}
#subjectPopup {{ background: {card}; border: 1px solid {border}; outline: none; }}
#subjectPopup::item {{ padding: 3px 8px; }}
#subjectPopup::item:selected {{ background: {hover}; color: {ink}; }}
#chartTip {{ background: {card}; color: {ink}; border: 1px solid {border};
             border-radius: 6px; padding: 6px 9px; }}
#linesTable::item, #companionsTable::item {{ padding: 0 8px; }}
QTreeWidget, QPlainTextEdit {{ background: {paper}; border: 1px solid {border};
                               border-radius: 6px; }}
#facetTree {{ background: transparent; border: none; }}
#facetTree::item {{ padding: 2px 0; }}
#verdictTree {{ outline: none; }}
#verdictTree::item {{ padding: 4px 8px; }}
#verdictTree::item:selected {{ background: {selection}; color: {ink}; }}
QHeaderView {{ background: {panel}; }}
QHeaderView::section {{ background: {panel}; color: {muted}; border: none;
                        border-bottom: 1px solid {border}; padding: 5px 16px 5px 8px; }}
QTabBar::tab {{ background: transparent; color: {muted}; padding: 5px 4px; margin-right: 14px;
                border-bottom: 2px solid transparent; }}
QTabBar::tab:selected {{ color: {ink}; border-bottom-color: {accent}; }}
QTabBar::tab:hover {{ color: {ink}; }}
QSplitter::handle {{ background: {border}; }}
QStatusBar {{ background: {window}; border-top: 1px solid {border}; color: {muted}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QToolButton {{ color: {accent}; text-decoration: underline; padding: 1px 3px; }}
QStatusBar QLabel {{ color: {muted}; padding: 3px 4px; }}
QProgressBar {{ background: {border}; border: none; border-radius: 3px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 34px; }}
QScrollBar::handle:horizontal {{ min-width: 34px; }}
QScrollBar::handle:hover {{ background: {faint}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLabel#heading {{ font-weight: bold; }}
#asideHeader {{ color: {muted}; padding: 2px 6px 2px 0; }}
#asideHeader:checked {{ background: transparent; border-color: transparent; }}
#asideHeader:hover {{ color: {ink}; background: transparent; }}
#asideHeader:focus {{ border-color: {accent}; }}
QLabel#muted, #facts, #asideLines {{ color: {muted}; background: transparent; }}
#findBar {{ background: {window}; border-bottom: 1px solid {border}; }}
#termsPanel, #shelfPanel {{ background: {panel}; }}
#shelfPanel QListView {{ background: {panel}; outline: none; }}
#tagList {{ background: {paper}; border: 1px solid {border}; border-radius: 6px; outline: none; }}
#tagList::item {{ padding: 3px 2px; color: {ink}; }}
#tagList::item:selected {{ background: {hover}; }}
#barButton {{ color: {muted}; padding: 2px 16px 2px 4px; }}
#barButton::menu-indicator {{ subcontrol-position: right center; right: 3px; }}
#chip, #clear {{ padding: 1px 7px; border-radius: 9px; }}
#chip {{ background: {selection}; }}
#clear {{ color: {accent}; }}
#formBar {{ background: {panel}; border: 1px solid {border}; border-radius: 6px; }}
#glossaryForm QLineEdit {{ padding: 3px 6px; }}
#glossaryForm QPlainTextEdit {{ background: {card}; }}
#glossaryForm QPlainTextEdit:focus {{ border-color: {accent}; }}
#glossaryForm QToolButton {{ padding: 3px 5px; }}
#glossaryForm QComboBox QLineEdit {{ padding: 0; }}
#formBar QPushButton {{ padding: 4px 11px; }}
#lineButton {{ border: none; background: transparent; color: {accent};
               padding: 4px 3px; text-decoration: underline; }}
#lineButton:focus {{ border: 1px solid {accent}; }}
#glossaryForm QListView, #glossaryForm QTextBrowser {{
    background: {paper}; border: 1px solid {border}; border-radius: 6px; }}
#glossaryForm QListView::indicator {{
    width: 12px; height: 12px; border: 1px solid {faint}; border-radius: 3px;
    background: {card}; }}
#glossaryForm QListView::indicator:checked {{
    background: {accent}; border-color: {accent}; image: url("{check}"); }}
"""


def window_font(system: QFont) -> QFont:
    """The system's font, with a face for Chinese and even strokes at small sizes."""
    family = QFontInfo(system).family()  # what stands behind a name such as “Sans Serif”
    font = QFont(system)
    font.setFamilies(list(dict.fromkeys((family, *RUBY_FAMILIES, *CHINESE_FAMILIES))))
    font.setVariableAxis(QFont.Tag("wght"), _REGULAR)  # Noto Sans CJK begins at Thin
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def apply_theme(app: QApplication, name: str) -> Theme:
    """Colour the whole application; `name` is light, dark or system. Returns the theme in use."""
    hints = app.styleHints()
    hints.setColorScheme(_SCHEMES.get(name, Qt.ColorScheme.Unknown))
    theme = theme_for(name, system_is_dark(hints))
    app.setPalette(palette_for(theme))
    app.setStyleSheet(style_sheet(theme))
    return theme


def system_is_dark(hints: QStyleHints) -> bool:
    """Whether the desktop, or the user, wants dark colours."""
    return hints.colorScheme() == Qt.ColorScheme.Dark


def style_sheet(theme: Theme) -> str:
    """The style sheet of the application in a theme."""
    return _SHEET.format(
        window=theme.window,
        card=theme.card,
        ink=theme.ink,
        border=theme.border,
        hover=theme.hover,
        faint=theme.faint,
        accent=theme.accent,
        selection=theme.selection,
        muted=theme.muted,
        panel=theme.panel,
        paper=theme.paper,
        chevron=resources.path("icons", f"chevron-{theme.name}.svg").as_posix(),
        check=resources.path("icons", f"check-{theme.name}.svg").as_posix(),
    )
