"""Keeping: what takes long to make is made once and kept in the user's cache."""

import logging
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from glossary.errors import ExchangeError
from glossary.index import sections

logger = logging.getLogger(__name__)

Made = TypeVar("Made")
Sections = Mapping[str, memoryview]


def kept(
    path: Path, heading: str, load: Callable[[Sections], Made], make: Callable[[], dict[str, bytes]]
) -> Made:
    """What `load` makes of the sections in a file, or of those that `make` gives.

    The file is used only if it has this heading and is undamaged; otherwise it is made anew, and
    if it can't be written, that only costs the time. Raises what `load` does for what was made.
    """
    try:
        found = sections.opened(path, heading)
        loaded = load(found)
    except FileNotFoundError:
        pass
    except (OSError, ValueError, LookupError, TypeError) as error:
        logger.info("%s is made anew: %s", path.name, error)
    else:
        found.rest()
        return loaded
    made = make()
    keep(path, heading, made)
    return load({name: memoryview(content) for name, content in made.items()})


def keep(path: Path, heading: str, made: Mapping[str, bytes]) -> None:
    """Write the sections beside the file and then in its place, as other windows may read it."""
    from glossary.exchange.beside import beside

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside(path) as part, part.open("wb") as file:
            file.writelines(sections.packed(heading, made))
    except (ExchangeError, OSError) as error:
        logger.warning("%s can't be kept in %s: %s", path.name, path.parent, error)
