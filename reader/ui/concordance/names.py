"""Names: the glossary's concepts by what the user types, in Chinese, English or pinyin."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, takewhile
from typing import Self

from glossary.errors import StoppedError
from glossary.model import Concept
from glossary.normalize import fold
from reader.library.wording import NO_WORDING, STEP, Wording, in_order
from reader.ui.concordance.subject import Subject, subject_of

MOST = 12
_LOOKED_AT = 60


@dataclass(frozen=True, slots=True)
class Names:
    """`keys` are folded Chinese terms, sorted; `subjects` has what each of them names.

    `preferred` are the concepts by their ids, under the first of their Chinese terms.
    """

    keys: Sequence[str] = ()
    subjects: Mapping[str, Sequence[Subject]] = field(default_factory=dict)
    preferred: Mapping[str, Subject] = field(default_factory=dict)
    wording: Wording = field(default=NO_WORDING)

    @classmethod
    def of(
        cls,
        concepts: Iterable[Concept],
        reading_of: Callable[[str], str],
        stopped: Callable[[], bool],
    ) -> Self:
        """The names of these concepts. Takes a while: not for the GUI thread. StoppedError."""
        concepts = tuple(concepts)
        subjects: dict[str, list[Subject]] = {}
        for key, subject in _rows(concepts, stopped):
            subjects.setdefault(key, []).append(subject)
        preferred = {str(concept.id): subject_of(concept) for concept in concepts}
        wording = Wording.of(concepts, reading_of, stopped)
        return cls(in_order(subjects), subjects, preferred, wording)

    def meant(self, typed: str) -> Subject:
        """What is looked for if the user chooses nothing: a concept so called, else the string."""
        typed = typed.strip()
        named = self._named(fold(typed)) or self._said(typed)
        return next(iter(named), Subject(typed))

    def suggestions(self, typed: str) -> tuple[Subject, ...]:
        """The concepts that may be meant, the likeliest first; at the end the string as typed."""
        typed = typed.strip()
        if not typed:
            return ()
        found = dict.fromkeys(self._named(fold(typed)))
        found |= dict.fromkeys(self._said(typed))
        found |= dict.fromkeys(self._beginning(fold(typed)))
        return (*islice(_each_once(found), MOST), Subject(typed))

    def _said(self, typed: str) -> list[Subject]:
        """What is typed in English or pinyin, if all of it means something; best English first."""
        meant = self.wording.chinese_for(typed)
        if len(meant) != 1 or meant[0].words != " ".join(typed.split()):
            return []
        english = meant[0].words.casefold()
        named = [subject for text in meant[0].chinese for subject in self._named(text)]

        def in_english(subject: Subject) -> bool:
            return subject.english.casefold().startswith(english)

        found = [self.preferred[each.concept] if in_english(each) else each for each in named]
        return sorted(found, key=lambda each: (not in_english(each), len(each.english)))

    def _named(self, key: str) -> Sequence[Subject]:
        return self.subjects.get(key, ())

    def _beginning(self, key: str) -> list[Subject]:
        keys = islice(self.keys, first := bisect_left(self.keys, key), first + _LOOKED_AT)
        found = sorted(takewhile(lambda known: known.startswith(key), keys), key=len)
        return [subject for known in found for subject in self.subjects[known]]


NO_NAMES = Names()


def _rows(
    concepts: Iterable[Concept], stopped: Callable[[], bool]
) -> Iterator[tuple[str, Subject]]:
    for number, concept in enumerate(concepts):
        if number % STEP == 0 and stopped():
            raise StoppedError("The names of terms were not made ready.")
        texts = {fold(term.text): term.text for term in reversed(concept.chinese())}
        for key, text in texts.items():
            yield key, subject_of(concept, text)


def _each_once(subjects: Iterable[Subject]) -> Iterator[Subject]:
    """Each concept under the first of its names."""
    known: set[str] = set()
    for subject in subjects:
        if subject.concept not in known:
            known.add(subject.concept)
            yield subject
