"""Period: the stretches of time the list can be narrowed to."""

import datetime
from enum import StrEnum


class Period(StrEnum):
    """A stretch that ends today."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


_DAYS = {Period.TODAY: 1, Period.WEEK: 7, Period.MONTH: 30}


def first_day(period: Period, today: datetime.date) -> datetime.date:
    """The first day of a period."""
    if period is Period.YEAR:
        return today.replace(month=1, day=1)
    return today - datetime.timedelta(days=_DAYS[period] - 1)


def period_of(
    since: datetime.date | None, until: datetime.date | None, today: datetime.date
) -> Period | None:
    """The period that these days are, or None."""
    if until is not None:
        return None
    return next((each for each in Period if since == first_day(each, today)), None)
