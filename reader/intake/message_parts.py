"""The parts of an e-mail: parsed within limits, decoded, and told which of them is what."""

import binascii
import string
from collections.abc import Iterator
from email.errors import MessageError
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import PurePath
from typing import cast

from reader.errors import LoadError
from reader.intake.draft import LONGEST_TEXT
from reader.intake.formats import SUFFIXES
from reader.intake.message_head import PlainHeads, file_name, said, text_of

_MOST_LINES = 1_500_000  # line ends, both signs counted
_MOST_BORDERS = 20_000
_MOST_HOLDERS = 200
_MOST_CHECKED = 20_000_000  # lines, each against the borders of all that could be around it
_DEEPEST = 30
_BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the email package raises of messages that are none, or made to break it."""
_HEADS = PlainHeads(refold_source="none")
_MESSAGE = "message/rfc822"
_NO_BASE64 = bytes(
    set(range(256)) - {*string.ascii_letters.encode(), *string.digits.encode(), *b"+/="}
)


def parsed(raw: bytes) -> EmailMessage:
    """The message. Raises LoadError if it is none, or made to take for ever."""
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    _refuse_crowded(raw)
    try:
        return cast("EmailMessage", BytesParser(EmailMessage, policy=_HEADS).parsebytes(raw))
    except _BROKEN as error:
        raise LoadError("It is damaged, and can't be read as a message.") from error


def _refuse_crowded(raw: bytes) -> None:
    """Raise LoadError for more lines or borders than a message has; parsing them takes for ever."""
    lines = raw.count(b"\n") + raw.count(b"\r")
    lowered = raw.lower()
    holders = lowered.count(b"multipart/") + lowered.count(_MESSAGE.encode())
    is_crowded = raw.count(b"\n--") > _MOST_BORDERS or holders > _MOST_HOLDERS
    if lines > _MOST_LINES or is_crowded or lines * holders > _MOST_CHECKED:
        raise LoadError("It is not safe: it has more parts or lines than any message.")


def parts_of(message: EmailMessage, depth: int = 0) -> Iterator[EmailMessage]:
    """The parts that hold something, in order; a message passed on is one part."""
    if message.get_content_type() == _MESSAGE or not message.is_multipart():
        yield message
    elif depth < _DEEPEST:
        for part in message.get_payload():
            if isinstance(part, EmailMessage):
                yield from parts_of(part, depth + 1)


def own_parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that are the message's text, not a file attached to it."""
    for part in parts_of(message):
        if part.get_content_disposition() != "attachment" and not _is_file(part):
            yield part


def is_plain(part: EmailMessage) -> bool:
    """Whether a part is plain text, or should have parts but names no border between them."""
    return part.get_content_type() == "text/plain" or part.get_content_maintype() == "multipart"


def _is_file(part: EmailMessage) -> bool:
    return PurePath(file_name(part)).suffix.lower() in SUFFIXES


def text_in(part: EmailMessage) -> str:
    """The text of a part. Raises LoadError if it is none."""
    raw = _content(part)
    text = text_of(raw, _charset(part)) if raw.strip() else ""
    if len(text) > LONGEST_TEXT:
        raise LoadError(f"The text is too long: {LONGEST_TEXT:,} characters at most.")
    return text


def _charset(part: EmailMessage) -> str:
    try:
        return part.get_content_charset("")
    except _BROKEN:
        return ""


def _content(part: EmailMessage) -> bytes:
    coding = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    try:
        if coding == "base64" and isinstance(payload := part.get_payload(), str):
            return _from_base64(payload)
        content = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    return content if isinstance(content, bytes) else b""


def _from_base64(text: str) -> bytes:
    """What was encoded, of a part cut off as much as is left."""
    raw = text.encode("ascii", "ignore").translate(None, _NO_BASE64).rstrip(b"=")
    raw = raw[:-1] if len(raw) % 4 == 1 else raw
    return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))


def attached(part: EmailMessage) -> tuple[str, bytes] | None:
    """The name and the bytes of a file, or of a message passed on."""
    if part.get_content_type() == _MESSAGE:
        return _passed_on(part)
    if not _is_file(part):
        return None
    return file_name(part), _content(part)


def _passed_on(part: EmailMessage) -> tuple[str, bytes] | None:
    inner = part.get_payload() if part.is_multipart() else None
    message = inner[0] if isinstance(inner, list) and inner else None
    if not isinstance(message, EmailMessage):
        return None
    try:
        name = file_name(part) or said(message, "Subject") or "message"
        return f"{name.removesuffix('.eml')}.eml", message.as_bytes()
    except _BROKEN:
        return None
