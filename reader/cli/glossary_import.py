"""caidu glossary import: a file's terms taken in by a plan, as one step that can be undone."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import click

from glossary.exchange import formats
from glossary.exchange.formats import Form
from glossary.exchange.mapping import FIELDS, ColumnMapping, Sheet, guess, sheet_of
from glossary.plan import Plan, PlanRow, Policy, RowVerdict, changes, plan
from glossary.store import GlossaryStore
from reader.annotation.domain_names import with_domain_ids
from reader.annotation.terminology import STORE
from reader.cli import glossary_telling as telling
from reader.cli.bar import Bar
from reader.cli.glossaries import layers_in
from reader.cli.stopping import interruptible
from reader.errors import ReaderError
from reader.export.progress import Progress, Stage

LEFT_OUT = "-"


@dataclass(frozen=True, slots=True)
class _Table:
    """How the user says that a table is to be read; empty where that is to be guessed."""

    sheet: str = ""
    encoding: str = ""
    separator: str = ""
    columns: tuple[str, ...] = ()


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--policy",
    type=click.Choice([each.value for each in Policy]),
    default=Policy.FILL.value,
    show_default=True,
    help="What is done with concepts you have: nothing, their gaps filled, or overwritten.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--json", "json_wanted", is_flag=True, help="Print the plan as JSON.")
@click.option(
    "--format",
    "form",
    type=click.Choice([each.value for each in formats.READABLE]),
    help="What kind of file it is.  [default: by its name and content]",
)
@click.option("--sheet", default="", help="The sheet of a workbook.")
@click.option("--encoding", default="", help="The encoding of a table, such as gb18030.")
@click.option("--separator", default="", help="What parts a table's cells; \\t is a tab.")
@click.option(
    "--map",
    "columns",
    multiple=True,
    metavar="COLUMN=FIELD",
    help="What a column holds (- for nothing); by its heading, or its number from 1.",
)
@click.pass_obj
def import_command(
    data: Path,
    file: Path,
    policy: str,
    form: str | None,
    sheet: str,
    encoding: str,
    separator: str,
    columns: tuple[str, ...],
    *,
    dry_run: bool,
    json_wanted: bool,
) -> None:
    """Take in the terms of FILE: CSV, TSV, XLSX, TBX, OmegaT or CC-CEDICT.

    Exit code 0 if the plan was carried out (rows in conflict and invalid ones are left out, and
    told), 1 if no row could be used, 2 for wrong use, 130 if you stopped it.
    """
    table = _Table(sheet, encoding, separator.replace("\\t", "\t"), columns)
    with interruptible("stopped; nothing was changed"), Bar(1) as bar, _uncollected():
        bar.begin(file.name)
        bar.tell(Progress(Stage.PREPARING))
        made, notes = _planned(data, file, Form(form) if form else None, table, policy, bar)
        written = 0 if dry_run else _carried_out(data, made, bar)
    for note in notes:
        click.echo(f"caidu: {file.name}: {note}", err=True)
    if json_wanted:
        click.echo("\n".join(telling.plan_json(made)))
    elif lines := list(_lines(made)):
        click.echo("\n".join(lines))
    click.echo(f"caidu: {_summary(made, written, dry_run=dry_run)}", err=True)
    if made.rows and all(row.verdict is RowVerdict.INVALID for row in made.rows):
        raise ReaderError(f"{file}: no row of it could be used.")


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cycles: among the millions of values of a large file there are none.

    It would take a fifth of the time.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _planned(
    data: Path, file: Path, form: Form | None, table: _Table, policy: str, bar: Bar
) -> tuple[Plan, tuple[str, ...]]:
    """The plan, and what there is to say of the file."""
    form = form or formats.guess_form(file)
    mapping = _mapping(file, form, table) if table != _Table() else None
    delivery = with_domain_ids(formats.read(file, form, mapping))
    rows = len(delivery.incoming)
    made = plan(
        delivery,
        layers_in(data),
        Policy(policy),
        tell=lambda done: bar.tell(Progress(Stage.SETTING, done, rows)),
    )
    return made, delivery.notes


def _mapping(file: Path, form: Form, table: _Table) -> ColumnMapping:
    """The guess of what the columns hold, with what the user says in its place."""
    if form not in formats.MAPPED:
        raise click.UsageError(f"--sheet, --encoding, --separator and --map: {file} is no table")
    sheet = sheet_of(file, table.sheet or None, table.encoding or None, table.separator or None)
    if table.sheet and table.sheet not in (*sheet.sheets, sheet.sheet):
        raise click.UsageError(f"--sheet {table.sheet}: use {', '.join(sheet.sheets)}")
    guessed = guess(sheet)
    meant = list(guessed.columns)
    for said in table.columns:
        place, field = _column(said, sheet)
        if field:  # another column that was guessed to hold it does not
            meant = ["" if each == field else each for each in meant]
        meant[place] = field
    return replace(guessed, columns=tuple(meant))


def _column(said: str, sheet: Sheet) -> tuple[int, str]:
    """The place of the column that `COLUMN=FIELD` is about, and the field."""
    name, _, field = said.rpartition("=")
    headings = [heading.strip().casefold() for heading in sheet.headings]
    wanted = name.strip().casefold()
    if wanted in headings:
        place = headings.index(wanted)
    elif wanted.isdecimal() and 1 <= int(wanted) <= len(headings):
        place = int(wanted) - 1
    else:
        known = ", ".join(sheet.headings)
        raise click.UsageError(f"--map {said}: there is no column “{name}”; there are {known}")
    field = field.strip()
    if field not in (*FIELDS, LEFT_OUT):
        raise click.UsageError(f"--map {said}: a field is one of {', '.join(FIELDS)}")
    return place, "" if field == LEFT_OUT else field


def _carried_out(data: Path, made: Plan, bar: Bar) -> int:
    """Do what the plan says; how many concepts were written."""
    todo = changes(made)
    if not todo:
        return 0
    with GlossaryStore(data / STORE) as store:
        group = store.apply(
            f"import {made.name}",
            todo,
            lambda done: bar.tell(Progress(Stage.FINISHING, done, len(todo))),
        )
    return len(group.changes) if group else 0


def _lines(made: Plan) -> Iterator[str]:
    """The rows of the plan that are not the same: verdict, line, term, and what differs."""
    for row in made.rows:
        if row.verdict is RowVerdict.SAME:
            continue
        name = row.offered.terms[0].text if row.offered and row.offered.terms else ""
        reason = f"  ({row.reason})" if row.notes else ""
        yield f"{row.verdict:<9} line {row.line:<6} {name}{reason}{_outcome(row)}"
        if row.verdict is not RowVerdict.NEW:
            yield from (f"{'':<12}{line}" for line in telling.difference_lines(row.differences))


def _outcome(row: PlanRow) -> str:
    left = row.after is None and row.verdict in (RowVerdict.CHANGED, RowVerdict.CONFLICT)
    return "  left as it is" if left else ""


def _summary(made: Plan, written: int, *, dry_run: bool) -> str:
    counts = made.counts()
    said = ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in RowVerdict if counts[verdict])
    if dry_run:
        return f"{said or 'no rows'}; nothing was done (--dry-run)"
    if not written:
        return f"{said or 'no rows'}; nothing to change"
    done = telling.counted(written, "concept")
    return f"{said}; {done} written; take it back with “caidu glossary undo”"
