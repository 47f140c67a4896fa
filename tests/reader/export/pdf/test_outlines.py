"""Pinyin as outlines: beside the same text set by typst in the same face."""

import io
import re
import time
from importlib.resources import files

import numpy as np
import pikepdf
import pypdfium2
import pytest
import typst
from hypothesis import given
from hypothesis import strategies as st
from pikepdf import Dictionary

from reader.export.pdf.outlines import EM, RubyFace

SIZE = 40
DPI_SCALE = 3
WHITE = 255
PINYIN = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêńňǹḿabcdefghijklmnopqrstuvwxyz' ’1-"
NUMBER_OR_OPERATOR = re.compile(rb"(-?\d+ -?\d+ m|-?\d+ -?\d+ l|(-?\d+ ){6}c|h)\n?|f$")


@pytest.fixture(scope="module")
def face() -> RubyFace:
    return RubyFace(400, 100)  # the face typst sets, which can't be told a width


def ink(pdf: bytes) -> np.ndarray:
    page = pypdfium2.PdfDocument(pdf)[0]
    return page.render(scale=DPI_SCALE, grayscale=True).to_numpy().reshape(-1, 1200) < WHITE // 2


def drawn(form: bytes) -> bytes:
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(400, 100))
    scale = SIZE / EM
    page.Contents = pdf.make_stream(b"q %f 0 0 %f 20 40 cm %b Q" % (scale, scale, form))
    page.Resources = Dictionary()
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def set_by_typst(text: str) -> bytes:
    source = f"""#set page(width: 400pt, height: 100pt, margin: 0pt)
#set text(font: "Noto Sans", size: {SIZE}pt, kerning: false, ligatures: false,
  top-edge: "baseline", bottom-edge: "baseline")
#place(dx: 20pt, dy: 60pt)[#{"sys.inputs.t"}]"""
    return typst.compile(
        source.encode(),
        font_paths=[str(files("fontpkg_noto_sans") / "files")],
        ignore_system_fonts=True,
        sys_inputs={"t": text},
        format="pdf",
    )


@pytest.mark.parametrize(
    "text", ["fèichéng", "bàndǎotǐ", "nǚgǔdōng", "ḿ ǹ ńg", "Xī’ān 3-G", "jìnglìrùn"]
)
def test_the_outlines_cover_what_typst_sets(face: RubyFace, text: str) -> None:
    ours, theirs = ink(drawn(face.form(text))), ink(set_by_typst(text))
    assert theirs.sum() > 1000
    assert (ours & theirs).sum() / (ours | theirs).sum() > 0.97


@pytest.mark.parametrize("text", ["ê\u0304", "ê\u030c", "m\u0304", "m\u0300", "i\u0308\u0304"])
def test_marks_without_a_letter_of_their_own_stand_clear_over_it(face: RubyFace, text: str) -> None:
    assert face.missing(text) == ""
    letter, whole = ink(drawn(face.form(text[:-1]))), ink(drawn(face.form(text)))
    mark = whole & ~letter
    top_of_letter = np.argwhere(letter)[:, 0].min()
    assert np.argwhere(mark)[:, 0].max() < top_of_letter
    middle = np.argwhere(letter)[:, 1].mean(), np.argwhere(mark)[:, 1].mean()
    assert abs(middle[0] - middle[1]) < 0.05 * SIZE * DPI_SCALE
    assert face.width(text, SIZE) == face.width(text[:-1], SIZE)


def test_a_letter_and_its_mark_are_drawn_as_the_one_they_make(face: RubyFace) -> None:
    assert face.form("a\u030cu\u0308\u0301") == face.form("ǎǘ")
    assert face.width("a\u030c", 6) == face.width("ǎ", 6)


def test_the_width_is_that_of_the_letters_and_grows_with_the_size(face: RubyFace) -> None:
    assert face.width("", 6) == 0
    assert face.width("nǐhǎo", 6) == pytest.approx(face.width("nǐ", 6) + face.width("hǎo", 6))
    assert face.width("nǐ", 12) == pytest.approx(2 * face.width("nǐ", 6))
    assert 0.4 * SIZE < face.width("n", SIZE) < 0.7 * SIZE


def test_the_ruby_is_narrower_than_the_face_at_its_natural_width(face: RubyFace) -> None:
    assert RubyFace().width("zhǐshù", 6) < 0.95 * face.width("zhǐshù", 6)


def test_what_the_face_lacks_is_reported_and_left_out(face: RubyFace) -> None:
    assert face.missing("nǐ你🚀你") == "你🚀"
    assert face.form("n你ǐ") == face.form("nǐ")
    assert face.width("n你ǐ", 6) == face.width("nǐ", 6)
    assert face.form("你 ") == b""
    assert face.missing(PINYIN) == ""


@given(st.text(PINYIN, min_size=1, max_size=12))
def test_every_form_is_path_operators_that_fill(text: str) -> None:
    form = FACE.form(text)
    if text.strip():
        assert form.endswith(b"f")
    assert NUMBER_OR_OPERATOR.sub(b"", form).strip() == b""


FACE = RubyFace()


def test_many_forms_are_quick() -> None:
    texts = [f"{a}{b}ng{c}" for a in PINYIN[:30] for b in PINYIN[:10] for c in PINYIN[:10]]
    face = RubyFace()
    started = time.perf_counter()
    for _ in range(13):
        for text in texts:
            face.width(text, 5.8)
            face.form(text)
    assert time.perf_counter() - started < 2  # 0.2 s when alone on the machine
