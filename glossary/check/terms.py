"""The terms of one concept: written in their language, read as they are written, translated."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import partial

from glossary.check.flaw import Flaw, Severity
from glossary.model import Concept, Kind, Language, Term, TermStatus
from glossary.normalize import has_han, is_broken, toneless

_TRANSLATED = (Kind.TERM, Kind.INSTRUMENT, Kind.INDEX)
"""What has a name of its own may be called by its pinyin in English too, and so may a unit."""


def term_flaws(
    concept: Concept,
    reading_fault: Callable[[str, str], object | None],
    sounds: Callable[[str], Collection[str]],
) -> Iterator[Flaw]:
    """What is wrong with the terms of a concept, each taken for itself."""
    flaw = partial(Flaw, concept.id)
    if not concept.terms:
        yield flaw("terms", "", "it has no term", Severity.ERROR)
        return
    if not concept.chinese():
        yield flaw("terms", "", "it has no Chinese term", Severity.WARNING)
    if not concept.equivalents():
        yield flaw("terms", "", "it has no English to print", Severity.WARNING)
    for term in concept.terms:
        if reason := _unwritable(term):
            yield flaw("terms.text", term.text, reason, Severity.ERROR)
            continue
        if term.reading and (said := reading_fault(term.text, term.reading)):
            reason = f"the reading “{term.reading}” doesn't fit: {said}"
            yield flaw("terms.reading", term.text, reason, Severity.WARNING)
        if reason := _in_the_wrong_language(term):
            yield flaw("terms.text", term.text, reason, Severity.NOTE)
    if concept.kind in _TRANSLATED and _is_only_read(concept, sounds):
        text = concept.equivalents()[0]
        reason = f"“{text}” is no translation but how the Chinese is read"
        yield flaw("terms.text", text, reason, Severity.NOTE)
    yield from _without_a_preferred_one(concept)


def _unwritable(term: Term) -> str:
    if not term.text.strip():
        return "a term is blank"
    return "the term holds control or broken characters" if is_broken(term.text) else ""


def _in_the_wrong_language(term: Term) -> str:
    if has_han(term.text) is term.language.chinese:
        return ""
    if term.language.chinese:
        return f"the Chinese term “{term.text}” has no Chinese character"
    return f"the English term “{term.text}” has Chinese characters"


def _is_only_read(concept: Concept, sounds: Callable[[str], Collection[str]]) -> bool:
    """Whether all English of a concept is the pinyin of a Chinese term."""
    english = {re.sub(r"[^a-z]", "", toneless(text)) for text in concept.equivalents()}
    simplified = [t.text for t in concept.chinese() if t.language is Language.ZH_HANS]
    return bool(english - {""}) and all(
        any(_is_reading(letters, text, sounds) for text in simplified) for letters in english
    )


def _is_reading(letters: str, text: str, sounds: Callable[[str], Collection[str]]) -> bool:
    """Whether the letters are what the characters can be read as, one after the other."""
    ends = {0}
    for character in text:
        heard = filter(None, map(toneless, sounds(character)))
        ends = {
            end + len(sound) for sound in heard for end in ends if letters.startswith(sound, end)
        }
        if not ends:
            return False
    return len(letters) in ends


def _without_a_preferred_one(concept: Concept) -> Iterator[Flaw]:
    for language in dict.fromkeys(term.language for term in concept.terms):
        terms = [term for term in concept.terms if term.language is language]
        statuses = {term.status for term in terms}
        if TermStatus.ADMITTED in statuses and TermStatus.PREFERRED not in statuses:
            reason = f"of its {language} terms none is preferred"
            yield Flaw(concept.id, "terms.status", terms[0].text, reason, Severity.NOTE)
