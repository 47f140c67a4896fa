"""The one door to the network: what lies at an address the user has asked for, and nothing else."""

import contextlib
import queue
import socket
import ssl
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException
from threading import Event, Thread
from types import TracebackType
from typing import Any, Self

from urllib3.connection import HTTPConnection
from urllib3.exceptions import DecodeError, HTTPError
from urllib3.exceptions import TimeoutError as TimeoutHTTPError
from urllib3.response import BaseHTTPResponse

from reader.errors import Cancelled, LoadError
from reader.intake.fetched import Fetched, refusal
from reader.intake.location import Location, is_public, led_on, located
from reader.intake.stopped import Stopped, never

CHUNK = 32_768
LOOK_SECONDS = 0.05
HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; Caidu)",
    "Accept": "text/html, application/xhtml+xml, text/plain, application/pdf, */*;q=0.5",
    "Accept-Language": "zh-CN, zh;q=0.9, en;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
REDIRECTS = (301, 302, 303, 307, 308)
_PLAIN = {
    401: "asks for a password, which Caidu does not give",
    403: "does not allow this page to be read",
    404: "has no such page (404)",
    410: "has this page no more",
    429: "has been asked too often: try again later",
    451: "may not show this page",
}

Tell = Callable[[int, int], object]
"""Told how many bytes have come, of how many; of 0 where nobody knows."""

