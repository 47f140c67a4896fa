"""Names in a text: the one function the rest of the program calls."""

from collections.abc import Container

from reader.annotation.names.bodies import bodies
from reader.annotation.names.brands import brands
from reader.annotation.names.evidence import again, deals, employers, groups
from reader.annotation.names.foreign import foreigners
from reader.annotation.names.funds import funds
from reader.annotation.names.guesses import unguessed
from reader.annotation.names.legal import companies
from reader.annotation.names.model import Name
from reader.annotation.names.notices import joining, noticed
from reader.annotation.names.people import people, signed
from reader.annotation.names.triggers import triggers


def find_names(text: str, folded: str, ends: Container[int]) -> list[Name]:
    """The names in a text, in its code points; they may overlap.

    `folded` is the text folded, `ends` holds where the segmenter's words end.
    """
    unlisted = [*brands(text, folded, ends), *deals(text, folded, ends)]
    persons = [*signed(folded, ends)]
    found: list[Name] = []
    beside = triggers(folded)
    if beside:
        firms = [*companies(text, folded, ends, beside.forms)]
        unlisted += employers(text, folded, ends, beside.titles)
        unlisted += groups(text, folded, ends, beside.forms)
        persons += people(folded, ends, beside.titles, beside.writers, beside.after)
        persons += noticed(folded, ends, beside)
        persons += joining(folded, ends, firms)
        found += funds(text, folded, ends, beside.houses)
        found += bodies(folded, ends, beside.bodies)
        found += foreigners(text, folded, ends, beside.dots, beside.titles)
        persons += firms
    guessed = [*unlisted, *again(folded, unlisted), *persons]
    return [*found, *unguessed(text, folded, guessed)]
