"""What the choices of an export are called, and which of them each format heeds."""

from collections.abc import Mapping
from types import MappingProxyType

from reader.export.options import (
    CSV,
    HTML,
    PDF,
    XLSX,
    English,
    Explained,
    Layout,
    Paper,
    Pinyin,
)
from reader.export.progress import Progress, Stage
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

CUSTOM = "custom"
Named = tuple[tuple[str, str], ...]

PRESET_NAMES: Named = (
    ("reading", QT_TRANSLATE_NOOP("Export", "Reading copy")),
    ("client", QT_TRANSLATE_NOOP("Export", "Client copy")),
    ("print", QT_TRANSLATE_NOOP("Export", "Print in greyscale")),
    (CUSTOM, QT_TRANSLATE_NOOP("Export", "Custom")),
)
FORMAT_NAMES: Named = (
    (PDF, QT_TRANSLATE_NOOP("Export", "PDF")),
    (HTML, QT_TRANSLATE_NOOP("Export", "Web page (HTML)")),
    (XLSX, QT_TRANSLATE_NOOP("Export", "Terms for Excel")),
    (CSV, QT_TRANSLATE_NOOP("Export", "Terms as CSV")),
)
FORMAT_NOTES: Mapping[str, str] = MappingProxyType(
    {
        HTML: QT_TRANSLATE_NOOP(
            "Export",
            "One file for any browser, with the pinyin over the words and a card for every term. "
            "It asks nothing of the network. Paper, layout and margins count when it is printed.",
        ),
        XLSX: QT_TRANSLATE_NOOP(
            "Export",
            "A workbook with a row for every term: pinyin, English, how often it occurs, "
            "its first sentence, and its pages in the PDF with the same choices.",
        ),
        CSV: QT_TRANSLATE_NOOP(
            "Export",
            "A text file with a row for every term: pinyin, English, how often it occurs, "
            "its first sentence, and its pages in the PDF with the same choices.",
        ),
    }
)
CHOICE_NAMES: Mapping[str, Named] = MappingProxyType(
    {
        "pinyin": (
            (Pinyin.TERMS, QT_TRANSLATE_NOOP("Export", "Over terms")),
            (Pinyin.NEW, QT_TRANSLATE_NOOP("Export", "Over new terms")),
            (Pinyin.FIRST, QT_TRANSLATE_NOOP("Export", "Over first mentions")),
            (Pinyin.ALL, QT_TRANSLATE_NOOP("Export", "Over all words")),
            (Pinyin.NONE, QT_TRANSLATE_NOOP("Export", "None")),
        ),
        "english": (
            (English.TABLE, QT_TRANSLATE_NOOP("Export", "In the table at the end")),
            (English.FOOTNOTES, QT_TRANSLATE_NOOP("Export", "As footnotes")),
            (English.MARGIN, QT_TRANSLATE_NOOP("Export", "In the margin")),
            (English.INLINE, QT_TRANSLATE_NOOP("Export", "After the first mention")),
            (English.NONE, QT_TRANSLATE_NOOP("Export", "None")),
        ),
        "explained": (
            (Explained.ALL, QT_TRANSLATE_NOOP("Export", "Explained too")),
            (Explained.NEW, QT_TRANSLATE_NOOP("Export", "Not explained")),
        ),
        "paper": (
            (Paper.A4, QT_TRANSLATE_NOOP("Export", "A4")),
            (Paper.LETTER, QT_TRANSLATE_NOOP("Export", "Letter")),
        ),
        "layout": (
            (Layout.COLUMN, QT_TRANSLATE_NOOP("Export", "One column")),
            (Layout.WIDE, QT_TRANSLATE_NOOP("Export", "Wide margin for notes")),
        ),
    }
)

_SHOWN = frozenset({"pinyin", "english", "explained", "quantities", "quantities_table", "ordinary"})
_PAGE = frozenset({"paper", "layout", "margin_mm", "size_pt", "font"})
_LOOK = frozenset({"highlights", "popups", "marks", "grey", "made_with"})
HEEDED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        PDF: _SHOWN | _PAGE | _LOOK | {"replace_missing"},
        HTML: _SHOWN | _PAGE | _LOOK,  # its pages are those of a browser that prints it
        XLSX: (_SHOWN | _PAGE | {"marks"}) - {"quantities_table"},  # which it always has
        CSV: _SHOWN | _PAGE,
    }
)
"""The fields of ExportOptions a format heeds; tables name the pages that they all make."""

_STAGES: Mapping[Stage, tuple[str, str]] = MappingProxyType(
    {
        Stage.PREPARING: (
            QT_TRANSLATE_NOOP("Export", "Looking for terms…"),
            QT_TRANSLATE_NOOP("Export", "Looking for terms… {0} of {1}"),
        ),
        Stage.SETTING: (
            QT_TRANSLATE_NOOP("Export", "Setting pages…"),
            QT_TRANSLATE_NOOP("Export", "Setting pages… {0} of {1}"),
        ),
        Stage.FINISHING: (
            QT_TRANSLATE_NOOP("Export", "Finishing…"),
            QT_TRANSLATE_NOOP("Export", "Finishing… {0} of {1}"),
        ),
        Stage.PRINTING: (
            QT_TRANSLATE_NOOP("Export", "Printing…"),
            QT_TRANSLATE_NOOP("Export", "Printing page {0} of {1}…"),
        ),
    }
)


def format_name(suffix: str) -> str:
    """What the format of files with a suffix is called, for the user."""
    return translated("Export", dict(FORMAT_NAMES)[suffix])


def progress_words(progress: Progress) -> str:
    """What an export is doing, for the user."""
    plainly, counted = _STAGES[progress.stage]
    says = translated("Export", counted if progress.total else plainly)
    return says.format(progress.done, progress.total)
