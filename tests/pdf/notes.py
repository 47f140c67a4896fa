"""The English that stands among the text of a PDF: the marks after terms, and the notes' words."""

from dataclasses import dataclass

from reader.export.edition import Edition
from reader.export.options import English, ExportOptions
from reader.export.pdf.sheet import GLOSSARY, QUANTITIES, Record, sheet_of

TABLES = (GLOSSARY, QUANTITIES)


@dataclass(frozen=True, slots=True)
class Notes:
    """What is to be taken out of a text: `marks` by the starts of their mentions; `texts`."""

    marks: dict[int, str]
    texts: tuple[str, ...]


def notes_of(edition: Edition, options: ExportOptions) -> Notes:
    """The marks and notes as the template must print them; none where English is in the table."""
    sheet = sheet_of(edition, options)
    noted = [
        (edition.mentions[index].start, sheet["rows"][row])
        for block in sheet["blocks"]
        for record in block.get("rows", [block])
        for *_, index, row, has_note in record.get("mentions", ())
        if has_note and sheet["rows"][row]["short"]
    ]
    unread = sheet["style"]["unread"]
    match options.english:
        case English.FOOTNOTES:
            marks = {start: str(number) for number, (start, _) in enumerate(noted, 1)}
            texts = tuple(f"{number}{_footnote(row)}" for number, (_, row) in enumerate(noted, 1))
            return Notes(marks, texts)
        case English.INLINE:
            return Notes({start: _in_brackets(row["short"]) for start, row in noted}, ())
        case English.MARGIN:
            return Notes({}, tuple(_beside(row, unread) for _, row in noted))
    return Notes({}, ())


def _footnote(row: Record) -> str:
    tickers = f" ({row['tickers']})" if row["tickers"] else ""
    definition = f": {row['definition_en']}" if row["definition_en"] else ""
    return f"{row['headword']} {row['reading']} {row['short']}{tickers}{definition}"


def _in_brackets(english: str) -> str:
    return f"[{english}]" if "(" in english else f"({english})"


def _beside(row: Record, unread: bool) -> str:
    reading = row["reading"] if unread else ""
    return " ".join((row["headword"], reading, row["short"], row["tickers"]))
