"""Names for exported files: safe on every system, and not too long."""

import re

LONGEST_BYTES = 180
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u2028\u2029]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


def file_name(title: str, otherwise: str) -> str:
    """A file name without suffix made of a title; `otherwise` if nothing is left of it."""
    name = " ".join(_FORBIDDEN.sub(" ", title).split())
    name = name.encode(errors="ignore")[:LONGEST_BYTES].decode(errors="ignore")
    name = name.strip(" .")
    return f"_{name}" if _RESERVED.match(name) else name or otherwise
