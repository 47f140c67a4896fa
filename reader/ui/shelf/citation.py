"""Citation: an article named in one line, to be pasted into a note."""

from reader.library.record import ArticleRecord


def citation(record: ArticleRecord) -> str:
    """Author, title, source, date and address, as far as they are known."""
    said = (
        record.author,
        f"“{record.title}”" if record.title else "",
        record.source,
        record.publisher if record.publisher != record.source else "",
        record.date.isoformat() if record.date else "",
        record.address,
    )
    return ", ".join(filter(None, said))
