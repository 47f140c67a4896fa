"""Segmenter: text into words; the only door to jieba and rjieba."""

import copy
import functools
import importlib.util
import itertools
import logging
import os
import re
import threading
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from glossary.index.strings import Strings

LONGEST_LEARNT = 3
"""Longer words of a glossary are trusted where they stand, and would only cost time to learn."""

LONGEST_TOLD = 8
"""Longer texts are left to the plain engine: all that may be a word in them would be looked at."""

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]{2,}")
_SPACE = re.compile(r"\s")
_NUMBER = re.compile(r"((?<![A-Za-z0-9])[0-9]+(?:[.,][0-9]+)*%?(?![A-Za-z0-9]))")
_ENGINES = ("rjieba", "jieba")
_Jieba = Any  # neither engine tells its types


class Segmenter:
    """Cuts text into words that tile it, with the glossary's words added to the dictionary.

    `engine` is "rjieba", "jieba" or None for the faster one there is. One instance may serve
    several threads, one of which may teach it more words.
    """

    def __init__(
        self,
        words: Mapping[str, int] | None = None,
        engine: str | None = None,
        cuts: Iterable[str] = (),
    ) -> None:
        """Words of Chinese characters are learnt with these frequencies: what `lacking` gave.

        `cuts` are what `cuts_of` gave, so that the plain engine is seldom needed.
        """
        self.engine = engine or fastest()
        self._cuts = {cut.replace(" ", ""): cut for cut in cuts}
        self._engine: Engine = _Rust() if self.engine == "rjieba" else _Python()
        self._known: set[str] = set()
        given = words or {}
        self._teach({word: given[word] for word in given if _HAN.fullmatch(word)})

    def lacking(self, words: Mapping[str, int]) -> dict[str, int]:
        """Which words of a glossary have to be learnt, with their frequencies.

        These are short ones that would be cut, or that are rarer than is asked for.
        """
        found: dict[str, int] = {}
        for word, least in words.items():
            if len(word) <= LONGEST_LEARNT and _HAN.fullmatch(word):
                enough = self._engine.frequency(word)
                if enough < least or len(self._engine.cut(word, hmm=False)) > 1:
                    found[word] = max(enough, least)
        return found

    def learn(self, words: Mapping[str, int]) -> None:
        """Add what is lacking, in place and for good; words that were looked at cost nothing.

        Each comes with the least frequency it is to have.
        """
        unknown = {word: words[word] for word in words if word not in self._known}
        self._known.update(unknown)
        self._teach(self.lacking(unknown))

    def cut(self, text: str, *, hmm: bool) -> list[tuple[int, int]]:
        """The words as borders in code points; they tile the text. `hmm` guesses unknown words."""
        return _borders(self._engine.cut(_encodable(text), hmm))

    def words(self, text: str) -> list[str]:
        """The words as strings, no unknown ones guessed; a lone surrogate is U+FFFD."""
        return self._engine.cut(_encodable(text), hmm=False)

    def cut_plainly(self, text: str) -> list[tuple[int, int]]:
        """The same by the engine's own dictionary alone: the orthographic words of a long term."""
        text = _encodable(text)
        whole = text in self._cuts or self._engine.cuts_plainly(text)
        words: list[str] = []
        for part in (text,) if whole else _NUMBER.split(text):
            known = self._cuts.get(part)
            words += self._cut_plainly(part) if known is None else known.split()
        return _borders(words)

    def _cut_plainly(self, text: str) -> list[str]:
        """The plain words, without the plain engine where that can be told: it takes 0.07 s."""
        if len(text) > LONGEST_TOLD:
            return self._engine.cut_plainly(text)
        words = self._engine.cut(text, hmm=False)
        learnt = [place for place in _borders(words) if text[slice(*place)] in self._known]
        if all(self._is_plain(text, start, end) for start, end in learnt):
            return words
        return self._engine.cut_plainly(text)

    def _is_plain(self, text: str, start: int, end: int) -> bool:
        """Whether a learnt word is one plainly too, and none goes on across its borders."""
        word = text[start:end]
        across = (
            text[first:last]
            for border in {start, end} - {0, len(text)}
            for first in range(border)
            for last in range(border + 1, len(text) + 1)
        )
        return self._cuts.get(word) == word and not any(
            len(self._engine.cut(each, hmm=False)) == 1 for each in across
        )

    def cuts_of(self, strings: Iterable[str], words: Iterable[str]) -> list[str]:
        """How strings in which one of the words stands are cut plainly: words apart by spaces.

        A segmenter that learns the words would cut these otherwise, and no others.
        """
        learnt = Strings(words)
        chosen = (each for each in strings if not _SPACE.search(each) and learnt.within(each))
        return [" ".join(self._engine.cut_plainly(each)) for each in chosen]

    def _teach(self, words: Mapping[str, int]) -> None:
        self._known.update(words)
        self._engine.learn(words)


