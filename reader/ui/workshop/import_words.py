"""What the forms and the columns of an imported file are called."""

from collections.abc import Mapping
from types import MappingProxyType

from glossary.exchange.decoding import ENCODINGS
from glossary.exchange.formats import READABLE, Form
from glossary.exchange.headings import FIELDS
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

_ENCODINGS: Mapping[str, str] = MappingProxyType(
    {"utf-8": "UTF-8", "utf-16": "UTF-16", "gb18030": "GB18030", "big5": "Big5"}
)
_SEPARATORS = (
    (",", QT_TRANSLATE_NOOP("Import", "Comma")),
    (";", QT_TRANSLATE_NOOP("Import", "Semicolon")),
    ("\t", QT_TRANSLATE_NOOP("Import", "Tab")),
)
_FORMS: Mapping[Form, str] = MappingProxyType(
    {
        Form.CSV: QT_TRANSLATE_NOOP("Import", "CSV"),
        Form.TSV: QT_TRANSLATE_NOOP("Import", "Table with tabs"),
        Form.XLSX: QT_TRANSLATE_NOOP("Import", "Excel workbook"),
        Form.TBX: QT_TRANSLATE_NOOP("Import", "TBX"),
        Form.OMEGAT: QT_TRANSLATE_NOOP("Import", "OmegaT glossary"),
        Form.CEDICT: QT_TRANSLATE_NOOP("Import", "CC-CEDICT"),
        Form.JSON: QT_TRANSLATE_NOOP("Import", "Proposal (JSON)"),
    }
)
_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "zh": QT_TRANSLATE_NOOP("Import", "Chinese"),
        "zh_short": QT_TRANSLATE_NOOP("Import", "Chinese, short form"),
        "zh_hant": QT_TRANSLATE_NOOP("Import", "Chinese, traditional"),
        "zh_hk": QT_TRANSLATE_NOOP("Import", "Chinese, Hong Kong"),
        "zh_tw": QT_TRANSLATE_NOOP("Import", "Chinese, Taiwan"),
        "en": QT_TRANSLATE_NOOP("Import", "English"),
        "reading": QT_TRANSLATE_NOOP("Import", "Pinyin"),
        "domain": QT_TRANSLATE_NOOP("Import", "Domain"),
        "kind": QT_TRANSLATE_NOOP("Import", "Kind"),
        "definition_en": QT_TRANSLATE_NOOP("Import", "Definition (English)"),
        "definition_zh": QT_TRANSLATE_NOOP("Import", "Definition (Chinese)"),
        "note": QT_TRANSLATE_NOOP("Import", "Note"),
        "source": QT_TRANSLATE_NOOP("Import", "Source"),
        "ticker": QT_TRANSLATE_NOOP("Import", "Ticker"),
        "external_ids": QT_TRANSLATE_NOOP("Import", "Ids elsewhere"),
        "status": QT_TRANSLATE_NOOP("Import", "Status"),
        "pos": QT_TRANSLATE_NOOP("Import", "Part of speech"),
        "sense_note": QT_TRANSLATE_NOOP("Import", "Sense note"),
        "type": QT_TRANSLATE_NOOP("Import", "Type of term"),
        "match": QT_TRANSLATE_NOOP("Import", "Match rule"),
        "region": QT_TRANSLATE_NOOP("Import", "Region"),
        "review": QT_TRANSLATE_NOOP("Import", "Review"),
        "id": QT_TRANSLATE_NOOP("Import", "Id in the file"),
        "concept": QT_TRANSLATE_NOOP("Import", "Id of ours"),
        "distinct_from": QT_TRANSLATE_NOOP("Import", "Kept apart from"),
        "retired": QT_TRANSLATE_NOOP("Import", "Deleted"),
        "replaced_by": QT_TRANSLATE_NOOP("Import", "Merged into"),
    }
)


def field_offers() -> list[tuple[str, str]]:
    """What a column may hold, with what it is called; first that it is left out."""
    named = [(field, translated("Import", says)) for field, says in _FIELDS.items()]
    others = [(field, field) for field in FIELDS if field not in _FIELDS]
    return [("", translated("Import", QT_TRANSLATE_NOOP("Import", "– ignore –"))), *named, *others]


def form_offers() -> list[tuple[str, str]]:
    """The forms that are read, with what they are called."""
    return [(form.value, translated("Import", _FORMS.get(form, form))) for form in READABLE]


def encoding_offers() -> list[tuple[str, str]]:
    """The encodings of text files, with what they are called."""
    return [(each, _ENCODINGS.get(each, each)) for each in ENCODINGS]


def separator_offers() -> list[tuple[str, str]]:
    """What stands between the cells of a text file, with what it is called."""
    return [(each, translated("Import", says)) for each, says in _SEPARATORS]
