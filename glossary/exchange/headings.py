"""What people head the columns of a glossary with, in English and Chinese, and what is meant."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from glossary.exchange.rows import CHINESE, WRITTEN

FIELDS = (*WRITTEN, "id", "ticker")
"""What a column may hold: our columns, an id that is the file's own, a ticker alone."""
TERMS = frozenset([*(column for column, _, _ in CHINESE), "en"])
"""The fields that hold terms, one of which a table needs."""
EITHER = "term"
"""A heading of a column of terms in whichever language its cells turn out to be."""
EITHER_TARGET = "translation"
"""The same, of the other language."""
DEFINITION = "definition"
"""A heading of definitions in whichever language."""

_ALIASES = MappingProxyType(
    {
        "id": "id, concept id, term id, entry id, uuid, uid, 编号, 编码",
        "kind": "kind, category, 类别, 类型",
        "domain": "domain, subject, subject field, field, topic, 领域",
        "pos": "pos, part of speech, word class, 词性, 詞性",
        "zh": "zh, chinese, simplified, simplified chinese, zh cn, zh hans, chs, 中文, 简体,"
        " 简体中文, 汉语, 中文术语, 中文名, 中文名称, 中文全称",
        "zh_short": "zh short, short name, chinese short, 简称, 中文简称",
        "zh_hant": "zh hant, traditional, traditional chinese, cht, 繁体, 繁體, 繁体中文, 繁體中文",
        "zh_hk": "zh hk, hong kong, 香港",
        "zh_tw": "zh tw, taiwan, 台湾, 台灣, 臺灣",
        "en": "en, english, english term, english name, en us, en gb, eng, 英文, 英语, 英語,"
        " 英文术语, 英文名, 英文名称",
        "reading": "reading, pinyin, pronunciation, 拼音, 读音, 讀音",
        "definition_en": "definition en, english definition, 英文释义, 英文定义",
        "definition_zh": "definition zh, chinese definition, 中文释义, 中文定义",
        DEFINITION: "definition, meaning, explanation, 释义, 釋義, 定义, 定義, 解释",
        "ticker": "ticker, stock code, symbol, 股票代码, 证券代码, 股票代號",
        "external_ids": "external ids, identifiers, 外部编号",
        "status": "status, usage status, 状态, 狀態",
        "sense_note": "sense note, sense, 语境",
        "note": "note, notes, comment, comments, remark, remarks,"
        " 备注, 備註, 注释, 註解, 说明, 說明",
        "review": "review, review state, 审核, 审核状态",
        "region": "region, usage region, 地区, 地區",
        "source": "reference, origin, 来源, 來源, 出处, 出處",
        EITHER: "term, terms, source, source term, 术语, 術語, 词条, 詞條, 原文",
        EITHER_TARGET: "target, target term, translation, 译文, 譯文, 译名, 翻译, 翻譯",
    }
)
_APART = re.compile(r"[\s_\-./()（）]+")
_PLAIN: Mapping[str, str] = MappingProxyType(
    {alias: field for field, aliases in _ALIASES.items() for alias in aliases.split(", ")}
)


def field_of(heading: str) -> str:
    """The field a heading means, EITHER and its like, or empty for one that nobody knows."""
    bare = heading.strip().lower()
    if bare in FIELDS and bare not in ("source", "id"):
        return bare
    return _PLAIN.get(_APART.sub(" ", bare).strip(), "")
