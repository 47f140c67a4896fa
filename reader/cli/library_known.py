"""caidu library known: lists of the words you know, taken in and given out."""

from pathlib import Path

import click

from reader.cli.stopping import interruptible
from reader.library.known_words import export_known, import_matches, matches_of, words_in
from reader.library.library import LIBRARY_FILE, Library

STDOUT = "-"
_EXAMPLES = 8


@click.group("known")
def known_command() -> None:
    """Words you know, which “--pinyin new” and “--for new” leave unexplained."""


@known_command.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Only say what of the list is in the glossary.")
@click.pass_obj
def import_command(data: Path, file: Path, *, dry_run: bool) -> None:
    """Take the words in FILE as known: text or CSV, a word a line, its first column."""
    from reader.cli.glossaries import layers_in

    with interruptible("stopped; nothing was changed"):
        matches = matches_of(words_in(file.read_bytes()), layers_in(data).concepts())
        if not dry_run and matches.keys:
            data.mkdir(parents=True, exist_ok=True)
            with Library(data / LIBRARY_FILE) as library:
                import_matches(library.familiarity, matches)
    click.echo(f"{len(matches.matched)} words are terms of the glossary")
    if matches.unmatched:
        more = "…" if len(matches.unmatched) > _EXAMPLES else ""
        examples = "、".join(matches.unmatched[:_EXAMPLES])
        click.echo(f"{len(matches.unmatched)} words of their own: {examples}{more}")


@known_command.command("export")
@click.argument("file", default=STDOUT, type=click.Path(path_type=Path, allow_dash=True))
@click.pass_obj
def export_command(data: Path, file: Path) -> None:
    """Write the words you know to FILE (- for standard output), a word a line."""
    from reader.cli.glossaries import layers_in

    words: tuple[str, ...] = ()
    if (data / LIBRARY_FILE).exists():
        with Library(data / LIBRARY_FILE) as library:
            words = export_known(library.familiarity, layers_in(data).concepts())
    text = "".join(f"{word}\n" for word in words)
    if str(file) == STDOUT:
        click.echo(text, nl=False)
    else:
        file.write_text(text, encoding="utf-8")
        click.echo(f"{file}: {len(words)} words")
