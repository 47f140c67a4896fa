"""When marking a user's PDF is refused or stopped, in which words; and nothing is written."""

import io
from dataclasses import replace

import pikepdf
import pytest
from pikepdf import Dictionary, Name, String
from PIL import Image

from reader.errors import Cancelled, ExportError
from reader.export.options import READING, English
from tests.pdf.structure import qpdf_complaints
from tests.pdfs import PLAIN, marks_of, set_pdf


def image_page():
    buffer = io.BytesIO()
    Image.new("RGB", (200, 200), "white").save(buffer, "PDF")
    return buffer.getvalue()


def test_scans_are_refused_or_named(tmp_path, mark):
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(image_page())
    with pytest.raises(ExportError, match=r"no text: its only page is an image\. Run OCR"):
        mark(scan)
    source = set_pdf(tmp_path / "in.pdf", PLAIN)
    with pikepdf.open(source, allow_overwriting_input=True) as pdf, pikepdf.open(scan) as other:
        pdf.pages.extend([other.pages[0], other.pages[0]])
        pdf.save()
    assert any("pages 3–4" in note for note in mark(source).notes)


def test_text_that_nobody_can_read_is_said_to_be_so(tmp_path, mark):
    source = set_pdf(tmp_path / "in.pdf", PLAIN)
    with pikepdf.open(source, allow_overwriting_input=True) as pdf:
        for each in pdf.objects:
            if isinstance(each, Dictionary) and Name.ToUnicode in each:
                del each[Name.ToUnicode]
        pdf.save()
    with pytest.raises(ExportError, match="fonts don't say"):
        mark(source)


def encrypted(source, **passwords):
    with pikepdf.open(source, allow_overwriting_input=True) as pdf:
        pdf.save(encryption=pikepdf.Encryption(**passwords))


def signed(source):
    with pikepdf.open(source, allow_overwriting_input=True) as pdf:
        field = pdf.make_indirect(Dictionary(T=String("Signature"), Kids=[]))
        kid = Dictionary(Parent=field, V=Dictionary(Type=Name.Sig, Contents=String("x")))
        field.FT = Name.Sig
        field.Kids.append(pdf.make_indirect(kid))
        pdf.Root.AcroForm = Dictionary(Fields=[field], SigFlags=3)
        pdf.save()


def certified(source):
    with pikepdf.open(source, allow_overwriting_input=True) as pdf:
        pdf.Root.Perms = Dictionary(DocMDP=Dictionary(Type=Name.Sig))
        pdf.save()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path: encrypted(path, user="u", owner="o"), "without its password"),
        (lambda path: encrypted(path, user="", owner="o"), "owner password"),
        (signed, "is signed"),
        (certified, "is signed"),
        (lambda path: path.write_bytes(b"no PDF at all"), "not a PDF, or is damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:60]), "not a PDF, or is damaged"),
        (lambda path: path.unlink(), "No such file"),
        (lambda path: set_pdf(path, "#rect()"), "no text to be marked"),
    ],
)
def test_what_must_not_be_marked_is_refused_and_nothing_written(tmp_path, mark, spoil, words):
    source, target = set_pdf(tmp_path / "in.pdf", PLAIN), tmp_path / "out.pdf"
    target.write_text("before")
    spoil(source)
    with pytest.raises(ExportError, match=words):
        mark(source, target=target)
    assert target.read_text() == "before"
    assert {each.name for each in tmp_path.iterdir()} <= {"in.pdf", "out.pdf"}


def test_a_damaged_file_is_repaired_in_the_copy_and_said_to_be_damaged(tmp_path, mark):
    source = set_pdf(tmp_path / "in.pdf", PLAIN)
    whole = source.read_bytes()
    source.write_bytes(whole[: whole.rindex(b"trailer")])
    outcome = mark(source)
    assert any("in.pdf is damaged" in note for note in outcome.notes)
    with pikepdf.open(outcome.target) as pdf:
        assert len(marks_of(pdf)) == 3
        assert not pdf.get_warnings()
    assert not qpdf_complaints(outcome.target)


def test_a_target_that_cannot_be_written_is_noticed_before_anything_is_read(tmp_path, mark):
    source, told = set_pdf(tmp_path / "in.pdf", PLAIN), []
    with pytest.raises(ExportError, match="folder does not exist"):
        mark(source, target=tmp_path / "nowhere" / "out.pdf", tell=told.append)
    assert not told


def test_an_empty_signature_field_is_no_signature(tmp_path, mark):
    source = set_pdf(tmp_path / "in.pdf", PLAIN)
    with pikepdf.open(source, allow_overwriting_input=True) as pdf:
        field = pdf.make_indirect(Dictionary(FT=Name.Sig, T=String("sign here")))
        pdf.Root.AcroForm = Dictionary(Fields=[field], SigFlags=1)
        pdf.save()
    assert mark(source).pages == 3


def test_the_original_is_never_the_target_and_no_copy_is_marked_twice(tmp_path, mark):
    source = set_pdf(tmp_path / "in.pdf", PLAIN)
    original = source.read_bytes()
    with pytest.raises(ExportError, match="give the marked copy another name"):
        mark(source, target=tmp_path / "." / "in.pdf")
    (tmp_path / "link.pdf").hardlink_to(source)
    with pytest.raises(ExportError, match="give the marked copy another name"):
        mark(source, target=tmp_path / "link.pdf")
    first = mark(source).target
    with pytest.raises(ExportError, match="marks of Caidu already"):
        mark(first, target=tmp_path / "again.pdf")
    assert source.read_bytes() == original


@pytest.mark.parametrize("after", [0, 1, 3, 5, 8])
def test_it_stops_when_told_and_leaves_nothing(tmp_path, mark, after):
    source = set_pdf(tmp_path / "in.pdf", PLAIN)
    calls = iter(range(1000))
    with pytest.raises(Cancelled):
        mark(source, stopped=lambda: next(calls) >= after)
    assert [each.name for each in tmp_path.iterdir()] == ["in.pdf"]


def test_it_tells_of_every_page_read_and_marked(tmp_path, mark):
    told = []
    mark(
        set_pdf(tmp_path / "in.pdf", PLAIN),
        replace(READING, english=English.NONE),
        tell=told.append,
    )
    assert [(each.stage.value, each.done, each.total) for each in told] == [
        ("preparing", 1, 2),
        ("preparing", 2, 2),
        ("finishing", 1, 2),
        ("finishing", 2, 2),
    ]