_Place = tuple[socket.AddressFamily, tuple[Any, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How much is read at most: bytes once unpacked, seconds in all and to connect, redirects."""

    size: int = 20_000_000
    seconds: float = 30.0
    connect_seconds: float = 10.0
    redirects: int = 5


LIMITS = Limits()


def fetch(
    address: str,
    stopped: Stopped = never,
    tell: Tell = lambda done, total: None,
    limits: Limits = LIMITS,
    trust: ssl.SSLContext | None = None,
) -> Fetched:
    """What lies at an http or https address, over at most so many redirects.

    The machine the user names may be any; one that it sends us on to must be of the open net, or
    the same. What is trusted is the system's matter unless `trust` is given. No cookie, no proxy,
    no password. Raises LoadError with words for the user, Cancelled.
    """
    location = located(address)
    with _Watch(stopped, limits.seconds) as watch:
        asker = _Asker(watch, tell, limits, trust)
        try:
            return asker.follow(location)
        except (HTTPError, HTTPException, OSError) as error:
            watch.check()
            raise LoadError(_words(error, asker.host)) from error


class _Watch:
    """Breaks a connection off, whatever it waits for, once the user or the time wants it."""

    def __init__(self, stopped: Stopped, seconds: float) -> None:
        self._stopped, self._seconds = stopped, seconds
        self._end = time.monotonic() + seconds
        self._lines: list[socket.socket] = []
        self._over = Event()
        self._thread = Thread(target=self._look, name="address-watch", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._over.set()
        self._thread.join()
        for line in self._lines:
            line.close()

    @property
    def left(self) -> float:
        """The seconds left, never none."""
        return max(0.01, self._end - time.monotonic())

    def check(self) -> None:
        """Raises Cancelled if the user wants no more, LoadError if the time is over."""
        if self._stopped():
            raise Cancelled("Opening the address was stopped.")
        if time.monotonic() >= self._end:
            raise LoadError(f"It took too long: {self._seconds:g} seconds at most.")

    def hold(self, line: socket.socket) -> None:
        """Break this connection off, too; a copy is held, for encryption takes the socket over."""
        self._lines.append(line.dup())

    def _look(self) -> None:
        while not self._over.wait(LOOK_SECONDS):
            if self._stopped() or time.monotonic() >= self._end:
                for line in tuple(self._lines):
                    with contextlib.suppress(OSError):
                        line.shutdown(socket.SHUT_RDWR)


class _Asker:
    """Asks one server after the other; `host` is the one that is asked now."""

    def __init__(
        self, watch: _Watch, tell: Tell, limits: Limits, trust: ssl.SSLContext | None
    ) -> None:
        self._watch, self._tell, self._limits, self._trust = watch, tell, limits, trust
        self.host = ""

    def follow(self, first: Location) -> Fetched:
        """What lies there, or where that leads."""
        home = self._places(first)
        here, places = first, home
        for _ in range(self._limits.redirects + 1):
            there = self._ask(here, places)
            if isinstance(there, Fetched):
                return there
            # the name of the first server is not looked up again: it could mean another by now
            at_home = there.is_beside(first) and places is home
            here, places = there, home if at_home else self._public(there)
        raise LoadError("The address leads from one to the next without end.")

    def _ask(self, here: Location, places: list[_Place]) -> Fetched | Location:
        self.host = here.host
        line = self._connected(here, places)
        talk = HTTPConnection(here.host, here.port, timeout=self._watch.left)
        talk.sock = line
        try:
            headers = {"Host": here.authority, **HEADERS}
            talk.request("GET", here.target, headers=headers, preload_content=False)
            return self._answer(here, talk.getresponse())
        finally:
            talk.close()

    def _answer(self, here: Location, answer: BaseHTTPResponse) -> Fetched | Location:
        leads = answer.headers.get("location", "")
        if answer.status in REDIRECTS and leads:
            return led_on(here, leads.encode("latin-1", "replace").decode("utf-8", "replace"))
        if answer.status != 200:
            says = _PLAIN.get(answer.status, f"answers with the status {answer.status}")
            raise LoadError(f"{here.host} {says}.")
        said = Message()
        said["content-type"] = answer.headers.get("content-type", "")
        type_ = said.get_content_type() if said["content-type"] else ""
        if reason := refusal(type_):
            raise LoadError(reason)
        raw = b"".join(self._pieces(answer))
        charset = str(said.get_content_charset(""))
        return Fetched(raw=raw, address=here.written, type=type_, charset=charset, name=here.name)

    def _pieces(self, answer: BaseHTTPResponse) -> Iterator[bytes]:
        known = {"identity", *answer.CONTENT_DECODERS}
        packed = answer.headers.get("content-encoding", "").lower().replace(" ", "")
        if not set(filter(None, packed.split(","))) <= known:
            raise LoadError(f"The page comes packed in a way Caidu can't unpack ({packed[:40]}).")
        length = answer.headers.get("content-length", "")
        total = int(length) if length.isdecimal() and len(length) < 16 else 0
        done = 0
        self._weigh(total)
        for piece in answer.stream(CHUNK, decode_content=True):
            self._watch.check()
            done += len(piece)
            self._weigh(done)
            self._tell(done, 0 if packed else total)
            yield piece

    def _weigh(self, size: int) -> None:
        if size > self._limits.size:
            most = self._limits.size / 1_000_000
            raise LoadError(f"There is too much at this address: {most:g} MB at most.")

    def _connected(self, here: Location, places: list[_Place]) -> socket.socket:
        """A connection to the first of the places that answers, encrypted if it is to be."""
        end = time.monotonic() + self._limits.connect_seconds
        failure = OSError("it has no address")
        for family, place in places:
            self._watch.check()
            line = socket.socket(family, socket.SOCK_STREAM)
            try:
                self._watch.hold(line)
                line.settimeout(max(0.01, min(self._watch.left, end - time.monotonic())))
                line.connect(place)
                return self._secured(line, here) if here.is_secure else line
            except ssl.SSLError:
                line.close()
                raise
            except OSError as error:
                line.close()
                failure = error
        raise failure

    def _secured(self, line: socket.socket, here: Location) -> ssl.SSLSocket:
        """The connection, on which only who has a certificate for the host's name can answer."""
        trust = self._trust or ssl.create_default_context()
        return trust.wrap_socket(line, server_hostname=here.host)

    def _public(self, here: Location) -> list[_Place]:
        places = self._places(here)
        if not all(is_public(str(place[0])) for _, place in places):
            raise LoadError(
                "The address leads to this computer or into its own network, which is not followed."
            )
        return places

    def _places(self, here: Location) -> list[_Place]:
        """The IP numbers of the host. Looking up can't be broken off, so a thread does it."""
        self.host = here.host
        found: queue.SimpleQueue[list[_Place] | OSError] = queue.SimpleQueue()
        Thread(target=_look_up, args=(here, found), name="address-look-up", daemon=True).start()
        while True:
            self._watch.check()
            with contextlib.suppress(queue.Empty):
                answer = found.get(timeout=LOOK_SECONDS)
                if isinstance(answer, OSError):
                    raise answer
                return answer


def _look_up(here: Location, found: "queue.SimpleQueue[list[_Place] | OSError]") -> None:
    try:
        lines = socket.getaddrinfo(here.host, here.port, type=socket.SOCK_STREAM)
        found.put([(family, place) for family, _, _, _, place in lines])
    except OSError as error:
        found.put(error)
    except UnicodeError as error:
        found.put(socket.gaierror(str(error)))


def _words(error: Exception, host: str) -> str:
    if isinstance(error, socket.gaierror):
        return f"The server {host} can't be found: check the address and the connection."
    if isinstance(error, ssl.SSLCertVerificationError):
        why = error.verify_message.rstrip(".")
        return f"{host} can't show that it is who it says ({why}), so nothing was read from it."
    if isinstance(error, ssl.SSLError):
        return f"There is no secure connection to {host}."
    if isinstance(error, TimeoutError | TimeoutHTTPError):
        return f"{host} takes too long to answer."
    if isinstance(error, DecodeError):
        return f"What {host} has sent is damaged: it can't be unpacked."
    if isinstance(error, HTTPError | HTTPException):
        return f"{host} has broken off, or does not speak HTTP."
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"{host} can't be reached: {reason}."
