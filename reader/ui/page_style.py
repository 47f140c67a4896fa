"""PageStyle: how the article is set on the page, as the user wishes it."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFont, QFontMetricsF

from reader.annotation.model import Annotation, Source

REGIONAL_FAMILIES = {"taiwan": "Noto Sans CJK TC", "hong_kong": "Noto Sans CJK HK"}
CHINESE_FAMILIES = ("Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei")
RUBY_FAMILIES = ("Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
RUBY_SIZE = 0.54
ENGLISH_SIZE = 0.5
RUBY_LINE = 2.0
ENGLISH_LINE = 1.85
BOTH_LINE = 2.4
_REGULAR = 400.0  # a variable face is drawn at its thinnest unless told otherwise
_RUBY_WIDTH = 88.0


class Pinyin(StrEnum):
    """Which words carry ruby."""

    NONE = "none"
    NEW = "new"
    """Those of terms that are new to the reader, or being learnt."""
    TERMS = "terms"
    ALL = "all"


class English(StrEnum):
    """Which mentions of a term carry their English."""

    NONE = "none"
    FIRST = "first"
    NEW = "new"
    """Those of terms that are new to the reader, or being learnt."""
    ALL = "all"


class Characters(StrEnum):
    """In which script the page draws an article, whatever it is written in."""

    WRITTEN = "written"
    SIMPLIFIED = "simplified"
    TAIWAN = "taiwan"
    HONG_KONG = "hong_kong"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageStyle:
    """Type, spacing and what is painted around the text.

    `family` empty takes the best Chinese face there is; `line_height` is the distance of lines in
    font sizes, more where ruby or English need it; `plain_general` leaves ordinary words (domain
    general, dictionary words) unmarked and, in mode terms, without ruby.
    """

    family: str = ""
    size_pt: float = 14.0
    line_height: float = 1.75
    pinyin: Pinyin = Pinyin.TERMS
    english: English = English.NONE
    highlights: bool = True
    plain_general: bool = True
    characters: Characters = Characters.WRITTEN

    def body_font(self) -> QFont:
        """The face of the running text."""
        regional = REGIONAL_FAMILIES.get(self.characters, "")
        families = tuple(filter(None, (self.family, regional, *CHINESE_FAMILIES)))
        return _font(families, self.size_pt)

    def ruby_font(self) -> QFont:
        """The face of pinyin over the text."""
        font = _font(RUBY_FAMILIES, self.size_pt * RUBY_SIZE)
        font.setVariableAxis(QFont.Tag("wdth"), _RUBY_WIDTH)
        return font

    def english_font(self) -> QFont:
        """The face of English under the text and beside it."""
        font = _font((*RUBY_FAMILIES, *CHINESE_FAMILIES), self.size_pt * ENGLISH_SIZE)
        font.setVariableAxis(QFont.Tag("wdth"), _RUBY_WIDTH)
        return font

    def line_factor(self) -> float:
        """The distance of two baselines in font sizes that everything painted needs."""
        ruby, english = self.pinyin is not Pinyin.NONE, self.english is not English.NONE
        needed = BOTH_LINE if ruby and english else RUBY_LINE if ruby else ENGLISH_LINE
        return max(self.line_height, needed) if ruby or english else self.line_height

    def marks(self, annotation: Annotation) -> bool:
        """Whether the annotation is more than an ordinary word here."""
        ordinary = annotation.source is Source.DICTIONARY or annotation.domain == "general"
        return not (self.plain_general and ordinary)


def interface_font(size_pt: float) -> QFont:
    """The face of everything around the page."""
    return _font((*RUBY_FAMILIES, *CHINESE_FAMILIES), size_pt)


def em(font: QFont) -> float:
    """The width of one Chinese character in pixels."""
    return QFontMetricsF(font).horizontalAdvance("国")


def _font(families: tuple[str, ...], size_pt: float) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPointSizeF(size_pt)
    font.setVariableAxis(QFont.Tag("wght"), _REGULAR)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
