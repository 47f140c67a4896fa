"""Which sense of a string comes first: script, region and kind of the terms that share it."""

from glossary.model import Kind, Language, Sense, TermStatus, TermType

_REGIONAL = (Language.ZH_HANT_TW, Language.ZH_HANT_HK)
_NAMES = (Kind.COMPANY, Kind.PERSON, Kind.INSTITUTION, Kind.INDEX, Kind.PLACE)
_TRADITIONAL_SHARE = 0.05
_RANKS = {TermType.FULL: 0, TermType.ABBREVIATION: 1, TermType.VARIANT: 2}


def written_traditionally(text: str, folded: str) -> bool:
    """Whether the text is in traditional characters: enough of them differ from the folded ones."""
    folds = [a for a, b in zip(text, folded, strict=True) if a != b]
    if len(folds) <= _TRADITIONAL_SHARE * len(text) / 2:
        return False
    changed = sum(map(_is_han, folds))
    return changed > 0 and changed > _TRADITIONAL_SHARE * sum(map(_is_han, text))


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def ranked(senses: tuple[Sense, ...], *, traditional: bool) -> tuple[Sense, ...]:
    """The senses that the text's script allows, best first; the given order decides ties.

    A Taiwan or Hong Kong word (程式) is not looked for in simplified text, a name is.
    """
    if len(senses) == 1 and (traditional or senses[0].term.language not in _REGIONAL):
        return senses
    allowed = [sense for sense in senses if traditional or _everywhere(sense)]
    return tuple(sorted(allowed, key=lambda sense: _rank(sense, traditional=traditional)))


def _everywhere(sense: Sense) -> bool:
    return sense.term.language not in _REGIONAL or sense.concept.kind in _NAMES


def _rank(sense: Sense, *, traditional: bool) -> tuple[bool, bool, int]:
    term = sense.term
    discouraged = term.status in (TermStatus.DEPRECATED, TermStatus.FORBIDDEN)
    abroad = (term.language in _REGIONAL) != traditional and term.language in _REGIONAL
    return discouraged, abroad, _RANKS[term.type]
