"""Which words of the page carry ruby in the style the user has chosen."""

from collections.abc import Callable, Sequence

from reader.annotation.model import Annotation, Source, Token
from reader.annotation.ruby import RubyWord, ruby_words, uncovered
from reader.library.familiarity import Status
from reader.library.statuses import FRESH
from reader.ui.page_style import PageStyle, Pinyin


def new_to_me(_: Annotation) -> Status:
    """The status of every term, as long as nothing was said of any."""
    return Status.NEW


def styled_words(
    annotations: Sequence[Annotation],
    tokens: Sequence[Token],
    style: PageStyle,
    status_of: Callable[[Annotation], Status] = new_to_me,
) -> tuple[RubyWord, ...]:
    """The words of a piece of text that carry ruby in this style, from the left."""
    if style.pinyin is Pinyin.NONE:
        return ()
    if style.pinyin is Pinyin.ALL:
        hidden = [each for each in annotations if status_of(each) is Status.NEVER]
        return uncovered(ruby_words(annotations, tokens), hidden)
    wanted = [
        each for each in annotations if style.marks(each) and each.source is not Source.QUANTITY
    ]
    if style.pinyin is Pinyin.NEW:
        return ruby_words([each for each in wanted if status_of(each) in FRESH])
    return ruby_words([each for each in wanted if status_of(each) is not Status.NEVER])
