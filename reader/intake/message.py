"""E-mails (EML) and saved pages (MHT): the text as a draft, the files attached as members."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.message import EmailMessage

from reader.errors import LoadError
from reader.intake.byline import merge
from reader.intake.draft import Draft, Piece
from reader.intake.formats import format_of
from reader.intake.member import Member
from reader.intake.mend import mend
from reader.intake.message_head import metadata_of, page_address
from reader.intake.message_lines import flowed, pieces_of, with_heads_hidden
from reader.intake.message_parts import attached, is_plain, own_parts, parsed, parts_of, text_in
from reader.intake.taken import Refused

_BODY = re.compile(r"<body\b[^<>]*>", re.IGNORECASE)
_STRUCTURE = ("<table", "<h1", "<h2", "<h3", "<ul", "<ol", "<p", "<div")


def draft_of(raw: bytes) -> Draft:
    """What a message says: its HTML part if that has structure, else its plain text.

    Raises LoadError if it is no message, or holds no text.
    """
    message = parsed(raw)
    address = page_address(message)
    parts = list(own_parts(message))
    pages = [part for part in parts if part.get_content_type() == "text/html"]
    if address is not None and pages:
        draft = _of_page(text_in(pages[0]), address)
        title = metadata_of(message).title
        return replace(draft, metadata=merge(draft.metadata, replace(draft.metadata, title=title)))
    pieces = _pieces(pages, [part for part in parts if is_plain(part)])
    return Draft(pieces=with_heads_hidden(pieces), metadata=metadata_of(message))


def attachments(raw: bytes) -> Iterator[Member | Refused]:
    """The files attached to a message that can be articles, and the messages passed on in it.

    Of a saved page there are none. Raises LoadError if it is no message.
    """
    message = parsed(raw)
    if page_address(message) is not None:
        return
    for part in parts_of(message):
        if (file := attached(part)) is None:
            continue
        name, original = file
        try:
            yield Member(name=name, original=original, format=format_of(original, name))
        except LoadError as error:
            yield Refused(name=name, reason=str(error))


def _pieces(pages: Sequence[EmailMessage], plain: Sequence[EmailMessage]) -> Sequence[Piece]:
    """What was written, of all parts that hold it: some programs cut it at each picture."""
    said = [_plain_text(part) for part in plain]
    is_said = any(text.strip() for text in said)
    if pages and (not is_said or any(_has_structure(text_in(page)) for page in pages)):
        pieces = [piece for page in pages for piece in _page_pieces(page)]
        if pieces or not is_said:
            return pieces
    return [piece for text in said for piece in pieces_of(mend(text))]


def _page_pieces(part: EmailMessage) -> Sequence[Piece]:
    """The pieces of a page that is a message: all of it, for all of it was written."""
    text = text_in(part)
    body = _BODY.search(text)
    try:
        return _of_page(f"<!--StartFragment-->{text[body.end() :] if body else text}").pieces
    except LoadError:  # one of a few words or none, as below a picture
        return ()


def _plain_text(part: EmailMessage) -> str:
    text = text_in(part)
    if part.get_param("format", "") == "flowed":
        return flowed(text, delete_space=str(part.get_param("delsp", "no")).lower() == "yes")
    return text


def _has_structure(page: str) -> bool:
    return any(tag in page.lower() for tag in _STRUCTURE)


def _of_page(text: str, address: str = "") -> Draft:
    from reader.intake.html import page  # loads slowly, and few messages need it

    return page.draft_of(text, address)
