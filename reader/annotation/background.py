"""Background: what is known of an article as a whole, by which its places are read."""

import datetime
from dataclasses import dataclass

from reader.annotation.discourse import Discourse
from reader.annotation.short_forms import NO_SHORT_FORMS, ShortForms
from reader.annotation.verdicts import NO_VERDICTS, Verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Background:
    """The day of publication, the script, the region (HK, TW or none), and what the article says.

    `short_forms` are the abbreviations it defines, `discourse` tells which sense of a string it
    speaks for, `verdicts` what the user has decided. `yuan` is the currency that a bare 元 stands
    for: CNY, HKD or TWD.
    """

    date: datetime.date | None = None
    traditional: bool = False
    region: str = ""
    yuan: str = "CNY"
    short_forms: ShortForms = NO_SHORT_FORMS
    discourse: Discourse | None = None
    verdicts: Verdicts = NO_VERDICTS
