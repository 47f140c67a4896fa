"""caidu export: articles as PDF, HTML or tables, one or many at once."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.annotation.annotate import Annotator
from reader.annotation.manner import Manner
from reader.cli.annotators import annotator_in, manner_of, with_manner_options
from reader.cli.bar import Bar
from reader.cli.export_options import options_of, with_export_options
from reader.cli.places import Job, Plan, plan
from reader.cli.source import STDIN, article_in, highlights_in, statuses_in, verdicts_in
from reader.cli.stopping import interruptible, terminable
from reader.errors import ReaderError, plain
from reader.export.options import HTML, PDF, SUFFIXES, ExportOptions
from reader.export.progress import Progress, Stage, Tell

if TYPE_CHECKING:
    from reader.export.export import Outcome
    from reader.export.pdf.typesetter import Typesetter
    from reader.library.statuses import Statuses

Work = Callable[..., "Outcome"]


@click.command("export")
@click.argument("files", nargs=-1, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("-o", "--out", required=True, help="A .pdf, .html, .xlsx or .csv file, or a folder.")
@click.option(
    "--format",
    "form",
    type=click.Choice([suffix[1:] for suffix in SUFFIXES]),
    help="What to write into a folder.  [default: pdf]",
)
@click.option(
    "--onto",
    metavar="REPORT.pdf",
    type=click.Path(path_type=Path),
    help="Mark the terms on a copy of this PDF instead.",
)
@with_export_options
@with_manner_options
@click.pass_obj
def export_command(
    data: Path,
    /,
    files: tuple[Path, ...],
    out: str,
    form: str | None,
    onto: Path | None,
    preset: str,
    amounts: str,
    sandhi: bool,
    **chosen: Any,  # noqa: ANN401  (whatever click makes of the options)
) -> None:
    """Export each FILE (- for standard input) with its terms explained.

    With several, OUT is a folder, made if need be. A file is replaced only by a whole one. Exit
    code 0 if all were written, 1 if some failed, 2 for wrong use, 130 if you stopped it.
    """
    if bool(files) == (onto is not None):
        raise click.UsageError("name a FILE to export, or a PDF with --onto; not both")
    todo = plan(files, out, form) if onto is None else _plan_onto(onto, out, form)
    options = options_of(preset, chosen)
    with interruptible("stopped; no file is half-written"), terminable():
        manner = manner_of(amounts, sandhi=sandhi)
        failed = _do_all(data, todo, options, manner, onto=onto is not None)
    sys.exit(1 if failed else 0)


def _plan_onto(report: Path, out: str, form: str | None) -> Plan:
    if report == STDIN:
        raise click.UsageError("--onto needs a file")
    todo = plan((report,), out, form)
    if todo.jobs[0].target.suffix.lower() != PDF:
        raise click.UsageError("--onto writes a PDF")
    return todo


def _do_all(data: Path, todo: Plan, options: ExportOptions, manner: Manner, *, onto: bool) -> int:
    """Do the jobs one after the other; how many of them failed."""
    from reader.export.pdf.typesetter import Typesetter  # loaded for exports alone

    with Typesetter() as typesetter, Bar(len(todo.jobs)) as bar:
        if any(job.target.suffix.lower() != HTML for job in todo.jobs):
            typesetter.start()  # while the glossary is read
        annotator = annotator_in(data).with_manner(manner)
        if todo.folder:
            todo.folder.mkdir(parents=True, exist_ok=True)
        export_one = _onto if onto else _article
        work = partial(
            export_one,
            data=data,
            annotator=annotator,
            options=options,
            typesetter=typesetter,
            statuses=statuses_in(data),
        )
        failed = sum([not _done(job, work, bar) for job in todo.jobs])
    if len(todo.jobs) > 1:
        written = len(todo.jobs) - failed
        rest = f", {failed} failed" if failed else ""
        click.echo(f"caidu: {written} of {len(todo.jobs)} written{rest}", err=True)
    return failed


def _done(job: Job, work: Work, bar: Bar) -> bool:
    """Whether a job succeeded; says what was written, or why not."""
    name = "standard input" if job.source == STDIN else job.source.name
    bar.begin(name)
    try:
        outcome = work(job, tell=bar.tell)
    except (ReaderError, OSError) as error:
        bar.clear()
        click.echo(f"caidu: {plain(error)}", err=True)
        return False
    finally:
        bar.end()
    bar.clear()
    click.echo(outcome.target)
    for note in outcome.notes:
        click.echo(f"caidu: {name}: {note}", err=True)
    return True


def _article(
    job: Job,
    *,
    data: Path,
    annotator: Annotator,
    options: ExportOptions,
    typesetter: "Typesetter",
    statuses: "Statuses",
    tell: Tell,
) -> "Outcome":
    from reader.export.edition import edition_of, needed
    from reader.export.export import export, suited
    from reader.export.highlights import with_highlights

    tell(Progress(Stage.PREPARING))
    options = suited(options, job.target)
    article = article_in(job.source)
    verdicts = verdicts_in(data, article)
    annotated = annotator.annotate(article, wanted=needed(options), verdicts=verdicts)
    edition = edition_of(annotated, options, annotator.tokens, statuses=statuses)
    if options.marks:
        edition = with_highlights(edition, highlights_in(data, article), options)
    return export(edition, options, job.target, typesetter, tell=tell)


def _onto(
    job: Job,
    *,
    data: Path,
    annotator: Annotator,
    options: ExportOptions,
    typesetter: "Typesetter",
    statuses: "Statuses",
    tell: Tell,
) -> "Outcome":
    from reader.export.onto.marking import annotate_pdf

    verdicts = partial(verdicts_in, data)
    return annotate_pdf(
        job.source,
        job.target,
        annotator,
        options,
        typesetter,
        verdicts=verdicts,
        statuses=statuses,
        tell=tell,
    )
