"""Check: what is wrong with a glossary, concept by concept and between concepts."""

from glossary.check.checking import faults
from glossary.check.flaw import Flaw, Severity

__all__ = ["Flaw", "Severity", "faults"]
