"""The rules of the house that no linter knows."""

import ast
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.readme_map import ROOT, docstring, modules, written_anew

NETWORK = {"socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "httpx"}
NETWORK |= {"urllib3", "http.client", "http.server", "aiohttp", "websockets", "imaplib", "poplib"}
DOOR = "reader/intake/address.py"
CLUSTER = {"dask", "distributed", "tornado"}
CLUSTER_DOOR = "reader/corpus/cluster.py"
QT_NETWORK = {"PySide6.QtNetwork", "PySide6.QtWebSockets", "PySide6.QtWebEngineCore"}
LONGEST_FILE = 300
READ_WHOLE = {"glossaries"}  # folders whose every file is read
WITHOUT_NETWORK = """
import socket

def forbidden(*arguments, **options):
    raise RuntimeError("the network was asked for")

socket.socket.__init__ = forbidden
for name in ("create_connection", "getaddrinfo", "gethostbyname", "socketpair"):
    setattr(socket, name, forbidden)
"""
ANNOTATING = """
import sys
sys.argv = ["caidu", "annotate", "--json", "--tokens", "-"]
from reader.cli import main
main()
"""
READING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from reader.app import build, make_application, open_first, speak

app = make_application()
folder = Path(sys.argv[1])
program = build(app, folder, speak(app, folder))
program.desk.annotated.connect(app.quit)
QTimer.singleShot(0, app, lambda: open_first(program, []))
program.window.show()
app.exec()
print(len(program.window.view.annotations))
program.window.close()
program.close()
"""


def place(path):
    return str(path.relative_to(ROOT))


def python(code, *arguments, given="", **environment):
    """What a fresh interpreter without a display says; fails if it does."""
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in hidden}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code, *arguments],
        input=given.encode(),
        capture_output=True,
        cwd=ROOT,
        env={**kept, **environment},
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def imported(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_module_imports_without_a_display_or_an_application():
    names = [place(path)[:-3].replace("/", ".").removesuffix(".__init__") for path in modules()]
    code = (
        "import importlib, sys\n"
        f"for name in {names!r}:\n"
        "    importlib.import_module(name)\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "assert QCoreApplication.instance() is None\n"
        "print(len([name for name in sys.modules if name.startswith('reader.')]))\n"
    )
    assert int(python(code)) > len(names) / 2


@pytest.mark.parametrize("module", ["reader.cli", "reader.annotation.annotate", "glossary.store"])
def test_pipelines_do_not_load_qt(module):
    code = f"import sys, {module}; print([n for n in sys.modules if n.startswith('PySide6')])"
    assert python(code).strip() == "[]"


def test_the_glossary_does_not_load_the_reader():
    code = (
        "import sys, glossary.store, glossary.matcher, glossary.exchange.folder\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'reader'])\n"
    )
    assert python(code).strip() == "[]"


@pytest.mark.long
def test_annotating_asks_nothing_of_the_network(tmp_path):
    given = "央行宣布降准0.5个百分点，他还了钱。"
    code = WITHOUT_NETWORK + ANNOTATING
    record = json.loads(python(code, given=given, CAIDU_DATA=str(tmp_path)))
    assert "降准" in [each["text"] for each in record["annotations"]]
    assert record["tokens"]


@pytest.mark.long
def test_reading_in_the_window_asks_nothing_of_the_network(tmp_path):
    code = WITHOUT_NETWORK + READING
    assert int(python(code, str(tmp_path), QT_QPA_PLATFORM="offscreen")) > 10


def test_there_is_no_network_code_but_behind_one_door():
    found = {
        place(path): asked
        for path in modules()
        if (asked := (NETWORK | QT_NETWORK) & set(imported(path)))
    }
    assert found.keys() == {DOOR}
    assert not found[DOOR] & QT_NETWORK


def test_only_one_module_speaks_to_a_cluster_and_only_if_one_is_named():
    spoken = [
        place(path)
        for path in modules()
        if any(name.split(".")[0] in CLUSTER for name in imported(path))
    ]
    assert spoken == [CLUSTER_DOOR]
    name = CLUSTER_DOOR.removesuffix(".py").replace("/", ".")
    through = [place(path) for path in modules() if name in imported(path)]
    assert through == ["reader/cli/corpus_annotate.py"]
    code = (
        "import sys\n"
        "from reader.cli.corpus_annotate import _starter\n"
        "_starter(None, None)\n"
        f"print([name for name in sys.modules if name.split('.')[0] in {CLUSTER!r}])\n"
    )
    assert python(code).strip() == "[]"


def test_only_the_window_for_addresses_goes_through_the_door():
    name = DOOR.removesuffix(".py").replace("/", ".")
    through = [place(path) for path in modules() if name in imported(path)]
    assert through == ["reader/ui/taking/address_dialog.py"]


@pytest.mark.parametrize("path", modules(), ids=place)
def test_a_module_says_in_one_line_what_lives_there(path):
    said = docstring(path)
    assert said.strip()
    assert "\n" not in said
    assert said.endswith(".")


def test_no_file_is_longer_than_it_may_be():
    files = [*modules(), *(ROOT / "tests").rglob("*.py")]
    lengths = {place(path): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_path_of_a_machine_is_in_the_program():
    pattern = re.compile(r"/(?:home|Users|root|tmp|work)/\w")
    files = [*modules(), ROOT / "README.md", ROOT / "pyproject.toml"]
    assert [place(path) for path in files if pattern.search(path.read_text("utf-8"))] == []


def test_the_readme_shows_the_house_as_it_is():
    readme = (ROOT / "README.md").read_text("utf-8")
    assert written_anew(readme) == readme


def test_every_asset_is_used():
    files = [path for path in (ROOT / "assets").rglob("*") if path.is_file()]
    named = re.compile("|".join(names_in_code()))
    unused = [
        place(path)
        for path in files
        if path.parent.name not in READ_WHOLE
        and not named.fullmatch(path.name)
        and not named.fullmatch(path.stem)
    ]
    assert files
    assert unused == []


def names_in_code():
    """Patterns of the names in the code's strings; `check-{theme}.svg` may name any theme."""
    sources = [*modules(), *(ROOT / "assets" / "typst").iterdir()]  # templates name one another
    code = "\n".join(path.read_text("utf-8") for path in sources)
    for string in set(re.findall(r'"([\w.{}-]+)"', code)):
        if re.match(r"\w{3}", string):
            yield re.sub(r"\\{.*?\\}", r"\\w+", re.escape(string))


def test_every_asset_folder_is_named_in_the_code_or_shown_in_the_readme():
    code = "\n".join(path.read_text("utf-8") for path in modules())
    folders = [
        path for path in (ROOT / "assets").iterdir() if path.is_dir() and any(path.iterdir())
    ]
    readme = (ROOT / "README.md").read_text("utf-8")
    unread = [path.name for path in folders if f'"{path.name}"' not in code]
    assert [name for name in unread if f"](assets/{name}/" not in readme] == []


@pytest.mark.parametrize("name", ["tests", "tests/reader", "tests/glossary"])
def test_tests_lie_in_no_package(name):
    assert not list(Path(ROOT / name).rglob("__init__.py"))
