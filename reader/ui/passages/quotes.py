"""Quote: a passage with where it comes from, as the list of quotations shows it."""

from dataclasses import dataclass

from reader.article import Metadata
from reader.export.quotations import QuotationRow, QuotedTerm
from reader.library.passages import Passage, Quoted


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A passage and its article; `sha` is None where the library doesn't hold that.

    `terms` are None as long as nobody has looked for them.
    """

    passage: Passage
    sha: str | None
    metadata: Metadata
    terms: tuple[QuotedTerm, ...] | None = None

    @property
    def row(self) -> QuotationRow:
        """The same as it is copied and exported."""
        passage, known = self.passage, self.metadata
        return QuotationRow(
            text=passage.quotation.text,
            note=passage.note,
            colour=str(passage.colour),
            title=known.title,
            source=known.source,
            date=known.date.isoformat() if known.date else "",
            marked=passage.made.astimezone().strftime("%Y-%m-%d %H:%M"),
            terms=self.terms or (),
        )


def quote_of(quoted: Quoted) -> Quote:
    """A passage of the library as a quote."""
    record = quoted.record
    return Quote(passage=quoted.passage, sha=record.sha256, metadata=record.metadata)
