"""Dates counted from the day of publication, and written in ISO 8601."""

import datetime

from reader.annotation.quantity import Quantity, Wording
from reader.annotation.rendering import as_written


def dated(start: int, end: int, iso: str, *english: str) -> Quantity:
    return Quantity(start, end, "date", iso=iso, wording=Wording(as_written, (english,)))


def days_later(date: datetime.date, days: int) -> datetime.date:
    """The date some days later; at the calendar's very ends the date itself."""
    try:
        return date + datetime.timedelta(days)
    except OverflowError:
        return date


def period_iso(noun: str, shift: int, date: datetime.date) -> str:
    if noun == "month":
        return months_later(date, shift)
    if noun == "quarter":
        year, quarter = divmod(date.year * 4 + (date.month - 1) // 3 + shift, 4)
        return f"{year}-Q{quarter + 1}"
    if noun == "week":
        year, week, _ = days_later(date, 7 * shift).isocalendar()
        return f"{year}-W{week:02}"
    return ""


def months_later(date: datetime.date, months: int) -> str:
    """The month so many months after the date's, as 2025-03."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return f"{year:04}-{month + 1:02}"


def numbered(number: int) -> str:
    """The ordinal: 1st, 12th, 23rd."""
    in_teens = number // 10 % 10 == 1
    return f"{number}{'th' if in_teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"
