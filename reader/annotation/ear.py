"""Ear: hears polyphones in running text by g2pM's network; the only door to g2pM."""

import functools
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

_SENTENCE = re.compile(r"[^。！？!?\n]{0,200}[。！？!?\n]*”?")
_AT_ONCE = 64
_UNKNOWN, _FIRST, _LAST = "<UNK>", "시", "끝"


class Ear:
    """What g2pM hears: its network run on many sentences at once, ten times as fast as its own.

    It chooses among the readings its dictionary gives a character. Safe to share between threads.
    """

    def __init__(self) -> None:
        from g2pM import G2pM  # numpy and a model of 2 MB

        model = G2pM()
        self._sounds: Mapping[str, Sequence[str]] = model.cedict
        self._numbers: Mapping[str, int] = model.char2idx
        self._classes = {sound: number for number, sound in model.idx2class.items()}
        self._unknown = self._numbers[_UNKNOWN]
        self._network = _Network(
            _Way(
                model.embeddings @ model.weight_ih.T + model.bias_ih + model.bias_hh,
                model.weight_hh.T.copy(),
            ),
            _Way(
                model.embeddings @ model.weight_ih_reverse.T
                + model.bias_ih_reverse
                + model.bias_hh_reverse,
                model.weight_hh_reverse.T.copy(),
            ),
            (model.hidden_weight_l0.T, model.hidden_bias_l0),
            (model.hidden_weight_l1.T, model.hidden_bias_l1),
        )

    def heard(self, text: str, places: Collection[int]) -> dict[int, str]:
        """The numbered syllables (xing2, lu:4) at the places, in code points of the text.

        A place whose character it does not know is left out.
        """
        found: dict[int, str] = {}
        unsure: list[tuple[str, list[int], int]] = []
        for start, sentence, wanted in _sentences(text, sorted(places)):
            asked = []
            for place in wanted:
                sounds = self._sounds.get(text[place], ())
                if len(sounds) == 1:
                    found[place] = sounds[0]
                elif sounds:
                    asked.append(place - start)
            if asked:
                unsure.append((sentence, asked, start))
        unsure.sort(key=lambda each: len(each[0]))
        for first in range(0, len(unsure), _AT_ONCE):
            found.update(self._chosen(unsure[first : first + _AT_ONCE]))
        return found

    def _chosen(self, batch: Sequence[tuple[str, list[int], int]]) -> Iterator[tuple[int, str]]:
        rows = [(row, at, start) for row, (_, asked, start) in enumerate(batch) for at in asked]
        scores = self._network.scores(
            [self._numbered(sentence) for sentence, _, _ in batch],
            [row for row, _, _ in rows],
            [at + 1 for _, at, _ in rows],
        )
        for (row, at, start), score in zip(rows, scores, strict=True):
            sounds = self._sounds[batch[row][0][at]]
            yield start + at, max(sounds, key=lambda sound: score[self._classes[sound]])

    def _numbered(self, sentence: str) -> list[int]:
        known = self._numbers
        inner = [known.get(character, self._unknown) for character in sentence]
        return [known[_FIRST], *inner, known[_LAST]]


class _Way(NamedTuple):
    """One direction of the network: what each character brings in, and what is remembered."""

    brought: "Floats"
    kept: "Floats"

    def states(self, numbers: "NDArray[np.int32]", lengths: "NDArray[np.int32]") -> "Floats":
        """The state after each character: sentences × characters × 32."""
        import numpy as np

        sentences, longest = numbers.shape
        size = self.kept.shape[0]
        h = np.zeros((sentences, size), np.float32)
        c = np.zeros_like(h)
        states = np.empty((sentences, longest, size), np.float32)
        for step in range(longest):
            gates = self.brought[numbers[:, step]] + h @ self.kept
            # tanh also gives the logistic function: one call for all four gates
            gates[:, : 2 * size] *= 0.5
            gates[:, 3 * size :] *= 0.5
            np.tanh(gates, out=gates)
            into, forget, new, out = (gates[:, n * size : (n + 1) * size] for n in range(4))
            c = (forget * 0.5 + 0.5) * c + (into * 0.5 + 0.5) * new
            h = (out * 0.5 + 0.5) * np.tanh(c)
            states[:, step] = h
        return states


class _Network(NamedTuple):
    forward: _Way
    backward: _Way
    middle: "tuple[Floats, Floats]"
    last: "tuple[Floats, Floats]"

    def scores(
        self, sentences: Sequence[Sequence[int]], rows: Sequence[int], places: Sequence[int]
    ) -> "Floats":
        """The score of every class at the places (row of `sentences`, number in it)."""
        import numpy as np

        lengths = np.fromiter(map(len, sentences), np.int32)
        longest = int(lengths.max())
        forth = np.zeros((len(sentences), longest), np.int32)
        back = np.zeros_like(forth)
        for row, sentence in enumerate(sentences):
            forth[row, : len(sentence)] = sentence
            back[row, : len(sentence)] = sentence[::-1]
        at = np.asarray(places, np.int32)
        mirrored = lengths[rows] - 1 - at
        there = self.forward.states(forth, lengths)[rows, at]
        here = self.backward.states(back, lengths)[rows, mirrored]
        state = np.concatenate([there, here], axis=1)
        weight, bias = self.middle
        hidden = np.maximum(state @ weight + bias, 0)
        weight, bias = self.last
        return hidden @ weight + bias


def _sentences(text: str, places: Sequence[int]) -> Iterator[tuple[int, str, list[int]]]:
    """The sentences that hold a place, where they begin, and the places in them."""
    left = iter(places)
    place = next(left, None)
    for match in _SENTENCE.finditer(text):
        if place is None:
            return
        inside = []
        while place is not None and place < match.end():
            inside.append(place)
            place = next(left, None)
        if inside:
            yield match.start(), match[0], inside


@functools.cache
def ear() -> Ear:
    """The one ear there is: loaded only when a whole text is to be read."""
    return Ear()
