"""Names in a text: the one function the rest of the program calls."""

from collections.abc import Set as AbstractSet

from reader.annotation.names.model import Name


def find_names(text: str, folded: str, ends: AbstractSet[int]) -> list[Name]:
    """The names in a text, in its code points; they may overlap.

    `folded` is the text folded, `ends` holds where the segmenter's words end.
    """
    return []
