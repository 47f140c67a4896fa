"""What the entries of one TBX file mean: each a concept, and what of it nobody here keeps."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from glossary.errors import ExchangeError
from glossary.exchange.incoming import Incoming
from glossary.exchange.tbx import words
from glossary.exchange.tbx.ids import id_of, is_coded
from glossary.exchange.tbx.nodes import Node
from glossary.exchange.tbx.terms import TermReader
from glossary.model import Concept, ConceptId, ExternalId, Kind, Review, Term

_GROUPS = {"descripGrp", "adminGrp", "termNoteGrp", "termGrp", "noteGrp", "transacGrp"}
_ASIDE = {"date", "responsibility"}
"""What only tells more of something else."""

_CHINESE = re.compile("[㐀-鿿豈-﫿]")
_WIKIDATA = re.compile(r"https?://www\.wikidata\.org/(?:wiki|entity)/(Q\d+)")
_SCHEME = re.compile(r"([A-Za-z][\w.-]*):(?!//)(\S+)")


@dataclass(slots=True)
class _Found:
    """What of a concept stands outside its terms, so far."""

    kind: Kind = Kind.TERM
    review: Review = Review.DRAFT
    domains: list[str] = field(default_factory=list)
    definitions: dict[bool, list[str]] = field(default_factory=lambda: {True: [], False: []})
    """By whether they are Chinese."""
    sources: list[str] = field(default_factory=list)
    further_sources: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    external_ids: list[ExternalId] = field(default_factory=list)
    distinct_from: list[ConceptId] = field(default_factory=list)


class Meaning:
    """Reads one file's entries. `exact` says that we wrote the file, so that its notes bind.

    `met` are the fields that were filled so far, as Delivery.carries names them; `unknown` counts
    the categories, and `tongues` the languages, that were passed over.
    """

    def __init__(self, *, exact: bool) -> None:
        self.met: set[str] = set()
        self.unknown: Counter[str] = Counter()
        self.tongues: Counter[str] = Counter()
        self._exact = exact
        self._taken: set[str] = set()

    def incoming(self, entry: Node) -> Incoming:
        """The concept of an entry. Raises ExchangeError saying why it is none, without the line."""
        name = entry.attributes.get("id", "")
        if name and name in self._taken:
            raise ExchangeError(f"the id “{name}” stands on an earlier concept too")
        self._taken.add(name)
        found = _Found()
        sections = []
        for node, group in _flat(entry):
            if node.name == "langSec":
                sections.append(node)
            elif not self._about_concept(node, group, found, self._is_chinese(node)):
                self._pass_over(node)
        terms: list[Term] = []
        for section in sections:
            terms += self._terms(section, found)
        if not terms:
            here = f", only in {', '.join(self._named(sections))}" if sections else ""
            raise ExchangeError(f"the concept has no Chinese or English term{here}")
        ours = self._exact or is_coded(name)
        return Incoming(
            entry.line,
            Concept(
                id=ConceptId(id_of(name) if ours else ""),
                kind=found.kind,
                domain="; ".join(found.domains),
                terms=tuple(terms),
                definition_en="\n".join(found.definitions[False]),
                definition_zh="\n".join(found.definitions[True]),
                source="; ".join(found.sources or dict.fromkeys(found.further_sources)),
                note="\n".join(found.notes),
                review=found.review,
                external_ids=tuple(found.external_ids),
                distinct_from=tuple(found.distinct_from),
            ),
            source_id="" if ours else name,
        )

    def _named(self, sections: list[Node]) -> list[str]:
        return sorted({section.language or "(no language)" for section in sections})

    def _terms(self, section: Node, found: _Found) -> Iterator[Term]:
        """The terms of a language, and into `found` what else is said there."""
        if not section.language:
            raise ExchangeError(f"line {section.line}: a language section says no xml:lang")
        tongue = words.tongue_of(section.language)
        if tongue is None:
            self.tongues[section.language] += 1
            return
        chinese = tongue.language.chinese
        for node, group in _flat(section):
            if node.name == "termSec":
                reader = TermReader(tongue, found.kind, exact=self._exact)
                for said, inner in _flat(node):
                    if not reader.take(said, self._text(said)) and not self._about_concept(
                        said, inner, found, chinese
                    ):
                        self._pass_over(said)
                yield reader.term(node.line)
                self.met |= reader.met
            elif not self._about_concept(node, group, found, chinese):
                self._pass_over(node)

    def _about_concept(self, node: Node, group: str, found: _Found, chinese: bool) -> bool:
        """Note what a node says of the concept as a whole; whether it says anything of it."""
        text = self._text(node)
        match node.category:
            case "subjectField" | "domain" | "subject":
                self._keep("domain", found.domains, text)
            case "definition":
                name = "definition_zh" if chinese else "definition_en"
                self._keep(name, found.definitions[chinese], text)
            case "source" if group == "definition":
                self._keep("source", found.further_sources, text)
            case "source" if not group:
                self._keep("source", found.sources, text)
            case "note" | "comment":
                self._note(text, found)
            case "externalCrossReference":
                target = node.attributes.get("target", "")
                self._keep("external_ids", found.external_ids, self._external(text, target))
            case _:
                return False
        return True

    def _note(self, text: str, found: _Found) -> None:
        mark, rest = words.parted(text, words.CONCEPT_MARKS)
        try:
            match mark:
                case words.KIND:
                    found.kind = Kind(rest)
                    self.met.add("kind")
                case words.REVIEW:
                    found.review = Review(rest)
                    self.met.add("review")
                case words.DISTINCT:
                    self._keep("distinct_from", found.distinct_from, ConceptId(rest))
                case words.EXTERNAL:
                    self._keep("external_ids", found.external_ids, words.external_id(rest))
                case _:
                    self._keep("note", found.notes, rest)
        except ValueError as error:
            if self._exact:
                raise ExchangeError(f"the note “{text}”: {error}") from error
            self._keep("note", found.notes, text)

    def _external(self, text: str, target: str) -> ExternalId | None:
        if self._exact:
            scheme, _, value = text.partition(":")
            return ExternalId(scheme, value)
        if entity := _WIKIDATA.fullmatch(target) or _WIKIDATA.fullmatch(text):
            return ExternalId("wikidata", entity[1])
        if named := _SCHEME.fullmatch(text):
            return ExternalId(named[1], named[2])
        return ExternalId("url", target or text) if target or text else None

    def _keep(self, name: str, kept: list[words.Kept], value: words.Kept | None) -> None:
        if value:
            kept.append(value)
            self.met.add(name)

    def _is_chinese(self, node: Node) -> bool:
        """Whether a text outside the language sections is Chinese, as it says or as it looks."""
        tongue = words.tongue_of(node.language) if node.language else None
        return tongue.language.chinese if tongue else bool(_CHINESE.search(node.text))

    def _text(self, node: Node) -> str:
        return node.text if self._exact else " ".join(node.text.split())

    def _pass_over(self, node: Node) -> None:
        if node.category not in _ASIDE:
            self.unknown[node.category] += 1


def _flat(parent: Node, group: str = "") -> Iterator[tuple[Node, str]]:
    """The children, those of groups among them with the category that the group is about."""
    for child in parent.children:
        if child.name in _GROUPS:
            about = child.children[0].category if child.children else ""
            yield from _flat(child, group or about)
        else:
            yield child, group
