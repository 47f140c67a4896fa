"""The cards of an HTML page: one for each row, shown beside whichever mention is pointed at."""

from collections.abc import Iterator, Mapping

from reader.annotation.card import Card, CardSense
from reader.export.html.plan import Plan
from reader.export.html.text import PINYIN, element, spoken, text

_OF_MANY_DOMAINS = ("term", "product", "instrument")  # a company is always of “companies”
_STATUS = {"deprecated": "deprecated", "forbidden": "not to be used"}


def cards_html(plan: Plan, domains: Mapping[str, str]) -> str:
    """The cards of all marked rows; `domains` are the names of domains by code."""
    shown = (row for row, mentions in enumerate(plan.places) if mentions and plan.marked(row))
    return "\n".join(_card(plan, row, domains) for row in shown)


def status_of(card: Card) -> str:
    """What is wrong with a term, and what to write instead."""
    if not card.status:
        return ""
    status = _STATUS.get(card.status, card.status)
    return f"{status}: write {card.instead}" if card.instead else status


def tickers_html(card: Card) -> str:
    """The tickers, each by itself."""
    return " ".join(element("span", text(each), class_="ticker") for each in card.tickers)


def _card(plan: Plan, row: int, domains: Mapping[str, str]) -> str:
    card = plan.row(row).card
    lines = "".join(_lines(card, plan.language, domains))
    return element("div", lines, id=f"c{row}", class_=f"card k-{card.kind}", role="tooltip")


def _lines(card: Card, language: str, domains: Mapping[str, str]) -> Iterator[str]:
    yield spoken("p", "".join(card.equivalents[:1]), "en", class_="english")
    headword = spoken("span", card.headword, language)
    reading = spoken("span", card.reading, PINYIN, class_="pinyin")
    yield element("p", f"{headword} {reading}".rstrip(), class_="headword")
    also = spoken("span", " · ".join(card.equivalents[1:]), "en")
    if also or card.tickers:
        yield element("p", f"{also} {tickers_html(card)}".strip(), class_="also")
    yield spoken("p", card.value, "en", class_="value")
    yield spoken("p", status_of(card), "en", class_="status")
    yield spoken("p", card.definition_en, "en", class_="definition")
    yield spoken("p", card.definition_zh, "zh-Hans", class_="definition chinese")
    parts = "".join(
        element(
            "li",
            f"{spoken('span', part.surface, language)} "
            f"{spoken('span', part.reading, PINYIN, class_='pinyin')} "
            f"{spoken('span', part.equivalent, 'en')}",
        )
        for part in card.parts
    )
    yield element("ul", parts, class_="parts", role="list") if parts else ""
    senses = "; ".join(_sense(sense, domains) for sense in card.other_senses)
    yield spoken("p", f"Also means: {senses}", "en", class_="senses") if senses else ""
    told = card.kind in _OF_MANY_DOMAINS and card.domain != "general"
    domain = domains.get(card.domain, card.domain) if told else ""
    foot = " · ".join(filter(None, (card.kind, domain, card.source)))
    yield spoken("p", foot, "en", class_="foot")


def _sense(sense: CardSense, domains: Mapping[str, str]) -> str:
    domain = domains.get(sense.domain, sense.domain)
    note = " · ".join(filter(None, (domain, sense.note)))
    return f"{sense.equivalents} ({note})" if note else sense.equivalents
