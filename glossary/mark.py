"""Mark: what tells one state of a glossary's file from another; read without loading much."""

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

Groups = Mapping[int, tuple[str, bool]]
"""Groups of changes by number, with their time, and whether they are undone."""

_FORM = ("application_id", "schema_version")


def mark(path: Path) -> str:
    """The file's form and the groups its history knows, as JSON; empty if there is no file.

    Two marks are the same only if nothing was changed between them, and no other file was put in
    the place. Raises StoreBrokenError.
    """
    if not path.exists():
        return ""
    from glossary.database import bare, told  # SQLite, which is not needed where there is no file

    with told(path), contextlib.closing(bare(path)) as connection:
        connection.execute("BEGIN")
        form = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in _FORM]
        ours = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'change'").fetchone()
        return json.dumps([form, groups(connection) if ours else {}])


def groups_of(marked: str) -> Groups | None:
    """The groups of a mark; None if it is no glossary's. Raises ValueError."""
    if not marked:
        return None
    _, known = json.loads(marked)
    return {int(number): (time, undone) for number, (time, undone) in known.items()}


def groups(connection: "sqlite3.Connection") -> Groups:
    """Every group the history knows."""
    firsts = "SELECT min(id) FROM change GROUP BY group_id"  # the index answers this
    rows = connection.execute(f"SELECT group_id, time, undone FROM change WHERE id IN ({firsts})")
    return {group_id: (time, bool(undone)) for group_id, time, undone in rows}
