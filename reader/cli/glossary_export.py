"""caidu glossary export: terms to a file of any format that is written."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from glossary.exchange import formats
from glossary.exchange.formats import Form
from glossary.layers import Layer, Layers
from glossary.model import Concept, ConceptId
from reader.cli import glossary_telling as telling
from reader.cli.glossaries import layers_in
from reader.cli.stopping import interruptible
from reader.errors import ReaderError

ALL = "all"


@click.command("export")
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="The file to write."
)
@click.option(
    "--format",
    "form",
    type=click.Choice([each.value for each in formats.WRITABLE]),
    help="What to write; tbx2 is TBX v2.  [default: by the file's name]",
)
@click.option(
    "--layer",
    type=click.Choice([*(each.value for each in Layer), ALL]),
    default=ALL,
    show_default=True,
    help="Whose terms: your own, the team's, the built-in ones, or all as they count.",
)
@click.option("--domain", "domains", multiple=True, help="Only terms of this domain.")
@click.option(
    "--met-in",
    "articles",
    multiple=True,
    metavar="ARTICLE",
    type=click.Path(path_type=Path),
    help="Only terms met in this article.",
)
@click.pass_obj
def export_command(
    data: Path,
    out: Path,
    form: str | None,
    layer: str,
    domains: tuple[str, ...],
    articles: tuple[Path, ...],
) -> None:
    """Write terms to a file, as CSV, TSV, XLSX, TBX, for OmegaT, or as Anki cards.

    What the format can't hold is told before. The file is replaced only by a whole one.
    """
    chosen = Form(form) if form else _form_of(out)
    layers = layers_in(data)
    concepts = [each for each in _of(layers, layer) if not domains or each.domain in domains]
    contexts: Mapping[ConceptId, str] = {}
    if articles:
        contexts = _met(data, layers, articles)
        concepts = [each for each in concepts if each.id in contexts]
    if not concepts:
        raise ReaderError("No term is of that kind; nothing was written.")
    for loss in formats.losses(concepts, chosen):
        has = f"{telling.counted(loss.count, 'term')}, such as {loss.example}"
        click.echo(f"caidu: {chosen} can't hold {loss.field} ({has})", err=True)
    with interruptible("stopped; no file is half-written"):
        formats.write(out, concepts, chosen, contexts=contexts)
    click.echo(out)
    click.echo(f"caidu: {telling.counted(len(concepts), 'concept')} written", err=True)


def _form_of(out: Path) -> Form:
    """The format that a file's name asks for."""
    suffix = out.suffix.lower()
    named = (each for each in formats.WRITABLE if formats.SUFFIXES[each] == suffix)
    found = next(named, None)
    if found is None:
        known = ", ".join(dict.fromkeys(formats.SUFFIXES[each] for each in formats.WRITABLE))
        raise click.UsageError(f"-o {out}: a file ends in {known}, or say --format")
    return found


def _of(layers: Layers, layer: str) -> Iterable[Concept]:
    """The concepts of one layer, or all that count; deleted ones are not among them."""
    kept = {Layer.USER: layers.user, Layer.TEAM: layers.team, Layer.BUILT_IN: layers.built_in}
    if layer == ALL:
        return layers.concepts()
    return (concept for concept in kept[Layer(layer)].values() if not concept.retired)


def _met(data: Path, layers: Layers, articles: Iterable[Path]) -> dict[ConceptId, str]:
    """The concepts met in articles, each with the sentence in which it stands first."""
    from reader.annotation.annotate import Annotator
    from reader.annotation.dictionary import Dictionary
    from reader.cli.source import article_in
    from reader.export.edition import edition_of
    from reader.export.options import ExportOptions, Pinyin
    from reader.resources import cache_folder

    annotator = Annotator(layers.concepts(), dictionary=Dictionary(cache_folder(data)))
    options = ExportOptions(ordinary=True, pinyin=Pinyin.NONE)
    met: dict[ConceptId, str] = {}
    for article in articles:
        annotated = annotator.annotate(article_in(article))
        for row in edition_of(annotated, options, annotator.tokens).rows:
            if concept := row.met.annotation.concept:
                met.setdefault(concept.id, row.sentence)
    return met
