"""Card: what a hover says about an annotation, as values, plain text and Markdown."""

from dataclasses import dataclass, replace

from glossary.model import Concept, Language, Term, TermStatus
from reader.annotation.dictionary import ATTRIBUTION
from reader.annotation.model import Annotation, Quantity, Reading, Sense, Source

BY_RULE = "name, by rule"
"""The source of names that no list holds."""

NAMES = frozenset({"company", "person", "institution", "index", "place"})


@dataclass(frozen=True, slots=True)
class CardPart:
    """A term inside the headword."""

    surface: str
    reading: str
    equivalent: str


@dataclass(frozen=True, slots=True)
class CardSense:
    """Another meaning of the headword: its equivalents in one string, and what tells it apart."""

    equivalents: str
    domain: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """What there is to say about one place of the text; empty where there is nothing.

    `equivalents` stand best first. `status` is deprecated or forbidden, with the term to use
    `instead`; `value` is a quantity spelled out, unless an equivalent says it; `source` names
    whom the words are taken from.
    """

    headword: str
    reading: str = ""
    kind: str = ""
    domain: str = ""
    equivalents: tuple[str, ...] = ()
    tickers: tuple[str, ...] = ()
    definition_en: str = ""
    definition_zh: str = ""
    status: str = ""
    instead: str = ""
    value: str = ""
    parts: tuple[CardPart, ...] = ()
    other_senses: tuple[CardSense, ...] = ()
    dictionary: tuple[str, ...] = ()
    source: str = ""


def shown_reading(annotation: Annotation) -> Reading:
    """The reading as shown: the words of a name begin with capitals.

    A number or date partly in digits has none: the rest of it alone is no word.
    """
    if annotation.source is Source.QUANTITY and not all(annotation.reading.syllables):
        return Reading(("",) * len(annotation.reading.syllables))
    if annotation.kind not in NAMES:
        return annotation.reading
    syllables = list(annotation.reading.syllables)
    for offset in (0, *annotation.reading.words):
        if offset < len(syllables):
            syllables[offset] = syllables[offset][:1].upper() + syllables[offset][1:]
    return Reading(tuple(syllables), annotation.reading.words)


def card_for(annotation: Annotation, text: str) -> Card:
    """The card of an annotation of `text`."""
    card = Card(
        headword=text[annotation.start : annotation.end],
        reading=str(shown_reading(annotation)),
        kind=annotation.kind,
        domain=annotation.domain,
        equivalents=annotation.equivalents,
        definition_en=annotation.definition,
        value=_value(annotation),
        parts=tuple(_part(part, text) for part in annotation.parts),
        other_senses=tuple(_sense(sense) for sense in other_senses(annotation)),
    )
    if annotation.source is Source.DICTIONARY:
        first, rest = annotation.equivalents[:1], annotation.equivalents[1:]
        return replace(card, equivalents=first, dictionary=rest, source=ATTRIBUTION)
    if annotation.source is Source.NAME:
        return replace(card, source=BY_RULE)
    return _with_sense(card, annotation.senses[0]) if annotation.senses else card


def other_senses(annotation: Annotation) -> tuple[Sense, ...]:
    """What the annotation's words could also mean: the other concepts, each once."""
    distinct: dict[str, Sense] = {}
    for sense in annotation.senses:
        distinct.setdefault(sense.concept.id, sense)
    return tuple(distinct.values())[1:]


def card_as_text(card: Card) -> str:
    """The card as lines of plain text, the term with its pinyin first."""
    head = f"{card.headword}  {card.reading}".rstrip()
    equivalents = "; ".join((*card.equivalents, *card.tickers))
    lines = [head, equivalents, card.value, _instead(card), card.definition_en, card.definition_zh]
    lines += [f"{part.surface} {part.reading}: {part.equivalent}" for part in card.parts]
    lines += [_sense_line(sense) for sense in card.other_senses]
    lines += ["; ".join(card.dictionary), card.source]
    return "\n".join(line for line in lines if line)


