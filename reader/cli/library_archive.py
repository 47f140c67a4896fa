"""caidu library export and restore: library and glossary as one archive, and back from it."""

import sys
from pathlib import Path

import click

from reader.annotation.terminology import STORE
from reader.cli.bar import Bar
from reader.cli.stopping import interruptible, terminable
from reader.library.archive import Contents, look, pack, restore
from reader.library.library import LIBRARY_FILE


@click.command("export")
@click.option(
    "-o",
    "--out",
    required=True,
    metavar="OUT.zip",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Where the archive goes.",
)
@click.pass_obj
def export_command(data: Path, out: Path) -> None:
    """Write the whole library and your own glossary to one archive.

    OUT is replaced at the end; stopping the command leaves it as it was.
    """
    if out.suffix.lower() != ".zip":
        raise click.UsageError(f"-o {out}: an archive ends in .zip")
    with interruptible(f"stopped; {out} is as it was"), terminable(), Bar(1) as bar:
        bar.begin(out.name)
        contents = pack(out, data / LIBRARY_FILE, data / STORE, lambda part: bar.reach(part, ""))
    click.echo(f"{out}: {_told(contents)}")


@click.command("restore")
@click.argument("archive", type=click.Path(path_type=Path))
@click.option("--yes", is_flag=True, help="Don't ask.")
@click.pass_obj
def restore_command(data: Path, archive: Path, *, yes: bool) -> None:
    """Put an archive's library and glossary in the place of yours, of which copies are kept."""
    contents = look(archive)
    made = contents.made.astimezone().isoformat(" ", "minutes")
    click.echo(f"{archive}: {_told(contents)}, made {made}", err=True)
    if not yes:
        click.confirm("Put them in the place of yours?", abort=True, err=True)
    data.mkdir(parents=True, exist_ok=True)
    with interruptible("stopped; nothing was changed"), Bar(1) as bar:
        bar.begin(archive.name)
        copies = restore(
            archive, data / LIBRARY_FILE, data / STORE, lambda part: bar.reach(part, "")
        )
    for copy in copies:
        click.echo(f"kept: {copy}")
    sys.exit(0)


def _told(contents: Contents) -> str:
    told = []
    if contents.articles is not None:
        told.append(f"{contents.articles} article{'' if contents.articles == 1 else 's'}")
    if contents.concepts is not None:
        told.append(f"{contents.concepts} concept{'' if contents.concepts == 1 else 's'}")
    return ", ".join(told) or "nothing"
