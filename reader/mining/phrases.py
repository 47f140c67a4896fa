"""Phrases: words that stand together again and again in changing company."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reader.mining.model import MOST_MENTIONS, Mention
from reader.mining.runs import Run

LONGEST = 5
"""Words of a phrase at most."""
SHORTEST_TEXT, LONGEST_TEXT = 2, 14
LEAST_ENTROPY = 0.6
"""Less changing company than this on one side (in bits), and the phrase is a piece of a longer."""

# By jieba's classes: what a term doesn't hold at all, and what it neither begins nor ends with.
_NOWHERE = ("u", "p", "c", "r", "d", "m", "q", "y", "e", "o", "t", "f", "k", "z", "h")
_NOT_FIRST = ("v",)
_NOT_LAST = ("v", "a", "b", "ad")
_LAST_AFTER_ALL = frozenset({"vn", "an"})
_NOT_ALONE = frozenset({"nr", "ns", "nt", "nrt", "nrfg"})

_POINTING = frozenset("这那此每各某第该本几多")  # 这一, 某家: what the dictionary has not, either

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words (folded) that may be a term, with where they stand; `score` is their C-value."""

    words: _Words
    count: int
    articles: int
    score: float
    mentions: tuple[Mention, ...]

    @property
    def text(self) -> str:
        """The words in one string, folded."""
        return "".join(self.words)


def find_phrases(
    runs: Sequence[Run],
    classes: Mapping[str, str],
    known: Callable[[str], bool],
    least: int,
    check: Callable[[], None] = lambda: None,
) -> list[Phrase]:
    """The phrases that stand at least `least` times and that nobody knows, best first.

    A single word is one only if the dictionary of `classes` has it not. `check` is called now and
    then and may raise to stop the work.
    """
    pieces = [piece for run in runs for piece in _pieces(run, classes)]
    counts = _frequent(pieces, least, check)
    places = _places(pieces, counts, classes, known, check)
    inside = _inside(places)
    found = [
        _phrase(words, where, inside.get(words, []))
        for words, where in places.items()
        if min(_entropy(p.before for p in where), _entropy(p.after for p in where)) >= LEAST_ENTROPY
    ]
    return sorted((each for each in found if each.score > 0), key=lambda each: -each.score)


@dataclass(frozen=True, slots=True)
class _Place:
    key: str
    start: int
    end: int
    before: str
    after: str


def _pieces(run: Run, classes: Mapping[str, str]) -> list[Run]:
    """The run without the words no term holds, which part it."""
    pieces: list[Run] = []
    first = 0
    for index in range(len(run.words) + 1):
        if index < len(run.words) and not classes.get(run.words[index], "n").startswith(_NOWHERE):
            continue
        if index > first:
            before = run.words[first - 1] if first else run.before
            after = run.words[index] if index < len(run.words) else run.after
            words, starts = run.words[first:index], run.starts[first : index + 1]
            pieces.append(Run(run.key, words, starts, before, after))
        first = index + 1
    return pieces


def _frequent(pieces: Iterable[Run], least: int, check: Callable[[], None]) -> set[_Words]:
    """Every row of words that stands often enough; a longer one is counted if its parts do."""
    pieces = list(pieces)
    frequent: set[_Words] = set()
    shorter: Collection[_Words] = ()
    for length in range(1, LONGEST + 1):
        check()
        counts: Counter[_Words] = Counter()
        for piece in pieces:
            for at in range(len(piece.words) - length + 1):
                words = piece.words[at : at + length]
                if length == 1 or (words[1:] in shorter and words[:-1] in shorter):
                    counts[words] += 1
        shorter = {words for words, count in counts.items() if count >= least}
        if not shorter:
            break
        frequent |= shorter
    return frequent


def _places(
    pieces: Iterable[Run],
    frequent: set[_Words],
    classes: Mapping[str, str],
    known: Callable[[str], bool],
    check: Callable[[], None],
) -> dict[_Words, list[_Place]]:
    """Where the rows stand that may be terms."""
    check()
    wanted = {w for w in frequent if _shaped(w, classes) and not known("".join(w))}
    places: defaultdict[_Words, list[_Place]] = defaultdict(list)
    for piece in pieces:
        for at in range(len(piece.words)):
            for end in range(at + 1, min(at + LONGEST, len(piece.words)) + 1):
                words = piece.words[at:end]
                if words in wanted:
                    before = piece.words[at - 1] if at else piece.before
                    after = piece.words[end] if end < len(piece.words) else piece.after
                    start, stop = piece.starts[at], piece.starts[end]
                    places[words].append(_Place(piece.key, start, stop, before, after))
    return places


def _shaped(words: _Words, classes: Mapping[str, str]) -> bool:
    """Whether a term may look like this."""
    if not SHORTEST_TEXT <= sum(map(len, words)) <= LONGEST_TEXT:
        return False
    first, last = classes.get(words[0], ""), classes.get(words[-1], "")
    if len(words) == 1:
        return not first and words[0][0] not in _POINTING
    if {classes.get(word, "") for word in words} <= _NOT_ALONE:
        return False
    if first.startswith(_NOT_FIRST) and first not in _LAST_AFTER_ALL:
        return False
    return last in _LAST_AFTER_ALL or not last.startswith(_NOT_LAST)


def _inside(places: Mapping[_Words, Sequence[_Place]]) -> dict[_Words, list[int]]:
    """For each phrase, how often each longer phrase stands that holds it."""
    inside: defaultdict[_Words, list[int]] = defaultdict(list)
    for words, where in places.items():
        for length in range(1, len(words)):
            for part in {words[at : at + length] for at in range(len(words) - length + 1)}:
                if part in places:
                    inside[part].append(len(where))
    return inside


def _phrase(words: _Words, where: Sequence[_Place], longer: Sequence[int]) -> Phrase:
    """C-value: what is found mostly inside longer phrases is worth little."""
    count = len(where)
    alone = count - (sum(longer) / len(longer) if longer else 0)
    return Phrase(
        words,
        count,
        len({place.key for place in where}),
        math.log2(1 + sum(map(len, words))) * alone,
        tuple(Mention(place.key, place.start, place.end) for place in where[:MOST_MENTIONS]),
    )


def _entropy(neighbours: Iterable[str]) -> float:
    """How much the neighbours change, in bits; the end of a line is a new neighbour each time."""
    counts = Counter(each or object() for each in neighbours)
    whole = counts.total()
    return -sum(count / whole * math.log2(count / whole) for count in counts.values())
