"""What a file would not hold of concepts: each compared with what would come back."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import MISSING, dataclass, fields, replace

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange.rows import concept_of, row_of, usual_match
from glossary.exchange.tables import STEP, never
from glossary.model import Concept, Term

_NOT_COMPARED = ("id", "terms", "based_on")
"""`based_on` is this store's own business."""


@dataclass(frozen=True, slots=True)
class Loss:
    """A field that a file would not hold as it is, and of how many concepts.

    `field` is one of Concept's, `terms` if a term is lost, else a field of Term as `terms.rules`.
    `example` is a term of one of the concepts.
    """

    field: str
    count: int
    example: str


def losses(
    concepts: Iterable[Concept],
    kept: Callable[[Concept], Concept],
    stopped: Callable[[], bool] = never,
) -> tuple[Loss, ...]:
    """What differs between concepts and what is kept of them, the most frequent first.

    Raises StoppedError.
    """
    found: dict[str, Loss] = {}
    for number, concept in enumerate(concepts):
        if number % STEP == 0 and stopped():
            raise StoppedError("stopped")
        back = kept(concept)
        if back == concept:
            continue
        example = concept.terms[0].text if concept.terms else concept.id
        for name in dict.fromkeys(_lost(concept, back)):
            before = found.get(name, Loss(name, 0, example))
            found[name] = replace(before, count=before.count + 1)
    return tuple(sorted(found.values(), key=lambda loss: -loss.count))


def kept_by_table(concept: Concept) -> Concept:
    """What comes back of a concept from a row of a table."""
    try:
        return replace(concept_of(row_of(concept)), id=concept.id)
    except ExchangeError:
        return Concept(id=concept.id, terms=())


def kept_by_fields(concept: Concept, carries: Collection[str]) -> Concept:
    """The concept with what a form doesn't carry as usual; `carries` as in Delivery."""
    terms = tuple(_kept_term(concept, term, carries) for term in concept.terms)
    lost = {
        each.name: each.default
        for each in fields(Concept)
        if each.name not in (*carries, *_NOT_COMPARED) and each.default is not MISSING
    }
    return replace(concept, terms=terms, **lost)


def kept_by_card(concept: Concept, carries: Collection[str]) -> Concept:
    """The same for a card to be learnt: of external ids the tickers, of English what is usable."""
    if concept.retired:
        return Concept(id=concept.id, terms=())
    usable = (
        *concept.chinese(),
        *(t for t in concept.english() if t.text in concept.equivalents()),
    )
    tickers = tuple(each for each in concept.external_ids if each.scheme == "ticker")
    shown = replace(concept, terms=usable, external_ids=tickers)
    return kept_by_fields(shown, {*carries, "terms.language"})


def _kept_term(concept: Concept, term: Term, carries: Collection[str]) -> Term:
    lost = {
        each.name: each.default
        for each in fields(Term)
        if f"terms.{each.name}" not in carries and each.default is not MISSING
    }
    if "match" in lost:
        lost["match"] = usual_match(concept.kind, term.language, term.text)
    return replace(term, **lost)


def _lost(concept: Concept, back: Concept) -> Iterator[str]:
    for each in fields(Concept):
        if each.name not in _NOT_COMPARED and getattr(concept, each.name) != getattr(
            back, each.name
        ):
            yield each.name
    left = list(back.terms)
    for term in concept.terms:
        same = [other for other in left if other.text == term.text]
        other = next((other for other in same if other.language is term.language), None)
        other = other or next(iter(same), None)
        if other is None:
            yield "terms"
            continue
        left.remove(other)
        for each in fields(Term):
            if getattr(term, each.name) != getattr(other, each.name):
                yield f"terms.{each.name}"
