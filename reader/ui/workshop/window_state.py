"""How the glossary's window looks, packed for the settings."""

import base64
import binascii
import json
from collections.abc import Iterable

from PySide6.QtCore import QByteArray

from reader.ui.workshop.columns import Column
from reader.ui.workshop.listing import Sort


def packed(parts: Iterable[QByteArray], sort: Sort | None) -> bytes:
    """The states of the window's parts, as Qt packs them, and the sorting."""
    state = {
        "parts": [base64.b64encode(part.data()).decode() for part in parts],
        "sort": [sort.column, sort.descending] if sort else None,
    }
    return json.dumps(state).encode()


def unpacked(state: bytes) -> tuple[tuple[QByteArray, ...], Sort | None]:
    """What `packed` has packed; nothing if it was something else."""
    try:
        read = json.loads(state)
        parts = tuple(QByteArray(base64.b64decode(part)) for part in read["parts"])
        sort = read["sort"] and Sort(Column(read["sort"][0]), bool(read["sort"][1]))
    except (ValueError, KeyError, TypeError, binascii.Error):
        return (), None
    return parts, sort
