"""A PDF as a Draft: what its pages say in the order of reading, without what frames them."""

import re
import time

from reader.article import NOTHING_KNOWN, BlockKind, Metadata
from reader.errors import LoadError
from reader.intake.byline import merge
from reader.intake.draft import LONGEST_TEXT, Draft, Piece
from reader.intake.pdf.bombs import refuse_bombs
from reader.intake.pdf.front import said_by
from reader.intake.pdf.furniture import kind_of, mastheads, set_aside
from reader.intake.pdf.glyphs import PageText
from reader.intake.pdf.heads import headings_of, title_of
from reader.intake.pdf.layout import RUNNING, Layout, laid_out
from reader.intake.pdf.legible import unread_of
from reader.intake.pdf.parts import Part, body_of, parts_of
from reader.intake.pdf.text import may_be_copied, opened, own_title, pages_of
from reader.intake.stopped import Stopped, never

MOST_PAGES = 2000
LONGEST_PAGE = 100_000  # characters
LONGEST_TIME = 120.0  # seconds

_NAME = "this PDF"
_NO_TITLE = re.compile(
    r"microsoft|powerpoint|untitled|unknown|无标题|未命名|文档\s*\d*$|幻灯片|演示文稿|slide|print|adobe"
    r"|.*\.(?:docx?|pptx?|xlsx?|pdf|wps|wpt|indd|html?|tmp|txt|rtf)\s*$|.*[\\/]|[\W\d_]*$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\u3400-\u9fff]{2}|[A-Za-z]{3}.*\s")
_LONGEST_TITLE = 120


def draft_of(raw: bytes, stopped: Stopped = never) -> Draft:
    """What a PDF holds. Raises LoadError if it can't be read or is too large, and Cancelled.

    `stopped` is asked page by page.
    """
    asked = _within(LONGEST_TIME, stopped)
    try:
        refuse_bombs(raw, _NAME)
        pages, named = _read(raw, asked)
        unread_of(pages, _NAME, "read")
        layout = laid_out(pages, asked)
    except LoadError as error:
        said = str(error)
        raise LoadError(said[:1].upper() + said[1:]) from error
    return _draft(layout, named)


def _read(raw: bytes, stopped: Stopped) -> tuple[tuple[PageText, ...], str]:
    """The pages, and the title that the PDF has of its own, if it is one."""
    pages: list[PageText] = []
    length = 0
    with opened(raw, _NAME) as document:
        if not may_be_copied(document):
            raise LoadError(
                f"{_NAME} is protected: its author restricts what may be done with it (an owner "
                "password). Ask for a copy without restrictions."
            )
        if len(document) > MOST_PAGES:
            raise LoadError(f"{_NAME} has {len(document):,} pages; {MOST_PAGES:,} at most.")
        for page in pages_of(document, _NAME, stopped=stopped):
            length += len(page.text)
            if len(page.text) > LONGEST_PAGE or length > LONGEST_TEXT:
                raise LoadError(
                    f"{_NAME} is too long: {LONGEST_PAGE:,} characters on a page and "
                    f"{LONGEST_TEXT:,} in all at most. Split it into parts."
                )
            pages.append(page)
        return tuple(pages), _real(own_title(document))


def _within(seconds: float, stopped: Stopped) -> Stopped:
    """The same question, which also ends what takes too long, with a LoadError."""
    end = time.monotonic() + seconds

    def asked() -> bool:
        if time.monotonic() > end:
            raise LoadError(f"{_NAME} takes too long: more than {seconds:.0f} seconds.")
        return stopped()

    return asked


def _real(title: str) -> str:
    """A title that somebody wrote, not the name of a program or of a file."""
    title = " ".join(title.split())
    if len(title) > _LONGEST_TITLE or _NO_TITLE.match(title) or "\ufffd" in title:
        return ""
    return title if _WORDS.search(title) else ""


def _draft(layout: Layout, named: str) -> Draft:
    parts = parts_of(layout.paragraphs)
    rules = set_aside(parts)
    own = [part for at, part in enumerate(parts) if at not in rules]
    body = body_of(own or parts)
    title = title_of(parts, body, named, rules)
    headings = headings_of(parts, body, title, rules)
    rules |= mastheads(parts, title)
    pieces: list[Piece] = []
    for at, part in enumerate(parts):
        if at in title:
            if at == title.start:
                pieces.append(Piece(BlockKind.TITLE, _titled([parts[each] for each in title])))
        elif at in headings:
            pieces.append(Piece(BlockKind.HEADING, part.text, headings[at], rules.get(at)))
        else:
            pieces.append(Piece(kind_of(part), part.text, set_aside=rules.get(at)))
    running = [line.text for line in layout.running]
    pieces += [Piece(BlockKind.PARAGRAPH, text, set_aside=RUNNING) for text in running]
    known = said_by(parts, (line.text for line in layout.running if line.page == 0))
    spoken = NOTHING_KNOWN if title else Metadata(title=named)
    return Draft(pieces=tuple(pieces), metadata=merge(known, spoken))


def _titled(parts: list[Part]) -> str:
    """The lines of a title as one: Chinese without spaces between them."""
    text = parts[0].text
    for part in parts[1:]:
        is_latin = text[-1:].isascii() and part.text[:1].isascii()
        text += f" {part.text}" if is_latin else part.text
    return text
