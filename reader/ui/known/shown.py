"""Shown: which terms the panel lists, by what the reader and the library know of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from reader.annotation.met import MetTerm
from reader.library.familiarity import Status, word_key
from reader.library.statuses import ALL_NEW, Statuses
from reader.ui.translation import QT_TRANSLATE_NOOP, translated


class Shown(StrEnum):
    """What the panel can list; ALL are those but what is never to be shown."""

    ALL = "all"
    NEW = "new"
    LEARNING = "learning"
    KNOWN = "known"
    NEVER = "never"
    FIRST_MET = "first_met"
    RISING = "rising"
    UNEXPLAINED = "unexplained"


TRENDS = (Shown.FIRST_MET, Shown.RISING, Shown.UNEXPLAINED)
_NAMES: Mapping[Shown, str] = MappingProxyType(
    {
        Shown.ALL: QT_TRANSLATE_NOOP("Known", "All terms"),
        Shown.NEW: QT_TRANSLATE_NOOP("Known", "New"),
        Shown.LEARNING: QT_TRANSLATE_NOOP("Known", "Learning"),
        Shown.KNOWN: QT_TRANSLATE_NOOP("Known", "Known"),
        Shown.NEVER: QT_TRANSLATE_NOOP("Known", "Never shown"),
        Shown.FIRST_MET: QT_TRANSLATE_NOOP("Known", "New since last week"),
        Shown.RISING: QT_TRANSLATE_NOOP("Known", "Rising"),
        Shown.UNEXPLAINED: QT_TRANSLATE_NOOP("Known", "Never explained before"),
    }
)
_TIPS: Mapping[Shown, str] = MappingProxyType(
    {
        Shown.ALL: QT_TRANSLATE_NOOP("Known", "Everything but what you never want to see"),
        Shown.NEW: QT_TRANSLATE_NOOP("Known", "Terms of which you have said nothing yet"),
        Shown.LEARNING: QT_TRANSLATE_NOOP("Known", "Terms you have marked as being learnt (L)"),
        Shown.KNOWN: QT_TRANSLATE_NOOP(
            "Known", "Terms you have marked as known (K), or read past often enough"
        ),
        Shown.NEVER: QT_TRANSLATE_NOOP(
            "Known", "Terms you never want to see (Shift+K): neither marked nor listed elsewhere"
        ),
        Shown.FIRST_MET: QT_TRANSLATE_NOOP(
            "Known", "Terms that stood in no article of your library until seven days ago"
        ),
        Shown.RISING: QT_TRANSLATE_NOOP(
            "Known",
            "Terms in clearly more of the last 30 days’ stories in your library than in those of "
            "the half year before",
        ),
        Shown.UNEXPLAINED: QT_TRANSLATE_NOOP(
            "Known", "Terms whose card you had never opened, and that no export had explained"
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Trend:
    """Keys of terms: met first in the last week, rising, and explained at some time."""

    first_met: frozenset[str] = frozenset()
    rising: frozenset[str] = frozenset()
    explained: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Lights:
    """In which terms are seen; `trend` is None as long as nobody has asked the library."""

    statuses: Statuses = ALL_NEW
    trend: Trend | None = None

    def status(self, term: MetTerm) -> Status:
        """How the reader stands to a term; numbers and dates are NEW."""
        if term.quantity:
            return Status.NEW
        return self.statuses.known.get(key_of(term), Status.NEW)

    def kinds(self, term: MetTerm) -> Iterator[Shown]:
        """All under which a term is listed."""
        status = self.status(term)
        yield Shown(status)
        if status is Status.NEVER:
            return
        yield Shown.ALL
        if self.trend is None or term.quantity:
            return
        key = key_of(term)
        if key in self.trend.first_met:
            yield Shown.FIRST_MET
        if key in self.trend.rising:
            yield Shown.RISING
        if key not in self.trend.explained:
            yield Shown.UNEXPLAINED

    def counts(self, terms: Iterable[MetTerm]) -> Mapping[Shown, int]:
        """How many of the terms are listed under each."""
        return Counter(kind for term in terms for kind in self.kinds(term))


def key_of(term: MetTerm) -> str:
    """By what a term is known in all articles."""
    concept = term.annotation.concept
    return concept.id if concept is not None else word_key(term.surface)


def shown_name(shown: Shown) -> str:
    """What the panel calls a choice."""
    return translated("Known", _NAMES[shown])


def shown_tip(shown: Shown) -> str:
    """What a choice means."""
    return translated("Known", _TIPS[shown])
