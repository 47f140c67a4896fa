"""Location: an address of the web taken apart, and which machines an address may lead to."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from reader.errors import LoadError

SCHEMES = {"http": 80, "https": 443}
LONGEST = 4_000  # characters
_ALONE = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)
_NEVER = re.compile(r"[\s\\\x00-\x1f\x7f]")
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+-]*:(?!\d)", re.IGNORECASE)
_HOST = re.compile(r"[a-z0-9._-]{1,253}")
_OTHER_WAYS = tuple(map(ipaddress.IPv6Network, ("::ffff:0:0/96", "64:ff9b::/96")))
_EMBEDDING = (*_OTHER_WAYS, ipaddress.IPv6Network("::/96"))
_SITE_LOCAL = ipaddress.IPv6Network("fec0::/10")

_Number = ipaddress.IPv4Address | ipaddress.IPv6Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where to ask for what: `host` is a name in ASCII or a bare IP number, `target` what to ask.

    `written` is the whole address as the article shall remember it.
    """

    scheme: str
    host: str
    port: int
    target: str
    written: str

    @property
    def is_secure(self) -> bool:
        """Whether the connection is to be encrypted."""
        return self.scheme == "https"

    @property
    def authority(self) -> str:
        """The host, and the port where it is not the usual one, as a request names them."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == SCHEMES[self.scheme] else f"{host}:{self.port}"

    @property
    def name(self) -> str:
        """The last part of the path, as a file would be called."""
        return unquote(urlsplit(self.target).path.rstrip("/").rpartition("/")[2])

    def is_beside(self, other: "Location") -> bool:
        """Whether the same server of the same machine is asked."""
        return (self.scheme, self.host, self.port) == (other.scheme, other.host, other.port)


def address_in(text: str) -> str:
    """The address a text consists of, and of nothing else; "" if it is no such text."""
    text = text.strip()
    return text if len(text) <= LONGEST and _ALONE.fullmatch(text) else ""


def located(address: str) -> Location:
    """The address taken apart; one without a scheme is asked for over https.

    Raises LoadError if it is none that can be opened.
    """
    address = address.strip()
    if "://" not in address and not _OTHER_SCHEME.match(address):
        address = f"https://{address}"
    if len(address) > LONGEST:
        raise LoadError("This address is too long.")
    if _NEVER.search(address):
        raise LoadError("This is not an address: there are spaces or backslashes in it.")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise LoadError(f"This is not an address: {error}.") from error
    if parts.scheme not in SCHEMES:
        raise LoadError("Only addresses that begin with http:// or https:// can be opened.")
    if "@" in parts.netloc:
        raise LoadError("Addresses with a user's name or a password in them are not opened.")
    port = SCHEMES[parts.scheme] if port is None else port
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    target = f"{path}?{query}" if query else path
    host = _host(parts.hostname or "")
    location = Location(scheme=parts.scheme, host=host, port=port, target=target, written="")
    written = f"{parts.scheme}://{location.authority}{target}"
    return Location(scheme=parts.scheme, host=host, port=port, target=target, written=written)


def led_on(here: Location, target: str) -> Location:
    """Where a server sends who has asked it. Raises LoadError if that can't be opened."""
    try:
        there = urljoin(here.written, target.strip())
    except ValueError as error:
        raise LoadError("The address leads to something that is no address.") from error
    try:
        return located(there)
    except LoadError as error:
        raise LoadError(f"The address leads to another one that is not opened. {error}") from error


def is_public(number: str) -> bool:
    """Whether an IP number is one of the open net: not this machine's, not a private network's.

    A number that holds another one inside (mapped, 6to4, Teredo, NAT64) is judged by that.
    What is no number is not public.
    """
    try:
        address: _Number = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    inner_ones = _inside(address)
    is_ipv4 = any(address in network for network in _OTHER_WAYS)
    for inner in inner_ones if is_ipv4 else (address, *inner_ones):
        if not inner.is_global or inner.is_multicast or inner.is_reserved or inner.is_unspecified:
            return False
        if inner.version == 6 and inner in _SITE_LOCAL:
            return False
    return True


def _inside(address: _Number) -> tuple[_Number, ...]:
    """The IPv4 numbers an IPv6 number leads to."""
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    found: list[_Number] = []
    if address.sixtofour is not None:
        found.append(address.sixtofour)
    if address.teredo is not None:
        found.extend(address.teredo)
    if any(address in network for network in _EMBEDDING):
        found.append(ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF))
    return tuple(found)


def _host(host: str) -> str:
    """The host in ASCII. Raises LoadError."""
    if ":" in host:
        try:
            return str(ipaddress.IPv6Address(host))
        except ValueError as error:
            raise LoadError(f"This is not an address: {error}.") from error
    try:
        plain = host.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise LoadError(f"This is not the name of a server: {host[:60]}.") from error
    if not _HOST.fullmatch(plain):
        raise LoadError(f"This is not the name of a server: {host[:60] or '(none)'}.")
    return plain
