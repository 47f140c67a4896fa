"""When a PDF is refused, in which words; and that no PDF makes reading fail in another way."""

import io
import random
import subprocess
import sys
import time
import zlib

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from PIL import Image

from reader.errors import Cancelled, LoadError
from reader.intake.formats import Format
from reader.intake.load import read_as
from reader.intake.pdf import document
from reader.intake.pdf.document import draft_of
from tests.pdfs import set_pdf
from tests.reports import report

pytestmark = pytest.mark.long

TEXT = "数据中心的需求旺盛，净息差收窄。"


@pytest.fixture
def raw(tmp_path):
    return set_pdf(tmp_path / "in.pdf", TEXT).read_bytes()


def saved(raw, change=lambda pdf: None, **options):
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        change(pdf)
        written = io.BytesIO()
        pdf.save(written, **options)
    return written.getvalue()


def encrypted(raw, allow=None, **passwords):
    allow = allow or pikepdf.Permissions()
    return saved(raw, encryption=pikepdf.Encryption(**passwords, allow=allow))


def garbled(raw):
    def without_meaning(pdf):
        for each in pdf.objects:
            if isinstance(each, Dictionary) and Name.ToUnicode in each:
                del each[Name.ToUnicode]

    return saved(raw, without_meaning)


def scan(_):
    buffer = io.BytesIO()
    Image.new("RGB", (200, 200), "white").save(buffer, "PDF")
    return buffer.getvalue()


def many_pages(raw):
    def more(pdf):
        for _ in range(document.MOST_PAGES):
            pdf.pages.append(pdf.pages[0])

    return saved(raw, more)


def blank(_):
    pdf = pikepdf.new()
    pdf.add_blank_page()
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


