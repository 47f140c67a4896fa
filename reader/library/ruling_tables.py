"""The tables of rulings: read for a work that is known by its sketch, and changed at one go."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlite_utils import Database

from reader.annotation.quotation import Quotation
from reader.annotation.rulings import Ruling, Rulings, Step
from reader.errors import LibraryError
from reader.library.sketch import alike

_STEPS = """
    select number, time, undone, given, start, quote, before, after, meaning, meant, called
    from step left join ruling using (work, number)
    where work = ? order by number, ruling.rowid
"""


def read_rulings(database: Database, sketch: Sequence[int]) -> Rulings:
    """The rulings about the work with this sketch, or one much like it."""
    work = _work_of(database, sketch)
    return Rulings() if work is None else _read(database, work)


def change_rulings(
    database: Database, sketch: Sequence[int], change: Callable[[Rulings], Rulings]
) -> Rulings:
    """Let `change` say what is ruled from now on; returns that."""
    with _writing(database):
        work = _work_of(database, sketch)
        before = Rulings() if work is None else _read(database, work)
        after = change(before)
        if after != before:
            _write(database, _new_work(database, sketch) if work is None else work, after)
    return after


@contextmanager
def _writing(database: Database) -> Iterator[None]:
    """A transaction that no other can come before; one that only begins to write later may fail."""
    database.execute("begin immediate")
    try:
        yield
        database.execute("commit")
    except BaseException:
        database.rollback()
        raise


def _work_of(database: Database, sketch: Sequence[int]) -> int | None:
    if not sketch:
        return None
    marks = ", ".join("?" * len(sketch))
    row = database.execute(
        f"select work, count(*) as shared, (select count(*) from clause where work = known.work)"
        f" from clause as known where hash in ({marks})"
        " group by work order by shared desc, work limit 1",
        list(sketch),
    ).fetchone()
    if row is None:
        return None
    work, shared, length = row
    return int(work) if alike(shared, len(sketch), length) else None


def _new_work(database: Database, sketch: Sequence[int]) -> int:
    (work,) = database.execute("insert into work default values returning work").fetchone()
    database.conn.executemany("insert into clause values (?, ?)", [(h, work) for h in sketch])
    return int(work)


def _read(database: Database, work: int) -> Rulings:
    rows = database.query(_STEPS, [work])
    try:
        return Rulings(
            tuple(_step(list(group)) for _, group in groupby(rows, key=lambda row: row["number"]))
        )
    except ValueError as error:
        raise LibraryError(f"The library holds a time that can't be read: {error}.") from error


def _step(rows: Sequence[dict[str, Any]]) -> Step:
    about = [(row["given"], _ruling(row)) for row in rows if row["quote"] is not None]
    return Step(
        time=datetime.fromisoformat(rows[0]["time"]),
        given=tuple(ruling for given, ruling in about if given),
        withdrawn=tuple(ruling for given, ruling in about if not given),
        undone=bool(rows[0]["undone"]),
    )


def _ruling(row: dict[str, Any]) -> Ruling:
    return Ruling(
        quotation=Quotation(
            text=row["quote"], before=row["before"], after=row["after"], start=row["start"]
        ),
        meaning=row["meaning"],
        meant=bool(row["meant"]),
        called=row["called"],
    )


def _write(database: Database, work: int, rulings: Rulings) -> None:
    for table in ("ruling", "step"):
        database.execute(f"delete from {table} where work = ?", [work])
    steps = list(enumerate(rulings.steps))
    database.conn.executemany(
        "insert into step values (?, ?, ?, ?)",
        [(work, number, step.time.isoformat(), step.undone) for number, step in steps],
    )
    database.conn.executemany(
        "insert into ruling values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (work, number, given, *_row(ruling))
            for number, step in steps
            for given, rulings in ((True, step.given), (False, step.withdrawn))
            for ruling in rulings
        ],
    )


def _row(ruling: Ruling) -> tuple[object, ...]:
    quotation = ruling.quotation
    texts = (quotation.text, quotation.before, quotation.after, ruling.meaning)
    text, before, after, meaning = map(_storable, texts)
    called = _storable(ruling.called)
    return quotation.start, text, before, after, meaning, ruling.meant, called


def _storable(text: str) -> str:
    """The text without lone surrogates, which SQLite refuses."""
    return text.encode(errors="replace").decode()
