"""caidu library lines: all places of a term in the library, in context, or counts by month."""

import datetime
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from glossary.model import Concept
from glossary.normalize import fold
from reader.annotation.terminology import STORE
from reader.cli import library_telling as telling
from reader.cli.wordings import meant_in
from reader.errors import LibraryError, ReaderError
from reader.library.concordance import Count, Found, Line, Sort, Within
from reader.library.indexing import pending
from reader.library.library import LIBRARY_FILE, Library
from reader.library.line_tables import counts_as_csv, lines_as_csv
from reader.library.marks import base_mark, same_state, users_mark_in

SHOWN = 20
COLUMNS = 36
"""So many columns of a terminal are given to what stands before a term."""
_DAY = click.DateTime(formats=["%Y-%m-%d"])


@dataclass(frozen=True, slots=True)
class _Subject:
    """What is looked for: a concept, or a string if there is none."""

    text: str
    concept: Concept | None = None

    def found(self, library: Library, within: Within, *, inside: bool) -> Found:
        """Where it stands."""
        if self.concept is None:
            return library.concordance.find_text(self.text, within)
        return library.concordance.find_concept(self.concept.id, within, inside=inside)


@click.command("lines")
@click.argument("term")
@click.option(
    "--sort",
    type=click.Choice([each.value for each in Sort]),
    default=Sort.NEWEST.value,
    show_default=True,
    help="left and right: by what stands beside the term.",
)
@click.option("--as-text", is_flag=True, help="The words as they stand, whatever they mean.")
@click.option("--inside", is_flag=True, help="Of a glossary term also where it is part of another.")
@click.option("--source", "sources", multiple=True, help="From this source; may be repeated.")
@click.option("--tag", "tags", multiple=True, help="With this tag; may be repeated.")
@click.option("--since", type=_DAY, help="Dated that day or later.")
@click.option("--until", type=_DAY, help="Dated that day or before.")
@click.option("--once", is_flag=True, help="Count the copies of a story once.")
@click.option("--counts", is_flag=True, help="Mentions and articles by month and source instead.")
@click.option("--limit", type=click.IntRange(1), default=SHOWN, show_default=True)
@click.option("--offset", type=click.IntRange(0), default=0, help="Pass over so many.")
@click.option("--json", "as_json", is_flag=True, help="JSON instead of lines.")
@click.option("--csv", "as_csv", is_flag=True, help="A table instead of lines.")
@click.pass_obj
def lines_command(
    data: Path,
    /,
    term: str,
    *,
    sort: str,
    as_text: bool,
    sources: tuple[str, ...],
    tags: tuple[str, ...],
    since: datetime.datetime | None,
    until: datetime.datetime | None,
    once: bool,
    inside: bool,
    counts: bool,
    limit: int,
    offset: int,
    as_json: bool,
    as_csv: bool,
) -> None:
    """Show all lines of a TERM in the library: Chinese, or the glossary's English or pinyin.

    A term of the glossary is found where it is meant, by the index; other words where they
    stand. Exit code 1 if there are no lines.
    """
    if as_json and as_csv:
        raise click.UsageError("--json and --csv: choose one of them")
    if not (data / LIBRARY_FILE).exists():
        raise LibraryError("There is no library yet: take articles in with “caidu library add”.")
    subject = _Subject(term) if as_text else _subject(data, term)
    within = Within(
        sources=frozenset(sources),
        since=since.date() if since else None,
        until=until.date() if until else None,
        tags=frozenset(tags),
        once=once,
    )
    with Library(data / LIBRARY_FILE) as library:
        if subject.concept is not None:
            _tell_unindexed(library, data)
        found = subject.found(library, within, inside=inside)
        if counts:
            _show_counts(library.concordance.counts_in(found), as_json=as_json, as_csv=as_csv)
        else:
            spots = library.concordance.spots(found, Sort(sort))[offset : offset + limit]
            lines = library.concordance.lines_at(spots)
            _show_lines(subject, found, lines, as_json=as_json, as_csv=as_csv)
            rest = found.total - offset - len(spots)
            if rest > 0:
                click.echo(f"caidu: {rest} more; see them with --limit or --offset", err=True)
    if not found.total:
        raise ReaderError(f"“{term}” stands nowhere in these articles.")


def _subject(data: Path, term: str) -> _Subject:
    from reader.cli.glossaries import layers_in

    concepts = layers_in(data).concepts()
    named = _named(concepts, term)
    if named is None:
        meant = meant_in(data, term)
        if len(meant) == 1 and meant[0].words == " ".join(term.split()):
            named = _named(concepts, meant[0].chinese[0])
    return _Subject(term, named)


def _named(concepts: tuple[Concept, ...], term: str) -> Concept | None:
    wanted = fold(term.strip())
    each = (
        concept for concept in concepts for text in concept.chinese() if fold(text.text) == wanted
    )
    return next(each, None)


def _tell_unindexed(library: Library, data: Path) -> None:
    """Say on standard error what the index does not know yet."""
    from reader.annotation.terminology import load_team

    team = load_team(data, lambda trouble: None)
    missing = len(pending(library, base_mark(team)))
    users = library.occurrences.users
    if missing:
        some = f"{missing} article{'' if missing == 1 else 's'}"
        click.echo(
            f"caidu: {some} not indexed yet, which the window does; --as-text looks into all",
            err=True,
        )
    elif users is None or not same_state(users, users_mark_in(data / STORE)):
        click.echo("caidu: the glossary has changed since the articles were indexed", err=True)


def _show_lines(
    subject: _Subject, found: Found, lines: tuple[Line, ...], *, as_json: bool, as_csv: bool
) -> None:
    if as_csv:
        click.echo(lines_as_csv(lines), nl=False)
    elif as_json:
        days = sorted(each.day for each in found.articles)
        record = {
            "term": subject.text,
            "concept": subject.concept.id if subject.concept else None,
            "mentions": found.total,
            "articles": len(found.articles),
            "first": days[0] if days else None,
            "last": days[-1] if days else None,
            "lines": [_record(line) for line in lines],
        }
        click.echo(telling.as_json(record))
    else:
        for line in lines:
            click.echo(telling.in_a_line(_in_context(line)))


def _show_counts(counts: tuple[Count, ...], *, as_json: bool, as_csv: bool) -> None:
    if as_csv:
        click.echo(counts_as_csv(counts), nl=False)
    elif as_json:
        names = ("month", "source", "mentions", "articles")
        click.echo(
            telling.as_json([{name: getattr(each, name) for name in names} for each in counts])
        )
    else:
        for each in counts:
            source = telling.in_a_line(each.source) or "–"
            click.echo(f"{each.month}  {each.mentions:6}  {each.articles:5}  {source}")


def _record(line: Line) -> dict[str, Any]:
    return {
        "sha256": line.sha,
        "title": line.title,
        "source": line.source,
        "date": line.date.isoformat() if line.date else None,
        "before": line.before,
        "term": line.term,
        "after": line.after,
        "start": line.start,
    }


def _in_context(line: Line) -> str:
    """The line with its term at the same column as in all others."""
    before, width = "", 0
    for character in reversed(line.before):
        width += _columns(character)
        if width > COLUMNS:
            width -= _columns(character)
            break
        before = character + before
    day = line.date.isoformat() if line.date else " " * 10
    sha, blank = line.sha[: telling.DIGITS], " " * (COLUMNS - width)
    return f"{sha}  {day}  {blank}{before}【{line.term}】{line.after}"


def _columns(character: str) -> int:
    """How many columns of a terminal it takes."""
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
