"""What is known of an article besides its text, in the order and words in which it is said."""

from urllib.parse import urlsplit

from reader.article import Metadata

_WEB = ("http", "https")


def facts_of(metadata: Metadata) -> tuple[str, ...]:
    """Source, author, date and publisher, as far as they are known, each once."""
    date = metadata.date.isoformat() if metadata.date else ""
    facts = (metadata.source, metadata.author, date, metadata.publisher)
    return tuple(dict.fromkeys(fact.strip() for fact in facts if fact.strip()))


def site_of(address: str) -> str:
    """The host of a page's address; "" if it isn't an address of the web."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.") if parts.scheme in _WEB else ""
