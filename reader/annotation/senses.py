"""Which sense of a string comes first: script, region and kind of the terms that share it."""

from glossary.model import Kind, Language, Sense, TermStatus, TermType

_REGIONAL = (Language.ZH_HANT_TW, Language.ZH_HANT_HK)
_NAMES = (Kind.COMPANY, Kind.PERSON, Kind.INSTITUTION, Kind.INDEX, Kind.PLACE)
_HOME = {"HK": Language.ZH_HANT_HK, "TW": Language.ZH_HANT_TW}
_AWAY = {"HK": Language.ZH_HANT_TW, "TW": Language.ZH_HANT_HK}
_RANKS = {TermType.FULL: 0, TermType.ABBREVIATION: 1, TermType.VARIANT: 2}


def ranked(senses: tuple[Sense, ...], *, traditional: bool, region: str = "") -> tuple[Sense, ...]:
    """The senses that the text's script allows, best first; the given order decides ties.

    A Taiwan or Hong Kong word (程式) is not looked for in simplified text, a name is. In an article
    from one `region` (HK or TW) its own words come first, and another's only if there is no other.
    """
    if len(senses) == 1 and (traditional or senses[0].term.language not in _REGIONAL):
        return senses
    allowed = [sense for sense in senses if traditional or _everywhere(sense)]
    away = _AWAY.get(region)
    if away is not None and len(allowed) > 1:
        allowed = [sense for sense in allowed if sense.term.language is not away] or allowed
    home = _HOME.get(region)
    return tuple(sorted(allowed, key=lambda sense: _rank(sense, traditional, home)))


def _everywhere(sense: Sense) -> bool:
    return sense.term.language not in _REGIONAL or sense.concept.kind in _NAMES


def _rank(sense: Sense, traditional: bool, home: Language | None) -> tuple[bool, bool, int]:
    term = sense.term
    discouraged = term.status in (TermStatus.DEPRECATED, TermStatus.FORBIDDEN)
    regional = term.language in _REGIONAL
    abroad = term.language is not home if home else regional and not traditional
    return discouraged, abroad, _RANKS[term.type]
