"""What a file offers the glossary: concepts with the lines they stand on, and the lines in vain."""

from dataclasses import dataclass

from glossary.model import Concept


@dataclass(frozen=True, slots=True)
class Fault:
    """A line (counted from 1) that could not be read as a concept, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """A concept as a file gives it; `line` is where it begins, counted from 1.

    Its id is one of ours or empty. `source_id` is what the file calls it, if that is not ours.
    """

    line: int
    concept: Concept
    source_id: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """All that a file offers. `name` is the file's, without its folder.

    `carries` are the fields the file has room for, whether filled or not: names of Concept's
    fields, of Term's as `terms.reading`, and the languages it has terms of as `terms.zh-Hans`. What
    it doesn't carry an import leaves as it is.
    `notes` are for the user: the encoding guessed, a column nobody understood.
    """

    name: str
    incoming: tuple[Incoming, ...]
    faults: tuple[Fault, ...]
    carries: frozenset[str]
    notes: tuple[str, ...] = ()

    @property
    def concepts(self) -> tuple[Concept, ...]:
        """The concepts alone, in the file's order."""
        return tuple(each.concept for each in self.incoming)
