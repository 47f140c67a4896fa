"""The tables of rulings: read for a work that is known by its sketch, and changed at one go."""

from collections.abc import Callable, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any

from reader.annotation.quotation import Quotation
from reader.annotation.rulings import Ruling, Rulings, Step
from reader.errors import LibraryError
from reader.intake.mend import storable
from reader.library.connection import Connection
from reader.library.sketch import alike
from reader.library.stories import SKETCHED, new_work, story_of

_STEPS = """
    select number, time, undone, given, start, quote, before, after, meaning, meant, called
    from step left join ruling using (work, number)
    where work = ? order by number, ruling.rowid
"""


def read_rulings(connection: Connection, sketch: Sequence[int]) -> Rulings:
    """The rulings about the work with this sketch, or one much like it. Raises LibraryError."""
    work = _work_of(connection, sketch)
    return Rulings() if work is None else _read(connection, work)


def change_rulings(
    connection: Connection, sketch: Sequence[int], change: Callable[[Rulings], Rulings]
) -> Rulings:
    """Let `change` say what is ruled from now on; returns that. Raises LibraryError."""
    with connection.transaction():
        work = _work_of(connection, sketch)
        before = Rulings() if work is None else _read(connection, work)
        after = change(before)
        if after != before:
            _write(connection, new_work(connection, sketch) if work is None else work, after)
    return after


def _work_of(connection: Connection, sketch: Sequence[int]) -> int | None:
    """The work that is most like the sketch and has rulings, or else the article's own."""
    if not sketch:
        return None
    marks = ", ".join("?" * len(sketch))
    rows = connection.rows(
        f"select work, count(*) as shared, (select count(*) from clause where work = known.work)"
        f" from clause as known where hash in ({marks})"
        " and exists (select 1 from step where step.work = known.work)"
        " group by work order by shared desc, work limit 1",
        sketch,
    )
    for work, shared, length in rows:
        if alike(shared, len(sketch), length):
            return int(work)
    return story_of(connection, sketch[:SKETCHED])


def _read(connection: Connection, work: int) -> Rulings:
    rows = connection.records(_STEPS, [work])
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


def _write(connection: Connection, work: int, rulings: Rulings) -> None:
    connection.write("update article set indexed = null where work = ?", [work])
    for table in ("ruling", "step"):
        connection.write(f"delete from {table} where work = ?", [work])
    steps = list(enumerate(rulings.steps))
    connection.write_many(
        "insert into step values (?, ?, ?, ?)",
        [(work, number, step.time.isoformat(), step.undone) for number, step in steps],
    )
    connection.write_many(
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
    text, before, after, meaning = map(storable, texts)
    called = storable(ruling.called)
    return quotation.start, text, before, after, meaning, ruling.meant, called
