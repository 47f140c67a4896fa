"""The program killed while it gathers, forgets or restores leaves whole files, and can go on."""

import datetime
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from glossary.store import GlossaryStore
from reader.library import archive, backup
from reader.library.library import Library
from reader.library.query import Query
from tests.builders import concept
from tests.reader.library.articles import kept

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

ROOT = Path(__file__).parents[3]
COUNT = 100
TURNS = 8
DAY = datetime.date(2026, 1, 1)
FORGETTING = """
import sys
from pathlib import Path
from reader.library.backup import forget_in_copies
from reader.library.library import Library

path = Path(sys.argv[1])
print("begun", flush=True)
with Library(path) as library:
    library.forgetting.forget([sys.argv[2]])
forget_in_copies(path)
"""
RESTORING = """
import sys
from pathlib import Path
from reader.library import archive

library, glossary = Path(sys.argv[1]), Path(sys.argv[2])
print("begun", flush=True)
while True:
    for name in sys.argv[3:]:
        archive.restore(Path(name), library, glossary)
"""


def killed(command, wait):
    """Start a program, kill it once `wait` has returned, and all that it has started."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        [sys.executable, *map(str, command)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    ) as program:
        wait(program)
        os.killpg(program.pid, signal.SIGKILL)


def check_whole(path):
    with Library(path) as library:
        assert library._connection.first("pragma integrity_check") == ("ok",)
        assert library._connection.rows("pragma foreign_key_check") == []
        records = library.recent(10 * COUNT)
        assert all(library.article(each.sha256).text for each in records)
        assert all(library.original(each.sha256) for each in records)
        return len(records)


@pytest.fixture
def files(tmp_path):
    """A folder with a hundred articles."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(COUNT):
        text = f"第{number}篇\n\n" + f"第{number}篇文章说了市场的第{number}件事。\n\n" * 40
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("way", ["the command", "the window"])
def test_killed_while_it_gathers_every_article_that_came_is_whole(way, files, tmp_path):
    data, chance = tmp_path / "data", random.Random(way)
    path = data / "library.db"
    command = ["-m", "reader", "--data", data]
    command += ["library", "add", files] if way == "the command" else [files]

    def some_more(before):
        def wait(program):
            wanted, end = before + chance.randint(1, 2 * COUNT // TURNS), time.monotonic() + 60
            while program.poll() is None and time.monotonic() < end:
                if path.exists() and counted(path) >= min(wanted, COUNT):
                    return
                time.sleep(0.01)
            assert program.returncode == 0, way  # it was faster than we

        return wait

    held = [0]
    for _ in range(TURNS):
        killed(command, some_more(held[-1]))
        held.append(check_whole(path))
    assert held == sorted(held)
    assert 0 < held[1] < COUNT
    done = [sys.executable, "-m", "reader", "--data", str(data), "library", "add", str(files)]
    subprocess.run(done, cwd=ROOT, check=True, capture_output=True)
    assert check_whole(path) >= COUNT
    with Library(path) as library:
        titles = {record.title for record in library.recent(10 * COUNT)}
        assert {f"第{number}篇" for number in range(COUNT)} <= titles


def counted(path):
    """How many articles there are, without getting into the way of who makes the tables."""
    from sqlite3 import OperationalError, connect

    try:
        connection = connect(f"file:{path}?mode=ro", uri=True, timeout=0.1)
        try:
            return connection.execute("select count(*) from article").fetchone()[0]
        finally:
            connection.close()
    except OperationalError:
        return 0


def test_killed_while_it_forgets_the_next_backup_has_forgotten_everywhere(tmp_path):
    chance, path = random.Random(7), tmp_path / "data" / "library.db"
    for turn in range(TURNS):
        secret = f"绝密{turn}号文件"
        with Library(path) as library:
            for number in range(20):
                kept(library, f"旧文{turn}.{number}\n\n第{number}篇旧文章，说了市场的事。\n")
            sha = kept(library, f"{secret}\n\n{secret}说的是{secret}。\n" * 30).sha256
            library.catalogue.file(sha)
        for day in range(2):
            backup.daily(path, DAY + datetime.timedelta(10 * turn + day))

        def wait(program):
            assert program.stdout.readline() == "begun\n"
            time.sleep(chance.random() * 0.4)

        killed(["-c", FORGETTING, path, sha], wait)
        check_whole(path)
        with Library(path) as library:
            if library.catalogue.find(Query(text=secret)).total:  # it had not begun
                library.forgetting.forget([sha])
            assert library.catalogue.find(Query(text="旧文章")).total == 20 * (turn + 1)
        for file in (path.parent / "backups").glob("*.part*"):
            os.utime(file, (1, 1))  # an hour later it is nobody's any more
        backup.daily(path, DAY + datetime.timedelta(10 * turn + 5))
        for file in path.parent.rglob("*"):
            assert not file.is_file() or secret.encode() not in file.read_bytes(), file
        assert all(each.articles is not None for each in backup.backups(path))


def test_killed_while_it_restores_library_and_glossary_are_each_one_of_both(tmp_path):
    chance = random.Random(11)
    library, glossary = tmp_path / "data" / "library.db", tmp_path / "data" / "glossary.db"
    archives = []
    for number in (1, 2):
        with Library(library) as opened:
            for each in range(30):
                kept(opened, f"第{number}批{each}\n\n第{each}篇文章。\n" * 20)
        with GlossaryStore(glossary) as store:
            store.save(*(concept(f"词{number}{each}", id=f"x{number}.{each}") for each in range(9)))
        archives.append(tmp_path / f"{number}.zip")
        archive.pack(archives[-1], library, glossary)

    def wait(program):
        assert program.stdout.readline() == "begun\n"
        time.sleep(chance.random() * 1.5)

    for _ in range(TURNS):
        killed(["-c", RESTORING, library, glossary, *archives], wait)
        assert check_whole(library) in {30, 60}
        with GlossaryStore(glossary) as store:
            assert len(tuple(store.concepts())) in {9, 18}
            assert store.undo() is not None
            assert store.redo() is not None
    archive.restore(archives[0], library, glossary)
    assert check_whole(library) == 30
