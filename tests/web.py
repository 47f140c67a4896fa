"""A web server of our own on this machine, whose answers the tests write."""

import contextlib
import datetime
import ipaddress
import ssl
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

Answering = Callable[[BaseHTTPRequestHandler], None]


class Web:
    """Answers by path; what was asked is in `asked` as (path, headers)."""

    def __init__(self, secure: ssl.SSLContext | None = None) -> None:
        self.answers: dict[str, Answering] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.over = threading.Event()
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                web.asked.append((self.path, dict(self.headers)))
                with contextlib.suppress(OSError):
                    web.answers.get(self.path.partition("?")[0], not_there)(self)

            def log_message(self, *arguments):
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *arguments: None
        self._scheme = "https" if secure else "http"
        if secure:
            self._server.socket = secure.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{self._scheme}://{host}:{self.port}{path}"

    def gives(self, path: str, body: bytes, type_: str = "text/html", **headers: str) -> None:
        """Let a path answer with a body; headers are written_so."""

        def answer(asked: BaseHTTPRequestHandler) -> None:
            asked.send_response(200)
            asked.send_header("Content-Type", type_)
            asked.send_header("Content-Length", str(len(body)))
            for name, value in headers.items():
                asked.send_header(name.replace("_", "-"), value)
            asked.end_headers()
            asked.wfile.write(body)

        self.answers[path] = answer

    def leads(self, path: str, target: str, status: int = 302) -> None:
        """Let a path lead to another address."""

        def answer(asked: BaseHTTPRequestHandler) -> None:
            asked.send_response(status)
            asked.send_header("Location", target)
            asked.end_headers()

        self.answers[path] = answer

    def close(self) -> None:
        self.over.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def not_there(asked: BaseHTTPRequestHandler) -> None:
    asked.send_error(404)


@contextlib.contextmanager
def serving(secure: ssl.SSLContext | None = None) -> Iterator[Web]:
    web = Web(secure)
    try:
        yield web
    finally:
        web.close()


def certified(folder: Path, *names: str) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What a server shows for these names, and what trusts it."""
    key = ec.generate_private_key(ec.SECP256R1())
    called = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0])])
    alternatives = [x509.IPAddress(ipaddress.ip_address(n)) for n in names if n[0].isdigit()]
    alternatives += [x509.DNSName(n) for n in names if not n[0].isdigit()]
    now = datetime.datetime.now(datetime.UTC)
    day = datetime.timedelta(days=1)
    made = x509.CertificateBuilder(called, called, key.public_key(), 1, now - day, now + day)
    made = made.add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
    made = made.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
    signed = made.sign(key, hashes.SHA256())
    shown, own = folder / "shown.pem", folder / "key.pem"
    shown.write_bytes(signed.public_bytes(serialization.Encoding.PEM))
    own.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(shown, own)
    return server, ssl.create_default_context(cafile=shown)
