"""What a concept shares with others or points to: namesakes, linked concepts, tickers."""

import re
from collections.abc import Collection, Iterator
from itertools import islice

from glossary.check.flaw import Flaw, Severity
from glossary.conflicts import Conflict, ConflictKind, Index, conflicts_of
from glossary.model import Concept, ConceptId, Kind
from glossary.normalize import fold

_LETTERS = r"[A-Z]{1,5}(?:[.-][A-Z])?"
_ANY = r"[A-Z0-9&]{1,12}(?:-[A-Z]{1,2})?"
EXCHANGES = {
    **dict.fromkeys(("SH", "SZ", "BJ", "KR", "KQ"), r"[0-9]{6}"),
    "HK": r"[0-9]{4,5}",
    **dict.fromkeys(("TW", "TWO"), r"[0-9]{4,6}[A-Z]?"),
    "JP": r"[0-9][0-9A-Z][0-9][0-9A-Z]",
    "US": _LETTERS,
    **dict.fromkeys(("AE", "AU", "BR", "CA", "ID", "IL", "IN", "MX", "MY"), _ANY),
    **dict.fromkeys(("NZ", "PH", "SA", "SG", "TH", "TR", "VN", "ZA"), _ANY),
    **dict.fromkeys(("AT", "BE", "CH", "DE", "DK", "ES", "FI", "FR", "GB"), _ANY),
    **dict.fromkeys(("IE", "IT", "NL", "NO", "PL", "PT", "SE"), _ANY),
    **dict.fromkeys(("CNI", "CSI", "WI"), r"[0-9A-Z]{6,9}"),
}
"""How the exchanges write their codes: Chinese ones by city, others by country.

The last three are keepers of indices.
"""

TOLD = 20
"""Of a concept's namesakes so many are told: where a thousand are called 待定, a million pairs."""

_INDEX = re.compile(r"\^?[A-Z0-9]{2,10}")


def link_flaws(concept: Concept, ids: Collection[ConceptId]) -> Iterator[Flaw]:
    """Links of a concept, or of a tombstone, to what is not there."""
    if concept.replaced_by and concept.replaced_by not in ids:
        reason = f"what it was merged into ({concept.replaced_by}) is not there"
        yield Flaw(concept.id, "replaced_by", "", reason, Severity.WARNING)
    for other in concept.distinct_from:
        if other not in ids:
            reason = f"what it is distinct from ({other}) is not there"
            yield Flaw(concept.id, "distinct_from", "", reason, Severity.NOTE)


def namesake_flaws(concept: Concept, index: Index) -> Iterator[Flaw]:
    """Terms that collide, within the concept or with another's, or that a reader can't tell.

    The first TOLD of them, serious ones before others.
    """
    return islice(_colliding(concept, index), TOLD)


def _colliding(concept: Concept, index: Index) -> Iterator[Flaw]:
    for conflict in conflicts_of(concept, index):
        if conflict.kind is ConflictKind.SAME_ENGLISH or _is_a_spelling(conflict):
            continue
        severity = Severity.ERROR if conflict.serious else Severity.NOTE
        where = "here"
        if conflict.other is not None:
            where = f"in {conflict.other.id}"
            severity = Severity.WARNING
        reason = f"“{conflict.text}” stands {where} as well"
        if conflict.kind is ConflictKind.HOMOGRAPH:
            if any(t.sense_note for t in concept.terms if fold(t.text) == fold(conflict.text)):
                continue
            reason, severity = f"{reason}, and no sense note tells which is which", Severity.NOTE
        elif conflict.kind is ConflictKind.SCRIPT:
            reason = f"“{conflict.text}” stands {where} in the other script (“{conflict.theirs}”)"
        elif conflict.kind is ConflictKind.STATUS:
            reason = f"“{conflict.text}” is to be used here or {where}, and not in the other"
        elif conflict.kind is ConflictKind.TWO_PREFERRED:
            reason = f"“{conflict.text}” and “{conflict.theirs}” are both preferred"
        yield Flaw(concept.id, "terms.text", conflict.text, reason, severity)


def _is_a_spelling(conflict: Conflict) -> bool:
    """Whether a concept has a term in two ways of writing that are both met: SanDisk, Sandisk."""
    return conflict.other is None and not conflict.serious and conflict.text != conflict.theirs


def ticker_flaws(concept: Concept) -> Iterator[Flaw]:
    """Tickers that are not of the form CODE.EXCHANGE; an index may have a bare code."""
    for each in concept.external_ids:
        if each.scheme == "ticker" and (reason := _wrong(each.value, concept.kind)):
            yield Flaw(concept.id, "external_ids", "", reason, Severity.NOTE)


def _wrong(ticker: str, kind: Kind) -> str:
    code, dot, exchange = ticker.rpartition(".")
    if not dot:
        bare = kind in (Kind.INDEX, Kind.INSTRUMENT, Kind.PRODUCT) and _INDEX.fullmatch(ticker)
        return "" if bare else f"the ticker “{ticker}” has no exchange, as in 0700.HK"
    pattern = EXCHANGES.get(exchange)
    if pattern is None:
        return f"nobody knows the exchange of the ticker “{ticker}”"
    fits = re.fullmatch(pattern, code) or (kind is Kind.INDEX and _INDEX.fullmatch(code))
    return "" if fits else f"“{code}” is no code of the exchange {exchange}"