def card_as_markdown(card: Card) -> str:
    """The card as Markdown: the term in bold, parts and other senses as a list."""
    head = f"**{_escaped(card.headword)}**" + (f" *{card.reading}*" if card.reading else "")
    equivalents = _escaped("; ".join((*card.equivalents, *card.tickers)))
    paragraphs = [f"{head}: {equivalents}" if equivalents else head]
    plain = (card.value, _instead(card), card.definition_en, card.definition_zh)
    paragraphs += [_escaped(line) for line in plain if line]
    items = [f"{part.surface} {part.reading}: {part.equivalent}" for part in card.parts]
    items += [_sense_line(sense) for sense in card.other_senses]
    items += card.dictionary
    if items:
        paragraphs.append("\n".join(f"- {_escaped(item)}" for item in items))
    if card.source:
        paragraphs.append(f"({_escaped(card.source)})")
    return "\n\n".join(paragraphs)


def _with_sense(card: Card, sense: Sense) -> Card:
    concept, term = sense.concept, sense.term
    deprecated = term.status in (TermStatus.DEPRECATED, TermStatus.FORBIDDEN)
    tickers = tuple(each.value for each in concept.external_ids if each.scheme == "ticker")
    return replace(
        card,
        equivalents=_told_once(card.equivalents or concept.equivalents(), tickers),
        tickers=tickers,
        definition_en=concept.definition_en or card.definition_en,
        definition_zh=concept.definition_zh,
        status=term.status.value if deprecated else "",
        instead=_preferred(concept, term) if deprecated else "",
        source=concept.source,
    )


def _told_once(equivalents: tuple[str, ...], tickers: tuple[str, ...]) -> tuple[str, ...]:
    """The equivalents without abbreviations that another one has in brackets, and tickers."""
    said = [*tickers, *(text.rpartition(" (")[2][:-1] for text in equivalents if text[-1:] == ")")]
    return (*equivalents[:1], *(text for text in equivalents[1:] if text not in said))


def _preferred(concept: Concept, term: Term) -> str:
    """The term to use in place of a deprecated one: same script if there is one."""
    usable = [each for each in concept.chinese() if each.status is TermStatus.PREFERRED]
    script = term.language.value[: len(Language.ZH_HANS.value)]
    usable.sort(key=lambda each: not each.language.value.startswith(script))
    return usable[0].text if usable else ""


def _part(part: Annotation, text: str) -> CardPart:
    surface = text[part.start : part.end]
    equivalent = part.equivalents[0] if part.equivalents else ""
    return CardPart(surface, str(shown_reading(part)), equivalent)


def _sense(sense: Sense) -> CardSense:
    equivalents = ", ".join(sense.concept.equivalents())
    return CardSense(equivalents, sense.concept.domain, sense.term.sense_note)


def _sense_line(sense: CardSense) -> str:
    note = " · ".join(filter(None, (sense.domain, sense.note)))
    return f"{sense.equivalents} ({note})" if note else sense.equivalents


def _instead(card: Card) -> str:
    if not card.status:
        return ""
    return f"{card.status}: {card.instead}" if card.instead else card.status


def _value(annotation: Annotation) -> str:
    value = _spelled_out(annotation.quantity) if annotation.quantity else ""
    return "" if value in annotation.equivalents else value


def _spelled_out(quantity: Quantity) -> str:
    if quantity.low is not None and quantity.high is not None:
        number = f"{_number(quantity.low)} – {_number(quantity.high)}"
    else:
        number = "" if quantity.value is None else _number(quantity.value)
    if number and quantity.unit:
        number += quantity.unit if quantity.unit == "%" else f" {quantity.unit}"
    parts = (quantity.qualifier if number else "", number)
    return " · ".join(filter(None, (" ".join(filter(None, parts)), quantity.iso)))


def _number(value: float) -> str:
    return f"{value:,.10f}".rstrip("0").rstrip(".")


def _escaped(text: str) -> str:
    for sign in ("\\", "*", "_", "`", "[", "]", "<"):
        text = text.replace(sign, f"\\{sign}")
    return text
