"""What English or pinyin on the command line may stand for in Chinese, by the glossaries."""

from pathlib import Path

from reader.library.query import Meant
from reader.library.wording import Wording


def meant_in(data: Path, text: str) -> tuple[Meant, ...]:
    """The Chinese for the English or pinyin in what is looked for; pinyin takes seconds."""
    if not text or max(text) >= "\u2e80":
        return ()
    from reader.cli.glossaries import layers_in

    concepts = layers_in(data).concepts()
    if meant := Wording.of(concepts).chinese_for(text):
        return meant
    from reader.annotation.annotate import Annotator
    from reader.annotation.dictionary import Dictionary
    from reader.resources import cache_folder

    annotator = Annotator((), dictionary=Dictionary(cache_folder(data)))
    return Wording.of(concepts, annotator.suggest_reading).chinese_for(text)
