"""Stopped: what long reading asks now and then, to end when the user wants it to."""

from collections.abc import Callable

Stopped = Callable[[], bool]


def never() -> bool:
    """Let it run to its end."""
    return False
