"""Concepts as the lines of a TBX-Basic file, style DCA, in v3 or v2."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from urllib.parse import quote
from xml.sax.saxutils import escape

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange.rows import usual_match
from glossary.exchange.tbx import words
from glossary.exchange.tbx.ids import xml_id
from glossary.exchange.tbx.nodes import OURS
from glossary.model import Concept, ExternalId, Kind, Language, Review, Term, TermStatus, TermType

_IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPES = {"\r": "&#13;"}
_SCHEME = re.compile(r"[A-Za-z][\w.-]*")
_URL = re.compile(r"https?://[!-~]+")
_STEP = 500
"""Concepts written between two questions whether to stop."""


@dataclass(frozen=True, slots=True)
class _Version:
    """What a version of TBX calls the levels, and what stands around them."""

    entry: str
    section: str
    term_section: str
    opening: str
    closing: str


_HEADER = f"<fileDesc><sourceDesc><p>{OURS}</p></sourceDesc></fileDesc>"
_VERSIONS = {
    2: _Version(
        "termEntry",
        "langSet",
        "tig",
        '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">\n'
        '<martif type="TBX-Basic" xml:lang="en">\n'
        f"<martifHeader>{_HEADER}<encodingDesc>"
        '<p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n',
        "</martif>",
    ),
    3: _Version(
        "conceptEntry",
        "langSec",
        "termSec",
        '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed:3.0">\n'
        f"<tbxHeader>{_HEADER}</tbxHeader>\n",
        "</tbx>",
    ),
}


def lines(concepts: Iterable[Concept], version: int, stopped: Callable[[], bool]) -> Iterator[str]:
    """The file piece by piece, line ends included. Raises ExchangeError and StoppedError."""
    names = _VERSIONS[version]
    yield f'<?xml version="1.0" encoding="UTF-8"?>\n{names.opening}<text>\n<body>\n'
    for number, concept in enumerate(concepts):
        if number % _STEP == 0 and stopped():
            raise StoppedError("the export was stopped")
        if concept.retired:
            continue
        written = "\n".join(_entry(concept, names))
        if impossible := _IMPOSSIBLE.search(written):
            code = f"U+{ord(impossible[0]):04X}"
            raise ExchangeError(f"“{_named(concept)}” holds {code}, a sign that XML can't")
        yield f"{written}\n"
    yield f"</body>\n</text>\n{names.closing}\n"


def _named(concept: Concept) -> str:
    text = concept.terms[0].text if concept.terms else ""
    return _IMPOSSIBLE.sub("�", text or concept.id)


def _entry(concept: Concept, names: _Version) -> Iterator[str]:
    if not concept.terms or not all(term.text for term in concept.terms):
        raise ExchangeError(f"“{_named(concept)}” has no term, or an empty one: TBX can't hold it")
    sections: dict[Language, list[Term]] = {}
    for term in concept.terms:
        sections.setdefault(term.language, []).append(term)
    chinese = next((language for language in sections if language.chinese), None)
    homes = {
        chinese or Language.ZH_HANS: concept.definition_zh,
        Language.EN: concept.definition_en,
    }
    yield f'<{names.entry} id="{xml_id(concept.id)}">' if concept.id else f"<{names.entry}>"
    if concept.domain:
        yield _element("descrip", concept.domain, "subjectField")
    for language, definition in homes.items():
        if definition and language not in sections:
            yield _definition(definition, f' xml:lang="{language}"')
    yield from _about(concept)
    for language, terms in sections.items():
        yield f'<{names.section} xml:lang="{language}">'
        if homes.get(language):
            yield _definition(homes[language])
        for term in terms:
            said = "".join(_term(term, concept.kind))
            yield f"<{names.term_section}>{said}</{names.term_section}>"
        yield f"</{names.section}>"
    yield f"</{names.entry}>"


def _about(concept: Concept) -> Iterator[str]:
    if concept.source:
        yield _element("admin", concept.source, "source")
    yield from map(_external, concept.external_ids)
    if concept.kind is not Kind.TERM:
        yield _note(words.marked(words.KIND, concept.kind))
    if concept.review is not Review.DRAFT:
        yield _note(words.marked(words.REVIEW, concept.review))
    for other in concept.distinct_from:
        yield _note(words.marked(words.DISTINCT, other))
    if concept.note:
        yield _note(words.plain(concept.note, words.CONCEPT_MARKS))


def _term(term: Term, kind: Kind) -> Iterator[str]:
    yield _element("term", term.text)
    yield _term_note("administrativeStatus", words.STATUS_WORDS[term.status])
    if term.type is not TermType.FULL:
        yield _term_note("termType", words.TYPE_WORDS[term.type])
    known = words.tbx_part_of_speech(term.part_of_speech)
    if term.part_of_speech:
        yield _term_note("partOfSpeech", known)
    if term.region:
        yield _term_note("geographicalUsage", term.region)
    if term.reading:
        yield _note(words.marked(words.READING, term.reading))
    if term.part_of_speech != known and term.part_of_speech:
        yield _note(words.marked(words.PART_OF_SPEECH, term.part_of_speech))
    if term.status is TermStatus.FORBIDDEN:
        yield _note(words.marked(words.STATUS, term.status))
    if term.match is not usual_match(kind, term.language, term.text):
        yield _note(words.marked(words.MATCH, term.match))
    for rule in term.rules:
        yield _note(words.marked(words.RULE, json.dumps(asdict(rule), ensure_ascii=False)))
    if term.sense_note:
        yield _note(words.plain(term.sense_note, words.TERM_MARKS))


_ANOTHER_FILE_S = "source"
"""The scheme of the ids other files have for a concept: there is nothing to link to."""


def _external(external: ExternalId) -> str:
    """A link to what an id names, or a note if it can't be put in one."""
    if not _SCHEME.fullmatch(external.scheme) or external.scheme == _ANOTHER_FILE_S:
        pair = json.dumps([external.scheme, external.value], ensure_ascii=False)
        return _note(words.marked(words.EXTERNAL, pair))
    if external.scheme == "url" and _URL.fullmatch(external.value):
        target = external.value
    elif external.scheme == "wikidata":
        target = f"https://www.wikidata.org/wiki/{_quoted(external.value)}"
    else:
        target = f"https://www.wikidata.org/w/index.php?search={_quoted(external.value)}"
    text = _text(f"{external.scheme}:{external.value}")
    link = escape(target, {'"': "&quot;"})
    return f'<xref type="externalCrossReference" target="{link}">{text}</xref>'


def _quoted(value: str) -> str:
    return quote(value, safe="", errors="replace")


def _definition(text: str, attributes: str = "") -> str:
    return (
        f'<descripGrp><descrip type="definition"{attributes}>{_text(text)}</descrip></descripGrp>'
    )


def _note(text: str) -> str:
    return _element("note", text)


def _term_note(category: str, text: str) -> str:
    return _element("termNote", text, category)


def _element(name: str, text: str, category: str = "") -> str:
    said = f' type="{category}"' if category else ""
    return f"<{name}{said}>{_text(text)}</{name}>"


def _text(text: str) -> str:
    return escape(text, _ESCAPES)
