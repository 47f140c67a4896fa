"""Where in an article the hit stands that a list has shown in context."""

import re

from reader.article import Article
from reader.library.listing import Listed

_AFTER = 16


def place_of(article: Article, listed: Listed) -> tuple[int, int] | None:
    """The first hit of the line in the article, start and end in code points; None without one.

    Spaces may be others than in the line, and what is set aside is passed over.
    """
    if not listed.hits:
        return None
    start, end = listed.hits[0]
    hit = listed.line[start:end]
    for context in dict.fromkeys((listed.line[start : end + _AFTER], hit)):
        pattern = re.compile(r"\s*".join(map(re.escape, context.split())), re.IGNORECASE)
        for block in article.shown():
            found = pattern.search(article.text, block.start, block.end)
            if found is not None:
                return found.start(), found.start() + min(len(hit), len(found[0]))
    return None
