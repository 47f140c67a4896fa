"""Company names nobody listed: a common word that ends one (步森股份) is not that word."""

import functools
import re
from collections.abc import Collection

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


@functools.cache
def _ending() -> re.Pattern[str]:
    """The first character of an ending behind two characters that may belong to a name."""
    endings = "|".join(f"{ending[0]}(?={ending[1:]})" for ending in sorted(ENDINGS))
    name = f"[\u4e00-\u9fff](?<![{_FUNCTION_WORDS}])"
    return re.compile(f"(?:{endings})(?<={name}{name}.)")


def name_endings(text: str, borders: Collection[int]) -> set[tuple[int, int]]:
    """The borders of the words that end a name: two lone characters stand before them.

    The segmenter leaves an unknown name as single characters. `text` is folded; `borders` are
    the places where its words end, and 0.
    """
    return {
        (start, start + 2)
        for start in (match.start() for match in _ending().finditer(text))
        if start in borders and start - 1 in borders and start - 2 in borders
    }
