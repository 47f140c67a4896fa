"""Texts and terms that nobody would write, and what must hold of any text."""

import functools
import random

from glossary.exchange.folder import read_folder
from glossary.model import Concept, ConceptId, Language, Term
from reader import resources
from reader.annotation.annotate import Annotator
from reader.annotation.card import card_as_markdown, card_for
from reader.annotation.record import annotation_record

LONGEST = 40_000
PIECES = (
    "一", "元", "年", "1", "1.", "1,", "，", "。", "至", "-", "~", "%", "（", "）", "“", "”",
    "的", "公司", "有限公司", "股份", "集团", "下称", "（简称“", "”）", "·", "北京", "张", "王",
    "董事长", "表示", "分析师", "同比", "去年", "10月", "周三", "三季度", "2024", "财年",
    "近七成", "三分之一", "翻一番", "数百", "亿", "万", "亿美元", "万台", "个基点", "每股",
    "GW", "US$", "￥", "HK$", "人民币", "液冷", "费城半导体指数", "英伟达", "輝達", "超微",
    "回购", "头寸", "定增", "拟", "𠮷", "\u200b", "\u202e", "\ufeff", "\x00", "\ud800", "\udfff",
    "\ue000", "😀", "e\u0301", "\u3000", "\t", "\n", "\r\n", " ", "Ａ", "①", "㎡", "㈱", "ﬁ",
    "ß", "İ", "〇", "廿", "兩", "億", "點", "a" * 60, "行", "长", "还", "了", "不", "儿",
)  # fmt: skip
STRANGE_TERMS = (
    "一",
    "一一",
    "一" * 5_000,
    "公司公司",
    " ",
    "元/年",
    "的的的",
    "\ud800",
    "𠮷",
    "１",
    "a",
    "（",
    "·",
)


def text_of(octets: bytes) -> str:
    """A text made of these bytes: pieces of ours, code points of all kinds, and repetitions."""
    made: list[str] = []
    length, at = 0, 0
    while at < len(octets) and length < LONGEST:
        kind, at = octets[at], at + 1
        if kind < 200:
            piece = PIECES[kind % len(PIECES)]
        elif kind < 230 and at + 2 < len(octets):
            piece = chr(int.from_bytes(octets[at : at + 3], "big") % 0x110000)
            at += 3
        elif kind < 245:
            piece = "".join(made[-(kind % 6) - 1 :]) * 2
        else:
            piece = "".join(made[-(kind % 3) - 1 :]) * min(4 ** (kind % 8), LONGEST)
        piece = piece[: LONGEST - length]
        made.append(piece)
        length += len(piece)
    return "".join(made)


@functools.cache
def annotator() -> Annotator:
    """One that knows part of the built-in glossary and the strange terms, some of them twice."""
    chosen = random.Random(6).sample(read_folder(resources.glossaries()), 4_000)
    strange = [
        Concept(
            id=ConceptId(f"strange.{number}"),
            terms=(
                Term(language=Language.ZH_HANS, text=text),
                Term(language=Language.EN, text=f"strange {number}"),
            ),
        )
        for number, text in enumerate((*STRANGE_TERMS, *STRANGE_TERMS[:3]))
    ]
    return Annotator((*chosen, *strange))


def annotated(text: str) -> None:
    """Annotate a text in every way; an AssertionError says what does not hold of it."""
    found = annotator().annotate_text(text)
    reached = 0
    for each in found:
        assert reached <= each.start < each.end <= len(text), (reached, each)
        reached = each.end
        for part in each.parts:
            assert each.start <= part.start < part.end <= each.end, (each, part)
        card_as_markdown(card_for(each, text))
        annotation_record(each, text)
    reached = 0
    for token in annotator().tokens(text[:500]):
        assert token.start == reached, token
        assert len(token.reading.syllables) == token.end - token.start, token
        reached = token.end
    assert reached == min(len(text), 500)
