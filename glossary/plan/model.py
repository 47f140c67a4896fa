"""What an import would do: a plan of rows, each with what it offers and what would be written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from glossary.difference import Difference, differences
from glossary.exchange.incoming import Fault
from glossary.layers import Layers
from glossary.model import Concept, ExternalId


class Policy(StrEnum):
    """What is done with concepts of a file that the glossary has and that say something else."""

    SKIP = "skip"
    FILL = "fill"
    OVERWRITE = "overwrite"


class Choice(StrEnum):
    """The same for one row, where `new` makes a concept of its own beside the ones there are."""

    SKIP = "skip"
    FILL = "fill"
    OVERWRITE = "overwrite"
    NEW = "new"


class RowVerdict(StrEnum):
    """How a row stands to the glossary, whatever is chosen for it.

    `same` says nothing that isn't there; `changed` says something else, which the choice may leave.
    """

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CONFLICT = "conflict"
    INVALID = "invalid"


class Match(StrEnum):
    """By what a row was found to be about `current`."""

    OWN_ID = "id"
    SOURCE_ID = "source id"
    TEXT = "text"


class Why(StrEnum):
    """What there is to say about a row, for a user interface that says it in its own words."""

    FAULT = "fault"
    NO_TERM = "no term"
    BLANK = "blank term"
    CONTROL = "control characters"
    BAD_ID = "bad id"
    NO_CHINESE = "no Chinese"
    NO_ENGLISH = "no English"
    JOINED = "rows joined"
    OTHER_KEPT = "first one counts"
    NAMESAKE_IN_FILE = "same term in the file"
    HOMOGRAPH = "homograph"
    SCRIPT = "other script"
    SEVERAL = "several concepts"
    ENGLISH_ELSEWHERE = "English of another concept"
    DELETED = "deleted by you"
    RETIRED = "retired"
    MERGED = "merged"
    DELETION = "deletion proposed"
    NOTHING_TO_DELETE = "nothing to delete"


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know about a row: what it is, and the sentence for it in English.

    `about` are values of the sentence that the row itself does not hold, in their order.
    """

    why: Why
    text: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One concept of the file; `lines` are the lines it was joined from, counted from 1.

    `current` is the concept that counts now and is meant, a tombstone where the user deleted it;
    `after` is what would count after the import, None if the row writes nothing. `candidates` are
    the concepts it may be about as well. `sources` are what the file calls the concept.
    """

    lines: tuple[int, ...]
    verdict: RowVerdict
    choice: Choice
    offered: Concept | None = None
    current: Concept | None = None
    after: Concept | None = None
    match: Match | None = None
    candidates: tuple[Concept, ...] = ()
    sources: tuple[ExternalId, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def line(self) -> int:
        """The line the row begins on."""
        return self.lines[0]

    @property
    def target(self) -> Concept | None:
        """The concept that would be written, as it is now; None for a new one."""
        if self.after is None:
            return None
        known = (self.current, *self.candidates)
        return next((each for each in known if each and each.id == self.after.id), None)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """What would be written, field by field; nothing if nothing is."""
        return () if self.after is None else differences(self.target, self.after)

    @property
    def reason(self) -> str:
        """The notes in a line."""
        return "; ".join(note.text for note in self.notes)


@dataclass(frozen=True, slots=True)
class Plan:
    """What the file of this name would do to `layers`, row by row in the file's order.

    Lines that hold no concept are rows too, invalid ones; `faults` are those of the reader.
    """

    name: str
    rows: tuple[PlanRow, ...]
    faults: tuple[Fault, ...]
    layers: Layers = field(repr=False)
    carries: frozenset[str] = field(repr=False)

    def counts(self) -> Counter[RowVerdict]:
        """How many rows there are of each verdict."""
        return Counter(row.verdict for row in self.rows)

    def written(self) -> Iterator[PlanRow]:
        """The rows that write something."""
        return (row for row in self.rows if row.after is not None)
