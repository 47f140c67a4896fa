"""Concept ids as XML ids and back: XML allows few signs, and no digit at the beginning."""

import re

_PLAIN = re.compile(r"(?!_x)[A-Za-z_][A-Za-z0-9._-]*")
_CODED = re.compile(r"_x(?:[A-Za-z0-9.-]|_[0-9a-f]+_)*")
_ESCAPE = re.compile(r"_([0-9a-f]+)_")
_FOREIGN = re.compile(r"[^A-Za-z0-9.-]")
_HIGHEST = 0x10FFFF


def xml_id(concept_id: str) -> str:
    """An XML name for an id, another for every id."""
    if _PLAIN.fullmatch(concept_id):
        return concept_id
    return "_x" + _FOREIGN.sub(lambda match: f"_{ord(match[0]):x}_", concept_id)


def is_coded(name: str) -> bool:
    """Whether a name can only be one that `xml_id` made up."""
    return _CODED.fullmatch(name) is not None


def id_of(name: str) -> str:
    """The id that `xml_id` made the name of; another name is itself."""
    if not is_coded(name):
        return name
    return _ESCAPE.sub(lambda match: chr(min(int(match[1], 16), _HIGHEST)), name[2:])
