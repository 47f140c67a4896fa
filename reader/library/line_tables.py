"""Lines in context and counts as text, Markdown and CSV, to be pasted or saved."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from glossary.exchange.formulas import harmless
from reader.library.concordance import Count, Line

LINE_COLUMNS = ("Date", "Source", "Title", "Before", "Term", "After", "Article", "Place")
COUNT_COLUMNS = ("Month", "Source", "Mentions", "Articles")
_MARKS = re.compile(r"([\\`*_\[\]|<>])")


def lines_as_text(lines: Iterable[Line]) -> str:
    """A row a line, tabs between what stands before, the term, what follows, and the article."""
    return "\n".join(
        "\t".join((each.before, each.term, each.after, _day(each), each.source, each.title))
        for each in lines
    )


def lines_as_markdown(lines: Iterable[Line]) -> str:
    """A list of quotations with the term in bold, each with its article."""
    return "\n".join(f"- {_quotation(each)}{_origin(each)}" for each in lines)


def lines_as_csv(lines: Iterable[Line]) -> str:
    """Rows under LINE_COLUMNS; no cell is a formula to a spreadsheet."""
    return _csv(
        LINE_COLUMNS,
        (
            (
                *(_day(each), each.source, each.title, each.before, each.term, each.after),
                *(each.sha, each.start),
            )
            for each in lines
        ),
    )


def counts_as_csv(counts: Iterable[Count]) -> str:
    """Rows under COUNT_COLUMNS; no cell is a formula to a spreadsheet."""
    rows = ((each.month, each.source, each.mentions, each.articles) for each in counts)
    return _csv(COUNT_COLUMNS, rows)


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue()


def _day(line: Line) -> str:
    return line.date.isoformat() if line.date else ""


def _quotation(line: Line) -> str:
    return f"{_escaped(line.before)}**{_escaped(line.term)}**{_escaped(line.after)}"


def _origin(line: Line) -> str:
    known = (f"“{line.title}”" if line.title else "", line.source, _day(line))
    said = ", ".join(_escaped(each) for each in known if each)
    return f" ({said})" if said else ""


def _escaped(text: str) -> str:
    return _MARKS.sub(r"\\\1", text)
