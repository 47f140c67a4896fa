"""What a dozen readers of PDF take for the text of a file, page by page.

Debian: poppler-utils mupdf-tools ghostscript; pdf.js is npm's pdfjs-dist, found by CAIDU_PDFJS (a
folder that holds node_modules).
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

import pdfminer.high_level
import pdfminer.layout
import playwright
import pypdf
import pypdfium2

PAGE_END = "\f"
NODE = Path(playwright.__file__).parent / "driver" / "node"  # Debian's is too old for pdf.js
SCRIPT = Path(__file__).with_name("pdfjs_text.mjs")


class MissingExtractor(Exception):  # noqa: N818  (a state of the machine)
    """A reader of PDF is not installed here."""


def text_of(path: Path, extractor: str) -> str:
    """The text of a PDF as one extractor sees it, pages parted by form feeds."""
    return PAGE_END.join(pages_of(path, extractor))


def pages_of(path: Path, extractor: str) -> list[str]:
    """The text of each page of a PDF as one of EXTRACTORS sees it; raises MissingExtractor."""
    return EXTRACTORS[extractor](path)


def pdfjs_folder() -> Path:
    """Where pdf.js lies; raises MissingExtractor."""
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache"), "caidu-tests")
    root = Path(os.environ.get("CAIDU_PDFJS", cache))
    folder = root / "node_modules" / "pdfjs-dist"
    if not folder.is_dir():
        raise MissingExtractor(f"pdf.js: npm install --prefix {root} pdfjs-dist@5")
    return folder


def _said(*command: str | Path) -> str:
    if not shutil.which(str(command[0])):
        raise MissingExtractor(str(command[0]))
    done = subprocess.run(command, capture_output=True, check=True, timeout=100)
    return done.stdout.decode("utf-8", "replace")


def _cut(text: str) -> list[str]:
    return text.removesuffix("\n").removesuffix(PAGE_END).split(PAGE_END)


def _poppler(*options: str) -> Callable[[Path], list[str]]:
    return lambda path: _cut(_said("pdftotext", *options, "-enc", "UTF-8", path, "-"))


def _pdfium(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def _pdfjs(path: Path) -> list[str]:
    pages: list[str] = json.loads(_said(NODE, SCRIPT, pdfjs_folder(), path))
    return pages


def _mupdf(path: Path) -> list[str]:
    return _cut(_said("mutool", "draw", "-q", "-F", "text", path))


def _ghostscript(path: Path) -> list[str]:
    quiet = ("-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=txtwrite")
    with tempfile.TemporaryDirectory() as folder:  # a file a page: it parts no pages itself
        _said("gs", *quiet, f"-sOutputFile={folder}/%06d.txt", path)
        return [page.read_text("utf-8", "replace") for page in sorted(Path(folder).iterdir())]


def _pypdf(path: Path) -> list[str]:
    with pypdf.PdfReader(path) as opened:
        return [page.extract_text() for page in opened.pages]


def _pdfminer(path: Path) -> list[str]:
    return _cut(pdfminer.high_level.extract_text(path, laparams=pdfminer.layout.LAParams()))


EXTRACTORS: Mapping[str, Callable[[Path], list[str]]] = MappingProxyType(
    {
        "poppler": _poppler(),
        "poppler -raw": _poppler("-raw"),
        "poppler -layout": _poppler("-layout"),
        "pdfium": _pdfium,
        "pdf.js": _pdfjs,
        "mupdf": _mupdf,
        "ghostscript": _ghostscript,
        "pypdf": _pypdf,
        "pdfminer": _pdfminer,
    }
)
