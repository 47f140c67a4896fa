"""The index: a matcher of all that counts, kept in the cache and read term by term."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from glossary import mark, stamps
from glossary.errors import GlossaryError
from glossary.index import sections
from glossary.index.kept import Kept, sections_of
from glossary.matcher import Matcher
from glossary.model import Concept, ConceptId
from glossary.team_place import PLACE
from reader import resources
from reader.annotation.keeping import keep
from reader.annotation.segment import Segmenter, fastest
from reader.annotation.teaching import weights

if TYPE_CHECKING:
    from glossary.layers import Layers

logger = logging.getLogger(__name__)

KEPT = "terms.index"
MOST_MOVED = 2_000
"""So many concepts of the user's may have changed before all is made anew."""

_FAULTS = (OSError, ValueError, LookupError, TypeError)


@dataclass(frozen=True, slots=True)
class Index:
    """The matcher of all that counts, and the words that a new segmenter lacks.

    What has `come` since is still to be looked at for such words.
    """

    matcher: Matcher
    words: Mapping[str, int]
    cuts: Sequence[str]
    come: Mapping[str, int] = field(default_factory=dict)

    def segmenter(self) -> Segmenter:
        """A segmenter that knows the words."""
        segmenter = Segmenter(self.words, cuts=self.cuts)
        segmenter.learn(self.come)
        return segmenter


def load_index(data: Path, tell: Callable[[str], None] = lambda trouble: None) -> Index:
    """The index of the glossaries, as `load_layers` reads them.

    What is kept is used only if it was made from the same tables and team's glossary by the same
    programs, and is undamaged; what the user has changed since is laid over it. Otherwise it is
    made anew, which takes as long as reading and indexing everything. A cache that can't be
    written only costs the time. Raises GlossaryError if a glossary can't be read.
    """
    path = resources.cache_folder(data) / KEPT
    heading = _heading(data)
    marked = mark.mark(data / resources.STORE)
    if heading:
        try:
            return _opened(path, heading, data, marked, tell)
        except FileNotFoundError:
            pass
        except _FAULTS as error:
            logger.info("The index is made anew: %s", error)
    return _made(path, heading, data, marked, tell)


def _heading(data: Path) -> str:
    """What tells the tables, the team's files and the programs from any others; or empty."""
    tables = stamps.of_tables(resources.glossaries())
    told = [
        tables,
        _team(data),
        stamps.of_package("daachorse"),
        stamps.of_package(fastest()),
        stamps.of_folder(Path(__file__).parent),
    ]
    return stamps.short(repr(told)) if tables else ""


def _team(data: Path) -> str:
    if not (data / PLACE).exists():
        return ""
    from glossary import team  # needs much that reads files of all forms

    try:
        place = team.place(data)
    except GlossaryError:
        return "?"
    return repr((place, team.signature(place))) if place else ""


def _opened(
    path: Path, heading: str, data: Path, marked: str, tell: Callable[[str], None]
) -> Index:
    """What is kept, with the user's changes since. Raises OSError, ValueError or LookupError."""
    found = sections.opened(path, heading)
    kept = Kept(found)
    words: dict[str, int] = json.loads(bytes(found["words"]))
    cuts = bytes(found["cuts"]).decode().splitlines()
    index = Index(Matcher.of_kept(kept), words, cuts)
    before = bytes(found["mark"]).decode()
    troubles: list[str] = json.loads(bytes(found["troubles"]))
    found.rest()
    if before != marked:
        index = _moved(index, kept, data, before)
    for trouble in troubles:
        tell(trouble)
    return index


def _moved(index: Index, kept: Kept, data: Path, before: str) -> Index:
    """The index with what the user has changed since. Raises ValueError if that isn't known."""
    from glossary import history  # needs 0.1 s
    from glossary.store import GlossaryStore

    then = mark.groups_of(before)
    if then is None or not (data / resources.STORE).exists():
        raise ValueError("there was no glossary of the user's, or is none now")
    with GlossaryStore(data / resources.STORE) as store:
        news = history.news(then, store.marks())
        ids = store.touched(news) if news is not None else None
        if ids is None or len(ids) > MOST_MOVED:
            raise ValueError("the user's glossary has become another")
        mine = {concept.id: concept for concept in store.concepts(ids)}
    went = [concept for id_ in ids if (concept := kept.concept(id_))]
    came = [concept for id_ in ids if (concept := mine.get(id_) or _below(kept, id_))]
    came.sort(key=lambda concept: concept.id)
    matcher = index.matcher.with_changes(went, came)
    return Index(matcher, index.words, index.cuts, weights(came))


def _made(path: Path, heading: str, data: Path, marked: str, tell: Callable[[str], None]) -> Index:
    """The index made from the glossaries, and kept if they have not been changed meanwhile."""
    from reader.annotation.terminology import load_layers

    troubles: list[str] = []
    layers = load_layers(data, troubles.append)
    found = sections_of(layers.laid(), layers.user, _covered(layers))
    kept = Kept({name: memoryview(content) for name, content in found.items()})
    segmenter = Segmenter()
    words = segmenter.lacking(weights(layers.concepts()))
    cuts = segmenter.cuts_of(kept.keys(), words)
    found["words"] = json.dumps(words, ensure_ascii=False).encode()
    found["cuts"] = "\n".join(cuts).encode()
    found["mark"] = marked.encode()
    found["troubles"] = json.dumps(troubles).encode()
    for trouble in troubles:
        tell(trouble)
    if heading and heading == _heading(data):
        keep(path, heading, found)
    return Index(Matcher.of_kept(kept), words, cuts)


def _covered(layers: "Layers") -> list[Concept]:
    """What the user's concepts cover, tombstones too."""
    below = (layers.team.get(id_) or layers.built_in.get(id_) for id_ in layers.user)
    return [concept for concept in below if concept is not None]


def _below(kept: Kept, concept_id: ConceptId) -> Concept | None:
    """What counts for an id without the user's concept."""
    return kept.covered(concept_id) if kept.is_own(concept_id) else kept.concept(concept_id)
