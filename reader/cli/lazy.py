"""LazyGroup: a group of commands of which some are loaded only when they are asked for."""

from collections.abc import Callable, Mapping
from typing import ClassVar

import click

from reader.annotation.quiet import QUIET


class LazyGroup(click.Group):
    """A group with commands that need much that its others don't; LATER says what loads each."""

    LATER: ClassVar[Mapping[str, Callable[[], click.Command]]] = {}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted([*super().list_commands(ctx), *self.LATER])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if load := self.LATER.get(cmd_name):
            with QUIET:  # which spares 0.01 s
                return load()
        return super().get_command(ctx, cmd_name)
