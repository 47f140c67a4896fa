"""Segmenter: text into words; the only door to jieba and rjieba."""

import copy
import functools
import importlib.util
import itertools
import logging
import os
import re
import tempfile
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,}")
_ENGINES = ("rjieba", "jieba")


class Segmenter:
    """Cuts text into words that tile it, with the glossary's words added to the dictionary.

    `engine` is "rjieba", "jieba" or None for the faster one there is. One instance may serve
    several threads, one of which may teach it more words.
    """

    def __init__(self, words: Iterable[str] = (), engine: str | None = None) -> None:
        self.engine = engine or fastest()
        self._engine: Engine = _Rust() if self.engine == "rjieba" else _Python()
        self._learnt: set[str] = set()
        self.learn(words)

    def learn(self, words: Iterable[str]) -> None:
        """Add words to the dictionary, in place and for good; those it was taught cost nothing."""
        for word in words:
            if word not in self._learnt and _HAN.fullmatch(word):
                self._engine.learn(word)
                self._learnt.add(word)

    def cut(self, text: str, *, hmm: bool) -> list[tuple[int, int]]:
        """The words as borders in code points; they tile the text. `hmm` guesses unknown words."""
        return _borders(self._engine.cut(_encodable(text), hmm))

    def cut_plainly(self, text: str) -> list[tuple[int, int]]:
        """The same by the engine's own dictionary alone: the orthographic words of a long term."""
        return _borders(self._engine.cut_plainly(_encodable(text)))


def fastest() -> str:
    """The faster of the engines that are installed."""
    return next(name for name in _ENGINES if importlib.util.find_spec(name))


class Engine(Protocol):
    """What both engines do alike: the words of a text, which joined give the text again."""

    def learn(self, word: str) -> None: ...
    def cut(self, text: str, hmm: bool) -> list[str]: ...
    def cut_plainly(self, text: str) -> list[str]: ...


class _Rust:
    def __init__(self) -> None:
        import rjieba  # loads its dictionary when imported

        self._plain = rjieba
        self._jieba = rjieba.Jieba()
        # Cutting lets other threads run, and a word added meanwhile would be "Already borrowed".
        self._lock = threading.Lock()

    def learn(self, word: str) -> None:
        with self._lock:
            self._jieba.add_word(word, None, None)

    def cut(self, text: str, hmm: bool) -> list[str]:
        with self._lock:
            return self._jieba.cut(text, hmm)

    def cut_plainly(self, text: str) -> list[str]:
        return self._plain.cut(text, False)


class _Python:
    _lock = threading.Lock()

    def __init__(self) -> None:
        import jieba

        jieba.setLogLevel(logging.ERROR)
        self._plain = jieba.Tokenizer()
        # jieba trusts a file of a fixed name in the shared temporary folder: give it its own.
        with tempfile.TemporaryDirectory(prefix="caidu-") as private:
            self._plain.tmp_dir = os.fspath(Path(private))
            self._plain.initialize()
        self._jieba = copy.copy(self._plain)
        self._jieba.FREQ = dict(self._plain.FREQ)

    def learn(self, word: str) -> None:
        with self._lock:
            self._jieba.add_word(word)

    def cut(self, text: str, hmm: bool) -> list[str]:
        with self._lock:
            return list(self._jieba.cut(text, HMM=hmm))

    def cut_plainly(self, text: str) -> list[str]:
        with self._lock:
            return list(self._plain.cut(text, HMM=False))


def _borders(words: list[str]) -> list[tuple[int, int]]:
    ends = list(itertools.accumulate(map(len, words)))
    return list(zip([0, *ends], ends, strict=False))


@functools.cache
def _surrogates() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


def _encodable(text: str) -> str:
    """The text with lone surrogates, which rjieba refuses, made U+FFFD."""
    return _surrogates().sub("\ufffd", text)
