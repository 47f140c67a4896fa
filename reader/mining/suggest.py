"""An English for a phrase that no glossary has, put together from those of its parts."""

from reader.annotation.annotate import Annotator


def composed_english(annotator: Annotator, text: str) -> str:
    """The first equivalents of the parts, in their order; empty if a part has none.

    It is a suggestion for somebody who knows better: 液冷服务器 gives liquid cooling server.
    """
    parts = annotator.annotate_text(text)
    whole = sum(part.end - part.start for part in parts)
    if len(parts) < 2 or whole < len(text) or not all(part.equivalents for part in parts):
        return ""
    return " ".join(part.equivalents[0] for part in parts)
