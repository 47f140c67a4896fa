"""Word files become drafts: the text in its order, with headings, lists, tables and captions."""

import datetime
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.coreprops import CoreProperties
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml

from reader.article import Metadata
from reader.errors import LoadError
from reader.intake.draft import Draft, Piece
from reader.intake.small_xml import local
from reader.intake.word_body import pieces_of, with_title
from reader.intake.word_package import Package, package_of
from reader.intake.word_styles import Styles

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BROKEN = (OpcError, SyntaxError, KeyError, ValueError, AttributeError, TypeError, RecursionError)
"""What python-docx and lxml raise of a file that is not whole; lxml's errors are SyntaxErrors."""
_NO_AUTHOR = re.compile(
    r"python-docx|administrator|admin|user|(?:windows|office|microsoft office) ?(?:user|用户)"
    r"|owner|unknown|lenovo|dell|asus|acer|hp|thinkpad|pc|apache poi|wps(?: office|_\d+)?"
    r"|openpyxl|microsoft|微软(?:用户|中国)|系统管理员|管理员|用户|作者|未知|未定义|匿名"
    r"|mc system|www\..*|[\W\d_]*",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"word document|(?:microsoft )?(?:office )?(?:word|powerpoint)\b.*"
    r"|.*\.(?:docx?|dotx?|wps|rtf|txt|pdf)"
    r"|(?:untitled|document|新建|无标题|文档|未命名|标题|title)\W*(?:microsoft word)?.{0,6}\d*"
    r"|[\W\d_]*",
    re.IGNORECASE,
)
_TEMPLATE_MADE = datetime.date(2013, 12, 23)
_EARLIEST = 1990


def draft_of(raw: bytes) -> Draft:
    """What a Word file (DOCX) holds; footnotes and endnotes come last. Raises LoadError.

    Headers, footers, comments and deleted text are left out.
    """
    package = package_of(raw)
    try:
        document: Any = Document(BytesIO(package.zipped()))
        styles = Styles(document.styles.element if package.styles else None)
        body = with_title(list(pieces_of(document.element.body, styles)))
        notes = [*_notes(package.footnotes, styles), *_notes(package.endnotes, styles)]
        perhaps = _properties(document.core_properties, package)
    except _BROKEN as error:
        raise LoadError("It is damaged, and can't be read as a Word file.") from error
    return Draft(pieces=(*body, *notes), perhaps=perhaps)


def _notes(part: bytes, styles: Styles) -> Iterator[Piece]:
    """The notes themselves, not the lines drawn above them."""
    for note in parse_xml(part) if part else ():
        if local(note.tag) in ("footnote", "endnote") and not note.get(f"{_WORD}type"):
            yield from pieces_of(note, styles)


def _properties(core: CoreProperties, package: Package) -> Metadata:
    """What the file's properties say, if a person said it and no template."""
    if not package.core:
        return Metadata()
    title, author, made = core.title.strip(), core.author.strip(), core.created
    date = made.date() if made is not None else None
    is_sensible = date is not None and date.year >= _EARLIEST and date != _TEMPLATE_MADE
    return Metadata(
        title="" if _NO_TITLE.fullmatch(title) else title,
        author="" if _NO_AUTHOR.fullmatch(author) else author,
        date=date if is_sensible else None,
    )
