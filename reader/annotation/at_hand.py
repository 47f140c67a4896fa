"""An annotator of all that counts for the user, made from what is kept in the cache."""

from collections.abc import Callable
from pathlib import Path

from reader.annotation import syllables
from reader.annotation.annotate import Annotator
from reader.annotation.dictionary import Dictionary
from reader.annotation.index import load_index
from reader.annotation.quiet import QUIET
from reader.resources import cache_folder


def annotator_at_hand(data: Path, tell: Callable[[str], None] = lambda trouble: None) -> Annotator:
    """An annotator of the glossaries as `load_index` reads them.

    `tell` hears of a team's glossary that can't be read. Raises GlossaryError if another can't.
    """
    cache = cache_folder(data)
    syllables.keep_in(cache)
    dictionary = Dictionary(cache)
    with QUIET:
        index = load_index(data, tell)
        return Annotator(index.matcher, dictionary=dictionary, segmenter=index.segmenter())
