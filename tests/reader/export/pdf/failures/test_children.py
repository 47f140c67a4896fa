"""Children that die or never start: clear words, the old file as it was, nothing left over."""

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import ExportError
from reader.export.export import export
from reader.export.pdf import process
from reader.export.pdf.process import Child
from reader.export.progress import Stage
from tests.pdf.failing import (
    LONG,
    OPTIONS,
    children,
    edition,
    is_pdf,
    linux,
    names,
    waited,
)


def killing(stage):
    """Tells of nothing, but kills the child that says it is at a stage."""
    known = children()

    def tell(progress):
        if progress.stage is stage:
            for each in children() - known:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(each, signal.SIGKILL)

    return tell


@linux
@pytest.mark.parametrize(
    "stage", [Stage.SETTING, pytest.param(Stage.FINISHING, marks=pytest.mark.long)]
)
def test_a_child_killed_at_work_is_told_of_and_the_next_export_has_another(typesetter, old, stage):
    with pytest.raises(ExportError, match=r"ended unexpectedly \(exit code -9\)"):
        export(edition(LONG), OPTIONS, old, typesetter, tell=killing(stage))
    assert old.read_text() == "old"
    assert names(old.parent) == [old.name]
    export(edition(), OPTIONS, old, typesetter)
    assert is_pdf(old)


@pytest.mark.long
@linux
def test_a_child_killed_while_idle_is_replaced_unnoticed(typesetter, old):
    known = children()
    export(edition(), OPTIONS, old, typesetter)
    first = children() - known
    assert len(first) == 2
    for each in first:
        os.kill(each, signal.SIGKILL)
    assert waited(lambda: not any(child.alive() for child in typesetter._children.values()))
    export(edition(), OPTIONS, old, typesetter)
    assert is_pdf(old)
    assert len(children() - known - first) == 2


def test_a_python_that_cannot_start_is_told_of_in_its_own_words(typesetter, old, monkeypatch):
    monkeypatch.setenv("PYTHONHOME", str(old.parent / "nowhere"))
    with pytest.raises(ExportError, match=r"ended unexpectedly: .*encodings"):
        export(edition(), OPTIONS, old, typesetter)
    assert old.read_text() == "old"
    monkeypatch.delenv("PYTHONHOME")
    export(edition(), OPTIONS, old, typesetter)
    assert is_pdf(old)


def test_a_python_that_is_not_there_is_told_of(typesetter, old, monkeypatch):
    monkeypatch.setattr(sys, "executable", str(old.parent / "no-python"))
    with pytest.raises(ExportError, match=r"PDFs can't be set: .*no-python"):
        export(edition(), OPTIONS, old, typesetter)
    assert old.read_text() == "old"


def test_a_child_that_ends_without_a_word_is_told_of(monkeypatch):
    monkeypatch.setattr(process, "MODULE", "this")  # it prints what is no answer, and ends
    child = Child("set")
    try:
        with pytest.raises(ExportError, match=r"ended unexpectedly \(exit code 0\)"):
            child.run({}, lambda _: None, lambda: False)
    finally:
        child.end()


def test_modules_in_the_working_folder_are_not_taken_for_the_programs(typesetter, old, monkeypatch):
    folder = old.parent.parent / "working"
    folder.mkdir()
    for name in ("json", "typst", "reader"):
        (folder / f"{name}.py").write_text("raise SystemExit('not this one')")
    monkeypatch.chdir(folder)
    export(edition(), OPTIONS, old, typesetter)
    assert is_pdf(old)


ORPHAN = """
import sys, time
from pathlib import Path
from reader.export.options import ExportOptions
from reader.export.pdf.typesetter import Typesetter
from tests.pdf import failing as here

Typesetter().set_article(
    here.edition(here.LONG), ExportOptions(), Path(sys.argv[1]), lambda _: print("on", flush=True)
)
"""


@pytest.mark.long
@linux
def test_children_end_by_themselves_when_the_program_is_killed(scratch, tmp_path):
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{ORPHAN}"
    environment = {**os.environ, "TMPDIR": str(scratch)}
    with subprocess.Popen(
        [sys.executable, "-W", "ignore", "-c", code, str(tmp_path / "new.pdf")],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        program.stdout.readline()
        program.stdout.readline()
        path = Path(f"/proc/{program.pid}/task/{program.pid}/children")
        assert waited(lambda: len(path.read_text().split()) == 2)
        orphans = [Path("/proc", each) for each in path.read_text().split()]
        program.kill()
    # Only its folder for temporary files may stay: nobody is left to remove it.
    assert waited(lambda: not any(_runs(each) for each in orphans), 30)
    assert not (tmp_path / "new.pdf").exists()
    assert all(name.startswith("caidu-") for name in names(scratch))


def _runs(folder):
    try:
        return (folder / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


ROOT = Path(__file__).parents[5]
