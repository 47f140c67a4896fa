"""What the concordance calls its subjects, and what it says where there are no lines."""

from reader.ui.concordance.answering import Seen
from reader.ui.concordance.subject import Subject
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

_EMPTY = QT_TRANSLATE_NOOP("Concordance", "The library is empty: articles you open are kept there.")
_NARROWED = QT_TRANSLATE_NOOP(
    "Concordance", "{0} stands in none of these articles. “Clear” looks in all of them."
)
_PENDING = QT_TRANSLATE_NOOP(
    "Concordance", "{0} was met in no article yet; some are still to be indexed."
)
_NOWHERE = QT_TRANSLATE_NOOP("Concordance", "{0} stands in no article of the library.")


def why_nothing(seen: Seen, *, narrowed: bool) -> str:
    """Why there are no lines; `narrowed` is whether only some articles were looked in."""
    subject = seen.question.subject
    if not seen.articles:
        text = _EMPTY
    elif narrowed:
        text = _NARROWED
    elif subject.concept and seen.pending:
        text = _PENDING
    else:
        text = _NOWHERE
    return translated("Concordance", text).format(named(subject))


def named(subject: Subject) -> str:
    """What a subject is called: Chinese and English, or the string between quotation marks."""
    if not subject.concept:
        return translated("Concordance", QT_TRANSLATE_NOOP("Concordance", "“{0}”")).format(
            subject.text.strip()
        )
    return f"{subject.text} {subject.english}".strip()
