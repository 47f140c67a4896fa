"""Naming: the Names of the glossaries as they are, made on a worker when first needed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from glossary.layers import Layers
from reader.annotation import syllables
from reader.ui.concordance.names import NO_NAMES, Names
from reader.ui.jobs import Job, Jobs, Lane, Work
from reader.ui.workshop.keeper import Keeper


class Naming(QObject):
    """Until they are made, what is typed names no concept."""

    ready = Signal()
    """What is typed may name more than before."""

    def __init__(self, keeper: Keeper, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper, self._jobs = keeper, jobs
        self._made_of: Layers | None = None
        self._making: list[Job[Names]] = []
        self.names = NO_NAMES

    def follow(self) -> None:
        """The glossaries are others: make the names anew if they were made."""
        if self._made_of is not None:
            self.prepare()

    def prepare(self) -> None:
        """Make them now if the glossaries are others than they were made of."""
        layers = self._keeper.layers
        if layers is not self._made_of:
            self.stop()
            self._made_of = layers
            self._make(layers, lambda text: "")
            self._make(layers, _pinyin)  # takes some seconds

    def stop(self) -> None:
        """Make no more of them for now."""
        if self._making:
            self._made_of = None
        for job in self._making:
            job.cancel()
        self._making.clear()

    def _make(self, layers: Layers, reading_of: Callable[[str], str]) -> None:
        def make(work: Work) -> Names:
            return Names.of(layers.concepts(), reading_of, work.cancelled)

        self._making.append(self._jobs.run(Lane.WORDING, make, self._take, self._fail))

    def _take(self, names: Names) -> None:
        self._making.pop(0)
        self.names = names
        self.ready.emit()

    def _fail(self, error: Exception) -> None:
        self._making.clear()
        self._made_of = None
        raise error


def _pinyin(text: str) -> str:
    return " ".join(syllables.guessed(text))
