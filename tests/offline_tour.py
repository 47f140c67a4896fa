"""A walk through the whole program, window and command line, in a process of its own."""

import sys
import time
from pathlib import Path

from click.testing import CliRunner
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView

from reader.app import build, make_application, open_first, speak
from reader.cli import caidu
from reader.ui.export_dialog import ExportDialog

PAGE = (
    "<html><head><link rel=stylesheet href='http://example.com/a.css'>"
    "<script src='http://example.com/a.js'></script></head><body><h1>样本粘贴</h1>"
    "<img src='http://example.com/a.png'><p>市场预计央行降准，净息差承压。</p></body></html>"
)
PATIENCE = 60


def wait(app, condition):
    end = time.monotonic() + PATIENCE
    while not condition():
        app.processEvents()
        time.sleep(0.005)
        assert time.monotonic() < end, condition
    app.processEvents()


def walk_through_window(app, folder):
    """Open each file, paste, search, trace a term, export, and archive all."""
    data, out = folder / "data", folder / "out"
    program = build(app, data, speak(app, data))
    window, desk = program.window, program.desk
    window.show()
    open_first(program, [])
    wait(app, lambda: window.view.annotations)
    for file in sorted((folder / "in").iterdir()):
        window.open_files([file])
        wait(app, lambda file=file: f"样本{file.stem}" in desk.article.text)
        wait(app, lambda: window.view.annotations)
    paste(window)
    wait(app, lambda: "样本粘贴" in desk.article.text and window.view.annotations)
    window.commands["search_shelf"].trigger()
    wait(app, lambda: window.shelf.librarian is not None)
    panel = window.shelf.librarian.panel
    QTest.keyClicks(panel.field, "RRR cut")
    wait(app, lambda: panel.meant and panel.model.rowCount())
    window.tracing.trace_text("降准")
    wait(app, lambda: rows_in(window.tracing.window))
    window.commands["export"].trigger()
    dialog = window.findChild(ExportDialog)
    dialog.export(out / "window.pdf")
    wait(app, (out / "window.pdf").exists)
    dialog.done(0)
    window.safekeeping.back_up()
    window.safekeeping.archiving.export(out / "window.zip")
    wait(app, (out / "window.zip").exists)
    window.close()
    program.close()


def paste(window):
    mime = QMimeData()
    mime.setHtml(PAGE)
    mime.setText("样本粘贴\n\n市场预计央行降准，净息差承压。")
    QGuiApplication.clipboard().setMimeData(mime)
    window.commands["paste"].trigger()


def rows_in(window):
    lists = window.findChildren(QAbstractItemView) if window is not None else ()
    return any(each.model() is not None and each.model().rowCount() for each in lists)


def walk_through_private_window(app, folder):
    data = folder / "data"
    program = build(app, data, speak(app, data), private=True)
    program.window.show()
    open_first(program, [next((folder / "in").iterdir())])
    wait(app, lambda: program.window.view.annotations)
    program.window.close()
    program.close()


def walk_through_commands(folder):
    given, out = folder / "in", folder / "out"
    page, archive = given / "网页.html", out / "all.zip"
    for arguments in (
        ("annotate", page),
        *(("export", page, "-o", out / f"a{suffix}") for suffix in (".pdf", ".html", ".xlsx")),
        ("library", "add", given),
        ("library", "search", "RRR cut"),
        ("library", "list"),
        ("library", "export", "-o", archive),
        ("library", "restore", "--yes", archive),
        ("corpus", "annotate", given, "-o", out / "all.parquet", "--jobs", "2"),
        ("glossary", "find", "降准"),
    ):
        done = CliRunner().invoke(caidu, ["--data", str(folder / "data"), *map(str, arguments)])
        assert done.exit_code == 0, (arguments, done.output, done.exception)


def main():
    folder = Path(sys.argv[1])
    app = make_application()
    walk_through_window(app, folder)
    walk_through_private_window(app, folder)
    walk_through_commands(folder)
    assert [name for name in sys.modules if "QtNetwork" in name or "QtWeb" in name] == []
    print("walked", flush=True)


if __name__ == "__main__":
    main()
