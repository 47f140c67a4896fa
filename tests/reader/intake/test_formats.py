"""A file's format is told by its bytes, and what can't be read says what it is and what to do."""

import io

import openpyxl
import pytest

from reader.errors import LoadError
from reader.intake.formats import Format, format_of
from reader.intake.load import read_file, taken_from
from tests.containers import book_around, docx_of, message_of, zip_of

TEXT = "央行下调存款准备金率0.5个百分点，释放长期资金约1万亿元。"
PAGE = f"<html><body><h1>降准落地</h1><p>{TEXT * 3}</p></body></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)


def workbook():
    buffer = io.BytesIO()
    openpyxl.Workbook().save(buffer)
    return buffer.getvalue()


def stream(name):
    return OLE + name.encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize(
    ("raw", "name", "form"),
    [
        (TEXT.encode(), "a.txt", Format.TEXT),
        (TEXT.encode(), "a", Format.TEXT),
        (TEXT.encode(), "a.docx", Format.TEXT),
        (b"# x", "a.MD", Format.MARKDOWN),
        (b"<p>x", "a.htm", Format.HTML),
        (PAGE.encode(), "a.txt", Format.HTML),
        (b"\xef\xbb\xbf\n <!doctype HTML><p>", "a.txt", Format.HTML),
        (PAGE.encode("utf-16"), "a.txt", Format.HTML),
        (b"<?xml version='1.0'?>\n<!-- x --><html xmlns=''>", "a.doc", Format.HTML),
        (b"<htmlx>", "a.txt", Format.TEXT),
        (b"%PDF-1.7", "a.txt", Format.PDF),
        (b"\n\n%PDF-1.7", "a.pdf", Format.PDF),
        (b"\n\n%PDF-1.7", "a.txt", Format.TEXT),
        (docx_of(TEXT), "a.docx", Format.DOCX),
        (docx_of(TEXT), "a.zip", Format.DOCX),
        (docx_of(TEXT), "a.doc", Format.DOCX),
        (docx_of(TEXT), "a.epub", Format.DOCX),
        (zip_of({"a.docx": docx_of(TEXT)}, 0), "a.docx", Format.ARCHIVE),
        (zip_of({}), "a.zip", Format.ARCHIVE),
        (book_around(""), "a.zip", Format.EPUB),
        (message_of(), "a.eml", Format.EMAIL),
        (b"MIME-Version: 1.0\r\n\r\nx", "a.doc", Format.EMAIL),
        (b"x", "a.MHTML", Format.EMAIL),
    ],
)
def test_the_bytes_go_before_the_name(raw, name, form):
    assert format_of(raw, name) is form


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (stream("WordDocument"), r"old Word file \(\.doc\).*DOCX"),
        (stream("Workbook"), r"old Excel file \(\.xls\)"),
        (stream("PowerPoint Document"), r"old PowerPoint"),
        (stream("EncryptedPackage"), "locked with a password.*without"),
        (stream("__substg1.0_1000"), r"Outlook message.*EML"),
        (OLE, "old Word or Excel"),
        (b"{\\rtf1 x}", "rich-text file.*DOCX"),
        (b"\x89PNG\r\n", "picture.*OCR"),
        (b"\xff\xd8\xff\xe0", "picture"),
        (b"RIFF0000WEBPVP8", "picture"),
        (b"0000ftypheic", "picture"),
        (b"7z\xbc\xaf\x27\x1c", "7-Zip archive.*ZIP"),
        (b"Rar!\x1a\x07\x00", "RAR archive.*ZIP"),
        (b"\x1f\x8b\x08", "gzip"),
        (bytes(60) + b"BOOKMOBI", "Kindle book.*EPUB"),
        (bytes(257) + b"ustar", "tar archive"),
        (workbook(), "Excel workbook"),
        (zip_of({"[Content_Types].xml": "", "ppt/presentation.xml": ""}), "PowerPoint.*PDF"),
        (zip_of({"OFD.xml": "", "Doc_0/Document.xml": ""}), "OFD document.*PDF"),
        (zip_of({"Index/Document.iwa": b"x"}), "Pages file.*DOCX"),
        (zip_of({"mimetype": "application/vnd.oasis.opendocument.text"}, 0), "OpenDocument.*DOCX"),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.docx", "a.bin"])
def test_what_cannot_be_read_says_what_it_is_and_what_to_do(raw, what, name, tmp_path):
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(LoadError, match=rf"{name}: This is .*{what}"):
        read_file(path)


def test_a_folder_of_an_office_s_name_makes_no_workbook_of_an_archive():
    taken = list(taken_from(zip_of({"xl/a.txt": TEXT, "word/b.txt": TEXT}), "x.zip"))
    assert len(taken) == 2


def test_a_page_called_a_text_is_read_as_a_page(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(PAGE, encoding="utf-8")
    article = read_file(path)
    assert article.metadata.title == "降准落地"
    assert "<p>" not in article.text
