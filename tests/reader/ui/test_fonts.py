"""The faces that come with the program."""

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QRawFont

from reader.ui.fonts import register_fonts
from reader.ui.page_style import PageStyle, em


def test_the_bundled_faces_are_known_once_they_are_registered(qapp):
    register_fonts(always=True)
    assert {"Noto Sans CJK SC", "Noto Sans"} <= set(QFontDatabase.families())


def test_the_page_is_set_in_a_face_that_has_chinese_characters(qapp):
    register_fonts()
    font = PageStyle(size_pt=20).body_font()
    raw = QRawFont.fromFont(font)
    assert all(raw.supportsCharacter(ord(character)) for character in "财读輝𠮷")
    assert em(font) == pytest.approx(QFontInfo(font).pixelSize(), abs=0.5)


def test_ruby_is_set_in_a_face_that_has_all_tone_marks(qapp):
    register_fonts()
    raw = QRawFont.fromFont(PageStyle().ruby_font())
    assert all(raw.supportsCharacter(ord(letter)) for letter in "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü")
