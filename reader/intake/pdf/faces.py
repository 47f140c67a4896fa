"""Faces: which characters of a PDF's page are set in a bold face, or drawn as if they were."""

import ctypes
import re

import pypdfium2.raw as pdfium

_BOLD = re.compile(
    r"bold|black|heavy|demi|medi(?!um)|(?<!ya)(?<!e)hei(?!ti[-_ ]?light)|黑体|粗", re.IGNORECASE
)
_LONGEST_NAME = 128
_FORCED = 1 << 18  # ForceBold of the font's flags
_OUTLINED = 2  # filled and stroked: how office programs make a bold face of one that has none


class Faces:
    """The faces of one page's characters, asked one after the other."""

    def __init__(self, text_page: pdfium.FPDF_TEXTPAGE) -> None:
        self._text_page = text_page
        self._name = ctypes.create_string_buffer(_LONGEST_NAME)
        self._flags = ctypes.c_int()
        self._drawn = 0
        self._is_bold = False

    def is_bold(self, index: int) -> bool:
        """Whether a character looks bold by its font's name or by how it is drawn."""
        drawn = pdfium.FPDFText_GetTextObject(self._text_page, index)
        address = ctypes.addressof(drawn.contents) if drawn else 0
        if address != self._drawn or not address:
            self._drawn = address
            self._is_bold = self._named_bold(index) or (
                bool(address) and pdfium.FPDFTextObj_GetTextRenderMode(drawn) == _OUTLINED
            )
        return self._is_bold

    def _named_bold(self, index: int) -> bool:
        pdfium.FPDFText_GetFontInfo(self._text_page, index, self._name, _LONGEST_NAME, self._flags)
        if self._flags.value & _FORCED:
            return True
        raw = self._name.value
        return any(_BOLD.search(raw.decode(code, "replace")) for code in ("utf-8", "gb18030"))
