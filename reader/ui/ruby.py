"""Which words of the page carry ruby in the style the user has chosen."""

from collections.abc import Sequence

from reader.annotation.model import Annotation, Source, Token
from reader.annotation.ruby import RubyWord, ruby_words
from reader.ui.page_style import PageStyle, Pinyin


def styled_words(
    annotations: Sequence[Annotation], tokens: Sequence[Token], style: PageStyle
) -> tuple[RubyWord, ...]:
    """The words of a piece of text that carry ruby in this style, from the left."""
    if style.pinyin is Pinyin.NONE:
        return ()
    if style.pinyin is Pinyin.ALL:
        return ruby_words(annotations, tokens)
    return ruby_words(
        [each for each in annotations if style.marks(each) and each.source is not Source.QUANTITY]
    )
