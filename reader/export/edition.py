"""Edition: an annotated article as it goes out: what is marked, what carries ruby, the table."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain

from reader.annotation.card import Card, card_for
from reader.annotation.highlight import Highlight
from reader.annotation.met import MetTerm, Tally
from reader.annotation.model import AnnotatedArticle, Annotation, Source, Token
from reader.annotation.ruby import RubyWord, ruby_words, uncovered
from reader.article import Article, Block, BlockKind
from reader.errors import Cancelled
from reader.export.options import Explained, ExportOptions, Pinyin
from reader.export.progress import Stopped, never
from reader.library.statuses import ALL_NEW, Statuses

LONGEST_SENTENCE = 300
UNTITLED = "文章 Article"
MADE_WITH = "Annotated with Caidu 财读"
_END_OF_SENTENCE = re.compile(r"[。！？!?；;][”’」』）)]*|\n")


@dataclass(frozen=True, slots=True)
class Mention:
    """A marked place, start to end in code points of `Article.text`; `first` of its row.

    `row` is an index into `Edition.rows`.
    """

    start: int
    end: int
    row: int
    first: bool


@dataclass(frozen=True, slots=True)
class Row:
    """What is marked, once: a term or a quantity, its card, and the sentence it is first met in."""

    met: MetTerm
    card: Card
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """An article as it goes out; all offsets in code points of `Article.text`.

    `rows` stand in the order of their first mentions; `mentions` and `ruby` are sorted and
    disjoint among themselves. `title` is the article's, or a name given to it. `highlights` are
    what its reader has marked, sorted; they may overlap, and hold white and hidden blocks.
    """

    article: Article
    title: str
    rows: tuple[Row, ...]
    mentions: tuple[Mention, ...]
    ruby: tuple[RubyWord, ...]
    highlights: tuple[Highlight, ...] = ()

    def blocks(self) -> tuple[Block, ...]:
        """The blocks that are shown and not blank."""
        article = self.article
        shown = ((block, *article.content(block)) for block in article.shown())
        return tuple(block for block, start, end in shown if article.text[start:end].strip())


def edition_of(
    annotated: AnnotatedArticle,
    options: ExportOptions,
    tokens: Callable[[str], Sequence[Token]],
    name: str = "",
    stopped: Stopped = never,
    *,
    statuses: Statuses = ALL_NEW,
) -> Edition:
    """The annotated article as the options want it.

    `tokens` gives the words of a text with their readings, asked only if all words carry ruby.
    `name` is the title of an article that has none. `statuses` say how the reader stands to its
    terms. Raises Cancelled once `stopped` says so.
    """
    article = annotated.article
    shown = [article.content(block) for block in article.shown()]
    named = [
        each
        for each in annotated.annotations
        if _marked(each, options)
        and _stands_in(shown, each.start, each.end)
        and not statuses.hides(each, article.text)
    ]
    met = _met(
        article.text, [each for each in named if _explained(each, article, options, statuses)]
    )
    ruby: list[RubyWord] = []
    if options.pinyin is Pinyin.ALL:
        for content in shown:
            if stopped():
                raise Cancelled("The export was stopped.")
            ruby += _all_words(annotated, content, tokens)
        hidden = [each for each in annotated.annotations if statuses.hides(each, article.text)]
        ruby = list(uncovered(ruby, hidden))
    elif options.pinyin is not Pinyin.NONE:
        ruby += ruby_words(_read(named, article.text, options.pinyin, statuses))
    return Edition(
        article=article,
        title=title_of(article, name),
        rows=tuple(_row(term, article) for term in met),
        mentions=_mentions(met),
        ruby=tuple(ruby),
    )


def title_of(article: Article, name: str = "") -> str:
    """What the article is called; `name` if it has no title."""
    titles = (block for block in article.shown() if block.kind is BlockKind.TITLE)
    lines = (article.text[slice(*article.content(block))].strip() for block in titles)
    return article.metadata.title or next(filter(None, lines), "") or name


def needed(options: ExportOptions) -> frozenset[Source]:
    """The sources whose annotations an edition with these options uses; the others need no work."""
    rest = frozenset() if options.pinyin is Pinyin.ALL else {Source.DICTIONARY}
    return frozenset(Source) - rest


def _marked(annotation: Annotation, options: ExportOptions) -> bool:
    if annotation.source is Source.QUANTITY:
        return options.quantities or options.quantities_table
    if annotation.source is Source.DICTIONARY:
        return False
    return options.ordinary or annotation.domain != "general"


def _explained(
    annotation: Annotation, article: Article, options: ExportOptions, statuses: Statuses
) -> bool:
    """Whether it is marked and carries English; numbers and dates are as their options say."""
    return (
        options.explained is Explained.ALL
        or annotation.source is Source.QUANTITY
        or statuses.fresh(annotation, article.text)
    )


def _read(
    named: Sequence[Annotation], text: str, pinyin: Pinyin, statuses: Statuses
) -> list[Annotation]:
    """Those of the annotations that carry ruby, where not all words do."""
    terms = [each for each in named if each.source is not Source.QUANTITY]
    if pinyin is Pinyin.NEW:
        return [each for each in terms if statuses.fresh(each, text)]
    if pinyin is Pinyin.FIRST:
        firsts = {term.mentions[0] for term in _met(text, terms)}
        return [each for each in terms if (each.start, each.end) in firsts]
    return terms


def _met(text: str, annotations: Sequence[Annotation]) -> tuple[MetTerm, ...]:
    tally = Tally(text)
    tally.add(annotations)
    return tally.terms()


def _stands_in(shown: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a range stands in what one of the shown blocks holds; they are sorted."""
    index = bisect_right(shown, start, key=lambda content: content[0]) - 1
    return index >= 0 and end <= shown[index][1]


