"""GlossaryMark: with which glossaries an index was made; cheap to get and to compare."""

import functools
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from glossary import mark, stamps
from glossary.model import Concept
from reader import resources

_ANNOTATION = Path(__file__).parent.parent / "annotation"


@dataclass(frozen=True, slots=True)
class GlossaryMark:
    """`base` tells the program, the built-in glossary and the team's from any others.

    `users` tells the state of the user's own, by the groups of its history.
    """

    base: str
    users: str = ""


def base_mark(team: Iterable[Concept] = ()) -> str:
    """The mark of the program, the installed glossary's tables and the team's concepts.

    Reads the tables once in a process, which takes some hundredths of a second.
    """
    from glossary import record  # much is read for it, which no other use of the library needs

    shared = sorted(f"{each.id} {record.fingerprint(each)}" for each in team)
    return stamps.short("\n".join([_of_program(), *shared]))


def users_mark(groups: mark.Groups) -> str:
    """The mark of a user's glossary whose history knows these groups."""
    told = {number: groups[number] for number in sorted(groups)}
    return json.dumps(told, separators=(",", ":")) if told else ""


def users_mark_in(store: Path) -> str:
    """The mark of the user's glossary in a file, or of none. Raises GlossaryError."""
    return users_mark(mark.groups_of(mark.mark(store)) or {})


def changed_groups(before: str, now: str) -> frozenset[int] | None:
    """The groups by which two states of the user's glossary differ; None if that isn't known."""
    if before == now:
        return frozenset()
    from glossary import history  # needs 0.1 s

    return history.news(_groups(before), _groups(now))


def same_state(one: str, other: str) -> bool:
    """Whether two marks are of one state; either may know of groups too old for the other."""
    return changed_groups(one, other) == frozenset() or changed_groups(other, one) == frozenset()


def _groups(users: str) -> mark.Groups:
    told = json.loads(users) if users else {}
    return {int(number): (time, undone) for number, (time, undone) in told.items()}


@functools.cache  # it is installed, and as fixed
def _of_program() -> str:
    return repr((stamps.of_tables(resources.glossaries()), stamps.of_folder(_ANNOTATION)))
