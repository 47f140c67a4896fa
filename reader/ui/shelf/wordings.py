"""Wordings: what English and pinyin mean in Chinese, made on a worker when it is first needed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from glossary.layers import Layers
from reader.annotation import syllables
from reader.library.query import Meant
from reader.library.wording import NO_WORDING, Wording
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.workshop.keeper import Keeper


class Wordings(QObject):
    """The Wording of the glossaries as they are; until it is made, nothing means anything."""

    ready = Signal()
    """What is typed may mean more than before."""

    def __init__(self, keeper: Keeper, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper, self._jobs = keeper, jobs
        self._wording = NO_WORDING
        self._made_of: Layers | None = None

    def prepare(self) -> None:
        """Make it now if the glossaries are others than it was made of."""
        layers = self._keeper.layers
        if layers is not self._made_of:
            self._made_of = layers
            self._make(layers, lambda text: "")
            self._make(layers, _pinyin)

    def _make(self, layers: Layers, reading_of: Callable[[str], str]) -> None:
        """English takes half a second, the pinyin of what carries none some seconds."""

        def make(work: Work) -> Wording:
            return Wording.of(layers.concepts(), reading_of, work.cancelled)

        self._jobs.run(Lane.WORDING, make, self._take, self._fail)

    def chinese_for(self, typed: str) -> tuple[Meant, ...]:
        """What is typed in English or pinyin, and what it may stand for."""
        return self._wording.chinese_for(typed) if typed.strip() else ()

    def _take(self, wording: Wording) -> None:
        self._wording = wording
        self.ready.emit()

    def _fail(self, error: Exception) -> None:
        self._made_of = None
        raise error


def _pinyin(text: str) -> str:
    return " ".join(syllables.guessed(text))