def fastest() -> str:
    """The faster of the engines that are installed."""
    return next(name for name in _ENGINES if importlib.util.find_spec(name))


class Engine(Protocol):
    """What both engines do alike: the words of a text, which joined give the text again."""

    def frequency(self, word: str) -> int: ...
    def learn(self, words: Mapping[str, int]) -> None: ...
    def cut(self, text: str, hmm: bool) -> list[str]: ...
    def cut_plainly(self, text: str) -> list[str]: ...
    def cuts_plainly(self, text: str) -> bool: ...


class _Rust:
    _making = threading.Lock()

    def __init__(self) -> None:
        # It is loaded with its dictionary, which takes 0.1 s, so the first one learns itself.
        with self._making:
            self._jieba = next(_unused(), None) or _loaded().Jieba()
        # Cutting lets other threads run, and a word added meanwhile would be "Already borrowed".
        self._lock = threading.Lock()
        self._learnt: list[str] = []
        self._sought: Strings | None = None

    def frequency(self, word: str) -> int:
        """What a word has, or must have if it is not to be cut."""
        with self._lock:
            return int(self._jieba.suggest_freq(word))

    def learn(self, words: Mapping[str, int]) -> None:
        add = self._jieba.add_word
        with self._lock:
            for word, frequency in words.items():
                add(word, frequency or None, None)
            self._learnt += words
            self._sought = None

    def cut(self, text: str, hmm: bool) -> list[str]:
        with self._lock:
            words: list[str] = self._jieba.cut(text, hmm)
        return words

    def cut_plainly(self, text: str) -> list[str]:
        if self.cuts_plainly(text):
            return self.cut(text, hmm=False)
        words: list[str] = _plain().cut(text, False)
        return words

    def cuts_plainly(self, text: str) -> bool:
        """Whether nothing that was learnt stands in a text, so that it is cut as without."""
        with self._lock:
            if self._sought is None:
                self._sought = Strings(self._learnt)
            return not self._sought.within(text)


@functools.cache
def _unused() -> Iterator[ModuleType]:
    """The engine that was loaded first, once."""
    return iter((_loaded(),))


@functools.cache
def _plain() -> _Jieba:
    """An engine that is taught nothing; made only when it is asked."""
    return _loaded().Jieba()


def _loaded() -> ModuleType:
    import rjieba

    return rjieba


class _Python:
    _lock = threading.Lock()

    def __init__(self) -> None:
        self._plain = _tokenizer()
        self._jieba = copy.copy(self._plain)
        self._jieba.FREQ = dict(self._plain.FREQ)

    def frequency(self, word: str) -> int:
        with self._lock:
            return int(self._jieba.suggest_freq(word))

    def learn(self, words: Mapping[str, int]) -> None:
        with self._lock:
            for word, frequency in words.items():
                self._jieba.add_word(word, frequency or None)

    def cut(self, text: str, hmm: bool) -> list[str]:
        with self._lock:
            return list(self._jieba.cut(text, HMM=hmm))

    def cut_plainly(self, text: str) -> list[str]:
        with self._lock:
            return list(self._plain.cut(text, HMM=False))

    def cuts_plainly(self, text: str) -> bool:
        return True  # there are always two


def _tokenizer() -> _Jieba:
    import tempfile

    import jieba

    jieba.setLogLevel(logging.ERROR)
    tokenizer = jieba.Tokenizer()
    # jieba trusts a file of a fixed name in the shared temporary folder: give it its own.
    with tempfile.TemporaryDirectory(prefix="caidu-") as private:
        tokenizer.tmp_dir = os.fspath(Path(private))
        tokenizer.initialize()
    return tokenizer


def _borders(words: list[str]) -> list[tuple[int, int]]:
    ends = list(itertools.accumulate(map(len, words)))
    return list(zip([0, *ends], ends, strict=False))


@functools.cache
def _surrogates() -> re.Pattern[str]:
    return re.compile("[\ud800-\udfff]")


def _encodable(text: str) -> str:
    """The text with lone surrogates, which rjieba refuses, made U+FFFD."""
    return _surrogates().sub("\ufffd", text)
