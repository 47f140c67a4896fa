"""Names in a text: the one function the rest of the program calls."""

from collections.abc import Container

from reader.annotation.names.bodies import bodies
from reader.annotation.names.brands import brands
from reader.annotation.names.foreign import foreigners
from reader.annotation.names.funds import funds
from reader.annotation.names.legal import companies
from reader.annotation.names.model import Name
from reader.annotation.names.people import people, signed
from reader.annotation.names.triggers import triggers


def find_names(text: str, folded: str, ends: Container[int]) -> list[Name]:
    """The names in a text, in its code points; they may overlap.

    `folded` is the text folded, `ends` holds where the segmenter's words end.
    """
    found = [*brands(text, folded, ends), *funds(text, folded, ends), *signed(folded, ends)]
    beside = triggers(folded)
    if beside:
        found += companies(text, folded, ends, beside.forms)
        found += bodies(folded, ends, beside.bodies)
        found += people(folded, ends, beside.titles, beside.writers, beside.after)
        found += foreigners(text, folded, ends, beside.dots, beside.titles)
    return found
