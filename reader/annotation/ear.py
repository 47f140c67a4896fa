"""Ear: hears polyphones in running text by g2pM's network; the only door to g2pM."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple, cast

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
            (model.hidden_weight_l1, model.hidden_bias_l1),
        )

    def heard(self, text: str, places: Mapping[int, Sequence[str]]) -> dict[int, str]:
        """The numbered syllables (xing2, lu:4) at the places, in code points of the text.

        Each place comes with the syllables it can be; with none, any that the character has. A
        place whose character it does not know is left out.
        """
        found: dict[int, str] = {}
        unsure: list[_Doubt] = []
        for start, sentence, wanted in _sentences(text, sorted(places)):
            asked = []
            for place in wanted:
                known = self._sounds.get(text[place], ())
                sounds = [each for each in known if each in places[place]] or known
                if len(sounds) == 1:
                    found[place] = sounds[0]
                elif sounds:
                    asked.append((place - start, sounds))
            if asked:
                unsure.append(_Doubt(sentence, start, asked))
        unsure.sort(key=lambda each: len(each.sentence))
        for first in range(0, len(unsure), _AT_ONCE):
            found.update(self._chosen(unsure[first : first + _AT_ONCE]))
        return found

    def _chosen(self, batch: Sequence["_Doubt"]) -> Iterator[tuple[int, str]]:
        places = [(row, at) for row, doubt in enumerate(batch) for at, _ in doubt.asked]
        offers = [sounds for doubt in batch for _, sounds in doubt.asked]
        scores = iter(
            self._network.scores(
                [self._numbered(doubt.sentence) for doubt in batch],
                [row for row, _ in places],
                [at + 1 for _, at in places],
                [[self._classes[sound] for sound in sounds] for sounds in offers],
            )
        )
        for (row, at), sounds in zip(places, offers, strict=True):
            best = max(zip(islice(scores, len(sounds)), sounds, strict=True))[1]
            yield batch[row].start + at, best

    def _numbered(self, sentence: str) -> list[int]:
        known = self._numbers
        inner = [known.get(character, self._unknown) for character in sentence]
        return [known[_FIRST], *inner, known[_LAST]]


class _Doubt(NamedTuple):
    """A sentence, where it begins in the text, and the syllables that places in it can have."""

    sentence: str
    start: int
    asked: list[tuple[int, Sequence[str]]]


class _Way(NamedTuple):
    """One direction of the network: what each character brings in, and what is remembered."""

    brought: "Floats"
    kept: "Floats"

    def states(self, numbers: "NDArray[np.int32]") -> "Floats":
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
            np.multiply(c, forget * 0.5 + 0.5, out=c)
            c += (into * 0.5 + 0.5) * new
            np.multiply(out * 0.5 + 0.5, np.tanh(c), out=h)
            states[:, step] = h
        return states


class _Network(NamedTuple):
    """Both directions, and the two layers that make a choice of their states."""

    forward: _Way
    backward: _Way
    middle: "tuple[Floats, Floats]"
    last: "tuple[Floats, Floats]"

    def scores(
        self,
        sentences: Sequence[Sequence[int]],
        rows: Sequence[int],
        places: Sequence[int],
        offers: Sequence[Sequence[int]],
    ) -> list[float]:
        """The scores of the classes on offer at the places (row of `sentences`, number in it)."""
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
        there = self.forward.states(forth)[rows, at]
        here = self.backward.states(back)[rows, mirrored]
        state = np.concatenate([there, here], axis=1)
        weight, bias = self.middle
        hidden = np.maximum(state @ weight + bias, 0)
        weight, bias = self.last
        classes = np.fromiter(chain.from_iterable(offers), np.int32)
        asked = np.repeat(np.arange(len(offers)), [len(offer) for offer in offers])
        scores = (hidden[asked] * weight[classes]).sum(axis=1) + bias[classes]
        return cast("list[float]", scores.tolist())


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
