"""What the panel calls sorts, periods, filters and the articles themselves."""

import datetime
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from reader.library.listing import Listed
from reader.library.query import Query, Sort
from reader.library.record import ArticleRecord
from reader.ui.shelf.periods import Period, period_of
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

SORTS: Mapping[Sort, str] = {
    Sort.RELEVANCE: QT_TRANSLATE_NOOP("Shelf", "Best match"),
    Sort.OPENED: QT_TRANSLATE_NOOP("Shelf", "Last opened"),
    Sort.KEPT: QT_TRANSLATE_NOOP("Shelf", "Last added"),
    Sort.DATE: QT_TRANSLATE_NOOP("Shelf", "Date"),
    Sort.TITLE: QT_TRANSLATE_NOOP("Shelf", "Title"),
    Sort.SOURCE: QT_TRANSLATE_NOOP("Shelf", "Source"),
}
PERIODS: Mapping[Period, str] = {
    Period.TODAY: QT_TRANSLATE_NOOP("Shelf", "Today"),
    Period.WEEK: QT_TRANSLATE_NOOP("Shelf", "Last 7 days"),
    Period.MONTH: QT_TRANSLATE_NOOP("Shelf", "Last 30 days"),
    Period.YEAR: QT_TRANSLATE_NOOP("Shelf", "This year"),
}
APART = " · "
_THIS_YEAR = QT_TRANSLATE_NOOP("Shelf", "d MMM")
_ANY_YEAR = QT_TRANSLATE_NOOP("Shelf", "d MMM yyyy")


def title_of(record: ArticleRecord) -> str:
    """What an article is called in the list."""
    return record.title or record.preview or QCoreApplication.translate("Shelf", "Untitled")


def source_name(source: str) -> str:
    """What a source is called; there may be none."""
    return source or QCoreApplication.translate("Shelf", "No source")


def facts_of(listed: Listed, today: datetime.date, new: int) -> str:
    """Source, date, copies and terms of an article in one line; so many of these are new."""
    record = listed.record
    parts = [record.source, date_of(record, today)]
    if listed.copies:
        parts.append(_Counts().sources(len(listed.copies) + 1))
    if new:
        parts.append(_Counts().new_terms(new))
    elif record.terms:
        parts.append(_Counts().terms(record.terms))
    return APART.join(filter(None, parts))


def date_of(record: ArticleRecord, today: datetime.date) -> str:
    """The article's own day, or that on which it was kept; the year where it isn't this one."""
    day = record.date or record.kept.astimezone().date()
    return day_words(day, today)


def day_words(day: datetime.date, today: datetime.date) -> str:
    """A day in the user's language, short."""
    if day == today:
        return QCoreApplication.translate("Shelf", "Today")
    pattern = _THIS_YEAR if day.year == today.year else _ANY_YEAR
    return QLocale.c().toString(QDate(day.year, day.month, day.day), translated("Shelf", pattern))


def days_words(query: Query, today: datetime.date) -> str:
    """The days a query is narrowed to; "" for all."""
    period = period_of(query.since, query.until, today)
    if period is not None:
        return translated("Shelf", PERIODS[period])
    since = query.since and day_words(query.since, today)
    until = query.until and day_words(query.until, today)
    if since and until:
        return f"{since} – {until}"
    if since:
        return QCoreApplication.translate("Shelf", "Since {0}").format(since)
    return QCoreApplication.translate("Shelf", "Until {0}").format(until) if until else ""


def count_words(total: int) -> str:
    """How many articles there are."""
    return _Counts().articles(total)


def forget_words(number: int) -> str:
    """What is asked before so many articles are forgotten."""
    return _Counts().to_forget(number)


class _Counts(QObject):
    """lupdate sees that a text holds a number where an object asks for it."""

    def sources(self, number: int) -> str:
        return self.tr("%n sources", "", number)

    def terms(self, number: int) -> str:
        return self.tr("%n terms", "", number)

    def new_terms(self, number: int) -> str:
        return self.tr("%n new terms", "", number)

    def articles(self, number: int) -> str:
        return self.tr("%n articles", "", number)

    def to_forget(self, number: int) -> str:
        return self.tr("Forget %n articles for good?", "", number)
