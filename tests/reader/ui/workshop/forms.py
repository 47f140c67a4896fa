"""What the tests of the glossary's forms share: concepts, a keeper over them, and typing."""

import functools

from glossary.layers import Layers
from glossary.model import Language
from glossary.store import GlossaryStore
from reader.annotation.annotate import Annotator
from reader.ui.workshop.keeper import Keeper
from tests.builders import concept

DOMAINS = {"policy": "Policy", "banking": "Banking", "semis": "Semiconductors"}
CUT = concept("降准", "RRR cut", id="policy.rrr", domain="policy", reading="jiàng zhǔn")
LOW = concept("降息", "rate cut", "interest rate cut", id="policy.cut", domain="policy")
FIRM = concept("理想", "Li Auto", id="companies.li", domain="semis", kind="company")
BUILT_IN = (CUT, LOW, FIRM)


def keeper_over(path, built_in=BUILT_IN):
    """A keeper of the glossary in a file, which the caller closes."""
    store = GlossaryStore(path)
    return Keeper(store, Layers.of(built_in, user=store.concepts()))


@functools.cache
def annotator():
    """The annotator that the forms ask for readings."""
    return Annotator(BUILT_IN)


def rows(form, language=Language.ZH_HANS):
    """The rows of a language in a form."""
    return form.fields.terms.groups[language].rows


def retype(field, text):
    """Put another text into a line as an input method does, and leave it."""
    field.setFocus()
    field.selectAll()
    field.insert(text)
    field.editingFinished.emit()
