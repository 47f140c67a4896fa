"""Indexing: what concepts every article of the library holds, brought up to the glossaries."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from glossary.matcher import matched_strings
from glossary.model import Concept, ConceptId
from glossary.store import GlossaryStore
from reader.annotation.annotate import ALL, Annotator
from reader.annotation.model import Annotation, Source
from reader.annotation.quotation import located
from reader.annotation.rulings import verdicts_of
from reader.annotation.verdicts import Verdicts
from reader.article import Article, Block
from reader.errors import LibraryError, LoadError
from reader.library.library import Library
from reader.library.marks import GlossaryMark, changed_groups, users_mark_in
from reader.library.sketch import sketch_of

SLICE = 3_000
"""So many code points are annotated between two rests."""
EVERY = 1_000_000_000
_WANTED = ALL - {Source.DICTIONARY}

Below = Callable[[ConceptId], Concept | None]


def nothing() -> None:
    """No rest."""


def catch_up(library: Library, store: Path, below: Below, rest: Callable[[], object]) -> str:
    """Outdate the articles in whose text a change to the user's glossary may tell.

    `store` is the file of the user's glossary, `below` gives what a concept of the user's covers.
    Returns the mark of the user's glossary that the index is of now. All articles are outdated if
    it isn't known what has changed. `rest` is called now and then, and may raise to end it; this
    is then to be done again. Raises LibraryError, GlossaryError.
    """
    while True:
        before, now = library.occurrences.users, users_mark_in(store)
        if before == now:
            return now
        groups = None if before is None else changed_groups(before, now)
        touched = None
        if groups is not None:
            strings = _strings_of(store, groups, below) if groups else ()
            touched = library.occurrences.holding(strings, rest)
        if library.occurrences.outdate(touched, before, now):
            return now


def pending(library: Library, base: str) -> tuple[str, ...]:
    """The articles that aren't indexed with the glossary of this mark, or not filed for search.

    The one opened last comes first. Raises LibraryError.
    """
    unfiled = library.catalogue.unfiled(EVERY)
    return tuple(dict.fromkeys((*library.occurrences.pending(base), *unfiled)))


def index(
    library: Library,
    sha: str,
    annotator: Annotator,
    mark: GlossaryMark,
    rest: Callable[[], object] = nothing,
) -> bool:
    """Index an article with an annotator of the glossaries with this mark, and file it for search.

    False if it is gone, or can't be read: then it isn't `pending` again until the program or its
    glossary is another. `rest` is called now and then, and may raise to end it; nothing is then
    remembered. Raises LibraryError if the library can't be written to.
    """
    try:
        return _index(library, sha, annotator, mark, rest)
    except LibraryError:
        if not library.occurrences.holds(sha):
            return False
    try:
        return _index(library, sha, annotator, mark, rest)  # another window may have been writing
    except LibraryError:
        library.occurrences.pass_over(sha, mark.base)  # raises if it isn't the article's fault
        return False


def _index(
    library: Library,
    sha: str,
    annotator: Annotator,
    mark: GlossaryMark,
    rest: Callable[[], object],
) -> bool:
    try:
        if not library.catalogue.file(sha):
            return False
        if library.occurrences.is_indexed(sha, mark.base):
            return True
        article = library.article(sha)
    except LoadError:
        library.occurrences.pass_over(sha, mark.base)
        return False
    verdicts = _verdicts(library, article)
    restored = library.restored(sha, article)
    shown = article.with_set_aside(restored, None) if restored else article
    found = list(_annotations(annotator, shown, verdicts, rest))
    library.occurrences.remember(sha, found, mark)
    return True


def _annotations(
    annotator: Annotator, article: Article, verdicts: Verdicts, rest: Callable[[], object]
) -> Iterator[Annotation]:
    background = annotator.background(article, verdicts)
    for blocks in _slices(article):
        rest()
        yield from annotator.annotate_blocks(article, blocks, background, _WANTED)


def _slices(article: Article) -> Iterator[Sequence[Block]]:
    """The shown blocks, some at a time."""
    blocks: list[Block] = []
    for block in article.shown():
        blocks.append(block)
        if block.end - blocks[0].start >= SLICE:
            yield blocks
            blocks = []
    if blocks:
        yield blocks


def _verdicts(library: Library, article: Article) -> Verdicts:
    rulings = library.rulings(sketch_of(article)).standing()
    return verdicts_of(rulings, located(article.text, (each.quotation for each in rulings)))


def _strings_of(store: Path, groups: frozenset[int], below: Below) -> tuple[str, ...]:
    """All by which the concepts that groups have changed were found, or are."""
    with GlossaryStore(store) as opened:
        changes = opened.changes(groups)
    ids = {change.concept_id for change in changes}
    concepts = [each for change in changes for each in (change.before, change.after) if each]
    concepts += [concept for id_ in ids if (concept := below(id_)) is not None]
    return tuple(matched_strings(concepts))