NO_COPYING = pikepdf.Permissions(extract=False)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda raw: encrypted(raw, user="u", owner="o"), "This PDF is encrypted.*its password"),
        (lambda raw: encrypted(raw, NO_COPYING, user="", owner="o"), "This PDF is protected"),
        (lambda raw: b"%PDF-1.7 and no more", "This PDF is not a PDF, or is damaged"),
        (lambda raw: raw[: len(raw) // 3], "This PDF is not a PDF, or is damaged"),
        (lambda raw: b"%PDF-1.7\n" + b"\0" * 9999, "This PDF is not a PDF, or is damaged"),
        (garbled, "The text of this PDF can't be read: its fonts don't say"),
        (scan, r"This PDF has no text: its only page is an image\. Run OCR"),
        (blank, "This PDF has no text to be read"),
        (many_pages, "This PDF has 2,001 pages; 2,000 at most"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(raw, spoil, words):
    with pytest.raises(LoadError, match=words):
        draft_of(spoil(raw))


def test_a_pdf_whose_author_lets_its_text_be_copied_is_read(raw):
    draft = draft_of(encrypted(raw, pikepdf.Permissions(modify_other=False), user="", owner="o"))
    assert TEXT in [piece.text for piece in draft.pieces]


def test_a_file_cut_off_before_its_table_is_read_as_far_as_it_goes(raw):
    draft = draft_of(raw[: raw.rindex(b"xref")])
    assert TEXT in [piece.text for piece in draft.pieces]


def test_reading_stops_when_told_and_when_it_takes_too_long(tmp_path, monkeypatch):
    raw = set_pdf(tmp_path / "in.pdf", f"{TEXT}\n#pagebreak()\n{TEXT}").read_bytes()
    for after in range(4):
        calls = iter(range(9))
        with pytest.raises(Cancelled):
            draft_of(raw, lambda calls=calls, after=after: next(calls) >= after)
    monkeypatch.setattr(document, "LONGEST_TIME", -1.0)
    with pytest.raises(LoadError, match="takes too long"):
        draft_of(raw)


def typed(content, pages=1, filters=Name.FlateDecode):
    """A PDF of one page, or several alike, with a content stream as it is."""
    pdf = pikepdf.new()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
    for _ in range(pages):
        page = pdf.add_blank_page(page_size=(595, 842))
        page.obj.Resources = Dictionary(Font=Dictionary(F=font))
        page.obj.Contents = pikepdf.Stream(pdf, content, Filter=filters)
    written = io.BytesIO()
    pdf.save(written)
    return written.getvalue()


def test_a_page_crowded_with_text_is_read_in_time():
    side = 110
    letters = "".join(
        f"BT /F 2 Tf 1 0 0 1 {at % side * 5} {at // side * 7} Tm (a) Tj ET\n"
        for at in range(side * side)
    )
    begun = time.monotonic()
    draft_of(typed(zlib.compress(letters.encode())))
    assert time.monotonic() - begun < 10


@pytest.mark.parametrize("layers", [1, 2])
def test_a_stream_that_unpacks_without_end_is_refused(layers):
    packed = b"BT /F 6 Tf 9 9 Td (a) Tj ET " * 2_000_000
    for _ in range(layers):
        packed = zlib.compress(packed, 9)
    begun = time.monotonic()
    with pytest.raises(LoadError, match="unpacks to more than"):
        draft_of(typed(packed, filters=pikepdf.Array([Name.FlateDecode] * layers)))
    assert time.monotonic() - begun < 10


def test_drawings_drawn_in_drawings_without_end_are_refused():
    pdf = pikepdf.new()
    page = pdf.add_blank_page()
    form = pdf.make_stream(b"0 0 9 9 re f", Type=Name.XObject, Subtype=Name.Form)
    form.BBox = pikepdf.Array([0, 0, 99, 99])
    for _ in range(12):
        outer = pdf.make_stream(b"/X Do " * 10, Type=Name.XObject, Subtype=Name.Form)
        outer.BBox = form.BBox
        outer.Resources = Dictionary(XObject=Dictionary(X=form))
        form = outer
    page.obj.Resources = Dictionary(XObject=Dictionary(X=form))
    page.obj.Contents = pdf.make_stream(b"/X Do")
    written = io.BytesIO()
    pdf.save(written)
    begun = time.monotonic()
    with pytest.raises(LoadError, match="drawn within one another"):
        draft_of(written.getvalue())
    assert time.monotonic() - begun < 10


def mutations(raw, seed):
    """The PDF with bytes changed, cut out, doubled, or its end missing."""
    chance = random.Random(seed)
    changed = bytearray(raw)
    start = chance.randrange(9, len(changed))
    end = min(len(changed), start + chance.randrange(1, 3000))
    if seed % 4 == 0:
        for _ in range(chance.randrange(1, 100)):
            changed[chance.randrange(9, len(changed))] = chance.randrange(256)
    elif seed % 4 == 1:
        del changed[start:end]
    elif seed % 4 == 2:
        changed[start:start] = changed[start:end]
    else:
        del changed[start:]
    return bytes(changed)


CHILD = """
import pathlib, sys
from reader.errors import LoadError
from reader.intake.formats import Format
from reader.intake.load import read_as
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pdf")):
    print(path.name, flush=True)
    try:
        read_as(path.read_bytes(), Format.PDF, path.name)
    except LoadError:
        pass
"""


def test_damaged_files_never_break_the_process(tmp_path):
    raw = set_pdf(tmp_path / "seed", report()).read_bytes()
    plain = saved(
        raw,
        compress_streams=False,
        stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        object_stream_mode=pikepdf.ObjectStreamMode.disable,
    )
    for seed in range(200):
        spoilt = mutations(plain if seed % 3 else raw, seed)
        (tmp_path / f"{seed:03}.pdf").write_bytes(spoilt)
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.splitlines()) == 200


def test_the_name_of_the_file_stands_before_the_reason(tmp_path, raw):
    assert read_as(raw, Format.PDF, "周报.pdf").metadata.title == "周报"


@pytest.mark.parametrize(
    "title", [b"\xfe\xff\xd8\x00", b"\xfe\xff\xdc\x00\x00A", b"\xff\xfe\x00", b"\0" * 9]
)
def test_a_title_that_is_no_text_is_no_title(raw, title):
    def named(pdf):
        pdf.docinfo.Title = pikepdf.String(title)

    assert draft_of(saved(raw, named)).metadata.title == ""
