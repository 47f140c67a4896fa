"""A program killed at any moment leaves a library that is whole, and backups that are."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.library import backup
from reader.library.library import Library
from reader.library.query import Query
from tests.reader.library.articles import kept, tokens_left

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]

BEGIN = """
import datetime, sys
from pathlib import Path
from reader.library import archive, backup
from reader.library.library import Library
from tests.reader.library.articles import kept

path = Path(sys.argv[1])
number = int(sys.argv[2])
"""
DEEDS = {
    "keeping": """
library = Library(path)
print("begun", flush=True)
while True:
    number += 1
    kept(library, f"第{number}篇\\n\\n第{number}篇文章，说了第{number}件事情。\\n" * 20)
""",
    "correcting": """
library = Library(path)
print("begun", flush=True)
while True:
    for record in library.recent(5):
        number += 1
        library.catalogue.correct(record.sha256, type(record.metadata)(title=f"改{number}"))
        library.catalogue.tag([record.sha256], f"标签{number % 7}")
        library.update(record.sha256, library.article(record.sha256).with_set_aside([0], "x"))
""",
    "forgetting": """
library = Library(path)
print("begun", flush=True)
while True:
    number += 1
    record = kept(library, f"机密{number}\\n\\n第{number}件机密的事情。\\n")
    library.forgetting.forget([record.sha256])
""",
    "backing up": """
print("begun", flush=True)
while True:
    number += 1
    day = datetime.date(2026, 1, 1) + datetime.timedelta(number % 300)
    backup.daily(path, day, again=True)
    with Library(path) as library:
        library.forgetting.forget([kept(library, f"机密{number}。").sha256])
""",
    "restoring": """
print("begun", flush=True)
backup.daily(path, datetime.date(2026, 1, 1))
while True:
    backup.restore(path, [each for each in backup.backups(path) if not each.before_restore][0])
""",
    "swapping an archive in": """
target = path.with_name("all.zip")
if not target.exists():
    archive.pack(target, path, path.with_name("none.db"))
print("begun", flush=True)
while True:
    archive.restore(target, path, path.with_name("none.db"))
""",
}


@pytest.mark.parametrize("deed", DEEDS)
def test_killed_at_any_moment_nothing_that_was_kept_is_lost(path, deed):
    chance = random.Random(deed)
    with Library(path) as library:
        for number in range(30):
            kept(library, f"旧文{number}\n\n第{number}篇旧文章，说了市场的第{number}件事。\n")
    for turn in range(12):
        command = [sys.executable, "-c", BEGIN + DEEDS[deed], str(path), str(1000 * turn)]
        root = Path(__file__).parents[3]
        with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout.readline() == "begun\n"
            time.sleep(chance.random() * 0.7)
            writer.send_signal(signal.SIGKILL)
        with Library(path) as library:
            assert library.catalogue.find(Query(text="旧文章")).total == 30
            assert library._connection.first("pragma integrity_check") == ("ok",)
            assert library._connection.rows("pragma foreign_key_check") == []
            library._connection.write("insert into found (found) values ('integrity-check')")
            assert all(library.article(record.sha256) for record in library.recent(1000))
        assert all(each.articles is not None for each in backup.backups(path))
    with Library(path) as library:
        assert tokens_left(library) == []


def test_many_windows_write_at_once_and_the_index_is_whole(path):
    Library(path).close()
    script = BEGIN + (
        "library = Library(path)\n"
        "for each in range(40):\n"
        "    sha = kept(library, f'{number}窗口的第{each}篇文章。').sha256\n"
        "    library.catalogue.tag([sha], '共同')\n"
        "    library.catalogue.file(sha)\n"
        "    common = kept(library, '共有的文章，大家都改。' * 900)\n"
        "    title = type(common.metadata)(title=f'{number}.{each}')\n"
        "    library.catalogue.correct(common.sha256, title)\n"
        "    article = library.article(common.sha256).with_set_aside([0], [None, 'x'][each % 2])\n"
        "    library.update(common.sha256, article)\n"
        "    if each % 10 == 9:\n"
        "        library.forgetting.forget([sha])\n"
    )
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", script, str(path)]
    windows = [subprocess.Popen([*command, str(number)], cwd=root) for number in range(3)]
    assert [window.wait() for window in windows] == [0, 0, 0]
    with Library(path) as library:
        assert library.catalogue.find(Query(text="窗口")).total == 3 * 36
        assert library.catalogue.tags() == (("共同", 3 * 36),)
        library._connection.write("insert into found (found) values ('integrity-check')")
        assert tokens_left(library) == []
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("pragma integrity_check").fetchone() == ("ok",)
