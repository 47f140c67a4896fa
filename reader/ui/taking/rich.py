"""Rich text from the clipboard: whether its structure is worth more than its plain text."""

import re
from collections.abc import Collection

from reader.errors import LoadError
from reader.ui.opening import OpenedArticle, read_pasted, read_pasted_page

_STRUCTURE = re.compile(r"<(?:h[1-6]|table|tr|ul|ol|li|article|main|blockquote)\b", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<p\b", re.IGNORECASE)
_WORD_LIST = re.compile(r"mso-list|MsoHeading|MsoListParagraph", re.IGNORECASE)
FEW_PARAGRAPHS = 3
LEAST_KEPT = 0.6
"""The share of the plain text's characters that the structure must hold."""


def is_structured(html: str) -> bool:
    """Whether HTML says more than its plain text does: headings, lists, tables, paragraphs."""
    if _STRUCTURE.search(html) or _WORD_LIST.search(html):
        return True
    return len(_PARAGRAPH.findall(html)) >= FEW_PARAGRAPHS


def read_rich(html: str, text: str, rules_off: Collection[str] = ()) -> OpenedArticle:
    """The article in rich text, or in its plain text if that says as much. Raises LoadError."""
    if not is_structured(html):
        return read_pasted(text, rules_off)
    try:
        opened = read_pasted_page(html, rules_off)
    except LoadError:
        if not text.strip():
            raise
        return read_pasted(text, rules_off)
    kept, had = _letters(opened.article.text), _letters(text)
    return read_pasted(text, rules_off) if kept < had * LEAST_KEPT else opened


def _letters(text: str) -> int:
    return sum(not character.isspace() for character in text)
