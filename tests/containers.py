"""Word files, e-books, messages and archives made for the tests, whole ones and bad ones."""

import io
import zipfile
from email.message import EmailMessage

from docx import Document
from ebooklib import epub

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
CONTAINER = (
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>"
)


def saved(document):
    """The bytes of a document of python-docx."""
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def docx_of(*paragraphs):
    """A Word file of plain paragraphs."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def docx_around(body, **parts):
    """A Word file around the XML of a body, with prefixes w, m, mc, wps, v and r declared.

    A part is named by its place, slashes as double underscores: word__styles.
    """
    spaces = (
        f'xmlns:w="{WORD}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    document = f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
    return docx_parts({"word/document.xml": document, **parts})


def docx_parts(parts, compression=zipfile.ZIP_DEFLATED):
    """A Word file of parts by their places, with its list of types and its relations."""
    every = {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, **parts}
    return zip_of(every, compression)


def zip_of(members, compression=zipfile.ZIP_DEFLATED):
    """An archive of members by their names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def epub_of(chapters, *, title="看懂财报", listed=True):
    """A book of ebooklib: chapters as pairs of a title and the XHTML in the body."""
    book = epub.EpubBook()
    book.set_title(title)
    book.set_language("zh")
    book.add_author("李明远")
    book.add_author("陈思")
    book.add_metadata("DC", "publisher", "示例出版社")
    book.add_metadata("DC", "date", "2024-05-01")
    pages = []
    for number, (name, body) in enumerate(chapters, start=1):
        page = epub.EpubHtml(title=name, file_name=f"text/part{number}.xhtml", lang="zh")
        page.content = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
        book.add_item(page)
        pages.append(page)
    book.toc = pages if listed else []
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    book.spine = ["nav", *pages]
    buffer = io.BytesIO()
    epub.write_epub(buffer, book)
    return buffer.getvalue()


def book_around(spine, *, manifest="", pages=None, meta="", more=None):
    """A book with its plan written by hand; pages by their names below OEBPS."""
    pages = pages or {}
    items = "".join(
        f'<item id="{name}" href="{name}" media-type="application/xhtml+xml"/>' for name in pages
    )
    plan = (
        '<package xmlns="http://www.idpf.org/2007/opf" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0">'
        f"<metadata>{meta}</metadata><manifest>{items}{manifest}</manifest>"
        f"<spine>{spine}</spine></package>"
    )
    return zip_of(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": CONTAINER,
            "OEBPS/book.opf": plan,
            **{f"OEBPS/{name}": page for name, page in pages.items()},
            **(more or {}),
        }
    )


def message_of(text="存款准备金率下调0.5个百分点。\n", *, subject="三月纪要", files=(), page=None):
    """A message with files as pairs of a name and bytes."""
    message = EmailMessage()
    message["From"] = "王晓 <wang@example.com>"
    message["To"] = "li@example.com"
    message["Subject"] = subject
    message["Date"] = "Thu, 05 Mar 2026 09:30:00 +0800"
    message.set_content(text)
    if page is not None:
        message.add_alternative(page, subtype="html")
    for name, content in files:
        message.add_attachment(
            content, maintype="application", subtype="octet-stream", filename=name
        )
    return message.as_bytes()