def _all_words(
    annotated: AnnotatedArticle, content: tuple[int, int], tokens: Callable[[str], Sequence[Token]]
) -> tuple[RubyWord, ...]:
    start, end = content
    text = annotated.article.text[start:end]
    words = [Token(token.start + start, token.end + start, token.reading) for token in tokens(text)]
    first = bisect_right(annotated.annotations, start - 1, key=lambda each: each.start)
    last = bisect_right(annotated.annotations, end - 1, key=lambda each: each.start)
    return ruby_words(annotated.annotations[first:last], words)


def _mentions(met: Sequence[MetTerm]) -> tuple[Mention, ...]:
    places = chain.from_iterable(
        (Mention(start, end, row, place == 0) for place, (start, end) in enumerate(term.mentions))
        for row, term in enumerate(met)
    )
    return tuple(sorted(places, key=lambda mention: mention.start))


def _row(term: MetTerm, article: Article) -> Row:
    return Row(
        term, card_for(term.annotation, article.text), sentence_of(article, term.mentions[0])
    )


def sentence_of(article: Article, mention: tuple[int, int]) -> str:
    """The sentence around a mention, from its own block; cut if it is very long."""
    index = bisect_right(article.blocks, mention[0], key=lambda block: block.start) - 1
    start, end = article.content(article.blocks[index])
    text = article.text
    first, last = max(start, mention[0] - LONGEST_SENTENCE), min(end, mention[1] + LONGEST_SENTENCE)
    before = [match.end() for match in _END_OF_SENTENCE.finditer(text, first, mention[0])]
    after = _END_OF_SENTENCE.search(text, mention[1], last)
    first, last = before[-1] if before else first, after.end() if after else last
    if last - first > LONGEST_SENTENCE:
        first = max(first, mention[0] - LONGEST_SENTENCE // 2)
        last = max(mention[1], min(last, first + LONGEST_SENTENCE))
    cut_before = first > start and first not in before
    cut_after = last < end and (after is None or last < after.end())
    return f"{'…' * cut_before}{text[first:last].strip()}{'…' * cut_after}"
