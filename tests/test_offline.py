"""All of the program but “Open Address…” and a cluster works where sockets are forbidden."""

import os
import subprocess
import sys

import pytest

from tests.containers import docx_of, epub_of, message_of, zip_of
from tests.pdfs import set_pdf
from tests.readme_map import ROOT

pytestmark = pytest.mark.long

FORBIDDEN = """
import os, socket, sys, traceback

asked = (
    "socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
    "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo", "urllib.Request",
    "http.client.connect", "ftplib.connect", "smtplib.connect",
)

def by_urllib3():
    code = sys._getframe(3).f_code
    return code.co_name == "_has_ipv6" and "urllib3" in code.co_filename

def forbid(event, arguments):
    local = event == "socket.__new__" and arguments[1] == getattr(socket, "AF_UNIX", None)
    if event in asked or (event == "socket.__new__" and not local):
        if event != "socket.__new__" or not by_urllib3():
            with open(os.environ["ASKED_FOR_THE_NETWORK"], "a") as file:
                print(event, arguments, *traceback.extract_stack(limit=9), sep="\\n", file=file)
        raise RuntimeError(f"the network was asked for: {event}")

sys.addaudithook(forbid)
"""
"""Heard by every interpreter the program starts, too; pairs of local pipes are let through.

What trafilatura brings along looks when it is imported whether the computer knows IPv6, with a
socket that goes nowhere: that is refused as well, and not counted.
"""

TEXT = "样本{0}\n\n市场预计央行降准，净息差承压。\n\n液冷服务器的订单增加，出货量达到三万台。\n"
PAGE = (
    "<html><head><title>样本{0}</title><link rel=stylesheet href='http://example.com/a.css'></head>"
    "<body><article><h1>样本{0}</h1><img src='http://example.com/a.png'><p>市场预计央行降准，"
    "净息差承压，多家银行的净息差仍将下降。</p><p>液冷服务器的订单增加，出货量达到三万台，"
    "费城半导体指数收跌。</p></article></body></html>"
)


def forbidding(folder):
    """The environment in which no interpreter can open a connection, and where it tells."""
    place = folder / "forbidden"
    place.mkdir()
    (place / "sitecustomize.py").write_text(FORBIDDEN, encoding="utf-8")
    told = folder / "asked.txt"
    paths = os.pathsep.join((str(place), str(ROOT)))
    display = {"QT_QPA_PLATFORM": "offscreen", "ASKED_FOR_THE_NETWORK": str(told)}
    return {**os.environ, "PYTHONPATH": paths, **display}, told


def fill(folder):
    """A file of each format that can be opened."""
    folder.mkdir()
    raws = {
        "文本.txt": TEXT.format("文本").encode(),
        "标记.md": f"# {TEXT.format('标记')}![a](http://example.com/a.png)\n".encode(),
        "网页.html": PAGE.format("网页").encode(),
        "文档.docx": docx_of(*TEXT.format("文档").split("\n\n")),
        "书.epub": epub_of([("样本书", "<h1>样本书</h1><p>市场预计央行降准，净息差承压。</p>")]),
        "信.eml": message_of(TEXT.format("信"), subject="样本信"),
        "包.zip": zip_of({"一.txt": TEXT.format("包")}),
    }
    for name, raw in raws.items():
        (folder / name).write_bytes(raw)
    set_pdf(folder / "纸.pdf", "= 样本纸\n\n市场预计央行降准，净息差承压。")


@pytest.mark.timeout(240)
def test_a_walk_through_the_whole_program_asks_nothing_of_the_network(tmp_path):
    environment, told = forbidding(tmp_path)
    fill(tmp_path / "in")
    (tmp_path / "out").mkdir()
    (tmp_path / "data").mkdir()
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.offline_tour", str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=220,
    )
    assert done.stdout.strip() == "walked", done.stderr
    assert not told.exists(), told.read_text("utf-8")


IN_A_CHILD = """
import subprocess, sys

subprocess.run([sys.executable, "-c", "import socket; socket.socket()"], check=True)
"""


@pytest.mark.parametrize(
    "asking",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        IN_A_CHILD,
    ],
)
def test_whoever_asks_is_found_out_in_child_processes_too(tmp_path, asking):
    environment, told = forbidding(tmp_path)
    command = [sys.executable, "-c", asking]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert done.returncode != 0
    assert told.read_text("utf-8")
