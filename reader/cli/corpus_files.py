"""The texts a command about many articles reads: files, whole folders, standard input."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import click

from reader.article import Article
from reader.cli.bar import Bar
from reader.cli.named import NamedPath
from reader.cli.source import STDIN, article_in
from reader.corpus.batching import pieces_of
from reader.corpus.listing import READ, Found, found, inputs_of
from reader.corpus.reading import Failed, Read, articles_of
from reader.errors import ReaderError, plain

AROUND = 20
"""Code points of an example on either side of the term."""

named_texts = click.argument(
    "named",
    nargs=-1,
    required=True,
    metavar="FILE|FOLDER|-…",
    type=NamedPath(),
)


def sources_in(named: Sequence[Path], without: Collection[Path] = ()) -> tuple[Found, ...]:
    """The texts that are named, and those in the folders named, each once; in order of names.

    Hidden files and folders are passed over, and in folders what is `without`. Raises UsageError if
    standard input is named twice, ReaderError if a folder can't be read or there is no text at all.
    """
    once(named)
    sources = tuple(found(named, without))
    if not sources:
        raise ReaderError(f"There are no texts ({', '.join(sorted(READ))}) in this folder.")
    return sources


def once(named: Sequence[Path]) -> None:
    """Raises UsageError if standard input is named twice."""
    if list(named).count(STDIN) > 1:
        raise click.UsageError("standard input (-) can be read once only")


def called(path: Path) -> str:
    """What to call a file that is named."""
    return "standard input" if path == STDIN else path.name


class Readable:
    """The articles of sources; what can't be read is told, counted and passed over."""

    def __init__(self, sources: Sequence[Found], bar: Bar) -> None:
        self._sources, self._bar = sources, bar
        self.failed = 0

    def __iter__(self) -> Iterator[tuple[str, Article]]:
        """What each article is called, and it."""
        for source in self._sources:
            self._bar.begin(source.name)
            for each in _articles(source):
                if isinstance(each, Read):
                    yield each.id, each.article
                    continue
                self.failed += 1
                self._bar.clear()
                click.echo(f"caidu: {each.path}: {each.reason}", err=True)
            self._bar.end()


def _articles(source: Found) -> Iterator[Read | Failed]:
    if source.path != STDIN:
        for whole in inputs_of([source]):
            for piece in pieces_of(whole):
                yield from articles_of(piece)
        return
    name = called(STDIN)
    try:
        yield Read(id=name, path="-", part="", article=article_in(STDIN), sha256="")
    except ReaderError as error:
        yield Failed(name, plain(error))


def around(text: str, start: int, end: int) -> str:
    """What stands around a place in its line."""
    left = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    right = text.find("\n", end)
    return text[left : min(len(text) if right < 0 else right, end + AROUND)]
