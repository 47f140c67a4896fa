"""Background: what is known of an article as a whole, by which its places are read."""

import datetime
from dataclasses import dataclass

from reader.annotation.short_forms import NO_SHORT_FORMS, ShortForms
from reader.annotation.verdicts import NO_VERDICTS, Verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """The day of publication, the script, the region (HK, TW or none), and what the article is on.

    `domains` are the glossary's domains met most in the article, best first. `short_forms` are
    the abbreviations it defines, by their folded strings; `verdicts` what the user has decided.
    `yuan` is the currency that a bare 元 stands for: CNY, HKD or TWD.
    """

    date: datetime.date | None = None
    traditional: bool = False
    region: str = ""
    yuan: str = "CNY"
    domains: tuple[str, ...] = ()
    short_forms: ShortForms = NO_SHORT_FORMS
    verdicts: Verdicts = NO_VERDICTS
