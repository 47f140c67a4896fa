"""Company names nobody listed: a common word that ends one (步森股份) is not that word."""

from collections.abc import Sequence

ENDINGS = frozenset(
    {
        "股份",
        "集团",
        "控股",
        "科技",
        "国际",
        "实业",
        "电子",
        "电气",
        "医药",
        "药业",
        "生物",
        "能源",
        "环保",
        "材料",
        "新材",
        "机械",
        "重工",
        "化工",
        "化学",
        "通信",
        "信息",
        "软件",
        "网络",
        "传媒",
        "文化",
        "证券",
        "银行",
        "保险",
        "信托",
        "基金",
        "资本",
        "投资",
        "置业",
        "地产",
        "物流",
        "汽车",
        "食品",
        "酒业",
    }
)
_FUNCTION_WORDS = frozenset(
    "的了和与及或在对为以将被把从向由于到至等其该此本各每某这那有无不未非是也都就而但则并且又再更最"
    "上下前后内外中间里多少大小新旧高低个家名股元年月日时分秒人我你他她它们所称讯"
)


def ends_name(text: str, start: int, end: int, word_of: Sequence[tuple[int, int]]) -> bool:
    """Whether the word from start to end ends a name: two lone characters stand before it.

    The segmenter leaves an unknown name as single characters. `text` is folded; `word_of` gives,
    for each code point, the borders of its word.
    """
    if start < 2 or text[start:end] not in ENDINGS:
        return False
    return all(
        word_of[place] == (place, place + 1)
        and "\u4e00" <= text[place] <= "\u9fff"
        and text[place] not in _FUNCTION_WORDS
        for place in (start - 1, start - 2)
    )
