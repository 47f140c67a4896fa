"""Candidates: what articles suggest for the glossary, the surest first."""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from glossary.normalize import fold
from reader.annotation.word_classes import word_classes
from reader.errors import Cancelled
from reader.mining.inline import Pair, find_pairs
from reader.mining.model import MOST_MENTIONS, Candidate, Evidence, Mention, Mined
from reader.mining.names import find_names
from reader.mining.phrases import Phrase, find_phrases
from reader.mining.runs import Cut, Run, runs_of

LEAST_IN_ONE, LEAST_IN_MANY = 3, 5
"""How often words must stand together in one article, or in several."""
MANY = 5
"""So many articles and more are several."""
INLINE_SCORE, NAME_SCORE = 100.0, 2.0


def mine(
    articles: Sequence[Mined],
    cut: Cut,
    known: AbstractSet[str],
    *,
    ordinary: AbstractSet[str] = frozenset(),
    judged: Collection[str] = (),
    suggest: Callable[[str], str] = lambda text: "",
    least: int | None = None,
    stopped: Callable[[], bool] = lambda: False,
    tell: Callable[[int], None] = lambda done: None,
) -> tuple[Candidate, ...]:
    """The candidates in the articles, best first: those with inline English, then by their score.

    `known` are the glossary's terms and `ordinary` common words; neither is proposed, nor is what
    was `judged`: all of them folded. `suggest` makes an English of a Chinese text.
    `least` says how often words must stand together; None leaves that to the number of articles.
    `tell` hears how many articles are read. Raises Cancelled once `stopped` says so.
    """

    def check() -> None:
        if stopped():
            raise Cancelled("The search for new terms was stopped.")

    runs: list[Run] = []
    names: defaultdict[str, list[Mention]] = defaultdict(list)
    for number, mined in enumerate(articles):
        check()
        runs += runs_of(mined, cut)
        for name, mention in find_names(mined, lambda name: fold(name) in known):
            names[name].append(mention)
        tell(number + 1)
    classes = word_classes({word for run in runs for word in run.words})
    pairs: list[Pair] = []
    for mined in articles:
        check()
        pairs += find_pairs(mined, cut, classes)
    least = least or (LEAST_IN_MANY if len(articles) >= MANY else LEAST_IN_ONE)
    phrases = find_phrases(
        runs, classes, lambda text: text in known or text in ordinary, least, check
    )
    texts = {mined.key: mined.article.text for mined in articles}
    given = {fold(english) for pair in pairs for english in pair.english}
    found = [*_of_pairs(pairs, known), *_of_phrases(phrases, texts, suggest), *_of_names(names)]
    found = [each for each in found if fold(each.text) not in given]
    return _sorted(found, frozenset(judged))


def _of_pairs(pairs: Sequence[Pair], known: AbstractSet[str]) -> list[Candidate]:
    together: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if fold(pair.text) not in known:
            together[fold(pair.text)].append(pair)
    return [
        Candidate(
            text=same[0].text,
            english=tuple(dict.fromkeys(english for pair in same for english in pair.english)),
            evidence=(Evidence.INLINE,),
            count=len(same),
            articles=len({pair.key for pair in same}),
            score=INLINE_SCORE + len(same),
            mentions=tuple(Mention(p.key, p.start, p.end) for p in same[:MOST_MENTIONS]),
        )
        for same in together.values()
    ]


def _of_phrases(
    phrases: Sequence[Phrase], texts: Mapping[str, str], suggest: Callable[[str], str]
) -> list[Candidate]:
    found = []
    for phrase in phrases:
        first = phrase.mentions[0]
        text = texts[first.key][first.start : first.end]
        english = suggest(text)
        found.append(
            Candidate(
                text=text,
                english=(english,) if english else (),
                evidence=(Evidence.FREQUENT,),
                count=phrase.count,
                articles=phrase.articles,
                score=phrase.score,
                mentions=phrase.mentions,
            )
        )
    return found


def _of_names(names: Mapping[str, Sequence[Mention]]) -> list[Candidate]:
    return [
        Candidate(
            text=name,
            english=(name,) if name.isascii() else (),
            evidence=(Evidence.NAME,),
            count=len(where),
            articles=len({mention.key for mention in where}),
            score=NAME_SCORE * len(where),
            mentions=tuple(where[:MOST_MENTIONS]),
        )
        for name, where in names.items()
    ]


def _sorted(found: Sequence[Candidate], judged: frozenset[str]) -> tuple[Candidate, ...]:
    """Each text once, with all that speaks for it, the best first."""
    together: dict[str, Candidate] = {}
    for each in found:
        key = fold(each.text)
        if key in judged:
            continue
        other = together.get(key)
        together[key] = each if other is None else _united(other, each)
    return tuple(sorted(together.values(), key=lambda each: (-each.score, each.text)))


def _united(one: Candidate, other: Candidate) -> Candidate:
    most = max(one, other, key=lambda each: each.count)
    return Candidate(
        text=one.text,
        english=tuple(dict.fromkeys((*one.english, *other.english))),
        evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence))),
        count=most.count,
        articles=most.articles,
        score=one.score + other.score,
        mentions=most.mentions,
    )
