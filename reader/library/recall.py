"""What the library knows of the reader, for those who annotate articles without a window."""

from collections.abc import Callable
from pathlib import Path

from reader.annotation.highlight import Highlight
from reader.annotation.quotation import located
from reader.annotation.rulings import verdicts_of
from reader.annotation.verdicts import NO_VERDICTS, Verdicts
from reader.article import Article
from reader.errors import LibraryError
from reader.library.library import LIBRARY_FILE, Library
from reader.library.sketch import sketch_of
from reader.library.statuses import ALL_NEW, Statuses


def verdicts_on(article: Article, data: Path, warn: Callable[[str], object]) -> Verdicts:
    """The verdicts on an article in the library of the user's data; none if there is no library.

    A library that can't be used is told to `warn`, and then there are none.
    """
    path = data / LIBRARY_FILE
    if not path.exists():
        return NO_VERDICTS
    try:
        with Library(path) as library:
            rulings = library.rulings(sketch_of(article)).standing()
    except LibraryError as error:
        warn(str(error))
        return NO_VERDICTS
    return verdicts_of(rulings, located(article.text, (each.quotation for each in rulings)))


def highlights_on(
    article: Article, data: Path, warn: Callable[[str], object]
) -> tuple[Highlight, ...]:
    """What the reader has marked in an article, or in another copy of it; none without a library.

    A library that can't be used is told to `warn`, and then there are none, too.
    """
    path = data / LIBRARY_FILE
    if not path.exists():
        return ()
    try:
        with Library(path) as library:
            passages = library.passages.of_story(sketch_of(article))
    except LibraryError as error:
        warn(str(error))
        return ()
    places = located(article.text, (each.quotation for each in passages))
    return tuple(
        Highlight(start, start + len(each.quotation.text), each.colour.value, each.note)
        for each in passages
        if (start := places.get(each.quotation)) is not None
    )


def statuses_in(data: Path, warn: Callable[[str], object]) -> Statuses:
    """The statuses of terms in the library of the user's data; all are new if there is none.

    A library that can't be used is told to `warn`, and then all are new, too.
    """
    path = data / LIBRARY_FILE
    if not path.exists():
        return ALL_NEW
    try:
        with Library(path) as library:
            return Statuses(library.familiarity.statuses())
    except LibraryError as error:
        warn(str(error))
        return ALL_NEW
