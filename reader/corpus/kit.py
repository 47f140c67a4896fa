"""Kit: all that a worker needs to know before its first batch, and the work itself."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from glossary import mark, team
from glossary.layers import Layers
from glossary.model import Concept
from reader import resources
from reader.annotation import syllables
from reader.annotation.annotate import Annotator
from reader.annotation.at_hand import annotator_at_hand
from reader.annotation.dictionary import Dictionary
from reader.annotation.quiet import QUIET
from reader.annotation.terminology import load_built_in
from reader.corpus.digests import of_glossary, of_program
from reader.corpus.packing import Packing
from reader.corpus.piece import Batch
from reader.corpus.reading import Failed, articles_of
from reader.corpus.schema import Form
from reader.errors import CorpusError
from reader.intake.mend import storable
from reader.resources import STORE


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to come of a batch."""

    form: Form
    with_text: bool = False


class Kit(Protocol):
    """What a worker is started with."""

    @property
    def wanted(self) -> Wanted:
        """What is to come of its batches."""

    def annotator(self) -> Annotator:
        """Made once. Raises GlossaryError and CorpusError."""


@dataclass(frozen=True, slots=True)
class LocalKit:
    """For a worker on this machine, which reads the caches in the data folder.

    `state` is that of the glossaries with which the work began.
    """

    data: Path
    state: str
    wanted: Wanted

    def annotator(self) -> Annotator:
        """Raises GlossaryError, and CorpusError if the glossary is another one by now."""
        annotator = annotator_at_hand(self.data)
        if _state(self.data) != self.state:
            raise CorpusError(
                "The glossary was changed meanwhile: give the command again, to begin anew."
            )
        return annotator


@dataclass(frozen=True, slots=True)
class SentKit:
    """For a worker on another machine: the team's and the user's concepts are sent along."""

    program: str
    glossary: str
    team: tuple[Concept, ...]
    user: tuple[Concept, ...]
    wanted: Wanted

    def annotator(self) -> Annotator:
        """Raises GlossaryError, and CorpusError if the program there is another one."""
        if of_program() != self.program:
            raise CorpusError(
                "A worker of the cluster has another version of Caidu: install the same everywhere."
            )
        data = resources.data_folder()  # for its caches alone
        cache = resources.cache_folder(data)
        syllables.keep_in(cache)
        with QUIET:
            layers = Layers.of(load_built_in(data), self.team, self.user)
            return Annotator(layers.concepts(), dictionary=Dictionary(cache))


def local_kit(data: Path, wanted: Wanted) -> LocalKit:
    """The kit for this machine."""
    return LocalKit(data, _state(data), wanted)


def _state(data: Path) -> str:
    place = team.place(data)
    return repr((mark.mark(data / STORE), team.signature(place) if place else ()))


def sent_kit(layers: Layers, wanted: Wanted) -> SentKit:
    """The kit for others."""
    own = ((*layers.team.values(),), (*layers.user.values(),))
    return SentKit(of_program(), of_glossary(layers), *own, wanted)


def done(batch: Batch, annotator: Annotator, wanted: Wanted) -> bytes:
    """What a batch gives, packed. What goes wrong beyond reading is a fault, and is raised."""
    packing = Packing(wanted.form, with_text=wanted.with_text)
    for piece in batch.pieces:
        for each in articles_of(piece):
            if isinstance(each, Failed):
                packing.fail(each)
            else:
                packing.add(each, annotator.annotate(each.article))
    return packing.packed()


def refused(batch: Batch, wanted: Wanted, why: str) -> bytes:
    """What a batch gives that none can work on."""
    packing = Packing(wanted.form)
    for piece in batch.pieces:
        packing.fail(Failed(storable(piece.where), why))
    return packing.packed()
