"""caidu library: the articles kept, taken in and found, shown and forgotten."""

import datetime
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, cast

import click

from reader.cli import library_telling as telling
from reader.cli.bar import Bar
from reader.cli.lazy import LazyGroup
from reader.cli.named import NamedPath
from reader.cli.stopping import interruptible
from reader.cli.wordings import meant_in
from reader.errors import LibraryError, LoadError, ReaderError
from reader.intake.formats import SUFFIXES
from reader.library.backup import forget_in_copies
from reader.library.gather import Step, gather
from reader.library.library import LIBRARY_FILE, Library
from reader.library.query import Query, Sort
from reader.library.record import ArticleRecord
from reader.library.tokens import MOST_TYPED

LISTED = 20
MOST = 1_000_000_000
AT_A_TIME = 100
FEWEST_DIGITS = 4
"""So much of an article's hash names it at least."""

with_json = click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")
_DAY = click.DateTime(formats=["%Y-%m-%d"])
_FILTERS: tuple[Callable[[Any], Any], ...] = (
    click.option("--source", "sources", multiple=True, help="From this source; may be repeated."),
    click.option("--tag", "tags", multiple=True, help="With this tag; may be repeated."),
    click.option("--since", type=_DAY, help="Dated that day or later."),
    click.option("--until", type=_DAY, help="Dated that day or before."),
    click.option("--concept", help="In which the concept with this id is met."),
    click.option("--unread", is_flag=True, help="Not read to the end yet."),
    click.option("--starred", is_flag=True, help="With a star."),
    click.option("--limit", type=click.IntRange(1, MOST), default=LISTED, show_default=True),
    click.option("--offset", type=click.IntRange(0, MOST), default=0, help="Pass over so many."),
    with_json,
)


def _export() -> click.Command:
    from reader.cli.library_archive import export_command

    return export_command


def _lines() -> click.Command:
    from reader.cli.library_lines import lines_command

    return lines_command


def _restore() -> click.Command:
    from reader.cli.library_archive import restore_command

    return restore_command


def _known() -> click.Command:
    from reader.cli.library_known import known_command

    return known_command


class LibraryGroup(LazyGroup):
    """The group; archives are loaded only where they are asked for."""

    LATER: ClassVar = {"export": _export, "lines": _lines, "restore": _restore, "known": _known}


@click.group("library", cls=LibraryGroup)
def library_command() -> None:
    """Keep articles, find them again, and forget them."""


@library_command.command("add")
@click.argument("named", nargs=-1, required=True, metavar="FILE|FOLDER…", type=NamedPath())
@click.option("--tag", "tags", multiple=True, help="Tag them; may be repeated.")
@with_json
@click.pass_obj
def add(data: Path, named: tuple[Path, ...], tags: tuple[str, ...], *, as_json: bool) -> None:
    """Take in the articles of files and folders, books and archives included.

    Exit code 1 if one could not be read; the others are kept all the same.
    """
    with interruptible("stopped; what was taken in stays"), Bar(1) as bar:

        def tell(step: Step) -> None:
            bar.begin(step.name)
            bar.reach(step.done / max(1, step.total), f", {step.done} of {step.total}")

        data.mkdir(parents=True, exist_ok=True)
        came = gather(named, data / LIBRARY_FILE, tell=tell)
    with Library(data / LIBRARY_FILE) as library:
        for tag in tags:
            library.catalogue.tag((*came.added, *came.known), tag)
    if as_json:
        click.echo(telling.as_json(telling.gathered_record(came)))
    else:
        for line in telling.gathered_lines(came):
            click.echo(line)
    for each in came.refused:
        click.echo(f"caidu: {telling.in_a_line(f'{each.name}: {each.reason}')}", err=True)
    if not (came.added or came.known or came.refused):
        raise ReaderError(f"There are no articles ({', '.join(sorted(SUFFIXES))}) in this folder.")
    sys.exit(1 if came.refused else 0)


