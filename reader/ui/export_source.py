"""ExportSource: the article to be exported, annotated as far as a request needs it, once."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.annotation.annotate import ALL, Annotator
from reader.annotation.highlight import Highlight
from reader.annotation.model import AnnotatedArticle, Source, Token
from reader.annotation.verdicts import NO_VERDICTS, Verdicts
from reader.article import Article, Block
from reader.export.edition import Edition, edition_of, title_of
from reader.export.export import Outcome, export, suited
from reader.export.highlights import with_highlights
from reader.export.options import English, ExportOptions, Pinyin
from reader.export.pdf.typesetter import Typesetter
from reader.export.progress import Progress, Stage, Stopped, Tell
from reader.library.familiarity import term_key
from reader.library.statuses import ALL_NEW, Statuses

OPENING = 6000  # more characters than any first page holds
TERMS = ALL - {Source.DICTIONARY}


@dataclass(frozen=True, slots=True)
class WholePdf:
    """A PDF in memory, and what the user should know of it."""

    pdf: bytes
    notes: tuple[str, ...]


class ExportSource:
    """An article and its annotations, which are made when they are first wanted and then kept.

    `found` are those made already, if they are complete but for dictionary words. `explained` are
    the keys of the terms that the file written last explains. Safe to share between threads: at
    worst two of them do the same work.
    """

    def __init__(
        self,
        article: Article,
        annotator: Annotator,
        name: str,
        found: AnnotatedArticle | None,
        verdicts: Verdicts = NO_VERDICTS,
        statuses: Statuses = ALL_NEW,
        highlights: Sequence[Highlight] = (),
    ) -> None:
        self.article, self.name = article, name
        self._verdicts, self._statuses, self._highlights = verdicts, statuses, highlights
        self.explained: frozenset[str] = frozenset()
        self.annotator = annotator
        self._found = found
        self._everything: AnnotatedArticle | None = None
        self._opening: AnnotatedArticle | None = None

    @property
    def title(self) -> str:
        """What the article is called, "" if nobody knows."""
        return title_of(self.article, self.name)

    def edition(self, options: ExportOptions, stopped: Stopped) -> Edition:
        """The whole article as the options want it. Raises Cancelled."""
        return self._edition(self._annotated(options, stopped), options, stopped)

    def opening(self, options: ExportOptions, stopped: Stopped) -> Edition:
        """More than the first page of the article. Raises Cancelled."""
        if self._opening is None:
            beginning = opening_of(self.article)
            self._opening = self._annotate(beginning, ALL, stopped)
        return self._edition(self._opening, options, stopped)

    def write(
        self,
        options: ExportOptions,
        target: Path,
        typesetter: Typesetter,
        tell: Tell,
        stopped: Stopped,
    ) -> Outcome:
        """Write the article to the target. Raises ExportError, Cancelled."""
        tell(Progress(Stage.PREPARING))
        options = suited(options, target)
        edition = self.edition(options, stopped)
        self.explained = explained_by(edition, options)
        return export(edition, options, target, typesetter, tell=tell, stopped=stopped)

    def pdf(
        self, options: ExportOptions, typesetter: Typesetter, tell: Tell, stopped: Stopped
    ) -> WholePdf:
        """The article as a PDF, to be printed. Raises ExportError, Cancelled."""
        with tempfile.TemporaryDirectory(prefix="caidu-") as folder:
            outcome = self.write(options, Path(folder, "print.pdf"), typesetter, tell, stopped)
            return WholePdf(outcome.target.read_bytes(), outcome.notes)

    def _edition(
        self, annotated: AnnotatedArticle, options: ExportOptions, stopped: Stopped
    ) -> Edition:
        edition = edition_of(
            annotated, options, self._tokens, self.name, stopped, statuses=self._statuses
        )
        return with_highlights(edition, self._highlights, options)

    def _tokens(self, text: str) -> Sequence[Token]:
        return self.annotator.tokens(text)

    def _annotated(self, options: ExportOptions, stopped: Stopped) -> AnnotatedArticle:
        """Dictionary words are needed only where all words carry ruby."""
        if options.pinyin is not Pinyin.ALL:
            if self._found is None:
                self._found = self._everything or self._annotate(self.article, TERMS, stopped)
            return self._found
        if self._everything is None:
            self._everything = self._annotate(self.article, ALL, stopped)
        return self._everything

    def _annotate(
        self, article: Article, wanted: frozenset[Source], stopped: Stopped
    ) -> AnnotatedArticle:
        return self.annotator.annotate(
            article, wanted=wanted, verdicts=self._verdicts, cancelled=stopped
        )


def explained_by(edition: Edition, options: ExportOptions) -> frozenset[str]:
    """The keys of the terms whose English stands in an export."""
    if options.english is English.NONE:
        return frozenset()
    terms = (row.met for row in edition.rows if not row.met.quantity)
    return frozenset(term_key(each.annotation, edition.article.text) for each in terms)


def opening_of(article: Article) -> Article:
    """The article cut after its first OPENING shown characters, its title block included."""
    kept: list[Block] = []
    room = OPENING
    for block in article.blocks:
        if room <= 0:
            break
        if block.set_aside is None:
            block = replace(block, end=min(block.end, block.start + room))
            room -= block.end - block.start
        kept.append(block)
    end = kept[-1].end if kept else 0
    return replace(article, text=article.text[:end], blocks=tuple(kept))
