"""Unit: a unit of measure, money or counting, as Chinese writes it and English prints it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """A unit of the published table.

    `forms` are the surface forms, apart by spaces; `formats` the renderings in full, best first,
    {n} the number and {noun} for `noun` ("one|many"); `brief` the one in the short style, if other.
    `not_before` holds what must not follow a form directly (个股 is no counter). Units that share a
    `measure` convert into each other by `factor`; without a measure the number is multiplied by it
    (七成 is 70 %). `spelled` units say "two" for 两. Units are compared by identity.
    """

    code: str
    forms: str
    noun: str = ""
    formats: tuple[str, ...] = ("{n} {noun}",)
    not_before: str = ""
    measure: str = ""
    factor: int = 1
    spelled: bool = False
    brief: str = ""
    kind: str = ""

    def named(self, plural: bool) -> str:
        """The English noun."""
        one, _, many = self.noun.partition("|")
        return many if plural and many else one
