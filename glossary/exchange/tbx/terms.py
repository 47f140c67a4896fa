"""TermReader: one term from what stands in its section."""

import json
from dataclasses import dataclass, field
from typing import Any

from glossary.errors import ExchangeError
from glossary.exchange.rows import usual_match
from glossary.exchange.tbx import words
from glossary.exchange.tbx.nodes import Node
from glossary.model import (
    ContextRule,
    Effect,
    Kind,
    MatchRule,
    Side,
    Term,
    TermStatus,
    TermType,
)


@dataclass(slots=True)
class TermReader:
    """Takes the nodes of a section one by one; `met` are the fields they filled.

    The kind is the concept's, and must be known first. Of a word that no picklist has, nothing is
    kept: `take` then says so.
    """

    tongue: words.Tongue
    kind: Kind
    exact: bool
    met: set[str] = field(default_factory=set)
    _said: dict[str, Any] = field(default_factory=dict)
    _rules: list[ContextRule] = field(default_factory=list)
    _notes: list[str] = field(default_factory=list)

    def take(self, node: Node, text: str) -> bool:
        """Note what a node says of the term; whether it says anything that we keep.

        Raises ExchangeError for a note of ours that makes no sense.
        """
        match node.category:
            case "term":
                if "text" in self._said:
                    raise ExchangeError(f"line {node.line}: a term section has two terms")
                self._set("text", text)
            case "partOfSpeech":
                self._said.setdefault("part_of_speech", words.NOUNS.get(text.lower(), text))
                self.met.add("terms.part_of_speech")
            case "termType":
                return self._chosen("type", words.type_of(text))
            case "administrativeStatus" | "normativeAuthorization" | "termStatus":
                return self._chosen("status", words.status_of(text))
            case "geographicalUsage":
                self._set("region", text)
            case "note" | "comment" | "usageNote":
                self._note(text)
            case _:
                return False
        return True

    def term(self, line: int) -> Term:
        """The term. Raises ExchangeError if there is none on the section that begins there."""
        if not self._said.get("text"):
            raise ExchangeError(f"line {line}: a term section has no term")
        language = self.tongue.language
        match = usual_match(self.kind, language, self._said["text"])
        usual = {"region": self.tongue.region, "match": match}
        if self.tongue.region:
            self.met.add("terms.region")
        return Term(
            language=language,
            rules=tuple(self._rules),
            sense_note="\n".join(self._notes),
            **{**usual, **self._said},
        )

    def _note(self, text: str) -> None:
        mark, rest = words.parted(text, words.TERM_MARKS)
        try:
            match mark:
                case words.READING:
                    self._set("reading", rest)
                case words.PART_OF_SPEECH:
                    self._set("part_of_speech", rest)
                case words.MATCH:
                    self._set("match", MatchRule(rest))
                case words.STATUS:
                    self._set("status", TermStatus(rest))
                case words.RULE:
                    self._rules.append(_rule(rest))
                    self.met.add("terms.rules")
                case _:
                    self._add_note(rest)
        except (ValueError, KeyError, TypeError) as error:
            if self.exact:
                raise ExchangeError(f"the note “{text}”: {error}") from error
            self._add_note(text)

    def _add_note(self, text: str) -> None:
        if text:
            self._notes.append(text)
            self.met.add("terms.sense_note")

    def _set(self, name: str, value: object) -> None:
        self._said[name] = value
        self.met.add(f"terms.{name}")

    def _chosen(self, name: str, value: TermStatus | TermType | None) -> bool:
        if value:
            self._set(name, value)
        return value is not None


def _rule(text: str) -> ContextRule:
    record = json.loads(text)
    alternatives = tuple(map(str, record.pop("alternatives")))
    effect, side = Effect(record.pop("effect")), Side(record.pop("side"))
    examples = {name: str(value) for name, value in record.items()}
    return ContextRule(effect=effect, side=side, alternatives=alternatives, **examples)
