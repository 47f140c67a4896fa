"""The look of the pages: sizes, margins and colours, as the options want them, for the template."""

from collections.abc import Mapping
from typing import Any

from reader.export.options import English, ExportOptions, Layout, Paper, Pinyin

MM = 72 / 25.4
WIDTHS_PT = {Paper.A4: 210 * MM, Paper.LETTER: 8.5 * 72}
PAPERS = {Paper.A4: "a4", Paper.LETTER: "us-letter"}
TITLE_SCALES = (1.6, 1.5, 1.42, 1.35)
LEAST_LAST_LINE = 4
_WIDE = "‘’“”—…"
"""Signs that Chinese faces draw as wide as a character."""
SCALES = {"heading": 1.15, "heading3": 1.06, "heading4": 1.0, "row": 0.85, "caption": 0.85}
"""The sizes of kinds of blocks, the text's being 1; a kind with its level goes before."""
ASCENT = 0.88
"""How far a Chinese character reaches above the baseline, in sizes."""
RUBY_SIZE = 0.52
RUBY_RISE = 0.13
"""How far a ruby's baseline stands above the characters under it, in sizes of the type."""
NOTE_WIDTH_MM = 41.0
NOTE_GAP_MM = 6.0

_COLOUR = {
    "body": "#1d2026",
    "muted": "#626973",
    "accent": "#1d5fa8",
    "rule": "#cfcabd",
}
_GREY = {"body": "#000000", "muted": "#555555", "accent": "#222222", "rule": "#aaaaaa"}
_GREEN, _AMBER, _BLUE = (0.85, 0.95, 0.88), (1.0, 0.90, 0.74), (0.87, 0.92, 0.99)
_TINTS = {
    "company": _GREEN,
    "institution": _GREEN,
    "product": _GREEN,
    "person": (0.93, 0.89, 0.99),
    "index": _AMBER,
    "instrument": _AMBER,
    "quantity": (1.0, 0.89, 0.84),
    "date": (0.91, 0.92, 0.94),
    "place": (0.91, 0.92, 0.94),
}
_MARKS = {
    "yellow": (1.0, 0.88, 0.33),
    "green": (0.68, 0.9, 0.55),
    "blue": (0.56, 0.85, 0.93),
    "pink": (0.98, 0.7, 0.82),
}
_GREY_MARK = (0.8, 0.8, 0.8)
_GREY_TINT = (0.9, 0.9, 0.9)


def scale_of(record: Mapping[str, Any], scales: Mapping[str, float]) -> float:
    """How large a block of a sheet is set, the running text being 1."""
    kind = record["kind"]
    return scales.get(f"{kind}{record.get('level', '')}", scales.get(kind, 1.0))


def tint(kind: str, options: ExportOptions) -> tuple[float, float, float]:
    """The colour of a highlight of this kind, as red, green and blue from 0 to 1."""
    return _GREY_TINT if options.grey else _TINTS.get(kind, (1.0, 0.95, 0.70))


def mark_tint(colour: str, options: ExportOptions) -> tuple[float, float, float]:
    """The colour of what the reader has marked, as red, green and blue; stronger than a term's."""
    return _GREY_MARK if options.grey else _MARKS[colour]


def ink(name: str, options: ExportOptions) -> str:
    """One of the inks body, muted, accent and rule, as #rrggbb."""
    return (_GREY if options.grey else _COLOUR)[name]


def ruby_size(scale: float, size_pt: float) -> float:
    """The size in points of ruby over type of a scale: it grows less than large type."""
    return RUBY_SIZE * size_pt * max(0.9, (1 + scale) / 2)


def title_scale(title: str, width: float, size_pt: float) -> float:
    """How large a title is set over a width in points, so that no few characters stand alone."""
    ems = sum(1.0 if each >= "\u2e80" or each in _WIDE else 0.65 for each in title) + 0.5
    for scale in TITLE_SCALES:
        last = ems % (width / (size_pt * scale))
        if ems * size_pt * scale <= width or last >= LEAST_LAST_LINE:
            return scale
    return TITLE_SCALES[0]


def style_of(options: ExportOptions, title: str) -> dict[str, Any]:
    """What the template needs to know of the look; lengths in points unless they are factors."""
    margin = options.margin_mm * MM
    noted = options.english is English.MARGIN
    right = margin
    if noted or options.layout is Layout.WIDE:
        right = max(margin, (NOTE_WIDTH_MM + NOTE_GAP_MM) * MM + min(margin, 12 * MM))
    width = WIDTHS_PT[options.paper]
    pitch = 1.62 if options.pinyin is Pinyin.NONE else 1.9
    return {
        "ascent": ASCENT,
        "paper": PAPERS[options.paper],
        "size": options.size_pt,
        "margin": {"left": margin, "right": right, "top": margin * 1.05, "bottom": margin},
        "leading": pitch - 1,
        "spacing": pitch - 1 + 0.45,
        "row_inset": 0.45 if options.pinyin is Pinyin.NONE else 0.75,
        "english": str(options.english),
        "unread": options.pinyin is Pinyin.NONE,
        "scales": {**SCALES, "title": title_scale(title, width - margin - right, options.size_pt)},
        "inks": {name: ink(name, options) for name in _COLOUR},
        "note_left": width - right + NOTE_GAP_MM * MM,
        "note_width": NOTE_WIDTH_MM * MM,
    }
