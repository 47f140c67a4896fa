"""Names: foreign ones that no glossary knows, in Latin letters or with a middle dot."""

import re
from collections.abc import Callable, Iterator

from glossary.normalize import HAN, fold
from reader.annotation.bracketed import is_ticker
from reader.mining.model import Mention, Mined

_LETTERS = r"[A-Za-zÀ-ɏ0-9&'’+\-]*"
_LATIN = re.compile(
    rf"(?<![A-Za-z0-9@/.])[A-Z]{_LETTERS}(?:[ .][A-Z0-9]{_LETTERS}){{0,4}}(?![A-Za-z0-9@])"
)
_DOTTED = re.compile(f"[{HAN}]{{1,6}}(?:[·•‧・][{HAN}]{{1,6}}){{1,3}}")
_TITLES = (
    "总裁 主席 行长 部长 总统 总理 分析师 经济学家 创始人 先生 女士 官 人 员 家 师 由 与 和 对 的"
)
_SAID = re.compile("[说称认表指在的是将对也则等周日和与于为给让曾已].*$")
_TITLED = re.compile(f"^.*(?:{'|'.join(_TITLES.split())})")


def find_names(mined: Mined, known: Callable[[str], bool]) -> Iterator[tuple[str, Mention]]:
    """Each unknown name as it is written, with its place, in the article's order."""
    for block in mined.article.shown():
        start, end = mined.article.content(block)
        line = mined.article.text[start:end]
        for match in (*_LATIN.finditer(line), *_DOTTED.finditer(line)):
            begin, text = _bare(match.start(), match[0])
            if len(text) > 1 and not known(text) and not _is_label(text):
                yield text, Mention(mined.key, start + begin, start + begin + len(text))


def _bare(begin: int, text: str) -> tuple[int, str]:
    """A name with a middle dot without the title before it and the verb after it."""
    dot = fold(text).find("·")
    if dot < 0:
        return begin, text
    titled = _TITLED.match(text[:dot])
    first = titled.end() if titled else 0
    rest = _SAID.sub("", text[dot:])
    bare = text[first:dot] + rest
    return begin + first, bare if first < dot and len(rest) > 1 else ""


def _is_label(text: str) -> bool:
    """Whether it is rather a list's letter, a quarter, or a code than a name."""
    return (
        is_ticker(text)
        or re.fullmatch(r"[A-Z][A-Z0-9]?|Q[1-4]|H[12]|FY\d+|[A-Z]\d{3,}|\d.*", text) is not None
    )
