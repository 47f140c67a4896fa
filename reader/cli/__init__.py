"""The command line: the window, and the commands that do without one."""

import io
import sys
from pathlib import Path
from typing import ClassVar

import click

from glossary.errors import GlossaryError
from reader.cli.lazy import LazyGroup
from reader.cli.named import NamedPath
from reader.errors import ReaderError, plain
from reader.resources import data_folder

WINDOW = "window"
PRIVATE = "reader.cli.private"


def _annotate() -> click.Command:
    from reader.cli.annotate import annotate_command

    return annotate_command


def _export() -> click.Command:
    from reader.cli.export import export_command

    return export_command


def _glossary() -> click.Command:
    from reader.cli.glossary import glossary_command

    return glossary_command


def _corpus() -> click.Command:
    from reader.cli.corpus import corpus_command

    return corpus_command


def _library() -> click.Command:
    from reader.cli.library import library_command

    return library_command


class WindowByDefault(LazyGroup):
    """A group whose first argument, if it names no command, is a file for the window."""

    LATER: ClassVar = {
        "annotate": _annotate,
        "corpus": _corpus,
        "export": _export,
        "glossary": _glossary,
        "library": _library,
    }

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        at = 0
        while at < len(args) and args[at].startswith("-") and args[at] != "-":
            at += 2 if args[at] == "--data" else 1
        has_folder = at <= len(args)  # else --data comes last and names none
        if has_folder and (at == len(args) or args[at] not in (*self.commands, *self.LATER)):
            args = [*args[:at], WINDOW, *args[at:]]
        return super().parse_args(ctx, args)


def _tell_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    import importlib.metadata  # 0.03 s

    try:
        version = importlib.metadata.version("caidu")
    except importlib.metadata.PackageNotFoundError:
        version = "(not installed)"
    click.echo(f"caidu, version {version}")
    context.exit()


@click.group(cls=WindowByDefault, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--data", type=NamedPath(), help="Where your data lies (CAIDU_DATA).")
@click.option("--private", is_flag=True, help="Open a window that keeps nothing.")
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help="Show the version and exit.",
)
@click.pass_context
def caidu(context: click.Context, data: Path | None, private: bool) -> None:
    """Read Chinese finance articles with their terms in English.

    caidu [FILE …] opens the window; the commands below work without one.
    """
    if data is not None and data.exists() and not data.is_dir():
        raise click.UsageError(f"--data {data}: this is a file, not a folder", context)
    context.obj = data_folder(data)
    context.meta[PRIVATE] = private
    if private and context.invoked_subcommand != WINDOW:
        raise click.UsageError("--private is for the window alone.", context)


@caidu.command(WINDOW, hidden=True)
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.pass_context
def window(context: click.Context, files: tuple[Path, ...]) -> None:
    """Open the window, with articles if any are named."""
    from reader.app import run  # Qt is loaded for the window alone

    sys.exit(run(files, context.obj, private=context.meta[PRIVATE]))


def main() -> None:
    """Run the command line: exit code 0 done, 1 failed with a message, 2 wrong use."""
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):  # None where there is no console
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        caidu(prog_name="caidu")
    except (GlossaryError, ReaderError, OSError) as error:
        click.echo(f"caidu: {plain(error)}", err=True)
        sys.exit(1)
