"""A concept that the user begins in the glossary's window."""

from glossary.model import Concept, Language, Term
from glossary.store import GlossaryStore
from reader.annotation.annotate import Annotator

_FIRST_IDEOGRAPH = "\u2e80"


def concept_named(text: str, annotator: Annotator) -> Concept:
    """A new concept with a term; one in Chinese with the reading it probably has.

    Without a text there is an empty Chinese term, to be filled in.
    """
    text = " ".join(text.split())
    chinese = not text or any(character >= _FIRST_IDEOGRAPH for character in text)
    term = Term(
        language=Language.ZH_HANS if chinese else Language.EN,
        text=text,
        reading=annotator.suggest_reading(text) if chinese and text else "",
    )
    return Concept(id=GlossaryStore.new_id(), terms=(term,) if text else ())
