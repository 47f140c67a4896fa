"""caidu corpus annotate: the annotations of many articles as a table, by all cores or a cluster."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import asdict
from functools import partial
from pathlib import Path

import click

from glossary.layers import Layers
from reader.cli.bar import Bar
from reader.cli.corpus_files import called, named_texts, once
from reader.cli.source import STDIN
from reader.cli.stopping import interruptible, terminable
from reader.corpus.batching import USUAL
from reader.corpus.digests import of_glossary, own_layers, version
from reader.corpus.kit import Wanted, local_kit, sent_kit
from reader.corpus.listing import Found, Listing, found, inputs_of, write_listing
from reader.corpus.local import LocalPool
from reader.corpus.merging import Summary
from reader.corpus.parts import Parts, parts_folder
from reader.corpus.pool import Pool
from reader.corpus.run import Places, Run, finish
from reader.corpus.schema import FORM, Form
from reader.intake.load import read_stream

_Start = Callable[[Path, Layers, Wanted], AbstractContextManager[Pool]]


@click.command("annotate")
@named_texts
@click.option(
    "-o",
    "--out",
    required=True,
    metavar="OUT.parquet|OUT.jsonl",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where the table, or the lines, go.",
)
@click.option("--text", "with_text", is_flag=True, help="The articles' texts too, in the table.")
@click.option(
    "--errors",
    metavar="FILE.csv",
    type=click.Path(path_type=Path, dir_okay=False),
    help="What could not be read, and why.  [default: OUT.errors.csv]",
)
@click.option("--jobs", type=click.IntRange(1), help="Worker processes.  [default: all cores]")
@click.option("--scheduler", metavar="tcp://…", help="A Dask cluster to do the work instead.")
@click.option(
    "--batch",
    type=click.IntRange(1),
    default=USUAL,
    show_default=True,
    help="Texts a worker takes at one go.",
)
@click.pass_obj
def annotate(
    data: Path,
    /,
    named: tuple[Path, ...],
    out: Path,
    with_text: bool,
    errors: Path | None,
    jobs: int | None,
    scheduler: str | None,
    batch: int,
) -> None:
    """Annotate many texts, with every core, into one table.

    Files may be of any form that the window opens, archives and books too, or .jsonl with a line
    {"id", "text", "date", "source", "title"} for each article.

    OUT.parquet has a row for each annotation, OUT.articles.parquet beside it one for each article;
    OUT.jsonl a line for each article as `caidu annotate --json` gives it. What is done is kept in
    OUT.parquet.parts: stopped (Ctrl-C) or killed, the same command goes on from there, if the
    texts, the glossary and the program are the same. OUT is replaced at the end. Exit code 1 if
    something could not be read, which the list of errors names.
    """
    once(named)
    start = _starter(jobs, scheduler)
    form = Form.LINES if out.suffix.lower() == ".jsonl" else Form.PARQUET
    if form is Form.PARQUET and out.suffix.lower() != ".parquet":
        raise click.UsageError(f"-o {out}: a file ends in .parquet or .jsonl")
    places = _places(named, out, errors)
    parts = Parts(parts_folder(out))
    wanted = Wanted(form, with_text)
    says = f"stopped; {out} is as it was, and what is done is kept: give the command again to go on"
    with interruptible(says), terminable():
        layers = own_layers(data, _tell)
        told = {"version": version(), "glossary": of_glossary(layers), "form": FORM}
        parts.prepare()
        listing = _begun(parts, _Files(parts, named, places), told, wanted, batch)
        run = Run(parts, wanted, batch)
        with start(data, layers, wanted) as pool, Bar(1) as bar:
            run.all_done(pool, partial(_Progress(bar, listing).more))
        summary = finish(parts, run.count, wanted, places, told)
    _say(summary, places)
    sys.exit(1 if summary.failures else 0)


def _places(named: tuple[Path, ...], out: Path, errors: Path | None) -> Places:
    """Where the tables go, none of them in the place of a text. Raises UsageError."""
    if errors is not None and errors.suffix.lower() != ".csv":
        raise click.UsageError(f"--errors {errors}: a file ends in .csv")
    places = Places(
        out, out.with_suffix(".articles.parquet"), errors or out.with_suffix(".errors.csv")
    )
    texts = {path.resolve() for path in named}
    for place in (places.out, places.articles, places.errors):
        if place.resolve() in texts:
            raise click.UsageError(f"{place} is one of the texts; choose another name")
    return places


class _Files:
    """The files of a command, listed when asked."""

    def __init__(self, parts: Parts, named: tuple[Path, ...], places: Places) -> None:
        self._parts, self._named = parts, named
        ours = (parts.folder, places.out, places.articles, places.errors)
        self._without = {path.absolute() for path in ours}

    def listed(self, place: Path) -> Listing:
        """Write the listing."""
        return write_listing(inputs_of(self._found(), self._stands_in), place)

    def _found(self) -> Iterator[Found]:
        for each in found(self._named, self._without):
            yield Found(each.path, called(each.path)) if each.path == STDIN else each

    def _stands_in(self, path: Path) -> Path:
        if path != STDIN:
            return path
        return self._parts.stdin(lambda: read_stream(sys.stdin.buffer, called(STDIN)))


def _begun(
    parts: Parts, files: _Files, told: dict[str, str], wanted: Wanted, batch: int
) -> Listing:
    manifest = {
        "form of the table": told["form"],
        "options": repr((asdict(wanted), batch)),
        "glossary or program": told["glossary"],
    }
    listing, changed = parts.begin(files.listed, manifest)
    if changed:
        _tell(f"the {changed} changed since {parts.folder} was made: beginning anew")
    return listing


def _starter(jobs: int | None, scheduler: str | None) -> _Start:
    """What starts the workers. Raises UsageError."""
    if scheduler is None:
        count = jobs or os.cpu_count() or 1
        return lambda data, layers, wanted: LocalPool(local_kit(data, wanted), count)
    if jobs is not None:
        raise click.UsageError("--jobs and --scheduler exclude each other")
    try:
        from reader.corpus.cluster import ClusterPool
    except ImportError as error:
        raise click.UsageError(
            "--scheduler needs Dask, which is not installed: pip install 'caidu[cluster]'"
        ) from error
    return lambda data, layers, wanted: ClusterPool(scheduler, sent_kit(layers, wanted))


class _Progress:
    """Shows how many bytes of all are done."""

    def __init__(self, bar: Bar, listing: Listing) -> None:
        self._bar, self._listing, self._size = bar, listing, 0
        noun = "file" if listing.files == 1 else "files"
        bar.begin(f"{listing.files:,} {noun}")

    def more(self, size: int) -> None:
        self._size += size
        share = min(1.0, self._size / self._listing.size) if self._listing.size else 1.0
        self._bar.reach(share, f", {share:.0%}")


def _tell(what: str) -> None:
    click.echo(f"caidu: {what}", err=True)


def _say(summary: Summary, places: Places) -> None:
    total = summary.articles + summary.failures
    _tell(f"{summary.articles:,} of {total:,} written to {places.out}")
    if summary.failures:
        _tell(f"{summary.failures:,} could not be read; {places.errors} says why")
