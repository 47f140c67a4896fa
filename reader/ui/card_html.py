"""The inside of a card as Qt's rich text: English first and large, then what helps to trust it."""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QCoreApplication

from reader.annotation.card import BY_RULE, Card, CardPart, CardSense
from reader.ui.other_script import other_form
from reader.ui.theme import Theme

_LARGE, _TERM, _SMALL = 1.35, 1.15, 0.86
_NUMBERS = ("quantity", "date")
_OF_MANY_DOMAINS = ("term", "product", "instrument")  # a company is always of “companies”


def card_html(
    card: Card,
    theme: Theme,
    size_pt: float,
    domains: Mapping[str, str],
    *,
    linked: bool = False,
) -> str:
    """The card in the colours of a theme; `size_pt` is the size of its running text.

    `domains` are the names of domains by code; one without is called by its code. If they are
    to be `linked`, other senses lead to their numbers, from 0.
    """
    paragraphs = (
        _equivalents(card, size_pt),
        _headword(card, theme, size_pt),
        _also(card, theme),
        _line(escape(card.value), theme.kind("quantity")),
        _line(escape(_status(card)), theme.warning),
        _line(escape(card.definition_en), theme.ink, above=7),
        _line(escape(card.definition_zh), theme.muted, above=3),
        _parts(card.parts, theme),
        _senses(card.other_senses, theme, domains, linked=linked),
        _line("<br>".join(map(escape, card.dictionary)), theme.ink, above=3),
        _foot(card, theme, size_pt, domains),
    )
    return "".join(paragraphs)


def kind_label(kind: str) -> str:
    """What the interface calls a kind of annotation."""
    labels = {
        "term": QCoreApplication.translate("Card", "term"),
        "company": QCoreApplication.translate("Card", "company"),
        "person": QCoreApplication.translate("Card", "person"),
        "institution": QCoreApplication.translate("Card", "institution"),
        "index": QCoreApplication.translate("Card", "index"),
        "product": QCoreApplication.translate("Card", "product"),
        "instrument": QCoreApplication.translate("Card", "instrument"),
        "place": QCoreApplication.translate("Card", "place"),
        "unit": QCoreApplication.translate("Card", "unit"),
        "quantity": QCoreApplication.translate("Card", "quantity"),
        "date": QCoreApplication.translate("Card", "date"),
        "word": QCoreApplication.translate("Card", "word"),
    }
    return labels.get(kind, kind)


def _equivalents(card: Card, size_pt: float) -> str:
    first = card.equivalents[0] if card.equivalents else ""
    return f'<p style="{_size(size_pt * _LARGE)}"><b>{escape(first)}</b></p>' if first else ""


def _headword(card: Card, theme: Theme, size_pt: float) -> str:
    reading = f'<span style="color:{theme.accent}">&nbsp; {escape(card.reading)}</span>'
    headword = f'<span style="{_size(size_pt * _TERM)}">{escape(card.headword)}</span>'
    other = "" if card.kind in _NUMBERS else other_form(card.headword)
    if other:
        headword += f'<span style="color:{theme.muted}">&nbsp; {escape(other)}</span>'
    return f'<p style="margin:2px 0 0 0">{headword}{reading if card.reading else ""}</p>'


def _also(card: Card, theme: Theme) -> str:
    tickers = [
        f'<span style="color:{theme.kind("company")}">{escape(t)}</span>' for t in card.tickers
    ]
    return _line(" · ".join([*map(escape, card.equivalents[1:]), *tickers]), theme.muted)


def _status(card: Card) -> str:
    if not card.status:
        return ""
    labels = {
        "deprecated": QCoreApplication.translate("Card", "deprecated"),
        "forbidden": QCoreApplication.translate("Card", "not to be used"),
    }
    label = labels.get(card.status, card.status)
    if not card.instead:
        return label
    return QCoreApplication.translate("Card", "{0}: write {1}").format(label, card.instead)


def _parts(parts: tuple[CardPart, ...], theme: Theme) -> str:
    texts = [
        f'{escape(part.surface)} <span style="color:{theme.accent}">{escape(part.reading)}</span> '
        f"{escape(part.equivalent)}"
        for part in parts
    ]
    return _line(" &nbsp;·&nbsp; ".join(texts), theme.muted, above=7)


def _senses(
    senses: tuple[CardSense, ...], theme: Theme, domains: Mapping[str, str], *, linked: bool
) -> str:
    label = QCoreApplication.translate("Card", "also means")
    texts = [escape(_sense(sense, domains)) for sense in senses]
    if linked:
        style = f"color:{theme.accent};text-decoration:none"
        texts = [f'<a href="{n}" style="{style}">{text}</a>' for n, text in enumerate(texts)]
    return _line(f"{label}: {'; '.join(texts)}", theme.muted, above=7) if texts else ""


def _sense(sense: CardSense, domains: Mapping[str, str]) -> str:
    domain = domains.get(sense.domain, sense.domain)
    note = " · ".join(filter(None, (domain, sense.note)))
    return f"{sense.equivalents} ({note})" if note else sense.equivalents


def _foot(card: Card, theme: Theme, size_pt: float, domains: Mapping[str, str]) -> str:
    told = card.kind in _OF_MANY_DOMAINS and card.domain != "general"
    domain = domains.get(card.domain, card.domain) if told else ""
    by_rule = card.source == BY_RULE
    source = QCoreApplication.translate("Card", "name, by rule") if by_rule else card.source
    words = [word for word in (kind_label(card.kind), domain, source) if word]
    line = escape(" · ".join(words))
    style = f"font-size:{size_pt * _SMALL:.1f}pt;margin:8px 0 0 0;color:{theme.muted}"
    return f'<p style="{style}">{line}</p>'


def _line(html: str, colour: str, above: int = 2) -> str:
    return f'<p style="margin:{above}px 0 0 0;color:{colour}">{html}</p>' if html else ""


def _size(size_pt: float) -> str:
    return f"margin:0;font-size:{size_pt:.1f}pt"
