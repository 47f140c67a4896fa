"""How a command ends that is asked to: by Ctrl-C, or by the system."""

import contextlib
import signal
import sys
from collections.abc import Iterator
from types import FrameType

import click

INTERRUPTED = 130
TERMINATED = 143


@contextlib.contextmanager
def terminable() -> Iterator[None]:
    """Let a request to end (SIGTERM) end the program as Ctrl-C does, with everything tidied up."""

    def leave(_: int, __: FrameType | None) -> None:
        sys.exit(TERMINATED)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


@contextlib.contextmanager
def interruptible(says: str) -> Iterator[None]:
    """End the program with a word of what came of it if the user presses Ctrl-C."""
    try:
        yield
    except KeyboardInterrupt:
        click.echo(f"\ncaidu: {says}", err=True)
        sys.exit(INTERRUPTED)
