"""What an import does on a worker: looks at a file, makes the plan, writes it, takes it back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from glossary import plan as planning
from glossary.errors import GlossaryError, StaleChangeError, StoppedError
from glossary.exchange import formats, mapping
from glossary.exchange.formats import MAPPED, Form
from glossary.exchange.incoming import Delivery
from glossary.exchange.mapping import ColumnMapping, Sheet
from glossary.history import Group
from glossary.layers import Layers
from glossary.plan import Plan, Policy
from glossary.store import GlossaryStore
from reader.annotation.domain_names import with_domain_ids

Tell = Callable[[object], object]
Stopped = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Source:
    """Where rows come from, and the word the history keeps for their import."""

    path: Path
    action: str


@dataclass(frozen=True, slots=True)
class Asked:
    """How a file is to be read; what is empty is guessed."""

    form: Form | None = None
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    has_heading: bool | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """A file's beginning: its form, and if it is a table the sheet and what its columns hold."""

    form: Form
    sheet: Sheet | None = None
    guessed: ColumnMapping | None = None


@dataclass(frozen=True, slots=True)
class Share:
    """So much of so much; of 0 where nobody knows."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Planned:
    """What a file offers, and the plan made of it."""

    delivery: Delivery
    plan: Plan


@dataclass(frozen=True, slots=True)
class Written:
    """What came of an import; neither group nor words if nothing was to be done.

    `stale` says that another window was faster; nothing is kept then, nor if it was stopped.
    """

    group: Group | None = None
    new: int = 0
    changed: int = 0
    stale: str = ""
    stopped: bool = False


def look(source: Source, asked: Asked) -> Look:
    """The beginning of a file, read as asked. Raises ExchangeError."""
    form = asked.form or formats.guess_form(source.path)
    if form not in MAPPED:
        return Look(form)
    sheet = mapping.sheet_of(
        source.path, asked.sheet or None, asked.encoding or None, asked.separator or None
    )
    if asked.has_heading is not None:
        sheet = with_heading(sheet, has_heading=asked.has_heading)
    return Look(form, sheet, mapping.guess(sheet))


def with_heading(sheet: Sheet, *, has_heading: bool) -> Sheet:
    """The sheet with its first row taken as the heading, or as a row like the others."""
    if sheet.has_heading == has_heading or (has_heading and not sheet.rows):
        return sheet
    if has_heading:
        return replace(sheet, headings=sheet.rows[0], rows=sheet.rows[1:], has_heading=True)
    letters = tuple(str(number) for number in range(1, len(sheet.headings) + 1))
    return replace(sheet, headings=letters, rows=(sheet.headings, *sheet.rows), has_heading=False)


def read_and_plan(
    source: Source,
    form: Form,
    columns: ColumnMapping | None,
    layers: Layers,
    policy: Policy,
    tell: Tell,
    stopped: Stopped,
) -> Planned:
    """Read a file and plan its import. Raises GlossaryError and StoppedError."""
    delivery = with_domain_ids(formats.read(source.path, form, columns, stopped=stopped))
    return plan_again(delivery, layers, policy, tell, stopped)


def plan_again(
    delivery: Delivery, layers: Layers, policy: Policy, tell: Tell, stopped: Stopped
) -> Planned:
    """Plan what was read once more, for other layers. Raises StoppedError."""
    total = len(delivery.incoming) + len(delivery.faults)

    def rows_done(done: int) -> None:
        tell(Share(done, total))

    rows_done(0)
    made = planning.plan(delivery, layers, policy, stopped=stopped, tell=rows_done)
    return Planned(delivery, made)


def write(
    glossary: Path, plan: Plan, layers: Layers, action: str, tell: Tell, stopped: Stopped
) -> Written:
    """Do what the plan says, as one group, on a connection of its own. Raises GlossaryError."""
    changes = planning.changes(plan, layers)

    def step_done(done: int) -> None:
        if stopped():
            raise StoppedError("the import was stopped; nothing was kept")
        tell(Share(done, len(changes)))

    try:
        step_done(0)
        with GlossaryStore(glossary) as store:
            group = store.apply(action, changes, step_done)
    except StaleChangeError as error:
        return Written(stale=str(error))
    except StoppedError:
        return Written(stopped=True)
    return outcome(plan, group)


def outcome(plan: Plan, group: Group | None) -> Written:
    """How many concepts an import has made and changed."""
    if group is None:
        return Written()
    written = list(plan.written())
    new = sum(row.target is None or row.target.retired for row in written)
    return Written(group, new, len(written) - new)


def take_back(glossary: Path, group: Group) -> Group | None:
    """Undo an import if nothing has been done since. Raises GlossaryError."""
    with GlossaryStore(glossary) as store:
        undone = store.undo()
        if undone is not None and undone.id != group.id:
            store.redo()
            raise GlossaryError(
                f"“{undone.action}” was done since: undo that first, then the import"
            )
    return undone
