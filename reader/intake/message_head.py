"""What an e-mail's head says, however it is encoded: subject, sender, date, names of files."""

import datetime
import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import parseaddr, parsedate_to_datetime

from reader.article import Metadata
from reader.errors import LoadError
from reader.intake.decode import decode

LONGEST_HEADER = 10_000  # characters, of which no honest head has more
_ANSWER = re.compile(
    r"(?:(?:re|fw|fwd|aw|wg|回复|答复|转发|回覆|轉寄|轉發|自动回复)(?:\[\d+\])?\s*[:：]\s*)+",
    re.IGNORECASE,
)
_SAVED = re.compile(r"saved by|保存", re.IGNORECASE)
_FEWEST_SAID = 8  # bytes beyond ASCII, from which UTF-8 is no chance
_GB = frozenset({"gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936", "hz-gb-2312"})
_NARROW = frozenset({"", "us-ascii", "ascii", "iso-8859-1", "latin-1", "windows-1252", "cp1252",
                     "unknown-8bit", "8bit", "binary", "default", "iso-8859-15"})  # fmt: skip


class PlainHeads(EmailPolicy):
    """The policy of the email package, with heads as they were written.

    Its own parser of heads raises whatever it likes of hostile ones, and can take for ever.
    """

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """The name and what it says, in one line and cut where no honest one goes on."""
        name, _, said = sourcelines[0].partition(":")
        lines = "".join([said, *sourcelines[1:]])[:LONGEST_HEADER]
        return name, " ".join(lines.split())

    def header_fetch_parse(self, name: str, value: str) -> str:
        """What it says, as it was written."""
        return value


def metadata_of(message: EmailMessage) -> Metadata:
    """The subject without its "Re:" as title, the sender's name as author, and the date."""
    return Metadata(
        title=_ANSWER.sub("", said(message, "Subject"), count=1).strip(),
        author=_sender(str(message.get("From", ""))),
        date=_date(str(message.get("Date", ""))),
    )


def _sender(head: str) -> str:
    """The name of the sender, or the address if that is all."""
    try:
        name, address = parseaddr(head)
        if not name and "=?" in address:  # the address was encoded with the name
            name, address = parseaddr(_unencoded(head))
    except (ValueError, IndexError, RecursionError):  # of brackets in brackets
        return ""
    return _unencoded(name).strip("\"' ") or address


def page_address(message: EmailMessage) -> str | None:
    """The address of a page that a browser saved as a message (MHT); None if it is a message."""
    address = message.get("Snapshot-Content-Location") or message.get("Content-Location")
    if address is None and not _SAVED.search(said(message, "From")):
        return None
    return str(address or "")


def said(message: EmailMessage, name: str) -> str:
    """What a head says, decoded; empty if it is not there."""
    return _unencoded(str(message.get(name, "")))


def file_name(part: EmailMessage) -> str:
    """The name of an attached file, without a folder; empty if it has none."""
    try:
        name = part.get_filename("")
    except (ValueError, LookupError, TypeError):
        return ""
    return _unencoded(str(name)).replace("\\", "/").rpartition("/")[2].strip()


def text_of(raw: bytes, charset: str) -> str:
    """Bytes as text: in the charset that is named, unless they show that it is another.

    Raises LoadError if they are no text.
    """
    charset = charset.strip("\"' ").lower()
    is_utf_8 = sum(byte > 0x7F for byte in raw[:1000]) >= _FEWEST_SAID and _decoded(raw, "utf-8")
    if charset in _NARROW or is_utf_8:
        return decode(raw)
    text = _decoded(raw, "gb18030" if charset in _GB and charset != "hz-gb-2312" else charset)
    return decode(raw) if text is None else text


def _decoded(raw: bytes, charset: str) -> str | None:
    try:
        return raw.decode(charset)
    except (UnicodeError, LookupError, ValueError):
        return None


def _unencoded(head: str) -> str:
    """A head with its encoded words read (RFC 2047), and what stands in it as bare bytes."""
    try:
        pieces = decode_header(head)
    except (HeaderParseError, ValueError):
        pieces = [(head, None)]
    joined: list[tuple[bytes, str]] = []
    for piece, charset in pieces:
        raw = piece if isinstance(piece, bytes) else piece.encode("utf-8", "surrogateescape")
        if joined and joined[-1][1] == (charset or ""):  # a character can be cut in two words
            joined[-1] = (joined[-1][0] + raw, charset or "")
        else:
            joined.append((raw, charset or ""))
    return "".join(_lenient(raw, charset) for raw, charset in joined)


def _lenient(raw: bytes, charset: str) -> str:
    try:
        return text_of(raw, charset)
    except LoadError:
        return raw.decode("utf-8", "replace")


def _date(head: str) -> datetime.date | None:
    try:
        return parsedate_to_datetime(head).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