def _find(
    data: Path,
    /,
    text: str = "",
    *,
    sort: str,
    sources: tuple[str, ...],
    tags: tuple[str, ...],
    since: datetime.datetime | None,
    until: datetime.datetime | None,
    concept: str | None,
    unread: bool,
    starred: bool,
    limit: int,
    offset: int,
    as_json: bool,
) -> None:
    if len(text) > MOST_TYPED:
        raise ReaderError(f"That is too much to look for: {MOST_TYPED} characters at most.")
    if text and not any(map(str.isalnum, text)):
        raise ReaderError(f"There is no word in “{text}” that could be looked for.")
    query = Query(
        text=text,
        meant=meant_in(data, text),
        sources=frozenset(sources),
        since=since.date() if since else None,
        until=until.date() if until else None,
        tags=frozenset(tags),
        concept=concept,
        unread=unread,
        starred=starred,
        sort=Sort(sort),
    )
    with _library(data) as library:
        if text:
            _file_all(library)
        page = library.catalogue.find(query, limit, offset)
    if as_json:
        click.echo(telling.as_json([telling.listed_record(each) for each in page.listed]))
    else:
        for each in page.listed:
            click.echo("\n".join(telling.listed_lines(each)))
    rest = page.total - offset - len(page.listed)
    if rest > 0:
        click.echo(f"caidu: {rest} more; see them with --limit or --offset", err=True)
    if text and not page.total:
        raise ReaderError(f"Nothing in the library fits “{text}”.")


def _finder(usual: Sort) -> Callable[..., Any]:
    """What finds articles, with its options; `usual` is how they are sorted if nobody says."""
    command: Any = click.pass_obj(_find)
    sorts = [each.value for each in Sort]
    options: tuple[Callable[[Any], Any], ...] = (
        click.option("--sort", type=click.Choice(sorts), default=usual.value, show_default=True),
        *_FILTERS,
    )
    for option in reversed(options):
        command = option(command)
    return cast("Callable[..., Any]", command)


_list = library_command.command("list", help="List the articles kept, copies of a story together.")
_list(_finder(Sort.OPENED))
_search = library_command.command(
    "search",
    help="Find articles by their words: Chinese, or the glossary's English or pinyin.\n\n"
    'All words of TEXT must be there; "words" as they stand; -word must not. Exit code 1 if'
    " there are none.",
)
_text: Any = click.argument("text")
_search(_text(_finder(Sort.RELEVANCE)))


@library_command.command("show")
@click.argument("named", metavar="HASH")
@click.option("--original", is_flag=True, help="The bytes as they came in, to standard output.")
@with_json
@click.pass_obj
def show(data: Path, named: str, *, original: bool, as_json: bool) -> None:
    """Show an article: what is known of it, and its text. HASH may be its first digits."""
    with _library(data) as library:
        record = _named(library, named)
        if original:
            click.echo(library.original(record.sha256), nl=False)
            return
        article = library.article(record.sha256)
        restored = library.restored(record.sha256, article)
        article = article.with_set_aside(restored, None)
        tags = library.catalogue.tags_of(record.sha256)
    if as_json:
        click.echo(telling.as_json(telling.article_record(record, article, tags)))
        return
    for line in telling.article_lines(record, article, tags):
        click.echo(line)


@library_command.command("forget")
@click.argument("named", nargs=-1, required=True, metavar="HASH…")
@click.option("--yes", is_flag=True, help="Don't ask.")
@click.pass_obj
def forget(data: Path, named: tuple[str, ...], *, yes: bool) -> None:
    """Delete articles for good, with all that was kept about them, from the backups too.

    The list of recent files does not name them any more, either.
    """
    with _library(data) as library:
        records = [_named(library, each) for each in named]
        for record in records:
            click.echo(telling.brief(record), err=True)
        if not yes:
            click.confirm("Forget for good, marks and verdicts included?", abort=True, err=True)
        library.forgetting.forget([record.sha256 for record in records])
    forget_in_copies(data / LIBRARY_FILE)
    from reader.settings import forget_files  # needs Qt

    forget_files(data, {record.origin for record in records})


def _file_all(library: Library) -> None:
    """File for the search what was not yet: long articles, and those of earlier versions."""
    left: set[str] = set()
    while todo := set(library.catalogue.unfiled(len(left) + AT_A_TIME)) - left:
        for sha in todo:
            try:
                library.catalogue.file(sha)
            except (LoadError, LibraryError):  # it can't be read, or another window writes
                left.add(sha)
    if left:
        click.echo(f"caidu: not searched, for they can't be read: {len(left)}", err=True)


def _library(data: Path) -> Library:
    if not (data / LIBRARY_FILE).exists():
        raise LibraryError("There is no library yet: take articles in with “caidu library add”.")
    return Library(data / LIBRARY_FILE)


def _named(library: Library, digits: str) -> ArticleRecord:
    found = library.beginning(digits) if len(digits) >= FEWEST_DIGITS else ()
    if len(found) == 1:
        return found[0]
    if found:
        raise LibraryError(f"{len(found)} articles begin with {digits}: name more of the hash.")
    raise LibraryError(
        f"No article has the hash {digits}: see “caidu library list”"
        f" ({FEWEST_DIGITS} digits at least)."
    )
