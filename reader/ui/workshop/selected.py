"""What a selection in an article says: the term in it."""


def bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A range of code points without the spaces and punctuation at its ends."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not _may_end(text[start:end]):
        end -= 1
    return start, end


def _may_end(text: str) -> bool:
    last = text[-1]
    bracketed = last in ")）" and any(opening in text for opening in "(（")
    return last.isalnum() or last in "%+" or bracketed  # 市盈率(TTM)
