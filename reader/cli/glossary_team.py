"""caidu glossary team and propose: the team's layer, and your changes as a file for its keeper."""

from pathlib import Path

import click

from glossary import team
from glossary.model import ConceptId
from reader.cli import glossary_telling as telling
from reader.cli.glossaries import layers_in
from reader.errors import ReaderError


@click.command("team")
@click.argument("place", metavar="[FOLDER]", required=False, type=click.Path(path_type=Path))
@click.option("--none", "without", is_flag=True, help="Use no team's glossary any more.")
@click.pass_obj
def team_command(data: Path, place: Path | None, *, without: bool) -> None:
    """Say whose glossary lies between the built-in one and yours; with FOLDER, set it.

    FOLDER is a shared folder of glossary tables, or one file of any format that is read.
    """
    if place and without:
        raise click.UsageError("name a FOLDER or say --none, not both")
    if without:
        team.set_place(data, None)
    elif place:
        team.read(place)  # refused here rather than at the next start
        team.set_place(data, place)
    used = team.place(data)
    if used is None:
        click.echo("no team's glossary is used")
    else:
        click.echo(f"{used}\t{telling.counted(len(team.read(used)), 'concept')}")


@click.command("propose")
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="The .json file to write."
)
@click.argument("ids", nargs=-1, metavar="[ID…]")
@click.pass_obj
def propose_command(data: Path, out: Path, ids: tuple[str, ...]) -> None:
    """Write your changes (to the concepts named, else all) as a file for the team's keeper.

    The keeper takes it in with “caidu glossary import”. It holds all that you have otherwise than
    the layers below: what you added, corrected and deleted.
    """
    layers = layers_in(data)
    wanted = frozenset(map(ConceptId, ids)) if ids else None
    if wanted and (unknown := wanted - layers.user.keys()):
        raise ReaderError(f"You have not changed {', '.join(sorted(unknown))}.")
    proposed = team.write_proposal(out, layers, wanted)
    click.echo(out)
    click.echo(f"caidu: {telling.counted(len(proposed), 'concept')} proposed", err=True)
