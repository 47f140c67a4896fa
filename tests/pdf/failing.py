"""What tests of failing exports share: a short and a long edition, processes, waiting."""

import time
from pathlib import Path

import pikepdf
import pytest

from reader.export.edition import edition_of
from reader.export.options import ExportOptions
from tests.builders import annotated

MARKED = "央行宣布[降准|RRR cut|jiàng zhǔn]，又[降准|RRR cut|jiàng zhǔn][五成|50%||quantity]。\n"
LONG = MARKED * 600
OPTIONS = ExportOptions()
AT_ONCE = 2.0  # seconds; the exports that are stopped take many more

LINUX = Path("/proc/self/task").exists()
linux = pytest.mark.skipif(not LINUX, reason="processes as Linux shows them")


def edition(marked=MARKED, options=OPTIONS):
    return edition_of(annotated(marked), options, lambda _: ())


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def children():
    """The numbers of the processes that this one started and has not ended, where Linux runs."""
    found = Path("/proc/self/task").glob("*/children")
    return {int(each) for path in found for each in path.read_text().split()}


def waited(asked, seconds=20.0):
    until = time.monotonic() + seconds
    while not asked() and time.monotonic() < until:
        time.sleep(0.01)
    return asked()


def is_pdf(path):
    with pikepdf.open(path) as pdf:
        return len(pdf.pages) > 0
