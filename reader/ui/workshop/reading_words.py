"""What is wrong with a reading, in the user's language."""

from reader.annotation.reading_check import ReadingFault, ReadingProblem
from reader.ui.translation import QT_TRANSLATE_NOOP, translated

_SAYS = {
    ReadingProblem.NEEDLESS: QT_TRANSLATE_NOOP(
        "Glossary", "A term without Chinese characters needs no reading."
    ),
    ReadingProblem.NO_PINYIN: QT_TRANSLATE_NOOP(
        "Glossary", "“{piece}” is no pinyin with tone marks, as in shùjù zhōngxīn."
    ),
    ReadingProblem.COUNT: QT_TRANSLATE_NOOP(
        "Glossary", "The reading has {found} syllables for {expected} characters."
    ),
    ReadingProblem.NO_TONES: QT_TRANSLATE_NOOP(
        "Glossary", "“{piece}” has no tone mark; {character} is read {known}."
    ),
    ReadingProblem.SOUND: QT_TRANSLATE_NOOP(
        "Glossary", "{character} is not read “{piece}” but {known}."
    ),
}


def fault_words(fault: ReadingFault | None) -> str:
    """What to say of a reading; nothing if it is right."""
    if fault is None:
        return ""
    return translated("Glossary", _SAYS[fault.problem]).format(
        piece=fault.piece,
        character=fault.character,
        known=", ".join(fault.known),
        found=fault.found,
        expected=fault.expected,
    )
