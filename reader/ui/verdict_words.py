"""The words for rulings: what was done, and what a reading is called in a menu."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reader.annotation.model import Annotation, Source
from reader.annotation.rulings import Ruling, Step
from reader.ui.card_html import kind_label

LONGEST = 60


def step_words(step: Step) -> str:
    """What a step did, for a menu and the status line."""
    if not step.given:
        words = (
            QCoreApplication.translate("Verdicts", "no verdict on {0}")
            if len(step.withdrawn) == 1
            else QCoreApplication.translate("Verdicts", "no verdict on {0} and others")
        )
        return words.format(step.withdrawn[0].quotation.text)
    ruling = step.given[0]
    words = QCoreApplication.translate("Verdicts", "{0}: {1}")
    return words.format(ruling.quotation.text, ruling_words(ruling))


def ruling_words(ruling: Ruling) -> str:
    """What a ruling says of its place."""
    words = (
        QCoreApplication.translate("Verdicts", "here {0}")
        if ruling.meant
        else QCoreApplication.translate("Verdicts", "not {0} here")
    )
    return words.format(f"“{shortened(ruling.called)}”")


def reading_words(reading: Annotation, surface: str, domains: Mapping[str, str]) -> str:
    """What a reading is called; `surface` is its text, if that isn't known from elsewhere."""
    english = shortened("; ".join(reading.equivalents[:2]))
    sense = reading.senses[0] if reading.senses else None
    notes = [kind_label(reading.kind)]
    if sense is not None:
        notes += [domains.get(reading.domain, reading.domain), sense.term.sense_note]
    elif reading.source is Source.DICTIONARY:
        notes = ["CC-CEDICT"]
    told = f"{english or surface} ({' · '.join(filter(None, dict.fromkeys(notes)))})"
    return f"{surface}: {told}" if surface and english else told


def shortened(text: str) -> str:
    """A text that is not too long for a line."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
